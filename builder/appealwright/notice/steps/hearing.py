"""What a notice tells of the hearing outside the plan: where it is asked for, by when, and by when so that the service goes on.

Like the rest of what a notice gives, it is printed as the notice's word, and only where it can be read in one way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from appealwright.case import Case
from appealwright.denial.page.numerals import COUNT, number_told
from appealwright.denial.times.dates import dates_in
from appealwright.notice.course.says import notice_sentences
from appealwright.notice.people.addressed import holds_hearings
from appealwright.notice.people.numbers import behind, numbers_in, only
from appealwright.notice.steps.hearing_office import offices_told
from appealwright.notice.steps.later_doors import whole_sentences

__all__ = ["Hearing"]

_KEEPS = re.compile(
    r"\b(?:keep\w*|continu\w+)\b[^.;]{0,40}\b(?:services?|benefits?|treatment|care|aid|same)\b"
    r"|\b(?:services?|benefits?|treatment|care|aid)\b[^.;]{0,30}\bcontinu\w+",
    re.IGNORECASE,
)
_HEARING = re.compile(r"\bhearings?\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:external|independent|grievances?|appeals?)\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:last day|no later than|not later than|on or before|by)\b[^.;]*\Z", re.IGNORECASE)
_ZIP = re.compile(r"\b(?!Box\b)(?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? \d{5}(?:-\d{4})?\Z")
_MOST_LINES = 5
_SENT_TO = re.compile(
    r"\b(?:write|send|mail|fax|submit)\b[^.:;]{0,60}\bto:?\s+"
    r"(?P<address>(?:P\.? ?O\.?|\b(?:[A-Z]|St|Ave|Blvd)\.|[^:;.!?]){10,200}?,\s+[A-Z]{2},? \d{5}(?:-\d{4})?)",
    re.IGNORECASE,
)


_AFTER_APPEAL = re.compile(
    rf"\b(?:within|have) {COUNT} (?:calendar )?days (?:of|from|after) "
    r"(?=[^.;,]{0,80}\bappeal)[^.;,]{0,80}\b(?:decision|resolution|answer|notice|letter)\b",
    re.IGNORECASE,
)
_IF_UPHELD = re.compile(
    r"\bif\b[^.;]{0,80}\b(?:upholds?|upheld|den(?:y|ies|ied)|do(?:es)? not (?:change|reverse))\b[^.;]*?"
    rf"\bwithin {COUNT} (?:calendar )?days\b",
    re.IGNORECASE,
)
_BEHIND_APPEAL = re.compile(
    rf"\bafter (?:we decide |our (?:decision on )?|the plan (?:decides |denies )?|the |you get our )?(?:your |the )?appeal\b[^.;]{{0,80}}?"
    rf"\bwithin {COUNT} (?:calendar )?days\b(?! (?:of|from|after) (?:the )?(?:date (?:of|on) )?this\b)",
    re.IGNORECASE,
)
_BEHIND_ANSWER = re.compile(
    rf"\bafter (?:you get )?our (?:answer|resolution)\b[^.;]{{0,30}}?\b(?:within|have) {COUNT} (?:calendar )?days\b", re.IGNORECASE
)
"""Days that run only once the appeal is refused, whatever they are counted from."""
_A_HEADING = 60
_FOR_IT = re.compile(
    r"\b(?:ask for|request|file for|have) (?:one|it|this)\b|\byou (?:may|must|can|have to) ask within\b"
    r"|\byou have\b[^.;]{0,90}\bto (?:ask|request|file)\b(?! (?!for (?:one|it|this)\b))",
    re.IGNORECASE,
)
"""How a sentence under the heading "State fair hearing", or right behind one that offers it, speaks of it."""
_OFFERS_IT = re.compile(
    r"\byou (?:may|can|have the right to)\b[^.;]{0,40}\bhearings?(?: only (?:after|if|once)\b[^.;]{0,60})?\W*\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hearing:
    """The hearing of one notice."""

    case: Case

    @property
    def ask_by(self) -> date | None:
        """The last day to ask for it, where the notice names one."""
        return self._day_of("hearing")

    @property
    def keep_by(self) -> date | None:
        """The last day to ask for it so that the service goes on until it is decided, where the notice names one."""
        return self._day_of("keep")

    @property
    def after_appeal(self) -> tuple[str, int]:
        """The sentence in which the notice gives days to ask for it after the plan's decision on the appeal, and how many; empty where it
        gives none, or two.
        """
        told = whole_sentences(self.case.text("denial.text"))
        heads = [(one, (len(head) <= _A_HEADING and _HEARING.search(head)) or _OFFERS_IT.search(head)) for head, one in pairwise(told)]
        headed = {one for one, of_it in heads if of_it and _FOR_IT.search(one)}
        asked = [one for one in told if (_HEARING.search(one) or one in headed) and not _KEEPS.search(one)]
        clocks = (_AFTER_APPEAL, _IF_UPHELD, _BEHIND_APPEAL, _BEHIND_ANSWER)
        found = {number_told(time["count"]): one for one in asked for times in clocks for time in times.finditer(one)}
        return next(((one, days) for days, one in found.items() if days), ("", 0)) if len(found) == 1 else ("", 0)

    @property
    def address(self) -> str:
        """The address of whoever holds hearings, a line to a line; empty where the notice prints none, or two."""
        named = only("\n".join(block) for _, block in self._blocks) or only(address for address, _ in self._in_sentences)
        return named or only(address for address, _ in self._offices)

    @property
    def typed(self) -> str:
        """The address typed as that for appeals, where it is theirs."""
        address = self.case.text("denial.appeal_address")
        return address if holds_hearings(address) else ""

    @property
    def fax(self) -> str:
        """The fax number that stands with that address."""
        return only(number for told in self._beside for number in numbers_in(told, fax=True))

    @property
    def phone(self) -> str:
        """The telephone number that stands with that address."""
        return only(number for told in self._beside for number in numbers_in(told))

    @property
    def _beside(self) -> tuple[str, ...]:
        """What stands next to the address: the line above it, or in a sentence what follows."""
        named = tuple(above for above, _ in self._blocks) or tuple(after for _, after in self._in_sentences)
        return named or tuple(after for _, after in self._offices)

    @property
    def _offices(self) -> tuple[tuple[str, str], ...]:
        """Every public office whose address stands right behind what the notice says of a hearing, with what follows."""
        return tuple(offices_told(self.case.text("denial.text"), self.case.text("denial.insurer")))

    @property
    def _in_sentences(self) -> tuple[tuple[str, str], ...]:
        """Every address of such an office that stands within a sentence, a line to a line, each with what follows it there."""
        text = self.case.text("denial.text")
        found = []
        for match in _SENT_TO.finditer(text):
            *lines, city, state = (part.strip() for part in " ".join(match["address"].split()).split(","))
            if holds_hearings(", ".join(lines)):
                found.append(("\n".join((*lines, f"{city}, {state}")), behind(text, match.end())))
        return tuple(found)

    def _day_of(self, wanted: str) -> date | None:
        """The one day that the notice names as the last for this; a sentence that names no step is of the step before."""
        days: set[date] = set()
        subject = ""
        for one in notice_sentences(self.case):
            subject = _subject(one) or subject
            if subject == wanted:
                days |= {found.day for found in dates_in(one) if _LAST.search(one[: found.start])}
        return days.pop() if len(days) == 1 else None

    @property
    def _blocks(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Every address of an office that holds hearings, each with the line above it."""
        lines = [line.strip() for line in self.case.text("denial.text").splitlines()]
        found = []
        for last, line in enumerate(lines):
            first = last
            while _ZIP.search(line) and first and last - first < _MOST_LINES and lines[first - 1] and lines[first - 1][-1] not in ":.!?":
                first -= 1
            block = tuple(lines[first : last + 1])
            if len(block) > 1 and holds_hearings("\n".join(block)):
                found.append((lines[first - 1] if first else "", block))
        return tuple(found)


def _subject(sentence: str) -> str:
    """Which step a sentence is of: "keep", "hearing" or "another"; empty where it names none."""
    hearing, another = _HEARING.search(sentence), _ANOTHER.search(sentence)
    if hearing and not another:
        return "keep" if _KEEPS.search(sentence) else "hearing"
    return "another" if another else "keep" if _KEEPS.search(sentence) else ""
