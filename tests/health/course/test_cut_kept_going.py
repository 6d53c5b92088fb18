"""A cut with two last days: nobody is told to send it yesterday, what keeping the service may cost is said, three papers are one appeal."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.as_of import packet_on
from tests.health.packets import packet


def test_nobody_is_told_to_send_it_yesterday(facts: Facts) -> None:
    # 42 CFR 438.420: the later of ten days after the notice (November 26) and the day of the cut (November 30).
    page = packet_on(facts, "later/oh-medicaid-reduction")["next-steps"]
    assert "he last day is November 30, 2026." in page
    assert "November 25" not in page


def test_what_a_service_kept_may_cost_stands_on_the_page_and_in_no_letter(facts: Facts) -> None:
    found = packet(facts, "later/oh-medicaid-reduction")
    assert "you may be asked to pay for it" in found["next-steps"]
    assert not any("asked back" in text or "cost back" in text for name, text in found.items() if name != "next-steps")


def test_three_papers_on_one_cut_are_one_appeal(facts: Facts) -> None:
    found = packet(facts, "course-cut-caregiver")
    assert all("one appeal of one decision" in found[name] for name in ("internal-appeal", "expedited-appeal"))
    assert "has not been tried" not in found["internal-appeal"]
