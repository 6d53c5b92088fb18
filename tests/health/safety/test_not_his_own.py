"""A medicine that is not the person's own stays out of every paper, and the clinician is to hear of it before a session.

Reading 31, patient P3: "sometimes my moms clonazepam" and "xanax i buy from a guy at work" stood in the appeal.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"


@pytest.mark.parametrize(
    ("typed", "secret"),
    [
        (
            "wellbutrin no I stopped, now abilify 5 since june and metformin and sometimes my moms clonazepam when I cant breathe",
            "clonazepam",
        ),
        ("abilify 5 since june, and xanax i buy from a guy at work", "xanax"),
        ("abilify 5 since june, my husbands percocet when its bad", "percocet"),
        ("abilify 5 since june and xanax from mexico", "xanax"),
        ("abilify 5 since june; a friend gives me her lexapro", "lexapro"),
        ("abilify 5 since june, adderall i get off my cousin", "adderall"),
        ("abilify 5 since june. my roommate slips me a klonopin on bad days", "klonopin"),
        ("abilify 5 since june, leftover norco from dads surgery", "norco"),
        ("abilify 5 since june, valium i order online no script", "valium"),
        ("abilify 5 since june. some of my sister's ativan", "ativan"),
        ("abilify 5 since june, seroquel somebody sold me, not mine", "seroquel"),
        ("abilify 5 since june, y clonazepam que me da mi comadre", "clonazepam"),
    ],
)
def test_it_is_held_and_the_clinician_hears(facts: Facts, typed: str, secret: str) -> None:
    found = packet(facts, CALIFORNIA, {"history": {"now": typed}, "sender": {"role": "patient"}})
    for name, words in found.items():
        assert secret not in words.casefold(), name
    assert "bilify 5 since june" in found["internal-appeal"]
    assert "a medicine that was prescribed to somebody else, or to nobody. No letter tells it." in found["next-steps"]


@pytest.mark.parametrize(
    "typed",
    [
        "abilify 5 since june, my wife gives me my pills at night",
        "abilify 5 since june, paid by my husbands insurance",
        "abilify 5 since june, begun after my moms death",
        "abilify 5 since june, I get it from the pharmacy",
        "abilify 5 since june, my sister picks it up",
        "abilify 5 since june, I get help from my sister",
    ],
)
def test_what_others_do_for_somebody_is_no_medicine_of_theirs(facts: Facts, typed: str) -> None:
    found = packet(facts, CALIFORNIA, {"history": {"now": typed}, "sender": {"role": "patient"}})
    assert "prescribed to somebody else" not in found["next-steps"]


def test_who_acts_for_his_mother_tells_of_her_own(facts: Facts) -> None:
    told = {"history": {"now": "my moms abilify 5 since june"}, "sender": {"role": "representative"}}
    assert "prescribed to somebody else" not in packet(facts, CALIFORNIA, told)["next-steps"]


@pytest.mark.parametrize("named", ["My cousins Lexapro", "my sister's Lexapro", "Lexapro de mi comadre", "Lexapro i borrowed"])
def test_anothers_medicine_in_the_table_is_no_trial(facts: Facts, named: str) -> None:
    """Reading 30, patient P7: a cousin's Lexapro was row 1 of Table 1, and counted."""
    own = {"drug": "sertraline", "dose_mg": 200, "from": "2025-03", "to": "2025-08", "result": "no_response", "source": "record"}
    borrowed = {"drug": named, "dose_mg": 10, "from": "2024-03", "to": "2024-08", "result": "no_response", "source": "memory"}
    found = packet(facts, CALIFORNIA, {"history": {"trials": [borrowed, own]}, "sender": {"role": "patient"}})
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "exapro" not in found[name], name
        assert "scitalopram" not in found[name], name
    assert "a medicine that was prescribed to somebody else, or to nobody. No letter tells it." in found["next-steps"]
    assert "add it as a trial" not in found["next-steps"]


def test_what_a_sister_gets_from_a_spa_is_not_prescribed(facts: Facts) -> None:
    typed = "losartan, Ozempic from a med spa my sister gets. Hydroxyzine."
    found = packet(facts, CALIFORNIA, {"history": {"now": typed}, "sender": {"role": "patient"}})
    assert "Ozempic" not in found["internal-appeal"]
    assert "losartan" in found["internal-appeal"].casefold()
    assert "prescribed to somebody else" in found["next-steps"]
