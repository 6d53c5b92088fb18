"""A rule on too little from a whole course of Spravato, ECT or TMS, set beside the sessions, weeks and scores that were told of it."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.paid_elsewhere import tells_other_insurer
from tests.health.case_names import TEXAS
from tests.health.packets import packet
from tests.health.papers import Papers

OF_SPRAY = (
    "5(c): Before any non-formulary ketamine product is considered, the member must have had an inadequate response to a full induction "
    "course of esketamine nasal spray (Spravato). We could find no paid claim for esketamine."
)
DETAIL = "8 sessions, February 10 to March 7, 2025, 84 mg. PHQ-9 was 22 before and 19 after."
REASON = "8 sessions of Spravato in February and March 2025 at Great Lakes Psychiatry, 84 mg. I was at 22 and only got to 19."
OTHER_INSURER = f"{REASON} I was on my husband's Blue Cross then, so you wouldn't have a claim for it."
TOLD = "eight sessions within four weeks, PHQ-9 22 before and 19 after, 14% lower"
ASKED = '"an inadequate response to a full induction course of esketamine nasal spray (Spravato)"'
PAPERS = ("internal-appeal", "clinician-letter", "call-sheet")


def papers(facts: Facts, detail: str, reason: str = "", quote: str = OF_SPRAY, key: str = "spravato") -> Papers:
    name = {"spravato": "Spravato", "ect": "ECT", "tms": "TMS"}[key]
    step = {"drug": name, "ground": "tried", "reason": reason} if reason else {"drug": {"unknown": True}, "ground": {"unknown": True}}
    return packet(
        facts,
        TEXAS,
        {
            "treatment": {"drug": "iv_ketamine", "route": "iv"},
            "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
            "plan": {"criteria": {"unknown": True}},
            "step": step,
            "alternatives": {key: "tried", f"{key}_detail": detail},
            "exhibits": {"have": ["denial", "clinician-letter", "history", "scales", "procedures"]},
        },
    )


@pytest.mark.parametrize("reason", [REASON, OTHER_INSURER, ""])
@pytest.mark.parametrize("name", PAPERS)
def test_the_course_stands_beside_the_rule_in_every_paper(facts: Facts, name: str, reason: str) -> None:
    """Reading 33, A 8: "The treatment you ask for first has been tried; the dates, doses and result are under ..."."""
    said = papers(facts, DETAIL, reason)[name]
    assert {"internal-appeal": f"{ASKED}: {TOLD}", "clinician-letter": f"{ASKED}. As reported: {TOLD}", "call-sheet": TOLD}[name] in said
    assert "the dates, doses and result are under" not in said


def test_the_box_has_it_once_with_its_exhibit(facts: Facts) -> None:
    letter = papers(facts, DETAIL, REASON)["internal-appeal"]
    box = letter.partition("Reasons to approve this")[2].partition("The diagnosis")[0]
    assert f"{TOLD} (Exhibit" in box
    assert box.count("Spravato") == 1
    assert "was tried" not in box.partition(TOLD)[2].partition("PHQ-9")[0]


def test_it_is_a_rule_the_plan_is_asked_to_find_met(facts: Facts) -> None:
    answer = papers(facts, DETAIL, REASON)["internal-appeal"].partition("another treatment first")[2]
    assert f"You ask for {ASKED}. In my words" in answer
    assert "That is eight sessions within four weeks, and PHQ-9 14% lower." in answer
    assert "On this scale a fall of 50% or more is called response." in answer
    assert "Please find this met" in answer
    assert "that require it" not in answer


def test_another_insurance_explains_that_no_claim_is_found(facts: Facts) -> None:
    letter = papers(facts, DETAIL, OTHER_INSURER)["internal-appeal"]
    assert "It was given under another insurance: your own claims do not show it." in letter
    assert "under another insurance" not in papers(facts, DETAIL, REASON)["internal-appeal"]


def test_the_checklist_names_the_other_insurer(facts: Facts) -> None:
    assert "Another insurer paid: ask it for its list of claims for it too." in papers(facts, DETAIL, OTHER_INSURER)["checklist"]


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("My ex's Blue Cross paid for it.", True),
        ("I was on my wife\u2019s Aetna then.", True),
        ("I went there with my wife Karen.", False),
        ("I live with my husband's mother.", False),
    ],
)
def test_an_insurance_of_the_family_is_known_by_its_name(words: str, *, other: bool) -> None:
    assert tells_other_insurer(words) is other


@pytest.mark.parametrize(
    "detail",
    [
        "PHQ-9 was 22 before and 19 after.",
        "8 sessions in four weeks. It did not help.",
        "8 sessions in four weeks. PHQ-9 was 22 before and 9 after.",
        "5 sessions in three weeks. PHQ-9 was 22 before and 19 after.",
        "8 sessions, then 4 sessions more. PHQ-9 was 22 before and 19 after.",
        "8 sessions, 22 to 19.",
    ],
)
def test_without_the_sessions_and_the_scores_nothing_is_set_beside_it(facts: Facts, detail: str) -> None:
    """No count, no scale, a response, or fewer sessions than the label's first weeks have: the person's words alone."""
    for name in PAPERS:
        said = papers(facts, detail)[name]
        assert f"{ASKED}:" not in said
        assert "% lower" not in said


def test_a_course_of_tms_is_told_the_same(facts: Facts) -> None:
    quote = "The member must have failed a full course of transcranial magnetic stimulation (TMS) before ketamine is considered."
    told = "36 sessions over 7 weeks in 2024. PHQ-9 was 21 before and 18 after."
    letter = papers(facts, told, quote=quote, key="tms")["internal-appeal"]
    assert '"a full course of transcranial magnetic stimulation (TMS)": 36 sessions within seven weeks' in letter
    assert "PHQ-9 21 before and 18 after, 14% lower" in letter


def test_a_rule_that_counts_more_sessions_is_not_called_reached(facts: Facts) -> None:
    quote = "The member must have failed a full course of TMS of at least 36 sessions."
    letter = papers(facts, "20 sessions over 4 weeks. PHQ-9 was 21 before and 18 after.", quote=quote, key="tms")["internal-appeal"]
    assert '": 20 sessions' not in letter


def test_a_choice_of_two_is_quoted_by_no_half(facts: Facts) -> None:
    quote = "The member must have failed a full course of TMS or ECT."
    letter = papers(facts, "36 sessions over 7 weeks. PHQ-9 was 21 before and 18 after.", quote=quote, key="tms")["internal-appeal"]
    assert '"a full course of TMS"' not in letter
