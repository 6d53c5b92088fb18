"""What an answer says of dying, its means and its secrets stands in no file of the packet, whatever its format and whatever its name."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.packet_zip import packet_zip_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.questions import Kind, interview
from appealwright.untold.unspoken import is_unspoken
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed

BASE = "ca-dmhc-insured-experimental"
TOLD = (
    "I don't want to be here anymore",
    "I cut myself in October",
    "I take all my pills out and count them",
    "Nobody knows, not even mom and dad",
    "I wrote letters to my parents for after",
    "I moved the pills to my car so I can do it",
    "I looked up how many Tylenol it takes",
    "I scratch my arms with scissors",
    "My roommate took my razor away",
    "I keep thinking about the bridge",
    "I want it all to stop",
    "Cuento las pastillas cada noche",
)
NEVER = {"treatment": {"function": {"unknown": True}, "review": {"unknown": True}}, "history": {"therapy": {"unknown": True}}}


def files(facts: Facts, change: dict[str, Any], language: str) -> dict[str, bytes]:
    """Every file of the packet, the calendar too, by its name; of a Word document its parts."""
    told = {"sender": {"role": "patient"}, "urgency": {"level": "not_urgent"}}
    case = case_from_json(json.dumps(changed(changed(case_document(BASE), told), change)), TODAY)
    words, assessment = words_in(language), assess(case, facts, TODAY)
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(packet_zip_bytes(Packet(case, facts, assessment, words=words), words))) as packed:
        for name in packed.namelist():
            found[name] = packed.read(name)
            if name.endswith(".docx"):
                with zipfile.ZipFile(io.BytesIO(found.pop(name))) as word:
                    found |= {f"{name}/{part}": word.read(part) for part in word.namelist()}
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_file_has_a_word_of_it_and_all_but_one_are_as_if_it_was_never_written(facts: Facts, language: str) -> None:
    words = ". ".join(("I dropped two classes", *TOLD))
    given = {"treatment": {"function": words, "review": TOLD[2]}, "history": {"therapy": f"{TOLD[9]}. CBT since 2024."}}
    found, never = files(facts, given, language), files(facts, NEVER, language)
    for name, content in found.items():
        text = re.sub(r"<[^>]+>", "", content.decode("utf-8", "ignore")).lower()
        assert not [one for one in (*TOLD, "dropped two classes") if one.lower() in text], name
    assert list(found) == list(never)
    # The page for the person says that answers are left out, and to call the clinic.
    changed_in = {name.partition("/")[0] for name in found if found[name] != never[name]}
    assert all("next-steps" in name for name in changed_in), changed_in


NAMES = {
    "denial": "the notice's own words, and its numbers",
    "plan": "the plan's own words",
    "sender": "who writes",
    "patient": "who the patient is",
    "member": "numbers",
    "clinician": "who the clinician is",
    "urgency": "numbers",
}
NAMED = {"treatment.diagnosis", "treatment.diagnosis_code", "treatment.code", "treatment.clinic"}
"""Names, and the diagnosis, of which the part alone is left out."""


def test_every_free_answer_is_left_out_where_it_tells_of_it(facts: Facts) -> None:
    # A new question cannot be forgotten: it names a thing, or it is withheld.
    for question in interview().questions():
        free = [column.name for column in question.columns if column.kind in {Kind.TEXT, Kind.LINES} and column.name != "drug"]
        if question.name.partition(".")[0] in NAMES or question.name in NAMED or not (free or question.kind in {Kind.TEXT, Kind.LINES}):
            continue
        for column in free or [""]:
            room, name = question.name.split(".")
            case = case_from_json(json.dumps({"case_version": 1, room: {name: [{column: TOLD[2]}] if column else TOLD[2]}}), TODAY)
            assert is_unspoken(question.name, case, facts), f"{question.name} {column}"
