"""Whether an answer on talk therapy says that there is none: "no.", "No, I can't find one". No letter prints that as a history of it."""

from __future__ import annotations

import re

__all__ = ["tells_no_therapy"]

_NONE = re.compile(
    r"\W*(?:no|nope|none|never|nothing|not|nah|ningun[ao]?|nunca|nada"
    r"|(?:I|we|s?he|they)(?: (?:have|has|had)|['\u2019](?:ve|s))? ?(?:never|not|no|(?:do(?:es)?|did|have|has) ?(?:n['\u2019]?t|not)"
    r"|can(?:no|['\u2019]?)t))\b",
    re.IGNORECASE,
)
"""How such an answer begins."""
_SOME = re.compile(
    r"\b(?:CBT|DBT|EMDR|IPT|weekly|monthly|every|sessions?|times|once|twice|(?:19|20)\d\d|used to|stopped|quit|ended|left|went|go|going|saw"
    r"|seeing|did|tried|try|group|until|till|but|only|just|(?:any ?)?more|longer|stuck|help(?:s|ed)?"
    r"|work(?:s|ed)?|since|before|after|semanal|hasta|pero|antes|desde)\b"
    r"|\bwith (?:an?|Dr|Mrs?|Ms|my)\b",
    re.IGNORECASE,
)
"""What tells of some that was had, or may: then it stands as it was typed."""
_WAITING = re.compile(r"\b(?:on )?(?:an? |the |their )?wait(?:ing|list)?[- ]?(?:list)?\b[^.;]*", re.IGNORECASE)


def tells_no_therapy(words: str) -> bool:
    """Whether words say that there is none, and of none that was: a wait for it is none."""
    return bool(_NONE.match(words)) and not _SOME.search(_WAITING.sub("", words))
