"""A clinic keeps its own details for the next patient: in a file it asked for, with nothing of any patient in it."""

from __future__ import annotations

import json

from appealwright import browser
from tests.interview.room import Room

EVERYTHING = {
    "case_version": 1,
    "denial": {"insurer": "Acme Health", "text": "We denied ketamine for Ana Rivera.", "reference": "R-1"},
    "treatment": {"drug": "iv_ketamine", "clinic": "Rio Clinic, Austin", "diagnosis": "depression", "dose": "0.5 mg/kg"},
    "patient": {"name": "Ana Rivera", "address": "1 Elm Street", "phone": "555-0100"},
    "member": {"id": "M-1"},
    "sender": {"role": "clinician"},
    "clinician": {"name": "Ana Lucero", "credentials": "MD, psychiatrist", "phone": "555-0199", "in_network": True},
}
THE_CLINICS = {
    "sender": {"role": "clinician"},
    "clinician": {"name": "Ana Lucero", "credentials": "MD, psychiatrist", "phone": "555-0199"},
    "treatment": {"clinic": "Rio Clinic, Austin"},
}


def kept() -> str:
    return browser.export(json.dumps({"document": "clinic", "format": "json"})).data.decode()


def test_the_file_holds_the_clinics_details_and_nothing_of_the_patient() -> None:
    room = Room().act("restore", json.dumps(EVERYTHING))
    assert any(one["data-document"] == "clinic" for one in room.all("side"))
    held = json.loads(kept())
    assert held.pop("case_version")
    assert held == THE_CLINICS


def test_opened_it_begins_the_next_patient_at_the_first_question() -> None:
    Room().act("restore", json.dumps(EVERYTHING))
    file = kept()
    room = Room().act("restore", file)
    assert room.value("denial.text") == ""
    room.go_to_section("people")
    assert room.value("clinician.name") == "Ana Lucero"
    assert room.value("patient.name") == ""


def test_who_writes_for_themselves_is_not_offered_it() -> None:
    room = Room().act("restore", json.dumps(EVERYTHING | {"sender": {"role": "patient"}}))
    assert not any(one["data-document"] == "clinic" for one in room.all("side"))
