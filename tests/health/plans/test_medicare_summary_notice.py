"""A Medicare Summary Notice over infusions already given (reading 30, D8, D20, D21).

42 CFR 411.404: a beneficiary is considered to have known that care was not covered where written notice of it was given. The form for it
(CMS-R-131) names the care, the reason and the cost. Part B pays a share of what Medicare approves, not what a patient paid.
"""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.as_of import paper

CASE = "ca-dmhc-insured-experimental"
NEED = "The information provided does not support the need for this service or item."
NOTICE = f"""Medicare Summary Notice
THIS IS NOT A BILL
Total You May Be Billed: $3,570.00
A  {NEED}
You signed an Advance Beneficiary Notice (ABN) for these services. You may be responsible for the charges.
If You Need Help Filing Your Appeal. Contact us: Call 1-800-MEDICARE or your State Health Insurance Program (SHIP) at 1-877-353-3771.
1 Circle the service(s) or claim(s) you disagree with on this notice.
5 Write your Medicare number on all documents that you send."""
GIVEN = {
    "denial": {
        "text": NOTICE,
        "appeal_address": {"unknown": True},
        "appeal_fax": {"unknown": True},
        "reference": {"unknown": True},
        "timing": "after",
        "reasons": [{"ground": "ground.not-medically-necessary", "quote": NEED}],
    },
    "plan": {"kind": "medicare_original", "issued_in": "ME", "criteria": [], "definition": None},
    "money": {"billed": 3570, "paid_by_plan": 0, "paid_by_you": 3570},
}


def test_who_signed_a_waiver_is_told_what_it_must_name_and_what_to_mark_on_the_notice(facts: Facts) -> None:
    page = paper(facts, "next-steps", CASE, GIVEN)
    assert "the ABN, which names the care, the reason and the cost" in page
    assert '"Circle the service(s) or claim(s) you disagree with on this notice."' in page
    assert '"Write your Medicare number on all documents that you send."' in page
    assert "State Health Insurance Program (SHIP) at 1-877-353-3771" in page
    assert "hold the account" in page


def test_nobody_else_reads_of_the_waiver(facts: Facts) -> None:
    page = paper(facts, "next-steps", CASE, {**GIVEN, "plan": {"kind": "individual", "issued_in": "ME"}})
    assert "ABN" not in page.replace("(ABN) for these services", "")


def test_what_was_paid_is_told_and_not_promised_back(facts: Facts) -> None:
    appeal = paper(facts, "internal-appeal", CASE, GIVEN)
    assert "$3,570 was paid by me" in appeal
    assert "comes back" not in appeal
