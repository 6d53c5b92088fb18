"""A refusal that holds a lower cost against the treatment is heard as that, and never as a step, a need or an exclusion."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """Summit Peak Health Plan
October 12, 2026

Dear Ana Ruiz,

We reviewed the request for {what}. The request is denied.

Reason for denial: {why}

You may appeal within 180 days of receiving this letter. Send it to Summit Peak, P.O. Box 11, Denver, CO 80201."""
GROUND = "ground.less-costly"


def told(why: str, what: str = "Spravato") -> list[tuple[str, str]]:
    reasons = offered(NOTICE.format(what=what, why=why)).get("denial.reasons", ())
    return [(reason["ground"], reason["quote"]) for reason in reasons]


@pytest.mark.parametrize(
    "why",
    [
        "A less costly alternative that is likely to produce equivalent results is available.",
        "Spravato is not the most cost-effective option. Generic oral antidepressants are available at a lower cost.",
        "Intravenous ketamine costs less and is equally effective for depression.",
        "Generic antidepressants are cheaper.",
        "Spravato is more expensive than oral antidepressants that work as well.",
    ],
)
def test_a_cost_alone_is_that_reason_alone(why: str) -> None:
    assert told(why) == [(GROUND, why)]


@pytest.mark.parametrize(
    "why",
    [
        "The infusion is not medically necessary because less expensive treatments that work as well, such as lithium, are available.",
        "The request is not medically necessary. Other treatments likely to do as well at lower cost are available. These include ECT.",
    ],
)
def test_a_cost_within_a_reason_of_need_is_no_reason_beside_it(why: str) -> None:
    """Confirming reading 35, E 2: the second row cost the letter its best lines, and asked for what the notice says."""
    found = told(why, "IV ketamine")
    assert [ground for ground, _ in found] == ["ground.not-medically-necessary"]
    assert "available" in found[0][1]


def test_what_stands_beside_a_cost_keeps_its_own_words() -> None:
    records = "The records do not show two adequate antidepressant trials."
    found = told(f"{records} In addition, a less costly alternative is available.", "IV ketamine")
    assert (GROUND, "In addition, a less costly alternative is available.") in found
    assert any(records in quote for ground, quote in found if ground != GROUND)


@pytest.mark.parametrize(
    ("why", "ground"),
    [
        ("Less costly drugs must be tried first.", "ground.step-therapy"),
        ("Our rules ask for a trial of a less expensive drug before Spravato.", "ground.step-therapy"),
        (
            "The hospital is not the most cost-effective setting. The drug can be given in an office at a lower cost.",
            "ground.site-of-care",
        ),
    ],
)
def test_a_step_and_a_place_stay_what_they_are(why: str, ground: str) -> None:
    found = [one for one, _ in told(why)]
    assert ground in found
    assert GROUND not in found


def test_a_definition_of_need_and_what_a_person_pays_hold_no_cost() -> None:
    why = "The records do not support medical necessity, which means care that is not more costly than an alternative."
    assert GROUND not in [ground for ground, _ in told(why)]
    assert GROUND not in [
        ground for ground, _ in told("The clinic is out of network. Your cost share is lower at a clinic in our network.")
    ]


@pytest.mark.parametrize(
    "why",
    [
        "The treatment is also not medically necessary. Equally effective and less costly covered services have not been tried.",
        "This service is not medically necessary. A less costly treatment is likely to do as well.",
        "We find that this treatment is not medically necessary for you. Cheaper medicines have not been tried.",
    ],
)
def test_a_bare_conclusion_and_the_cost_that_it_is_drawn_from_are_one_reason_of_need(why: str) -> None:
    """Reading 36, F 3: cut in two, its half became a step, and a drug law was pleaded for TMS."""
    assert told(why, "IV ketamine") == [("ground.not-medically-necessary", why)]


def test_what_was_not_tried_within_a_reason_of_need_demands_nothing_and_is_no_second_reason() -> None:
    """Reading 36, G 3: one paragraph made two reasons, answered with the same words."""
    why = (
        "Intravenous ketamine for depression is considered experimental, investigational or unproven. It is not approved by the FDA for "
        "this use.\n\n"
        "We also did not find that this is medically necessary for you. The notes we got do not show that you have had a full trial of "
        "psychotherapy along with medication, and there is no record that esketamine (Spravato), which is covered with prior "
        "authorization, was tried or could not be used."
    )
    notice = NOTICE.replace("Reason for denial: {why}", "Why we said no:\n\n{why}").format(what="IV ketamine", why=why)
    grounds = [reason["ground"] for reason in offered(notice)["denial.reasons"]]
    assert grounds == ["ground.experimental", "ground.not-medically-necessary"]
