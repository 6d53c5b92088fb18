"""An answer on the dose, the schedule or the review of a course without what it says of the form: that the request was wrong is the
clinic's to mend and the person's next step. Over a signature, or behind "I ask for", it would be held against who signs.
"""

from __future__ import annotations

import re

from appealwright.untold.wrong_form import wrong_form_in
from appealwright.writer.prose import sentences

__all__ = ["order_in", "without_wrong_form"]

_OF_THE_FORM = re.compile(
    r"\b(?:forms?|paperwork|fax(?:ed)?|requests?|prior auth\w*|PA|referral|notice|denial|letter|insur(?:ance|er)|portal)\b"
    r"|\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistakes?|errors?|typos?|mix(?:ed)?[- ]?up|messed up|correct(?:ed|ion)|instead of|should have"
    r"|(?:not|never) what)\b"
    r"|\b(?:they|someone|somebody|clinic|office|nurse) (?:only |just |had )?"
    r"(?:wrote|put|typed|filled|sent|submitted|asked for)\b",
    re.IGNORECASE,
)
"""Words on the paper that went to the plan, or on a fault in it: an order has none of them."""
_MEASURE = re.compile(
    r"\d|\b(?:once|twice|one|two|three|four|five|six|eight|ten|twelve|dai?ly|(?:bi)?weekly|monthly|weeks?|wks?|months?|days?|every|mg)\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(
    r"(\s*[,;()\u2013\u2014]\s*|\s+-+\s+|\s+(?=(?:but|although|though|not|even though|because)\b"
    r"|it(?:['\u2019]?s| is) (?:\d|twice|once|two|every)))",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"\A(?:(?:but|and|so) )?(?:it(?:['\u2019]?s| is) )?", re.IGNORECASE)
_ENDS = " ,;:-\u2013\u2014()"


def order_in(words: str) -> str:
    """What of an answer on the dose or the schedule is what was ordered: the sentences that say nothing of a form or of a fault in it, of
    another the parts without it; none without a number or a rhythm beside one that has it.
    """
    told = [one for one in sentences(words.replace("\n", " ")) if one.strip()]
    kept = [left for one in told if (left := _without_the_fault(one))]
    if any(map(_MEASURE.search, kept)):
        kept = [one for one in kept if _MEASURE.search(one)]
    return words if kept == told else _IT_IS.sub("", " ".join(kept))


def _without_the_fault(sentence: str) -> str:
    if not _OF_THE_FORM.search(sentence):
        return sentence
    parts = _JOINTS.split(sentence)
    told = [f"{joint}{part}" for joint, part in zip(["", *parts[1::2]], parts[::2], strict=True) if not _OF_THE_FORM.search(part)]
    left = "".join(told).strip(_ENDS)
    return left if _MEASURE.search(left) else ""


def without_wrong_form(words: str) -> str:
    """The same without each sentence that says the request was wrong: of a review the forms are scales, and stay."""
    told = sentences(words)
    kept = [one for one in told if not wrong_form_in(one)]
    return words if len(kept) == len(told) else " ".join(kept)
