"""The part of the rows that a letter or an assessment can need: what the browser loads. The rest is for guides and readers.

The page that checks a letter loads a little more: every row by which a citation is known.

The same code runs on either: a row that is left out here decides nothing and prints nothing in a letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from appealwright.next_steps.recipients import fee_owed
from scripts.rowfiles import Row

__all__ = ["browser_rows", "checking_rows", "takes_requests"]

_ALWAYS = ("id", "kind", "title", "jurisdiction", "topic", "effective", "status", "checked", "verified")
_WHERE_SAID = ("illnesses", "citation", "letter", "binds", "conditions", "times", "until", "corroborated", "by_site")

# What of `detail` a letter, an assessment or the reader of denials uses, by kind; None: all of it.
DETAIL: Mapping[str, tuple[str, ...] | None] = {
    "rule": (
        "means",
        "other_door",
        "process",
        "file_with",
        "certifies",
        "certifies_told",
        "one_of_each",
        "certificate",
        "certifies_delay",
        "taken_before",
        "in_brief",
        "on_cost",
        "called",
        "all_criteria",
        "of_reviewer",
        "own_time",
        "track",
        "at_once",
        "when_silent",
        "ask",
        "brief",
        "doubt",
        "standard",
        "outside",
        "form",
        "drugs_at_most",
        "forbids",
        "off_list",
        "owed",
        "coverage",
        "turns_on",
        "or_else",
        "provider_asks",
        "reviewer_asks",
        "takes_in",
        "longest_days",
        "more_days",
        "fee",
        "certifies_limit",
        "until_age",
        "not_for",
    ),
    "study": (
        *("reference", "short", "brief", "doi", "pmid", "ids_read", "beside"),
        *("answer", "answer_when", "answer_otherwise", "answer_more", "answer_more_when", "falls_short"),
        *("ages", "given", "given_words", "on_memory", "better_doses", "size", "lasting", "safety", "blinding", "shares", "with_pill"),
        "tolerated",
        *("excludes", "includes_only", "favors", "drug", "direction", "comparator", "design", "n"),
    ),
    "guideline": ("reference", "short", "brief", "body", "excludes"),
    "label": ("product", "dosing", "later", "warns", "since"),
    "payer": ("payer", "policy", "state"),
    "drug": ("name", "brands", "class", "role", "min_adequate", "min_weeks", "usual_course", "dose_read", "avoided_with"),
    "definition": ("weeks", "trials"),
    "scale": ("name", "range", "low", "high", "bands", "bands_agree", "loinc", "called", "response", "change"),
    "agency": ("name", "phone", "text", "keyword", "in_spanish", "url", "fax", "address", "role", "regimes"),
    "regime": ("regime", "name", "appeal_name", "levels", "second_level", "state_law", "taken_for"),
    "ground": None,
    "argument": None,
    "code": ("system", "code", "plain", "ground", "taken_when", "doses_mg"),
    "calendar": None,
    "signal": None,
    "statistic": ("source_name", "reversal"),
}
_CITED_AS_LAW = frozenset({"rule", "regime", "definition", "note", "caution"})
_LOOKED_UP: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys((*_CITED_AS_LAW, "jurisdiction", "court-case"), ()),
    "study": ("doi", "pmid", "direction"),
    "guideline": ("doi", "pmid"),
    "code": ("system", "code"),
}
"""What the page that checks a letter looks up, by kind, with the details that a work is known by."""
_WHERE_CITED = ("illnesses", "citation", "binds", "until", "by_site")
_FOR_GUIDES = {"answer", "exhibits", "first_step", "phrases"}
"""Details of grounds and arguments that only guides print (a study keeps its answer)."""
_ONLY_IF_PRINTED = {"definition", "rule", "study", "guideline", "label", "payer", "statistic"}
_DOSE = ("low", "high", "unit", "lower_in_the_old")
"""What of the doses of a medicine the browser judges by."""


def browser_rows(rows: list[Row], named: frozenset[str]) -> Iterator[Row]:
    """The rows a browser needs, each cut to the fields it needs; `named` are those that templates call by their id.

    Rows that are alike stand together: that compresses best.
    """
    for row in sorted(rows, key=_likeness):
        of_use = row["kind"] in DETAIL and (
            row["kind"] not in _ONLY_IF_PRINTED
            or row.get("letter")
            or row.get("times")
            or takes_requests(row)
            or row["detail"].get("reversal")
            or row["detail"].get("form")
        )
        if of_use or row["id"] in named:
            yield _cut(row)


def _likeness(row: Row) -> tuple[str, bool, str, str]:
    """What rows are sorted by: federal rules by the name that twins share, those of States by their topic."""
    federal = row["jurisdiction"] == "US"
    return row["kind"], not federal, row["id"].rpartition(".")[2] if federal else row["topic"], row["id"]


def checking_rows(rows: list[Row], named: frozenset[str]) -> Iterator[Row]:
    """The rows with which the page that checks a letter knows what all rows know: the browser's, and of the others what is cited by."""
    ours = list(browser_rows(rows, named))
    yield from ours
    held = {row["id"] for row in ours}
    for row in rows:
        if row["id"] not in held and row["kind"] in _LOOKED_UP and (row.get("citation") or row["kind"] not in _CITED_AS_LAW):
            yield _named(row, _WHERE_CITED, _LOOKED_UP[row["kind"]])


def takes_requests(row: Row) -> bool:
    """Whether a rule says who takes the request for outside review."""
    return bool((row["detail"].get("file_with") or {}).get("to"))


def _named(row: Row, more: tuple[str, ...], details: tuple[str, ...] = ()) -> Row:
    """What names the row and says how it stands, `more` of its fields, and some of its details."""
    cut = {key: row[key] for key in _ALWAYS}
    cut |= {key: row[key] for key in more if row.get(key) not in (None, [], False)}
    if cut.get("binds"):
        # Whom it binds is told in words by guides and the shell alone: here it is only judged.
        cut["binds"] = {key: told for key, told in row["binds"].items() if key != "words" and told is not None}
    official = row.get("official") or next(iter(row["sources"]), None)
    if official:
        cut["official"] = official
    return cut | {"detail": {key: row["detail"][key] for key in details if not _is_empty(row["detail"].get(key))}}


def _cut(row: Row) -> Row:
    cut = _named(row, _WHERE_SAID)
    if row["kind"] == "signal":
        # Words to read by are shown to nobody.
        cut["title"] = ""
    if cut.get("conditions"):
        # What to do where a condition is not met yet is told by the pages of the rows.
        cut["conditions"] = [{key: told for key, told in one.items() if key != "missing"} for one in cut["conditions"]]
    kept = DETAIL.get(row["kind"], ())
    detail = row["detail"] if kept is not None else {key: value for key, value in row["detail"].items() if key not in _FOR_GUIDES}
    if row["kind"] == "rule" and not fee_owed(detail):
        # That a request is free is told by the pages of the rows.
        detail = {key: told for key, told in detail.items() if key != "fee"}
    if row["kind"] == "study":
        # How a study was made is asked only of what it compared by lot, and only so far; with what, also of what it set beside the spray.
        design = "randomized" if "randomized" in str(detail.get("design")) else ""
        left_out = set() if design else {"design"} if "intranasal" in str(detail.get("comparator")) else {"comparator", "design"}
        detail = {key: told for key, told in (detail | {"design": design}).items() if key not in left_out}
    if detail.get("dose_read"):
        detail = detail | {"dose_read": {key: detail["dose_read"][key] for key in _DOSE if key in detail["dose_read"]}}
    if detail.get("min_adequate"):
        detail = detail | {"min_adequate": {"mg_per_day": detail["min_adequate"]["mg_per_day"]}}
    cut["detail"] = detail if kept is None else {key: detail[key] for key in kept if not _is_empty(detail.get(key))}
    return cut


def _is_empty(value: Any) -> bool:
    return value is None or value in ([], {})
