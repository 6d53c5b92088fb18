"""An account of work and home without what was, where what is now fell out of it: a letter prints the account as that of today, and the
half that is left would say the opposite of what was told.
"""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.untold.fragments import fragments_in
from appealwright.whole import whole_answers
from appealwright.writer.prose import sentences

__all__ = ["OF_TODAY", "turned_in", "without_turned"]

OF_TODAY = ("treatment.function",)
"""What letters print beside the last score, as how it is."""
_NOW = re.compile(
    r"\b(?:now|nowadays|these days|currently|today|at the moment|at present|lately|recently|since|back|again|no longer|any ?more|finally"
    r"|(?:has|have|['’](?:s|ve)) been|this (?:week|month|year|spring|summer|fall|autumn|winter)"
    r"|ahora|hoy|actualmente|últimamente|desde|otra vez|de nuevo|ya no|volv(?:í|ió|ieron|er)|de vuelta)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:was|were|wasn['’]?t|weren['’]?t|had|hadn['’]?t|did|didn['’]?t|could(?:n['’]?t)?|would(?:n['’]?t)?|used to|went|slept|lost|lay"
    r"|spent|got|quit|came|left|took|kept|sat|ate|fell|felt|became|began|gave|made|said|saw|stood|stuck|before|until|\w{2,}[^e\W]ed"
    r"|(?:19|20)\d\d|from \w+ to \w+|(?:last|all|in|during|the whole) (?:winter|spring|summer|fall|autumn|year|month)"
    r"|estab\w+|era|fue|ten(?:ía|ían)|pod(?:ía|ían)|\w+(?:aba|aban|ía|ían|ió|aron|ieron))\b",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:am|is|are|isn['’]?t|aren['’]?t|can|cannot|can['’]?t|do|does|don['’]?t|doesn['’]?t|have|has|haven['’]?t|hasn['’]?t"
    r"|(?:I|you|we|they)['’](?:m|re|ve)|(?:he|she|it)['’]s|still|every (?:day|night|morning|week)"
    r"|estoy|está|están|puedo|puede|tengo|tiene|todavía)\b",
    re.IGNORECASE,
)


def turned_in(case: Case, typed: Case) -> tuple[str, ...]:
    """The answers of which only what was would be left: what was typed of now is not in the case as papers tell it."""
    return tuple(name for name in OF_TODAY if (text := case.text(name)) and _standing(text, typed.text(name)) != text)


def without_turned(case: Case, typed: Case) -> Case:
    """The case without what was, in those answers."""
    told: dict[str, Answer] = {name: _known(_standing(case.text(name), typed.text(name))) for name in turned_in(case, typed)}
    whole = {name: answer for name, answer in whole_answers(case, told).items() if not case.text(name)}
    return case.with_told({**whole, **told})


def _standing(text: str, typed: str) -> str:
    """What of a text is told of now, where all that was typed of now has fallen out of it; else all of it: beside what is now, what was
    reads as what was.
    """
    if text == typed or _NOW.search(text) or not _NOW.search(_fallen(text, typed)):
        return text
    lines = (" ".join(one for one in sentences(line) if not _is_past(one)) for line in text.split("\n"))
    return "\n".join(filter(None, lines))


def _fallen(text: str, typed: str) -> str:
    """The typed sentences without those of which what is now is left: "since he moved out I can hardly get up" tells it still."""
    kept = [one for line in text.split("\n") for one in sentences(line) if _IS.search(one)]
    whole = (one for line in typed.split("\n") for one in sentences(line))
    return " ".join(one for one in whole if not any(fragments_in(left, one) for left in kept))


def _is_past(sentence: str) -> bool:
    return bool(_WAS.search(sentence)) and not _NOW.search(sentence) and not _IS.search(sentence)


def _known(text: str) -> Answer:
    return Known(text) if text else UNKNOWN
