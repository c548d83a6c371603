# A MariaDB server for a bench alone, reachable from this machine only; read in by the benches.
# start_mariadb FOLDER sets mariadb_port; stop_mariadb ends it.

mariadb_pid=
mariadb_port=

need_mariadb() {
  local missing=()
  PATH="$PATH:/usr/sbin:/usr/libexec"
  if ! command -v mariadbd >/dev/null || ! command -v mariadb-install-db >/dev/null; then
    missing+=(mariadb-server)
  fi
  command -v wrk >/dev/null || missing+=(wrk)
  if [ "${#missing[@]}" = 0 ]; then return; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
  else
    die "This bench needs these packages, which are not installed: ${missing[*]}"
  fi
}

start_mariadb() {
  local user=()
  if [ "$(id -u)" = 0 ]; then user=(--user=root); fi
  mariadb-install-db --no-defaults "${user[@]+"${user[@]}"}" --datadir="$1/mariadb" \
    --skip-test-db --auth-root-authentication-method=normal >"$1/mariadb.log" 2>&1 ||
    { cat "$1/mariadb.log" >&2; die "MariaDB could not make its data folder."; }
  while true; do
    mariadb_port=$((20000 + RANDOM % 12000))
    (: <"/dev/tcp/127.0.0.1/$mariadb_port") 2>/dev/null || break
  done
  mariadbd --no-defaults "${user[@]+"${user[@]}"}" --datadir="$1/mariadb" \
    --port="$mariadb_port" --bind-address=127.0.0.1 --socket="$1/sock" --pid-file="$1/pid" \
    --character-set-server=utf8mb4 --skip-log-bin --innodb-buffer-pool-size=1G \
    --innodb-flush-log-at-trx-commit=2 --max-allowed-packet=64M >>"$1/mariadb.log" 2>&1 &
  mariadb_pid=$!
  until mariadb-admin --no-defaults --socket="$1/sock" --user=root ping >/dev/null 2>&1; do
    kill -0 "$mariadb_pid" 2>/dev/null ||
      { mariadb_pid=; cat "$1/mariadb.log" >&2; die "MariaDB did not start."; }
    sleep 0.2
  done
}

stop_mariadb() {
  if [ -n "$mariadb_pid" ]; then
    kill "$mariadb_pid" 2>/dev/null || true
    wait "$mariadb_pid" 2>/dev/null || true
    mariadb_pid=
  fi
}
