"""What a person notes without a subject is quoted where a letter gives it as a sentence of its own; a whole sentence stands as it is."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

NOTES = {
    "36 visits, 5 days a wk. I work rotating shifts.": "36 visits, 5 days a wk. I work rotating shifts.",
    "too far to drive": "Too far to drive.",
    "didn't want to miss work": "Didn't want to miss work.",
}


def appeal(facts: Facts, words: str, role: str = "patient") -> str:
    told = {"alternatives": {"tms": "declined", "tms_detail": words}, "sender": {"role": role}}
    return packet(facts, "ca-dmhc-insured-experimental", told)["internal-appeal"]


@pytest.mark.parametrize("words", NOTES)
def test_a_note_is_quoted_after_a_full_stop(words: str, facts: Facts) -> None:
    assert f'I have declined transcranial magnetic stimulation (TMS). In my words: "{NOTES[words]}"' in appeal(facts, words).replace(
        "’", "'"
    )
    assert f'(TMS) has been declined. As told: "{NOTES[words]}"' in appeal(facts, words, "representative").replace("’", "'")


@pytest.mark.parametrize("words", ["The clinic is 90 miles away.", "I cannot sit still for it.", "during the week nobody can drive me"])
def test_a_sentence_stands_as_it_is(words: str, facts: Facts) -> None:
    assert f"(TMS). {words[:1].upper()}{words[1:]}" in appeal(facts, words)


def test_what_a_person_can_no_longer_do_is_quoted_too(facts: Facts) -> None:
    told = {"treatment": {"function": "Missing about two shifts a week since August"}}
    letter = packet(facts, "ca-dmhc-insured-experimental", told)["internal-appeal"]
    assert 'In my words: "Missing about two shifts a week since August."' in letter
