"""What a visit does, done ahead with invented cases and over and over.

A browser compiles an engine as it runs, well only where it runs often, and keeps for the next visit what was worth that
(docs/decisions/0074). A visit that opens a letter and no more is too short for it. Nothing comes of this, and nothing stays.
"""

from __future__ import annotations

from appealwright.examples import EXAMPLES, TOLD_ON
from appealwright.facts import Facts
from appealwright.interview.session import Session
from appealwright.questions import interview
from appealwright.words import Words

__all__ = ["rehearse"]

_ROUNDS = 2
_FIELD = "patient.name"
_TYPED = "Rehearsal of a name that nobody has here"


def rehearse(facts: Facts, words: Words) -> None:
    """Open each example and type a name into it, a few times."""
    for example in EXAMPLES * _ROUNDS:
        session = Session(facts, interview(), words, TOLD_ON, example)
        session.open(narrow=False, door={}, state=None)
        for end in range(1, len(_TYPED) + 1):
            session.at_once({"type": "input", "name": _FIELD, "value": _TYPED[:end]})
            session.rest()
