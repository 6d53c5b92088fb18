#!/bin/sh
# Double-click this file and choose Run, or type: sh start-linux.sh
cd "$(dirname "$0")" || exit 1
# A Mac without Python has a `python3` too, which only offers to bring one; and `python` may be an old one.
for python in python3 python; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' >/dev/null 2>&1 && exec "$python" serve.py "$@"
done
echo "Python 3 is not on this computer. Ask the staff, or get it from python.org."
