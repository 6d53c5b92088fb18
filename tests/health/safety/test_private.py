"""An attempt, a stay in a hospital, alcohol and drugs, told by the way: the sentence stays out of every paper, and what helps stays in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.private import Matter, matters_in, without_matters
from appealwright.untold.thoughts import names_thoughts
from scripts.rowfiles import loaded_yaml
from tests.health.packets import packet

SAYINGS: dict[str, list[str]] = loaded_yaml(Path(__file__).with_name("sayings.yaml"))
EVERY = frozenset(Matter)
CALIFORNIA = "ca-dmhc-insured-experimental"


@pytest.mark.parametrize("words", SAYINGS["acts"])
def test_an_attempt_is_known_however_it_is_said(facts: Facts, words: str) -> None:
    assert names_thoughts(words, facts) or Matter.ACT in matters_in(words, EVERY)


@pytest.mark.parametrize("words", SAYINGS["stays"])
def test_a_stay_in_a_hospital_is_known(words: str) -> None:
    assert Matter.STAY in matters_in(words, EVERY)


@pytest.mark.parametrize("words", SAYINGS["substances"])
def test_alcohol_and_drugs_are_known(words: str) -> None:
    assert Matter.SUBSTANCE in matters_in(words, EVERY)


@pytest.mark.parametrize("words", SAYINGS["relapses"])
def test_a_relapse_of_nothing_named_is_known(words: str) -> None:
    assert Matter.RELAPSE in matters_in(words, EVERY)


@pytest.mark.parametrize("words", SAYINGS["lives"])
def test_what_is_nobodys_business_is_known(words: str) -> None:
    assert Matter.LIFE in matters_in(words, EVERY)


@pytest.mark.parametrize("words", SAYINGS["sums"])
def test_a_sum_is_known(words: str) -> None:
    assert Matter.AMOUNT in matters_in(words, EVERY)


@pytest.mark.parametrize("words", SAYINGS["harmless"])
def test_what_sounds_like_one_of_them_is_told(words: str) -> None:
    assert without_matters(words, EVERY) == words


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (
            "Missing about two shifts a week since August. I was in the hospital in October 2025 after I took pills",
            "Missing about two shifts a week since August.",
        ),
        ("Missing two shifts a week, and I was in the ICU after an attempt", "Missing two shifts a week"),
        ("I attempted in May. My wife called 911. I have missed 40 days of work.", "I have missed 40 days of work."),
        ("Cymbalta 60, and trazodone 50 to sleep. I have a glass of wine, Kayla knows", "Cymbalta 60, and trazodone 50 to sleep."),
        ("Cymbalta 60, a glass of wine at night, trazodone 50", "Cymbalta 60, trazodone 50"),
        ("CBT since 2025 (they set it up when I was discharged), with Dana Ruiz, LCSW", "CBT since 2025, with Dana Ruiz, LCSW"),
        ("duloxetine 60 mg, started in the hospital", "duloxetine 60 mg"),
        ("weekly therapy since March, after an attempt", "weekly therapy since March"),
        # Reading 26, early 3.10: the sum falls, and not what stands beside it.
        ("$900 a month copay and he gets bad sinus infections.", "he gets bad sinus infections."),
        ("It made me sick. It was $400 a session. The clinic is 90 miles away", "It made me sick. The clinic is 90 miles away"),
        # The twenty-eighth reading, patient F5: the whole answer on therapy was lost for the sum at its end.
        ("saw Jen at Desert Sage for a few months til the copay went to $60, couldnt aford it", "saw Jen at Desert Sage for a few months"),
        # What it leans on stays, where it is whole without it.
        ("CBT weekly with Joan Haas since my arrest.", "CBT weekly with Joan Haas."),
        ("My sister picks up the kids since the miscarriage in March.", ""),
        ("quit working around my abortion", "quit working"),
        ("made me angry, I threw a plate", "made me angry"),
        ("I worked until I was arrested in May", ""),
        # What is no sentence without the rest, or tells the same, falls with it.
        ("after an attempt, weekly therapy since", ""),
        ("On weekends, I drink wine", ""),
        ("I wrote it all down, and took a handful of pills", ""),
    ],
)
def test_only_the_sentence_or_the_clause_falls(typed: str, left: str) -> None:
    assert without_matters(typed, EVERY) == left


TOLD: dict[str, Any] = {
    "treatment": {"function": "I miss two shifts a week. I was in the hospital in October 2025 after I took pills."},
    "history": {
        "now": "Cymbalta 60 since December 2025. I have a glass of wine now and then, Kayla knows.",
        "therapy": "CBT since November 2025 (they set it up when I was discharged), with Dana Ruiz",
    },
    "alternatives": {"ect": "declined", "ect_detail": "I am scared of losing memory. They offered it when I was inpatient."},
}


@pytest.mark.parametrize("role", ["patient", "representative"])
def test_no_paper_tells_them_and_every_paper_keeps_what_helps(facts: Facts, role: str) -> None:
    """Readings 27, patient 1 and 2: the pills stood in the box of reasons on page 1, the wine under the nurse's signature."""
    found = packet(facts, CALIFORNIA, {**TOLD, "sender": {"role": role}})
    for name, words in found.items():
        for said in ("took pills", "October 2025", "glass of wine", "discharged)", "I was inpatient"):
            assert said not in words, (name, said)
    appeal = found["internal-appeal"]
    for said in ("I miss two shifts a week", "Cymbalta 60 since December 2025", "CBT since November 2025, with Dana Ruiz"):
        assert said in appeal or role == "representative"
    # The clinician, who judges it, has a blank for the stay alone.
    assert "Stays in hospital, as charted: ____ (dates, why, what was changed; or strike)" in found["clinician-letter"]
    steps = found["next-steps"]
    assert '"Medicines now"' in steps.partition("Left out of the letters, whole or in part: ")[2][:120]


def test_a_stay_that_a_reason_asks_of_is_told(facts: Facts) -> None:
    quote = "You were discharged from inpatient psychiatric care as stable."
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}
    asked = {"treatment": {"function": "I was in the hospital in October 2025."}, "denial": denial, "sender": {"role": "patient"}}
    assert "I was in the hospital" in " ".join(packet(facts, CALIFORNIA, asked).values())


def test_a_drink_told_by_the_way_stays_out_also_where_a_reason_names_alcohol(facts: Facts) -> None:
    """Reading 28, patient C1: "was drinking to sleep" stood in five papers, because the plan held alcohol against her. The reason has its
    own answer, in the table of risks, and what stands there is told.
    """
    reason = {"ground": "ground.not-medically-necessary", "quote": "Alcohol use disorder is a risk."}
    trial = {"drug": "bupropion", "dose_mg": 150, "from": "2026-02", "to": "2026-03", "result": "stopped_side_effect"}
    told = {
        "denial": {"text": {"unknown": True}, "reasons": [reason]},
        "treatment": {
            "function": "I lost my job in May, and I kept showing up hung over.",
            "risks": [{"risk": "substance", "fact": "none since Halloween", "source": "memory"}],
        },
        "history": {**TOLD["history"], "trials": [{**trial, "stopped": "so anxious, was drinking to sleep", "source": "record"}]},
        "sender": {"role": "patient"},
    }
    found = packet(facts, CALIFORNIA, told)
    for name, words in found.items():
        for said in ("drinking to sleep", "hungover", "glass of wine"):
            assert said not in words, (name, said)
    for kept in ("so anxious", "I lost my job in May", "Cymbalta 60 since December 2025", "None since Halloween"):
        assert kept in found["internal-appeal"], kept


def test_a_clinician_judges_what_to_tell(facts: Facts) -> None:
    charted = {"treatment": {"function": "Hospitalized in October 2025; off work since."}, "sender": {"role": "clinician"}}
    assert "Hospitalized in October 2025" in packet(facts, CALIFORNIA, charted)["internal-appeal"]


def test_of_words_that_go_out_what_somebody_may_regret_comes_first(facts: Facts) -> None:
    """Readings 27, patient 3: ten lines of equal weight, and the tired reader signs by then."""
    told = {
        "treatment": {"review": "they look at the score after every visit"},
        "history": {"therapy": "CBT since 2024, my husband drives me there"},
    }
    steps = packet(facts, CALIFORNIA, {**told, "sender": {"role": "patient"}})["next-steps"]
    listed = steps.partition("Words that may go out as typed")[2]
    assert listed.index("my husband drives me there") < listed.index("they look at the score")


MONITORED = "a nurse stays in the room the whole time. My husband can't drive me because of his DUI so my sister does"
STOPS = "stop if it hasn't dropped by half or if I start drinking again"
RULE = "no food for two hours and no alcohol for a day before; a nurse is in the room"


def test_what_is_told_of_somebody_beside_the_rules_of_the_clinic_is_kept_out(facts: Facts) -> None:
    """Reading 27, patient 1: a DUI was left out of one answer and printed from another."""
    papers = packet(facts, CALIFORNIA, {"treatment": {"monitoring": MONITORED, "review": STOPS}})
    for name in papers:
        assert "DUI" not in papers[name], name
        assert "drinking" not in papers[name], name
    assert "a nurse stays in the room the whole time" in papers["internal-appeal"]
    assert "no alcohol for a day before" in packet(facts, CALIFORNIA, {"treatment": {"monitoring": RULE}})["internal-appeal"]


def test_a_sentence_is_cut_where_the_drink_begins_and_not_before(facts: Facts) -> None:
    """Patient 5: its good half alone, quoted as if whole, left out that the benefit faded."""
    told = "I could laugh with my kids again, then it faded by about June and I drank more over the summer."
    assert without_matters(told, EVERY) == "I could laugh with my kids again, then it faded by about June."


def test_a_drug_kept_secret_leaves_the_medicines_beside_it(facts: Facts) -> None:
    """Patient 11: "hides it from" was taken for a thought of dying, and all that is taken now was lost."""
    told = "Cymbalta 60 mg since January, trazodone 50 for sleep, and I think a gummy at night, she hides it from Dr. Tran"
    papers = packet(facts, CALIFORNIA, {"history": {"now": told}, "sender": {"role": "representative"}})
    assert "Cymbalta 60 mg since January, trazodone 50 for sleep" in papers["internal-appeal"]
    for name in papers:
        assert "gummy" not in papers[name], name
        assert "hides it" not in papers[name], name


def test_no_paper_tells_what_is_nobodys_business(facts: Facts) -> None:
    """Patient 2: an abortion stood in Table 1, an arrest in the letter that the clinician signs."""
    told = {
        "history": {"therapy": "CBT since spring 2025, after my arrest"},
        "treatment": {
            "function": "Off work since July. My husband hit me in May.",
            "monitoring": "a nurse is there; police drove me home",
        },
    }
    for role in ("patient", "representative"):
        found = packet(facts, CALIFORNIA, {**told, "sender": {"role": role}})
        for name, words in found.items():
            for said in ("arrest", "hit me", "police"):
                assert said not in words, (name, said)
        assert "CBT since spring 2025" in found["internal-appeal"]
        assert "Off work since July" in found["internal-appeal"]
        later = found["next-steps"].partition("You wrote something private, and no letter prints it: a part of ")[2]
        assert '"Work and home"' in later[:90]
        # It is no matter of safety at a session: the page does not send the person to the clinician with it.
        assert "must hear before any session" not in found["next-steps"]


def test_the_most_private_of_what_goes_out_as_typed_is_shown_first(facts: Facts) -> None:
    """Patient 2: a divorce stood eighth."""
    told = {"history": {"therapy": "CBT since my pregnancy in 2019"}, "treatment": {"function": "my kids pack their own lunches"}}
    page = packet(facts, CALIFORNIA, told)["next-steps"].partition("Words that may go out as typed")[2]
    assert page.index("my pregnancy in 2019") < page.index("my kids pack") < page.index("0.5 mg/kg")
    assert "The most private stand first: say less?" in page
