"""What a person is told of a State's ban on steps that no letter states yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.binding import RuleFinding, Shown
from appealwright.next_steps.of_danger import OfDanger

__all__ = ["OfSteps"]

_BEFORE = re.compile(
    r"\bstep[- ]therapy\b|\b(?:attempted|tried|trials?|fail(?:ed|ure)|exhausted|undergone|first|prior to)\b", re.IGNORECASE
)
"""How a reason asks for other treatments before this one."""


@dataclass(frozen=True, slots=True)
class OfSteps(OfDanger):
    """The part of the advice that is about the law on steps."""

    @property
    def ban(self) -> str:
        """The rule by which a State bars steps, where a reason asks for another treatment first and no letter states that rule; empty for
        none, and where one of its conditions is told not to be met.
        """
        if self.today.is_clinician or self.today.ended or not self._asks_for_a_step:
            return ""
        return next((rule.row.id for rule in self._bans if self._unsettled(rule)), "")

    @property
    def ban_turns_on(self) -> tuple[str, ...]:
        """The answers that would settle whether it binds."""
        rule = next((one for one in self._bans if one.row.id == self.ban), None)
        return tuple(dict.fromkeys(self._open(rule))) if rule else ()

    @property
    def _bans(self) -> tuple[RuleFinding, ...]:
        rules = self.today.ink.assessment.rules
        return tuple(one for one in rules if one.row.topic == "step-therapy" and one.row.detail.get("means"))

    @property
    def _asks_for_a_step(self) -> bool:
        quotes = (reason.text("quote") for reason in self._case.records("denial.reasons"))
        return self.today.ink.refused_as("step-therapy") or any(map(_BEFORE.search, quotes))

    def _unsettled(self, rule: RuleFinding) -> bool:
        if any(one.shown is Shown.UNMET for one in rule.conditions):
            return False
        return bool(self._open(rule)) or not self.today.ink.refused_as("step-therapy")

    @staticmethod
    def _open(rule: RuleFinding) -> list[str]:
        """What is not known, of the rule and of its conditions; a paper that may still come is none."""

        def asked() -> Iterator[str]:
            yield from rule.needs
            for one in rule.conditions:
                if one.shown is not Shown.MET:
                    yield from one.needs

        return [name for name in asked() if not name.startswith("exhibits.")]
