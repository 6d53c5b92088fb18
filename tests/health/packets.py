"""The papers of a case, as their words: what most stories of whole packets look at."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from tests.conftest import TODAY, case_document, changed


def packet(facts: Facts, base: str | Mapping[str, Any], change: Mapping[str, Any] | None = None, language: str = "en") -> dict[str, str]:
    """The words of every paper of a case (a case file by its name, or a case) with a change laid over it, by the paper's name."""
    document = case_document(base) if isinstance(base, str) else base
    case = case_from_json(json.dumps(changed(document, change or {})), TODAY)
    made = documents(case, facts, assess(case, facts, TODAY), language)
    return {one.document.id: " ".join(plain_text_bytes(one.document).decode().replace("\u00a0", " ").split()) for one in made}
