"""Whether words on a medicine that was taken say that it was often not taken: its weeks are then no trial of that length."""

from __future__ import annotations

import re

__all__ = ["leaves_doses_out", "skipping_in", "tells_missed"]

_NOT = r"(?<!never )(?<!not )(?<!n['’]t )(?<!hardly )(?<!hardly ever )(?<!without )"
_IF = re.compile(r"\b(?:if|when|whenever|once|unless|every time|cuando|si)\b[^,.;]*\Z", re.IGNORECASE)
"""What a missed dose brings ("zaps when I skipped doses") is a side effect."""
_OFTEN = r"(?:a lot|lots|half|most (?:of|days)|often|all the time|many times|more than (?:not|half|once)|on and off|off and on|every other)"
_THEM = r"(?:it|them|(?:\w+ ){0,2}(?:doses|pills|days|weeks|weekends)|for (?:days|weeks))"
_NOW_AND_THEN = (
    r"(?:(?:about |maybe |only )*half (?:of )?the time|some of the time|on and off|off and on|now and then|once in a while|here and there"
    r"|(?:only )?when(?:ever)? (?:I|he|she|they) (?:remember(?:ed)?|felt|thought)|every other day)"
)
_AS_ORDERED = (
    r"(?:every ?day|daily|regular(?:ly)?|stead(?:y|ily)|consistent(?:ly)?|right|as (?:prescribed|directed|told|ordered)"
    r"|like (?:I|he|she|they) (?:should|was|were|supposed)|the way (?:I|he|she|they)|half the time|most of the time|all the time)"
)
_SKIPPED = re.compile(
    rf"\b{_NOT}(?:skip(?:ped|ping)?|forg[eo]t(?:ten|ting)? to take|forg[eo]t)(?: taking)? "
    rf"(?:{_THEM}|(?:the |my |her |his )?(?:[\w-]+ ){{0,2}}?{_OFTEN})\b(?! about| up| all(?! the time)\b)"
    rf"|\b{_NOT}miss(?:ed|ing)? (?:it {_OFTEN}|(?:a lot|lots|half|most|many|too many|plenty|so many)(?: of)?(?: my| the)? ?"
    r"(?:doses|pills|it|them)|(?:(?:some|my|her|his) )?(?:doses|pills))\b"
    rf"|\b(?:took|taking|taken|take|used|on) (?:(?:it|them|mine) )?(?:only )?{_NOW_AND_THEN}\b"
    r"|\b(?:did ?n[o'’]?t|was ?n[o'’]?t|never|could ?n[o'’]?t|not) (?:really |always )?(?:take|taking|took|taken)"
    rf" (?:it|them|(?:my|the) (?:pills|meds)) {_AS_ORDERED}\b"
    r"|\b(?:did ?n[o'’]?t|was ?n[o'’]?t) always (?:take|taking)\b"
    r"|\b(?:wasn['’]?t|weren['’]?t|not) (?:(?:very|too|really) )?(?:good|great|consistent|regular|steady)"
    r" (?:about|at|with) (?:taking|it|them)\b"
    r"|\b(?:non-?adheren\w+|non-?complian\w+|poor (?:adherence|compliance)|(?:taken|took)(?: it| them)? (?:inconsistently|irregularly))\b"
    r"|\b(?:se me olvidaba|no (?:la|lo|las|los) tomaba (?:siempre|todos|cada|diario|bien))\b"
    r"|\b(?:la|lo|las|los) tomaba (?:a veces|de vez en cuando)\b",
    re.IGNORECASE,
)

_NO_MEDICINE = (
    r"(?:\w+ ){0,2}?(?:work|school|class|church|meals?|breakfast|lunch|dinner|sessions?|visits?|appointments?|therapy|meetings?|shifts?"
    r"|sleep)\b"
)
_HOW_OFTEN = (
    r"(?:(?:(?:a (?:couple|few)(?: of)?|\w+) (?:times|days|nights|mornings)|once|twice) (?:a|each|every|per) (?:week|month)"
    r"|(?:most|some) (?:days|nights|mornings))"
)
_LEFT_OUT = re.compile(
    r"(?<!never )(?<!not )(?<!n['\u2019]t )(?:"
    r"\b(?:skip|miss|forget)(?:s|es|ping|ped|ing|ed|ting)? (?:to take |taking )(?:it|them|my|his|her|a|the)\b"
    r"|\b(?:skip|miss|forget)(?:s|es|ping|ped|ing|ed|ting)? (?:it|them|(?:\w+ ){0,4}(?:doses?|pills?))\b"
    r"|\bforgot(?:ten)? (?:to take|it|them|(?:\w+ ){0,3}(?:doses?|pills?))\b"
    r"|\bkept (?:on )?(?:forgetting|missing|skipping)\b"
    r"|\b(?:skip|miss|forg[eo]t)(?:s|ped|ed|ten)? (?:(?:quite )?(?:some|a few|a couple|a bunch|several|plenty|many|a lot)|days)"
    r"(?: of (?:it|them))?(?=\W*\Z|[,.;]| (?:when|while|because|bc|cuz|since|but|and|here|now|toward|in|at|on|during|around)\b))"
    r"|\b(?:do(?:es)?|did)(?:n['\u2019]?t| not) (?:always|really|usually) take (?:it|them|my|his|her)\b"
    r"|\b(?:bad|terrible|not (?:very )?good|lousy) (?:at|about) (?:taking|remembering)\b"
    r"|\b(?:only|just) (?:take|takes|took|taking) (?:it|them) (?:when|if|some|once in|a few|now and)\b"
    r"|\b(?:skip(?:s|ped|ping)?|miss(?:es|ed|ing)?|forgets?|forgot)"
    rf" (?:(?:the|my|his|her) )?(?!{_NO_MEDICINE})[\w-]+(?: \w+)? {_HOW_OFTEN}\b"
    r"|\bmiss(?:ed|ing|es)? (?:doses|pills)\b|\bse me (?:olvida|pasa)\b",
    re.IGNORECASE,
)
"""Doses left out, however few, in the words of an answer on a medicine: there "missed some" needs no word for what."""


def leaves_doses_out(words: str) -> bool:
    """Whether words on a medicine say that doses are left out, though it be few."""
    return bool(_LEFT_OUT.search(words))


def tells_missed(words: str) -> bool:
    """Whether words on why a medicine ended say that doses were left out; what came when one was, is a side effect."""
    return bool(skipping_in(words)) or any(not _is_condition(words[: found.start()]) for found in _LEFT_OUT.finditer(words))


def skipping_in(words: str) -> re.Match[str] | None:
    """Where they say so: "I skipped it half the time"; a dose missed once, or what came when one was missed, is none."""
    return next((found for found in _SKIPPED.finditer(words) if not _is_condition(words[: found.start()])), None)


def _is_condition(lead: str) -> bool:
    """Whether what stands before such words makes a condition of them."""
    return bool(_IF.search(lead))
