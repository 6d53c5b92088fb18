"""Exhibits are named for what they show, beside what they show."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.reduced import between, halved


def test_papers_are_named_for_the_rows_that_they_show() -> None:
    found = later_papers("nc-self-funded-final")["external-review-request"]
    assert "The papers on rows 2 and 4 are enclosed (Exhibit D); those on row 5 (Exhibit F). " in found
    county = later_papers("nm-county-second-level")["external-review-request"]
    assert "No record of them is enclosed" not in county
    assert "The papers on each are enclosed (Exhibit F)." in county
    assert "Exhibit C: Letter of the treating clinician" in county


MO, OR = "later/mo-marketplace-sparse", "later/or-medicaid-clinic"


def test_the_appeal_lists_what_it_says_is_enclosed(facts: Facts) -> None:
    appeal = paper(facts, "internal-appeal", OR)
    listed = appeal.partition("Enclosures")[2]
    assert "My certification, signed" in listed
    assert "The member's own request that the service go on" in listed


def test_an_exhibit_stands_after_what_it_shows(facts: Facts) -> None:
    """The clinician's letter shows what the clinician holds; it is not the note that the person names."""
    note = {"tms": "not_suitable", "tms_detail": "cochlear implant, the surgeon's note of April 9, 2026."}
    necessity = [{"ground": "ground.not-medically-necessary", "quote": "TMS should be tried first."}]
    change = {"denial": {"text": {"unknown": True}, "reasons": necessity}, "alternatives": note}
    appeal = packet(facts, "tx-insured-off-label", change)["internal-appeal"]
    assert "is for my clinician to say (Exhibit" in appeal
    assert "the surgeon's note of April 9, 2026." in appeal


def test_the_list_of_exhibits_says_what_the_papers_of_this_case_show(facts: Facts) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental")["exhibits"]
    assert "PHQ-9 was 21 on October 2, 2026." in found
    # Spravato was tried, ECT and TMS were not
    assert "Records of Spravato. " in found


def test_a_fact_of_the_record_is_shown_by_the_records(facts: Facts) -> None:
    found = packet(facts, "spravato-step-therapy")
    for name in ("internal-appeal", "step-therapy-exception"):
        assert "for akathisia (Exhibit E)" in found[name]


def test_an_approval_is_no_exhibit_for_what_was_given_since(facts: Facts) -> None:
    box = between(halved(facts)["internal-appeal"], "Reasons to approve this", "The diagnosis and the request")
    assert "have been given (Exhibit" not in box
    assert "have been given" in box
