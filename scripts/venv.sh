#!/bin/sh
# Makes .venv with the Python named; says what is missing where that cannot be done.
set -eu
python=${1:-python3}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Appealwright needs Python 3.11 or newer as '$python'. Name another with: make PYTHON=/path/to/python" >&2
  exit 1
fi

if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
  # Debian and Ubuntu ship the venv module as a package of its own.
  package="$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  as_root=$([ "$(id -u)" = 0 ] || command -v sudo || true)
  if ! { command -v apt-get >/dev/null && $as_root apt-get update -q && $as_root apt-get install -qy "$package"; }; then
    echo "Python's venv module is missing. Install it (Debian and Ubuntu: apt-get install $package) and run make again." >&2
    exit 1
  fi
fi

"$python" -m venv .venv
