"""What words on a treatment say of its effect: that it helped and ended for another reason, or that it brought too little or was lost."""

from __future__ import annotations

import re

from appealwright.history.causes import other_cause
from appealwright.history.falls import percent_of

__all__ = ["ended_while_it_helped"]

_NOT = r"(?<!not )(?<!n't )(?<!n’t )(?<!never )(?<!hardly )(?<!barely )(?<!only )(?<!nothing )(?<!none )"
_HELPED = re.compile(
    rf"\b{_NOT}(?:helped|worked|was (?:really |actually )?(?:helping|working)|(?:got|felt|feeling|was|did) (?:\w+ ){{0,2}}better|improved"
    r"|(?:did|was doing) (?:really |very |so )?(?:well|great|good)|(?:in|into|reached|hit|had) (?:a )?(?:full )?remission|brought me back"
    r"|(?:got|came|went|was|dropped) (?:all the way )?down to \d{1,2}(?! ?(?:mg|m\b|weeks?|days?|sessions?|a\b|per\b))"
    r"|back to (?:normal|myself|work)|responded (?:well|fully))\b",
    re.IGNORECASE,
)
_TOO_LITTLE = re.compile(
    r"\b(?:a little|a bit|some(?:what)?|slight\w*|barely|hardly|not enough|too little|mild\w*|partial\w*"
    r"|(?:not|n[’']t) (?:really|much|enough)"
    r"|no (?:real |lasting |big |further |more )?(?:effect|change|benefit|help|response|improvement|difference|lift|better|good|results?)"
    r"|(?:not|n[’']t|never) (?:\w+ )?(?:help|work|respond|improv|lift|touch|change|last|do (?:a thing|anything|much)|feel any)\w*"
    r"|did nothing|nothing|none|neither|zero|failed|useless|inadequate|insufficient|no[- ]?respon\w*)\b",
    re.IGNORECASE,
)
"""Words that leave it open how much it brought are among them: then nothing is said of it but these words."""
_LOST = re.compile(
    r"\b(?:wore off|worn off|wearing off|(?:stopped|quit|ceased) (?:help|work)\w*|quit on|gave out|petered out|faded"
    r"|lost (?:its|the) effect"
    r"|(?:even|while still|still) on (?:it|maintenance|the spray|spravato))\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"(?<![-/.\d])\b(?P<first>[1-6]\d) (?:down |before(?: it| that)?,? (?:and )?)?(?:to |and )?(?P<last>\d{1,2})\b"
    r"(?![-/%]|\.\d|,? (?:19|20)\d\d)"
    r"(?! ?(?:hours?|days?|weeks?|months?|minutes?|miles?|mg|percent|sessions?|visits?|doses?|infusions?|times|points?|pounds|[ap]\.?m)\b)",
    re.IGNORECASE,
)
"""Two scores, with or without the name of their scale: "22 to 9", "22 before and 9 after"."""
_RESPONSE = 50


def ended_while_it_helped(words: str) -> bool:
    """Whether words on a treatment that was tried tell that it helped, or that it ended for another cause than its effect, and nothing of
    too little or of an effect that was lost while it went on. Then no paper says of it that it did not help.
    """
    falls = [_fall(found) for found in _FROM_TO.finditer(words)]
    helped = bool(_HELPED.search(words)) or any(fall >= _RESPONSE for fall in falls)
    little = bool(_TOO_LITTLE.search(words)) or any(fall < _RESPONSE for fall in falls[:1])
    other = other_cause(words)
    return not little and (other or (helped and not _LOST.search(words)))


def _fall(found: re.Match[str]) -> int:
    first, last = int(found["first"]), int(found["last"])
    return percent_of(max(first - last, 0), first)
