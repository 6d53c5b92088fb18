"""What a notice says, sentence by sentence, beside what was told of the same: which treatments, risks and rules it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.amounts import cents_in
from appealwright.answers import Record
from appealwright.notice.clauses.conceded import conceded
from appealwright.notice.clauses.medicare_rule import medicare_rule_named
from appealwright.notice.course.says import no_medicare_rule, notice_sentences
from appealwright.notice.money.claims_told import payment_refused
from appealwright.notice.people.birth import born_within
from appealwright.notice.people.numberless import gives_no_number
from appealwright.notice.reasons.at_home import refused_at_home
from appealwright.notice.reasons.bare_code import bare_code
from appealwright.notice.reasons.codes_printed import code_printed, codes_line
from appealwright.notice.reasons.givers import names_giver
from appealwright.notice.reasons.held_available import held_available
from appealwright.notice.reasons.licensed import doubts_the_license
from appealwright.notice.reasons.limit_stated import limit_stated
from appealwright.notice.reasons.not_helped import not_helped
from appealwright.notice.reasons.of_psychiatry import questions_provider
from appealwright.notice.reasons.oral_pill import asks_for_a_pill_beside
from appealwright.notice.reasons.own_matter import OF_NO_OTHER, asks_who_stays
from appealwright.notice.reasons.set_aside import set_aside_behind
from appealwright.notice.reasons.treatments_named import says_it_was_not_taken, says_none_was_taken
from appealwright.notice.record.new_papers import bear_on
from appealwright.notice.record.unsent import asked_in_vain
from appealwright.writer.prose import OMITTED
from appealwright.writer.risk_noticed import RiskNoticed

__all__ = ["Noticed"]

_STATE_RULE = re.compile(
    r"\b(?:[A-Z]AC|CMR|NYCRR|CCR|COMAR|ARSD|IDAPA|WAC|OAR) \d[\d:.-]*\d\b(?!\s*CFR)"
    r"|\b(?:[A-Z][a-z]+ ){1,2}Administrative Code,? (?:[Rr]ule |[Ss]ection |§ ?)?\d[\d:.-]*\d\b"
)
_NEED = re.compile(r"\bmedical(?:ly)? necess", re.IGNORECASE)
_INITIALS = 3
"""So many letters are initials: ECT."""
_CO = re.compile(r"(?<![\w-])CO[- ]?\d{1,3}\b(?!-\w)")
"""The group with a reason's number; "CO-26-118402" is the number of a case."""
_CHARGED = re.compile(r"\b(?:pt|patient|member)(?:.s)? resp(?:onsibility)?\b|\b(?:you|patient|member) (?:may )?owes?\b", re.IGNORECASE)
_NO_REVIEW_AFTER = re.compile(
    r"\bafter (?:the )?(?:date of )?(?:service|care|treatment)s?\b[^.;]{0,30}\bnot (?:be )?reviewed\b", re.IGNORECASE
)
_OF_YOUTH = "us.medicaid.epsdt"
"""The row of Medicaid's benefit for children and youth, with the age that ends it."""
_WEEKS_TO_COME = 21
"""From so many days on a notice came late: mail takes a week."""
_OF_THE_PERSON = re.compile(
    r"\b(?:hospital\w*|inpatient|psychiatric stay|admi(?:ssion|tted)\w*|suicid\w*|self-harm|overdose)\b", re.IGNORECASE
)
"""Words of a notice on what happened to the person, beside the illnesses and risks of the rows."""
_ATTENDANCE = re.compile(
    r"\b(?:missed|no-shows?|non-?adherent|non-?complian\w*|adherence|attendance)\b"
    r"|\bkeep (?:the|a|his|her|their)? ?(?:schedule|visits|appointments)\b",
    re.IGNORECASE,
)
_UNSENT = re.compile(r"receiv|submit|provid|\bmiss|\bsent\b|did not get|furnish|includ|\black|no record|absent", re.IGNORECASE)
"""Words of a notice to which some paper did not come; of one that was read and did not persuade it says none."""
_PTSD = re.compile(r"\bptsd\b|\bpost-?\s?traumatic", re.IGNORECASE)

_UNADDRESSED = re.compile(
    r"\b(?:does not|did not|fails? to|failed to|without) (?:address|mention|discuss|describe|include)\w*"
    r"|\b(?:not|never)(?: been)? (?:addressed|mentioned|discussed|described|documented)\b"
    r"|\b(?:could not find|did not find|found no|no|lack(?:s|ing)?) (?:any )?(?:documentation|record) (?:that|of|showing)\b",
    re.IGNORECASE,
)
"""Words of a notice on what a paper sent leaves out."""

_SECTION_QUOTED = re.compile(r"\b(?:guidelines?|handbook|section)\b[^.:]{0,60}[^\"\u201c]{0,40}[\"\u201c'\u2018]\w", re.IGNORECASE)

_KETAMINE = re.compile(r"\bketamine\b", re.IGNORECASE)


@dataclass(slots=True)
class Noticed(RiskNoticed):
    """A case beside the notice of its denial."""

    @staticmethod
    def held_available(quote: str) -> tuple[str, tuple[str, ...]]:
        """The words by which it holds some of them available or covered, and which; else neither."""
        return held_available(quote)

    @staticmethod
    def not_helped(quote: str) -> str:
        """The words by which it grants, beside them, that medicines have not helped; else empty."""
        return not_helped(quote)

    def answered_by_new(self, quote: str) -> bool:
        """Whether the papers told as new bear on what a sentence of the notice found missing."""
        return bear_on(quote, self.case.text("appeal.new"))

    @property
    def quotes_handbook(self) -> bool:
        """Whether a reason names the section of the handbook that it quotes."""
        return any(_SECTION_QUOTED.search(reason.text("quote")) for reason in self.case.records("denial.reasons"))

    @property
    def at_home(self) -> bool:
        """Whether what is refused is an injection at home: there is no clinic to name."""
        return refused_at_home(self.case)

    def denies_the_step(self, quote: str) -> bool:
        """Whether a sentence holds the step not taken that was told as tried, or begun and not tolerated."""
        taken = self.case.text("step.ground") in {"tried", "not_tolerated"}
        return taken and says_it_was_not_taken(quote, self.case.text("step.drug"))

    def denies(self, key: str) -> bool:
        """Whether a reason holds that Spravato, ECT or TMS, which was tried, was not, or that nothing shows it."""
        reasons = self.case.records("denial.reasons")
        return self.case.is_(f"alternatives.{key}", "tried") and any(says_none_was_taken(one.text("quote"), key) for one in reasons)

    @property
    def stepped_and_tried(self) -> tuple[str, ...]:
        """Which of the treatments that the denial or the step names were tried."""
        said = " ".join((self.case.text("step.drug"), *(reason.text("quote") for reason in self.case.records("denial.reasons"))))
        return tuple(
            key.upper() if len(key) == _INITIALS else key.capitalize()
            for key in self.asked_for_in(said)
            if self.case.is_(f"alternatives.{key}", "tried")
        )

    @staticmethod
    def is_on_attendance(quote: str) -> bool:
        """Whether a sentence of the notice holds visits missed, or visits to be missed, against the person."""
        return bool(_ATTENDANCE.search(quote))

    def set_aside(self, quote: str) -> str:
        """The sentence by which the notice says that it did not decide what a sentence of it mentions; else empty."""
        return set_aside_behind(quote, self.case.text("denial.text"))

    @staticmethod
    def says_unaddressed(quote: str) -> bool:
        """Whether a sentence of the notice says that the papers sent do not take something up."""
        return bool(_UNADDRESSED.search(quote))

    @staticmethod
    def questions_provider(quote: str) -> bool:
        """Whether a sentence of the notice turns on who gave the treatment or oversees it."""
        return questions_provider(quote)

    @staticmethod
    def doubts_the_license(quote: str) -> bool:
        """Whether a sentence of the notice says that the place is not licensed, or could not be confirmed to be."""
        return doubts_the_license(quote)

    @property
    def reason_on_provider(self) -> int:
        """The number, from 1, of the first reason that turns on who gave the treatment or who is there after it: what is watched is told
        there, and once; else 0.
        """
        reasons = enumerate(self.case.records("denial.reasons"), start=1)
        named = names_giver(self.case.text("treatment.monitoring"))
        asked = ((number, one.text("quote"), one.text("ground") in OF_NO_OTHER) for number, one in reasons)
        of_it = (number for number, quote, apart in asked if (named and questions_provider(quote)) or (apart and asks_who_stays(quote)))
        return next(of_it, 0) if self.known("treatment.monitoring") else 0

    @property
    def new_names_clinician(self) -> bool:
        """Whether what is new since the first appeal names the treating clinician."""
        surname = self.case.text("clinician.name").split()[-1:]
        return self.known("appeal.new") and bool(surname) and surname[0] in self.case.text("appeal.new")

    @staticmethod
    def names_iv_ketamine(quote: str) -> bool:
        """Whether a sentence of the notice names ketamine itself, and not the spray made of it."""
        return bool(_KETAMINE.search(quote))

    def tells_of_the_person(self, quote: str) -> bool:
        """Whether a sentence of the notice tells of an illness, a risk or a stay in hospital: no limit, and no business of other desks."""
        return bool(self.risks_in(quote) or _OF_THE_PERSON.search(quote))

    @staticmethod
    def limit_in(quote: str) -> str:
        """The sentences of a reason that state a limit of the plan, a mark in place of any left out between two; empty where none does."""
        return limit_stated(quote, OMITTED)

    def reasons_telling(self, kept_out: frozenset[str]) -> tuple[int, ...]:
        """The numbers of the reasons whose own words tell of what the person keeps out of the letters: danger, or another illness."""
        quotes = [reason.text("quote") for reason in self.case.records("denial.reasons")]
        return tuple(
            number
            for number, quote in enumerate(quotes, start=1)
            if ("danger" in kept_out and _OF_THE_PERSON.search(quote))
            or ("conditions" in kept_out and (self.risks_in(quote) or _PTSD.search(quote)))
        )

    @property
    def bare_code(self) -> str:
        """The code that the notice gives in place of a reason; empty where it gives a reason, or nothing was read."""
        return bare_code(self.case, self.facts)

    def code_of(self, reason: Record) -> str:
        """The code entered with a reason, as the notice prints it; empty where it stands in a line of codes that belongs to no reason."""
        code, text = reason.text("code"), self.case.text("denial.text")
        return "" if not code or codes_line(code, text) else code_printed(code, text)

    @property
    def codes_apart(self) -> str:
        """That line of the notice, without its label, where a code of it was entered with a reason."""
        codes = (reason.text("code") for reason in self.case.records("denial.reasons"))
        return next((line for code in codes if code and (line := codes_line(code, self.case.text("denial.text")))), "")

    @property
    def rule_named(self) -> str:
        """A rule of the State's code that a reason cites by its number, or the notice where it speaks of need; empty where none does."""
        quotes = (reason.text("quote") for reason in self.case.records("denial.reasons"))
        need = (one for one in notice_sentences(self.case) if _NEED.search(one))
        return next((match[0] for words in (*quotes, *need) if (match := _STATE_RULE.search(words))), "")

    @property
    def numberless(self) -> bool:
        """Whether the denial has no number of its own: so told, or its form gives none."""
        name = "denial.reference"
        return self.does_not_apply(name) or (not self.known(name) and gives_no_number(self.case.text("denial.text")))

    @property
    def conceded(self) -> tuple[str, ...]:
        """The items that the notice itself marks as met, where the person entered none of its criteria."""
        return () if self.case.records("plan.criteria") else conceded(self.case)

    @property
    def of_youth(self) -> bool:
        """Whether the benefit reaches the person, by the band of ages told or by the date of birth on the notice."""
        ends = int(self.facts.row(_OF_YOUTH).detail["until_age"]) if _OF_YOUTH in self.facts else 0
        return self.case.is_("patient.age_band", "under_18") or born_within(self.case, ends, self.assessment.as_of)

    @property
    def granted_in_part(self) -> bool:
        """Whether the notice says that it approves a part of the request."""
        return self.found("denial.in_part")

    @property
    def paid_in_part(self) -> bool:
        """Whether a part of the claim was paid: what the person paid may then be the share of that part, which no decision returns."""
        return bool(cents_in(self.case, "money.paid_by_plan")) or self.granted_in_part

    @property
    def no_medicare_rule(self) -> str:
        """The notice's own sentence by which no national or local coverage rule of Medicare applies."""
        return no_medicare_rule(self.case)

    @property
    def medicare_rule_named(self) -> str:
        """The rule of Medicare's own that the notice names, with its number or its chapter."""
        return medicare_rule_named(self.case)

    @property
    def written_off(self) -> bool:
        """Whether the notice gives a code of the group CO: the amount that a clinic in the network writes off. Of care that is still to
        come nothing was billed; a clinic that writes itself, or that is outside the network, has nothing to ask.
        """
        if self.case.is_("sender.role", "clinician") or self.case.is_("clinician.in_network", False):
            return False
        if self.case.text("denial.timing") in {"before", "during"} and not payment_refused(self.case):
            return False
        said = (self.case.text("denial.text"), *(reason.text("quote") for reason in self.case.records("denial.reasons")))
        return any(_CO.search(words) for words in said)

    @property
    def charged_and_written_off(self) -> bool:
        """Whether it puts such an amount under the patient's responsibility all the same."""
        return self.written_off and bool(_CHARGED.search(self.case.text("denial.text")))

    @staticmethod
    def bars_review_after(quote: str) -> bool:
        """Whether a sentence says that what comes after the care is not reviewed."""
        return bool(_NO_REVIEW_AFTER.search(quote))

    @property
    def came_late(self) -> bool:
        """Whether the notice took weeks to come: what it gives ten days for was over before."""
        dated, came = self.case.day("denial.date"), self.case.day("denial.received")
        return dated is not None and came is not None and (came - dated).days >= _WEEKS_TO_COME

    @property
    def asks_for_a_pill_beside(self) -> bool:
        """Whether the denial, or a criterion of the plan that is not met, asks for an oral antidepressant beside the treatment."""
        reasons = (reason.text("quote") for reason in self.case.records("denial.reasons"))
        criteria = (one.text("words") for one in self.case.records("plan.criteria") if one.text("status") != "met")
        return any(asks_for_a_pill_beside(words) for words in (*reasons, *criteria, self.case.text("step.drug")))

    @staticmethod
    def says_unsent(quote: str) -> bool:
        """Whether a sentence of the notice, or a reason without one, says that papers did not come."""
        return not quote or bool(_UNSENT.search(quote)) or bool(asked_in_vain(quote))

    @staticmethod
    def asked_in_vain(quote: str) -> str:
        """The sentence of a reason that says that notes were asked for and did not come; empty where none does."""
        return asked_in_vain(quote)
