"""What a notice only recounts is no reason of its own, what it says of care is no time to appeal, and a last word hears no appeal."""

from __future__ import annotations

from tests.denial.expectations import offered

_HEAD = "Prairie Health Plan\nOctober 27, 2026\n\nDear Ann Pell:\n\n"


def _grounds(text: str) -> dict[str, str]:
    return {row["ground"]: row["quote"] for row in offered(text).get("denial.reasons", ())}


_UPHELD = (
    _HEAD
    + "We're standing by our decision: the six ketamine infusions aren't covered.\n\nWhy:\nOur guideline says intravenous ketamine for any"
    " psychiatric disorder is investigational. The studies are small and short.\n\n{}\n"
)


def test_what_a_clinicians_letter_says_and_does_not_change_is_no_reason() -> None:
    told = "We saw the letter from Dr. Nisha Ramaswamy. It says that your PHQ-9 went from 24 to 8. That doesn't change our decision."
    assert set(_grounds(_UPHELD.format(told))) == {"ground.experimental"}


def test_what_the_notes_show_is_a_reason_though_a_letter_is_named_before() -> None:
    told = "We saw the letter from Dr. Nisha Ramaswamy. The notes do not show that you have improved enough to continue."
    assert "ground.no-continued-response" in _grounds(_UPHELD.format(told))


_RENEWAL = (
    _HEAD + "On March 2, 2026 we turned down the first request because your records did not show that you were getting better; on April"
    " 20, 2026 we changed that decision on appeal, and then approved 10 infusions. {}\n\nWe can't approve more infusions. Our guideline"
    " allows weekly infusions for the first three months only, and after that no more often than every three weeks. You asked for more.\n"
)


def test_a_former_decision_gives_no_reason_and_a_count_is_counted() -> None:
    answers = offered(_RENEWAL.format("You have had all ten."))
    assert answers["course.given"] == 10
    (reason,) = answers["denial.reasons"]
    assert reason["ground"] == "ground.dose-frequency-limit"
    assert "no more often than every three weeks" in reason["quote"]


def test_all_of_something_else_is_no_count_of_the_course() -> None:
    assert "course.given" not in offered(_RENEWAL.format("You have had all four vaccines."))


_VA = (
    "DEPARTMENT OF VETERANS AFFAIRS\n2301 E. Lamar Boulevard, Suite 650\nArlington, TX 76006\n\nAugust 21, 2026\n\n"
    "SUBJ: Clinical Appeal - Final Decision\n\nDear Mr. Kirkendall:\n\nWe have decided to uphold the denial. The Dallas VA Medical Center"
    " can see you within 24 days. You therefore do not meet the access standards for community care, and your team did not find that going"
    " outside is in your best medical interest.\n\nThis is the final decision in the VA clinical appeal process.{}\n"
)


def test_how_soon_care_can_be_had_is_no_time_to_appeal_and_the_last_word_takes_no_appeal_at_its_head() -> None:
    answers = offered(_VA.format(""))
    assert not {"denial.appeal_days", "denial.appeal_by", "denial.appeal_address"} & answers.keys()
    assert answers["denial.stage"] == "final"
    assert set(_grounds(_VA.format(""))) == {"ground.out-of-network"}


def test_a_time_to_appeal_beside_it_is_offered() -> None:
    text = _VA.replace("This is the final decision in the VA clinical appeal process.", "You may appeal within 30 days of this letter.")
    assert offered(text.format(""))["denial.appeal_by"] == "2026-09-20"


_FINAL = (
    "Hudson Terrace Health Plan\n\n{}\n\nOctober 19, 2026\n\nDear Nadia Brockhurst:\n\nOn October 16, 2026, we decided to deny ketamine"
    " because the service is experimental.\n\n{} you can ask for a Fair Hearing by February 16, 2027.\n"
)


def test_the_last_day_for_a_hearing_is_that_of_a_final_adverse_determination() -> None:
    rights = "You have four months to ask for an External Appeal, or"
    assert offered(_FINAL.format("FINAL ADVERSE DETERMINATION", rights))["denial.appeal_by"] == "2027-02-16"


def test_it_is_not_that_of_a_first_notice() -> None:
    rights = "You may appeal to us within 60 days of this letter. After our decision"
    assert offered(_FINAL.format("INITIAL ADVERSE DETERMINATION", rights))["denial.appeal_by"] == "2026-12-18"
