"""Under which benefit of the plan a notice says that a drug is supplied: how it is paid for, and no word against covering it."""

from __future__ import annotations

import re

__all__ = ["refuses_the_benefit_alone", "supplied_under", "tells_of_supply"]

_PHARMACY = r"(?:(?:outpatient |specialty )?(?:pharmacy|prescription(?: drug)?)|outpatient drug|part d)"
_NOT = r"(?<!not )(?<!not a )(?<!never )(?<!no )(?<!excluded from )(?<!outside )"
_UNDER = re.compile(
    rf"{_NOT}\b(?:covered|payable|paid|processed|available|eligible|supplied|dispensed|obtained|provided|billed|handled|managed|falls?|considered)"
    rf"(?: only| solely| exclusively)? (?:under|through|by|on|within|as part of) (?:the|your|our|a|his|her|their|this)? ?"
    r"(?:member['\u2019]s |plan['\u2019]s )?"
    rf"(?:(?P<pharmacy>{_PHARMACY})|(?P<medical>medical)) benefits?\b"
    rf"|{_NOT}\b(?:is|are) (?:only )?(?:a |an )?(?:(?P<pharmacy_drug>{_PHARMACY})|(?P<medical_drug>medical))[ -]benefit"
    r"(?:s)?(?: only)?(?= (?:drug|medication|medicine|product|item)s?\b|[.;,]|\Z| for\b| only\b)",
    re.IGNORECASE,
)
_SUPPLIED = re.compile(
    r"\b(?:must|has to|have to|needs? to|is to|are to|should|can only|may only|required to) (?:only )?(?:be |come )?"
    r"(?:supplied|obtained|dispensed|filled|ordered|purchased|provided|furnished|shipped|acquired|from)\b[^.;]{0,30}"
    r"\b(?:pharmacy|pharmacies)\b"
    r"|\bprescription must come from [^.;]{0,20}\bpharmacy\b|\bspecialty pharmacy (?:only|program only)\b"
    r"|\b(?:buy[- ]and[- ]bill|bought and billed|purchased and billed)\b[^.;]{0,60}"
    r"\bnot (?:covered|allowed|permitted|payable|available|accepted)\b"
    r"|\b(?:not (?:cover|allow|permit|accept)|no) (?:\w+ )?buy[- ]and[- ]bill\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\bmedical(?:ly)? necess|\bexperimental|\binvestigational|\bunproven|\bantidepress|\btrials?\b|\bscores?\b|\bfail|\bdiagnos|\bcriteri"
    r"|\boff[- ]label"
    r"|\bcompound|\bnot (?:been )?approved|\bsafe",
    re.IGNORECASE,
)
"""What puts another question beside it."""
_BY_WAY = re.compile(r"\b(?:specialty|mail[- ]order|their|a|the) pharmacy\b|\bbuy[- ]and[- ]bill\b|\bpharmacy benefit\b", re.IGNORECASE)
_GETS = re.compile(
    r"\b(?:get|gets|receive|receives|ship\w*|send|sends|sent|order\w*|deliver\w*|accept\w*|take|takes|use|uses|supply|bill)\b",
    re.IGNORECASE,
)


def supplied_under(quote: str) -> str:
    """The benefit under which a reason says that the drug is supplied: "pharmacy" or "medical"; empty where it says neither."""
    kinds = {name.partition("_")[0] for found in _UNDER.finditer(quote) for name, words in found.groupdict().items() if words}
    return "pharmacy" if "pharmacy" in kinds or _SUPPLIED.search(quote) else "medical" if kinds else ""


def refuses_the_benefit_alone(quote: str) -> bool:
    """Whether a reason says so and puts no other question: whatever its ground, it is no refusal of the treatment."""
    return bool(supplied_under(quote)) and not _MORE.search(quote)


def tells_of_supply(words: str) -> bool:
    """Whether words tell how a clinic can have the drug: "the office told me they can get it from the specialty pharmacy"."""
    return bool(_BY_WAY.search(words) and _GETS.search(words))
