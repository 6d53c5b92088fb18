"""What is dangerous in a session and told by the way: the person is told plainly whom to call, the clinician before signing, no insurer.

Reading 30, patient M9 and M2: "had a seizure in july", "i hear my granny calling me", "i pee blood sometimes since the street k days",
"they had to hold me", methadone, "left the stove on three times", "with me throwing up i shouldnt be on it, seizures" changed no page.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.dangers import Danger, dangers_at, dangers_told
from tests.health.as_of import judged, paper
from tests.health.packets import packet
from tests.interview.room import Room

KETAMINE = "ca-dmhc-insured-experimental"
SPRAY = "spravato-step-therapy"
SENT = ("internal-appeal", "call-sheet")
RESULT = "I missed 19 days of work since June."


@pytest.mark.parametrize(
    ("typed", "named", "secret"),
    [
        ("had a seizure in july", "a seizure", "seizure in july"),
        ("i hear my granny calling me", "hearing, seeing or believing what others do not", "granny"),
        ("i pee blood sometimes since the street k days", "blood in the urine", "pee blood"),
        ("third time they had to hold me", "being held down", "hold me"),
        ("my potassium was low from purging", "purging, an eating disorder or low salts in the blood", "potassium"),
        ("tuve una convulsión en julio", "a seizure", "convulsión"),
        ("orino sangre a veces", "blood in the urine", "orino"),
    ],
)
def test_it_is_the_call_of_today_and_stands_in_no_letter(facts: Facts, typed: str, named: str, secret: str) -> None:
    change = {"treatment": {"function": f"{RESULT} {typed}."}, "sender": {"role": "patient"}}
    for name in (KETAMINE, SPRAY):
        found = packet(facts, name, change)
        one_thing = found["next-steps"].partition("One thing")[2][:300]
        assert "call Dr." in one_thing or "call the clinic" in one_thing
        assert named in one_thing
        assert "before the first session" in found["next-steps"]
        before, letter = found["clinician-letter"].split("Letter of medical necessity")
        assert "the answers seem to tell of" in before
        assert secret not in letter
        assert all(secret not in found[one] for one in SENT)
        assert "I missed 19 days of work since June" in found["internal-appeal"]


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        ({"history": {"now": "sertraline 100 mg since May, methadone 80 mg"}}, "an opioid such as methadone"),
        ({"treatment": {"function": "I left the stove on three times."}}, "memory that slips"),
        ({"treatment": {"function": "I cannot work. Pacemaker since May."}}, "the heart"),
    ],
)
def test_what_can_wait_for_the_visit_is_told_below_the_one_thing(facts: Facts, answer: dict[str, Any], named: str) -> None:
    page = packet(facts, KETAMINE, {**answer, "sender": {"role": "patient"}})["next-steps"]
    assert f"to tell of {named}." in page
    assert named not in page.partition("One thing")[2].partition("Tell ")[0]


def test_the_label_says_why(facts: Facts) -> None:
    def page(case: str, words: str) -> str:
        return packet(facts, case, {"treatment": {"function": words}, "sender": {"role": "patient"}})["next-steps"]

    assert "Long use of ketamine can harm the bladder, its label says." in page(KETAMINE, "I pee blood.")
    assert "asks that psychosis and trouble of the heart, brain or liver be told first" in page(SPRAY, "I hear voices.")
    assert "Ask if blood is to be tested first." in page(KETAMINE, "I purge after dinner.")


def test_a_reason_of_purging_is_not_told_as_the_patients_seizures(facts: Facts) -> None:
    trials = [{"drug": "bupropion XL", "dose_mg": 150, "weeks": 4, "stopped": "with me throwing up i shouldnt be on it, seizures"}]
    found = packet(facts, KETAMINE, {"history": {"trials": trials}, "sender": {"role": "patient"}})
    assert all("seizures" not in found[one] for one in (*SENT, "internal-appeal"))
    assert "purging, an eating disorder" in found["next-steps"]
    assert "to tell of a seizure" not in found["next-steps"]


def test_a_medicine_that_brought_a_seizure_is_told_as_stopped_for_it(facts: Facts) -> None:
    trials = [{"drug": "bupropion XL", "dose_mg": 300, "weeks": 4, "result": "stopped_side_effect", "stopped": "a seizure on day nine"}]
    found = packet(facts, KETAMINE, {"history": {"trials": trials}, "sender": {"role": "patient"}})
    assert "a seizure on day nine" in found["internal-appeal"]
    assert "tell of a seizure" in found["next-steps"]


def test_days_awake_and_a_jet_ski_are_shown_to_the_clinician(facts: Facts) -> None:
    trials = [{"drug": "bupropion XL", "dose_mg": 300, "weeks": 6, "stopped": "had me up 4 days spending, bought a jet ski"}]
    found = packet(facts, KETAMINE, {"history": {"trials": trials}, "sender": {"role": "patient"}})
    assert "may read that as a sign of bipolar disorder" in found["next-steps"]
    assert "jet ski" not in found["internal-appeal"]
    assert "Was it hypomania?" in found["clinician-letter"]


def test_not_while_i_am_carrying_is_a_pregnancy(facts: Facts) -> None:
    told = {"alternatives": {"ect": "declined", "ect_detail": "not while im carrying"}, "sender": {"role": "patient"}}
    found = packet(facts, KETAMINE, told)
    assert "You wrote of a pregnancy, or of nursing." in found["next-steps"]
    assert "a pregnancy" in found["next-steps"].partition("One thing")[2][:300]
    assert "carrying" not in found["internal-appeal"]


@pytest.mark.parametrize(
    "typed",
    [
        "never had a seizure",
        "no seizures",
        "No history of seizures, hallucinations or psychosis.",
        "My cat had seizures and I could not care for her.",
        "my brother had a seizure",
        "they said it can cause seizures",
        "I am afraid of seizures",
        "lamotrigine, an anti-seizure medicine, for mood",
        "I don't hear voices",
        "denies hallucinations and delusions",
        "without psychotic features",
        "I hear my kids calling me and cannot get up",
        "threw up every morning on Effexor",
        "my mom held me all night",
        "I take laxatives for constipation",
        "it felt like a heart attack, it was panic",
        "no bladder pain",
        "blood pressure and blood tests are fine",
        "sin convulsiones ni voces",
        "my heart is broken",
        "I left the house twice",
    ],
)
def test_what_is_denied_feared_or_anothers_calls_nobody(facts: Facts, typed: str) -> None:
    change = {"treatment": {"function": f"{RESULT} {typed}"}, "sender": {"role": "patient"}}
    page = packet(facts, KETAMINE, change)["next-steps"]
    assert "seem to tell of" not in page
    assert "One thing today: call" not in page


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("I never had a seizure until July", Danger.SEIZURE),
        ("no seizures but I hear voices", Danger.PSYCHOSIS),
        ("I could not sleep and hear voices at night", Danger.PSYCHOSIS),
        ("seizure free since 2019", Danger.SEIZURE),
        ("oigo voces en la noche", Danger.PSYCHOSIS),
        ("took three nurses to hold me down", Danger.HELD),
    ],
)
def test_a_denial_reaches_no_further_than_its_clause(typed: str, told: Danger) -> None:
    assert dangers_told(typed) == (told,)


def test_the_seizure_by_which_ect_works_is_none(facts: Facts) -> None:
    told = {"alternatives": {"ect": "tried", "ect_detail": "8 sessions, good seizures, no benefit"}, "sender": {"role": "patient"}}
    assert "tell of a seizure" not in packet(facts, KETAMINE, told)["next-steps"]


def test_who_writes_for_a_clinic_is_asked_to_weigh_it(facts: Facts) -> None:
    change = {"treatment": {"function": "Seizure in July 2026. Cannot work."}, "sender": {"role": "clinician"}}
    found = packet(facts, KETAMINE, change)
    assert "Weigh before any session: the answers seem to tell of a seizure." in found["next-steps"]
    assert "One thing today: call" not in found["next-steps"]


def test_what_the_call_tells_is_not_told_twice(facts: Facts) -> None:
    """Read word for word as a tired person: the same list stood in two paragraphs."""
    told = {
        "treatment": {"function": "I hear voices."},
        "history": {"now": "sertraline 50 mg, ativan at night"},
        "sender": {"role": "patient"},
    }
    page = packet(facts, KETAMINE, told)["next-steps"]
    assert page.count("hearing, seeing or believing what others do not") == 1
    assert "before the first session, too: you seem to tell of a sedative or sleeping pill." in page


def test_before_a_cut_that_call_comes_first_and_is_one(facts: Facts) -> None:
    told = {"treatment": {"function": "He said the world would be better without him."}}
    today = packet(facts, "course-cut-caregiver", told)["next-steps"].partition(" Today ")[2]
    call = today.index("and say how Daniel is. Ask if waiting is dangerous. In danger now: call 988")
    assert call < today.index("Send the objection, by fax or portal")
    assert today.count("In danger now") == 1


def test_in_spanish_too(facts: Facts) -> None:
    change = {"treatment": {"function": "Tuve una convulsión en julio."}, "sender": {"role": "patient"}}
    page = paper(facts, "next-steps", KETAMINE, change, "es")
    assert "cuente esto: una convulsión" in page
    assert "Esa llamada va antes de la" in page


def test_it_is_said_beside_the_question() -> None:
    room = Room(narrow=True, example="ca-dmhc-insured-experimental").act("go-to", "treatment.function")
    room.type(treatment__function=f"{RESULT} had a seizure in july")
    assert "Tell the clinic before any session: this seems to tell of a seizure." in room.text("form")
    assert "No letter tells that sentence. The rest goes in." in room.text("form")
    assert "Tell the clinic before any session" not in room.type(treatment__function=f"{RESULT} no seizures").text("form")


@pytest.mark.parametrize(
    ("watched", "named"),
    [
        ("psychotic symptoms are asked about before each infusion, and the course stops if any appear.", ()),
        ("Patients are screened for a history of seizures. Blood pressure is watched.", ()),
        ("blood pressure is watched; I had a seizure in July and was checked for another.", (Danger.SEIZURE,)),
    ],
)
def test_what_a_clinic_watches_for_nobody_has_by_that(watched: str, named: tuple[Danger, ...], facts: Facts) -> None:
    case, _ = judged(facts, KETAMINE, {"treatment": {"monitoring": watched}})
    assert dangers_at("treatment.monitoring", case) == named
