#!/bin/sh
# Double-click this file. If the Mac refuses, hold Control, click it, and choose Open.
cd "$(dirname "$0")" || exit 1
exec sh ./start-linux.sh "$@"
