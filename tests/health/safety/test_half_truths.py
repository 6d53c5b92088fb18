"""A part of an answer stays out, and what is left must be as true as the whole: no letter says more than was told, or the opposite.

Reading 34, A 1, 4 and 12: "I haven't had a drink", left of "... since my DUI", went out over a signature.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet

SIGNED = ("internal-appeal", "clinician-letter", "call-sheet")
DRINKS = ("not-medically-necessary", "The records show an active alcohol use disorder.")


def papers(facts: Facts, answer: str, words: str) -> Any:
    room, name = answer.split(".")
    if name == "risks":
        return infusions(facts, DRINKS, treatment={name: [{"risk": "substance", "fact": words, "source": "record"}]})
    return packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, room: {name: words}})


@pytest.mark.parametrize(
    ("answer", "words", "untrue"),
    [
        ("treatment.risks", "I haven't had a drink since my DUI. My blood test on October 6 was clean.", "had a drink"),
        ("treatment.risks", "I have not touched alcohol since my wife threatened to leave last Christmas.", "touched alcohol"),
        ("treatment.risks", "I don't have a drinking problem except when my wife is deployed.", "drinking problem"),
        ("treatment.risks", "I haven't been drunk since I caught my wife with somebody, January 3, 2026.", "January 3, 2026"),
        ("treatment.risks", "I have never used drugs except what my cousin gave me at a wedding.", "never used"),
        ("treatment.risks", "I have been dry without a slip since my son found me on the kitchen floor.", "dry"),
        ("treatment.risks", "I don't drink unless my ex shows up.", "I don't drink"),
        ("history.therapy", "I went to CBT every week until my wife and I separated, March to May 2026.", "I separated"),
        ("history.therapy", "Not really. I talked to a chaplain a few times.", "Not really"),
        ("history.therapy", "No. My pastor prayed with me some Sundays.", "Psychotherapy: No"),
        ("history.therapy", "CBT mostly with Jill Tanner. We also work on stuff with my husband's drinking.", "We also"),
        ("treatment.function", "I can't leave the house unless my boyfriend is sober.", "leave the house"),
        ("treatment.review", "PHQ-9 at week 4. No more than six unless my uncle lends me the rest.", "No more than six"),
    ],
)
def test_what_is_true_only_with_what_stays_out_is_told_nowhere(facts: Facts, answer: str, words: str, untrue: str) -> None:
    made = papers(facts, answer, words)
    for paper in (one for one in SIGNED if one in made):
        assert untrue.casefold() not in made[paper].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold(), paper


@pytest.mark.parametrize(
    ("answer", "words", "left"),
    [
        (
            "treatment.risks",
            "I haven't had a drink since my DUI in January. PEth was negative.",
            "I haven't had a drink since January. PEth",
        ),
        ("treatment.risks", "I haven't had a drink since I got divorced in 2024.", "I haven't had a drink since 2024"),
        (
            "treatment.risks",
            "I quit drinking January 3, 2026 after my DUI and haven't had a drink since.",
            "I quit drinking January 3, 2026 and haven't had a drink since",
        ),
        ("history.therapy", "CBT with Jill Tanner every week, no break until we lost the baby in 2025.", "every week, no break until 2025"),
        (
            "history.therapy",
            "Jill Tanner, LCSW, CBT every other week since 2025, and some of it is about my ex.",
            "every other week since 2025 (",
        ),
        ("history.therapy", "Kris Lindgren LCSW weekly since 2023, before that my pastor.", "LCSW weekly since 2023"),
        ("history.now", "Lexapro 10 mg since my brother slashed the tires.", "10 mg"),
        ("treatment.function", "I sleep fine except when my stepson is raging. I miss four shifts a month.", "I miss four shifts a month"),
    ],
)
def test_a_plain_date_and_what_is_true_alone_stay(facts: Facts, answer: str, words: str, left: str) -> None:
    assert left in papers(facts, answer, words)["internal-appeal"].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


@pytest.mark.parametrize(
    "words",
    [
        "it worked fine until my divorce",
        "worked great until my husband filed for divorce",
        "no side effects except when my wife yelled at me",
        "I was fine on it while my ex was away",
    ],
)
def test_a_medicine_that_failed_is_not_told_to_have_worked(facts: Facts, words: str) -> None:
    trial = {"drug": "sertraline", "dose_mg": 100, "from": "2025-02-01", "to": "2025-08-01", "result": "no_response", "stopped": words}
    made = packet(facts, TEXAS, {"sender": {"role": "patient"}, "history": {"trials": [trial]}})
    for paper in ("internal-appeal", "clinician-letter"):
        assert not any(said in made[paper] for said in ("worked", "no side effects", "I was fine")), paper


def test_a_short_form_in_full_is_no_cut(facts: Facts) -> None:
    told = "2h obs, BP 0/40/120 min, RN on site, no driving til next day"
    made = packet(facts, CALIFORNIA, {"sender": {"role": "clinician"}, "treatment": {"monitoring": told}})
    assert "no driving" in made["clinician-letter"]


@pytest.mark.parametrize("words", ["Lexapro 10 mg since September. I skip it some days.", "Lexapro 10 mg, when I remember to take it."])
def test_missed_doses_are_no_plea_and_the_clinician_hears_of_them_first(facts: Facts, words: str) -> None:
    """Reading 34, A 13: "I skip it some days" was taken for a wish that something not be said."""
    steps = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "history": {"now": words}})["next-steps"]
    assert "You asked that something not be said" not in steps
    assert "You wrote that doses of a medicine are missed" in steps


@pytest.mark.parametrize(
    ("answer", "words", "private"),
    [
        ("treatment.risks", "No alcohol since I lost my license in January. PEth negative October 6, 2026.", "lost my license"),
        ("treatment.risks", "I have been sober since I lost my house in 2024, PEth negative October 6, 2026.", "house"),
        ("treatment.risks", "Sober since January 3, 2026, I go to AA on base. PEth negative October 6, 2026.", " AA"),
        ("treatment.review", "PHQ-9 each time. No more than six unless my mom pays.", "my mom"),
    ],
)
def test_what_it_cost_and_who_pays_goes_out_in_no_letter(facts: Facts, answer: str, words: str, private: str) -> None:
    """Reading 34, A 15."""
    made = papers(facts, answer, words)
    for paper in (one for one in SIGNED if one in made):
        assert private not in made[paper], paper
    if answer == "treatment.risks":
        assert "PEth negative October 6, 2026" in made["internal-appeal"]
