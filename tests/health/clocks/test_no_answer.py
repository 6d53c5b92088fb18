"""An appeal without an answer, in every kind of plan: it is never made again, and the next review only where a rule opens it.

Expected by hand from the rules on what a plan's silence opens: 29 CFR 2590.715-2719(b)(2)(ii)(F), 45 CFR 147.136(b)(2)(ii)(F) and
(b)(3)(ii)(F), 5 CFR 890.105(e)(1)(ii), 42 CFR 438.408(c)(3), 42 CFR 422.590(d). What 26 CFR 54.9815-2719 (a church that pays
itself) and 42 CFR 423.590 (Part D) say of it was not read, so nothing opens there.
"""

from __future__ import annotations

import json
from functools import cache

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import block_runs, plain_text
from appealwright.facts import our_facts
from appealwright.packet import Packet
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed
from tests.health.all_plans import PLANS, plan_name

OPENED_BY_SILENCE = {
    *("employer-self_funded", "employer-insured", "public_employer-self_funded", "public_employer-insured"),
    *("church-insured", "individual", "student-insured"),
    *("fehb", "pshb", "medicaid_managed", "medicare_advantage", "medicare_part_d"),
}
"""Part D: what the plan has not decided in its time it sends to the independent entity (42 CFR 423.590(c), (e))."""
LONG_AGO, LATELY = "2026-05-04", "2026-11-20"
"""Past every time to answer, and within each: the shortest is the seven days of Part D."""
FIRST_STEPS = {"internal-appeal", "second-level-appeal", "concurrent-care-objection"}


BY_NAME = {plan_name(plan): plan for plan in PLANS}


@cache
def packet(name: str, sent: str | None, language: str = "en", urgency: str = "") -> Packet:
    """The packet of who waits for an answer of this plan, made once for all stories."""
    plan, more = BY_NAME[name], {"urgency": {"level": urgency}} if urgency else {}
    told = {"denial": {"stage": "no_answer"}, "plan": {"issued_in": "TX", "grandfathered": False, **plan}, **more}
    if sent:
        told["appeal"] = {"sent": sent}
    case = case_from_json(json.dumps(changed(case_document("spravato-step-therapy"), told)).encode(), TODAY)
    return Packet(case, our_facts(), assess(case, our_facts(), TODAY), words=words_in(language))


def words_of(packet: Packet, name: str) -> str:
    return "\n".join(plain_text(tuple(block_runs(block))) for block in packet.document(name).document.blocks)


@pytest.mark.parametrize("plan", BY_NAME)
def test_a_silent_plan_gets_no_first_appeal_again(plan: str) -> None:
    for sent, language in ((LONG_AGO, "en"), (LATELY, "es"), (None, "en")):
        drawn = packet(plan, sent, language)
        assert drawn.document("next-steps").document.blocks
        assert not FIRST_STEPS & {kind.name for kind in drawn.kinds}


@pytest.mark.parametrize("plan", BY_NAME)
def test_the_next_review_is_asked_for_only_where_a_rule_opens_it(plan: str) -> None:
    made = {kind.name for kind in packet(plan, LONG_AGO).kinds}
    assert ("external-review-request" in made) is (plan in OPENED_BY_SILENCE)
    for sent, language in ((LATELY, "es"), (None, "en")):
        assert not {"external-review-request", "complaint"} & {kind.name for kind in packet(plan, sent, language).kinds}


@pytest.mark.parametrize("plan", BY_NAME)
def test_every_paper_of_who_waits_and_cannot_wait_can_be_written(plan: str) -> None:
    for sent, language in ((LONG_AGO, "es"), (LATELY, "en")):
        drawn = packet(plan, sent, language, urgency="clinician_certified")
        assert not FIRST_STEPS & {kind.name for kind in drawn.kinds}
        if "expedited-appeal" in {kind.name for kind in drawn.kinds}:
            assert "have no answer" in words_of(drawn, "expedited-appeal")
        assert drawn.document("next-steps").document.blocks
