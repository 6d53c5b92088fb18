"""What was told of an approval: a clause without it, orders, what the clinic says, and whether somebody called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.answers import Record
from appealwright.exhibits import called_on_approval
from appealwright.notice.money.without_approval import admits, told_by_clinic, what_follows
from appealwright.notice.reasons.givers import orders_told
from appealwright.notice.reasons.psychiatrist_seen import Visit, visit_told
from appealwright.writer.granted import Granted
from appealwright.writer.once import Once
from appealwright.writer.over_a_name import told_whole
from appealwright.writer.prose import sentences, stopless

__all__ = ["OnApproval"]

_TOLD_HERE = "approval.told"
_TOLD_ELSEWHERE = ("alternatives.spravato_detail", "alternatives.ect_detail", "alternatives.tms_detail")
_OF_APPROVAL = re.compile(r"\b(?:pre-?)?authori[sz]ation\b|\bpre-?certification\b|\b(?:prior|pre-?) ?approval\b", re.IGNORECASE)


@dataclass(slots=True)
class OnApproval(Granted):
    """The same case, with what was told of approval before the care."""

    @property
    def clause_without_approval(self) -> Record | None:
        """The passage of the plan that says so, where care that was given, or is under way, is refused for that."""
        asked = self.refused_as("no-prior-authorization") and self.case.text("denial.timing") in ("during", "after")
        passages = self.case.records("plan.passages") if asked else ()
        return next((one for one in passages if what_follows(one.text("words"))), None)

    @property
    def told_of_approval(self) -> tuple[tuple[str, str], ...]:
        """What was told of approval beforehand, also under another question, a sentence at a time, with the question."""
        told = ((name, one.strip()) for name in (_TOLD_HERE, *_TOLD_ELSEWHERE) for one in sentences(self.case.text(name)))
        of_it = tuple((name, one) for name, one in told if one and (name == _TOLD_HERE or _OF_APPROVAL.search(one)))
        # An order that another reason does not find is told there, and is no word of the plan's.
        return tuple(one for one in of_it if one not in self.orders_told or _OF_APPROVAL.search(one[1])) or of_it

    @Once
    def psychiatrist_told(self) -> Visit | None:
        """What was told of a psychiatrist who was seen, beside a criterion or for a reason that asks for one; None where nothing was."""
        return visit_told(self.case)

    @property
    def visit_sentence(self) -> Markup:
        """The same as a sentence of its own."""
        told = self.psychiatrist_told
        return told_whole(self.case, told.name, stopless(told.words)) if told else Markup("")

    @property
    def orders_told(self) -> tuple[tuple[str, str], ...]:
        """What was told of the clinician's seeing the patient and ordering the treatment, where a reason does not find it."""
        return orders_told(self.case)

    @property
    def admitted_of_approval(self) -> tuple[tuple[str, str], ...]:
        """Those of these sentences that say what was left undone: no reason to approve, they stand under the reason that asks for it."""
        return tuple((name, one) for name, one in self.told_of_approval if admits(one))

    @property
    def called_on_approval(self) -> bool:
        """Whether the plan had been called about approval before care that it refuses for want of it."""
        return called_on_approval(self.case)

    @property
    def approval_told_by_clinic(self) -> bool:
        """Whether what was told of approval is what somebody at the clinic said: the plan has no record of that."""
        return told_by_clinic(self.case.text("approval.told"))
