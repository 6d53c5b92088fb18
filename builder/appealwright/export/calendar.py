"""The dates of a case as a calendar file (iCalendar, RFC 5545), so that a telephone can remind the person.

What shows on a locked screen is the title: it carries no word about health and no name of a drug, an insurer or a clinic.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from zlib import crc32

from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.days.clocks import clock_said
from appealwright.days.dates import federal_holidays, next_working_day
from appealwright.days.due import Due
from appealwright.days.fast import FastClock
from appealwright.days.provisional import Provisional, unless_grandfathered
from appealwright.deadlines import Deadline, Standing
from appealwright.export.xmltext import clean
from appealwright.facts import Facts
from appealwright.next_steps.around import Around
from appealwright.next_steps.order import Order
from appealwright.next_steps.today import Today
from appealwright.notice.clock.times import Told
from appealwright.words import LETTERS, Words, words_in
from appealwright.writer.ink import Ink

__all__ = ["calendar_bytes", "has_dates"]

_ALARMS = (14, 7, 2)
"""So many days before a day of the person's own the calendar reminds of it (our own advice, not a rule)."""
_MORNING = 9
"""The hour at which it reminds: an alarm that counts whole days from a day without hours rings at midnight."""
_FULL_PAPERS = 2
"""Within so many days the full appeal follows an objection, as the page of next steps says."""

_LONGEST_LINE = 75
"""Octets of one line; a longer one goes on in the next, after a space."""


@dataclass(frozen=True, slots=True)
class _Event:
    """One whole day."""

    key: str
    day: date
    title: str
    about: str
    reminds: tuple[int, ...] = ()
    """How many days before it reminds; 0 is the day itself."""


def has_dates(case: Case, assessment: Assessment, facts: Facts) -> bool:
    """Whether there is a day still to come; of what is sent late, the call that follows."""
    return any(True for _ in _events(case, facts, assessment, words_in(LETTERS)))


def calendar_bytes(case: Case, facts: Facts, assessment: Assessment, words: Words) -> bytes:
    """A calendar of every day still to come; where none is known, today: to look for it in the notice, or, of a case
    that goes on by itself, to send what the page asks for.
    """
    events = list(_events(case, facts, assessment, words))
    decided = _decided(case, facts, assessment, words)
    if not events and not _today(case, facts, assessment).goes_by_itself:
        title = _titled(words("calendar", "no_date"), case, words)
        events = [_Event("no-date", assessment.as_of, title, words("calendar", "check")), *decided]
    else:
        today = _step("today", assessment.as_of, case, words)
        events = [today, *_sending(case, facts, assessment, words), *events, *decided]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Appealwright//Appealwright//{words.language.upper()}",
        "CALSCALE:GREGORIAN",
        *(line for event in events for line in _lines(event, _whose(case), assessment.as_of)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _events(case: Case, facts: Facts, assessment: Assessment, words: Words) -> Iterator[_Event]:
    due = Due(case, facts, assessment)
    yield from (_event(deadline, case, facts, assessment, words) for deadline in assessment.deadlines if _is_to_come(deadline))
    unless, told, sue = _provisional_clock(assessment, facts), due.told_time, due.last_day_to_sue
    fast = due.fast_day_apart
    if unless is not None:
        yield _provisional(unless, case, words)
    if fast is not None and not fast.over(assessment.as_of):
        yield _fast(fast, case, facts, words)
    if told is not None and told.day >= assessment.as_of:
        title = _called("internal-appeal", case, assessment, words)
        yield _told("internal-appeal", told, title, words("view", "deadline_stated_time"), words)
    if due.another_until is not None:
        title = _called("another-appeal", case, assessment, words)
        yield _told("another-appeal", due.another_until, title, words("calendar", "another"), words)
    if sue is not None:
        yield _told("court", sue, _called("court", case, assessment, words), words("calendar", "court"), words)
    call = Order(_today(case, facts, assessment)).call_ends
    if call is not None:
        about = f"{words('calendar', 'about', 'call-ends')} {words('calendar', 'check')}"
        yield _Event("notice-call-ends", call, _titled(words("calendar", "title", "call-ends"), case, words), about, _ALARMS)
    yield from _after_sending(case, facts, assessment, words)


def _is_to_come(deadline: Deadline) -> bool:
    return deadline.act_by is not None and deadline.standing in {Standing.OPEN, Standing.NEAR}


def _provisional_clock(assessment: Assessment, facts: Facts) -> Provisional | None:
    """The day that holds unless the plan is grandfathered, where no sure day of the person's own is still to come or has gone by."""
    if assessment.late or any(deadline.whose == "claimant" and _is_to_come(deadline) for deadline in assessment.deadlines):
        return None
    clock = unless_grandfathered(assessment, facts)
    return clock if clock and clock.send_by >= assessment.as_of else None


def _event(deadline: Deadline, case: Case, facts: Facts, assessment: Assessment, words: Words) -> _Event:
    if deadline.by_notice:
        told = [words("view", "deadline_cut" if deadline.what == "course-cut" else "deadline_notice")]
    elif deadline.by_stated_time:
        told = [words("view", "deadline_stated_time")]
    else:
        row = facts.row(deadline.row_id)
        told = [clock_said(deadline, facts, words), words("calendar", "rests_on", rule=row.citation or row.title)]
        if deadline.approximate:
            told.append(words("view", "deadline_approximate"))
        if deadline.at_latest and deadline.at_latest != deadline.act_by:
            told.append(words("view", deadline.later_day_said, date=words.day(deadline.at_latest)))
    title = _called(deadline.what, case, assessment, words)
    day = deadline.act_by or date.max
    if deadline.whose == "claimant" and deadline.send_by and deadline.send_by < day:
        # The telephone reminds of the last day on which offices are open; the text names the last day itself.
        told.append(words("calendar", "closed", date=words.day(day)))
        day = deadline.send_by
    about = " ".join([*told, words("calendar", "check")])
    return _Event(f"{deadline.whose}-{deadline.what}", day, title, about, _ALARMS if deadline.whose == "claimant" else ())


def _provisional(clock: Provisional, case: Case, words: Words) -> _Event:
    """The day to send by under a rule that binds by what nobody has said."""
    told = (words("calendar", "unless_grandfathered", date=words.day(clock.day)), words("calendar", "check"))
    title = _titled(words("calendar", "title", "internal-appeal"), case, words)
    return _Event("claimant-internal-appeal", clock.send_by, title, " ".join(told), _ALARMS)


def _fast(clock: FastClock, case: Case, facts: Facts, words: Words) -> _Event:
    """The last day to ask for a fast decision. Days are few: it reminds the day before and on the day."""
    row = facts.row(clock.row_id) if clock.row_id else None
    told = [words("calendar", "rests_on", rule=row.citation or row.title) if row else words("view", "deadline_notice")]
    if clock.approximate:
        told.append(words("view", "deadline_approximate"))
    title = _titled(words("calendar", "title", "fast-request"), case, words)
    return _Event("fast-request", clock.day, title, " ".join([*told, words("calendar", "check")]), (1, 0))


def _told(what: str, told: Told, title: str, about: str, words: Words) -> _Event:
    """A day that the notice itself gives by a time of its own. Its words stay out: they may name the treatment."""
    return _Event(f"notice-{what}", told.day, title, f"{about} {words('calendar', 'check')}", _ALARMS)


def _sending(case: Case, facts: Facts, assessment: Assessment, words: Words) -> Iterator[_Event]:
    """The day by which the page of next steps asks to send, where the last day is far: no alarm of that one would come before."""
    day = Order(_today(case, facts, assessment)).sending_day
    if day and day > assessment.as_of and not assessment.late:
        yield _step("send", day, case, words)


def _after_sending(case: Case, facts: Facts, assessment: Assessment, words: Words) -> Iterator[_Event]:
    """What follows what is sent today where a course is cut, the case urgent or the last day near or gone: the call, the full papers."""
    own = {one.what: one.standing for one in assessment.deadlines if one.whose == "claimant" and _is_to_come(one)}
    cut = "course-cut" in own
    urgent = case.is_("urgency.level", "clinician_certified") and not case.is_("denial.timing", "after")
    if not (cut or urgent or assessment.late or Standing.NEAR in own.values()):
        return
    days = {"call-logged": next_working_day(assessment.as_of + timedelta(days=1), federal_holidays(facts))}
    if cut and Due(case, facts, assessment).makes("concurrent-care-objection"):
        days["full-papers"] = assessment.as_of + timedelta(days=_FULL_PAPERS)
    for key, day in days.items():
        yield _step(key, day, case, words)


def _decided(case: Case, facts: Facts, assessment: Assessment, words: Words) -> Iterator[_Event]:
    """The day on which the time for an appeal that they had today is over, as the page of next steps counts it."""
    due = Due(case, facts, assessment)
    ends, later = due.ends_if_sent_today, due.ends_later
    if ends is None:
        return
    about = [words("calendar", "about", "decided", date=words.day(ends))]
    if later:
        about.append(words("calendar", "about", "decided_later", date=words.day(later)))
    if _today(case, facts, assessment).second_first:
        about.append(words("calendar", "about", "second_first"))
    # A call is for a day on which somebody answers it.
    day = next_working_day(ends, federal_holidays(facts))
    yield _Event("decided", day, _titled(words("calendar", "title", "decided"), case, words), " ".join(about), (0,))


def _today(case: Case, facts: Facts, assessment: Assessment) -> Today:
    return Today(Ink(case, facts, assessment), Around(case, facts, assessment))


def _step(key: str, day: date, case: Case, words: Words) -> _Event:
    """A day on which the person does something, of which no rule speaks."""
    return _Event(key, day, _titled(words("calendar", "title", key), case, words), words("calendar", "about", key), (0,))


def _alarms(event: _Event, as_of: date) -> Iterator[str]:
    """When to remind of a day, of what is still to come: in the place of what is gone, the next morning."""
    left = (event.day - as_of).days
    to_come = {before for before in event.reminds if before < left}
    if event.reminds and 0 < left <= event.reminds[0]:
        to_come.add(left - 1)
    return (_morning(before) for before in sorted(to_come, reverse=True))


def _morning(before: int) -> str:
    """The morning so many days before a day, counted from its beginning."""
    return f"-P{before - 1}DT{24 - _MORNING}H" if before else f"PT{_MORNING}H"


def _called(what: str, case: Case, assessment: Assessment, words: Words) -> str:
    """The title of a day: a hearing where the first step of the coverage is one."""
    hears = what == "internal-appeal" and assessment.regime.regime == "medicaid_ffs"
    return _titled(words("calendar", "title", "hearing-request" if hears else what), case, words)


def _titled(title: str, case: Case, words: Words) -> str:
    """The title with the number on the denial, which tells one case of a clinic from another."""
    reference = case.text("denial.reference")
    return words("calendar", "with_reference", title=title, reference=reference) if reference else title


def _whose(case: Case) -> str:
    """A number that tells this case from another without saying whose it is: the same case gets the same one tomorrow."""
    return f"{crc32('|'.join((case.text('member.id'), case.text('denial.reference'), case.text('denial.date'))).encode()):08x}"


def _lines(event: _Event, whose: str, as_of: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.key}-{whose}@appealwright"
    yield f"DTSTAMP:{as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.title)}"
    yield f"DESCRIPTION:{_escaped(event.about)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    for alarm in _alarms(event, as_of):
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"TRIGGER:{alarm}"
        yield f"DESCRIPTION:{_escaped(event.title)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    one_line = " ".join(clean(text)[0].split())
    return one_line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """`line` in pieces of at most 75 octets, cut between characters, each but the first after a space."""
    pieces: list[str] = []
    piece = ""
    for character in line:
        # The space that begins a further line counts.
        if len((piece + character).encode()) + bool(pieces) > _LONGEST_LINE:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
