"""Build steps anyone can run by hand: `python -m scripts.<name>`."""

import sys
from pathlib import Path

# The first steps run before our package is installed; where it is, that one is found first.
sys.path.append(str(Path(__file__).resolve().parent.parent / "builder"))
