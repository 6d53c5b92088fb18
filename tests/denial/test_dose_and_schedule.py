"""The dose and the schedule that the line of the request names are offered; none where two could be meant."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered


def told(asked: str) -> tuple[str | None, str | None]:
    text = (
        f"Lakes Health Plan\nNovember 4, 2026\n{asked}\n\nDear Ann Moss:\n\nThe request is denied. It is not medically necessary.\n\n"
        "You may appeal within 180 days of this notice."
    )
    answers = offered(text)
    return answers.get("treatment.dose"), answers.get("treatment.schedule")


@pytest.mark.parametrize(
    ("asked", "dose", "schedule"),
    [
        ("Service: Spravato (esketamine) nasal spray, 56 mg, twice a week for 4 weeks", "56 mg", "twice a week for 4 weeks"),
        ("Drug: SPRAVATO 84MG DOSE PACK", "84 mg", None),
        ("Requested service: IV ketamine infusion, 0.5 mg/kg, two times weekly for 3 weeks", "0.5 mg/kg", "two times weekly for 3 weeks"),
        ("Your psychiatrist asked us to approve twice-weekly Spravato visits.", None, "twice-weekly"),
        ("Treatment requested: Spravato 84 mg every 2 weeks, 12 visits", "84 mg", "every 2 weeks"),
        # What follows the first weeks in one breath is of the same schedule (reading 35, A).
        ("Service: Spravato twice weekly for 4 weeks, then weekly", None, "twice weekly for 4 weeks, then weekly"),
        ("Drug: Spravato, twice a week for 4 weeks then once a week", None, "twice a week for 4 weeks then once a week"),
    ],
)
def test_they_are_offered_as_the_request_has_them(asked: str, dose: str | None, schedule: str | None) -> None:
    assert told(asked) == (dose, schedule)


@pytest.mark.parametrize(
    "asked",
    [
        "Drug: SPRAVATO 56 mg/84 mg kit",
        "Your psychiatrist wants to keep you at two Spravato sessions every week.",
        "Service: Spravato, 72 sprayers of 28 mg",
        "Service: S0013 (Spravato), esketamine, nasal spray, 1 mg",
        "Drug: aripiprazole 5 mg once a week",
        "Service: Spravato. We approved 84 mg once a week.",
    ],
)
def test_neither_is_offered_where_two_could_be_meant_or_another_is(asked: str) -> None:
    assert told(asked) == (None, None)


def test_what_is_listed_as_requested_names_the_drug_however_long_its_line() -> None:
    """Reading 35, A: the form of Medicare lists it under words, with no label."""
    line = "SPRAVATO (esketamine) nasal spray, 56 mg and 84 mg, twice a week for 4 weeks then once a week, G2082/G2083, start 11/16/2026"
    listed = f"We've denied the Part B drug listed below requested by you or your doctor:\n    {line}"
    answers = offered(
        f"Lakes Health Plan\nNovember 4, 2026\n{listed}\n\nWhy? It is not medically necessary.\n\nYou may appeal within 65 days."
    )
    assert answers["treatment.drug"] == "spravato"
    assert answers["treatment.schedule"] == "twice a week for 4 weeks then once a week"
    assert "treatment.dose" not in answers
