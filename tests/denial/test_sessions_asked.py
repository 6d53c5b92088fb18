"""The number of sessions asked for is offered where the notice names one, and none where it counts, limits or approves others."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = "Plains Health\n\nMay 30, 2026\n\n{}\n\nDear Ms. Rivera,\n\n{}It is denied as not medically necessary.\n\nYou may appeal."


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Service/Subject of Request: esketamine nasal spray (Spravato) 84 mg, one visit a week, 8 visits", 8),
        ("Services Requested:  G2083 (Esketamine 84 mg), 16 units", 16),
        ("Service: Ketamine IV infusion, 96365 x 8", 8),
        ("Service: Spravato 84 mg, 8 treatment sessions in 28 days, then weekly x 4", 12),
        ("Service: Spravato, 8 visits over 4 weeks, followed by 4 weekly visits", 12),
        ("Service: Spravato, one visit every 2 weeks, 12 units (G2083)", 12),
        ("Service: ketamine infusion, 96365, 6 units", 6),
        ("Service: IV ketamine infusion 0.5 mg/kg, CPT 96365, x 6 over 3 weeks", 6),
        ("Service: Spravato, 8 sessions in 28 days, then weekly", None),
        ("Service: Spravato, 8 sessions in 28 days, then weekly x 4, then monthly", None),
        # How often is no number of sessions, and a unit of a drug's code is none.
        ("Service: Spravato 84 mg, two treatments a week", None),
        ("Service: S0013, Units: 12", None),
        ("Requested: ketamine infusion, 12 infusions over 8 weeks, then 1 a month", None),
        ("Not approved: 12 visits of the 24 requested", None),
    ],
)
def test_a_line_of_the_request_tells_the_number(line: str, number: int | None) -> None:
    assert offered(LETTER.format(line, "")).get("treatment.sessions") == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("We received a request for 16 more treatments with Spravato. ", 16),
        ("Your doctor asked us to approve twelve ketamine infusions. ", 12),
        ("Your doctor asked for Spravato after you had 36 sessions of TMS. ", None),
        ("More than 16 treatments will not be paid without a new request. ", None),
        ("The request of January 23 was approved for 8 visits. ", None),
    ],
)
def test_a_sentence_on_the_request_tells_it(words: str, number: int | None) -> None:
    assert offered(LETTER.format("RE: Spravato", words)).get("treatment.sessions") == number


def test_a_course_in_two_counted_parts_is_its_schedule_whole() -> None:
    """Reading 36, H: "weekly" alone was offered."""
    line = "Service: Spravato 84 mg, 8 treatment sessions in 28 days, then weekly x 4"
    assert offered(LETTER.format(line, ""))["treatment.schedule"] == "8 treatment sessions in 28 days, then weekly x 4"
