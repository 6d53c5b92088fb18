"""The sentences of a notice that offer the clinician's call with the plan's physician."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

__all__ = ["BEFORE_ONE", "GOES_ON", "PEER", "peer_sentences"]

_WHO = r"(?:(?:provider|doctor|prescriber|physician|clinician|practitioner)s?|dr\.? (?:[a-z]\. )?[\w-]+)"
PEER = re.compile(
    r"\bpeer[- ]to[- ]peer\b"
    r"|\bdiscuss(?:ion)?\b[^.;]{0,40}\b(?:physician reviewer|reviewing (?:physician|pharmacist)|medical director"
    r"|(?:our|clinical|plan) (?:pharmacist|physician|reviewer))\b"
    r"|\b(?:speak|talk)(?: directly)? (?:with|to) (?:(?:our|the|a) )?(?:\w+ ){0,2}(?:reviewer|medical director|pharmacist|ours)\b"
    r"|\b(?:provider|doctor|prescriber|physician|clinician)\b[^.;]{0,60}\breconsideration\b[^.;]{0,30}\bpeer reviewer\b"
    r"|\b(?:provider|doctor|prescriber|physician|clinician|practitioner)s?\b[^.;]{0,60}\b(?:speak|talk|call|discuss(?:ion)?|consult)\b[^.;]{0,40}"
    r"\b(?:doctor|physician|psychiatrist|pharmacist|clinician|reviewer|professional) (?:who|that)(?: has| had)? "
    r"(?:made|reviewed|decided|denied|looked|issued|signed)\b"
    r"|\b(?:provider|doctor|prescriber|physician|clinician|practitioner)s?\b[^.;]{0,60}\b(?:speak|talk|consult)(?: directly)? (?:with|to) "
    r"(?:(?:one of )?our|the plan['\u2019]s|(?:a|the) (?:reviewing|deciding)) (?:\w+ ){0,2}(?:doctor|physician|psychiatrist|clinician)s?\b"
    r"|\breconsideration (?:call|conversation|discussion)\b"
    rf"|(?<!\byou or your )(?<!\byou, your )\b{_WHO}\b"
    r"[^.;]{0,60}\binformal (?:\w+ )?(?:reconsideration|review|discussion|conversation)\b"
    rf"|\b(?:before|prior to) (?:\w+ ){{0,3}}appeal[^.;]{{0,30}}\b{_WHO} (?:may|can)\b"
    r"[^.;]{0,50}\b(?:reconsideration|discuss\w*|by (?:tele)?phone)\b"
    r"|\bcall with (?:the|our|a|your) (?:\w+ ){0,2}(?:reviewer|medical director)\b",
    re.IGNORECASE,
)
BEFORE_ONE = re.compile(
    r"\b(?:before|prior to|instead of|rather than) (?:you |(?:you )?fil\w+ |making |(?:an?|your|the|any) |formal ){0,3}appeal\w*",
    re.IGNORECASE,
)
"""What is told of the time before an appeal, or in its place, is no way to make one."""
GOES_ON = re.compile(
    r"\s*(?:please )?(?:call|phone|telephone|dial|fax|to (?:schedule|arrange|request) (?:one|it|this|a call|the call))\b", re.IGNORECASE
)
"""How the sentence begins that gives the number of a call which the sentence before offers."""
_ENDS = re.compile(r"\s*(?:the )?(?:deadline|last day|cut-?off)\b", re.IGNORECASE)
"""How the sentence begins that says until when."""
_APPEAL = re.compile(r"\bappeal", re.IGNORECASE)
_NUMBER = re.compile(r"\d{3}[-. ]\d{4}(?!\w)")


def peer_sentences(told: tuple[str, ...]) -> Iterator[str]:
    """The sentences that offer the clinician's call, and one right behind that says where, or until when."""
    for before, one in pairwise(("", *told)):
        goes_on = _ENDS.match(one) or (GOES_ON.match(one) and not _NUMBER.search(before))
        if PEER.search(one) or (PEER.search(before) and goes_on and not _APPEAL.search(one)):
            yield one
