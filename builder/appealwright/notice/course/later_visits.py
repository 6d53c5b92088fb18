"""A sentence of a notice that refuses later visits alone: "visits 7 through 12 (maintenance) are investigational"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from appealwright.denial.page.numerals import number_told

__all__ = ["LaterVisits", "later_visits"]

_VISIT = r"(?:visits?|infusions?|sessions?|treatments?|doses?|administrations?)"
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen)"
_ORDINALS = {"fourth": 4, "sixth": 6, "eighth": 8, "twelfth": 12}
_FIRST_COURSE = r"(?:acute|initial|induction|first)"
_KIND = r"(?:ketamine|esketamine|spravato|IV|intravenous)"
_RANGE = re.compile(
    rf"\b(?:{_KIND} )*{_VISIT} (?:nos?\.? |numbers? |# ?)?(?P<from>{_NUMBER})(?: ?[-\u2013\u2014] ?| through | thru | to )"
    rf"(?P<to>{_NUMBER})\b(?: ?\([^)]{{1,30}}\))?",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"\b(?:any |further |additional |continued )*(?:{_KIND} )*{_VISIT} (?:given )?(?:beyond|after|past|following) (?:the )?"
    rf"(?:{_FIRST_COURSE} )?(?P<count>{_NUMBER}|\d{{1,2}}th|{'|'.join(_ORDINALS)})\b(?: {_VISIT})?(?! (?:weeks?|months?|days?)\b)",
    re.IGNORECASE,
)
_TO_KEEP = (
    r"(?:to (?:maintain|sustain|preserve|prolong|hold|keep)|for (?:the )?maintenance of) (?:an?|the|any|that|this|its)? ?(?:\w+ )?"
    r"(?:respon(?:se|ses)|remission|benefits?|improvements?|gains?|effects?)\b"
)
"""What repeated visits are for where they are no first course."""
_NAMED = re.compile(
    rf"\b(?:{_KIND} )*maintenance(?: {_KIND})*(?: (?:phase|{_VISIT}|therapy|dosing|course|use|regimen)\b(?: of {_KIND})*| (?=is\b|has\b))"
    rf"|\b(?:{_KIND} )?(?:continued|continuing|continuation|ongoing|further|extended|prolonged|repeat(?:ed)?) "
    rf"(?:{_KIND} )*(?:{_VISIT}|therapy|use|dosing|care)(?: (?:with|of) {_KIND})*(?: {_VISIT})? (?:beyond|after|past|following) "
    rf"(?:an?|the) {_FIRST_COURSE} (?:course|phase|series|period|treatment|{_VISIT})"
    rf"|\b(?:(?:repeat(?:ed)?|serial|continued|ongoing|further|periodic|booster) )?(?:{_KIND} )*(?:{_VISIT}|use|dosing)"
    rf"(?: (?:with|of) {_KIND})* (?:given |used |meant |intended )?{_TO_KEEP}"
    rf"|\b(?:long[- ]term|chronic|indefinite) (?:{_KIND} )+(?:{_VISIT}|therapy|use|dosing)(?= (?:is|are|has|have)\b)"
    rf"|\b(?:long[- ]term|chronic|indefinite) (?:{_VISIT}|therapy|use|dosing) (?:with|of) (?:{_KIND} ?)+(?:{_VISIT})?"
    r"(?= ?(?:is|are|has|have)\b)",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"\binvestigational\b|\bexperimental\b|\bunproven\b|\b(?:not|nor|never|neither) (?:been |considered |yet )*"
    r"(?:established|proven|shown|supported|medically necessary|covered|approved|certified|authorized)\b|\b(?:denied|refused)\b"
    r"|\bno (?:\w+ )?evidence\b|\b(?:insufficient|inadequate|lack of|limited) (?:\w+ )?(?:evidence|data)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    rf"\b(?:{_FIRST_COURSE}|both|whether|including|includes?|such as|as well as)\b[^.;]{{0,40}}\bmaintenance\b"
    rf"|\bmaintenance\b[^.;]{{0,20}}\b(?:and|or|nor) (?:\w+ )?(?:acute|initial|induction)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[.;](?:\s+|\Z)")
_PREDICATE = re.compile(r"\b(?:is|are|was|were|has|have|not)(?: (?:been|considered|deemed|still))*\s*\Z", re.IGNORECASE)
"""What stands before a refusal that is said of something named before it."""
_GOES_ON = re.compile(r"\A(?:they|these|those|this|it|such|there|because|the (?:evidence|studies|literature|data))\b", re.IGNORECASE)
"""How a sentence begins that gives more of the one before it."""
_CLAUSE_ENDS = re.compile(r"[.;](?:\s+|\Z)|,? and (?=(?:the|your|this|that|it|no|an?|there)\b)", re.IGNORECASE)
_FOUND_MISSING = r"(?:submitted|included|provided|received|documented|enclosed|stated|given|identified|sent|supplied|attached)"
_MISSES = re.compile(
    r"\b(?:do|does|did) not (?:include|contain|provide|list|state|name|give|have|set|define|specify|describe|document|show|identify)\b"
    rf"|\black(?:s|ed|ing)?\b(?! of)|\b(?:is|are|was|were) missing\b|\b(?:is|are|was|were|has|have) not (?:been )?{_FOUND_MISSING}\b"
    rf"|\bno (?:[\w-]+ ){{1,8}}(?:is|are|was|were|has been|have been) {_FOUND_MISSING}\b|\bthere (?:is|was|are|were) no\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\A(?:because|they|these|those)\b|\b(?:evidence|studies|literature|data|trials?|research|safety|effectiveness|efficacy)\b",
    re.IGNORECASE,
)
"""What a clause has that gives a ground against the later visits, and no want of the request."""
_OF_RESULT = re.compile(r"\b(?:respon(?:se|d|ds|ded)|improve\w*|benefit\w*|progress)\b", re.IGNORECASE)
_OF_PLAN = re.compile(r"\b(?:plan|goals?|end date)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LaterVisits:
    """The visits refused, in the notice's words, and the numbers of the first and the last of them; 0 where they are not told.

    `missing`: what the same reason says besides that the request lacks, in its words: it stands against the first visits as well.
    """

    words: str
    first: int = 0
    last: int = 0
    missing: str = ""

    @property
    def before(self) -> int:
        """How many visits come before them; 0 where that is not told."""
        return self.first - 1 if self.first > 1 else 0


def later_visits(quote: str) -> LaterVisits | None:
    """The later visits that a reason refuses; None where it refuses more than them, or names none."""
    found = _found(quote)
    if found is None or _BOTH.search(quote):
        return None
    sentences = [one for one in _SENTENCE_ENDS.split(quote) if one.strip()]
    whole = any(_refuses_more(one) for one in sentences)
    return None if whole else replace(found, missing=_missing(quote))


def _missing(quote: str) -> str:
    """The first clause that names what the request lacks, and not the later visits, to the end of its sentence; empty where none does."""
    for clause in (one.strip() for one in _CLAUSE_ENDS.split(quote)):
        of_them = _found(clause) or _OF_THEM.search(clause) or (_OF_RESULT.search(clause) and not _OF_PLAN.search(clause))
        if _MISSES.search(clause) and not of_them:
            return _SENTENCE_ENDS.split(quote[quote.index(clause) :])[0]
    return ""


def _refuses_more(sentence: str) -> bool:
    """Whether a sentence refuses something, and does not name the later visits before it does."""
    refusal = _REFUSES.search(sentence)
    if refusal is None or _GOES_ON.search(sentence.strip()):
        return False
    named = next((match for pattern in (_RANGE, _PAST, _NAMED) if (match := pattern.search(sentence))), None)
    if named is None:
        return True
    # "No evidence supports maintenance": what is refused comes behind. "Ketamine is unproven, and maintenance is": both are.
    of_another = _PREDICATE.search(sentence[: refusal.start()]) is not None or len(_REFUSES.findall(sentence)) > 1
    return named.start() > refusal.start() and of_another


def _found(quote: str) -> LaterVisits | None:
    span = _RANGE.search(quote)
    if span is not None:
        first, last = number_told(span["from"]) or 0, number_told(span["to"]) or 0
        return LaterVisits(span[0], first, last) if 1 < first <= last else None
    past = _PAST.search(quote)
    if past is not None:
        count = past["count"].lower().removesuffix("th") if past["count"][0].isdigit() else past["count"].lower()
        return LaterVisits(past[0], (_ORDINALS.get(count) or number_told(count) or 0) + 1)
    named = _NAMED.search(quote)
    return LaterVisits(named[0].strip()) if named else None
