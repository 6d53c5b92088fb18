"""A list of reasons is read item by item: each is one reason, whole, and none is lost beside the others."""

from __future__ import annotations

import pytest

from appealwright.denial.items.listed import listed_reasons
from tests.denial.expectations import offered

RESPONSE = "Documentation does not demonstrate a sustained improvement of at least 50% in depressive symptoms on a rating scale."
WEEKLY = (
    "The requested frequency of once weekly is not medically necessary. Dosing should be individualized to the least frequent dosing, and "
    "the records do not show that every-two-week dosing was attempted."
)
RISKS = (
    "The member has a history of alcohol use disorder, and the records do not show that the member has been assessed "
    "for the risk of misuse."
)
NURSE = "The rendering provider is a certified registered nurse anesthetist. No documentation of oversight by a psychiatrist was submitted."


def reasons(*items: str, lead: str = "Our reviewer found the following:", marks: str = "123") -> list[tuple[str, str]]:
    listed = "\n\n".join(f"{mark}. {item}" for mark, item in zip(marks, items, strict=False))
    text = (
        f"Dear Lorraine Petrakis:\n\nThe request for continued esketamine is denied. {lead}\n\n{listed}\n\nYou may appeal within 65 days."
    )
    return [(str(one["ground"]).removeprefix("ground."), str(one["quote"])) for one in offered(text).get("denial.reasons", [])]


def test_each_item_is_offered_whole() -> None:
    found = reasons(RESPONSE, WEEKLY, RISKS)
    assert [quote for _, quote in found] == [RESPONSE, WEEKLY, RISKS]
    assert found[1][0] == "dose-frequency-limit"


def test_an_item_of_letters_keeps_the_sentence_before_what_is_missing() -> None:
    found = reasons(
        "Prior authorization was not obtained before the services.", NURSE, lead="It is denied for the following reasons:", marks="AB"
    )
    assert found[-1] == ("documentation", NURSE)


@pytest.mark.parametrize(
    "text",
    [
        "Continuation is approved when all of the following are found:\n1. A score that fell by half.\n2. No misuse of alcohol.",
        "You have these rights:\n1. Ask for your file.\n2. Ask for a hearing.",
        "We deny it because:\n1. The drug is not covered.",
        "Found:\n2. The drug is not covered.\n3. The site is not certified.",
    ],
)
def test_conditions_rights_and_a_single_item_are_no_list_of_reasons(text: str) -> None:
    assert not list(listed_reasons(text))


def test_a_paragraph_behind_the_last_item_is_no_part_of_it() -> None:
    text = "Denied for the following reasons:\n1. It is experimental.\n2. No approval was asked for.\n\nYou may appeal."
    assert [text[begin:end] for _, begin, end in listed_reasons(text)] == ["It is experimental.", "No approval was asked for."]
