"""A diagnosis as a letter of the patient tells it: without its words on dying and self-harm, which the clinician's papers have."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.untold.unspoken import names_thoughts

__all__ = ["PARTS", "as_sender_tells", "without_parts", "without_telling"]

_DIAGNOSIS = "treatment.diagnosis"
PARTS = re.compile(r"(\s*[,;]\s*(?:(?:and|with|without)\s+)?|\s+(?:with|without|and|plus)\s+|\s+(?=\()|(?<=\))\s+)")
"""What joins the parts of a few words."""
_GOES_ON = re.compile(r"(?:\w+ )?(?:behaviou?rs?|intent\w*|plans?|gestures?|attempts?)\W*|\((?:R45|T14)[.\d]*\)", re.IGNORECASE)
"""What is left of "suicidal ideation and intent (R45.851)" after its first part."""
_WHO = r"(?:the|my|her|his|our|one|another|they|she|he|we|I|dr|doctor)\b"
_TELLING = re.compile(
    rf"(?:\s*[,;(:/\n-]|(?<!\bdr)\.|\s(?:and|but|though|although|while|because|which|that|as)\b|\s(?={_WHO}|hospital\b))[\s,]*"
    rf"(?:(?:and|but|though|although|while|because|which|that|as)\s+)*(?:{_WHO}\.?\s+)*"
    rf"(?:(?!and\b|but\b|though\b|although\b|which\b|severe\b|moderate\b|recurrent\b|{_WHO})[^\W\d][\w.'’]*\s+){{0,5}}?"
    r"(?:wrote|writes?|written|sa(?:ys?|id)|thinks?|thought|(?:dis)?agree[sd]?|told|tells?|puts?|calls?|called|believe[sd]?|suspect(?:s|ed)?)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""A clause that tells who says what of an illness: ", and the hospital wrote borderline traits", " but my doctor disagrees"."""


def as_sender_tells(case: Case, facts: Facts) -> Case:
    """The case as a letter of the patient, or of who acts for one, tells it: the diagnosis without its words on such thoughts, which the
    clinician's papers have. Whole where the clinician writes, where the drug's own use names them, and where it says nothing else.
    """
    typed = case.text(_DIAGNOSIS)
    if not names_thoughts(typed, facts) or case.is_("sender.role", "clinician") or case.is_("treatment.indication", "acute"):
        return case
    left = without_parts(typed, lambda part: names_thoughts(part, facts))
    return replace(case, answers={**case.answers, _DIAGNOSIS: Known(left)}) if left else case


def without_parts(diagnosis: str, tells: Callable[[str], bool]) -> str:
    """The diagnosis without the parts that tell of these; what was joined to one by "and" takes its place."""
    first, *rest = PARTS.split(diagnosis)
    kept = "" if tells(first) else first
    dropped = "" if kept else " "
    for joint, part in zip(rest[::2], rest[1::2], strict=True):
        if tells(part) or (dropped and _GOES_ON.fullmatch(part)):
            dropped = dropped or joint
        else:
            kept += (dropped if dropped and joint.strip() == "and" else joint) + part
            dropped = ""
    return kept.strip(" ,;")


def without_telling(diagnosis: str) -> str:
    """The diagnosis as far as nobody is told to have said, written or doubted it."""
    return _TELLING.sub("", diagnosis, count=1).strip(" ,;")
