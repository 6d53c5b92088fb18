"""Several reasons in one paragraph of running prose: each is offered, in its own words, and none stands in another's."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered


def reasons(prose: str, heading: str = "The reason for our decision:") -> list[tuple[str, str]]:
    text = (
        "Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\nWe got a request for IV ketamine. We denied the request.\n\n"
        f"{heading}\n{prose}\n\nYou may appeal within 180 days of this notice."
    )
    return [(str(one["ground"]).removeprefix("ground."), str(one["quote"])) for one in offered(text).get("denial.reasons", [])]


def test_the_trials_and_the_network_are_heard_behind_a_policy_that_is_only_named() -> None:
    trials = (
        "The information we received does not show adequate trials of at least two antidepressants in the current episode. The records also"
        " do not show that an antidepressant was augmented with lithium."
    )
    network = "Also, Bright River Center is an out-of-network provider, and in-network providers are available to treat this condition."
    found = reasons(f"The request does not meet our Clinical Policy OH.PP.318. {trials} {network}", "Why we made this decision:")
    assert found == [
        ("step-therapy", f"The request does not meet our Clinical Policy OH.PP.318. {trials}"),
        ("out-of-network", network),
    ]


def test_a_policy_that_is_only_named_is_a_reason_where_it_stands_alone() -> None:
    assert reasons("The request does not meet our Clinical Policy OH.PP.318.") == [
        ("not-medically-necessary", "The request does not meet our Clinical Policy OH.PP.318.")
    ]


@pytest.mark.parametrize(
    ("prose", "grounds"),
    [
        (
            (
                "We denied this because ketamine infusions are considered experimental for depression. We also found no record of a"
                " trial of esketamine. Finally, the clinic where you want treatment is not in our network."
            ),
            ["experimental", "step-therapy", "out-of-network"],
        ),
        (
            (
                "Your request was reviewed against Policy 12.4. Your record shows trials of sertraline and bupropion, and the policy asks"
                " for four. Additionally, no depression rating scale was sent with the request."
            ),
            ["step-therapy", "documentation"],
        ),
        (
            (
                "This service is not covered because it is off label. Moreover, the dose asked for is higher than the policy allows. You"
                " may wish to talk to your doctor about other treatment."
            ),
            ["off-label", "dose-frequency-limit"],
        ),
        (
            (
                "We do not think this care is medically necessary. Your symptoms are described as mild. Also, the plan excludes infusions"
                " given at home."
            ),
            ["not-medically-necessary", "benefit-exclusion"],
        ),
    ],
    ids=["three", "a number short", "a dose", "an exclusion"],
)
def test_what_goes_on_to_another_reason_is_a_reason(prose: str, grounds: list[str]) -> None:
    found = reasons(prose)
    assert [ground for ground, _ in found] == grounds
    assert len({quote for _, quote in found}) == len(found)


@pytest.mark.parametrize(
    "prose",
    [
        "The treatment is investigational. We also reviewed the articles that your doctor sent. They did not change our decision.",
        "The treatment is investigational. In addition, you can ask us for a free copy of the rule, and you do not need a lawyer for that.",
        "The treatment is investigational. Also, this is not a decision about your other care.",
    ],
    ids=["what was read", "a right", "other care"],
)
def test_what_only_goes_on_is_none(prose: str) -> None:
    assert [ground for ground, _ in reasons(prose)] == ["experimental"]


def test_a_risk_held_against_it_last_is_a_reason_of_its_own() -> None:
    last = "Finally, your record shows a blood pressure of 152/94 on September 30, 2026, and ketamine may raise blood pressure."
    found = reasons(f"Intravenous ketamine for depression is considered investigational. {last}")
    assert found[-1] == ("not-medically-necessary", last)


def test_what_sets_earlier_infusions_aside_stands_with_the_reason_before_it() -> None:
    unproven = "Intravenous ketamine for depression is considered investigational."
    aside = "The earlier infusions that you received in the spring are not considered evidence of benefit."
    assert reasons(f"{unproven} {aside}") == [("experimental", f"{unproven} {aside}")]
    nor = "Nor do the notes tell us what happened after the infusions that you paid for yourself in the spring."
    assert reasons(f"{unproven} {nor}")[-1][1].endswith(nor)


def test_a_paragraph_behind_others_that_give_reasons_is_one_too() -> None:
    dose = "The requested dose is higher than the dose studied, and the records do not show that your blood pressure is controlled."
    notice = (
        "Chesapeake Mutual Health, Inc.\nOctober 28, 2026\n\nWe are not able to approve it, for these reasons:\n\n"
        "Ketamine infusions are considered investigational under Clinical Policy BH.017.\n\n"
        "The clinical notes do not document failure of at least four antidepressants.\n\n"
        f"{dose}\n\nYou can ask for an appeal within 180 days of the date you get this letter."
    )
    found = [one["quote"] for one in offered(notice)["denial.reasons"]]
    assert found[-1] == dose
    assert len(found) == 3


def test_a_criterion_behind_its_conclusion_is_one_reason() -> None:
    prose = (
        "It is not medically necessary. Criterion 3 not met: failure of at least three antidepressants; the records show two. The"
        " requirement is not met."
    )
    assert reasons(prose) == [("not-medically-necessary", prose)]


def test_what_the_records_show_belongs_to_the_criterion_before_it() -> None:
    prose = (
        "The request does not meet criterion 3 of Policy BH-12, failure of at least three antidepressants. The records submitted show two."
    )
    assert reasons(prose) == [("step-therapy", prose)]


def test_what_was_not_done_stands_with_the_rule_that_it_misses() -> None:
    rule = "The policy allows ketamine infusion when (1) four antidepressants have failed in this episode; (2) esketamine was tried."
    shown = "Chart notes document three antidepressants. Esketamine was not tried."
    found = reasons(f"The request does not meet medical drug policy MDP 5.11. {rule} {shown}")
    assert any(quote.endswith(shown) for _, quote in found)


def test_each_remark_of_a_statement_is_heard_by_its_own_words() -> None:
    statement = (
        "EXPLANATION OF BENEFITS\nStatement date 10/30/2026\nClaim number 2026-3018-554\n\nDate  Code  Charge  Plan paid  Remark\n"
        "09/14/26  96365  $420.00  $0.00  X12\n09/17/26  J3490  $35.00  $0.00  X12 N30\n\nRemarks\n"
        "X12  This service is considered experimental or investigational under the plan and is not covered.\n"
        "N30  Patient ineligible for this service. Prior authorization was not obtained.\n\nYou may appeal within 180 days."
    )
    found = {one["ground"]: one["quote"] for one in offered(statement)["denial.reasons"]}
    assert found["ground.experimental"] == "This service is considered experimental or investigational under the plan and is not covered."
    assert "ground.no-prior-authorization" in found


def test_claims_given_as_the_first_and_the_last_are_all_named() -> None:
    notice = "Lakes Health Plan\nNovember 4, 2026\n\nClaim {}\n\nThe claims are denied. IV ketamine is experimental."
    assert offered(notice.format("numbers: 26-2210-0417 through 26-2210-0422"))["denial.reference"] == "26-2210-0417 through 26-2210-0422"
    assert offered(notice.format("number: 26-2210-0417 to be paid by you"))["denial.reference"] == "26-2210-0417"
