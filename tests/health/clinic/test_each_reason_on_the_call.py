"""What a notice holds against the studies has its point on the call; the day of its policy stands by its name.

Reading 35, A 11 and K 14.
"""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.tried import row

HELD = (
    "The policy considers intravenous ketamine investigational for the treatment of depression because the FDA has not approved it for "
    "this use and the published studies are small and short and do not show that the benefit lasts."
)
LEADS_UP = "The service is not medically necessary as Section 10 of your brochure defines it, for these reasons:"
POLICY = "Medical Policy 5.01.44 (Ketamine Infusion)"
TEXT = f"We reviewed the request against {POLICY}, last reviewed 03/2026.\n\n{HELD}"


def papers(facts: Facts, *quotes: tuple[str, str], text: str = f"{TEXT}\n\n{LEADS_UP}") -> Papers:
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "reasons": [{"ground": f"ground.{ground}", "quote": words} for ground, words in quotes],
            "text": text,
            "policy": POLICY,
            "stage": "first",
            "timing": "before",
            "insurer": "Marlow Plan",
            "date": "2026-11-12",
        },
        "plan": {"kind": "employer", "funding": "self_funded"},
        "treatment": {
            "drug": "iv_ketamine",
            "route": "iv",
            "diagnosis": "major depressive disorder",
            "episode_start": "2023",
            "sessions": 6,
            "dose": "0.5 mg/kg over 40 minutes",
        },
        "history": {"trials": [row("Zoloft", 200, ("2023-03-06", "2023-10-02"), "no_response", 24)]},
        "sender": {"role": "patient"},
        "clinician": {"name": "Kathy Brandt", "credentials": "PMHNP"},
    }
    return packet(facts, told, {})


def test_small_and_short_have_an_answer_on_the_call(facts: Facts) -> None:
    call = papers(facts, ("experimental", HELD))["call-sheet"]
    point = call.partition("What they may say")[2]
    assert "the published studies are small and short and do not show that the benefit lasts" in point
    assert '"short" and "benefit lasts": ' in point
    assert "KARMA-Dep 2 found no difference over six months" in point
    assert "[1]" not in call


def test_a_sentence_that_leads_up_to_the_reasons_is_no_point(facts: Facts) -> None:
    call = papers(facts, ("not-medically-necessary", LEADS_UP), ("experimental", HELD))["call-sheet"]
    assert "for these reasons" not in call


def test_the_day_of_the_policy_stands_beside_its_name_and_in_what_is_asked(facts: Facts) -> None:
    made = papers(facts, ("experimental", HELD))
    assert f"Policy named {POLICY}, last reviewed 03/2026" in made["internal-appeal"].replace(":", "")
    assert "their version (your notice: last reviewed 03/2026) and" in made["internal-appeal"]
    assert f"{POLICY}, last reviewed 03/2026" in made["call-sheet"]


def test_the_day_of_another_paper_is_not_given_to_the_policy(facts: Facts) -> None:
    text = f"We reviewed the request against {POLICY}. Our guideline on visits, last reviewed 03/2026, was not used.\n\n{HELD}"
    assert "03/2026" not in papers(facts, ("experimental", HELD), text=text)["call-sheet"]
