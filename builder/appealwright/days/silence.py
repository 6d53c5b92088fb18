"""What comes of an appeal that nobody has answered: until when the answer was due, and what its lateness opens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.binding import RuleFinding
from appealwright.days.dates import day_in
from appealwright.days.deadline import Deadline

__all__ = ["Silence", "silence_of"]


@dataclass(frozen=True, slots=True)
class Silence:
    """`sent` is the day told; `due` the last day for the answer by the rule `row_id`, counted from it: None and empty where nobody has
    told the day, or no rule counts in days. `opens` is the rule by which the next review may be asked for once the answer is late, and
    `wants` are the answers that would settle whether there is one.
    """

    sent: date | None
    due: date | None
    row_id: str
    late: bool
    opens: str
    wants: tuple[str, ...]

    @property
    def answers(self) -> dict[str, Answer]:
        """The same as derived answers."""
        answer = UNKNOWN if self.due is None else Known("late" if self.late else "due")
        return {"appeal.answer": answer, "outside.when_silent": Known(self.late and bool(self.opens))}


def silence_of(sent: Answer, clocks: Iterable[Deadline], rules: Iterable[RuleFinding], as_of: date) -> Silence:
    """What the silence amounts to on a day. `clocks`: those of an ordinary appeal, for nobody has told that this one was urgent."""
    clock = next((one for one in clocks if one.what == "internal-decision" and one.day is not None), None)
    doors = [rule for rule in rules if rule.row.detail.get("when_silent")]
    opens = next((rule.row.id for rule in doors if rule.usable), "")
    return Silence(
        sent=day_in(sent),
        due=clock.day if clock else None,
        row_id=clock.row_id if clock else "",
        late=clock is not None and clock.day is not None and clock.day < as_of,
        opens=opens,
        wants=() if opens else tuple(dict.fromkeys(name for rule in doors for name in rule.needs)),
    )
