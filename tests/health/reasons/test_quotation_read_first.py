"""A sentence is read before it is answered: whether it names the drug, limits care for the mind alone, or undoes an approval."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.course.limits import mental_limit
from tests.health.packets import packet

DUPLICATE = "Esketamine is also excluded as a duplicate therapy when taken without an oral antidepressant."
VISITS = (
    'Exclusion 22 does not provide benefits for "treatment of mental or nervous disorders beyond 20 outpatient visits"; you have used 14.'
)
ANESTHETICS = "Outpatient infusion of anesthetic agents is not a covered service."
ERROR = "The authorization issued June 24, 2026 (auth no. 66-40125) was issued in error."
BILL = "Amount now shown as your responsibility: $14,872.00. Your provider may not balance bill you for charges reversed on audit."


def letter(facts: Facts, ground: str, quote: str, document: str = "internal-appeal", **more: Any) -> str:
    """A letter of somebody with a policy of her own in Illinois, refused for this sentence."""
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {"date": "2026-11-13", "stage": "first", "timing": "before", "reasons": [{"ground": f"ground.{ground}", "quote": quote}]},
        "plan": {"kind": "individual", "funding": "insured", "issued_in": "IL", "grandfathered": False, "excludes_by_name": False},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder"},
        "history": {"now": {"does_not_apply": True}},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "authorization"]},
    }
    merged = {part: (told.get(part, {}) | more.get(part, {}) if part != "case_version" else 1) for part in {*told, *more}}
    return packet(facts, merged)[document]


@pytest.mark.parametrize(
    ("stage", "document"), [("first", "internal-appeal"), ("final", "external-review-request")], ids=["the plan", "a reviewer"]
)
def test_a_sentence_that_names_the_drug_is_not_said_to_name_none(stage: str, document: str, facts: Facts) -> None:
    denial = {"date": "2026-11-13", "stage": stage}
    answer = letter(facts, "benefit-exclusion", DUPLICATE, document, denial=denial).split("Reason 1:")[1]
    assert "The sentence quoted names the drug, and turns on an oral antidepressant beside it." in answer
    assert "No antidepressant is taken now, so it duplicates none. The label has this use with or without one." in answer
    assert "does not name this treatment" not in answer
    assert "medical judgment" not in answer
    taken = letter(facts, "benefit-exclusion", DUPLICATE, document, denial=denial, history={"now": "sertraline 100 mg"})
    assert "duplicates none" not in taken


def test_a_clause_on_anesthetics_is_set_beside_the_dose_of_anesthesia(facts: Facts) -> None:
    # label.ketamine.dose-against-anesthesia
    vein = {"drug": "iv_ketamine", "route": "iv", "product": "commercial_vial"}
    answer = letter(facts, "benefit-exclusion", ANESTHETICS, treatment=vein).split("Reason 1:")[1]
    assert "The labeled intravenous dose for induction of anesthesia is 1 to 4.5 mg/kg" in answer
    assert "turns on the drug, its dose and its purpose for this patient" in answer
    other = letter(facts, "benefit-exclusion", "Services for convenience are not covered.", treatment=vein)
    assert "4.5 mg/kg" not in other


@pytest.mark.parametrize("ground", ["dose-frequency-limit", "benefit-exclusion"])
def test_a_limit_on_visits_for_the_mind_alone_is_answered_with_the_law_on_such_limits(ground: str, facts: Facts) -> None:
    answer = letter(facts, ground, VISITS).split("Reason 1:")[1]
    # us.parity.statute-phs
    assert "it allows no separate limitation that applies only to mental health benefits (42 U.S.C. § 300gg-26(a)(3)(A)(ii))" in answer
    assert "Please name the limit on medical and surgical visits that this one equals, or withdraw this reason." in answer
    assert "By the notice's own count six of the 20 were unused." in answer
    signed = letter(facts, ground, VISITS, "clinician-letter")
    assert "This reason puts no clinical question." in signed


def test_how_often_is_not_argued_where_visits_for_the_mind_are_limited(facts: Facts) -> None:
    whole = letter(facts, "dose-frequency-limit", VISITS)
    assert "where the limit is written" not in whole.split("Reason 1:")[1]
    # Nothing was said of a treatment that goes on.
    assert "Given so far" not in whole


@pytest.mark.parametrize(
    ("quote", "limit"),
    [
        (VISITS, (20, 6)),
        ("No more than 30 days of inpatient psychiatric care a year are covered.", (30, -1)),
        ("Sessions are limited to 16 visits in 8 weeks.", None),
        ("Mental health services are covered when medically necessary.", None),
        ("Spravato is limited to one treatment every two weeks.", None),
    ],
)
def test_such_a_limit_needs_a_number_of_visits_and_the_mind(quote: str, limit: tuple[int, int] | None) -> None:
    assert mental_limit(quote) == limit


def test_an_approval_undone_after_the_care_and_its_bill_are_taken_up(facts: Facts) -> None:
    after = {"text": f"{ERROR} It is not medically necessary. {BILL}", "date": "2026-10-19", "stage": "first", "timing": "after"}
    told = letter(facts, "not-medically-necessary", "It is not medically necessary.", denial=after, treatment={"served": "July 6, 2026"})
    assert f'Your notice says: "{ERROR}"' in told
    assert "the provision, with its page, by which an approval may be withdrawn after the care" in told
    assert (
        "Your notice shows $14,872.00 as mine to pay, and says that the provider may not bill it. Please say in writing which holds" in told
    )
    never = after | {"text": "No authorization was obtained. The claim was paid in error. Your responsibility: $20.00."}
    assert "undoes it" not in letter(facts, "no-prior-authorization", "No authorization was obtained.", denial=never)
    assert "undoes it" not in letter(
        facts, "not-medically-necessary", "It is not medically necessary.", denial=after | {"timing": "before"}
    )


def test_who_signs_for_herself_encloses_no_authorization(facts: Facts) -> None:
    assert "Signed authorization" not in letter(facts, "benefit-exclusion", DUPLICATE)
    assert "Signed authorization" not in letter(facts, "benefit-exclusion", DUPLICATE, "checklist")
    other = {"role": "representative", "name": "Ana Cruz"}
    assert "Signed authorization" in letter(facts, "benefit-exclusion", DUPLICATE, sender=other)
