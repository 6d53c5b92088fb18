"""What a notice shows on its face is answered: review denied or not described, lateness, its reviewer, a reason that may be new."""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.told_on import papers_on

DAY = date(2026, 11, 27)
FINAL = (
    "July 25, 2026. The Committee has completed its review of your appeal received June 12, 2026. The denial is upheld. "
    "Ketamine for depression is experimental. "
    "The Committee further notes that outpatient infusion of anesthetic agents is not a Covered Service. "
    "The reviewer, a board-certified anesthesiologist, reviewed all information. You have exhausted your appeals. You have the right "
    "to bring a civil action under Section 502(a) of ERISA. No action may be brought more than one year after the date of this letter."
)
SELF_FUNDED: dict[str, Any] = {
    "denial": {
        "text": FINAL,
        "date": "2026-07-25",
        "received": "2026-07-28",
        "stage": "final",
        "timing": "before",
        "reasons": [
            {"ground": "ground.experimental", "quote": "Ketamine for depression is experimental."},
            {
                "ground": "ground.benefit-exclusion",
                "quote": "The Committee further notes that outpatient infusion of anesthetic agents is not a Covered Service.",
            },
        ],
    },
    "appeal": {"sent": "2026-06-10"},
    "missed": {"right": "no_outside_review", "since": "2026-07-25"},
    "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False, "employer_size": "over_50"},
    "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder"},
    "sender": {"role": "patient"},
}
FIRST = {"denial": {"stage": "first", "text": "", "reasons": [{"ground": "ground.experimental", "quote": "It is investigational."}]}}


def _first(text: str, **plan: Any) -> dict[str, Any]:
    told = changed(SELF_FUNDED, FIRST)
    return {**told, "denial": {**told["denial"], "text": f"It is investigational. {text}"}, "plan": plan, "missed": {}}


def test_a_final_decision_is_answered_where_it_was_late_silent_or_new(facts: Facts) -> None:
    """29 CFR 2560.503-1(i)(2)(ii): 30 days; from June 12 to July 25 are 43. 29 CFR 2590.715-2719(b)(2)(ii)(E)(4) and (C)(2)."""
    request = papers_on(facts, SELF_FUNDED, DAY)["external-review-request"]
    assert "The decision is dated 43 days after the appeal was received on June 12, 2026; the rule allows 30" in request
    assert "The notice does not describe external review, as it must (29 CFR 2590.715-2719(b)(2)(ii)(E)(4))." in request
    assert "If the first notice did not give reason 2, that reason was due before the decision" in request
    assert "is “a board-certified anesthesiologist”" in request or 'is "a board-certified anesthesiologist"' in request
    assert "asks for training in the field involved (29 CFR 2560.503-1(h)(3)(iii)" in request
    # What the regulation itself calls medical judgment stands before the exclusion.
    assert "External review applies to a denial that involves medical judgment" in request


def test_a_decision_in_time_that_describes_review_is_not_faulted(facts: Facts) -> None:
    text = FINAL.replace("June 12", "July 1").replace("You have exhausted", "You may ask for external review. You have exhausted")
    told = changed(
        SELF_FUNDED, {"denial": {"text": text.replace("further notes", "notes"), "reasons": SELF_FUNDED["denial"]["reasons"][:1]}}
    )
    request = papers_on(facts, told, DAY)["external-review-request"]
    for words in ("days after the appeal was received", "does not describe external review", "If the first notice did not give"):
        assert words not in request


def test_a_complaint_tells_no_event_that_nobody_told(facts: Facts) -> None:
    """The day in `missed.since` is asked for papers and for a late decision alone; nobody was refused what the notice does not mention."""
    complaint = papers_on(facts, SELF_FUNDED, DAY)["complaint"]
    assert "July 25, 2026: appeal sent" not in complaint
    assert "I was not allowed outside review" not in complaint
    assert "The final decision of July 25, 2026 does not describe external review. A notice must describe" in complaint
    assert "take my request as filed in time" in complaint


def test_a_notice_that_denies_review_is_asked_for_the_law_that_does(facts: Facts) -> None:
    """Tenn. Code Ann. §§ 56-61-112 to 56-61-124 do not except grandfathered policies; Ohio Rev. Code § 3922.01(P) names public plans."""
    tennessee = _first(
        "As a grandfathered plan, Cumberland is not required to offer an external review of this decision.",
        kind="individual",
        issued_in="TN",
        grandfathered=True,
    )
    appeal = papers_on(facts, tennessee, DAY)["internal-appeal"]
    assert "External review is open by State law (Tenn. Code Ann. §§ 56-61-112 to 56-61-124). Please correct the notice" in appeal
    assert "does not answer State law" in appeal
    ohio = _first(
        "The plan's decision on reconsideration is final and is not subject to further review.",
        kind="public_employer",
        funding="self_funded",
        issued_in="OH",
    )
    assert "External review is open by State law (Ohio Rev. Code § 3922.02)." in papers_on(facts, ohio, DAY)["internal-appeal"]
    offered = _first("You may ask for external review; you are not required to appeal twice.", kind="individual", issued_in="TN")
    assert "Please correct the notice" not in papers_on(facts, offered, DAY)["internal-appeal"]
