"""How long a trial that began before the present episode went on in it."""

from __future__ import annotations

from datetime import date, timedelta

from appealwright.answers import Answer, Known, PartialDate, Record
from appealwright.days.dates import days_in_month
from appealwright.history.trials import whole_span

__all__ = ["weeks_in_episode"]

_DECEMBER = 12


def weeks_in_episode(trial: Record, episode: Answer) -> int:
    """The whole weeks that a trial surely had in the present episode, and at the dose named where weeks at it were told: as if they were
    the first ones of the trial. 0 where the beginning of either, or the end of the trial, is not told by its month at the least.
    """
    began, ended, opens = _partial(trial.get("from")), _partial(trial.get("to")), _partial(episode)
    if began is None or ended is None or opens is None or not (began.month and ended.month and opens.month):
        return 0
    inside = _earliest(ended) - _latest(opens)
    told = trial.get("weeks")
    if isinstance(told, Known) and isinstance(told.value, int) and not whole_span(trial):
        inside = min(inside, timedelta(weeks=told.value) - (_latest(opens) - _earliest(began)))
    return max(inside.days // 7, 0)


def _partial(answer: Answer) -> PartialDate | None:
    return answer.value if isinstance(answer, Known) and isinstance(answer.value, PartialDate) else None


def _earliest(day: PartialDate) -> date:
    return date(day.year, day.month or 1, day.day or 1)


def _latest(day: PartialDate) -> date:
    month = day.month or _DECEMBER
    return date(day.year, month, day.day or days_in_month(day.year, month))
