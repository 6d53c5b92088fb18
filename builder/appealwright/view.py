"""The answers as tests see them: those that were given, and those worked out from them."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.ledger import Noted, over
from appealwright.notice.money.supplied import refuses_the_benefit_alone
from appealwright.notice.reasons.refiled import reasons_as_worded

__all__ = ["CaseView", "ground_ids"]


class CaseView:
    """Gives the answer of any name that questions.yaml lists, asked or derived."""

    def __init__(self, case: Case, derived: Mapping[str, Answer]) -> None:
        self._case, self._derived = case, derived
        # One table for both, since a keystroke asks some hundred times.
        self.answers: Mapping[str, Answer] = over(case.answers, derived)

    def __call__(self, name: str) -> Answer:
        """The answer of this name; UNKNOWN where nobody has given it."""
        return self.answers.get(name, UNKNOWN)

    def knows(self, name: str) -> bool:
        """Whether the answer of this name is known."""
        return self.answers.knows(name) if isinstance(self.answers, Noted) else isinstance(self.answers.get(name), Known)

    def chosen(self, name: str) -> tuple[str, ...]:
        """The several words of this answer, none where it is not known."""
        answer = self(name)
        value = answer.value if isinstance(answer, Known) else ()
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def number(self, name: str) -> float:
        """The answer as a number, 0 where it is not known."""
        answer = self(name)
        return answer.value if isinstance(answer, Known) and isinstance(answer.value, int | float) else 0

    def with_more(self, derived: Mapping[str, Answer]) -> CaseView:
        """The same view with further derived answers."""
        view = self.asked_of(over(self.answers, derived))
        view._derived = {**self._derived, **derived}
        return view

    def of_case(self, case: Case, derived: Mapping[str, Answer] | None = None) -> CaseView:
        """The same derived answers over another case, of which they are true as well, and over what is `derived` from that."""
        return CaseView(case, {**(derived or {}), **self._derived})

    def asked_of(self, answers: Mapping[str, Answer]) -> CaseView:
        """The same view, which takes its answers from this table of them."""
        view = copy(self)
        view.answers = answers
        return view


def ground_ids(case: Case) -> tuple[str, ...]:
    """The grounds named in the denial, in its own order, each once; then those that its sentences give beside them. One that only a reason
    on the wrong benefit has is none, where there is another.
    """
    reasons = (*case.records("denial.reasons"), *reasons_as_worded(case))
    of_care = [record for record in reasons if not refuses_the_benefit_alone(record.text("quote"))]
    told = dict.fromkeys(record.text("ground") for record in of_care if record.text("ground"))
    return tuple(told or dict.fromkeys(record.text("ground") for record in reasons if record.text("ground")))
