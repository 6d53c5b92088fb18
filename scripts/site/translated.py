"""Rows as another language says them: each translated sentence is bound to the English it was made from.

The files stand in docs/es/rows/, by row and field: `detail.plain @1a2b3c4d5e6f: ...`. The sign after @ is of the English sentence. Once
that changes, the translation no longer counts, and the English stands on the page, marked as English. So a translation cannot be stale.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from appealwright.facts import Facts, Row
from scripts.rowfiles import loaded_yaml

OPEN, CLOSE, MEANS = "\ue000", "\ue001", "\ue002"
"""Around what is said in English until the page is HTML, and before what it means: characters of no script, which Markdown leaves alone."""
PROSE = frozenset(
    (
        *("title", "guide", "says", "plain", "phrases", "weak_points", "exhibits", "insurer_says", "honest_reply"),
        *("signs", "send_to", "leave_out", "step", "who", "fee", "internal_first"),
        *("design", "comparator", "population", "result", "limits", "answer", "misattribution"),
    )
)
"""Fields that hold sentences for readers; what else a row holds are names, codes and references."""
NAMED = {"ground", "argument"}
"""Kinds of rows whose `name` is a phrase; the name of an office is a name in any language."""
TAKER = "detail.file_with.name"
"""Who takes a request: often a sentence about the insurer, and then translated. An office by its name alone stays, marked as English."""
_PHONE = re.compile(r"detail\.(file_with\.)?phone")
"""A number, and often a word on when it is the one to call."""
_DRAWN = re.compile(r"detail\.(shares\.\d+\.(when|groups\.\d+\.name)|effects\.\d+\.(against|when))")
"""What a chart says beside its numbers; the outcome of a share is a key of our words."""
_ENTRY = re.compile(r"^(?P<field>[a-z_0-9.]+)(?: @(?P<sign>[0-9a-f]{12}))?$")
_TAG_OR_DRAWING = re.compile(r"<svg\b.*?</svg>|<[^>]*>", re.DOTALL)

Memory = Mapping[str, Mapping[str, tuple[str | None, str]]]
"""By row, then field: the sign of the English it was made from, and the translation."""


def sign(text: str) -> str:
    """What a translation is bound to: twelve hexadecimal digits of the English text."""
    return sha256(text.encode()).hexdigest()[:12]


def memory_of(files: Iterable[Path]) -> Memory:
    """All translations. Raises ValueError that names file, row and field where an entry cannot be read or stands twice."""
    found: dict[str, dict[str, tuple[str | None, str]]] = {}
    for file in files:
        for row_id, entries in (loaded_yaml(file) or {}).items():
            for name, text in entries.items():
                entry = _ENTRY.match(str(name))
                if not entry or not isinstance(text, str):
                    raise ValueError(f"{file.name}: {row_id}: {name}: found no field with a text; accepted: `guide @1a2b3c4d5e6f: text`")
                if entry["field"] in found.setdefault(row_id, {}):
                    raise ValueError(f"{file.name}: {row_id}: {entry['field']}: stands twice")
                found[row_id][entry["field"]] = (entry["sign"], text)
    return found


class TranslatedFacts(Facts):
    """The same rows: sentences for readers in the other language where they are translated, else marked as English."""

    _sentences: Mapping[str, str] = {}
    """By the sign of the English: rows that say the same in English say the same in every language."""

    @classmethod
    def of(cls, data: bytes, memory: Memory, builders: Mapping[str, Mapping[str, str]]) -> TranslatedFacts:
        """The compiled facts with these translations, and those that the builder says of some rows: by row, from English."""
        made = cast("TranslatedFacts", cls.load(data))
        made._sentences = {of: text for entries in memory.values() for of, text in entries.values() if of}
        made._builders, made._said = builders, {}
        return made

    _builders: Mapping[str, Mapping[str, str]] = {}
    _said: dict[str, Row]

    def about(self, illness: str) -> TranslatedFacts:
        """All of them: guides are for readers of any illness."""
        del illness
        return self

    def row(self, row_id: str) -> Row:
        """The row with this id, as the other language says it."""
        if row_id not in self._said:
            self._said[row_id] = translated(super().row(row_id), self._sentences, self._builders.get(row_id, {}))
        return self._said[row_id]


def translated(row: Row, known: Mapping[str, str], builders: Mapping[str, str]) -> Row:
    """The row with each sentence for readers translated, or marked as English where there is no translation of that very sentence.

    What a plan writes stands in English in the reader's letter: there the translation follows.
    """

    def said(field: str, text: str) -> str:
        if _PHONE.fullmatch(field) or (row.kind == "jurisdiction" and field == "detail.name"):
            return known.get(sign(text), text)
        named = field == TAKER or (field == "detail.name" and row.kind in NAMED)
        prose = named or bool(_DRAWN.fullmatch(field)) or any(part in PROSE for part in field.split("."))
        other = known.get(sign(text)) if prose else None
        if other is not None:
            return f"{OPEN}{text}{CLOSE}{MEANS}{other}" if ".phrases." in field else other
        if text in builders:
            return builders[text]
        return f"{OPEN}{text}{CLOSE}" if prose else text

    detail = _walked(row.detail, "detail", said)
    if row.kind == "jurisdiction":
        detail["name_in_addresses"] = row.detail["name"]
    times = tuple(replace(time, words=said(f"times.{index}.words", time.words)) for index, time in enumerate(row.times))
    doubts = tuple(replace(doubt, says=said(f"doubtful.{index}.says", doubt.says)) for index, doubt in enumerate(row.doubtful))
    return replace(
        row,
        title=said("title", row.title),
        guide=row.guide and said("guide", row.guide),
        says=said("says", row.says),
        times=times,
        doubtful=doubts,
        detail=detail,
    )


def sentences(row: Row) -> Iterator[tuple[str, str]]:
    """Every text of a row that can be translated, by its field."""
    found: list[tuple[str, str]] = []

    def keep(field: str, text: str) -> str:
        found.append((field, text))
        return text

    _walked(row.detail, "detail", keep)
    yield from (("title", row.title), ("guide", row.guide or ""), ("says", row.says))
    yield from ((f"times.{index}.words", time.words) for index, time in enumerate(row.times))
    yield from ((f"doubtful.{index}.says", doubt.says) for index, doubt in enumerate(row.doubtful))
    yield from found


def in_english(html: str) -> str:
    """The finished HTML with each passage that stayed English said to be so; in tags and drawings the marks are only taken out."""
    if OPEN not in html:
        return html
    bare = _TAG_OR_DRAWING.sub(lambda part: without_marks(part[0]), html)
    return bare.replace(OPEN, '<span lang="en">').replace(CLOSE, "</span>")


def without_marks(text: str) -> str:
    """The text as it is, for places that hold no markup."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def _walked(value: Any, path: str, said: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _walked(inner, f"{path}.{key}", said) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_walked(inner, f"{path}.{index}", said) for index, inner in enumerate(value)]
    return said(path, value) if isinstance(value, str) else value
