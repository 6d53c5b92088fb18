"""What tired people type where a dose or a reason is asked for: a dose has a unit, and what is said to the reader is no reason."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SENT = ("internal-appeal", "clinician-letter", "call-sheet")


@pytest.mark.parametrize("typed", ["50", "the normal amount", "the usual dose", "low"])
def test_a_dose_without_a_unit_is_a_blank(typed: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"treatment": {"dose": typed}})
    assert "at ____ (dose) ____" in found["clinician-letter"]
    assert not any(f" {typed}, " in found[name] for name in SENT)
    assert "so no letter states all of it: dose" in found["next-steps"]


@pytest.mark.parametrize("typed", ["0.5 mg/kg over 40 minutes", "35mg", "two devices (56 mg)", "half a milligram per kilo"])
def test_a_dose_with_its_unit_stays(typed: str, facts: Facts) -> None:
    assert "at ____ (dose) ____" not in packet(facts, CALIFORNIA, {"treatment": {"dose": typed}})["clinician-letter"]


@pytest.mark.parametrize("typed", ["none of your business", "No way. You do it then.", "why should I tell you"])
def test_what_is_said_to_the_reader_stands_in_no_letter(typed: str, facts: Facts) -> None:
    told = {"alternatives": {"ect": "declined", "ect_detail": typed}, "history": {"now": typed}}
    found = packet(facts, CALIFORNIA, told)
    last = typed.rsplit(". ", maxsplit=1)[-1].strip(".")
    assert not any(last.casefold() in found[name].casefold() for name in SENT)


def test_a_fear_without_a_subject_is_quoted(facts: Facts) -> None:
    told = {"alternatives": {"ect": "declined", "ect_detail": "Scared of losing memory, I teach."}, "sender": {"role": "patient"}}
    letter = packet(facts, CALIFORNIA, told)["internal-appeal"]
    assert "“Scared of losing memory, I teach.”" in letter.replace(' "', " “").replace('." ', ".” ")
