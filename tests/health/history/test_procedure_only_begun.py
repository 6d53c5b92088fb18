"""TMS or ECT that was left after some sessions is begun and not tried: a letter that says tried is answered with the clinic's notes.

A course whose result was told is tried, however it ended.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.core.told import ink_of
from tests.health.asked import infusions

LEFT = [
    "12 sessions in 2024, i couldnt keep getting off work so i quit",
    "only made it to 5 visits, too far",
    "Went to 8 out of 36, lost my job and the insurance ended",
    "did 10 treatments in spring 2025 but had to stop, my car died",
    "never finished it, 14 sessions",
    "three sessions, dropped out because of the headaches",
    "12 sessions in 2024, i couldn't get off work",
    "I only got 6 before my mother was ill",
    "4 sessions last fall, the drive was too much.",
    "5 sessions in Nashville. The doctor there said it usually takes 20 or 30 to tell but the drive was too much.",
    "3 treatments in 2022",
    "I tried it twice in the spring.",
]
TRIED = [
    "36 sessions in 2024, no change",
    "full course of 30 sessions, then we moved",
    "12 sessions, quit because it wasnt helping",
    "20 sessions, PHQ-9 22 before and 20 after, quit for work",
    "did all 36, it did nothing",
    "30 sessions in 2023. it helped for two months and wore off",
    "36 treatments in 2022",
]


@pytest.mark.parametrize("key", ["tms", "ect"])
@pytest.mark.parametrize("detail", LEFT)
def test_a_course_left_early_is_begun(facts: Facts, key: str, detail: str) -> None:
    assert ink_of(facts, alternatives={key: "tried", f"{key}_detail": detail}).only_begun(key)


@pytest.mark.parametrize("key", ["tms", "ect"])
@pytest.mark.parametrize("detail", TRIED)
def test_a_course_with_its_result_is_tried(facts: Facts, key: str, detail: str) -> None:
    assert not ink_of(facts, alternatives={key: "tried", f"{key}_detail": detail}).only_begun(key)


@pytest.mark.parametrize(("key", "begun"), [("tms", True), ("ect", False)])
def test_a_bare_number_is_a_trial_where_a_usual_course_has_no_more(facts: Facts, key: str, begun: bool) -> None:  # noqa: FBT001
    """Reading 34, B 3: a course of TMS has 20 to 30 sessions (Clinical TMS Society), half of those in KetECT remitted with six of ECT."""
    assert ink_of(facts, alternatives={key: "tried", f"{key}_detail": "14 sessions last fall."}).only_begun(key) is begun


NAMED = (
    "not-medically-necessary",
    "Other treatments, such as transcranial magnetic stimulation or electroconvulsive therapy, have not been tried.",
)
WANTED = ("step-therapy", "Transcranial magnetic stimulation must be tried first.")


@pytest.mark.parametrize("reason", [NAMED, WANTED])
@pytest.mark.parametrize("detail", LEFT[:3])
def test_no_paper_calls_a_course_left_early_tried(facts: Facts, reason: tuple[str, str], detail: str) -> None:
    told = {"alternatives": {"tms": "tried", "tms_detail": detail, "ect": "declined"}}
    trials = [
        {"drug": drug, "dose_mg": mg, "from": since, "to": to, "weeks": 20, "result": "no_response", "source": "record"}
        for drug, mg, since, to in (("sertraline", 150, "2024-01", "2024-06"), ("venlafaxine", 225, "2024-07", "2025-01"))
    ]
    made = infusions(
        facts, reason, history={"trials": trials}, sender={"role": "patient"}, clinician={"name": "Ann Lee", "credentials": "MD"}, **told
    )
    for name, paper in made.items():
        for claim in ("TMS has been tried", "It has been tried", "it was tried", "and TMS have been tried", "TMS was tried", "TMS: tried"):
            assert claim not in paper, (name, claim)
    assert "begun" in made["internal-appeal"]
    box = made["internal-appeal"].partition("Reasons to approve this")[2].partition("2.")[0]
    assert "TMS" not in box
