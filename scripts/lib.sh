# Shared by the commands beside this file, which read it in; it does nothing by itself.
# Works with bash 3.2, so that macOS runs it as it is.

die() {
  printf '%s\n' "$1" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
    grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

# Sets JAVA_HOME to a JDK 25, or ends with what to install.
find_jdk() {
  local candidate on_path
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    export JAVA_HOME
    return
  fi
  on_path="$(command -v javac || true)"
  while [ -n "$on_path" ] && [ -L "$on_path" ]; do
    candidate="$(readlink "$on_path")"
    case "$candidate" in
      /*) on_path="$candidate" ;;
      *) on_path="$(dirname "$on_path")/$candidate" ;;
    esac
  done
  for candidate in "${on_path%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  die "Bindeledd needs a JDK 25 and found none: install one (for example Eclipse Temurin 25) and set JAVA_HOME to its folder."
}

# Maven without colours and progress, and without what the JDK says about Maven's own libraries.
maven() {
  command -v mvn >/dev/null 2>&1 ||
    die "Bindeledd is built with Maven, and there is none on the PATH: install it (for example the package maven)."
  MAVEN_OPTS="${MAVEN_OPTS:-} -Djansi.mode=strip --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    mvn -B -ntp -Dstyle.color=never "$@"
}
