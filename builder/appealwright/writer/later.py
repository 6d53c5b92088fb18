"""What a reason refuses that is given for later visits alone, and what the request has of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.arguments import population_fits
from appealwright.facts import Place
from appealwright.notice.course.later_visits import LaterVisits, later_visits
from appealwright.notice.course.limits import names_maintenance_alone
from appealwright.notice.money.supplied import refuses_the_benefit_alone
from appealwright.writer.billed import Billed
from appealwright.writer.once import Once

__all__ = ["Later"]

_LIMIT = "ground.dose-frequency-limit"
_EXPERIMENTAL, _EXCLUSION = "ground.experimental", "ground.benefit-exclusion"
_OF_USE = re.compile(r"label|fda|food and drug|investigat|experiment|proven", re.IGNORECASE)
"""What in the words of an exclusion is on the use itself."""
_GROUNDS = (_EXPERIMENTAL, "ground.not-medically-necessary", _LIMIT)
"""The grounds that may be given for later visits alone."""
_HALVED = re.compile(r"\b(?:half|halv\w+|50 ?(?:%|percent))", re.IGNORECASE)
_OF_RESULT = re.compile(r"\b(?:respon(?:se|d|ds|ded)|improve\w*|benefit\w*|progress)\b", re.IGNORECASE)
_RARER_PART = re.compile(r"\b(?:then|followed by|after that)\b[^.;]*\b(?:once|one|weekly|every|each|monthly|maintenance)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice|daily|weekly|monthly|every|per|frequen\w+)\b",
    re.IGNORECASE,
)
_COUNTED = "study.anand-2023-elekt-d"
"""The study whose row counts the infusions of its course."""
_FIRST_COURSE = 12
"""The most sessions of a first course as the studies of repeated infusions gave it: three a week for four weeks."""


@dataclass(slots=True)
class Later(Billed):
    """The same case, with the reasons that leave the first visits unquestioned told from those that do not."""

    def refuses_later(self, reason: Record) -> LaterVisits | None:
        """The later visits of a reason that refuses these alone; None of any other. A limit on how often a treatment under way is given, or
        on the spray, or on what was not asked for, has its own answer; and so have visits of a course that the plan approved as one, unless
        they are refused as maintenance.
        """
        case, ground, quote = self.case, reason.text("ground"), reason.text("quote")
        infusions = case.is_("treatment.drug", "iv_ketamine")
        asked = ground in _GROUNDS and (infusions or (case.is_("treatment.drug", "spravato") and case.is_("treatment.indication", "trd")))
        of_limit = ground == _LIMIT and (not infusions or self.is_under_way or self.refuses_only_later(quote))
        found = None if not asked or of_limit or case.is_("denial.timing", "after") else later_visits(quote)
        called = ground != _LIMIT and found is not None and found.first == 0
        return None if self.left_of_approved and not called else found

    @property
    def left_of_approved(self) -> bool:
        """Whether sessions are left of a course that the plan approved and cuts."""
        return self.case.is_("denial.timing", "during") and 0 < self.number("course.given") < self.number("course.approved")

    @staticmethod
    def names_result(quote: str) -> bool:
        """Whether a sentence speaks of what the treatment brought or keeps."""
        return _OF_RESULT.search(quote) is not None

    @property
    def later_refused(self) -> LaterVisits | None:
        """The later visits of the first reason that refuses these alone, where they are asked for; None where no reason does."""
        return next((found for _, found in self._later), None)

    @property
    def later_number(self) -> int:
        """The number, from 1, of that reason; 0 where there is none."""
        return next((number for number, _ in self._later), 0)

    @property
    def _later(self) -> Iterator[tuple[int, LaterVisits]]:
        for number, one in enumerate(self.case.records("denial.reasons"), start=1):
            found = self.refuses_later(one)
            if found and not self.asks_for_none_of(found, one.text("quote")):
                yield number, found

    def refused_whole_as(self, *grounds: str) -> bool:
        """Whether the denial names one of these grounds, and not for later visits alone."""
        wanted = {f"ground.{ground}" for ground in grounds}
        of_care = (one for one in self.case.records("denial.reasons") if not refuses_the_benefit_alone(one.text("quote")))
        return any(one.text("ground") in wanted and not self.refuses_later(one) for one in of_care)

    @property
    def leaves_the_treatment(self) -> bool:
        """Whether the evidence for the treatment itself is in no reason, and that on its later visits is."""
        return self.later_refused is not None and not self.refused_whole_as("experimental", "off-label", "benefit-exclusion")

    @property
    def is_under_way(self) -> bool:
        """Whether sessions of the treatment have been given."""
        return self.case.is_("denial.timing", "during") or self.goes_on or self.number("course.given") > 0

    @property
    def goes_on_by_half(self) -> bool:
        """Whether what was told of the review lets the course go on by a score that has gone down by half."""
        return bool(_HALVED.search(self.case.text("treatment.review")))

    @property
    def beyond_first(self) -> bool:
        """Whether later sessions are asked for, or more than the studies of a first course gave: on these they are no answer."""
        later = self.case.is_("denial.timing", "during") or self.going_on or self.granted_in_part
        return later or self.number("course.given") > 0 or self.number("treatment.sessions") > _FIRST_COURSE

    @property
    def gave_as_many(self) -> tuple[str, int, int] | None:
        """The study of people like this patient that gave as many infusions as are asked for: its row, how many, in how many weeks;
        None where none did, or sessions went before.
        """
        row, asked = self.facts.row(_COUNTED), self.number("treatment.sessions")
        given = row.detail["given"]
        number = given["a_week"] * given["weeks"]
        fits = row.printable(self.assessment.as_of, Place.LETTER) and population_fits(row, self.assessment.view)
        by_vein = self.case.is_("treatment.drug", "iv_ketamine") and self.case.text("treatment.route") in ("", "iv")
        first = not self.is_under_way and not self.granted_in_part and not self.number("earlier.given")
        return (row.id, number, given["weeks"]) if fits and by_vein and first and 0 < asked <= number else None

    @property
    def goes_on_rarer(self) -> bool:
        """Whether the schedule asked for has a second, rarer part: "two a week for three weeks, then once a week for six weeks"."""
        return bool(_RARER_PART.search(self.case.text("treatment.schedule")))

    @property
    def limits_by_number(self) -> bool:
        """Whether a limit on doses or sessions is stated with a number, or with how often."""
        return any(_NUMBERED.search(one.text("quote")) for one in self.case.records("denial.reasons") if one.text("ground") == _LIMIT)

    @property
    def goes_on_long(self) -> bool:
        """Whether more or rarer sessions are asked for than a first course had in the studies."""
        return self.beyond_first or self.goes_on_rarer

    def refuses_only_later(self, quote: str) -> bool:
        """Whether a sentence refuses maintenance alone, and a first course is asked for, its number and several a week told."""
        if not names_maintenance_alone(quote) or not self.case.is_("denial.timing", "before"):
            return False
        several = self.number("treatment.sessions") > 0 and self.assessment.view.number("treatment.a_week") > 1
        return several and not self.goes_on_rarer and not self.beyond_first and not self.number("earlier.given")

    @Once
    def refuses_the_use(self) -> bool:
        """Whether a reason refuses the use itself, as off label, unapproved or investigational: a clause on something else does not, nor
        one on maintenance alone.
        """
        told = [(reason.text("ground"), reason.text("quote")) for reason in self.case.records("denial.reasons")]
        excluded = any(ground == _EXCLUSION and (not quote or _OF_USE.search(quote)) for ground, quote in told)
        experimental = any(ground == _EXPERIMENTAL and not self.refuses_only_later(quote) for ground, quote in told)
        return excluded or self.refused_as("off-label") or experimental

    def asks_for_none_of(self, later: LaterVisits, quote: str) -> bool:
        """Whether the sessions asked for end before the visits that a reason refuses."""
        ends_before = not self.is_under_way and 0 < self.number("treatment.sessions") <= later.before
        return ends_before or (not later.before and self.refuses_only_later(quote))
