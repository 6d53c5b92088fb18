"""What a notice says that its own records show of one medicine: nobody is told that a claim cannot show what the notice has seen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from appealwright.facts import Facts
from appealwright.history.drugs import drug_row, drugs_in, is_named
from appealwright.notice.record.claims_searched import speaks_of_claims
from appealwright.notice.record.trials_said import clauses
from appealwright.numerals import NUMBER, as_one_number, value_of

__all__ = ["SeenThere", "seen_there"]

_BY_CLAIMS = re.compile(r"\b(?:filled|fills?|refills?|refilled|dispensed|billed|paid)\b", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:tried|taken|took|used|trials?|only|shows?|showed|lists?|listed)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:notes?|charts?|letters?|requests?|forms?|prescriber|clinic\w*|provider|doctor|you|he|she|patient|member)\b", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:no|not|never|none|nor|neither|without|cannot|lacks?|missing|unable)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:other than|except|besides|beyond|apart from|only)\b[^.;]*\Z", re.IGNORECASE)
"""Behind a denial, before the name: "no antidepressant other than sertraline" has seen that one."""
_DENIED_AFTER = re.compile(
    r"\b(?:not|never|cannot be|nowhere)\b (?:\w+ ){0,2}?(?:shown?|filled|dispensed|billed|paid|listed|documented|found|seen|appear\w*"
    r"|recorded|on (?:file|record)|in (?:our|the|your))\b|\b(?:is|are|was|were) (?:missing|absent)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:requires?|required|must|criteri(?:on|a)|needs?|needed|at least|unless|until|if)\b", re.IGNORECASE)
_DOSE = re.compile(r"\b(\d+(?:\.\d+)?) ?(?:mg|milligrams?)\b", re.IGNORECASE)
_LONG = re.compile(rf"\b{NUMBER}[- ](day|week|month)s?\b", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "month": 30}


@dataclass(frozen=True, slots=True)
class SeenThere:
    """What the notice has of a medicine that it says was filled or taken.

    `by_claims`: whether it says that its claims or fills show it; `dose`, in mg, and `length`, with its `days`: the one that it
    names with this medicine alone, empty and 0 where it names none or several.
    """

    by_claims: bool
    dose: str
    length: str
    days: int


def seen_there(drug: str, texts: Iterable[str], facts: Facts) -> SeenThere | None:
    """What these texts of the notice have of the medicine; None where none of them grants it, or only somebody's papers are told of."""
    paragraphs = (one for text in texts if _means(text, drug, facts) for one in re.split(r"\n\s*\n", as_one_number(text)))
    told = [one for text in paragraphs for one in clauses(text) if _grants(drug, one, facts)]
    seen = [one for one in told if _BY_CLAIMS.search(one) or speaks_of_claims(one, facts)]
    if not seen and not any(_TAKEN.search(one) and not _ELSEWHERE.search(one) for one in told):
        return None
    alone = [one for one in seen if len(drugs_in(one, facts)) == 1]
    doses = {dose for one in alone for dose in _DOSE.findall(one)}
    lengths = {_length(found) for one in alone for found in _LONG.finditer(one)}
    length, days = lengths.pop() if len(lengths) == 1 else ("", 0)
    return SeenThere(bool(seen), doses.pop() if len(doses) == 1 else "", length, days)


def _length(found: re.Match[str]) -> tuple[str, int]:
    """A length as a letter has it, and in days."""
    number, unit = value_of(found[1]), found[2].casefold()
    return f"{number} {unit}{'s' if number != 1 else ''}", number * _DAYS[unit]


def _grants(drug: str, clause: str, facts: Facts) -> bool:
    """Whether a clause names the medicine, and neither denies it nor asks for it."""
    if _ASKED.search(clause) or not _means(clause, drug, facts):
        return False
    at = next((match for match in re.finditer(r"[\w-]+", clause) if _means(match[0], drug, facts)), None)
    if at is None:
        return False
    before = clause[: at.start()]
    return (not _DENIED.search(before) or bool(_BUT.search(before))) and not _DENIED_AFTER.search(clause[at.end() :])


def _means(words: str, drug: str, facts: Facts) -> bool:
    """Whether the words name the medicine, by the name typed or by another of its row."""
    row = drug_row(drug, facts)
    return is_named(drug, words) or (row is not None and any(one.id == row.id for one in drugs_in(words, facts)))
