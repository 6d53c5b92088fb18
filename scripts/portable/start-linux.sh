#!/bin/sh
# Double-click this file and choose Run, or type: sh start-linux.sh
cd "$(dirname "$0")" || exit 1
for python in python3 python; do
  command -v "$python" >/dev/null 2>&1 && exec "$python" serve.py "$@"
done
echo "Python 3 is not on this computer. Ask the staff, or get it from python.org."
