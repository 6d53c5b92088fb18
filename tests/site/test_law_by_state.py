"""The rules listed by state: their order, their marks, and twins told once."""

import pytest
from guide_samples import TODAY, facts, row

from scripts.site.bystate import ByState

WORDS = {"yes": "Yes", "open": "Open", "narrow": "Other illness", "none": "None", "more": "{count} more."}


def place(code: str, name: str, reaches: str, scope: str) -> dict[str, object]:
    detail = {"code": code, "name": name, "reaches_depression": reaches, "off_label_scope": scope}
    return row(f"{code.lower()}.jurisdiction", kind="jurisdiction", jurisdiction=code, topic="jurisdiction", detail=detail)


def rule(name: str, code: str, topic: str, **fields: object) -> dict[str, object]:
    return row(name, kind="rule", jurisdiction=code, topic=topic, guide=f"Said of {name}.", **fields)


def test_rules_stand_under_their_state_in_order_of_its_name_with_their_marks() -> None:
    rows = [place("TX", "Texas", "yes", "serious"), place("AL", "Alabama", "yes", "general")]
    rows += [rule("tx.b", "TX", "continuity"), rule("tx.a", "TX", "continuity"), rule("al.a", "AL", "continuity")]
    rows += [rule("tx.old", "TX", "continuity", status="ended"), rule("tx.other", "TX", "parity")]
    assert ByState(facts(*rows), WORDS, TODAY).rules("continuity").splitlines() == [
        "- **[Alabama](../states/alabama.md).** Said of al.a.[[row:al.a]]",
        "- **[Texas](../states/texas.md).** Said of tx.a.[[row:tx.a]] 1 more.",
    ]


def test_the_rule_that_most_people_need_comes_first_and_one_to_come_last() -> None:
    rows = [place("NM", "New Mexico", "no", "none")]
    rows += [rule("nm.a-coming", "NM", "continuity", letter="x", status="expected"), rule("nm.b-medicaid", "NM", "continuity")]
    rows += [rule("nm.c-usual", "NM", "continuity", letter="x")]
    said = ByState(facts(*rows), WORDS, TODAY).rules("continuity")
    usual, coming = "Said of nm.c-usual.[[row:nm.c-usual]]", "Said of nm.a-coming.[[row:nm.a-coming]]"
    assert said == f"- **[New Mexico](../states/new-mexico.md).** {usual} {coming} 1 more."
    whole = ByState(facts(*rows), WORDS, TODAY, lambda _: False).rules("continuity")  # a copy without pages of states
    assert whole.index("nm.c-usual") < whole.index("nm.b-medicaid") < whole.index("nm.a-coming")


def test_twin_laws_for_plans_and_for_insurers_are_told_once_with_both_marks() -> None:
    rows = [place("CA", "California", "yes", "serious"), rule("ca.plans", "CA", "continuity"), rule("ca.policies", "CA", "continuity")]
    for twin, who in zip(rows[1:], ("plan", "insurer"), strict=True):
        twin["guide"] = f"Your {who} may not take back its approval."
    assert ByState(facts(*rows), WORDS, TODAY).rules("continuity") == (
        "- **[California](../states/california.md).** Your plan may not take back its approval.[[row:ca.plans]][[row:ca.policies]]"
    )


def test_a_topic_without_a_rule_is_no_empty_list() -> None:
    with pytest.raises(ValueError, match="no state has a rule on 'parity'"):
        ByState(facts(place("TX", "Texas", "yes", "general")), WORDS, TODAY).rules("parity")


def test_a_law_that_no_letter_may_state_is_no_plain_yes() -> None:
    rows = [
        place("TX", "Texas", "yes", "general"),
        place("GA", "Georgia", "yes", "general"),
        place("MI", "Michigan", "arguable", "serious"),
    ]
    rows += [place("IL", "Illinois", "no", "cancer"), place("AK", "Alaska", "no", "none")]
    rows += [rule("tx.a", "TX", "off-label", letter="x"), rule("ga.a", "GA", "off-label", letter="x", verified="unverified")]
    said = ByState(facts(*rows), WORDS, TODAY).reach()
    assert "**Yes (1):** [Texas](../states/texas.md).[[row:tx.jurisdiction]]" in said
    assert (
        "**Open (2):** [Georgia](../states/georgia.md),[[row:ga.jurisdiction]] [Michigan](../states/michigan.md).[[row:mi.jurisdiction]]"
        in said
    )
    assert "**Other illness:** 1. **None:** 1." in said
