"""A notice offers the clinician's call in one sentence, and gives its number and its last day in the next (reading 35, E 3)."""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.notice.clock.call_window import call_window
from appealwright.notice.people.numbers import Called

DATED = date(2026, 11, 17)


def called(told: str) -> tuple[str, str, list[date]]:
    text = f"We denied the request.\n\n{told}\n\nYou may appeal within 180 days."
    case = Case({"denial.text": Known(text), "denial.date": Known(DATED)})
    numbers = Called(case)
    window = call_window(numbers._peer, case)
    return numbers.peer_number, window.words if window else "", list(window.ends) if window else []


@pytest.mark.parametrize(
    ("told", "number", "last"),
    [
        (
            "Your provider can also talk with our doctors. The number is 1-844-555-0140. The call must be asked for within 14 days.",
            "1-844-555-0140",
            date(2026, 12, 1),
        ),
        (
            "Your provider may talk to our doctor: 1-800-555-0142. The call must be made within 10 business days of this letter.",
            "1-800-555-0142",
            date(2026, 12, 1),
        ),
        (
            "Your doctor can speak with the doctor who made this decision. To set this up, call 1-800-555-0199 by December 8, 2026.",
            "1-800-555-0199",
            date(2026, 12, 8),
        ),
        (
            "A peer-to-peer review is available to your prescriber. Phone: 800-555-0111. It must be requested within 7 days.",
            "800-555-0111",
            date(2026, 11, 24),
        ),
        (
            "Your clinician may request a peer-to-peer call. This must be requested within 14 calendar days. Call 1-877-555-0133.",
            "1-877-555-0133",
            date(2026, 12, 1),
        ),
        (
            "Dr. Desai may speak with the reviewer. He should call 1-888-555-0164 no later than 14 calendar days from this letter.",
            "1-888-555-0164",
            date(2026, 12, 1),
        ),
        (
            "Your doctor can talk with our psychiatrist about this decision at 1-855-555-0170. They have 10 days.",
            "1-855-555-0170",
            date(2026, 11, 27),
        ),
    ],
)
def test_number_and_last_day_are_read(told: str, number: str, last: date) -> None:
    found, _, ends = called(told)
    assert (found, ends) == (number, [last])


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("Your provider can talk with our medical director. Questions? Call Member Services at 1-800-555-0100.", ""),
        (
            "Your doctor may ask for a peer-to-peer talk at 1-888-555-0134. To get a copy of your file call 1-800-555-0100.",
            "1-888-555-0134",
        ),
        ("Your doctor may speak with our medical director at 1-888-555-0134. You have 180 days to appeal.", "1-888-555-0134"),
        ("Your provider can also talk with one of our doctors. To appeal, call 1-800-555-0100 within 180 days.", ""),
        ("Your doctor may speak with our medical director. We decided within 15 days of the request.", ""),
    ],
)
def test_another_number_and_another_time_are_not_the_calls(told: str, number: str) -> None:
    assert called(told) == (number, "", [])
