-- Each request is a line of its own from a file of addresses; "from" is where to begin. With a
-- third word each address gets a parameter that nobody has sent before.
local lines = {}
local at = 0
local fresh = nil
local sent = 0

function init(args)
  for line in io.lines(args[1]) do
    lines[#lines + 1] = line
  end
  at = tonumber(args[2])
  fresh = args[3]
end

function request()
  at = at % #lines + 1
  local address = lines[at]
  if fresh then
    sent = sent + 1
    address = address .. "&near=" .. fresh .. "x" .. sent
  end
  return wrk.format("GET", address)
end

function done(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read
    + summary.errors.timeout
  io.write(string.format("RESULT %.3f %.3f %.1f %d\n", latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, summary.requests / (summary.duration / 1000000), bad))
end
