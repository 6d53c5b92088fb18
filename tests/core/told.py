"""What a template writes with, for a case of a few answers."""

from __future__ import annotations

import json

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.next_steps.around import Around
from appealwright.next_steps.today import Today
from appealwright.writer.ink import Ink
from tests.conftest import TODAY


def ink_of(facts: Facts, **told: object) -> Ink:
    """The ink of a case told in the parts of a case file."""
    case = case_from_json(json.dumps({"case_version": 2, **told}), TODAY)
    return Ink(case, facts, assess(case, facts, TODAY))


def today_of(facts: Facts, **told: object) -> Today:
    """The day of the same."""
    ink = ink_of(facts, **told)
    return Today(ink, Around(ink.case, facts, ink.assessment))
