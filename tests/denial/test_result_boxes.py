"""A list that says of each box how it came out: what is not met gives the reason, though its box is empty."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

DRUG_LIST = """Dear Warren Isaksen:

Your provider asked us to cover Spravato (esketamine). We cannot approve the request because the following requirements are NOT MET:

[ ] Not met - Two trials of adequate dose and duration. The chart notes show one trial of adequate dose and duration (duloxetine).
[ ] Not met - Use with an oral antidepressant. The chart notes do not show a current oral antidepressant.
[X] Met - Diagnosis of major depressive disorder, moderate to severe.
[X] Met - Prescriber and treatment center are enrolled in the Spravato REMS.

You may appeal within 180 days of the date you receive this notice.
"""


def quoted(text: str) -> str:
    return " ".join(" ".join(reason["quote"].split()) for reason in offered(text).get("denial.reasons", ()))


@pytest.mark.parametrize("mark", ["[ ]", "\u2610"])
def test_an_empty_box_that_says_not_met_gives_the_reason_and_is_quoted_without_its_box(mark: str) -> None:
    found = quoted(DRUG_LIST.replace("[ ]", mark))
    assert "Not met - Two trials of adequate dose and duration." in found
    assert mark not in found


def test_what_the_list_says_is_met_is_no_reason() -> None:
    assert "REMS" not in quoted(DRUG_LIST)
    assert "Diagnosis of" not in quoted(DRUG_LIST)


@pytest.mark.parametrize("line", ["[ ] Met [ ] Not met", "[X] Met  [ ] Not met"])
def test_a_choice_of_two_boxes_is_no_result(line: str) -> None:
    form = (
        DRUG_LIST[: DRUG_LIST.index("[ ] Not met")]
        + f"1. Diagnosis of depression {line}\n2. Two trials {line}\n\nYou may appeal within 180 days.\n"
    )
    assert "Two trials" not in quoted(form)


def test_a_form_of_which_no_box_is_ticked_tells_no_result() -> None:
    assert "Two trials" not in quoted(DRUG_LIST.replace("[X]", "[ ]"))


def test_each_item_that_is_not_met_is_a_reason_of_its_own() -> None:
    quotes = [reason["quote"] for reason in offered(DRUG_LIST)["denial.reasons"]]
    assert [quote[:40] for quote in quotes] == ["Not met - Two trials of adequate dose an", "Not met - Use with an oral antidepressan"]
