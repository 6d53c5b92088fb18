"""Units of service are the sessions asked for, and a score is read with the day that stands on the next line, further in."""

from __future__ import annotations

from tests.denial.expectations import offered

NOTICE = """October 30, 2026

Service: Ketamine infusion, 96365 / J3490, eight (8) units of service

Dear Ms. Ott:

We deny the request.

Reasons:
  1. Clinical benefit. The criteria ask for improvement on a rating scale against the first. Baseline PHQ-9 was 20
     (08/03/2026). The PHQ-9 dated 10/12/2026 was 14. A fall by half was not shown.
"""


def test_units_of_service_are_the_sessions_asked_for() -> None:
    assert offered(NOTICE)["treatment.sessions"] == 8


def test_a_baseline_is_read_with_its_day_on_the_next_line() -> None:
    told = [(one["score"], one["date"]) for one in offered(NOTICE)["treatment.scores"]]
    assert told == [(20, "2026-08-03"), (14, "2026-10-12")]
