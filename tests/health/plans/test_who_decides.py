"""Where no plan decides, no paper for the person speaks of one: the VA, a ministry, Original Medicare, TRICARE, Medicaid by the State."""

from __future__ import annotations

import json
import re

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed

CASES = ("spravato-step-therapy", "ca-dmhc-insured-experimental")
DECIDERS = {
    "va": ("the facility", "el centro"),
    "sharing_ministry": ("the ministry", "el ministerio"),
    "medicare_original": ("the contractor", "el contratista"),
    "tricare": ("the contractor", "el contratista"),
}
PLAN = re.compile(
    r"\b(?:send|call|ask|from|by|to|with|of) the plan\b|^The plan\b|: The plan\b|You, or the plan|plan's (?:portal|own words|own form)|"
    r"the form that the plan|complete plan document|Pages of the plan|Páginas del plan|"
    r"\b(?:al|del) plan\b(?! de tratamiento)|\bEl plan,|o el plan\b",
    re.MULTILINE,
)
SPEAKS_OF_PLANS = re.compile(r"treatment, the plan|el plan de tratamiento")


def papers(facts: Facts, name: str, kind: str, language: str) -> str:
    """What the person reads: next steps and the checklist. The insurer's own words and the names of papers are not ours."""
    told = {"plan": {"kind": kind, "funding": {"unknown": True}}, "denial": {"text": {"unknown": True}, "appeal_fax": {"unknown": True}}}
    case = case_from_json(json.dumps(changed(case_document(name), told)), TODAY)
    packet = Packet(case, facts, assess(case, facts, TODAY), words=words_in(language))
    return "\n".join(plain_text_bytes(packet.document(one).document).decode() for one in ("next-steps", "checklist"))


@pytest.mark.parametrize(("language", "at"), [("en", 0), ("es", 1)])
@pytest.mark.parametrize("kind", DECIDERS)
@pytest.mark.parametrize("name", CASES)
def test_it_is_called_by_what_it_is(name: str, kind: str, language: str, at: int, facts: Facts) -> None:
    text = papers(facts, name, kind, language)
    assert DECIDERS[kind][at] in text.casefold()
    # A member of a ministry has a card of it; who is in a program looks in the notice.
    assert kind == "sharing_ministry" or not re.search("number on the card|de la tarjeta", text)
    assert [line for line in text.splitlines() if PLAN.search(line) and not SPEAKS_OF_PLANS.search(line)] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_plan_stays_a_plan(language: str, facts: Facts) -> None:
    text = papers(facts, CASES[0], "individual", language)
    assert {"en": "The plan, at the address above", "es": "El plan, a la dirección de arriba"}[language] in text
    assert {"en": "the form that the plan or the state uses", "es": "en el formulario que usa el plan o el estado"}[language] in text
