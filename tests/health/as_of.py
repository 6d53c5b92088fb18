"""The judgement and the papers of a case file with a change laid over it, as of a day of one's own."""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from tests.conftest import case_document, changed
from tests.health.papers import Papers
from tests.health.told_on import judged_on, papers_on

THANKSGIVING = date(2026, 11, 26)
FRIDAY = date(2026, 11, 27)


def judged(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = THANKSGIVING) -> tuple[Case, Assessment]:
    return judged_on(facts, changed(case_document(base), change or {}), day)


def packet_of(facts: Facts, base: str, change: dict[str, Any] | None = None, language: str = "en", day: date = FRIDAY) -> Packet:
    case, assessment = judged(facts, base, change, day)
    return Packet(case, facts, assessment, words=words_in(language))


def packet_on(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = THANKSGIVING, language: str = "en") -> Papers:
    return papers_on(facts, changed(case_document(base), change or {}), day, language)


def paper(facts: Facts, name: str, base: str, change: dict[str, Any] | None = None, language: str = "en") -> str:
    return packet_on(facts, base, change, language=language)[name]


def friday_paper(facts: Facts, name: str, base: str, change: dict[str, Any] | None = None, language: str = "en") -> str:
    return packet_on(facts, base, change, FRIDAY, language)[name]


def blocks_of(facts: Facts, base: str, change: dict[str, Any] | None = None, language: str = "en") -> dict[str, Any]:
    return {block.id: block for block in packet_of(facts, base, change, language).document("next-steps").document.blocks}
