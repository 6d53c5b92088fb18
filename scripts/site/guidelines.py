"""Guidelines and payers' policies as parts of pages, each from its row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from appealwright.facts import Facts, Row
from scripts.site.inserts import cited, plain, sentence

TAGS = {"supports": "supports", "conditional": "mixed", "neutral": "mixed", "against": "against", "out-of-scope": "mixed"}


class Guidelines:
    """Each expert group's statement: what it says in plain words, then its facts."""

    def __init__(self, facts: Facts, words: Mapping[str, Any]) -> None:
        self.facts = facts
        self.words = words

    def part(self, row_id: str) -> str:
        """One guideline, under its own heading."""
        row = row_of_kind(self.facts, row_id, "guideline")
        said = row.detail
        stance = said["stance"]
        return "\n\n".join(
            [
                f"## {plain(said.get('short') or row.title)} {{#{row.id.removeprefix('guideline.')}}}",
                f"{tag(TAGS[stance], self.words['stance'][stance])} {plain(row.title)}",
                f"{plain(row.guide or self.words['unread'])}{cited(row.id)}",
                fact_list((self.words["facts"][name], said.get(name)) for name in ("body", "scope", "strength", "use", "weak_point")),
            ]
        )


def row_of_kind(facts: Facts, row_id: str, kind: str) -> Row:
    """The row, if it is of this kind. Raises ValueError otherwise."""
    if row_id not in facts:
        raise ValueError("no row has this id")
    row = facts.row(row_id)
    if row.kind != kind:
        raise ValueError(f"{row_id} is a {row.kind}, and a {kind} was asked for")
    return row


def tag(kind: str, text: str) -> str:
    """A short label with a color that repeats what it says."""
    return f'<span class="aw-tag aw-tag--{kind}">{escape(text)}</span>'


def opened(name: str, html: str) -> str:
    """HTML that waits behind its name, for those who want it all."""
    return f'<details class="aw-more"><summary>{escape(name)}</summary>{html}</details>'


def fact_list(told: Iterable[tuple[str, str | None]]) -> str:
    """Names and values; what a row does not say is left out."""
    items = "".join(f"<dt>{escape(name)}</dt><dd>{escape(sentence(text))}</dd>" for name, text in told if text)
    return f'<dl class="aw-facts">{items}</dl>'
