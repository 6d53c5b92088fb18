"""Whether an answer tells of dying in everyday words, without a word for it: "I had it all figured out how I would go".

The words it is known by stand in dangers.yaml, by what they tell of. One too many costs an answer, and one too few tells it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.untold.as_there import pattern_of

__all__ = ["everyday_means", "means_of_sentence"]

_FAMILIES = {
    "dying_wish": "not-going-on",
    "dying_burden": "not-going-on",
    "dying_plan": "farewell",
    "dying_farewell": "farewell",
    "dying_means": "means",
}
"""What such words count as beside those of the rows (`rows/reading/thoughts.yaml`)."""
_FAREWELL = "dying_farewell"
"""A letter or a note: none where its sentence tells of the plan's, a doctor's or a school's."""
_WATCHED = "dying_watch"
_OF_CARE = frozenset(
    {"treatment.monitoring", "treatment.review", "treatment.schedule", "network.distance", "appeal.points", "plan.criteria"}
)
"""Answers in which a clinic watches everybody after a session, or has a plan for it, or a plan asks for one."""
_OF_OFFICES = "network.calls"
"""What an office said on the telephone: "that number does not exist", a life insurer."""
_APOSTROPHES = re.compile(r"[\u2018\u2019']")
_SHORT_FOR_THEM = re.compile(r"\bSI\b(?! joint)")
"""What a clinic writes for such thoughts: in small letters it is Spanish."""
_SENTENCE = re.compile(r"[^.;!?\n]+")


def everyday_means(text: str, name: str) -> frozenset[str]:
    """The families of such words in the answer of this name."""
    if name == _OF_OFFICES:
        return frozenset()
    found = frozenset[str]().union(*(means_of_sentence(one[0].strip()) for one in _SENTENCE.finditer(text)))
    watched = _WATCHED in found and name not in _OF_CARE
    return found - {_WATCHED} | ({"means"} if watched else frozenset())


# A key changes one sentence of one answer.
@lru_cache(maxsize=512)
def means_of_sentence(sentence: str) -> frozenset[str]:
    """The same of one sentence, whatever it answers; who watches that nothing happens stands apart."""
    plain = _APOSTROPHES.sub("", sentence)
    papers = pattern_of("dying_papers").search(plain)
    families = (family for family in _FAMILIES if not (papers and family == _FAREWELL))
    found = {_FAMILIES[family] for family in families if pattern_of(family).search(plain)}
    if pattern_of(_WATCHED).search(plain):
        found.add(_WATCHED)
    return frozenset(found | ({"named"} if _SHORT_FOR_THEM.search(sentence) else set()))
