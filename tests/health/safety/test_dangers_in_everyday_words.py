"""Dangers as people say them who have no word for them: an allergy without "allergic", a vessel without "aneurysm", a pregnancy without
"pregnant".

Reading 32, second reader, 1: "Ketamine at the dentist gave me a rash all over and my throat closed" was printed as a reason to approve.
The sentences were written before the words that find them.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.contraindicated import contraindication_in
from appealwright.history.of_another import told_of_oneself
from appealwright.untold.dangers import Danger, dangers_told
from appealwright.untold.private import BEARING, matters_in
from tests.health.packets import packet

ALLERGY = (
    "Ketamine at the dentist gave me a rash all over and my throat closed",
    "bad reaction to ketamine in 2019, throat swelled up",
    "when they gave me ketamine for my wisdom teeth I broke out in hives",
    "I broke out in hives from ketamine at the ER",
    "my throat closed up after ketamine once",
    "anaphylaxis to ketamine in 2017",
    "the ER gave me ketamine and I swelled up like a balloon",
    "had hives all over after the first Spravato",
    "Spravato made my tongue swell",
    "I had an allergic reaction to the spray, hives",
    "the ketamine in 2020 made my lips and face swell",
    "I couldn't breathe and got welts when they gave me ketamine",
    "ketamine allergy on my chart",
    "they wrote down that I'm allergic to ketamine after I got hives",
    "my chart lists ketamine under allergies",
    "severe reaction to ketamine, they had to give me an epipen",
    "esketamine gave me hives on my chest",
    "got itchy welts and wheezing from ketamine when I broke my arm",
    "ketamine during my surgery and my airway swelled",
    "reacted badly to ketamine as a kid, rash and swelling",
    "I have had an anaphylactic reaction to ketamine",
    "it turns out im alergic to ketamine",
)
VESSEL = (
    "Theres a weak spot in the artery by my brain they scan every year",
    "a bulge in an artery in my head",
    "I have a bulging artery in my brain",
    "a balloon in a blood vessel in my head that they watch",
    "a ballooned blood vessel behind my eye",
    "weak blood vessel in my brain",
    "the wall of an artery in my head is thin and bulges",
    "they coiled a blood vessel in my head in 2020",
    "I have a clip in my head from the artery that was about to burst",
    "a tangle of blood vessels in my brain",
    "tangled veins in my brain since birth",
    "my aorta is enlarged and they measure it each year",
    "a bulge in my aorta",
    "my aorta is dilated, 4.4 cm",
    "a weak spot in the big artery from my heart",
    "they found a weak place in an artery in my head on the MRI",
    "a vein in my head burst in 2015",
    "a blood vessel burst in my brain when I was 30",
    "I bled into my brain in 2011",
    "bleeding around my brain after the fall in May",
    "had a subdural hematoma in 2022",
    "a subarachnoid hemorrhage in 2018",
)
VOICES = (
    "I hear my name called when nobodys there",
    "someone whispers my name at night but its nobody",
    "I keep hearing my name and nobody is there",
    "hear people talking and theres no one in the house",
    "I hear somebody say my name and no one did",
    "sometimes I hear music that isnt playing",
    "I hear footsteps upstairs and I live alone",
    "something calls my name when I'm alone",
    "I heard my mother call my name, she died in 2010",
    "I hear whispers when I'm by myself",
    "I hear whispering in the walls",
    "I keep turning around because someone says my name and its no one",
    "hearing my name called from the other room when nobody is home",
    "I see people who arent there",
    "I see a man in the corner that nobody else sees",
    "I see my dead brother at the foot of the bed",
    "things crawling on the wall that no one else can see",
    "I get messages from the tv meant for me",
    "the radio talks to me",
    "people on the street can read my thoughts",
)
EXPECTING = (
    "Im 11 weeks along and throwing up",
    "Im due in June",
    "missed my period and the test was positive",
    "still nursing my 4 month old",
    "I am due June 14",
    "I'm due with my second in April",
    "baby is due in May",
    "our baby comes in March",
    "I am 5 months along",
    "I'm in my second trimester",
    "I am in my first trimester and sick all day",
    "the test came back positive, I'm keeping it",
    "two pink lines on Sunday",
    "took a test and it was positive, baby in July",
    "I'm breastfeeding",
    "I am still breast feeding my son",
    "nursing a newborn",
    "I pump milk for my baby at work",
    "my period is 3 weeks late",
    "I might be pregnant",
    "I may be pregnant, I have not tested",
    "I have morning sickness and a sonogram on Friday",
)
FAINTED = (
    "I passed out twice at work",
    "I fainted twice",
    "I fainted in the shower last week",
    "passed out on the stairs in July",
    "I keep fainting",
    "I keep passing out when I stand up",
    "i pass out if I get up too fast",
    "I blacked out at the wheel in June",
    "fainting spells since March",
    "I had a fainting spell at my desk",
    "I lost consciousness at the store",
    "I was out cold on the kitchen floor for a minute",
    "I collapsed at work and they called an ambulance",
    "fell out at church and woke up on the floor",
    "syncope twice this year",
    "passed out cold in the parking lot",
    "I went down at work, woke up with people over me",
    "I black out when I stand up",
    "me desmayé dos veces en el trabajo",
    "She fainted at the clinic after the infusion",
)
HIGH = (
    "up 4 nites straight on cymbalta and bought a boat",
    "not sleeping 3 nights a week full of energy spending like crazy",
    "I stayed up 3 nights in a row and spent my whole paycheck",
    "awake for 5 days, cleaned the garage at 3am and maxed out two cards",
    "no sleep for four nights and I felt like I could do anything",
    "didnt sleep for 3 days and wasnt even tired",
    "up three days straight talking a mile a minute",
    "I was awake for days and bought three cars",
    "days with no sleep and tons of energy",
    "up all night for a week, ordering stuff online, thousands of dollars",
    "I go 3 nights without sleep, then spend all the rent",
    "slept 2 hours a night for a week and felt on top of the world",
    "spending sprees and no sleep for days",
    "bought a truck I cant afford after 4 nights awake",
    "went four days awake and gambled the savings",
    "wide awake 72 hours, mind racing, blew my savings",
    "some weeks I need no sleep and start ten projects",
    "for a week I barely slept and had endless energy",
    "up for days at a time, then spending money I dont have",
    "four nights no sleep, so wired, gave away my furniture",
)
MEMORY = (
    "forget my own kids names",
    "I forget my kids' names",
    "I forgot my own phone number and my address",
    "I can't remember my kids names",
    "cant remember how to get home",
    "I forgot how to get home from work",
    "I forget what day it is and where I parked every day",
    "I put the keys in the freezer and forgot my own address",
    "I don't remember whole days",
    "I lose hours and don't know where I was",
)
CALM = (
    "No reaction to ketamine so far",
    "I had a good reaction to ketamine",
    "never had a reaction to ketamine",
    "I break out in hives from penicillin",
    "Lamictal gave me a rash",
    "Zoloft gave me hives and my throat felt tight",
    "my skin has a rash from the tape at the ketamine clinic",
    "I am allergic to shellfish, nothing else",
    "the weak spot in my day is the morning",
    "blocked artery in my leg was ruled out",
    "my artery scan was clean",
    "they look for a vein in my arm for a long time",
    "I hear my name at work and cannot turn around",
    "I hear my kids call my name and cannot get up",
    "My boss calls my name and I do not hear it",
    "my card payment is due in June",
    "I'm due for my next infusion in June",
    "I am due a refill on Friday",
    "my paperwork was due in May",
    "the COVID test was positive in March",
    "I am a nursing student",
    "I work at a nursing home",
    "nursing a cup of tea all morning",
    "I went to nursing school",
    "halfway along the hall I have to sit down",
    "6 weeks along with no reply from the plan",
    "not pregnant, the test was negative",
    "my sister is due in June",
    "I passed out flyers at work",
    "passed out the papers to my class",
    "I never fainted",
    "no fainting, no falls",
    "I have not passed out",
    "I lie awake until three and cannot spend time with my son",
    "up all night with the baby",
    "I am awake at 4 every night and spend the day in bed",
    "I spend nights awake and days in bed",
    "I cannot sleep and have no energy",
    "I forget my keys",
    "I forget to eat",
    "My daughter forgot my birthday",
    "I can't remember the last time I laughed",
    "ketamine helped, and the rash from Lamictal went away",
    "my rash got better before ketamine started",
    "Spravato worked until my tongue piercing swelled",
    "I had trouble breathing from asthma as a child and ketamine helps my mood",
    "they put the clip on my finger and watch my heart",
    "a clip in my hair",
    "my head bled when I fell on the ice",
    "the tear in my eye when I saw the bill",
    "my arteries are clear, the doctor said",
    "the widened hallway lets me in with the wheelchair",
    "I bled at the vein where the needle was",
    "I hear people laugh at work and feel so alone",
    "I hear music and nobody cares",
    "I call my mother and no one answers",
    "No one else sees how bad it is",
    "I see my dead end job and cry",
    "I pass out the meds at the nursing home",
    "I get home and pass out on the couch",
    "I collapsed on the bed and cried",
    "the plan collapsed",
    "blackout curtains all day",
    "I did not sleep and spent the night crying",
    "awake for 3 days with pain",
    "up 4 nights with the baby",
    "no sleep for days, no energy at all",
    "I barely slept and could not work",
    "slept 3 hours a night for weeks and was too tired to work",
    "bought two books",
    "the rent is due in June",
    "I am due to see her in May",
    "I am due for a raise in June",
    "the baby comes with me to sessions",
    "the drug test was positive for nothing",
    "I missed my period of grace at work",
    "my third trimester at college was the worst",
    "I forgot what I was saying",
    "I forget names sometimes",
)


def told_in(typed: str, facts: Facts) -> set[str]:
    own = told_of_oneself(typed)
    found = {one.value for one in dangers_told(own)}
    return found | ({"ruled out"} if contraindication_in(own, facts) else set())


@pytest.mark.parametrize("typed", [*ALLERGY, *VESSEL])
def test_what_the_labels_rule_out_is_known_without_its_name(typed: str, facts: Facts) -> None:
    assert contraindication_in(typed, facts)


@pytest.mark.parametrize(
    ("typed", "danger"),
    [
        *((one, Danger.PSYCHOSIS) for one in VOICES),
        *((one, Danger.FAINTING) for one in FAINTED),
        *((one, Danger.HIGH) for one in HIGH),
        *((one, Danger.MEMORY) for one in MEMORY),
    ],
)
def test_a_danger_is_known_without_its_name(typed: str, danger: Danger) -> None:
    assert danger in dangers_told(told_of_oneself(typed))


@pytest.mark.parametrize("typed", EXPECTING)
def test_a_pregnancy_is_known_without_its_name(typed: str) -> None:
    assert matters_in(told_of_oneself(typed), BEARING)


@pytest.mark.parametrize("typed", CALM)
def test_words_like_these_of_something_else_alarm_nobody(typed: str, facts: Facts) -> None:
    assert told_in(typed, facts) == set()


KETAMINE = "ca-dmhc-insured-experimental"
RESULT = "I missed 19 days of work since June."


@pytest.mark.parametrize(
    ("typed", "said", "secret"),
    [
        ("Ketamine at the dentist gave me a rash all over and my throat closed.", "send nothing yet", "throat"),
        ("There is a weak spot in the artery by my brain.", "send nothing yet", "weak spot"),
        ("I hear my name called when nobody is there.", "hearing, seeing or believing what others do not", "my name called"),
        ("I passed out twice at work.", "fainting", "passed out"),
        ("I was up 4 nights straight and bought a boat.", "days awake with much energy", "a boat"),
        ("I am 11 weeks along.", "You wrote of a pregnancy", "weeks along"),
    ],
)
def test_the_person_is_told_whom_to_tell_and_no_letter_prints_it(typed: str, said: str, secret: str, facts: Facts) -> None:
    change = {"treatment": {"function": f"{RESULT} {typed}"}, "sender": {"role": "patient"}}
    found = packet(facts, KETAMINE, change)
    assert said in found["next-steps"]
    # The call sheet opens with what is to be settled first.
    for name in ("internal-appeal", "call-sheet") if said != "send nothing yet" else ("internal-appeal",):
        assert secret not in found[name], name
    assert secret not in found["clinician-letter"].partition("Letter of medical necessity")[2]
    assert "I missed 19 days of work since June" in found["internal-appeal"]


def test_words_that_no_letter_uses_may_name_an_illness_and_the_page_asks(facts: Facts) -> None:
    change = {"treatment": {"function": f"{RESULT} I have zorbled quinx in my spleenum."}, "sender": {"role": "patient"}}
    found = packet(facts, KETAMINE, change)
    assert "zorbled" not in found["internal-appeal"]
    assert "Is it an illness, a reaction to a drug or a medicine? Then tell Dr. Helen Tran before any session." in found["next-steps"]
