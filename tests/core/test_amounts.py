"""The amount at stake: worked out by hand here, to the cent there."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from appealwright.amounts import Amounts, Estimate, Terms, amounts_of, estimate_of
from appealwright.assessment import assess
from appealwright.case import case_from_json, parsed
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document, changed

IN_NETWORK = {"in_network": True}
KNOWN = {
    "billed": 4200,
    "paid_by_plan": 0,
    "paid_by_you": 4200,
    "allowed": 3000,
    "deductible_left": 500,
    "coinsurance": 20,
    "max_left": 5000,
}


def amounts(money: dict[str, object], clinician: dict[str, object] | None = None) -> Amounts:
    case, problems = parsed({"case_version": 2, "money": money, "clinician": clinician or {}}, TODAY)
    assert not problems
    found = amounts_of(case)
    assert found is not None
    return found


def estimate(money: dict[str, object], clinician: dict[str, object] | None = None) -> Estimate:
    found = amounts(money, clinician).estimate
    assert found is not None
    return found


def test_part_of_the_deductible_is_left_and_a_fifth_of_the_rest_is_hers() -> None:
    # 3,000 allowed: 500 deductible, then 20% of 2,500 is 500. She bears 1,000, the plan 2,000; she has paid 4,200.
    found = estimate(KNOWN, IN_NETWORK)
    assert (found.deductible, found.coinsurance, found.your_share) == (500_00, 500_00, 1_000_00)
    assert (found.plan_share, found.still_owed) == (2_000_00, 2_000_00)
    # 4,200 less her 1,000 is 3,200, but the plan owes 2,000: what it does not owe it cannot give back.
    assert found.back_to_you == 2_000_00


def test_the_maximum_is_reached_and_the_plan_bears_all_that_it_allows() -> None:
    found = estimate(KNOWN | {"max_left": 0}, IN_NETWORK)
    assert (found.before_maximum, found.your_share, found.plan_share) == (1_000_00, 0, 3_000_00)


def test_the_maximum_cuts_her_share() -> None:
    # Deductible and coinsurance make 1,000; 650 are left until the maximum.
    found = estimate(KNOWN | {"max_left": 650}, IN_NETWORK)
    assert (found.your_share, found.plan_share) == (650_00, 2_350_00)


def test_a_deductible_larger_than_the_care_leaves_nothing_to_the_plan() -> None:
    found = estimate(KNOWN | {"deductible_left": 6000, "max_left": 9000}, IN_NETWORK)
    assert (found.your_share, found.coinsurance, found.plan_share, found.back_to_you) == (3_000_00, 0, 0, 0)


def test_what_the_plan_paid_already_is_not_in_dispute() -> None:
    found = amounts(KNOWN | {"paid_by_plan": 1200.5}, IN_NETWORK)
    assert found.in_dispute == 2_999_50
    assert found.estimate is not None
    assert found.estimate.still_owed == 799_50


def test_cents_are_counted_as_cents() -> None:
    # 10% of 99.99 is 9.999, which is 10.00; a binary fraction would not know.
    found = estimate(KNOWN | {"billed": 100.1, "allowed": 100.09, "deductible_left": 0.1, "coinsurance": 10}, IN_NETWORK)
    assert (found.deductible, found.coinsurance, found.plan_share) == (10, 10_00, 89_99)


def test_out_of_network_without_its_terms_there_is_only_the_dispute() -> None:
    found = amounts({"billed": 4200}, {"in_network": False})
    assert found.in_dispute == 4_200_00
    assert found.estimate is None
    assert "money.covers_outside" in found.missing


def test_out_of_network_with_terms_the_clinic_may_still_bill_the_rest() -> None:
    # The plan bears 2,000 of the 3,000 it allows. Of the 4,200 she bears 1,000 and the 1,200 above: 2,000 come back.
    found = estimate(KNOWN | {"covers_outside": True}, {"in_network": False})
    assert (found.above_allowed, found.still_owed, found.back_to_you) == (1_200_00, 2_000_00, 2_000_00)
    # Had she paid only 3,000 so far, 800 would come back to her and the rest go to the clinic.
    assert estimate(KNOWN | {"covers_outside": True, "paid_by_you": 3000}, {"in_network": False}).back_to_you == 800_00


def test_a_plan_that_pays_nothing_outside_its_network_gets_no_estimate() -> None:
    found = amounts(KNOWN | {"covers_outside": False}, {"in_network": False})
    assert found.estimate is None
    assert found.not_covered_outside


def test_each_term_that_is_not_known_is_named_and_nothing_is_guessed() -> None:
    for term in ("paid_by_plan", "allowed", "deductible_left", "coinsurance", "max_left"):
        found = amounts({name: value for name, value in KNOWN.items() if name != term}, IN_NETWORK)
        assert found.estimate is None
        assert found.missing == (f"money.{term}",)
    assert amounts(KNOWN).missing == ("clinician.in_network",)


def test_what_she_paid_may_stay_unsaid() -> None:
    found = estimate({name: value for name, value in KNOWN.items() if name != "paid_by_you"}, IN_NETWORK)
    assert found.plan_share == 2_000_00
    assert found.back_to_you is None


def test_without_a_charge_there_is_no_amount() -> None:
    case, _ = parsed({"case_version": 2, "money": {"allowed": 3000}}, TODAY)
    assert amounts_of(case) is None


CENTS = st.integers(0, 100_000_000)
TERMS = st.builds(
    Terms,
    billed=CENTS,
    paid_by_plan=CENTS,
    paid_by_you=st.none() | CENTS,
    allowed=CENTS,
    deductible_left=CENTS,
    coinsurance=st.decimals(0, 100, places=3).map(Decimal),
    max_left=CENTS,
    in_network=st.booleans(),
)


@given(TERMS)
def test_no_amount_is_below_zero_or_above_what_was_billed_and_allowed(terms: Terms) -> None:
    found = estimate_of(terms)
    ceiling = min(terms.billed, terms.allowed)
    assert 0 <= found.still_owed <= found.plan_share <= ceiling
    assert 0 <= found.deductible <= found.before_maximum <= ceiling
    assert 0 <= found.your_share <= min(ceiling, terms.max_left)
    assert found.your_share + found.plan_share == ceiling
    assert 0 <= found.above_allowed <= terms.billed
    if found.back_to_you is not None:
        assert terms.paid_by_you is not None
        assert 0 <= found.back_to_you <= min(found.still_owed, terms.paid_by_you)


def test_no_letter_prints_an_amount_or_changes_for_one(facts: Facts) -> None:
    """letters.md 7.11: figures only from the clinic's written quote, which the person encloses."""
    for name, path in CASE_FILES.items():
        without = case_from_json(path.read_bytes(), TODAY)
        with_money, problems = parsed(changed(case_document(name), {"money": KNOWN | {"covers_outside": True}}), TODAY)
        assert not problems
        assert documents(with_money, facts, assess(with_money, facts, TODAY)) == documents(without, facts, assess(without, facts, TODAY))
