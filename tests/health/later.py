"""Cases of former readers, as they were typed."""

from __future__ import annotations

from functools import cache
from typing import Any

from appealwright.facts import our_facts
from tests.conftest import case_document
from tests.health.packets import packet


def later_case(name: str) -> dict[str, Any]:
    """A reader's own case, as it was typed."""
    return case_document(f"later/{name}")


@cache
def later_papers(name: str) -> dict[str, str]:
    return packet(our_facts(), later_case(name))
