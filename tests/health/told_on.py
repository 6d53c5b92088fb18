"""The papers and the judgement of a case told as a document, on a day of one's own."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from appealwright.assessment import Assessment, assess
from appealwright.case import Case, case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet, documents
from appealwright.words import words_in


def judged_on(facts: Facts, document: dict[str, Any], day: date) -> tuple[Case, Assessment]:
    case = case_from_json(json.dumps({"case_version": 1, **document}), day)
    return case, assess(case, facts, day)


def papers_on(facts: Facts, document: dict[str, Any], day: date) -> dict[str, str]:
    case, assessment = judged_on(facts, document, day)
    return {one.document.id: _words(plain_text_bytes(one.document)) for one in documents(case, facts, assessment)}


def paper_on(facts: Facts, name: str, document: dict[str, Any], day: date, language: str) -> str:
    case, assessment = judged_on(facts, document, day)
    return _words(plain_text_bytes(Packet(case, facts, assessment, words=words_in(language)).document(name).document))


def _words(text: bytes) -> str:
    return " ".join(text.decode().replace("\u00a0", " ").split())
