"""The items of a clause are those that its marks number, and no number in brackets."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.limbs import items_named, limbs_of

FOUR = "Necessary means: (1) in accord with standards; (2) clinically appropriate; (3) not for convenience; and (4) not more costly"


@pytest.mark.parametrize(
    ("named", "clause", "items"),
    [
        ("items (2) and (4)", FOUR, [("(2)", "clinically appropriate"), ("(4)", "not more costly")]),
        (
            "items (2) and (4)",
            f"{FOUR} within thirty (30) days.",
            [("(2)", "clinically appropriate"), ("(4)", f"{FOUR[-15:]} within thirty (30) days")],
        ),
        ("criteria (a) and (b)", "(A) in accord; (B) appropriate", [("(A)", "in accord"), ("(B)", "appropriate")]),
        ("parts (i) and (ii)", "Either (i) safe, or (ii) usual", [("(ii)", "usual")]),
        ("item (2)", "It is used within two (2) weeks of (1) day", []),
        ("item (30)", "File within thirty (30) days.", []),
        ("item (3)", "(4) usual; (3) safe", []),
        ("item (2)", "Phase II (2) trials are named", []),
        ("item (a)", "Section 4(a) of the law", []),
        ("the items", FOUR, []),
    ],
)
def test_items_are_numbered_by_their_marks(named: str, clause: str, items: list[tuple[str, str]]) -> None:
    assert [(item.mark, item.words) for item in items_named(f"It does not meet {named}.", clause)] == items


def test_days_in_brackets_are_no_limb(facts: Facts) -> None:
    approved = "(1) it is not approved by the FDA for the indication"
    words = f"A service is experimental if {approved}; or (2) the member has not asked within thirty (30) days."
    limbs = limbs_of(words, facts)
    assert limbs
    assert not any(limb.words.startswith("(30)") for limb in limbs)


def test_what_a_society_or_agency_determined_is_a_limb_of_its_own(facts: Facts) -> None:
    words = "or a recognized national medical or dental society or regulatory agency has determined, in writing, that it is experimental"
    (limb,) = (
        limb
        for limb in limbs_of(f"A treatment is experimental if data from controlled trials are insufficient; {words}.", facts)
        if limb.means == "determination"
    )
    assert "society or regulatory agency has determined" in limb.words
    assert "determination" not in {
        limb.means for limb in limbs_of("It is experimental if the plan has determined that evidence is lacking.", facts)
    }
    supported = "It is experimental unless guidelines of national medical societies support it and controlled trials show benefit."
    assert "determination" not in {limb.means for limb in limbs_of(supported, facts)}


def test_approval_for_any_use_is_a_limb_that_an_approved_drug_meets(facts: Facts) -> None:
    words = (
        "Investigational means a treatment that (a) has not been approved by the appropriate federal body for any use, or (b) is unsafe."
    )
    [approval] = [limb for limb in limbs_of(words, facts) if limb.means == "approval"]
    assert approval.words == "approved by the appropriate federal body for any use"
    assert not approval.of_use
    of_this = words.replace("for any use", "for the use proposed")
    assert [limb.of_use for limb in limbs_of(of_this, facts) if limb.means == "approval"] == [True]


PROSE = (
    "a service that lacks final approval from the appropriate governmental regulatory body for the use being requested, or is not generally"
    " accepted by the medical community as standard of care, or under study in Phase I-III trials, or for which reliable evidence does not"
    " permit conclusions on health outcomes, as determined by the Plan."
)


def test_approval_for_a_use_is_quoted_with_the_use(facts: Facts) -> None:
    """Reading 33, D 14: the approval of 1970 is not one "for the use proposed"."""
    for end in ("for the use proposed", "for the indication", "for the condition for which it is given", "of the requested use"):
        (limb, *_) = limbs_of(f"a drug that (i) has not been approved by the appropriate regulatory body {end}; or (ii) is unsafe.", facts)
        assert limb.words == f"approved by the appropriate regulatory body {end}"
        assert limb.of_use
    words = [limb.words for limb in limbs_of("It is not approved by the FDA, or is unsafe for the condition.", facts)]
    assert words[0] == "approved by the FDA"


def test_a_part_in_prose_whose_words_are_not_known_is_a_limb_to_ask_about(facts: Facts) -> None:
    """Reading 33, C 8."""
    limbs = limbs_of(PROSE, facts)
    assert ("other", "under study in Phase I-III trials") in [(limb.means, limb.words) for limb in limbs]
    assert not any("determined by the Plan" in limb.words or "a service" in limb.words for limb in limbs)
    items = "any drug not approved by the FDA; provided under a written protocol; or whose informed consent calls it experimental"
    assert [limb.words for limb in limbs_of(items, facts)][1:] == [
        "provided under a written protocol",
        "whose informed consent calls it experimental",
    ]


def test_an_aside_of_a_definition_asks_for_nothing(facts: Facts) -> None:
    for aside in ("at the time it is furnished", "in our sole judgment", "including any related service", "is considered experimental"):
        limbs = limbs_of(f"A drug which, {aside}, has not been approved by the FDA, or {aside}; and lacks reliable evidence.", facts)
        assert [limb.means for limb in limbs] == ["approval", "evidence"]


def test_what_specialists_accept_is_what_experts_agree_on(facts: Facts) -> None:
    """Reading 37, J 14: "accepted by specialists in the field" had no answer beside "safe" and "effective"."""
    words = "A service not shown in peer-reviewed literature to be effective, or that is not accepted by specialists in the field."
    limbs = {limb.means: limb.words for limb in limbs_of(words, facts)}
    assert limbs["consensus"] == "accepted by specialists in the field"
