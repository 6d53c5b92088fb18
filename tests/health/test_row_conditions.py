"""What a row binds: each of these was printed for coverage that its law does not reach, or was left out where its law does."""

from __future__ import annotations

import copy
from datetime import date

from appealwright.facts import Facts
from scripts.interview import answer_names
from scripts.rowfiles import SourceRow, source_rows
from scripts.rowrules import cross_problems
from tests.conftest import changed
from tests.health.told_on import GRANDFATHERED, papers_on

DAY = date(2026, 11, 27)
STEP = "The member must have had trials of four formulary antidepressants."

INSURED = {"plan": {"kind": "employer", "funding": "insured", "issued_in": "IL", "grandfathered": False, "employer_size": "up_to_50"}}
URGENT = {"urgency": {"level": "clinician_certified"}}
STEPS = {"denial": {"reasons": [{"ground": "ground.step-therapy", "quote": STEP}]}, "treatment": {"drug": "spravato"}}


def test_the_claim_file_of_the_newer_appeal_rule_is_not_claimed_of_a_grandfathered_policy(facts: Facts) -> None:
    """45 CFR 147.136(a)(1)(ii); what parity asks, it asks of such a policy too (45 CFR 147.160(b))."""
    old = papers_on(facts, GRANDFATHERED, DAY)
    for name in ("claim-file-request", "parity-request"):
        assert "147.136" not in old[name]
        assert "146.136(d)(3)" not in old[name]
    assert "Please send the one for the limitation applied here." in old["claim-file-request"]
    new = papers_on(facts, changed(GRANDFATHERED, {"plan": {"grandfathered": False}}), DAY)
    assert "45 CFR 147.136(b); 45 CFR 146.136(d)(3)" in new["claim-file-request"]


def test_nor_of_a_public_plan_of_which_nobody_knows(facts: Facts) -> None:
    county = {"plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "OH", "employer_size": "over_50"}}
    for grandfathered, claimed in (({"unknown": True}, False), (False, True)):
        told = changed(GRANDFATHERED, {"plan": {**county["plan"], "grandfathered": grandfathered}})
        assert ("147.136(b)" in papers_on(facts, told, DAY)["claim-file-request"]) is claimed


def test_the_federal_process_is_not_cited_to_an_insurer_under_a_state_s(facts: Facts) -> None:
    """29 CFR 2590.715-2719(c)(1): an insurer bound by a State process is not required to comply with paragraph (d)."""
    insured = papers_on(facts, changed(GRANDFATHERED, {**INSURED, **URGENT}), DAY)
    assert "(29 CFR 2590.715-2719(c)(2)(iii))" in insured["expedited-appeal"]
    assert "(d)(3)(i)(A)" not in insured["expedited-appeal"]
    own = {"plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False, "employer_size": "over_50"}}
    assert "(d)(3)(i)(A)" in papers_on(facts, changed(GRANDFATHERED, {**own, **URGENT}), DAY)["expedited-appeal"]


def test_a_law_on_every_criterion_of_review_is_pleaded_against_a_step(facts: Facts) -> None:
    """215 ILCS 5/370c as amended by Public Act 102-579: all utilization review criteria."""
    for drug in ("spravato", "iv_ketamine"):
        told = changed(GRANDFATHERED, {**INSURED, **STEPS, "treatment": {"drug": drug}})
        appeal = papers_on(facts, told, DAY)["internal-appeal"]
        assert appeal.count("215 ILCS 5/370c, as amended by Public Act 102-579") == 1
        assert "Please say which of those criteria asks for this step." in appeal


def test_a_law_on_every_criterion_is_applied_to_the_policy_that_the_notice_names(facts: Facts) -> None:
    quote = "For these reasons the service does not meet the definition of Medically Necessary in your booklet."
    for drug in ("spravato", "iv_ketamine"):
        denial = {"policy": "Medical Policy 501", "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}
        told = changed(GRANDFATHERED, {**INSURED, "denial": denial, "treatment": {"drug": drug}})
        asked = "Please name the source, of a kind that this law allows, on which each limit of Medical Policy 501 rests."
        assert asked in papers_on(facts, told, DAY)["internal-appeal"]
        del denial["policy"]
        assert "each limit of" not in papers_on(facts, changed(GRANDFATHERED, {**INSURED, "denial": denial}), DAY)["internal-appeal"]


def test_ohio_s_step_law_reaches_the_plans_of_governments(facts: Facts) -> None:
    """Ohio Rev. Code § 3901.83(C) takes "health plan issuer" from § 3922.01, which names nonfederal government plans."""
    county = {"plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "OH", "grandfathered": False}}
    assert "Ohio Rev. Code §§ 3901.83, 3901.832" in papers_on(facts, changed(GRANDFATHERED, {**county, **STEPS}), DAY)["internal-appeal"]


def test_new_york_asks_for_a_reviewer_of_mental_health_care(facts: Facts) -> None:
    """N.Y. Ins. Law § 4900(b)(2)(A)(v), as amended from January 1, 2024; a self-funded plan is not under it."""
    for funding, bound in (("insured", True), ("self_funded", False)):
        plan = {"kind": "employer", "funding": funding, "issued_in": "NY", "grandfathered": False, "employer_size": "over_50"}
        appeal = papers_on(facts, changed(GRANDFATHERED, {"plan": plan}), DAY)["internal-appeal"]
        assert ("one who specializes in behavioral health" in appeal) is bound
        assert ("§ 4900(b)(1)(D), (2)(A)(v)" in appeal) is bound


def test_a_medicaid_plan_is_held_to_its_rule_on_who_decides(facts: Facts) -> None:
    """42 CFR 438.406(b)(2): "the appropriate clinical expertise, as determined by the State, in treating the enrollee's condition"."""
    rule = "appropriate clinical expertise, as determined by the State, in treating the enrollee\u2019s condition"
    for kind, bound in (("medicaid_managed", True), ("medicaid_ffs", False), ("medicare_advantage", False), ("individual", False)):
        appeal = papers_on(facts, changed(GRANDFATHERED, {"plan": {"kind": kind, "issued_in": "OH"}}), DAY)["internal-appeal"]
        assert (rule in appeal.replace("'", "\u2019")) is bound
        assert ("(42 CFR 438.406(b)(2))" in appeal) is bound
        # The rule asks for it; nobody asks twice.
        assert ("works under whoever did" in appeal) is (kind == "individual")


def test_a_caution_that_ends_a_route_refuses_the_row_that_still_prints_it() -> None:
    """The Department's own page: since January 1, 2022 applications must be submitted directly to Maximus."""
    rows = {str(source.row["id"]): source for source in source_rows()[0]}
    caution, route = rows["nj.caution.old-address"], rows["nj.external-review.ihcap"]
    assert not [one for one in cross_problems([caution, route], answer_names()) if one.field == "detail.ends"]
    old = copy.deepcopy(route.row)
    old["detail"]["file_with"]["address"] = "Office of Managed Care, PO Box 329, Trenton, NJ 08625-0329"
    found = [one for one in cross_problems([caution, SourceRow("x", old)], answer_names()) if one.field == "detail.ends"]
    assert found
    assert "nj.external-review.ihcap still sends requests there" in found[0].reason
