"""Why the plan's records may not show a medicine of the table: what was chosen of it, beside the rows that it is."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.answers import Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row, is_named
from appealwright.notice.record.seen_there import SeenThere, seen_there

__all__ = ["Unseen", "proves_unseen", "unseen_medicines"]

_ANSWER = "history.unseen"
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Unseen:
    """One medicine that the plan's records may not show.

    `named`: as it was typed, empty where it was not; `trials`: the rows of the table that it is; `ways`: where it came from, each once;
    `proved`: those of them whose paper is at hand; `seen`: what the notice has of it all the same, None where it has nothing.
    """

    named: str
    trials: tuple[Record, ...]
    ways: tuple[str, ...]
    proved: tuple[str, ...]
    seen: SeenThere | None

    @property
    def higher(self) -> Record | None:
        """The row at a dose above the one that the notice names, where its weeks at that dose are told."""
        if self.seen is None or not self.seen.dose:
            return None
        least = float(self.seen.dose)
        told = (trial for trial in self.trials if trial.text("weeks") and trial.text("dose_mg"))
        return next((trial for trial in told if float(trial.text("dose_mg")) > least), None)

    @property
    def longer(self) -> Record | None:
        """The row of more weeks than the length that the notice names, where no other dose sets the two apart."""
        if self.seen is None or not self.seen.days or self.higher is not None:
            return None
        return next((one for one in self.trials if one.text("weeks") and float(one.text("weeks")) * _WEEK > self.seen.days), None)

    @property
    def unproved(self) -> tuple[str, ...]:
        """Those whose paper is still to get."""
        return tuple(way for way in self.ways if way not in self.proved)


def unseen_medicines(case: Case, facts: Facts) -> tuple[Unseen, ...]:
    """Each medicine of which a way was chosen, once, in the order in which they were told."""
    trials = case.records("history.trials")
    notice = (case.text("denial.text"), *(reason.text("quote") for reason in case.records("denial.reasons")))
    together: dict[tuple[object, ...], list[Record]] = {}
    for told in case.records(_ANSWER):
        if told.text("why"):
            rows = tuple(at for at, trial in enumerate(trials) if _is_one(told.text("drug"), trial, facts))
            together.setdefault(rows or (told.text("drug").casefold(),), []).append(told)
    return tuple(
        Unseen(
            told[0].text("drug"),
            tuple(trials[at] for at in rows if isinstance(at, int)),
            tuple(dict.fromkeys(one.text("why") for one in told)),
            tuple(dict.fromkeys(one.text("why") for one in told if _is_at_hand(one))),
            next((seen for at in rows if isinstance(at, int) and (seen := seen_there(trials[at].text("drug"), notice, facts))), None),
        )
        for rows, told in together.items()
    )


def proves_unseen(case: Case) -> bool:
    """Whether a paper that shows such a medicine is at hand."""
    return any(told.text("why") and _is_at_hand(told) for told in case.records(_ANSWER))


def _is_at_hand(told: Record) -> bool:
    return told.get("paper") == Known(value=True)


def _is_one(typed: str, trial: Record, facts: Facts) -> bool:
    """Whether the name typed is that of a row's medicine, by the same word or by its other name."""
    row = drug_row(typed, facts) if typed else None
    named = trial.text("drug")
    return bool(typed) and (is_named(typed, named) or (row is not None and row == drug_row(named, facts)))
