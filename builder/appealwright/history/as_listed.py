"""Whether words on a medicine that is taken are an entry of a list, "Lexapro 10 mg since October 1": what stands behind "I take" is one."""

from __future__ import annotations

import re

from appealwright.facts import Facts
from appealwright.history.drug_rows import names_of_drugs, plain

__all__ = ["is_list_entry"]

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_UNIT = r"(?:mgs?|mcg|milligrams?|g|tabs?|tablets?|pills?|caps?|capsules?)"
_ENTRY = re.compile(
    rf"(?:{_UNIT}|\d+(?:\.\d+)?{_UNIT}?|x\d*|(?:x|s|e|i)r|xl|cr|dr|la|sr|odt|hcl|generic|brand|extended|release"
    rf"|an?|the|of|per|po|by|mouth|once|twice|two|three|times|half|each|every|other|day|days|daily|night|nite|nightly|nights|morning|mornings|evening"
    rf"|bedtime|noon|at|in|with|food|q[dhsam]*|bid|tid|am|pm|now|still|since|from|for|over|about|almost|nearly|last|this|early|mid|late|end"
    rf"|weeks?|wks?|months?|mos?|years?|yrs?|spring|summer|fall|winter|{_MONTH}|st|nd|rd|th|\d+(?:st|nd|rd|th)|dr|doctor)\Z"
)
"""The words of such an entry besides the medicine's name: its form and dose, how often, since when."""
_BY_DOCTOR = re.compile(r"\b(?:from|by|with) (?:(?:Dr|St|Mr|Ms|Mrs)\.? )?(?:[A-Z][\w'\u2019-]+ ?){1,3}(?:clinic )?(?:\Z|(?=since\b))")
_SENTENCE = re.compile(r"\b(?:I|he|she|we|they)\b")


def is_list_entry(words: str, facts: Facts) -> bool:
    """Whether the words are the name of a medicine that a row knows, its form, dose, rhythm and beginning, and nothing else."""
    entry = plain(_BY_DOCTOR.sub("", words.strip(" .")))
    found = [name for name, _ in names_of_drugs(facts) if name in entry]
    begins = entry[1:2].isdigit() or any(map(entry.startswith, found))
    for name in found:
        entry = entry.replace(name, "  ")
    return bool(found) and begins and not _SENTENCE.search(words) and all(map(_ENTRY.match, entry.split()))
