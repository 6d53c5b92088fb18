"""A reason in plain words is the one it says; items that were not found or are called unmet are reasons each; a policy is named."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered
from tests.denial.from_great_prairie import DENIED, found, reasons


def test_a_policys_number_is_told_behind_its_title() -> None:
    told = found(body=f'{DENIED} We used the Medical Policy "Ketamine for Psychiatric Conditions," policy number 2026T0588C.')
    assert told["denial.policy"] == "Ketamine for Psychiatric Conditions, 2026T0588C"


@pytest.mark.parametrize(
    ("body", "grounds"),
    [
        ("We will not pay for this. Ketamine is not a covered KanCare service when it is given in a vein.", {"benefit-exclusion"}),
        ("We will not pay for this. Ketamine given at home is not a covered service.", {"site-of-care", "benefit-exclusion"}),
        (
            "We will not pay. Ketamine is not a covered KanCare service. The records also do not have a physical exam.",
            {"benefit-exclusion", "documentation"},
        ),
        ("We deny this request. The records do not have a trial of ECT.", {"step-therapy"}),
        ("We did not approve the consult. You do not meet the access standards for community care.", {"out-of-network"}),
        ("We did not authorize ketamine. We can't see that you have improved enough to go on at this rate.", {"no-continued-response"}),
    ],
)
def test_a_reason_in_plain_words_is_the_one_it_says(body: str, grounds: set[str]) -> None:
    assert {ground for ground, _ in reasons(body)} == grounds


def test_a_count_of_trials_is_quoted_with_what_asks_for_more() -> None:
    asks = "The VA criteria ask that a Veteran has tried four antidepressants in the current episode."
    assert reasons(f"We did not approve the consult for Spravato. {asks} Your record shows three.") == [
        ("step-therapy", f"{asks} Your record shows three.")
    ]


LISTED = """We cannot approve the request named above. Here is what our pharmacist looked for:

 1. A diagnosis of major depressive disorder.   Found.
 2. At least two antidepressants of different classes, each for 8 weeks.   Not found. The chart lists sertraline (4 weeks).
 3. A course of psychotherapy along with medicine.   Not found.

Because items 2 and 3 are not met, the treatment is not medically necessary under our policy dru.601, Esketamine Nasal Spray."""


def test_items_that_were_not_found_are_reasons_each_and_one_found_is_none() -> None:
    steps = [quote for ground, quote in reasons(LISTED) if ground == "step-therapy"]
    assert [quote[:20] for quote in steps] == ["At least two antidep", "A course of psychoth"]
    assert "sertraline (4 weeks)" in steps[0]
    assert not any("major depressive" in quote for _, quote in reasons(LISTED))
    # What was looked for and not found in a sentence is no item of a list.
    assert all(quote.startswith("We did not") for _, quote in reasons("We did not approve this: a course of psychotherapy was not found."))


def test_a_policy_with_a_number_in_small_letters_is_named() -> None:
    assert found(body=LISTED)["denial.policy"] == "dru.601, Esketamine Nasal Spray"
    assert "denial.policy" not in found(body=f"{DENIED} See your policy etc. for more.")


CALLED = """We can't approve your ketamine infusions. Our guideline says that they may be approved if:
{first} you have treatment-resistant depression,
{second} two or more antidepressants did not help,
{third} esketamine cannot be used, and
{fourth} the clinic sends a rating scale from the last 30 days.
{said}"""
BULLETS = {"first": "-", "second": "-", "third": "-", "fourth": "-"}
LETTERS = {"first": "(a)", "second": "(b)", "third": "(c)", "fourth": "(d)"}


@pytest.mark.parametrize(
    ("marks", "said", "begun"),
    [
        (BULLETS, "The second, third and fourth of these are not met.", ["two or more", "esketamine ", "the clinic "]),
        (BULLETS, "The fourth of these is not met.", ["the clinic "]),
        (LETTERS, "Criteria (b) and (d) are not met.", ["two or more", "the clinic "]),
        (LETTERS, "Requirements b to d were not shown.", ["two or more", "esketamine ", "the clinic "]),
        # What could be, and an item that the list does not have, is no reason.
        (BULLETS, "If the second and third of these are not met, we may ask for records.", []),
        (BULLETS, "The fifth of these is not met.", []),
    ],
)
def test_items_that_a_notice_calls_unmet_together_are_reasons_each(marks: dict[str, str], said: str, begun: list[str]) -> None:
    items = ("you have", "two or more", "esketamine ", "the clinic ")
    quoted = [quote[:11] for _, quote in reasons(CALLED.format(said=said, **marks))]
    assert [one for one in quoted if one.startswith(items)] == begun


@pytest.mark.parametrize(
    ("sentence", "ground"),
    [
        ("Your request for ketamine infusions was denied as experimental.", "experimental"),
        ("The claim for Rosa's ketamine infusions is denied. The Plan excludes Experimental treatment (SPD p. 48).", "experimental"),
        ("We denied the request for Spravato. You need to try two more antidepressants.", "step-therapy"),
    ],
)
def test_a_short_denial_gives_its_reason_and_its_treatment(sentence: str, ground: str) -> None:
    found = offered(f"Acme Health\nNovember 3, 2026\n\nDear Ann Lee:\n\n{sentence}\n\nYou may appeal within 180 days.")
    [reason] = found["denial.reasons"]
    assert reason["ground"] == f"ground.{ground}"
    assert sentence.endswith(str(reason["quote"]))
    assert found["treatment.drug"] in {"iv_ketamine", "spravato"}


@pytest.mark.parametrize(
    "sentence",
    [
        "We have denied the request from Dr. Samir Patel for Spravato (esketamine) 84 mg because it is not medically necessary.",
        "We are unable to approve Spravato. It is not medically necessary.",
        "The need for Spravato is not eligible for sharing under Guideline 7.4.",
    ],
)
def test_one_sentence_that_refuses_it_tells_the_treatment(sentence: str) -> None:
    assert offered(f"Acme Health\nNovember 3, 2026\n\nDear Ann Lee:\n\n{sentence}")["treatment.drug"] == "spravato"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("We denied six ketamine infusions because they are experimental.", {"experimental"}),
        ("We denied six ketamine infusions because it is not known whether they are covered.", set()),
    ],
)
def test_a_plain_because_gives_the_reason(body: str, wanted: set[str]) -> None:
    given = {str(one["ground"]).removeprefix("ground.") for one in found(body=body).get("denial.reasons", ())}
    assert given & {"experimental"} == wanted
