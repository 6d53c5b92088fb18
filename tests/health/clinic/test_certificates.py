"""What a law has certified is a page to sign, in the first person, by whom it names."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts, our_facts
from scripts.rowfiles import SourceRow
from scripts.rowrules import cross_problems
from tests.health.as_of import friday_paper
from tests.health.by_telephone import UNKNOWN
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.final_denials import final_in
from tests.health.packets import packet
from tests.health.refusals import NO_CRITERIA, read, refused


def test_a_physician_certifies_in_the_first_person() -> None:
    # Va. Code § 38.2-3563(D): one of three on standard treatments, and one of two on the treatment requested.
    denial = {**refused(("experimental", "IV ketamine is investigational.")), "stage": "final"}
    page = read(CALIFORNIA, {"denial": denial, "plan": {"issued_in": "VA", **NO_CRITERIA}}, "external-review-request")
    for words in (
        "At least one of these three",
        "And at least one of these two",
        "in my opinion the treatment requested",
        "Documents relied on",
    ):
        assert words in page
    assert "the treating physician certifies that" not in page


@pytest.mark.parametrize("state", ["NE", "CT", "IA", "MI"])
def test_what_the_law_has_certified_is_a_page_to_sign(facts: Facts, state: str) -> None:
    """Neb. § 44-1310(2)(b)(iii), (iv); Conn. § 38a-591g(e)(3)(C); Iowa § 514J.109(3)(c), (d); MCL 550.1911(3)(c), (d)."""
    request = packet(facts, CALIFORNIA, final_in(state))["external-review-request"]
    page = request[request.index("Statement of the treating clinician for external review") :]
    assert "At least one of these three:" in page
    assert "And at least one of these two:" in page
    for clause in (
        "standard treatments have not been effective in improving",
        "standard treatments are not medically appropriate",
        "covers is more beneficial than the treatment requested",
        "in my opinion the treatment requested is likely to be more beneficial",
        "scientifically valid studies using accepted protocols demonstrate",
    ):
        assert clause in page
    assert "on the last page, to sign" in request


@pytest.mark.parametrize("state", ["PA", "NV", "LA"])
def test_a_certificate_that_could_not_be_read_is_asked_of_the_office(facts: Facts, state: str) -> None:
    letters = packet(facts, CALIFORNIA, final_in(state))
    assert "Statement of the treating clinician for external review" not in letters["external-review-request"]
    assert "Ask the office that takes the request for its form" in letters["next-steps"]
    assert "Pida su formulario a la oficina" in packet(facts, CALIFORNIA, final_in(state), "es")["next-steps"]


def test_a_track_that_speaks_of_a_certificate_and_has_none_is_refused() -> None:
    row: dict[str, Any] = {
        "id": "zz.x",
        "kind": "rule",
        "binds": None,
        "conditions": [],
        "times": [],
        "says": "The physician must certify two things.",
        "detail": {"track": "experimental"},
    }
    assert cross_problems([SourceRow("zz.yaml", row)], frozenset())
    for told in ({"certifies": ["one"]}, {"certificate": "on-form"}):
        assert not cross_problems([SourceRow("zz.yaml", {**row, "detail": {"track": "experimental", **told}})], frozenset())


CERTIFIED = {
    "plan": {"kind": "individual", "funding": UNKNOWN, "issued_in": "SC", "licence": UNKNOWN, "grandfathered": False},
    "denial": {"stage": "final", "date": "2026-09-30", "received": "2026-10-05", "appeal_by": UNKNOWN, "appeal_days": UNKNOWN},
    "urgency": {"level": "not_urgent"},
}


def test_a_review_that_turns_on_the_clinicians_page_begins_with_it(facts: Facts) -> None:
    """S.C. Code § 38-71-1970(A): sixty days from October 5 are Friday, December 4; the page, two open days before."""
    page = friday_paper(facts, "next-steps", "ca-dmhc-insured-experimental", CERTIFIED)
    assert "One thing today: give Dr. Helen Tran the last page of the request and the letter to sign." in page
    assert "Ask for both, signed, by December 2, 2026" in page
    assert "Send all of it by December 3, 2026." in page
    assert "The clinician's page follows." in page


def test_a_certification_offers_no_box_that_would_undo_it() -> None:
    found = packet(our_facts(), TEXAS, {"urgency": {"level": "clinician_certified"}})["expedited-appeal"]
    assert "none of these" not in found


A_PHYSICIANS_WORD = "a physician with knowledge of the claimant's medical condition"


@pytest.mark.parametrize(
    ("credentials", "told"),
    [
        ("MD, board-certified in psychiatry", True),
        ("D.O.", True),
        ("PMHNP-BC", False),
        ("APRN, DNP", False),
        ("Physician Assistant", False),
        (UNKNOWN, True),
    ],
)
@pytest.mark.parametrize("grandfathered", [True, False])
def test_what_a_physician_says_heads_no_page_that_another_signs(facts: Facts, credentials: Any, *, told: bool, grandfathered: bool) -> None:
    """29 CFR 2560.503-1(m)(1)(iii) is of a physician; 29 CFR 2590.715-2719(b)(2)(ii)(B), of plans not grandfathered, of any provider."""
    change = {
        "urgency": {"level": "clinician_certified"},
        "clinician": {"credentials": credentials},
        "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": grandfathered},
    }
    page = packet(facts, TEXAS, change)["expedited-appeal"]
    assert (A_PHYSICIANS_WORD in page) is (told and grandfathered)
    assert ("determined by the attending provider" in page) is not grandfathered
    assert "no later than 72 hours after receipt" in page


def test_a_plan_of_medicaid_hurries_on_any_provider_s_word_and_not_by_the_rule_of_a_hearing(facts: Facts) -> None:
    """42 CFR 438.410(a): "the provider indicates"; 42 CFR 431.224 is on the State's hearing, which comes after the plan's appeal."""
    change = {
        "urgency": {"level": "clinician_certified"},
        "clinician": {"credentials": "APRN, PMHNP-BC"},
        "plan": {"kind": "medicaid_managed"},
    }
    page = packet(facts, TEXAS, change)["expedited-appeal"]
    assert "when the provider, in supporting the enrollee's request, indicates" in page
    assert "(42 CFR 438.410(a)-(b))" in page
    assert "431.224" not in page
