"""Every item and exception of a clause that a refusal rests on is answered by it."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from appealwright.notice.clauses.limbs import items_named
from tests.health.asked import UNPROVEN, infusions
from tests.health.packets import packet

DEFINITION = (
    "Investigative means a treatment if (1) it cannot be lawfully marketed without FDA approval; or (2) reliable evidence shows that it is "
    "the subject of ongoing phase I, II or III clinical trials; or (3) it is given by a committee of zebras."
)


def test_every_numbered_item_of_a_definition_is_answered_and_what_it_does_not_hold_is_said(facts: Facts) -> None:
    letter = infusions(facts, ("experimental", UNPROVEN), plan={"definition": DEFINITION})["internal-appeal"]
    assert 'The reason rests on "durable" and "net health outcome": these words stand nowhere in the definition quoted.' in letter
    items = [letter.index(f'- "{start}') for start in ("lawfully marketed", "subject of ongoing phase", "(3) it is given by a committee")]
    assert items == sorted(items)
    assert "trials of ketamine go on, and I do not say otherwise" in letter


def test_words_that_the_definition_holds_are_not_said_to_be_missing(facts: Facts) -> None:
    held = f"{DEFINITION} It must show a durable improvement in net health outcome."
    letter = infusions(facts, ("experimental", UNPROVEN), plan={"definition": held})["internal-appeal"]
    assert "stand nowhere in the definition" not in letter


def test_the_exception_of_a_clause_is_answered_first(facts: Facts) -> None:
    clause = "Off-label use is excluded unless supported by medical literature or national organizations."
    answer = infusions(facts, ("off-label", clause))["internal-appeal"]
    assert answer.index('exception: "unless supported by medical literature') < answer.index("the use asked for is off label")
    assert "If there is none, please decide" not in answer
    plain = infusions(facts, ("off-label", "Off-label use is excluded."))["internal-appeal"]
    assert "makes an exception" not in plain


CLAUSE = (
    "a service is Medically Necessary only if it is (1) required to treat an illness, (2) consistent with generally accepted standards of "
    "medical practice, and (3) not more costly than an alternative service likely to produce equivalent results."
)


def test_each_item_that_a_refusal_names_by_its_number_is_answered(facts: Facts) -> None:
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "timing": "after",
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": "The infusions do not satisfy items (2) and (3)."}],
        },
        "plan": {"passages": [{"kind": "necessity", "words": CLAUSE}]},
        "treatment": {"drug": "iv_ketamine", "route": "iv", "diagnosis": "major depressive disorder"},
    }
    letter = packet(facts, told)["internal-appeal"]
    standard = letter[letter.index('Item (2), "consistent with generally accepted standards of medical practice":') :]
    # letters.md 8: a study never without the one that has to stand beside it; off label and the label's warnings are said
    assert "the use is off label" in standard
    assert standard.index("ELEKT-D") < standard.index("KetECT") < standard.index("Item (3)")
    assert "Safety and monitoring" in letter
    assert "Item (1)" not in letter
    assert "Please name each criterion" not in letter


def test_items_are_read_only_where_a_reason_names_them() -> None:
    assert [item.mark for item in items_named("It does not satisfy items (2) and (3).", CLAUSE)] == ["(2)", "(3)"]
    assert not items_named("It costs more (see page 2).", CLAUSE)
    assert not items_named("It fails criterion (9).", CLAUSE)


def test_elekt_d_stands_nowhere_without_the_trial_that_went_the_other_way(facts: Facts) -> None:
    more = {"plan": {"kind": "employer", "funding": "self_funded"}, "denial": {"stage": "after_first_appeal"}}
    letter = infusions(facts, ("experimental", UNPROVEN), **more)["second-level-appeal"]
    assert ("ELEKT-D" in letter, "KetECT" in letter) == (True, True)
