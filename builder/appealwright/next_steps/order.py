"""In which order the work is done: which one thing comes first today, and by when the rest is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from appealwright.days.dates import federal_holidays, last_working_day
from appealwright.next_steps.today import Today

__all__ = ["First", "Order"]

_BEFORE_THE_LAST_DAY = 45
"""So many days before the last day an appeal goes out whether or not the file has come: time to mend what goes wrong (our own advice)."""
_TIME_FOR_THE_FILE = 75
"""With fewer days left than this, an appeal does not wait for the file, which is owed within thirty (our own advice)."""
_CALL_SOON = 4
"""With so few days left for the call between the doctors it is what today is for (our own advice)."""
_FRIDAY = 4
_COURT_READS_THE_RECORD = ("erisa_self_funded", "erisa_insured")


class First(StrEnum):
    """The one thing to do today."""

    OBJECTION = "objection"
    OUTSIDE = "outside"
    CERTIFICATION = "certification"
    DANGER = "danger"
    ANSWER = "answer"
    CALL = "call"
    STATEMENT = "statement"
    LAWYER = "lawyer"
    CERTIFICATE = "certificate"
    TELEPHONE = "telephone"
    SEND = "send"
    PEER = "peer"
    SCORES = "scores"
    FILLS = "fills"
    NOTES = "notes"
    FILE = "file"
    SIGN = "sign"
    TO_SIGN = "to_sign"


@dataclass(frozen=True, slots=True)
class Order:
    """The order of one person's work."""

    today: Today

    @property
    def first(self) -> First:
        """The one thing to do today: whoever is ill and has twenty minutes needs no more."""
        return next((one for one, is_it in self._in_turn() if is_it), First.TO_SIGN)

    def _in_turn(self) -> Iterator[tuple[First, bool]]:
        """What may be that one thing, what presses most first, and whether it is: what comes behind it is not looked at."""
        today = self.today
        yield First.OBJECTION, today.objecting
        yield First.OUTSIDE, today.outside_at_cut
        yield First.CERTIFICATION, today.urgent
        yield First.DANGER, today.danger
        yield First.ANSWER, today.awaiting
        yield First.LAWYER, today.ended
        yield First.CALL, today.asks_first
        yield First.STATEMENT, today.goes_by_itself
        yield First.CERTIFICATE, self.sign_by is not None
        pressing = bool(today.near or today.ink.assessment.late)
        yield First.TELEPHONE, pressing and bool(self.telephone)
        yield First.SEND, pressing
        yield First.PEER, self.call_ends_soon
        wanted = "" if today.is_clinician else today.paper_wanted
        yield First.SCORES, wanted == First.SCORES
        yield First.FILE, self.send_by is not None
        yield First.FILLS, wanted == First.FILLS
        yield First.NOTES, wanted == First.NOTES
        yield First.SIGN, today.is_clinician

    @property
    def telephone(self) -> str:
        """The number by which the notice lets the plan's own appeal be made; empty where it gives none, or the next step is another's."""
        return "" if self.today.requesting or self.today.ended else self.today.around.gives.appeal_number

    @property
    def by_call(self) -> bool:
        """Whether the person may appeal by that call: not while an appeal waits for its answer. A clinic needs consent in writing."""
        return bool(self.telephone) and not (self.today.awaiting or self.today.is_clinician)

    @property
    def call_before(self) -> str:
        """The same, where a course is cut and the day is near: the call itself appeals, tonight too, and the objection says it again.
        A clinic appeals only with the member's consent in writing.
        """
        return self.telephone if self.today.objecting and self.today.near and not self.today.is_clinician else ""

    @property
    def send_by(self) -> date | None:
        """The day by which an appeal on care already given goes out, with or without the file, which comes first: the record that a court
        reads closes with the decision. None where the appeal does not wait.
        """
        today = self.today
        last = today.appeal_day
        waits = (
            today.ink.assessment.regime.regime in _COURT_READS_THE_RECORD
            and today.ink.case.is_("denial.timing", "after")
            and not today.requesting
            and today.around.makes("claim-file-request")
        )
        if not waits or last is None or (last - today.ink.assessment.as_of).days <= _TIME_FOR_THE_FILE:
            return None
        return last - timedelta(days=_BEFORE_THE_LAST_DAY)

    @property
    def sending_day(self) -> date | None:
        """The day by which the page asks to send what no nearer day presses: of care already given that of `send_by`, else the Friday of
        this week, or from a Thursday on of the next; today, where only that is in time for the first session. None where something
        presses or no last day is known.
        """
        today = self.today
        if today.next is None or today.near or today.urgent or today.stops:
            return None
        return self.send_by or (today.ink.assessment.as_of if self.only_today else self._friday)

    @property
    def only_today(self) -> bool:
        """Whether what is sent today is decided by the first session, and what waits till that Friday need not be."""
        return self.today.around.in_time_only_now(self._friday)

    @property
    def _friday(self) -> date:
        as_of = self.today.ink.assessment.as_of
        return self.today.end_of_week or as_of + timedelta(days=_FRIDAY - as_of.weekday())

    @property
    def sign_by(self) -> date | None:
        """The day by which the clinician signs the page on which a request outside turns, where its last day is near: two open days before.
        None where there is no such page, or no time to wait for it.
        """
        today = self.today
        waits = today.requesting and today.clinician_page and not (today.urgent or today.is_clinician)
        if not waits or not today.near or today.next is None or today.next.act_by is None:
            return None
        day = self._open_day_before(self._open_day_before(today.next.act_by))
        return day if day > today.ink.assessment.as_of else None

    @property
    def send_on(self) -> date | None:
        """The open day after that one, on which the request goes out, signed or not."""
        last = self.today.next.act_by if self.today.next else None
        return self._open_day_before(last) if last else None

    @property
    def _call_last(self) -> date | None:
        """The last day that the time for the clinician's call may mean, counted from its arrival and without the holidays in it."""
        window = self.today.around.gives.peer_window
        return window.last_day(federal_holidays(self.today.around.facts)) if window else None

    @property
    def call_is_open(self) -> bool:
        """Whether the notice gives a time for that call that may not have ended."""
        return self._call_last is not None and self._call_last >= self.today.ink.assessment.as_of

    @property
    def call_by_holiday(self) -> date | None:
        """That last day, where the time is over by each count but the one that leaves a holiday out."""
        window = self.today.around.gives.peer_window
        over = window is not None and all(day < self.today.ink.assessment.as_of for day in window.ends)
        return self._call_last if over and self.call_is_open else None

    @property
    def call_ends_soon(self) -> bool:
        """Whether that time ends within a few days, and the number for the call is known."""
        around, last = self.today.around, self._call_last
        return (
            last is not None
            and self.call_is_open
            and (last - self.today.ink.assessment.as_of).days <= _CALL_SOON
            and bool(around.gives.peer_number)
            and around.makes("call-sheet")
        )

    @property
    def call_ends(self) -> date | None:
        """The first day, still to come, on which that time ends; None where the notice gives none, or nobody here has the sheet for it."""
        around, as_of = self.today.around, self.today.ink.assessment.as_of
        window = around.gives.peer_window if around.makes("call-sheet") else None
        return next((day for day in window.ends if day >= as_of), self.call_by_holiday) if window else None

    @property
    def call_beside(self) -> bool:
        """Whether that call is for today, and another thing comes before it."""
        return self.call_ends_soon and self.first is not First.PEER

    @property
    def by_courier(self) -> bool:
        """Whether the office that takes the request has an address and neither fax nor portal."""
        outside = self.today.around.outside
        return self.today.elsewhere and bool(outside.address) and not (outside.fax or outside.portal)

    def _open_day_before(self, day: date) -> date:
        return last_working_day(day - timedelta(days=1), federal_holidays(self.today.around.facts))
