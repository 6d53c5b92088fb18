"""What each way of running Python is asked for: the room with an invented case, its first letter in it."""

import json

from appealwright import browser
from appealwright.compiled import compiled
from appealwright.examples import EXAMPLES

browser.load(compiled("facts.jsonl"))
options = {"as_of": "2026-11-23", "language": "en", "porch": {}, "narrow": False, "state": None, "example": EXAMPLES[0]}
browser.open(json.dumps(options))
