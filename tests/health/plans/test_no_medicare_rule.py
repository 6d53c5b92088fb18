"""Where a Medicare Advantage notice says that no national or local rule applies, or names the one that it used, it is not asked for one.

42 CFR 422.101(b)(6): a plan's own criteria only where Medicare's are not fully established, public and based on current evidence.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

NEED = "The request is not medically necessary."
NONE = "There is no National Coverage Determination or Local Coverage Determination for esketamine in Nevada."


@pytest.mark.parametrize(
    ("said", "none"),
    [
        (NONE, True),
        ("There is no Medicare National or Local Coverage Determination.", True),
        ("There is no NCD or LCD for this drug.", True),
        ("There is no response as the LCD asks.", False),
    ],
)
def test_the_notices_own_word_that_no_rule_applies_is_used(facts: Facts, said: str, *, none: bool) -> None:
    change = {
        "denial": {"text": f"{said} {NEED}", "reasons": [{"ground": "ground.not-medically-necessary", "quote": NEED}]},
        "plan": {"kind": "medicare_advantage"},
    }
    letter = packet(facts, MAINTENANCE, change)["internal-appeal"]
    assert ("What was applied is then the plan's own" in letter.replace("\u2019", "'")) is none
    assert ("Please say which national or local Medicare coverage rule was applied" in letter) is not none


def test_no_definition_of_a_medicare_plan_is_said_to_decide(facts: Facts) -> None:
    """42 CFR 422.101(b)(2), (6): Traditional Medicare's coverage conditions bind the plan, whose own criteria fill a gap at most. The
    manual's test for a use outside the label stands beside the word that no rule applies (lawyer 28.3 and 14b)."""
    quote = "Ketamine infusion for depression is unproven."
    whole = f"{case_document(CALIFORNIA)['denial']['text']} {NONE} {quote}"
    denial = {"text": whole, "reasons": [{"ground": "ground.experimental", "quote": quote}]}
    plan = {"kind": "medicare_advantage", "criteria": [], "definition": {"unknown": True}, "policy_text": {"unknown": True}}
    letter = packet(facts, CALIFORNIA, {"denial": denial, "plan": plan})["internal-appeal"]
    assert "defines the word, that definition decides this" not in letter
    assert "Medicare's own rules decide this, and no definition of the plan's" in letter
    assert "why Medicare's own rules, the manual's test above among them, leave it room" in letter
    spray = packet(facts, MAINTENANCE, {"plan": {"kind": "medicare_advantage"}})["internal-appeal"]
    assert "the manual's test" not in spray


@pytest.mark.parametrize(("said", "none"), [("There is no LCD for esketamine in our jurisdiction.", True), ("The LCD was applied.", False)])
def test_the_independent_contractor_is_told_that_there_is_no_local_rule(facts: Facts, said: str, *, none: bool) -> None:
    """42 U.S.C. § 1395ff(c)(3)(B): a local determination is considered. This notice says that there is none."""
    reasons = [{"ground": "ground.not-medically-necessary", "quote": NEED}]
    denial = {"text": f"{said} {NEED}", "reasons": reasons, "stage": "final", "timing": "after"}
    plan = {"kind": "medicare_original"}
    letter = packet(facts, MAINTENANCE, {"denial": denial, "plan": plan, "appeal": {"sent": "2026-08-24"}})["external-review-request"]
    assert ("The notice itself says: " in letter and said in letter) is none


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("We used PB-044 and Medicare Benefit Policy Manual, Chapter 15, Section 50 to decide.", "Manual, Chapter 15, Section 50"),
        ("We used Local Coverage Determination (LCD) L38404.", "Local Coverage Determination (LCD) L38404"),
        ("See the Medicare Benefit Policy Manual and Chapter 4 of your Evidence of Coverage.", ""),
        ("We used LCD L38404 and NCD 160.18.", ""),
    ],
)
@pytest.mark.parametrize("kind", ["medicare_advantage", "medicare_original"])
def test_the_one_rule_of_medicare_that_the_notice_names_is_not_asked_for_again(facts: Facts, kind: str, said: str, named: str) -> None:
    """Of several it may be any of them: then the letter asks which."""
    change = {
        "denial": {
            "text": f"{said} {NEED}",
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": NEED}],
            "timing": "after" if kind == "medicare_original" else "during",
        },
        "plan": {"kind": kind},
    }
    letter = packet(facts, MAINTENANCE, change)["internal-appeal"]
    assert (f'{named}": please quote the words of it that you hold unmet' in letter) is bool(named)
    assert ("national or local" in letter) is (not named)


def test_medicares_own_rule_on_the_reviewer_is_asked_for_once(facts: Facts) -> None:
    """42 U.S.C. § 1395w-22(g)(2)(B). "Nor works under whoever did" is of 29 CFR 2560.503-1(h)(3)(ii), which binds no Medicare plan."""
    letter = packet(facts, MAINTENANCE, {"plan": {"kind": "medicare_advantage"}})["internal-appeal"]
    assert "physician with appropriate expertise" in letter
    assert "works under" not in letter
