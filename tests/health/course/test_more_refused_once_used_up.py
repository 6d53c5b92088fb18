"""The approved number was given, and the notice refuses the request for more: that request is what is appealed, and no new one is made.

Reading 31, 6: one paper asked that "the approved sessions go on", another said that they had been used, and called the request that was
refused on November 16 a new one, which stops no clock.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.tricare_renewal import NOTICE, renewal

ADDITIONAL = "Authorization of additional visits is denied."
HEADING = "SUBJECT: REAUTHORIZATION - DENIED"


def test_the_papers_appeal_the_refusal_and_make_no_new_request(facts: Facts) -> None:
    papers = renewal(facts)
    assert "concurrent-care-objection" not in papers
    assert not any("new request, and not a claim" in text for text in papers.values())


def test_the_urgent_page_names_what_was_refused_and_asks_for_that(facts: Facts) -> None:
    page = renewal(facts)["expedited-appeal"]
    assert "approved sessions go on" not in page
    for named in ("twelve sessions", "84 mg", "weekly", "from December 1, 2026"):
        assert named in page
    assert "Please approve the treatment as requested" in page


@pytest.mark.parametrize(
    "said",
    [
        "We cannot approve continued treatment after November 30.",
        "The request to extend the authorization is denied.",
        "Further sessions are not authorized.",
    ],
)
def test_in_whichever_words_the_notice_refuses_more(said: str, facts: Facts) -> None:
    text = NOTICE.replace(ADDITIONAL, said).replace(HEADING, "SUBJECT: DECISION")
    assert "concurrent-care-objection" not in renewal(facts, {"denial": {"text": text}})


def test_of_a_notice_that_nobody_pasted_the_course_is_asked_to_be_extended(facts: Facts) -> None:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": "Not medically necessary."}]
    papers = renewal(facts, {"denial": {"text": {"unknown": True}, "reasons": reasons}})
    assert "The approved number has been used." in papers["concurrent-care-objection"]
    assert "approved sessions go on" not in papers["expedited-appeal"]
