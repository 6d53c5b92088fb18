"""ECT that was given and is declined now: it was tried, its record is a paper, and that it is declined is told as what is so now."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.given_before import tells_sessions_given
from tests.health.ect_helped_once import told, virginian


def test_it_stands_among_what_was_tried_in_the_request_and_in_the_letter_to_sign(facts: Facts) -> None:
    found = virginian(facts)
    assert "three antidepressants, ECT and TMS." in told(found["external-review-request"], "Tried:", "Why this review")
    assert "antidepressants (Table 1), ECT and TMS have been tried." in found["clinician-letter"]
    assert "ECT was given, and is declined now by the patient." in found["clinician-letter"]


def test_its_answer_tells_both_and_points_to_what_it_cost(facts: Facts) -> None:
    request = virginian(facts)["external-review-request"]
    assert "Electroconvulsive therapy (ECT) was given, and I decline it now. I had 11 sessions" in request
    assert 'ECT was given and is declined now ("Answer to question 1", with what it cost in memory).' in told(
        request, "Reason 2", "Reason 3"
    )
    assert "ECT has been declined" not in request


def test_its_record_is_an_exhibit_that_is_cited_and_a_paper_to_get(facts: Facts) -> None:
    found = virginian(facts)
    assert "I will not do it again (Exhibit G)." in found["external-review-request"]
    assert "Exhibit G: Records of ECT and TMS" in found["external-review-request"]
    for paper in ("exhibits", "checklist"):
        assert "Records of ECT and TMS" in found[paper]


def test_what_was_only_declined_is_not_called_tried(facts: Facts) -> None:
    found = virginian(facts, {"alternatives": {"ect_detail": "because of memory loss after 12 sessions that my mother had in 2010."}})
    # A relative's illness stays out, and what is told of it alone with it (decision 0118): no half of it may sound like one's own.
    assert "I have declined electroconvulsive therapy (ECT)." in found["external-review-request"]
    assert "Records of TMS" in found["checklist"]
    assert "ECT and TMS have been tried" not in found["clinician-letter"]


@pytest.mark.parametrize(
    ("detail", "given"),
    [
        ("I had 11 sessions in 2019; I will not do it again.", True),
        ("12 treatments in 2015, never again.", True),
        ("She received a course of ECT in 2012.", True),
        ("I had ECT in 2019 and lost a year.", True),
        ("Dr. Tran offered 12 sessions in 2026; I do not want it.", False),
        ("They said I would need 12 sessions.", False),
        ("My aunt had 12 sessions in 2010.", False),
        ("I did not have the 6 sessions in 2019.", False),
        ("I fear for my memory.", False),
    ],
)
def test_sessions_are_read_as_given_only_where_they_were_given_to_the_patient(detail: str, given: bool) -> None:  # noqa: FBT001
    assert tells_sessions_given(detail) is given
