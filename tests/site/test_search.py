"""Whoever types a few words is led to the right page first: asked of the theme's own search, with the index it is given."""

import json
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from built_guides import ROOT, BuiltPage

from appealwright.facts import Facts
from scripts.site.places import jurisdictions
from scripts.site.searching import JOINED, PLACE, asked, tell_words_apart, weights, with_asked

SEARCHED: Mapping[str, Mapping[str, str]] = yaml.safe_load((ROOT / "tests/site/searched.yaml").read_text(encoding="utf-8"))


def found(site: Path, folder: str, questions: list[str]) -> list[list[list[str]]]:
    """What the theme's search shows for each question: pages in order, each with its parts."""
    worker = next((site / "assets/javascripts/workers").glob("search.*.js"))
    command = ["node", str(ROOT / "tests/site/search.mjs"), str(worker), str(site / folder / "search/search_index.json")]
    result = subprocess.run(command, input=json.dumps(questions), capture_output=True, text=True, check=True, timeout=120)
    answers: list[list[list[str]]] = json.loads(result.stdout)
    return answers


@pytest.mark.parametrize(("folder", "expected"), [("", SEARCHED["en"]), ("es", SEARCHED["es"])], ids=["en", "es"])
def test_what_people_type_leads_to_the_right_page_first(site: Path, folder: str, expected: Mapping[str, str]) -> None:
    answers = zip(expected, found(site, folder, list(expected)), strict=True)
    assert {words: pages[0][0].partition("#")[0] if pages else None for words, pages in answers} == expected


@pytest.mark.parametrize("folder", ["", "es"])
def test_the_name_of_each_place_finds_it(site: Path, folder: str) -> None:
    index = json.loads((site / folder / "search/search_index.json").read_text(encoding="utf-8"))
    places = [doc for doc in index["docs"] if PLACE.fullmatch(doc["location"]) and "compare" not in doc["location"]]
    names = {doc["title"].partition(":")[0]: doc["location"] for doc in places}
    assert len(names) == 56
    answers = zip(names, found(site, folder, list(names)), strict=True)
    assert {name: pages[0][0].partition("#")[0] for name, pages in answers} == names


def test_two_letters_find_the_place_that_the_rows_say_they_stand_for(facts: Facts) -> None:
    letters = {place.slug: place.code for place in jurisdictions(facts, date(2026, 11, 27))}
    short = weights()["short"]
    assert {code: letters[place] for code, place in short.items()} == {code: code for code in short}
    beside_law = weights()["beside_law"] | weights()["beside_law_in_capitals"]
    assert {*letters.values()} - {*short} == {*beside_law}
    names = {place.code: place.name for place in jurisdictions(facts, date(2026, 11, 27))}
    assert beside_law == {code: names[code] for code in beside_law}


@pytest.mark.parametrize(("code", "folder"), [("en", ""), ("es", "es/")])
def test_every_page_that_people_are_led_to_is_there(pages: list[BuiltPage], code: str, folder: str) -> None:
    there = {page.path.removesuffix("index.html") for page in pages}
    assert [page for part in ("asked", "named") for page in asked(code)[part] if folder + page not in there] == []


def test_small_words_part_others_and_are_found_nowhere() -> None:
    index: dict[str, Any] = {"config": {"separator": r"\s+", "fields": {}}, "docs": [{"location": "a/"}, {"location": "states/new-york/"}]}
    made = with_asked(index, {"small": "how do i", "asked": {"a/": "appeal"}})
    assert made["config"]["separator"] == r"\s+|\b(?:[Hh]ow|[Dd]o|[Ii])(?![\w'’áéíóúüñ])"
    assert made["docs"] == [{"location": "a/", "asked": "appeal"}, {"location": "states/new-york/", "named": "york NY"}]
    assert set(made["config"]["fields"]) == {"asked", "named"}


def test_what_is_asked_is_found_with_and_without_its_accents() -> None:
    index: dict[str, Any] = {"config": {"separator": r"\s+", "fields": {}}, "docs": [{"location": "a/"}]}
    made = with_asked(index, {"asked": {"a/": "revisión externa, año"}})
    assert made["docs"] == [{"location": "a/", "asked": "revisión externa, año revision ano"}]


def test_a_language_of_which_nobody_has_said_anything_is_searched_by_its_pages_alone() -> None:
    index: dict[str, Any] = {"config": {"separator": r"\s+", "fields": {}}, "docs": [{"location": "a/"}]}
    made = with_asked(index, asked("xx"))
    assert (made["config"]["separator"], made["docs"]) == (r"\s+", index["docs"])


def test_every_number_that_a_page_holds_is_searched_without_an_error(site: Path) -> None:
    """The error ends a search with nothing found: so each first digit finds something."""
    answers = found(site, "", [*map(str, range(1, 10)), "PHQ-9", "GAD-7", "CARC 1", "45 CFR 147", "2590"])
    assert all(answers)


def test_a_worker_that_names_its_words_otherwise_stops_the_build(tmp_path: Path) -> None:
    worker = tmp_path / "assets/javascripts/workers/search.0.js"
    with pytest.raises(ValueError, match="found none"):
        tell_words_apart(tmp_path)
    worker.parent.mkdir(parents=True)
    worker.write_text(f"for(;;){{{JOINED}", encoding="utf-8")
    tell_words_apart(tmp_path)
    heard, _, script = worker.read_text(encoding="utf-8").partition("\n")
    assert script == 'for(;;){e=e+s+o.id+","}return e}'
    assert "Pennsylvania" in heard
    with pytest.raises(ValueError, match=r"search\.0\.js: expected one"):
        tell_words_apart(tmp_path)
