"""In what a clinician signs or says, what another told stands in quotation marks; in a clinician's own case a patient's "I" does."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.document import block_runs, plain_text
from appealwright.facts import Facts
from appealwright.writer.voice import in_first_person, speaks_as_patient
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import TEXAS
from tests.health.packets import documents_of, packet

CLINICIANS = {"clinician-letter", "call-sheet"}
"""What the clinician signs, and what the clinician says."""

MARK = "freezer"
"""A word that letters know, and no case and no row has: each free answer holds it."""

ALTERNATIVES = ("spravato", "ect", "tms")
QUOTED = re.compile(r"“[^”]*”")


def as_i(what: str) -> str:
    return f"I told of {what}, {MARK}"


def spoken(document: dict[str, Any], role: str) -> dict[str, Any]:
    """The case with every free answer in the first person; of a clinic its name alone is printed, without what stands beside it."""
    told = ("diagnosis", "dose", "schedule", "monitoring", "review", "function")
    trials = [{**trial, "stopped": as_i("why")} for trial in document.get("history", {}).get("trials", ())]
    criteria = [{**one, "fact": as_i("the fact")} for one in document.get("plan", {}).get("criteria", ())]
    return changed(
        document,
        {
            "sender": {"role": role},
            "treatment": {name: as_i(name) for name in told},
            "history": {"therapy": as_i("therapy"), "trials": trials},
            "alternatives": {f"{key}_detail": as_i(key) for key in ALTERNATIVES},
            "step": {"ground": "not_tolerated", "drug": as_i("the drug"), "reason": as_i("the step")},
            "plan": {"criteria": criteria},
        },
    )


def bare(document: dict[str, Any], role: str) -> dict[str, Any]:
    """The case with every free answer in words that speak of nobody; what the signer orders is stated (below)."""
    told = ("function", "spacing")
    criteria = [{**one, "fact": f"a fact, {MARK}"} for one in document.get("plan", {}).get("criteria", ())]
    risks = [{"risk": "blood_pressure", "fact": f"treated, {MARK}", "source": source} for source in ("record", "memory")]
    return changed(
        document,
        {
            "sender": {"role": role},
            "treatment": {**{name: f"told of {name}, {MARK}" for name in told}, "risks": risks},
            "history": {"therapy": f"weekly, {MARK}", "now": f"lithium 900 mg, {MARK}"},
            "alternatives": {f"{key}_detail": f"out of the question, {MARK}" for key in ALTERNATIVES},
            "plan": {"criteria": criteria},
        },
    )


def papers(document: dict[str, Any], facts: Facts) -> dict[str, str]:
    case = case_from_json(json.dumps(document), TODAY)
    made = documents_of(case, facts)
    return {name: "\n".join(plain_text(tuple(block_runs(block))) for block in made[name].blocks) for name in made if name in CLINICIANS}


@pytest.mark.parametrize("role", ["patient", "representative"])
@pytest.mark.parametrize("declined", ["declined", "not_suitable", "tried"])
@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_no_clinician_speaks_as_the_patient(name: str, declined: str, role: str, facts: Facts) -> None:
    document = changed(spoken(case_document(name), role), {"alternatives": dict.fromkeys(ALTERNATIVES, declined)})
    found = papers(document, facts)
    assert MARK in found["clinician-letter"]
    for paper, text in found.items():
        assert MARK not in QUOTED.sub("", text), paper


@pytest.mark.parametrize("role", ["patient", "representative"])
@pytest.mark.parametrize("declined", ["declined", "not_suitable", "tried", "not_tried", "not_reachable"])
@pytest.mark.parametrize("ground", ["tried", "contraindicated", "expected_ineffective"])
@pytest.mark.parametrize("name", ["tx-insured-off-label", "spravato-step-therapy", "course-cut-caregiver"])
def test_no_clinician_says_bare_what_another_told(name: str, ground: str, declined: str, role: str, facts: Facts) -> None:
    step = {"step": {"ground": ground, "reason": f"no time to wait, {MARK}"}, "alternatives": dict.fromkeys(ALTERNATIVES, declined)}
    found = papers(changed(bare(case_document(name), role), step), facts)
    assert f"The {role} reports: “" in found["clinician-letter"]
    for paper, text in found.items():
        assert MARK not in QUOTED.sub("", text), paper
        # Never behind the signer's own judgment.
        assert not re.search(rf"[Ii]n my judgment[^.]*{MARK}", text), paper


def test_a_clinician_who_writes_speaks_as_i(facts: Facts) -> None:
    own = changed(
        spoken(case_document("tx-insured-off-label"), "clinician"), {"history": {"therapy": "my patient sees our therapist weekly."}}
    )
    found = papers(own, facts)
    assert "Psychotherapy: my patient sees our therapist weekly." in found["clinician-letter"]
    # What speaks as the patient is the patient's, whoever typed it.
    assert f"The patient reports: “{as_i('function')}.”" in found["clinician-letter"]


def test_a_representative_does_not_say_that_the_patient_declined(facts: Facts) -> None:
    told = {"sender": {"role": "representative"}, "alternatives": {"ect": "declined", "ect_detail": "we are not ready for that."}}
    found = papers(changed(case_document("ca-dmhc-insured-experimental"), told), facts)
    assert "has been declined. The representative reports: “we are not ready for that.”" in found["clinician-letter"]
    assert not any("declined by the patient" in text for text in found.values())


def test_under_eighteen_the_label_says_why_the_spray_is_not_suitable(facts: Facts) -> None:
    told = {
        "patient": {"age_band": "under_18"},
        "alternatives": {"spravato": "not_suitable", "spravato_detail": "only for adults, they said."},
    }
    letter = papers(changed(case_document("ca-dmhc-insured-experimental"), told), facts)["clinician-letter"]
    assert "The patient reports: “only for adults, they said.” Spravato is labeled for adults; the patient is under 18." in letter


@pytest.mark.parametrize(
    "words",
    [
        "I was in the hospital.",
        "My sister has my kids.",
        "I stopped work in May.",
        "I do the books at a tire shop. They cut me to 3 days since August.",
        "Effexor. They added Abilify to it this winter but I'm off that.",
    ],
)
def test_a_patients_own_words_are_known(words: str) -> None:
    assert speaks_as_patient(words)


@pytest.mark.parametrize(
    "words",
    [
        "I check her blood pressure.",
        "My patient lost work.",
        "We watch for two hours.",
        "She told me so.",
        "In my judgment no.",
        "I see him weekly. They cut his hours.",
    ],
)
def test_a_clinicians_own_words_are_known(words: str) -> None:
    assert not speaks_as_patient(words)


@pytest.mark.parametrize(
    "words", ["I could not sleep", "depression after my second baby", "because it scares me", "with us at home", "i lost my job"]
)
def test_words_that_speak_of_oneself_are_known(words: str) -> None:
    assert in_first_person(words)


@pytest.mark.parametrize(
    "words", ["bipolar I disorder", "i.v. over 40 minutes", "a US clinic", "major depressive disorder, recurrent", "insomnia"]
)
def test_words_that_speak_of_nobody_are_known(words: str) -> None:
    assert not in_first_person(words)


def test_a_criterion_is_answered_by_who_signs_and_not_as_hearsay(facts: Facts) -> None:
    """Readings 24, director B4: nobody says "rows 1 and 2 of Table 1", and that somebody is an adult needs no report of it."""
    letter = packet(facts, TEXAS)["clinician-letter"]
    assert "Answer given: rows 1 and 2 of Table 1" in letter
    assert 'Answer given: "an adult"' in letter
    assert "Met, in my judgment: ____ (the numbers of those that are; confirm or correct each line)" in letter


@pytest.mark.parametrize(
    ("review", "told"),
    [
        (
            "a PHQ-9 after the sixth session; it stops unless it has halved.",
            'Review and stopping: "a PHQ-9 after the sixth session; it stops unless it has halved."',
        ),
        ("I am to fill in a PHQ-9.", 'The patient reports: "I am to fill in a PHQ-9."'),
        ("Dr. Lucero looks at the PHQ-9 after week four.", 'The patient reports: "Dr. Lucero looks at the PHQ-9 after week four."'),
    ],
)
def test_what_the_signer_orders_is_stated_to_be_confirmed_and_not_reported(facts: Facts, review: str, told: str) -> None:
    """Readings 24, director B4: a prescriber who reports her own stopping rule as hearsay seems to have none."""
    letter = packet(facts, TEXAS, {"treatment": {"review": review}})["clinician-letter"]
    assert told in letter
    # As it was typed, in quotation marks: slips are not the signer's.
    assert 'Monitoring: "two hours of observation' in letter
    assert "monitoring and review: confirm or correct)" in letter
    # What only the patient knows stays a report.
    assert 'The patient reports: "I cut my hours to half in August 2026."' in letter


def test_a_plan_told_of_the_signer_by_a_first_name_is_a_report_with_a_blank_beside_it(facts: Facts) -> None:
    """Reading 35, A 7: no letter quotes somebody unnamed about whoever signs it, and when to stop is the signer's own to write."""
    review = "Ana does the PHQ-9 again after number six, no point doing more if it is not down by half"
    letter = packet(facts, TEXAS, {"treatment": {"review": review}, "clinician": {"name": "Ana Lucero"}})["clinician-letter"]
    assert f'Review. The patient reports: "{review}." When I stop: ____ (after which session, or at which score) ____.' in letter


def test_what_you_have_to_do_is_told_as_the_patients_words(facts: Facts) -> None:
    """Reading 35, A 7 and K 26: in a letter to the plan "you" would be the plan, and in the signer's nobody is quoted without a name."""
    made = packet(facts, TEXAS, {"treatment": {"monitoring": "a nurse is there the whole time. you have to have a ride home"}})
    assert 'Monitoring. The patient reports: "a nurse is there the whole time. you have to have a ride home' in made["clinician-letter"]
    assert 'in my words, "a nurse is there the whole time. you have to have a ride home' in made["internal-appeal"]


def told_why(facts: Facts, role: str, why: str, source: str = "record") -> str:
    trial = {
        "drug": "sertraline",
        "dose_mg": 200,
        "from": "2025-03",
        "to": "2025-08",
        "result": "no_response",
        "stopped": why,
        "source": source,
    }
    return packet(facts, TEXAS, {"sender": {"role": role}, "history": {"trials": [trial]}})["clinician-letter"]


@pytest.mark.parametrize(("role", "whose"), [("patient", "patient"), ("representative", "representative")])
def test_why_a_medicine_ended_is_the_tellers_in_the_letter_to_sign(role: str, whose: str, facts: Facts) -> None:
    """No print-out of a pharmacy says that a doctor was useless, and the colleague who signs says it of nobody."""
    for source in ("record", "pharmacy", "memory"):
        letter = told_why(facts, role, "useless, and the doctor raised it twice", source)
        assert f"Table 1. Medicines tried, by date; in quotation marks, the {whose}'s words" in letter
        assert 'no response; "useless, and the doctor raised it twice"' in letter


def test_a_clinicians_own_table_and_a_term_of_the_record_stand_as_entered(facts: Facts) -> None:
    assert "no response; no gain on any scale." in told_why(facts, "clinician", "no gain on any scale")
    assert "no response; akathisia." in told_why(facts, "patient", "akathisia")
    assert 'no response; "akathisia"' in told_why(facts, "patient", "akathisia", "pharmacy")
    same = told_why(facts, "patient", "no benefit")
    assert "no response. Source: record." in same
    assert "in quotation marks" not in same


def test_slang_is_quoted_though_the_row_is_from_a_record(facts: Facts) -> None:
    row = {"drug": "Zoloft", "dose_mg": 200, "from": "2018-02", "to": "2019-01", "result": "response_lost", "source": "record"}
    letter = packet(facts, TEXAS, {"history": {"trials": [{**row, "stopped": "pooped out"}]}})["clinician-letter"]
    assert 'response, later lost; "pooped out". Source: record.' in letter
