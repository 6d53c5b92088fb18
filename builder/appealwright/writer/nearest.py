"""What may be said of the nearest clinic of the network: where none was found, by whomever, no clinic of it is named."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences

__all__ = ["none_found", "states_a_clinic"]

_NOT = (
    r"(?:\b(?:can|could|did|do|does|was|were|has|have|is|are)(?:n['\u2019]?t| not| never)|\bcannot|\b(?:un|not )able to|\bfail(?:s|ed) to)"
)
_HERE = r"(?! (?:\w+ )?(?:closer|nearer|sooner|else|other|with(?:in)? (?:\d|an?\b)|problems?|openings?|wait\w*)\b)"
_NONE = re.compile(
    rf"\A\W*(?:no|none|nobody|not|they|there|the plan)\b"
    rf"|{_NOT}\s+(?:\w+ ){{0,3}}(?:find|locate|name|identify|list|give|tell|come up with|know of|show|see|find out)\b{_HERE}"
    rf"|{_NOT}\s+(?:\w+ ){{0,2}}(?:any|anyone|anybody|anything|one|a single)\b{_HERE}"
    rf"|\b(?:none|nobody|no ?one|nothing|no (?:such )?(?:[\w-]+ ){{0,3}}"
    rf"(?:clinics?|providers?|places?|doctors?|practices?|facilit(?:y|ies)))\b{_HERE}"
    r"|\b(?:out(?:side)?[- ]of[- ](?:\w+ )?network|outside (?:the |my |our |their |your )?network"
    r"|(?:not|\w+n['\u2019]?t)(?: (?:an?|even|actually|really))? in[- ](?:(?:the|my|our|their|your) )?network)\b",
    re.IGNORECASE,
)
"""How an answer says that none in the network was found, whatever stands before."""
_UNKNOWN = re.compile(
    r"\A\W*(?:(?:i )?(?:do ?n['\u2019]?t|do not) know(?! of)|(?:i['\u2019]?m )?(?:not|un)sure|idk|no idea)\b"
    r"[\s,;.:\u2013\u2014-]*(?:but |because )?",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:no|not|none|nobody|nothing|never|neither|nor|cannot|without|unable|fail(?:s|ed)?|cant|couldnt|didnt|dont|doesnt|isnt|arent|wasnt|werent|wont)\b|n['\u2019]t\b",
    re.IGNORECASE,
)


def none_found(told: str) -> str:
    """This answer from the sentence on that says so; empty where none does."""
    lines = [_UNKNOWN.sub("", one) for one in sentences(told)]
    first = next((at for at, one in enumerate(lines) if _NONE.search(one)), len(lines))
    return " ".join(lines[first:])


def states_a_clinic(whole: str, told: str) -> bool:
    """Whether what is told of the whole answer may stand as the nearest clinic of the network: neither says that none was found, that it is
    not known, or anything against it in a clause that is left out.
    """
    cut = len(_DENIES.findall(whole)) > len(_DENIES.findall(told))
    return not (cut or _NONE.search(whole) or _UNKNOWN.match(whole))
