"""A reason names marijuana or alcohol: what is told of that very thing is told whole, in everyday words, or not at all (reading 36, F 1).

Half of such an answer admits more than was said, or reads as a dodge.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

QUOTE = "You must not have a substance use disorder. The notes say that you use marijuana every day."
NAMED = ("not-medically-necessary", QUOTE)
PAPERS = ("internal-appeal", "clinician-letter")


def told(facts: Facts, fact: str) -> dict[str, str]:
    found = infusions(facts, NAMED, treatment={"risks": [{"risk": "substance", "fact": fact, "source": "memory"}]})
    return {paper: found[paper] for paper in PAPERS}


@pytest.mark.parametrize(
    "fact",
    [
        "Used to smoke a lot of weed but quit in March. My doctor has that in my chart",
        "I smoke a bowl before bed. No other drugs",
        "I do smoke weed at night to sleep but I don't have a problem with it",
        "I take a gummy at night. My doctor knows",
        "Just edibles for sleep, maybe two a week. No alcohol",
        "I have a medical marijuana card and use it for pain, never before a session",
        "Never had a substance use disorder. I vape THC a few nights a week to sleep",
        "I quit. The tox screen was clean in October",
        "I went to rehab for pills in 2012 and I've been clean since. I do use weed for sleep",
        "I take CBD oil for my knees. No THC in it",
    ],
)
def test_it_stands_whole_in_every_paper(fact: str, facts: Facts) -> None:
    for paper, text in told(facts, fact).items():
        assert fact in text, paper


@pytest.mark.parametrize(
    ("fact", "left"),
    [
        ("yeah I smoke pot, got a card for it for my back. My sister's boyfriend grows it. Don't drink", "Don't drink"),
        ("I use weed with my brother on weekends. My doctor knows", "My doctor knows"),
        ("I used to sell weed but I never smoked it. My doctor has that in my chart", "has that in my chart"),
        ("I vape THC for sleep. I tried cocaine once in college", "cocaine"),
        ("I was on percs after my surgery in 2014 and got off them with suboxone. Nothing since 2016", "since 2016"),
        ("yup I toke, my boyfriend sells it. I quit in June", "I quit in June"),
        ("Weed is legal here and I only use it on weekends. My husband grows it", "on weekends"),
    ],
)
def test_where_a_part_that_names_it_stays_out_nothing_of_it_stands(fact: str, left: str, facts: Facts) -> None:
    papers = told(facts, fact)
    for paper, text in papers.items():
        assert left not in text, paper
    assert "is for the treating clinician" in papers["internal-appeal"]


def test_how_one_begins_to_talk_is_no_part_of_it(facts: Facts) -> None:
    assert "A couple hits at night (my own account)" in told(facts, "yep, a couple hits at night lol")["internal-appeal"]


@pytest.mark.parametrize("fact", ["Just edibles for sleep, maybe 2 a week. No alcohol", "No other drugs. I do use weed for sleep"])
def test_use_that_goes_on_is_not_answered_as_over(fact: str, facts: Facts) -> None:
    quote = "You have an active substance use disorder."
    found = infusions(facts, ("not-medically-necessary", quote), treatment={"risks": [{"risk": "substance", "fact": fact}]})
    assert "If you hold that it is so now" not in found["internal-appeal"]


def test_without_such_a_reason_weed_stays_out_of_what_is_told_elsewhere(facts: Facts) -> None:
    found = infusions(
        facts, ("experimental", "Ketamine is investigational."), treatment={"function": "I smoke weed to sleep. I can't cook."}
    )
    assert all("weed" not in found[paper] for paper in PAPERS)


DISORDER = "Your reason asks about a substance use disorder; what it tells is use, and it names no diagnosis of a disorder."


def test_use_is_no_disorder_and_the_letters_say_so(facts: Facts) -> None:
    papers = told(facts, "I use marijuana at night to sleep")
    assert f"{DISORDER} If you hold that one was made, please say where." in papers["internal-appeal"]
    assert (
        "whether criteria for a substance use disorder are met, yes or no; by which assessment, on which day" in papers["clinician-letter"]
    )


@pytest.mark.parametrize(
    "quote",
    [
        "You must not have a substance use disorder. The notes say that you were diagnosed with cannabis use disorder.",
        "You must not have a substance use disorder. Your alcohol use disorder is in early remission.",
        "You use marijuana every day, which is not allowed with this drug.",
    ],
)
def test_a_disorder_that_the_notice_names_is_not_denied_for_the_person(quote: str, facts: Facts) -> None:
    risk = {"risk": "substance", "fact": "I use marijuana at night to sleep"}
    found = infusions(facts, ("not-medically-necessary", quote), treatment={"risks": [risk]})
    assert "what it tells is use" not in found["internal-appeal"]


def test_a_clinic_that_writes_in_short_forms_keeps_what_it_tells(facts: Facts) -> None:
    fact = "sober since 2/28/26; IOP completed 6/26; naltrexone 50 qd; AUDIT-C 0 on 11/24"
    risk = {"risk": "substance", "fact": fact, "source": "record"}
    found = infusions(facts, NAMED, treatment={"risks": [risk]}, sender={"role": "clinician"})
    assert "AUDIT-C 0 on 11/24" in found["internal-appeal"]


def test_what_a_wife_types_with_an_i_is_quoted_and_not_signed_as_hers(facts: Facts) -> None:
    """Reading 36, H 2: over the wife's name stood "I quit drinking ... (my account)"."""
    risk = {"risk": "substance", "fact": "I quit smoking weed in August 2026", "source": "memory"}
    sender = {"role": "representative", "name": "Keisha Ward", "relation": "wife"}
    appeal = infusions(facts, NAMED, treatment={"risks": [risk]}, sender=sender)["internal-appeal"]
    assert 'As told: "I quit smoking weed in August 2026"' in appeal.replace("\u201c", '"').replace("\u201d", '"')
    assert "(my account)" not in appeal


HELD = ("not-medically-necessary", "The notes mention alcohol use disorder. Ketamine is a controlled substance with potential for misuse.")


KNOWN = "I have not had a drink since June 2022. Dr Raman knows all about it and he does a urine test before we start"


@pytest.mark.parametrize(
    ("fact", "stands", "falls"),
    [
        (
            f"I used to drink too much after my divorce, I went to a program in spring 2022 and {KNOWN}",
            KNOWN,
            "divorce",
        ),
        (
            "I drank too much after my divorce. I have not had a drink since June 2022. PEth was negative on October 3, 2026",
            "I have not had a drink since June 2022. PEth was negative on October 3, 2026",
            "divorce",
        ),
        (
            "I have been sober since June 2022, Gwen and Dr Raman both know. A urine test is done before each infusion",
            "I have been sober since June 2022. A urine test is done before each infusion",
            "Gwen",
        ),
    ],
)
def test_a_clause_on_another_matter_falls_alone(fact: str, stands: str, falls: str, facts: Facts) -> None:
    """Reading 37, J 8: "divorce" dropped the whole answer with its date and its test."""
    found = infusions(facts, HELD, treatment={"risks": [{"risk": "substance", "fact": fact, "source": "record"}]})
    for paper in PAPERS:
        assert stands in found[paper], paper
        assert falls not in found[paper], paper


@pytest.mark.parametrize(
    "fact",
    [
        "I did coke with my brother for years. I have not had a drink since June 2022. Dr Raman does a urine test",
        "I smoked weed with my ex, I have not had a drink since June 2022",
        "I still drink with my sister on Sundays. I have not had a drink at home since June 2022",
        "I drank and my brother got me on percs. I have been sober since June 2022",
    ],
)
def test_what_hides_a_drug_or_a_use_now_stands_not_at_all(fact: str, facts: Facts) -> None:
    found = infusions(facts, HELD, treatment={"risks": [{"risk": "substance", "fact": fact, "source": "record"}]})
    assert all("June 2022" not in found[paper] for paper in PAPERS)
    assert "the letters tell nothing of your answer on it" in found["next-steps"]
