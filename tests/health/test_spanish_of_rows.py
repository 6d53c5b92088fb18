"""What the Spanish page of next steps says of a row comes from that row's own Spanish, so that neither can drift from the English.

A sentence that a template makes up from a row's count says a duty where the row reports one, and loses what the time hangs on.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts, Row
from appealwright.packet import Packet
from appealwright.words import words_in
from scripts.translations import newer, our_rows, rows_of
from tests.conftest import TODAY, case_document, changed

STEP, VIAL = "spravato-step-therapy", "ca-dmhc-insured-experimental"
DECIDED = "exception-decision"
TIMED = sorted(row_id for row_id, row in our_rows().items() if any(time["what"] == DECIDED for time in row["times"]))
STATES = sorted({our_rows()[row_id]["jurisdiction"] for row_id in TIMED} - {"US"})
OWED = sorted(row_id for row_id, row in our_rows().items() if row["topic"] == "off-label" and "clinician.finds" in str(row["conditions"]))
WARNING = sorted(row_id for row_id, row in our_rows().items() if row["kind"] == "label" and row["detail"].get("warns"))


def page(facts: Facts, base: str, change: dict[str, Any], language: str = "es") -> str:
    case = case_from_json(json.dumps(changed(case_document(base), change)), TODAY)
    made = Packet(case, facts, assess(case, facts, TODAY), words=words_in(language)).document("next-steps").document
    return " ".join(plain_text_bytes(made).decode().replace("\u00a0", " ").split())


def again(row: Row, sentence: str) -> str:
    said = words_in("es").of_row(row)
    assert said.language == "es", row.id
    return said(sentence)


def test_each_row_that_the_page_says_by_its_own_words_has_them_in_spanish(facts: Facts) -> None:
    firsts = {row.id for row in facts.of_kind("rule") if row.id.endswith(".external-preliminary")}
    printed = {*TIMED, *WARNING, *OWED, *firsts, "code.group-co", "us.medicaid.keep-benefits"}
    assert len(STATES) > 15
    assert printed - set(rows_of("es")) == set()
    assert {f"rows.{row_id}" for row_id in printed} & set(newer("es")) == set()


@pytest.mark.parametrize("state", STATES)
def test_the_time_for_an_exception_is_said_as_its_row_says_it(facts: Facts, state: str) -> None:
    change = {"plan": {"issued_in": state}}
    english, spanish = page(facts, STEP, change, "en"), page(facts, STEP, change)
    times = [(row, time.words) for row in map(facts.row, TIMED) if row.jurisdiction == state for time in row.times if time.what == DECIDED]
    told = {row.id for row, said in times if said in english}
    assert {row.id for row, said in times if again(row, said) in spanish} == told
    assert all(said in english and again(row, said) in spanish for row, said in times if row.id in told)
    assert "El plan tiene que decidir esa excepción" not in spanish
    assert "En inglés: The" not in spanish.partition("Fechas")[0]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        # The rows' own: a time that is reported, a silence that grants, papers that have to be complete.
        ("TX", "Según se informa, la aseguradora tiene 72 horas para responder, o 24 en circunstancias especiales"),
        ("ME", "en 72 horas o en dos días hábiles, lo que sea menos; si se retrasa, la solicitud se da por concedida"),
        ("OH", "Según se informa, el plan responde en 10 días"),
        ("WI", "Según se informa, el plan responde a una solicitud de excepción en 72 horas"),
        ("GA", "en unos dos días hábiles; también se habla de 72 horas"),
        ("KY", "si no contesta, la solicitud se da por aprobada"),
        ("NH", "después de eso la solicitud se trata como aprobada"),
        ("WA", "desde que tiene información suficiente"),
        ("SD", "desde que tiene todos los papeles por escrito"),
    ],
)
def test_what_the_time_hangs_on_is_not_lost(facts: Facts, state: str, told: str) -> None:
    assert told in page(facts, STEP, {"plan": {"issued_in": state}})


@pytest.mark.parametrize("licence", ["dmhc", "cdi"])
def test_california_counts_from_a_completed_request(facts: Facts, licence: str) -> None:
    assert "en 72 horas desde que la solicitud está completa" in page(facts, STEP, {"plan": {"issued_in": "CA", "licence": licence}})


def test_a_rule_on_the_first_decision_does_not_stand_before_the_time_for_an_exception(facts: Facts) -> None:
    # 24-A M.R.S. § 4304(2-C) gives the time of the first decision, § 4320-N that of the override.
    assert "within 72 hours or two business days, whichever is less" in page(facts, STEP, {"plan": {"issued_in": "ME"}}, "en")


def test_a_row_that_nobody_has_said_again_is_quoted_and_marked(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    words = words_in("es")
    monkeypatch.delitem(words._tree["rows"], "tx.step-therapy.1369-0546")
    case = case_from_json(json.dumps(case_document(STEP)), TODAY)
    made = Packet(case, facts, assess(case, facts, TODAY), words=words).document("next-steps").document
    text = " ".join(plain_text_bytes(made).decode().replace("\u00a0", " ").split())
    assert "(En inglés: The issuer is reported to have 72 hours to answer" in text


@pytest.mark.parametrize(("base", "label"), [(STEP, "label.spravato.contraindications"), (VIAL, "label.spravato.and-iv-ketamine")])
@pytest.mark.parametrize("writer", ["patient", "clinician"])
def test_the_warning_is_the_label_s_own_three_and_no_other(facts: Facts, base: str, label: str, writer: str) -> None:
    change = {"treatment": {"function": "I have an unrepaired cerebral aneurysm, found in 2019."}, "sender": {"role": writer}}
    warning = page(facts, base, change).partition("Lea esto primero")[2].partition("Hasta entonces")[0]
    row = facts.row(label)
    assert again(row, row.detail["warns"]).partition(" Pregunte al médico.")[0] in warning
    assert all(word in warning for word in ("vasos sanguíneos", "sangrado", "alergia"))
    assert "presión" not in warning
    assert ("Pregunte hoy al médico." in warning) == (writer == "patient")
    assert ("antes de firmar" in warning) == (writer == "clinician")


def test_an_office_without_a_name_of_its_own_is_called_in_spanish_where_only_the_person_reads(facts: Facts) -> None:
    change = {"plan": {"kind": "va", "funding": None, "licence": None}, "missed": {"right": "no_papers", "since": "2026-10-01"}}
    case = case_from_json(json.dumps(changed(case_document(VIAL), change)), TODAY)
    packet = Packet(case, facts, assess(case, facts, TODAY), words=words_in("es"))
    steps, complaint = (plain_text_bytes(packet.document(name).document).decode() for name in ("next-steps", "complaint"))
    office = facts.row("agency.va").detail["name"]
    assert "defensor del paciente (patient advocate)" in steps
    assert office not in steps
    assert "988, y después oprima 1" in steps
    assert office in complaint
    assert "defensor" not in complaint
