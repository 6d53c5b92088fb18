"""Of an answer on the dose or the schedule letters print the order, and nothing that is said of the form.

A man wrote behind his schedule: "The clinic wrote it wrong on the form." It stood in the first sentence of the appeal, and in the letter
that his doctor was to sign, with ".," behind it (reading 34, B 5). That the form is wrong is his next step.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.doubted import surely_told
from tests.health.asked import spray

LIMIT = (
    "dose-frequency-limit",
    "Visits will not exceed the FDA labeled frequency. Your provider asked for two visits a week for 12 weeks.",
)
ORDER = "twice a week for 4 weeks, then once a week"


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        (f"{ORDER}. The clinic wrote it wrong on the form.", f"{ORDER}."),
        (f"{ORDER}. They put 12 weeks on the form by mistake", f"{ORDER}."),
        (f"{ORDER}, the clinic wrote it wrong", ORDER),
        (f"{ORDER} (the form is wrong)", ORDER),
        (f"{ORDER} but they put 12 weeks on the form", ORDER),
        ("The form says 12 weeks. It's twice a week for 4 weeks.", "twice a week for 4 weeks."),
        ("twice a week for four weeks - Dana at the clinic messed up the form - then weekly", "twice a week for four weeks - then weekly"),
        (f"{ORDER}. I can't wait to start.", f"{ORDER}."),
        (ORDER, ORDER),
        ("as the label says", "as the label says"),
        ("Dr. Osei asked for twice a week, then weekly", "Dr. Osei asked for twice a week, then weekly"),
    ],
)
def test_of_a_schedule_the_order_is_kept(typed: str, order: str) -> None:
    assert surely_told("treatment.schedule", typed) == order


def test_a_wrong_form_stays_with_the_person(facts: Facts) -> None:
    papers = spray(
        facts, LIMIT, treatment={"dose": "84 mg", "schedule": f"{ORDER}. The clinic wrote it wrong on the form.", "sessions": 24}
    )
    going = {name: words for name, words in papers.items() if name in ("internal-appeal", "clinician-letter", "call-sheet")}
    assert all(ORDER in words and "wrong" not in words and ".," not in words and ".." not in words for words in going.values())
    assert "The clinic wrote it wrong on the form" in papers["next-steps"]


def test_a_schedule_that_stays_out_leaves_a_blank(facts: Facts) -> None:
    told = {"dose": "84 mg", "schedule": "twice a week I think", "sessions": 24, "clinic": "Lakeside, Lima OH", "start": "2026-12-14"}
    appeal = spray(facts, LIMIT, treatment=told, clinician={"name": "Dr. Samuel Osei", "credentials": "MD"})["internal-appeal"]
    assert "____ (how often, as the clinician sets it) ____" in appeal
