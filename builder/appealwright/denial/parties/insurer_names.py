"""The patterns by which an insurer's name is told from other words, made of the lists in the rows (use `name`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Names", "names"]

_WORD = r"[A-Z0-9][\w&.'\u2019/-]{0,30}"
_JOINED = r"(?: (?:of|the|and|&|for|y|de|del))?[ ]"
_BETWEEN = r"(?:of |& |and |y |del? )?"
_TITLE = r"[A-Z][\w&'\u2019.-]{1,30}(?:,? (?:Inc\.|LLC|Co\.)|(?: (?:of|and|&|for|the|y|de|del))? [A-Z(][\w&'\u2019.)-]{0,30}){0,6}"
"""A name in running text: words with capitals, and small words between them."""


@dataclass(frozen=True, slots=True)
class Names:
    """Each pattern by what its words do; `general` are words that name no company by themselves."""

    not_a_name: re.Pattern[str]
    labelled: re.Pattern[str]
    leads: re.Pattern[str]
    for_another: re.Pattern[str]
    after: re.Pattern[str]
    office: re.Pattern[str]
    any_office: re.Pattern[str]
    in_text: re.Pattern[str]
    leading: re.Pattern[str]
    program: re.Pattern[str]
    outside: re.Pattern[str]
    decides: re.Pattern[str]
    speaks: re.Pattern[str]
    told: re.Pattern[str]
    general: frozenset[str]


def names(words: Mapping[str, tuple[str, ...]]) -> Names:
    """The patterns; made once for the words of the rows."""
    return _names(tuple(sorted(words.items())))


@lru_cache(maxsize=2)
def _names(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Names:
    of = dict(rows)
    sender, plan = _any(of["sender"]), _any(of["plan"])
    insures, administers = _any(of["insures"]), _any(of["administers"])
    office, kind, ending = _any(of["office"]), _any(of["office-kind"]), _any(of["ending"])
    label = rf"(?:(?P<sender>{sender})|(?P<plan>{plan}))"
    return Names(
        not_a_name=re.compile(rf"\W*(?:{_any(of['not-a-name'])})", re.IGNORECASE),
        labelled=re.compile(rf"(?:^|(?<=\s\s)|(?<=\|\s))[ \t>*\u2022-]{{0,8}}(?i:{label})\s?:[ \t]{{0,40}}(?=\S)", re.MULTILINE),
        leads=re.compile(rf"(?:\S.{{0,80}}?\b)?(?:(?P<insures>{insures})|(?P<administers>{administers})):?\s+", re.IGNORECASE),
        for_another=re.compile(rf"(?:{_any(of['for-another'])})\b", re.IGNORECASE),
        after=re.compile(
            rf"\s+(?:[-\u2013\u2014|>:]+\s.*|\((?!(?:HMO|PPO|PDP|EPO|POS|Medicaid)\b).*\)?|(?:{_any(of['after'])})(?: \w+)?)\s*\Z"
        ),
        office=re.compile(
            rf"(?<!\w)(?:(?P<name>(?:{_WORD}{_JOINED}){{1,6}}?)(?=(?:(?:{kind}) )?(?:{office})\b)"
            rf"|(?P<before>{_WORD}(?:{_JOINED}{_WORD}){{1,6}}),? (?:[-\u2013] )?(?:Attn:? |Attention:? )?(?:(?:{kind}) )?(?:{office})\b)"
        ),
        any_office=re.compile(office),
        in_text=re.compile(
            rf"(?<!\w)(?:[A-Z][\w&'\u2019-]{{1,30}} {_BETWEEN}){{1,4}}(?:{ending})(?![\w'\u2019-])(?: of [A-Z][a-z]{{2,20}})?"
        ),
        leading=re.compile(rf"(?:{_any(of['leading'])})\b[:\s]*"),
        program=re.compile(rf"\W*(?:{_any(of['program'])})\b", re.IGNORECASE),
        outside=re.compile(rf"(?:{_any(of['outside'])})", re.IGNORECASE),
        decides=re.compile(rf"(?<![\w-])(?P<name>{_TITLE}) (?:{_any(of['decides'])})\b"),
        speaks=re.compile(rf"(?<![\w-])(?P<name>{_TITLE}) (?:{_any(of['speaks'])})\b"),
        told=re.compile(rf"\b(?i:{_any(of['told'])})\s(?:the )?(?P<name>{_TITLE})"),
        general=frozenset(of["general"]),
    )


def _any(words: Iterable[str]) -> str:
    """One of these words, the longest first; one that ends in a star with any ending, else whole."""
    return "|".join(_pattern(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _pattern(word: str) -> str:
    bare = word.removesuffix("*")
    escaped = r"\s+".join(re.escape(piece) for piece in bare.split())
    return escaped if word.endswith("*") or not bare[-1].isalnum() else rf"{escaped}\b"
