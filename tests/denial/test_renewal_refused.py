"""A notice that does not renew what goes on: the plan's own test, what else it holds against the person, and the day on which it ends."""

from __future__ import annotations

from tests.denial.expectations import offered

LETTER = """CARDINAL VALLEY COMMUNITY PLAN OF OHIO
NOTICE OF ADVERSE BENEFIT DETERMINATION

Mailing date: November 21, 2026

Tanisha Vaughn
2205 Kossuth St
Columbus, OH 43206
Medicaid ID: 100447719920
Authorization: CV-771-20044

Dear Tanisha Vaughn:

Your provider, Oak Street Recovery and Wellness, asked us to renew Spravato (esketamine) 84 mg, 12 visits. {until} We will not renew it. We
will stop paying for Spravato visits on December 7, 2026.

This is why: Spravato is continued when there is a documented improvement or sustained improvement from baseline on a depression scale. Your
PHQ-9 was 24 on June 2, 2026 and 17 on November 10, 2026. Five visits in September and October were missed, so the drug was not taken as
ordered. A urine drug test on September 22, 2026 was positive for fentanyl and cocaine.

You have 60 calendar days from the mailing date to appeal. Write to Cardinal Valley Community Plan of Ohio, Appeals Department,
P.O. Box 1188, Columbus, OH 43216, fax 614-555-0120, or call 1-800-555-0121.
"""
NOTICE = LETTER.format(until="The approval you have now runs through 12/06/2026.")


def test_the_plans_own_test_is_quoted_with_the_scores_that_it_sets_beside_it() -> None:
    quotes = [
        " ".join(one["quote"].split()) for one in offered(NOTICE)["denial.reasons"] if one["ground"] == "ground.no-continued-response"
    ]
    assert "a documented improvement or sustained improvement from baseline" in quotes[0]
    assert "Your PHQ-9 was 24 on June 2, 2026 and 17 on November 10, 2026." in quotes[0]


def test_missed_visits_and_a_positive_test_are_reasons_of_their_own() -> None:
    quotes = [" ".join(one["quote"].split()) for one in offered(NOTICE)["denial.reasons"]]
    assert "Five visits in September and October were missed, so the drug was not taken as ordered." in quotes
    assert "A urine drug test on September 22, 2026 was positive for fentanyl and cocaine." in quotes


def test_an_approval_that_runs_now_tells_that_the_treatment_is_under_way_and_when_it_ends() -> None:
    found = offered(NOTICE)
    assert (found["denial.timing"], found["course.cut"]) == ("during", "2026-12-07")


def test_a_day_alone_tells_of_no_treatment_under_way() -> None:
    found = offered(LETTER.format(until=""))
    assert "denial.timing" not in found
    assert "course.cut" not in found
