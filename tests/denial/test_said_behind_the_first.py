"""What a notice says right behind its first reason, and who asked for what where: each laid out as it comes.

Notices of our own, laid out unlike the others of this folder. A reason that is not offered is conceded by silence.
"""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = "Plains Health\n\nNovember 13, 2026\n\nDear Lena Ortiz:\n\n{}\n\nYou may appeal within 60 days of the date of this notice."


def reasons(words: str) -> list[tuple[str, str]]:
    told = offered(NOTICE.format(words)).get("denial.reasons", [])
    return [(str(one["ground"]).removeprefix("ground."), str(one["quote"])) for one in told]


RULE = "Continuation criteria require documented clinical improvement, defined as at least a 50% reduction in PHQ-9 from baseline."
FOUND = "The notes we received show a PHQ-9 of 22 at baseline and 13 on 10/28/2026. This is a 41% reduction."


def test_what_was_found_goes_with_the_rule_though_it_denies_nothing() -> None:
    """The numbers that the person answers stand in it."""
    assert reasons(f"The additional visits of Spravato are denied. {RULE} {FOUND}")[0][1].endswith(f"{RULE} {FOUND}")


@pytest.mark.parametrize(
    "words",
    [
        "It is called experimental in our guideline CG-MED-19.",
        "Our policy considers it investigational.",
        "Our guideline also calls it unproven.",
    ],
)
def test_what_calls_it_untested_behind_an_exclusion_is_a_reason_of_its_own(words: str) -> None:
    found = reasons(f"We said no because ketamine is not on the list of services we cover for depression. {words}")
    assert ("experimental", words) in found
    assert [ground for ground, _ in found] == ["benefit-exclusion", "experimental"]


@pytest.mark.parametrize("words", ["Spravato is not considered experimental.", "If Spravato is called experimental, it is not covered."])
def test_what_does_not_call_it_so_is_none(words: str) -> None:
    assert [ground for ground, _ in reasons(f"We denied Spravato because it is not medically necessary. {words}")] == [
        "not-medically-necessary"
    ]


def test_a_medicine_that_the_records_do_not_show_is_a_step() -> None:
    rule = "Our rule asks that you try two generic antidepressants together with aripiprazole or quetiapine first."
    between = "Medicare has no national coverage determination on this drug."
    missed = "Your records do not show aripiprazole or quetiapine."
    assert [ground for ground, _ in reasons(f"Spravato is denied. {rule} {between} {missed}")] == ["step-therapy", "step-therapy"]


def test_what_is_listed_on_the_line_that_leads_to_it_was_asked_for() -> None:
    line = "We have denied the items listed below requested by you or your doctor: Spravato (esketamine) 84 mg, at Lake Erie Mood Center."
    assert offered(NOTICE.format(f"{line}\n\nIt is not medically necessary."))["treatment.drug"] == "spravato"


def test_a_provider_between_commas_that_asked_is_the_clinic() -> None:
    asked = "On November 2 your provider, Steel City Psychiatric Associates, asked for 6 ketamine infusions."
    assert offered(NOTICE.format(f"{asked} It is experimental."))["treatment.clinic"] == "Steel City Psychiatric Associates"


def test_an_address_behind_the_name_on_its_line_is_the_patients() -> None:
    head = "CoverWest\n\nMailed: November 13, 2026\nTo: Delia Fuentes, 1490 Poplar St Unit 6, Pueblo, CO 81004\n\nDear Delia,\n\n"
    found = offered(f"{head}Your provider asked for ketamine. We said no. It is experimental.\n\nYou may appeal within 60 days.")
    assert found["patient.address"] == "1490 Poplar St Unit 6\nPueblo, CO 81004"


LED = "The Plan's reviewer has determined that the request for Spravato does not satisfy the Plan's Criteria (Rev. 7/2026) because:"
ITEMS = (
    "two antidepressants from different classes each used for eight weeks - only one trial (bupropion XL 300 mg, 6 wks) was documented;",
    "concurrent use of an oral antidepressant - not documented;",
    "no baseline score on a validated scale.",
)


@pytest.mark.parametrize("marks", [("(i)", "(ii)", "(iii)"), ("1.", "2.", "3."), ("a)", "b)", "c)")])
def test_every_item_of_a_list_of_reasons_is_one_though_the_first_says_that_one_trial_was_documented(marks: tuple[str, ...]) -> None:
    listed = "\n".join(f"{mark} {item}" for mark, item in zip(marks, ITEMS, strict=True))
    found = reasons(f"{LED}\n\n{listed}")
    assert {quote for _, quote in found} == set(ITEMS)
    assert {ground for ground, quote in found if quote != ITEMS[1]} == {"step-therapy", "documentation"}


@pytest.mark.parametrize(
    "words",
    [
        "Criteria:\n1  Two antidepressants tried       NOT MET\n7  No active substance use disorder      Met",
        "How long we take: 30 days, 72 hours urgent, 24 hours for substance use requests.",
    ],
)
def test_what_is_met_and_how_soon_a_plan_answers_hold_no_use_against_anybody(words: str) -> None:
    """The words on use behind a reason were taken for one more."""
    found = reasons(f"Spravato is denied. It is not medically necessary.\n\n{words}")
    assert not [quote for _, quote in found if "substance" in quote]


def test_an_evaluation_of_use_that_did_not_come_is_of_papers() -> None:
    asked = "We asked Dr. Hart twice for a substance use assessment, and it was not provided."
    assert ("documentation", asked) in reasons(f"We denied Spravato. {asked}")


def test_what_has_to_be_addressed_first_is_no_treatment_to_try() -> None:
    found = reasons(
        "Spravato is denied because the notes do not show your current PHQ-9. High blood pressure must be controlled before starting it."
    )
    assert "step-therapy" not in [ground for ground, _ in found]


def test_it_is_none_either_where_a_step_stands_behind_it() -> None:
    told = "The reason is: you are using cannabis every day. Cannabis use must be addressed before starting esketamine."
    found = {quote: ground for ground, quote in reasons(f"This request is denied. {told} Also, you have not tried psychotherapy.")}
    assert found["Also, you have not tried psychotherapy."] == "step-therapy"
    assert {ground for quote, ground in found.items() if "Cannabis use must be addressed" in quote} == {"not-medically-necessary"}
