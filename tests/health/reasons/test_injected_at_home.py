"""Eight injections of ketamine at home, refused for the place, two months out of a hospital."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import FRIDAY, packet_on
from tests.health.case_names import CALIFORNIA
from tests.health.papers import Papers

AT_HOME = "Ketamine given by intramuscular injection at home is not supported, since our guideline asks for a health care setting."
WATCHED = "my wife watches for two hours with a blood pressure cuff and a video call to the nurse."


def papers(facts: Facts, quote: str = AT_HOME, clinic: Any = None, route: str = "im") -> Papers:
    change: dict[str, Any] = {
        "denial": {"text": f"We denied the request. {quote}", "reasons": [{"ground": "ground.site-of-care", "quote": quote}]},
        "treatment": {
            "route": route,
            "clinic": clinic or {"unknown": True},
            "product": "commercial_vial",
            "monitoring": WATCHED,
        },
    }
    change["denial"]["appeal_address"] = change["denial"]["appeal_fax"] = {"unknown": True}
    return packet_on(facts, CALIFORNIA, change, FRIDAY)


def test_no_clinic_is_said_to_use_what_is_injected_at_home(facts: Facts) -> None:
    """Letters.md, 7.1: nothing the person did not say. No clinic was told, and there is none."""
    made = papers(facts)
    appeal = made["internal-appeal"]
    assert "The clinic uses" not in appeal
    assert "the clinic and its place" not in appeal
    assert "where it is given or taken" in appeal
    assert "How it is watched: my wife watches for two hours" in appeal


def test_that_a_clinic_may_be_the_shorter_way_stands_before_the_steps(facts: Facts) -> None:
    steps = papers(facts)["next-steps"]
    assert "What they refuse is an injection at home." in steps
    assert steps.index("Ask the clinician: could the same course be given in a clinic?") < steps.index("Where to send it")


@pytest.mark.parametrize(
    ("quote", "clinic", "route"),
    [
        (AT_HOME, "Lakeside Ketamine Clinic, Oakland", "im"),
        (AT_HOME, None, "iv"),
        ("Ketamine by injection is covered in a hospital only, under the rules of your home state.", None, "im"),
    ],
)
def test_who_is_treated_in_a_clinic_reads_nothing_of_home(quote: str, clinic: str | None, route: str, facts: Facts) -> None:
    made = papers(facts, quote, clinic, route)
    assert "an injection at home" not in made["next-steps"]
    assert "The product is a commercial vial" not in made["internal-appeal"]
