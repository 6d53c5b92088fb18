"""A course is cut for a plateau, its use and a paper: each is answered by what the plan itself approved."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.as_of import friday_paper
from tests.health.case_names import CUT

UNKNOWN = {"unknown": True}
PLAN = "Provider did not send in the updated treatment plan asked for, so necessity can not be determined."
REASONS = [
    {"ground": "ground.no-continued-response", "quote": "Member has plateaued."},
    {"ground": "ground.off-label", "quote": "Ketamine is not FDA approved for depression."},
    {"ground": "ground.documentation", "quote": PLAN},
]
NOTICE = "On June 22, 2026 we approved 26 ketamine infusions thru December 31, 2026. You must ask by November 29, 2026."
LATE: dict[str, Any] = {
    "denial": {
        "text": UNKNOWN,
        "appeal_address": UNKNOWN,
        "appeal_fax": UNKNOWN,
        "reasons": REASONS,
        "date": "2026-09-30",
        "received": "2026-11-25",
        "appeal_by": "2026-11-29",
    },
    "plan": {"kind": "medicaid_managed", "funding": {"unknown": True}, "issued_in": "NM"},
    "course": {"approved": 26, "given": 14, "cut": "2026-12-01"},
    "treatment": {
        "schedule": "weekly",
        "scores": [{"scale": "phq-9", "score": score, "date": day} for score, day in ((23, "2026-06-15"), (12, "2026-08-03"))],
    },
    "sender": {"role": "patient"},
}


def appeal(facts: Facts, change: dict[str, Any] | None = None, name: str = "internal-appeal") -> str:
    return friday_paper(facts, name, CUT, changed(LATE, change or {}))


def test_the_plan_is_asked_what_changed_and_what_ends_a_steady_gain(facts: Facts) -> None:
    found = appeal(facts)
    assert "You approved this course when its use was as much off label as now" in found
    assert "quote the criterion by which a steady one ends it" in found
    assert "quote the criterion by which a steady one ends it" in appeal(facts, name="concurrent-care-objection")
    # A fall of more than half does not answer "plateau" either.
    scores = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((23, "2026-06-15"), (11, "2026-08-03"))]
    quote = "A plateau is reached, no further improvement is expected, and services to maintain, rather than improve, are not covered."
    half = {"treatment": {"scores": scores}, "denial": {"reasons": [{"ground": "ground.no-continued-response", "quote": quote}]}}
    told = appeal(facts, half)
    assert "quote the criterion by which a steady one ends it" in told
    assert "The last score is in the moderate band; please say on what fact no further improvement is expected." in told
    assert "it is complete" in told
    assert "If you require another change" not in told
    other = appeal(facts, {"denial": {"reasons": [{"ground": "ground.no-continued-response", "quote": "No improvement is shown."}]}})
    assert "steady one ends it" not in other
    assert "If you require another change, please quote the line" in other


def test_the_paper_that_is_missed_comes_and_no_new_decision_rests_on_what_is_not_enclosed(facts: Facts) -> None:
    found = appeal(facts)
    assert "You ask for the treatment plan: [ ] it is enclosed [ ]" in found.replace("☐", "[ ]")
    assert "do not end an approved course for a paper that can still be sent" in found
    assert "Please decide anew" not in found
    assert "The notice asks for the treatment plan." in appeal(facts, name="checklist")


def test_a_notice_that_took_weeks_to_come_pleads_for_what_is_late(facts: Facts) -> None:
    late = "Your notice is dated September 30, 2026 and reached me on November 25, 2026"
    assert late in appeal(facts)
    assert "reached me on" not in appeal(facts, {"denial": {"received": "2026-10-05"}})
    assert "It came on November 25, 2026: if you hold anything late" in appeal(facts, name="concurrent-care-objection")
    assert "Keep the envelope" in appeal(facts, name="next-steps")
    assert "Keep the envelope" not in appeal(facts, {"denial": {"received": "2026-10-05"}}, "next-steps")


def test_more_sessions_than_weeks_left_are_asked_past_the_last_day_of_the_approval(facts: Facts) -> None:
    past = "past December 31, 2026 where the time left is too short"
    told = {"denial": {"text": NOTICE, "reasons": [{"ground": "ground.no-continued-response"}]}}
    assert past in appeal(facts, told)
    assert past not in appeal(facts, told | {"course": {"given": 22}})


def test_medicines_stay_out_of_the_box_of_a_course_cut_for_other_reasons(facts: Facts) -> None:
    assert "antidepressants tried" not in appeal(facts).partition("Treatment so far")[0]
    need = [*REASONS, {"ground": "ground.not-medically-necessary", "quote": "Two antidepressants must be tried."}]
    assert "antidepressants tried" in appeal(facts, {"denial": {"reasons": need}}).partition("Treatment so far")[0]


def test_what_sessions_further_apart_brought_stands_in_the_box_of_a_course_cut_for_how_often(facts: Facts) -> None:
    """The score rose at the plan's own limit of four weeks, and the box left it out."""
    scores = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((24, "2026-08-24"), (10, "2026-11-13"))]
    rose = "when sessions were four weeks apart, the PHQ-9 rose from 12 to 19."
    often = {
        "ground": "ground.dose-frequency-limit",
        "quote": "Sessions more often than once every four weeks are not supported by studies.",
    }

    def box(spacing: str) -> str:
        change = {"denial": {"reasons": [often]}, "treatment": {"scores": scores, "spacing": spacing}}
        return appeal(facts, change).partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]

    assert "When sessions were four weeks apart, the PHQ-9 rose from 12 to 19" in box(rose)
    assert "interval of the sessions" not in box("they have never been further apart than two weeks.")
