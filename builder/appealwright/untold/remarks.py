"""A case without what is said beside a name or an address: "Prewitt the one with the beard", "mail to clinic". Letters print the name,
and an address that holds nothing else is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case

__all__ = ["REMARKED", "without_remarks"]

REMARKED = "sender.remarked"
"""No question: of which of these fields papers leave a remark out."""
_PERSONS = ("patient.name", "sender.name", "clinician.name")
_PLACES = ("treatment.clinic",)
_ADDRESSES = ("patient.address", "sender.address")
_CODED = ("treatment.diagnosis_code",)
_SAID = (
    r"[Bb]ut|[Dd]o ?n[o'\u2019]?t|[Pp]lease|pls|plz|i|I(?= [a-z])|[Ii]['\u2019]?m|I['\u2019]ve|idk|[Mm]aybe|[Nn]ot sure|the one|my|we|he"
    r"|she|they|who|which|call|text|[Mm]ail (?:it )?to|send|tell|behind|next (?:door )?to|across from|lol|sorry|[Cc]onfidential|[Nn]o fixed"
    r"|[Ii]n (?:a )?shelter|staying|goes by|pero|no le|creo que"
)
"""How a remark begins: in small letters, for "My", "He" and "They" are names."""
_OF_NAMES = r"|with|that|has|is|was|says?|still|formerly|used to|from|at|in|the"
_REST = r"\b[^,;()\n]*(?=\s*(?:[,;()\n]|\Z))"
_JOINS = r"(?:\s*[,;:(\u2013\u2014]\s*|\s+-+\s*|\s+)"
_BESIDE_NAME = re.compile(rf"{_JOINS}(?:{_SAID}{_OF_NAMES}){_REST}")
_BESIDE_PLACE = re.compile(rf"(?:{_JOINS}|\A)(?:{_SAID}){_REST}")
_BRACKET = re.compile(r"\s*\(([^()]*)\)?")
_IS_REMARK = re.compile(rf"\b(?:{_SAID})\b")
_NICKNAME = re.compile(r"\s*\([^()]*\)\s*\Z")
_CODES = re.compile(r"\s*([A-Z]\d\d(?:\.\w{1,4})?\b(?:\s*(?:[,;/&]|and)\s*[A-Z]\d\d(?:\.\w{1,4})?\b)*)(.+)", re.IGNORECASE | re.DOTALL)
_OF_A_CODE = re.compile(
    r"\b(?:said|says?|forms?|had|has|was|were|not|wrong\w*|mistak\w*|errors?|instead|they|notice|insurer|insurance|should|used to)\b",
    re.IGNORECASE,
)
"""What is said beside a code of another one: "F33.2 (the form said F33.1 by mistake)"."""
_LINES = re.compile(r"\s*\n\s*")


def without_remarks(case: Case) -> Case:
    """The case as papers tell it; what was left out is said on the person's own page (`REMARKED`)."""
    told: dict[str, Answer] = {}
    for names, bare in ((_PERSONS, _name), (_PLACES, _place), (_ADDRESSES, _address), (_CODED, _code)):
        told |= {name: _answer(left) for name in names if (typed := case.text(name)) and (left := bare(typed)) != typed}
    if told:
        told[REMARKED] = Known(tuple(told))
    return case.with_told(told)


def _answer(text: str) -> Answer:
    return Known(text) if text else UNKNOWN


def _name(typed: str) -> str:
    """A person's name without a remark, and without the nickname that it stood behind."""
    left = _without(typed, _BESIDE_NAME)
    return left if left == typed else _tidy(_NICKNAME.sub("", left))


def _code(typed: str) -> str:
    """The codes without what is said of another behind them."""
    found = _CODES.fullmatch(typed)
    return found[1] if found and _OF_A_CODE.search(found[2]) else typed


def _place(typed: str) -> str:
    return _without(typed, _BESIDE_PLACE)


def _address(typed: str) -> str:
    """An address has a number or is a box; what is none is no answer, and leaves a blank."""
    left = _without(typed, _BESIDE_PLACE)
    return left if left == typed or any(map(str.isdigit, left)) else ""


def _without(typed: str, beside: re.Pattern[str]) -> str:
    bare = _BRACKET.sub(lambda found: "" if _IS_REMARK.search(found[1]) else found[0], typed)
    left = beside.sub("", bare)
    return typed if left == typed else _tidy(left)


def _tidy(text: str) -> str:
    return "\n".join(_lines(one.strip(" ,;:-\u2013\u2014") for one in _LINES.split(text)))


def _lines(lines: Iterable[str]) -> Iterable[str]:
    return (re.sub(r"\s+,", ",", re.sub(r" {2,}", " ", one)) for one in lines if one)
