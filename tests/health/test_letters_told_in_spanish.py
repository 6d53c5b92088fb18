"""What a relative who reads Spanish is told of a letter is what that letter does (patient 7, 8, 36, 40)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.export.explained import letters_explained
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed

SPARSE, HUSBAND = "later/mo-marketplace-sparse", "later/fl-husband-limit-weekly"


def packet(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = TODAY) -> Packet:
    case = case_from_json(json.dumps(changed(case_document(base), change or {})), day)
    return Packet(case, facts, assess(case, facts, day), words=words_in("es"))


def told(facts: Facts, base: str, change: dict[str, Any] | None = None) -> dict[str, str]:
    """What is said of each letter, by the name of its file without its day."""
    (page,) = letters_explained(packet(facts, base, change))
    text = " ".join(plain_text_bytes(page).decode().replace("\u00a0", " ").split())
    found = {part.split("-2026")[0]: part for part in text.split("Archivo: ")[1:]}
    return {"page": text, **found}


def test_a_letter_is_said_to_be_in_time_only_where_it_says_so(facts: Facts) -> None:
    assert "Dice que la carta llega a tiempo." in told(facts, "tx-insured-off-label")["page"]
    assert "llega a tiempo" not in told(facts, SPARSE)["page"]


def test_studies_are_said_to_speak_for_and_against_only_where_they_do(facts: Facts) -> None:
    california = told(facts, "ca-dmhc-insured-experimental")["page"]
    assert "Hay estudios a favor. Hay estudios en contra, y la carta lo dice." in california


def test_each_answer_is_told_with_what_it_rests_on(facts: Facts) -> None:
    page = told(facts, HUSBAND)["page"]
    assert "con lo que dice la ley, el plan o los estudios" not in page
    # Her blood pressure, and what the label says of it.
    assert "Reason 2: medical necessity: Responde a este motivo de la denegación. Se apoya en: la etiqueta de la FDA" in page
    assert "Pide al plan que muestre en qué se apoya." in told(facts, SPARSE)["page"]


def test_who_signs_is_told_the_facts_in_it_and_the_name_of_the_file(facts: Facts) -> None:
    page = told(facts, HUSBAND)["page"]
    assert "Nombre del paciente: Elaine Marchetti" in page
    assert "Tratamiento: Spravato; Número de sesiones: 12; Dosis: 84 mg" in page
    number = next(n for n, kind in enumerate(packet(facts, HUSBAND).in_turn, 1) if kind.name == "internal-appeal")
    assert f"Archivo: {number:02}-appeal-letter-" in page
    assert "lo escrito coincide con el expediente" not in page
    # The request for the file names no dose: nothing is told that it does not hold.
    file = page.partition("Solicitud del expediente")[2].partition("Archivo:")[0]
    assert "Dosis" not in file


def test_a_clock_keeps_in_spanish_what_shortens_it(facts: Facts) -> None:
    found = packet(facts, HUSBAND)
    page = plain_text_bytes(found.document("next-steps").document).decode()
    # 42 CFR 422.590(c): a Part B drug within 7 days; the notice calls this one so.
    assert "El plan debe decidir sobre un medicamento de la Parte B en 7 días." in page.partition("No llega nada")[2]
    assert "30 días" not in page.partition("No llega nada")[2].partition("1-800-MEDICARE")[0]
    assert "si la cantidad en disputa es suficiente" in page
    calendar = calendar_bytes(found.case, facts, found.assessment, found.words).decode().replace("\r\n ", "")
    assert "Ask for" not in calendar
    assert "Pida la reconsideración" in calendar


def test_what_the_blanks_ask_for_and_whom_to_ask_is_said_in_spanish(facts: Facts) -> None:
    page = plain_text_bytes(packet(facts, HUSBAND).document("next-steps").document).decode()
    assert "Qué va ahí: fecha de la primera sesión" in page
    assert "date of" not in page
    assert "Una sola cosa hoy: pregunte al médico (Dr. Paul Adeyemi)" in page
    assert "Muestre las cartas a Elaine." in page
    assert "Elaine Marchetti y usted" in page


def test_where_to_find_the_outside_reviewer_is_said_in_spanish(facts: Facts) -> None:
    final = {"denial": {"stage": "after_first_appeal"}}
    page = plain_text_bytes(packet(facts, HUSBAND, final).document("next-steps").document).decode()
    assert "en la carta en que el plan dice que envió el caso" in page
    assert "its name and address" not in page
    # No "a" before the name: it stands in a cell of its own.
    assert "La solicitud: quien nombre la carta de denegación (su nombre y su dirección, que están en la carta" in page


def test_whom_a_notice_may_name_is_said_in_spanish(facts: Facts) -> None:
    final = {"denial": {"stage": "final"}}
    page = plain_text_bytes(packet(facts, "tx-insured-off-label", final).document("next-steps").document).decode()
    assert "quizás: el proceso que nombra la carta de denegación: la revisión que administra HHS (MAXIMUS Federal Services)" in page
    assert "The process named" not in page
    assert "el revisor que nombra la carta de denegación; si no nombra a ninguno, pregunte hoy al plan" in page


def test_an_answer_in_part_is_appealed_by_the_date_that_the_new_notice_gives(facts: Facts) -> None:
    page = plain_text_bytes(packet(facts, HUSBAND).document("next-steps").document).decode()
    assert "a más tardar en la fecha que da la nueva carta" in page.partition("En parte")[2].partition("Dicen que no")[0]


def test_an_urgent_clock_that_has_not_begun_is_said_in_spanish(facts: Facts) -> None:
    page = plain_text_bytes(packet(facts, "course-cut-caregiver").document("next-steps").document).decode()
    dates = page.partition("cuando el médico haya firmado que es urgente")[2].partition("Cuando llegue la respuesta")[0]
    # 29 CFR 2560.503-1(i)(2)(i): 72 hours
    assert "72 horas" in dates
    assert "The plan must" not in dates
