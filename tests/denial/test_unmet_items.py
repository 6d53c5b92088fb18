"""A list that says behind each item how it came out: what is not met is a reason of its own, and what is met is none."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LIST = """COVERAGE DETERMINATION - NOT APPROVED

Drug requested: SPRAVATO 84 MG DOSE KIT

Review against the plan's criteria:
  Age 18 or older: MET
  Trial of two antidepressants of different classes, each for 8 weeks or more: NOT MET
  Trial of an augmenting drug (lithium, aripiprazole, or thyroid hormone): NOT MET
  No current substance use disorder: MET
  Prescribed by or with a psychiatrist: NOT MET

The request is denied because the criteria marked NOT MET were not satisfied with the information we have.

You may appeal within 180 days of this notice.
"""


def reasons_in(text: str) -> list[tuple[str, str]]:
    return [(reason["ground"].removeprefix("ground."), reason["quote"]) for reason in offered(text).get("denial.reasons", ())]


def test_each_item_that_is_not_met_is_a_reason_of_its_own() -> None:
    items = [(ground, quote) for ground, quote in reasons_in(LIST) if quote.endswith(": NOT MET")]
    assert items == [
        ("step-therapy", "Trial of two antidepressants of different classes, each for 8 weeks or more: NOT MET"),
        ("step-therapy", "Trial of an augmenting drug (lithium, aripiprazole, or thyroid hormone): NOT MET"),
        ("not-medically-necessary", "Prescribed by or with a psychiatrist: NOT MET"),
    ]


@pytest.mark.parametrize("words", ["Age 18", "substance use"])
def test_what_is_met_is_no_reason(words: str) -> None:
    assert not any(words in quote for _, quote in reasons_in(LIST))


def test_a_choice_of_two_results_is_none() -> None:
    form = LIST.replace("psychiatrist: NOT MET", "psychiatrist: MET / NOT MET").replace(
        "hormone): NOT MET", "hormone): [ ] MET [ ] NOT MET"
    )
    assert not any("psychiatrist" in quote or "augmenting" in quote for _, quote in reasons_in(form))


def test_what_is_told_of_an_appeal_whose_criteria_are_not_met_is_no_reason() -> None:
    rights = LIST.replace("You may appeal", "Your rights\n\nWe answer in writing if what you ask for is found - not met\n\nYou may appeal")
    assert not any("found - not met" in quote for _, quote in reasons_in(rights))


def test_a_row_of_a_table_goes_on_in_the_next_line() -> None:
    rows = (
        " 5   Response to antidepressants of different classes               Met (escitalopram)\n"
        " 6   Inadequate response to augmentation (lithium, second-          NOT MET\n"
        "     generation antipsychotic, or thyroid)\n"
        " 7   Trial of evidence-based psychotherapy                          NOT MET\n"
        " 8   Site certified in REMS                                         Met\n"
    )
    table = LIST[: LIST.index("  Age 18")] + rows + LIST[LIST.index("\nThe request") :]
    quotes = [" ".join(quote.split()) for _, quote in reasons_in(table)]
    assert "Inadequate response to augmentation (lithium, second- NOT MET generation antipsychotic, or thyroid)" in quotes
    assert "Trial of evidence-based psychotherapy NOT MET" in quotes
    assert not any("REMS" in quote or "escitalopram" in quote for quote in quotes)


TABLE = """Dear Ms. Rivera,

We will not pay for more of this treatment.

| # | Criterion (policy MH-77)                                  | Records show      | Result  |
|---|-----------------------------------------------------------|-------------------|---------|
| 1 | Age 18 or over                                            | Age 44            | Met     |
| 2 | PHQ-9 has fallen by at least 50% since the first session  | 21, then 15       | Not met |
| 3 | Confirmed by a psychiatrist                               | No note           | Not met |
| 4 | Two antidepressants were tried                            | Sertraline        | Met     |

Because a criterion is not met, more treatment is not medically necessary under the policy.
"""


def test_a_row_of_a_table_that_is_not_met_is_a_reason_by_its_criterion() -> None:
    assert set(reasons_in(TABLE)) >= {
        ("no-continued-response", "PHQ-9 has fallen by at least 50% since the first session"),
        ("not-medically-necessary", "Confirmed by a psychiatrist"),
    }
    assert not any("Age" in quote or "tried" in quote for _, quote in reasons_in(TABLE))


def test_a_table_that_only_names_the_two_results_has_none() -> None:
    assert not any("Confirmed" in quote for _, quote in reasons_in(TABLE.replace("| Not met |", "| Met / Not met |")))
