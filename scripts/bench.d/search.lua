-- Each request asks with a line of its own, from a file of questions; "from" is where to begin.
local questions = {}
local at = 0

function init(args)
  for line in io.lines(args[1]) do
    questions[#questions + 1] = line
  end
  at = tonumber(args[2])
end

function request()
  at = at % #questions + 1
  return wrk.format("GET", "/nb/activities?q=" .. questions[at])
end

function done(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read
    + summary.errors.timeout
  io.write(string.format("RESULT %.3f %.3f %.1f %d\n", latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, summary.requests / (summary.duration / 1000000), bad))
end
