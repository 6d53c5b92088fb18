"""What whoever writes of a case asks about it: which answers are known, which grounds the denial names, which papers go along."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from appealwright.answers import Answer, Known, NotKnown
from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.days.awaiting import has_appealed
from appealwright.evidence import Evidence
from appealwright.facts import Facts
from appealwright.notice.money.outside_level import paid_outside
from appealwright.notice.money.supplied import refuses_the_benefit_alone
from appealwright.notice.people.addressed import unit_named
from appealwright.view import ground_ids
from appealwright.writer.once import Once

if TYPE_CHECKING:
    from appealwright.recall import Recall

__all__ = ["Asked"]

_NO_IMPROVEMENT = "ground.no-continued-response"
_STEP = "ground.step-therapy"
_NEED = "necess"
"""How a reason asks whether the treatment is necessary at all."""


@dataclass(slots=True)
class Asked:
    """A case, the facts, and what was judged of both."""

    case: Case
    facts: Facts
    assessment: Assessment
    recall: Recall | None = None
    """What the parts of this document were written from last, where that is kept."""
    at_hand: dict[str, Any] = field(init=False, default_factory=dict)
    """What was found once, where nothing is recalled."""

    def known(self, *names: str) -> bool:
        """Whether all these answers are known. One that the clinician must weigh first is not (history/switched.py)."""
        view = self.assessment.view
        return all(map(view.knows, names)) and not any(name in names for name in view.chosen("treatment.withheld"))

    def does_not_apply(self, name: str) -> bool:
        """Whether the person said that this question does not apply to them."""
        return not self.assessment.view.knows(name) and self.answer(name) is NotKnown.DOES_NOT_APPLY

    def found(self, name: str) -> bool:
        """Whether this was worked out of the answers and is so."""
        return self.assessment.view(name) == Known(value=True)

    def answer(self, name: str) -> Answer:
        """The answer of this name, asked or worked out."""
        return self.assessment.view(name)

    def number(self, name: str) -> int:
        """The whole number given as this answer; 0 where it is not known."""
        answer = self.case.get(name)
        return answer.value if isinstance(answer, Known) and isinstance(answer.value, int) else 0

    def count(self, table: str, column: str, *values: str) -> int:
        """How many rows of a table answer have one of `values` in `column`."""
        return sum(record.text(column) in values for record in self.case.records(table))

    @Once
    def grounds(self) -> tuple[str, ...]:
        """The ids of the grounds the denial names, in its order; not one that only a reason on the wrong benefit has."""
        reasons = self.case.records("denial.reasons")
        of_benefit = [refuses_the_benefit_alone(one.text("quote")) for one in reasons]
        return ground_ids(self.case) if not (reasons and all(of_benefit)) else ()

    @Once
    def wants_improvement_alone(self) -> bool:
        """Whether every reason is that the treatment brought too little, in words that ask for nothing else."""
        reasons = self.case.records("denial.reasons")
        told = ((reason.text("ground"), reason.text("quote").lower()) for reason in reasons)
        return bool(reasons) and all(ground == _NO_IMPROVEMENT and quote and _NEED not in quote for ground, quote in told)

    @Once
    def paid_outside(self) -> bool:
        """Whether the claim was paid, at the level for care outside the network."""
        return paid_outside(self.case)

    @property
    def has_appealed(self) -> bool:
        """Whether an appeal has been made, answered or not."""
        return has_appealed(self.case)

    @Once
    def _grounds_answered(self) -> tuple[str, ...]:
        """The same without that of a step where it asks for a pill beside the spray alone: it is none, and the label answers it."""
        return tuple(one for one in self.grounds if one != _STEP or not self.found("step.pill_beside"))

    def refused_as(self, *grounds: str) -> bool:
        """Whether the denial names one of these grounds, and none of a step where it asks for a pill beside the spray alone."""
        return any(f"ground.{ground}" in self._grounds_answered for ground in grounds)

    def reasons_of(self, ground: str) -> tuple[int, ...]:
        """The numbers, from 1, of the reasons of the denial that are of this ground."""
        reasons = self.case.records("denial.reasons")
        return tuple(number for number, reason in enumerate(reasons, start=1) if reason.text("ground") == f"ground.{ground}")

    @property
    def unit_named(self) -> str:
        """The unit that the notice names for appeals."""
        return unit_named(self.case.text("denial.appeal_address"))

    def encloses(self, slot: str) -> bool:
        """Whether the person has the paper of this slot to enclose."""
        return slot in self.case.chosen("exhibits.have")

    @property
    def clinician_is_heard(self) -> bool:
        """Whether the clinician's own letter is this one or goes along with it."""
        return self.case.is_("sender.role", "clinician") or self.encloses("clinician-letter")

    def signed_evidence(self) -> Evidence:
        """The studies of a letter that the sender signs. Who is ill, or acts for one, argues nothing about thoughts of suicide, whatever
        the notice or the diagnosis says of them: the clinician's letter gives those studies (letters.md 6.4).
        """
        found = Evidence.of(self.assessment, self.facts)
        return found if self.case.is_("sender.role", "clinician") else found.without_thoughts()

    def evidence_of(self, argument_id: str, count: int | None = None) -> tuple[str, ...]:
        """The first printable studies, or all, of one argument that suit this person, whether or not the argument fits the denial."""
        return next((argument.evidence[:count] for argument in self.assessment.arguments if argument.row.id == argument_id), ())

    def against_of(self, argument_id: str, count: int) -> tuple[str, ...]:
        """The first printable studies against one argument that suit this person, whether or not the argument fits the denial."""
        return next((argument.against[:count] for argument in self.assessment.arguments if argument.row.id == argument_id), ())
