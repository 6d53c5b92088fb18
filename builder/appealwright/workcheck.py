"""Checks what a letter cites besides law: studies, guidelines, court cases and billing codes, each against the rows.

A study is known by its DOI, its PubMed number or its place in a journal (`2023;388:2315`), a court case by its place in a reporter, a
code by itself. Names and years alone are not looked up: two papers of one year would be taken for each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from appealwright.facts import Facts, Row, Status
from appealwright.lettercheck import CheckedCitation, Standing

__all__ = ["checked_works"]

_MARKS: Mapping[str, re.Pattern[str]] = {
    "doi": re.compile(r"\b10\.\d{4,9}/[-._;()/:A-Za-z0-9]{1,120}"),
    "pmid": re.compile(r"\bPMID:?\s{0,3}(\d{5,9})\b"),
    "journal": re.compile(r"\b((?:19|20)\d\d)\s?;\s?(\d{1,4})\s?(?:\(\d{1,3}\))?\s?:\s?([a-z]?\d{1,9}(?:[a-z]\d{1,9})?)", re.IGNORECASE),
    "reporter": re.compile(r"\b(\d{1,4})\s(U\.\s?S\.|S\.\s?Ct\.|F\.\s?(?:2d|3d|4th)|F\.\s?Supp\.(?:\s?(?:2d|3d))?|WL)\s(\d{1,8})\b"),
}
"""What a work is known by. The parts that matter are the groups, or all of it where there are none."""

_PAPERS = frozenset({"study", "guideline"})
_SPARE = re.compile(r"[^\w./-]")
_CODE_SYSTEMS = frozenset({"hcpcs", "cpt", "icd-10-cm"})
# Five digits are also a postal code or a sum: a code where words shortly before call them one.
_CALLED = re.compile(r"\b(?:CPT|HCPCS|codes?)\b", re.IGNORECASE)
_SHORTLY = 40
_STANDING = {
    Status.IN_FORCE: Standing.IN_FORCE,
    Status.NOT_ENFORCED: Standing.NOT_ENFORCED,
    Status.EXPECTED: Standing.NOT_YET,
    Status.ENDED: Standing.ENDED,
}


def checked_works(text: str, facts: Facts, as_of: date) -> tuple[CheckedCitation, ...]:
    """Every study, guideline, court case and known billing code that `text` cites, in its order; one work once a line."""
    found = [*_marked(text, facts, as_of), *_codes(text, facts, as_of)]
    once = {(one.line, one.rows or one.section): one for one in sorted(found, key=lambda one: -one.start)}
    # A second number of a paper that is known by its first may be missing in its row: that says nothing of the paper.
    papers = {one.line for one in found if any(facts.row(row).kind in _PAPERS for row in one.rows)}
    told = [one for one in once.values() if one.rows or one.line not in papers or _MARKS["reporter"].fullmatch(one.words)]
    return tuple(sorted(told, key=lambda one: one.start))


def _marked(text: str, facts: Facts, as_of: date) -> Iterator[CheckedCitation]:
    known: dict[str, list[Row]] = {}
    for row in facts:
        for mark in _marks_of(row):
            known.setdefault(mark, []).append(row)
    for kind, pattern in _MARKS.items():
        for match in pattern.finditer(text):
            words = match[0].rstrip(".,;:)")
            yield _checked(text, words, match.start(), known.get(_mark(kind, match), []), as_of)


def _marks_of(row: Row) -> Iterator[str]:
    told = {"doi": row.detail.get("doi"), "pmid": row.detail.get("pmid") and f"PMID {row.detail['pmid']}"}
    if row.kind in {*_PAPERS, "court-case"}:
        told |= {"journal": row.citation, "reporter": row.citation}
    # A later paper on the same trial stands in the sentence that tells of it.
    later = ((kind, row.detail.get("on_memory")) for kind in _MARKS)
    for kind, words in (*told.items(), *later):
        yield from (_mark(kind, match) for match in _MARKS[kind].finditer(str(words or "")))


def _mark(kind: str, match: re.Match[str]) -> str:
    parts = match.groups() or (match[0].rstrip(".,;:)"),)
    return " ".join([kind, *(_SPARE.sub("", part) for part in parts)]).casefold()


def _codes(text: str, facts: Facts, as_of: date) -> Iterator[CheckedCitation]:
    codes = {str(row.detail["code"]): row for row in facts.of_kind("code") if row.detail.get("system") in _CODE_SYSTEMS}
    if not codes:
        return
    named = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
    for match in re.finditer(rf"(?<![\w.])(?:{named})(?![\w-]|\.\w)", text):
        if not match[0].isdigit() or _CALLED.search(text, max(0, match.start() - _SHORTLY), match.start()):
            yield _checked(text, match[0], match.start(), [codes[match[0]]], as_of)


def _checked(text: str, words: str, start: int, rows: list[Row], as_of: date) -> CheckedCitation:
    standing = min((_STANDING[row.status_on(as_of)] for row in rows), key=list(Standing).index, default=Standing.UNKNOWN)
    ids = tuple(sorted({row.id for row in rows}))
    return CheckedCitation(" ".join(words.split()), text.count("\n", 0, start) + 1, words, standing, ids, start, start + len(words))
