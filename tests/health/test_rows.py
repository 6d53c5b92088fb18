"""The rows check themselves: shape, references, words, and that nothing unverified can reach a letter."""

from __future__ import annotations

import copy
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from appealwright.facts import Facts, Place, Verified
from scripts.compile import main as compile_rows
from scripts.interview import answer_names
from scripts.rowfiles import SourceRow, schema_problems, source_rows
from scripts.rowrules import cross_problems, sound_rows, stale_rows
from tests.health.voice import FORBIDDEN

ROWS, UNREADABLE = source_rows()
GOOD = next(source.row for source in ROWS if source.row["id"] == "us.erisa.appeal-window")


def test_every_row_passes_its_schema_and_every_reference_leads_somewhere() -> None:
    problems = [*UNREADABLE, *schema_problems(ROWS)]
    assert not problems, "\n".join(map(str, problems))
    problems = cross_problems(ROWS, answer_names())
    assert not problems, "\n".join(map(str, problems))


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert compile_rows(["--out", str(tmp_path / name)]) == 0
    assert (tmp_path / "one" / "facts.jsonl").read_bytes() == (tmp_path / "two" / "facts.jsonl").read_bytes()


def test_no_unverified_row_may_be_printed_in_a_letter_on_any_day(facts: Facts) -> None:
    for source in ROWS:
        row = facts.row(source.row["id"])
        if row.verified is Verified.UNVERIFIED or (row.verified is Verified.SECONDARY and not row.corroborated):
            assert not any(row.printable(date(year, 7, 1), Place.LETTER) for year in (2000, 2026, 2040)), row.id


def test_letter_sentences_keep_the_voice() -> None:
    found = {source.row["id"]: FORBIDDEN.findall(source.row["letter"]) for source in ROWS if source.row["letter"]}
    assert not {row_id: words for row_id, words in found.items() if words}


def test_no_study_figure_stands_in_a_letter_that_its_result_does_not_have() -> None:
    """Every number of a study's sentence is found in what was read of that study: result, size, year, dose, design, population."""
    wrong = {}
    for source in ROWS:
        row = source.row
        if row["kind"] != "study" or not row["letter"]:
            continue
        detail = row["detail"]
        read = " ".join(
            str(detail.get(key) or "")
            for key in ("result", "n", "year", "population", "design", "comparator", "limits", "reference", "short")
        )
        known = set(re.findall(r"\d+(?:\.\d+)?", read.replace(",", "")))
        named = set(re.findall(r"\d+(?:\.\d+)?", row["letter"].replace(",", "")))
        if named - known:
            wrong[row["id"]] = sorted(named - known)
    assert not wrong


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"verified": "certain"}, "verified", "is not one of"),
        ({"sources": []}, "sources", "too short|non-empty"),
        ({"checked": "last week"}, "checked", "does not match"),
        ({"kind": "law"}, "kind", "accepted: agency"),
        ({"binds": {"regimes": ["everybody"], "words": "all"}}, "binds", "is not one of|not valid"),
        ({"letter": "Yes.", "verified": "unverified"}, "letter", "null"),
        ({"colour": "red"}, "row", "colour"),
    ],
)
def test_a_bad_row_is_refused_by_file_row_field_and_reason(change: dict[str, Any], field: str, reason: str) -> None:
    problems = schema_problems([SourceRow("federal/x.yaml", {**copy.deepcopy(GOOD), **change})])
    hit = [problem for problem in problems if problem.field.startswith(field) and re.search(reason, problem.reason)]
    assert hit, [str(problem) for problem in problems]
    assert str(hit[0]).startswith("federal/x.yaml: us.erisa.appeal-window: ")


def test_all_problems_of_a_bad_row_are_named_at_once() -> None:
    bad = {**copy.deepcopy(GOOD), "verified": "certain", "checked": "x", "status": "maybe"}
    assert {"verified", "checked", "status"} <= {problem.field for problem in schema_problems([SourceRow("x.yaml", bad)])}


def test_one_wrong_field_is_one_problem_and_a_field_that_no_row_has_is_named_beside_it() -> None:
    bad = {**copy.deepcopy(GOOD), "verified": "certain"}
    assert [problem.field for problem in schema_problems([SourceRow("x.yaml", bad)])] == ["verified"]
    told = [str(problem) for problem in schema_problems([SourceRow("x.yaml", {**bad, "colour": "red"})])]
    assert len(told) == 2
    assert any("row: found colour, accepted: the fields of the schema" in one for one in told)


def test_a_dead_reference_a_doubled_id_and_an_unasked_answer_are_found() -> None:
    row = copy.deepcopy(GOOD)
    row["binds"]["when"] = {"answer": "nobody.asked", "is": 1}
    caution = {**copy.deepcopy(GOOD), "id": "us.caution.x", "kind": "caution", "detail": {"about": ["us.nowhere"]}}
    found = {
        problem.reason for problem in cross_problems([SourceRow("a", row), SourceRow("b", row), SourceRow("c", caution)], answer_names())
    }
    assert {"stands 2 times", "no question and no derived value is named 'nobody.asked'", "no row has the id 'us.nowhere'"} <= found


def test_a_row_not_checked_for_twelve_months_is_warned_of() -> None:
    row = {**GOOD, "checked": "2025-11-23"}
    assert stale_rows([SourceRow("x", row)], date(2026, 11, 23))
    assert not stale_rows([SourceRow("x", row)], date(2026, 11, 22))


def test_one_fault_hides_no_other() -> None:
    """A row without a source, beside a caution about a row that does not exist: both are told at once, and the old one is warned of."""
    sourceless = {key: value for key, value in copy.deepcopy(GOOD).items() if key != "sources"}
    caution = {**copy.deepcopy(GOOD), "id": "us.caution.x", "kind": "caution", "checked": "2020-01-01", "detail": {"about": ["us.nowhere"]}}
    rows = [SourceRow("a", sourceless), SourceRow("b", caution)]
    refused = [problem for problem in schema_problems(rows) if problem.file == "a"]
    assert refused
    assert [problem.reason for problem in cross_problems(rows, answer_names(), refused)] == ["no row has the id 'us.nowhere'"]
    assert [problem.row for problem in stale_rows(sound_rows(rows, refused), date(2026, 11, 26))] == ["us.caution.x"]


def test_words_to_the_plan_need_a_second_wording_for_an_office_outside_it() -> None:
    """An external reviewer has no network and no formulary, and cannot treat a letter as a request to the plan."""
    row = copy.deepcopy(next(source.row for source in ROWS if source.row["id"] == "mi.off-label.500-3406q"))
    formulary = next(condition for condition in row["conditions"] if condition["id"] == "formulary")
    variant = next(variant for variant in formulary["variants"] if variant["shown"].startswith("Please treat this letter"))
    del variant["outside"]
    formulary["outside"] = "The drug is on your formulary."
    reasons = [problem.reason for problem in cross_problems([SourceRow("x", row)], answer_names())]
    assert len(reasons) == 2
    assert any(reason.startswith("'Please treat this letter as a request") and "`outside` must say it" in reason for reason in reasons)
    assert "outside: 'The drug is on your formulary.' speaks to the plan" in reasons
