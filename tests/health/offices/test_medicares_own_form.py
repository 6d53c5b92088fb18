"""Who acts for a member of Medicare or TRICARE learns of that program's own form."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet


def of_plan(kind: str, **more: Any) -> dict[str, Any]:
    """A change to this kind of plan, which asks for neither funding nor State."""
    return {"plan": {"kind": kind, "funding": {"unknown": True}, "issued_in": {"unknown": True}}, **more}


def test_who_acts_for_a_medicare_member_learns_of_medicares_own_form(facts: Facts) -> None:
    """42 CFR 405.910(c): in writing, signed and dated by both, with the Medicare number and both telephone numbers."""
    found = packet(facts, "later/fl-husband-limit-weekly")
    form = found["representative-form"]
    for part in ("CMS-1696 (cms.gov)", "Medicare number", "not disqualified, suspended or otherwise prohibited", "relation to the member"):
        assert part in form
    assert "CMS-1696 (cms.gov)" in found["next-steps"]
    assert "Elaine signs alone" in found["next-steps"]
    assert "42 CFR 422.561" in found["internal-appeal"]
    military = packet(facts, "later/fl-husband-limit-weekly", of_plan("tricare"))
    form = military["representative-form"]
    assert "Appointment of Representative and Authorization to Disclose Information (tricare.mil). Sign that one" in form
    assert "Medicare number" not in form
