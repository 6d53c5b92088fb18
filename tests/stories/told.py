"""The stories of this folder, and what comes of one: its assessment and its papers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from appealwright.assessment import Assessment, assess
from appealwright.case import case_from_json
from appealwright.document import Document
from appealwright.facts import Facts
from appealwright.packet import Packet
from scripts.rowfiles import loaded_yaml
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import Made

STORIES = [story for path in sorted(Path(__file__).parent.glob("*.yaml")) for story in loaded_yaml(path)]


def told(story: Mapping[str, Any], facts: Facts) -> tuple[Assessment, Mapping[str, Document]]:
    as_of = date.fromisoformat(story.get("as_of", TODAY.isoformat()))
    case = case_from_json(json.dumps(changed(case_document(story["like"]), story.get("change", {}))), as_of)
    assessment = assess(case, facts, as_of)
    return assessment, Made(Packet(case, facts.about(case.illness), assessment), lambda composed: composed.document)
