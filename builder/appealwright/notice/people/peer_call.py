"""The sentences of a notice that offer the clinician's call with the plan's physician."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_OF_THE_CALL = re.compile(
    r"(?:(?:please|they|it|he or she) )?(?:call|phone|telephone|dial|fax|reach)\b"
    r"|(?:the|that|this|our|its|their|such an?|a)(?: \w+)? "
    r"(?:number|line|phone|telephone|calls?|conversation|talk|discussion|requests?|review)\b"
    r"|(?:to|for) (?:set|schedul|arrang|request|ask|do|mak|hav)\w*\b|(?:calls?|phone|telephone|tel)\b|we are at\b"
    r"|(?:it|this|that|they|he|she|he or she|your \w+|the (?:provider|doctor|prescriber|physician|clinician)) "
    r"(?:must|has|have|can|may|needs?|should|is|are)\b|(?:the )?(?:deadline|last day|cut-?off)\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about that call: where it is made, or until when."""
_OF_MORE = re.compile(
    r"\bappeal|\bgrievance|\b(?:external|independent|hearing|complain\w*|questions?|cop(?:y|ies)|member services|customer service"
    r"|interpreter|language|file|records?|criteria|policy|expedited|urgent|fast)\b",
    re.IGNORECASE,
)
"""What says that a sentence has gone on to another matter."""
_WHEN = re.compile(r"\bdays?\b|\bdeadline\b|\bcut-?off\b|\b\d{1,2}/\d{1,2}/\d|\b(?:by|before|until|no later than) \w+ \d", re.IGNORECASE)
_NUMBER = re.compile(r"\d{3}[-. ]\d{4}(?!\w)")
_FOLLOW = 2
"""So many sentences behind the offer may be of it."""


def peer_sentences(told: tuple[str, ...]) -> Iterator[str]:
    """The sentences that offer the clinician's call, and those right behind that say where it is made, or until when."""
    left, numbered = 0, False
    for one in told:
        if PEER.search(one):
            left, numbered = _FOLLOW, bool(_NUMBER.search(one))
            yield one
        elif left and _OF_THE_CALL.match(one.strip(" \n*-\u2022")) and not _OF_MORE.search(one) and not (numbered and _NUMBER.search(one)):
            left, numbered = left - 1, numbered or bool(_NUMBER.search(one))
            if _NUMBER.search(one) or _WHEN.search(one):
                yield one
        else:
            left = 0
