"""A notice that a pharmacist or a nurse signed, and that names no physician, is asked who decided (lawyer 28.19)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.signature import signed_without_physician
from tests.health.case_names import TEXAS
from tests.health.packets import packet


@pytest.mark.parametrize(
    ("notice", "signed"),
    [
        ("The request is denied.\n\nK. Dunn, PharmD", "K. Dunn, PharmD"),
        ("The request is denied.\nMaria Lopez RN\nUtilization Review", "Maria Lopez RN"),
        ("The request of your doctor, Ana Lucero, MD, is denied.\n\nK. Dunn, PharmD", "K. Dunn, PharmD"),
        ("Requesting provider: Ana Lucero, MD\nDenied.\nK. Dunn, RPh", "K. Dunn, RPh"),
        ("Our medical director decided.\n\nK. Dunn, PharmD", ""),
        ("Reviewed by T. Bell, MD.\n\nK. Dunn, PharmD", ""),
        ("Denied.\nK. Dunn, PharmD\nMaria Lopez, RN", ""),
        ("Denied.\nT. Bell, MD", ""),
        ("See Policy MD-207. Denied.\nK. Dunn, PharmD", "K. Dunn, PharmD"),
        ("Denied. Appeals Unit", ""),
    ],
)
def test_who_signed_is_read_where_no_physician_is_named(notice: str, signed: str) -> None:
    assert signed_without_physician(notice) == signed


def test_the_appeal_asks_who_decided(facts: Facts) -> None:
    letter = packet(facts, TEXAS)["internal-appeal"]
    assert '(your notice is signed "K. Dunn, PharmD" and names no physician: please say who decided)' in letter
