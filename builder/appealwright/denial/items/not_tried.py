"""An item that misses a treatment tried elsewhere than in a pharmacy ("... do not show that TMS, with its evidence, has been tried")."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.items.listed import LISTED
from appealwright.denial.reasons.notes_missing import MISSED
from appealwright.notice.reasons.treatments_named import OTHERS, TALKING

__all__ = ["as_step"]

_OTHER = rf"(?:{'|'.join(pattern.pattern for pattern in OTHERS.values())})"
_NEVER = r"\b(?:not|no|never|without)\b"
_UNTRIED = re.compile(
    rf"\bnot (?:yet )?had (?:a |any )?(?:courses?|trials?) of [^.;]{{0,30}}{_OTHER}"
    rf"|{_OTHER}[^.;]*{_NEVER}[^.;]*\b(?:tried|attempted)\b|{_NEVER}[^.;]*{_OTHER}[^.;]*\b(?:tried|attempted|contraindicated)\b"
    rf"|{_NEVER}[^.;]*\b(?:tried|attempted)\b[^.;]*{_OTHER}",
    re.IGNORECASE,
)
_UNTESTED = re.compile(
    r"\b(?:experimental|investigat\w+|unproven|insufficient"
    r"|(?:not|no|lack of|too little) (?:\w+ )?(?:proven|established|evidence|stud\w+))\b",
    re.IGNORECASE,
)
_BASED = re.compile(r"\bevidence[- ]based\s+", re.IGNORECASE)
_TALK = re.compile(rf"\b{TALKING}\b", re.IGNORECASE)
_STEP, _UNPROVEN, _PAPERS = "ground.step-therapy", "ground.experimental", "ground.documentation"
_SOUNDS_LIKE = ("ground.experimental", "ground.not-medically-necessary", "ground.no-continued-response")


def as_step(find: Find) -> Find:
    """The find; as a step where an item that sounds like one of evidence, need or response praises another treatment, misses that it was
    tried, and calls nothing untested. "Evidence-based psychotherapy" that the notes do not show is of the notes.
    """
    bare = _BASED.sub("", find.quote)
    if find.value == _UNPROVEN and bare != find.quote and _TALK.search(bare) and not _UNTESTED.search(bare) and " show" in bare:
        return replace(find, value=_PAPERS, row=_PAPERS, source=LISTED)
    listed = find.source in (LISTED, MISSED) and find.value in _SOUNDS_LIKE
    if not listed or not _UNTRIED.search(find.quote) or _UNTESTED.search(find.quote):
        return find
    return replace(find, value=_STEP, row=_STEP, source=LISTED)
