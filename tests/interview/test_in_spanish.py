"""A person at the Spanish page: spoken to in Spanish, with the letter in English and each part of it explained."""

from __future__ import annotations

import json
import re
from io import BytesIO
from zipfile import ZipFile

from appealwright import browser
from tests.conftest import case_document
from tests.interview.found import answers, open_finds
from tests.interview.room import Room
from tests.papers.conftest import policy

HEALTH = re.compile(r"\b(ketamin|spravato|depres|psiqu|mental|salud|médic|infusi|tratamiento|clínic|diagn|suicid)", re.IGNORECASE)


def in_spanish(**options: object) -> Room:
    return Room(language="es", **options)  # type: ignore[arg-type] # the room's own options


def test_a_mistake_is_said_in_spanish_and_a_month_may_be_typed_in_spanish() -> None:
    room = in_spanish().type(denial__date__month="febrero", denial__date__day="31", denial__date__year="2026").press("next")
    assert room.view["title"].startswith("Error: La carta de denegación")
    assert "Fecha de la carta de denegación: debe ser un día que exista, desde el año 1900" in room.text("form")
    room.type(denial__date__day="3", denial__date__year="").press("next")
    assert "Fecha de la carta de denegación: falta el año" in room.text("form")
    room.type(denial__date__year="2026").press("next")
    assert room.view["title"] == "El plan de salud – Appealwright"
    assert answers()["denial"]["date"] == "2026-02-03"
    room.go_to_section("treatment").type(treatment__sessions="900").press("next")
    assert "Número de sesiones: debe ser un número de 1 a 200" in room.text("form")


def test_the_saved_file_is_of_no_language() -> None:
    document = json.dumps(case_document("ca-dmhc-insured-experimental"))
    saved = []
    for language in ("en", "es"):
        Room(language=language).act("restore", document)
        saved.append(browser.export(json.dumps({"document": "answers", "format": "json"})).data)
    assert saved[0] == saved[1]


def test_the_letter_is_in_english_and_each_part_is_explained_in_spanish() -> None:
    room = in_spanish(example="ca-dmhc-insured-experimental")
    letter = room.html("letter")
    assert 'lang="en-US"' in letter
    assert "I ask" in letter or "I appeal" in letter
    assert "Repite los motivos de la aseguradora con sus propias palabras" in letter
    # A screen reader says a law's English name in English.
    assert '<span lang="en"><strong>' in letter
    assert "<li>\n      <strong>" not in letter
    assert "Las cartas están en inglés, porque las lee la aseguradora" in room.text("head")
    assert "Lo que usted escriba pasa a la carta tal cual" in room.text("form")


def test_an_english_page_says_nothing_of_languages() -> None:
    room = Room(example="ca-dmhc-insured-experimental")
    assert 'class="part"' not in room.html("letter")
    assert 'lang="' not in room.html("letter") + room.html("side") + room.html("form")


def test_what_was_found_is_told_in_spanish_and_what_is_not_translated_says_so() -> None:
    room = in_spanish(example="ca-dmhc-insured-experimental")
    side = room.text("side")
    for said in (
        "Lo que ayuda: No es experimental",
        "Paridad en salud mental",
        "Presente la apelación interna dentro de los 180 días después de recibir la denegación.",
    ):
        assert said in side
    assert "5 de mayo de 2027" in side
    # A date whose rule is said whole in Spanish is not said again in English under it.
    assert "File the internal appeal within 180 days" not in side
    assert "Esto viene de nuestras fichas de leyes y medicina. Por ahora está en inglés." in side
    assert '<h3 lang="en">' in room.html("side")
    room.go_to_section("denial")
    assert "Experimental o en investigación" in room.text("form")


def test_a_fact_taken_into_a_letter_is_in_the_letters_language() -> None:
    room = in_spanish().go_to_section("treatment").type(treatment__drug="spravato", patient__age_band="from_18_to_64")
    room.go_to_section("history").type(history__trials__0__drug="sertraline").press("add-row", "history.trials")
    room.type(history__trials__1__drug="bupropion").go_to_section("plan").type(plan__policy_text=policy("esketamine-numbered"))
    for target in open_finds(room):
        room.press("use-offer", target)
    facts = [row["fact"] for row in answers()["plan"]["criteria"] if row.get("fact")]
    assert "2 medicines tried, listed in Table 1" in facts
    assert "Age of the patient: 18 to 64" in facts


def test_the_papers_for_the_person_and_the_list_of_all_are_in_spanish() -> None:
    room = in_spanish().act("restore", json.dumps(case_document("ca-dmhc-insured-experimental")))
    room.press("document", "next-steps")
    assert "El último día" in room.text("letter")
    assert 'class="part"' not in room.html("letter")
    with ZipFile(BytesIO(browser.export(json.dumps({"document": "packet", "format": "zip"})).data)) as archive:
        names = archive.namelist()
        texts = {name: archive.read(name).decode() for name in names if name.endswith(".txt")}
        calendar = next(archive.read(name).decode() for name in names if name.endswith(".ics"))
    assert any("Estos archivos van juntos" in text for text in texts.values())
    assert any("Próximos pasos" in text for text in texts.values())
    (told,) = [text for name, text in texts.items() if "cartas-explicadas" in name]
    assert "Repite los motivos de la aseguradora con sus propias palabras" in " ".join(told.split())
    assert [name for name, text in texts.items() if "What your denial says" in text and text != told][1:] == []
    assert "SUMMARY:Fecha límite para apelar" in calendar
    assert HEALTH.search(re.sub(r"\r\n ", "", calendar)) is None
    assert [name for name in names if HEALTH.search(name)] == []
