"""What the pasted notice gives besides its reasons: how long for a call, until when care is approved, who decided.

Nothing here is asked again or put into an answer: it is printed as what the notice says, and only where it can be read in one way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from appealwright.days.dates import day_in
from appealwright.denial.page.numerals import COUNT
from appealwright.denial.times.dates import dates_in
from appealwright.history.falls import OF_SCORES
from appealwright.notice.clauses.conceded import remission_granted
from appealwright.notice.clauses.relied_on import one_relied_on, rests_on
from appealwright.notice.clauses.rule_dated import RuleDated, rule_dated
from appealwright.notice.clock.call_window import Window, call_window
from appealwright.notice.clock.outside_days import days_to_decide_outside
from appealwright.notice.course.dates_asked import dates_asked
from appealwright.notice.course.until import approved_until
from appealwright.notice.money.benefit import Benefit, benefit_named
from appealwright.notice.money.recoupment import wanted_back
from appealwright.notice.people.addressed import names_the_plan
from appealwright.notice.people.administrators import administrator_named
from appealwright.notice.people.emailed import email_for_appeals
from appealwright.notice.people.holder import enrollee_named, enrollment_code, other_holder, sponsor_named
from appealwright.notice.people.numbers import Called, only
from appealwright.notice.people.reviewer import deciders_told, psychiatrist_decided, reviewer_told
from appealwright.notice.people.signature import signed_without_physician
from appealwright.notice.steps.called import grievance_offered, step_called
from appealwright.notice.steps.factual import is_factual
from appealwright.notice.steps.kept_meanwhile import Kept, kept_meanwhile

__all__ = ["Gives"]

_CAME = re.compile(r"\b(?:appeal|grievance)\b[^.;]{0,40}\breceived\b|\breceived\b[^.;]{0,25}\b(?:appeal|grievance)\b", re.IGNORECASE)
_WITHIN = re.compile(rf"\b(?:within|in the) {COUNT}(?P<kind> calendar| business| working)? days?\b", re.IGNORECASE)
_UNIT = r"(?-i:[A-Z][\w'\u2019/-]*(?: (?:[A-Z\d][\w'\u2019/-]*|&|-|\u2013|and|for|of))*), "
"""A unit of the plan on a line of its own, however long: a name, and no sentence such as "Write to the Department of Insurance"."""
_BOX = re.compile(rf"(?:{_UNIT})?P\.? ?O\.? Box \d+, [A-Z][A-Za-z .]+,? [A-Z]{{2}} \d{{5}}(?:-\d{{4}})?", re.IGNORECASE)
_SECTION = re.compile(r"\bSection \d+(?:\([a-z]\))*(?=[^\d(]|\Z)(?! of (?:the |title )?(?:[A-Z0-9][\w.]* ?)+(?:Act|Code|Law)\b)")
_BROCHURE = re.compile(r"\bbrochure\b", re.IGNORECASE)
_EXCLUDES = re.compile(r"\bexclu(?:de|sion)", re.IGNORECASE)
_ARRIVES = re.compile(
    r"\b(?:appeal|request|reconsideration|grievance)s?\b[^.;]{0,60}\bmust (?:be received|reach|arrive)\b"
    r"|\bwe must receive (?:your|the|any) (?:\w+ ){0,2}(?:appeal|request|grievance)",
    re.IGNORECASE,
)
_APPEARS = re.compile(r"\b(?:may|can|right to) (?:also )?appear (?:in person |personally )?before\b", re.IGNORECASE)
_URGENT = re.compile(
    r"^[ \t]*(?P<said>(?:type of (?:request|review)|(?:request|review|case|claim|service) type|priority)[ \t]*:"
    r"[ \t]*(?:urgent|expedited)\b[^\n]{0,40}?)[ \t.]*$"
    r"|\b(?P<told>we (?:have )?received (?:an?|your) (?:urgent|expedited) (?:[\w-]+ )?request(?: on [A-Z][a-z]+ \d{1,2}, \d{4})?)",
    re.IGNORECASE | re.MULTILINE,
)
_NOT_URGENT = re.compile(
    r"\b(?:not|no longer) (?:\w+ ){0,4}(?:urgent|expedited)\b"
    r"|\b(?:processed|handled|reviewed|treated) as (?:a )?(?:standard|non-?urgent)\b",
    re.IGNORECASE,
)
_PANEL = re.compile(r"\breview by (?:the|a|an|our) ((?:[A-Z][\w'\u2019-]+ ){1,4}(?:Panel|Committee|Board))\b")
_DECIDED_BY = re.compile(
    r"\bappeals? (?:is|are|will be) (?:decided|heard|reviewed) by (?:the|our) "
    r"((?!(?:[\w'\u2019-]+ ){0,6}(?:Behavioral|Mental|Psych))"
    r"(?:[A-Z][\w'\u2019-]+ ){1,7}(?:Committee|Panel|Board(?: of Trustees)?|Trustees))\b"
)
"""Without a name that tells of the illness: it is for the employer's eyes."""
_RIGHT_BEHIND = 3
"""So many characters a comma or a bracket takes."""
_SEND_MORE = re.compile(r"\b(?:provider|doctor|prescriber|clinician) (?:may|can) send (?:us )?more\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gives(Called):
    """One notice."""

    @staticmethod
    def remission(quote: str) -> str:
        """The words by which a reason calls an illness in remission; empty where it asks for that, or finds that it is not so."""
        return remission_granted(quote)

    @property
    def peer_window(self) -> Window | None:
        """How long the notice gives for that call; None where it does not say."""
        return call_window(self._peer, self.case)

    @property
    def approved_until(self) -> date | None:
        """The day on which the approval that the notice tells of ends."""
        return approved_until(self.case)

    @property
    def dates_asked(self) -> tuple[date, date] | None:
        """The first and the last of the days for which it says that the treatment was asked for."""
        return dates_asked(self.case)

    @property
    def appeal_came(self) -> date | None:
        """The day on which the notice says that the plan received the appeal that it decides; None where it names none, or two."""
        told = (one for one in self._sentences if _CAME.search(one) and not _WITHIN.search(one))
        days = {found.day for one in told for found in dates_in(one) if found.day != self.case.day("denial.date")}
        return days.pop() if len(days) == 1 else None

    @property
    def took_days(self) -> int | None:
        """How many days by its own dates the plan took to decide that appeal; None where one of them is not known."""
        came, decided = self.appeal_came, self.case.day("denial.date")
        return (decided - came).days if came and decided and decided > came else None

    @property
    def last_score_named(self) -> date | None:
        """The day of the newest score that the notice names, where a newer one was told; None where it names the newest, or none."""
        told = {day for one in self.case.records("treatment.scores") if (day := day_in(one.get("date")))}
        named = {found.day for one in self._sentences if OF_SCORES.search(one) for found in dates_in(one)} & told
        return max(named) if named and max(told) > max(named) else None

    @property
    def reviewer(self) -> str:
        """In which field the notice says that its reviewer is certified, or whom else it names who is no psychiatrist, in its words; empty
        where it names psychiatry, but in the name of whoever treats, or two fields, or two people.
        """
        return reviewer_told(self._sentences)

    @property
    def deciders(self) -> str:
        """The one sentence in which it says that two people or more decided, none of them in psychiatry."""
        return deciders_told(self._sentences)

    @property
    def signed_without_physician(self) -> str:
        """Who signed it, where it names no physician and nobody who decided."""
        return signed_without_physician(self.case.text("denial.text"))

    @property
    def kept_meanwhile(self) -> Kept | None:
        """Its promise to who asks soon that it goes on paying during the appeal; None where it has none."""
        return kept_meanwhile(self.case)

    @property
    def email(self) -> str:
        """Where it says that an appeal may be sent by email; empty where it does not."""
        return email_for_appeals(self.case.text("denial.text"))

    @property
    def next_panel(self) -> str:
        """The panel that it names for a further review, by its name; empty where it names none, or two."""
        return only(found[1] for found in _PANEL.finditer(self.case.text("denial.text")))

    @property
    def decided_by(self) -> str:
        """The committee or board that the notice says decides the appeal, by its name; empty where it names none, or two."""
        return only(found[1] for found in _DECIDED_BY.finditer(self.case.text("denial.text")))

    @property
    def plan_administrator(self) -> str:
        """The plan administrator that it names, with the address; empty where it names none, or two."""
        return administrator_named(self.case.text("denial.text"))

    @property
    def benefit(self) -> Benefit:
        """Under which benefit it says that the care falls, or the plan."""
        return benefit_named(self.case)

    @property
    def wanted_back(self) -> str:
        """The sentence in which it asks for a payment back; empty where it asks for none."""
        return wanted_back(self.case.text("denial.text"))

    @property
    def other_holder(self) -> str:
        """Who else holds the coverage by the notice, and may be written to; empty where it is the patient's own, or nobody says."""
        return other_holder(self.case)

    @property
    def sponsor(self) -> str:
        """The sponsor by the notice, for coverage of TRICARE; empty where none is named."""
        return sponsor_named(self.case)

    @property
    def enrollee(self) -> str:
        """Whose enrollment it is by the notice, for a plan of federal service; empty where none is named."""
        return enrollee_named(self.case)

    @property
    def enrollment_code(self) -> str:
        """The code of that enrollment by the notice; empty where it has none."""
        return enrollment_code(self.case)

    @property
    def is_factual(self) -> bool:
        """Whether a notice of TRICARE calls its decision a factual one, of coverage: the next step is then the formal review."""
        return is_factual(self.case)

    @property
    def taken_as_urgent(self) -> str:
        """The words by which the notice says that the request came, and was taken, as urgent; empty where it says otherwise too."""
        text = self.case.text("denial.text")
        found = None if _NOT_URGENT.search(text) else _URGENT.search(text)
        return (found["said"] or found["told"]).strip() if found else ""

    def printed_with(self, address: str, office: str = "") -> str:
        """An office's address as the notice prints it, with the units before it that its name does not hold and the longer ZIP code;
        empty where it has neither.
        """
        street = re.escape(address).replace(r",\ ", r"(?:,\s*|\n\s*)").replace(r"\ ", r"\s+")
        whole = rf"(?<=[,:\n])\s*((?:[A-Z][^,:;.\n]{{1,39}}[,\n]\s*){{1,3}}{street}-\d{{4}})\b"
        found = re.search(whole, self.case.text("denial.text")) if address else None
        lines = [part.strip() for line in found[1].splitlines() for part in line.split(",") if part.strip()] if found else []
        return ", ".join(line for line in lines if line.casefold() not in office.casefold())

    @property
    def own_box(self) -> str:
        """The plan's own address, where the notice prints it right below the insurer's name, on a line or more; empty for none or two."""
        told = [line.strip() for line in self.case.text("denial.text").splitlines()]
        insurer = self.case.text("denial.insurer")
        below = (told[at + 1 : at + 1 + lines] for at, one in enumerate(told) if names_the_plan(one, insurer) for lines in range(1, 4))
        return only(block for block in map(", ".join, below) if _BOX.fullmatch(block))

    @property
    def one_relied_on(self) -> str:
        """The sentence that says on which of two tests it relies; empty where none does."""
        return one_relied_on(self._sentences)

    @property
    def rests_on(self) -> str:
        """The papers on which it says that the decision rests; empty where it names none with a number."""
        return rests_on(self.case.text("denial.text"))

    @property
    def rule_dated(self) -> RuleDated | None:
        """Of what day the rule is that it applies; none where it does not say."""
        return rule_dated(self.case.text("denial.text"))

    @property
    def policy_dated(self) -> str:
        """What it says, right behind the name of the policy, of the policy's day; empty where it says nothing there."""
        policy, dated = self.case.text("denial.policy"), self.rule_dated
        behind = " ".join(self.case.text("denial.text").split()).partition(policy)[2] if policy and dated else ""
        return dated.words if dated and 0 <= behind.find(dated.words) <= _RIGHT_BEHIND else ""

    @property
    def days_to_decide_outside(self) -> str:
        """The days in which it says that the office outside the plan decides; empty where it gives none."""
        return days_to_decide_outside(self._sentences)

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections of the brochure that the notice names as such, in its order; never those of a law."""
        return tuple(dict.fromkeys(name for one in self._sentences if _BROCHURE.search(one) for name in _SECTION.findall(one)))

    @property
    def excluding_section(self) -> str:
        """The one section of the brochure on which the notice says that the exclusion rests; empty where it names none, or two."""
        told = (one for one in self._sentences if _BROCHURE.search(one) and _EXCLUDES.search(one))
        return only(name for one in told for name in _SECTION.findall(one))

    @property
    def by_psychiatrist(self) -> bool:
        """Whether the notice says that a psychiatrist decided: nobody need ask of which field the reviewer is."""
        return psychiatrist_decided(self._sentences)

    @property
    def must_arrive(self) -> bool:
        """Whether the notice says that the appeal must be received by its day, so that sending it by then is too late."""
        return any(_ARRIVES.search(one) for one in self._sentences)

    @property
    def calls_it_grievance(self) -> bool:
        """Whether the step that the notice offers against this decision is a grievance."""
        return grievance_offered(self.case.text("denial.text"))

    @property
    def step_called(self) -> str:
        """The notice's own name for that step, with its level; empty where it is an appeal, or a grievance, and no more."""
        return step_called(self.case.text("denial.text"))

    @property
    def hears_in_person(self) -> bool:
        """Whether the notice gives a right to appear before those who decide the appeal."""
        return bool(_APPEARS.search(self.case.text("denial.text")))

    @property
    def takes_more(self) -> bool:
        """Whether the notice says that the clinic may send more."""
        return bool(_SEND_MORE.search(self.case.text("denial.text")))
