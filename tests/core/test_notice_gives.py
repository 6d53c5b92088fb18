"""What a notice gives is read only where its words are of that, and of nothing beside it."""

from __future__ import annotations

import json

import pytest

from appealwright.case import case_from_json
from appealwright.notice.gives import Gives
from tests.conftest import TODAY


def gives(text: str) -> Gives:
    return Gives(case_from_json(json.dumps({"case_version": 2, "denial": {"text": text}}), TODAY))


BY_PHONE = "You may appeal by telephone or in writing."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("To appeal by telephone, call 1-800-555-0100.", "1-800-555-0100"),
        (f"{BY_PHONE} Call 1-800-555-0100.", "1-800-555-0100"),
        (f"{BY_PHONE} Help with a complaint: Employee Benefits Security Administration, 1-866-444-3272.", ""),
        (f"{BY_PHONE} The Department of Insurance is at 1-866-444-3272.", ""),
        (f"{BY_PHONE} The ombudsman is at 1-866-444-3272.", ""),
        (f"{BY_PHONE} TTY: 1-866-444-3272.", ""),
        (f"{BY_PHONE} For free help in other languages call 1-866-444-3272.", ""),
        (f"{BY_PHONE} Your doctor may ask for a peer-to-peer at 1-866-444-3272.", ""),
        (f"{BY_PHONE} External review is asked for at 1-866-444-3272.", ""),
        (f"{BY_PHONE} Write to us. A crisis line is at 1-866-444-3272.", ""),
        (f"{BY_PHONE} Fax: 1-866-444-3272.", ""),
        ("How to ask for an appeal: Mail: P.O. Box 2, Phoenix, AZ 85036. Fax: 602-555-0137. Phone: 1-800-555-0100.", "1-800-555-0100"),
        ("How to ask for an appeal: Mail: P.O. Box 2, Phoenix, AZ 85036.\n\nPhone for questions: 1-800-555-0100.", ""),
        ("How to ask for an appeal: in writing. A complaint goes to the Department of Insurance, phone 1-800-555-0100.", ""),
        ("You may appeal in writing. Questions? Call 1-800-555-0100.", ""),
    ],
)
def test_the_number_to_appeal_by_is_the_plans(text: str, number: str) -> None:
    assert gives(text).appeal_number == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("For an urgent appeal call 1-800-555-0199.", "1-800-555-0199"),
        ("An urgent review by the Department of Insurance can be asked for at 1-800-555-0199.", ""),
        ("An expedited review is made by the State agency at 1-800-555-0199.", ""),
        ("An expedited external review: 1-800-555-0199.", ""),
        ("A complaint on an urgent appeal: 1-800-555-0199.", ""),
        ("An urgent review is open. Call Member Services.", ""),
    ],
)
def test_the_number_for_a_fast_appeal_is_the_plans(text: str, number: str) -> None:
    assert gives(text).fast_number == number


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The reviewer is board-certified in internal medicine.", "board-certified in internal medicine"),
        ("This was reviewed by a medical director, board certified in anesthesiology.", "board certified in anesthesiology"),
        ("Our Medical Director, board certified in Internal Medicine, denied it.", "board certified in Internal Medicine"),
        ("The reviewer is board-certified in internal medicine and psychiatry.", ""),
        ("The reviewer is board-certified in neurology and sleep medicine.", ""),
        ("The reviewer is board-certified in pediatrics, neurology.", ""),
        ("Your doctor is board-certified in anesthesiology.", ""),
        ("The decision was made by a psychiatrist.", ""),
        ("Reviewer 1 is board-certified in neurology. Reviewer 2 is board-certified in urology.", ""),
        ("Board-certified in internal medicine physicians are in our network.", ""),
        ("The reviewer is certified in family medicine.", ""),
        ("Provider: Lakeshore Psychiatry\nReviewed by a physician board certified in urology.", "board certified in urology"),
        ("Reviewer: Medical Director, Psychiatry\nReviewed by a physician board certified in urology.", ""),
        ("It was reviewed by us; your doctor is board-certified in anesthesiology.", ""),
        ("Lorna Pettibone, MD (family medicine) looked at your request.", "Lorna Pettibone, MD (family medicine)"),
        (
            "Our physician advisor, Ambrose Teller, MD (Emergency Medicine), was unable to certify it.",
            "Ambrose Teller, MD (Emergency Medicine)",
        ),
        ("This decision was made by Harold Finch, MD, Internal Medicine.", "Harold Finch, MD, Internal Medicine"),
        (
            "Your own psychiatrist asked for it. A doctor who is board certified in anesthesiology looked at the records.",
            "board certified in anesthesiology",
        ),
        ("Reviewed by: P. Adeyemi, MD, board certified in Internal Medicine", "board certified in Internal Medicine"),
        ("This decision was made by P. Adeyemi, MD, Internal Medicine.", "P. Adeyemi, MD, Internal Medicine"),
        ("Decision made by: Gideon Farrow, PharmD", "Gideon Farrow, PharmD"),
        ("This decision was made by a clinical pharmacist using our criteria.", "a clinical pharmacist"),
        ("This decision was made by a doctor licensed in family medicine.", "a doctor licensed in family medicine"),
        ("This decision was made by a doctor licensed in family medicine and psychiatry.", ""),
        ("This decision was made by a doctor licensed in Maine.", ""),
        # Who is a psychiatrist, who asked or treats, a State, and two who decided.
        ("Theodore Abara, MD (psychiatry) reviewed your request.", ""),
        ("Paul Reinholt, MD (child and adolescent psychiatry) reviewed your request.", ""),
        ("This decision was made by Harold Finch, MD, Internal Medicine and Psychiatry.", ""),
        ("The request made by Lorna Pettibone, MD (family medicine) is denied.", ""),
        ("We reviewed the notes of Lorna Pettibone, MD (family medicine).", ""),
        ("Lorna Pettibone, MD (Texas) reviewed your request.", ""),
        ("Your pharmacist Gideon Farrow, PharmD reviewed your medicines.", ""),
        ("Reviewed by a pharmacist and a physician.", ""),
        ("Paul Reed, MD (urology) reviewed it.\nLorna Pettibone, MD (family medicine) reviewed it too.", ""),
        # Beside a pharmacist too: one of two who decided would tell half of it.
        ("A pharmacist and then a Medical Director, who is board certified in Internal Medicine, looked at it.", ""),
        ("Decision made by: Gideon Farrow, PharmD\nLorna Pettibone, MD (family medicine) reviewed it too.", ""),
    ],
)
def test_the_field_is_that_of_whoever_reviewed(text: str, field: str) -> None:
    assert gives(text).reviewer == field


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("It was reviewed by a board-certified psychiatrist.", True),
        ("The medical director is certified in psychiatry.", True),
        ("Your treating psychiatrist may call us.", False),
        ("The notes of your psychiatrist were reviewed by a nurse.", False),
        ("You may see a psychiatrist of our network.", False),
    ],
)
def test_a_psychiatrist_decided_only_where_the_notice_says_so(text: str, *, decided: bool) -> None:
    assert gives(text).by_psychiatrist is decided


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("See Section 10 of the brochure.", ("Section 10",)),
        ("The brochure excludes it in Section 5(c) and Section 6.", ("Section 5(c)", "Section 6")),
        ("We follow Section 1557 of the Affordable Care Act.", ()),
        ("The brochure tells of Section 1557 of the Affordable Care Act.", ()),
        ("Section 502(a) of ERISA gives a right to sue.", ()),
        ("Section 7 of the form must be signed.", ()),
        ("The brochure is online. See Section 2 of this letter.", ()),
        ("Section 8 housing", ()),
    ],
)
def test_sections_are_those_of_the_brochure(text: str, sections: tuple[str, ...]) -> None:
    assert gives(text).sections == sections
