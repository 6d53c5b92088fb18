"""`python -m appealwright` is the shell command."""

import sys

from appealwright.cli import main

sys.exit(main())
