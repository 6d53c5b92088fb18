"""What a person is told, before all else, of what the clinic must hear: thoughts of dying, and what is dangerous in a session."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.next_steps.of_sessions import OfSessions
from appealwright.untold.dangers import HELD_IN, Danger

__all__ = ["OfDanger"]

_CALLED_FIRST = frozenset(
    {Danger.SEIZURE, Danger.PSYCHOSIS, Danger.BLADDER, Danger.EATING, Danger.HELD, Danger.PREGNANCY, Danger.FAINTING, Danger.HIGH}
)
"""What is worth a call today. What somebody takes, an old trouble of the heart or a memory that slips can wait for the next visit."""


@dataclass(frozen=True, slots=True)
class OfDanger(OfSessions):
    """The part of the advice that is about safety."""

    @property
    def thoughts_told(self) -> bool:
        """Whether an answer stays out because it names thoughts of dying: whoever knows the person is called before any letter is sent."""
        return bool(self.today.around.left_out) and not self.today.is_clinician

    @property
    def dangers(self) -> tuple[Danger, ...]:
        """What was told of which the clinic must know before a session. Where the clinic itself writes, what a patient takes or long has is
        no news to it, and stands on the page before its letter.
        """
        told = self.today.ink.dangers_told
        return tuple(one for one in told if one in _CALLED_FIRST) if self.today.is_clinician else told

    @property
    def left_out_for_danger(self) -> tuple[str, ...]:
        """The answers of which the letters leave such a sentence out."""
        return self._case.chosen(HELD_IN)

    @property
    def to_call_of(self) -> tuple[Danger, ...]:
        """Of these, what the clinic hears today: not of care that is over, and not where the clinic itself writes."""
        over = self._case.is_("denial.timing", "after") or self.today.is_clinician
        return () if over else tuple(one for one in self.dangers if one in _CALLED_FIRST)

    @property
    def call_first(self) -> bool:
        """Whether that call is the one thing today. What a label rules out comes before it, and is shown the same doctor."""
        return (self.thoughts_told or bool(self.to_call_of)) and not self.today.ink.contraindication

    @property
    def call_today(self) -> bool:
        """Whether the page says of that call what an urgent decision is, of care not given yet that was said not to be urgent: what was
        written beside that may mean that it is. Only the clinician can tell.
        """
        calm = self._case.is_("urgency.level", "not_urgent") and self._case.text("denial.timing") != "after"
        return calm and self.thoughts_told
