"""The papers of a case, as their words: what most stories of whole packets look at."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed
from tests.health.papers import Papers


def packet(facts: Facts, base: str | Mapping[str, Any], change: Mapping[str, Any] | None = None, language: str = "en") -> Papers:
    """The words of every paper of a case (a case file by its name, or a case) with a change laid over it, by the paper's name."""
    document = case_document(base) if isinstance(base, str) else base
    case = case_from_json(json.dumps(changed(document, change or {})), TODAY)
    return words_of_papers(Packet(case, facts, assess(case, facts, TODAY), words=words_in(language)))


def words_of_papers(made: Packet) -> Papers:
    """The papers of a packet, their spaces plain."""
    return Papers(
        (kind.name for kind in made.kinds),
        lambda name: " ".join(plain_text_bytes(made.document(name).document).decode().replace("\u00a0", " ").split()),
    )
