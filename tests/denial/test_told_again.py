"""A ground told twice is offered twice where the notice itself parts the two, and once where it only says the same again."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

TRIALS = "The notes do not show that you have tried at least three medicines for depression, each for eight weeks."
SHOWN = "The notes show sertraline and bupropion."
UNSTATED = "The dose and length of time of the bupropion trial are not stated."
TMS = (
    "In addition, the plan requires that transcranial magnetic stimulation (TMS) be considered before Spravato, "
    "and the notes do not say why TMS was not used."
)
CALLED = "The use of intravenous ketamine for the treatment of depression is considered experimental or investigational."
WEIGHED = 'Our reviewer found that "there is not sufficient long-term evidence that the effect of IV ketamine outweighs its risks."'
LABEL = "Ketamine is approved by the FDA as an anesthetic and is not approved for depression."


def reasons(*sentences: str) -> list[tuple[str, str]]:
    text = f"Dear Ana Bell:\n\nThe service is denied. Reason for the decision:\n\n{' '.join(sentences)}\n\nYou may appeal within 60 days."
    return [(str(one["ground"]).removeprefix("ground."), str(one["quote"])) for one in offered(text).get("denial.reasons", [])]


def test_a_second_step_that_the_notice_adds_is_a_reason_of_its_own() -> None:
    need = "We did not receive a baseline depression rating scale dated within the last 30 days."
    steps = [quote for ground, quote in reasons(TRIALS, SHOWN, UNSTATED, need, TMS) if ground == "step-therapy"]
    assert steps == [f"{TRIALS} {SHOWN} {UNSTATED}", TMS]


def test_what_the_notes_show_is_not_joined_with_a_sentence_on_something_else() -> None:
    assert not any("appeal form" in quote for _, quote in reasons(TRIALS, SHOWN, "The appeal form is not stated here."))


def test_the_evidence_that_a_reviewer_misses_stands_beside_the_word_experimental() -> None:
    found = [quote for ground, quote in reasons(CALLED, LABEL, WEIGHED) if ground == "experimental"]
    assert found == [CALLED, WEIGHED]


def test_evidence_that_the_first_sentence_misses_already_is_offered_once() -> None:
    first = "Intravenous ketamine is considered experimental because there is not sufficient evidence that it works."
    assert len([quote for ground, quote in reasons(first, LABEL, WEIGHED) if ground == "experimental"]) == 1


OFFICE = "Appeals and Grievances Department, P.O. Box 8814, Dayton, OH 45401"
HEAD = f"BUCKEYE VALLEY HEALTH PLAN\nAn Ohio Medicaid Managed Care Organization\n{OFFICE}\n"


def test_the_line_that_says_what_a_sender_is_is_not_its_name() -> None:
    assert offered(f"{HEAD}\nDear Ana Bell:\n\nThis service is denied.")["denial.insurer"] == "BUCKEYE VALLEY HEALTH PLAN"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Claim numbers: 26188-40712 and 26203-11946", "26188-40712 and 26203-11946"),
        ("Claim nos.: 88120-1, 88120-2, 88120-3", "88120-1 and 88120-2 and 88120-3"),
        ("Claim number: 26188-40712, 26203 Elm Street", "26188-40712"),
        ("Claim number: 26188-40712 and phone 26203-11946", "26188-40712"),
    ],
)
def test_every_claim_of_one_label_is_named(line: str, answer: str) -> None:
    assert offered(f"{line}\n\nDear Ana Bell:\n\nThis claim is denied.")["denial.reference"] == answer


def test_a_definition_begins_behind_the_page_that_it_is_taken_from() -> None:
    text = (
        "The treatment is considered experimental.\nDefinition (SPD p. 61): A service is experimental if (a) it cannot be "
        "lawfully marketed without FDA approval; or (b) reliable evidence shows that further trials are needed."
    )
    assert offered(text)["plan.definition"].startswith("A service is experimental if (a)")


def test_every_claim_and_code_of_a_table_of_claims_is_offered() -> None:
    rows = "".join(
        f"LB-26-{claim}-{line}    0{day}/09/2026        {code}    $ 310.00   $0.00     $0.00       $ 310.00      55\n"
        for day, claim in enumerate(("118804", "118911", "119040"), 2)
        for line, code in (("01", "96365"), ("02", "J3490"))
    )
    head = "Claim No.          Date of service   Code     Charge     Allowed   Plan paid   You may owe   Remark\n"
    told = "\nCode J3490 was billed without the name of the drug. You may appeal within 180 days."
    answers = offered(f"Harbor Health\nExplanation of Benefits\n\n{head}{rows}{told}")
    assert answers["denial.reference"] == "LB-26-118804-01 and -02, LB-26-118911-01 and -02, LB-26-119040-01 and -02"
    assert answers["treatment.code"] == "96365 and J3490"
