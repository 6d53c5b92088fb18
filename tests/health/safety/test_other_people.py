"""What a person tells of a husband, a child, a brother or an ex is theirs: their troubles and their names stay out of every paper.

Reading 28, patient C2: "my husband Ray yells about the money", "the custody thing with my daughter", "his brother Dale had it in the 80s
and was never right after" and the wife's own cataracts stood in three papers.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.private import Matter, without_matters
from tests.health.packets import packet
from tests.health.student import student

CALIFORNIA = "ca-dmhc-insured-experimental"
BY_THE_PATIENT = frozenset({Matter.ACT, Matter.LIFE, Matter.AMOUNT, Matter.OTHERS, Matter.NAME})
BY_ANOTHER = frozenset({Matter.ACT, Matter.LIFE, Matter.AMOUNT, Matter.OF_HIS_OWN, Matter.CARER, Matter.NAME_OF_HIS_OWN})


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("I havent worked since august, my husband Ray yells about the money", "I havent worked since august"),
        ("Off work since May. The custody thing with my daughter wears me out.", "Off work since May."),
        ("my sister in law Tina drives me home", "my sister in law drives me home"),
        ("My husband, Ray, sits with me after each session.", "My husband sits with me after each session."),
        ("My wife is furious because I cannot get up", "I cannot get up"),
        ("my kids Jake and Emma cook for themselves", "my kids cook for themselves"),
        ("my son Tyler is in jail", ""),
        ("My scout leader did things to me. I sleep until noon.", "I sleep until noon."),
        ("I missed ten shifts since my mom's stroke", "I missed ten shifts"),
        ("my friend had it and lost her memory. She was never the same. I am afraid for my memory.", "I am afraid for my memory."),
        # Reading 35, A 4.
        ("a friend of mine had it and lost a year of memory. I run machines all day", "I run machines all day"),
        ("somebody at my church had it and never was right after. I drive a school bus", "I drive a school bus"),
        ("my ex took the kids. I stay in bed most days.", "I stay in bed most days."),
        ("Mi esposo Raúl me grita. No puedo trabajar.", "No puedo trabajar."),
        # Without its half, it would tell another thing.
        ("I worked until my husband got sick", ""),
    ],
)
def test_the_trouble_and_the_name_of_another_fall_and_no_more(typed: str, left: str) -> None:
    assert without_matters(typed, BY_THE_PATIENT) == left


@pytest.mark.parametrize(
    "typed",
    [
        "My wife says I am depressed and no fun",
        "my wife has to drive me since my surgery",
        "my boss fired me because I missed 40 days",
        "my partner and I did CBT for anxiety",
        "my husband left work early to drive me",
        "My daughter does the dishes now",
        # Reading 36, H 8.
        "My mother-in-law picks the kids up from school now.",
        "My in-laws host the holidays now because I can't.",
        "I don't answer when my sister calls.",
        "we went with my wife Monday",
        "asked my ex-employer for the plan",
    ],
)
def test_what_others_do_for_or_say_of_the_patient_is_told(typed: str) -> None:
    assert without_matters(typed, BY_THE_PATIENT) == typed


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        # Reading 34, A 15: who died, left, visits or works where is nobody's business, and true beside it is only what needs it not.
        ("My mom died in May.", ""),
        ("I work 20 hours a week since my dad died and I cannot cook or clean.", "I work 20 hours a week and I cannot cook or clean."),
        ("My best friend stopped calling me. I have not left the house in two weeks.", "I have not left the house in two weeks."),
        ("12 sessions of CBT in 2025. She also saw my husband for a while.", "12 sessions of CBT in 2025."),
        ("Couples counseling with my ex in 2023, then DBT group every week since April 2025.", "DBT group every week since April 2025."),
        ("The clinic is 74 miles one way and my brother borrowed my car.", "The clinic is 74 miles one way."),
        (
            "After three weeks I am back in bed. My kids were with their dad last time so it was worse.",
            "After three weeks I am back in bed.",
        ),
        ("I felt okay while my daughter lived with me, then it quit working", "It quit working"),
    ],
)
def test_the_life_of_others_is_told_to_no_insurer(typed: str, left: str) -> None:
    assert without_matters(typed, BY_THE_PATIENT) == left


@pytest.mark.parametrize(
    "typed",
    [
        "My wife dresses me some mornings and drives me everywhere.",
        "bupropion 300 mg, my partner puts it out for me every morning",
        "my wife noticed I was shaking all night",
        "I take care of my two kids but most days their grandma has to do dinner and baths.",
        "My mother moved in to take care of the kids because I can't.",
        "I can't talk to my wife and I missed my daughter's graduation.",
        "The clinic is 70 miles off. I can't drive after it and my wife works days, so I can't get there twice a week.",
        "I got written up twice for calling out, down to 2 days a wk since Sept and my mom has my kids most days.",
        "My kids are hungry at school because I do not get up.",
    ],
)
def test_who_helps_watches_or_tells_of_the_patient_stays_and_so_does_the_care_of_children(typed: str) -> None:
    assert without_matters(typed, BY_THE_PATIENT) == typed


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("His brother Dale had it in the 80s and was never right after", ""),
        (
            "The clinic is 90 miles away, I can't drive at night because of my cataracts",
            "The clinic is 90 miles away, I can't drive at night",
        ),
        ("I had eye surgery. The clinic is 90 miles away", "The clinic is 90 miles away"),
        # Whom the wife calls her husband is the patient.
        ("My husband is sick of it and depressed all day", "My husband is sick of it and depressed all day"),
    ],
)
def test_of_who_acts_for_the_patient_the_same(typed: str, left: str) -> None:
    assert without_matters(typed, BY_ANOTHER) == left


def test_no_paper_tells_of_them_and_the_person_is_told_so(facts: Facts) -> None:
    told = {
        "sender": {"role": "patient"},
        "treatment": {
            "function": "I have not worked since August. My husband Ray yells about the money.",
            "monitoring": "a nurse is there; my sister in law Tina drives me home",
        },
        "alternatives": {"ect": "declined", "ect_detail": "My uncle Pete had it and was never right. I am afraid for my memory."},
    }
    found = packet(facts, CALIFORNIA, told)
    for name, words in found.items():
        for said in ("Ray", "yells", "Tina", "Pete", "never right"):
            assert said not in words, (name, said)
    for kept in ("I have not worked since August", "my sister in law drives me home", "I am afraid for my memory"):
        assert kept in " ".join(found.values()), kept
    left_out = found["next-steps"].partition("You wrote something private, and no letter prints it: a part of ")[2].partition(".")[0]
    for answer in ("Work and home", "ECT"):
        assert answer in left_out
    # It is no matter of safety at a session.
    assert "must hear before any session" not in found["next-steps"]


@pytest.mark.parametrize(
    "did", ["was bringing groceries", "was carrying me to the bathroom", "was taking out the trash", "was handling my mail"]
)
def test_what_somebody_near_was_doing_for_the_patient_is_no_secret_of_theirs(did: str, facts: Facts) -> None:
    """Reading 37, N 8: "my brother was bringing groceries" took along the half that tells how bad it was."""
    told = f"In May I couldn't leave the apartment, my brother {did}."
    assert told in student(facts, {"sender": {"role": "patient"}, "treatment": {"function": told}})["internal-appeal"]
    drinks = {"sender": {"role": "patient"}, "treatment": {"function": "In May I couldn't leave, my brother was drinking again."}}
    assert "drinking" not in student(facts, drinks)["internal-appeal"]
