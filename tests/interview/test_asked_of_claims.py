"""Why the plan's records lack a medicine is asked where the notice goes by them, below the medicines, and of nobody else."""

from __future__ import annotations

import pytest

from tests.interview.room import Room

GENERAL = "Two antidepressants from two classes must have been tried."


def at_the_medicines(quote: str, *, language: str = "en") -> str:
    room = Room(language=language).go_to_section("denial")
    room.type(denial__text=quote)
    room.enter("denial.reasons.0.ground", "ground.step-therapy")
    room.enter("denial.reasons.0.quote", quote)
    return room.go_to_section("history").html("form")


def test_who_is_told_of_claims_is_asked() -> None:
    form = at_the_medicines(f"{GENERAL} Our claims show only one.")
    assert "Why may the plan's records not show a medicine that was taken?" in form.replace("&#39;", "'")
    assert 'name="history.unseen.0.why"' in form
    assert "Samples from the clinic" in form


def test_who_is_not_is_not() -> None:
    assert "history.unseen" not in at_the_medicines(GENERAL)


@pytest.mark.parametrize("words", ["Muestras de la clínica", "¿Por qué puede faltar en los registros del plan"])
def test_it_is_asked_in_spanish(words: str) -> None:
    assert words in at_the_medicines(f"{GENERAL} Our claims show only one.", language="es")
