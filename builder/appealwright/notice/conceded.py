"""What the notice itself marks as met, in a list that marks other items as not met: no letter need argue what the plan grants."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["conceded"]

_BOX = r"(?:\[[ xX\u2713\u2714*]{0,3}\]|\([ xX\u2713\u2714]{0,3}\)|[\u2610-\u2612\u2713\u2714\u25a0\u25a1])?"
_BEFORE = re.compile(
    rf"^[ \t]*{_BOX}[ \t]*(?:criterion |requirement )?(?P<result>not met|unmet|met)\b[ \t]*[-:\u2013\u2014][ \t]*(?P<item>\w.*)$",
    re.IGNORECASE | re.MULTILINE,
)
"""[X] Met - Diagnosis of major depressive disorder."""
_BEHIND = re.compile(
    rf"^[ \t]*(?:{_BOX}[ \t]*)(?:[-*\u2022][ \t]+|\(?(?:\d{{1,2}}|[a-z])[.)][ \t]+)?(?P<item>[^\n]*?[\w.)])[ \t]*"
    r"(?:[-:\u2013\u2014.]+[ \t]*)"
    r"(?P<result>NOT MET|UNMET|MET|Not met|Met)[.]?[ \t]*$",
    re.MULTILINE,
)
"""3. Diagnosis of major depressive disorder - MET."""
_MOST, _LONGEST = 4, 160


def conceded(case: Case) -> tuple[str, ...]:
    """The items that the pasted notice marks as met, in its words; none where it marks none as not met, which is a form or an approval."""
    text = case.text("denial.text")
    for form in (_BEFORE, _BEHIND):
        marked = [(match["result"].casefold() == "met", match["item"].strip().rstrip(".;")) for match in form.finditer(text)]
        met = [item for is_met, item in marked if is_met and len(item) <= _LONGEST]
        if len(met) < len(marked) and met:
            return tuple(dict.fromkeys(met))[:_MOST]
    return ()
