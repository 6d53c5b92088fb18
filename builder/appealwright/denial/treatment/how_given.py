"""At what dose and how often the treatment was asked for: "84 mg, twice a week for 4 weeks"; silent wherever two could be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import alike
from appealwright.denial.page.letter import Letter
from appealwright.denial.treatment.course_words import NUMBER
from appealwright.denial.treatment.phased import PHASED
from appealwright.denial.treatment.sessions import places_asking
from appealwright.denial.treatment.treatments import drugs_in

__all__ = ["how_given"]

_DOSE = re.compile(r"(?<![\w.,/-])(?:\d{2} ?mg|\d(?:\.\d{1,2})? ?mg(?P<by_weight>(?:/| per )kg))\b(?! ?/| (?:or|and|to) \d)", re.IGNORECASE)
"""By weight, or of two figures: "esketamine, 1 mg" is the unit of a code."""
_BY_WEIGHT = frozenset({"iv_ketamine"})
"""What is dosed by weight: of it a plain strength is a vial's."""
_ANY_DOSE = re.compile(r"(?<![\d.])(?!1 ?mg\b(?!/| per))[\d.]+ ?mg\b(?!(?:/| per )(?:device|spray|vial|kit)\b)", re.IGNORECASE)
_PER_DEVICE = re.compile(r"\b(?:spra\w+|devices?|units?|vials?|kits?) of \Z", re.IGNORECASE)
"""Before the strength of one of several devices."""
_MG = re.compile(r" ?mg\b", re.IGNORECASE)
_FEW = r"(?:one|two|three|[1-3])"
_OFTEN = rf"(?:once|twice|{_FEW} times?|{_FEW} (?:sessions?|visits?|doses?|treatments?|infusions?)|[1-3])"
_GAP = r"(?:other|two|three|four|[2-4])"
_RHYTHM = (
    rf"(?:{_OFTEN} (?:a|per|each|every) week|(?:(?:once|twice|{_FEW} times)[ -])?weekly|(?:once )?every (?:week|{_GAP} weeks?))"
    rf"(?: (?:for|x) {NUMBER} (?:weeks?|months?))?"
)
_SCHEDULE = re.compile(rf"(?<![\w-]){_RHYTHM}(?:,? (?:and )?then {_RHYTHM})*(?![\w-])", re.IGNORECASE)
_COUNTED = re.compile(rf"\b{NUMBER}(?: [\w-]+){{0,2}} (?:sessions?|visits?|doses?|treatments?|infusions?|kits?|units?) \Z", re.IGNORECASE)
"""Before a schedule that counts several at a time: "two Spravato sessions every week"."""
_ANY, _FRAME = re.compile(r"\w"), " \t\n|+-"
_BACK = 50


def how_given(letter: Letter) -> Iterator[Find]:
    """The one dose and the one schedule that the lines of the request, or a sentence on it, name beside one of the two drugs."""
    doses: dict[str, tuple[int, int]] = {}
    schedules: dict[str, tuple[int, int]] = {}
    text = alike(letter.text)
    before: tuple[int, set[str]] = (0, set())
    for start, end in places_asking(letter, _ANY):
        # What is asked for may go on in the next line of its box.
        goes_on = not letter.text[before[0] : start].strip(_FRAME)
        drugs = drugs_in(letter, text, start, end) or (before[1] if goes_on else set())
        before = end, drugs
        if len(drugs) != 1:
            continue
        # Of two strengths in a line neither is the one that was asked for.
        if len({_as_printed(one) for one in _ANY_DOSE.findall(letter.text, start, end)}) == 1:
            found = [one for one in _DOSE.finditer(letter.text, start, end) if not _stands_behind(_PER_DEVICE, letter, one)]
            doses |= {_as_printed(one[0]): one.span() for one in found if bool(one["by_weight"]) is (drugs <= _BY_WEIGHT)}
        parts = list(PHASED.finditer(letter.text, start, end))
        every = (
            one
            for one in _SCHEDULE.finditer(letter.text, start, end)
            if not any(part.start() <= one.start() < part.end() for part in parts)
        )
        schedules |= {"" if _stands_behind(_COUNTED, letter, one) else one[0].casefold(): one.span() for one in every}
        schedules |= {part[0].casefold(): part.span() for part in parts}
    for kind, told in ((Kind.DOSE, doses), (Kind.SCHEDULE, schedules)):
        if len(told) == 1 and "" not in told:
            ((value, place),) = told.items()
            yield letter.find(kind, " ".join(value.split()), place, Basis(Confidence.MEDIUM, "request"))


def _as_printed(dose: str) -> str:
    """A dose with a space before its unit in small letters, as a letter prints it: "84MG" is 84 mg."""
    return _MG.sub(" mg", dose).casefold()


def _stands_behind(words: re.Pattern[str], letter: Letter, one: re.Match[str]) -> bool:
    return words.search(letter.text, max(0, one.start() - _BACK), one.start()) is not None
