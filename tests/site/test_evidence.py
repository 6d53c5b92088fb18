"""Studies on the site: each has its place, and every number drawn stands in what was read."""

import re

import pytest
from bs4 import BeautifulSoup
from built_guides import ROOT, BuiltPage
from guide_samples import TODAY, facts, row

from appealwright.facts import our_facts
from scripts.site.charts import Charts
from scripts.site.inserts import filled, plain
from scripts.site.makers import study_pages
from scripts.site.payers import Position, position
from scripts.site.studies import Studies, beyond
from scripts.site.studytable import ORDERS

CHART_WORDS = {
    "effects": "Difference",
    "effect": "{value} ({low} to {high}) against {against}, {when}",
    "better": "better",
    "no_difference": "same",
    "worse": "worse",
    "of": " of {of}",
    "shares": {"response": "Much better"},
    "less": "less",
    "more": "more",
    "ratio": {"hazard": "{value} times the risk ({low} to {high}) against {against}"},
    "ratios": {"relapse": "Ill again"},
    "sizes": "Gain",
    "size": "{outcome}: {value} ({low} to {high}) against {against}, {when}",
}
DRAWN = ("effects", "ratios", "sizes", "shares")
STUDIES = [found for found in our_facts() if found.kind == "study"]


def drawn(**detail: object) -> BeautifulSoup:
    charts = Charts(facts(row("study.a", detail={"short": "A (2020)", **detail})), CHART_WORDS)
    return BeautifulSoup(charts.of_study(charts.facts.row("study.a")), "html.parser")


def percent(value: object) -> float:
    return float(str(value).removesuffix("%"))


def test_every_study_stands_on_one_page() -> None:
    pages = [
        name
        for path in (ROOT / "docs/evidence").glob("*.md")
        for name in re.findall(r"^\[\[study:(\S+)\]\]", path.read_text(), re.MULTILINE)
    ]
    assert sorted(pages) == sorted(found.id for found in STUDIES)
    assert set(study_pages(ROOT / "docs")) == set(pages)


@pytest.mark.parametrize("study", [found for found in STUDIES if any(found.detail.get(field) for field in DRAWN)], ids=lambda s: s.id)
def test_a_number_that_is_drawn_stands_in_the_result_that_was_read(study) -> None:  # type: ignore[no-untyped-def]
    read = re.findall(r"-?\d+(?:\.\d+)?", study.detail["result"].replace(",", "").replace("to -", "to  -"))
    known = {float(number) for number in read}
    for effect in [effect for field in DRAWN[:3] for effect in study.detail.get(field) or ()]:
        assert {effect["value"], effect["low"], effect["high"]} <= known
        assert effect["low"] < effect["value"] < effect["high"]
    population = {int(number) for number in re.findall(r"\d+", study.detail["population"])}
    groups = {9} if study.id == "study.domany-2020" else set()  # the population says "nine in each group"
    for share in study.detail.get("shares") or ():
        for group in share["groups"]:
            assert group["percent"] in known
            assert group.get("of", study.detail["n"]) in population | {int(number) for number in known} | {study.detail["n"]} | groups


def test_a_range_that_holds_no_difference_crosses_the_line_of_no_difference() -> None:
    effect = {"outcome": "MADRS", "when": "day 28", "against": "placebo", "value": -3.0, "low": -8.0, "high": 2.0}
    soup = drawn(effects=[effect])
    line, zero = soup.select_one(".aw-chart__interval"), soup.select_one(".aw-chart__zero")
    assert line
    assert zero
    assert percent(line["x1"]) < percent(zero["x1"]) < percent(line["x2"])
    assert "−3 (−8 to 2) against placebo, day 28" in soup.text


def test_half_and_twice_lie_as_far_from_no_difference() -> None:
    ratio = {"measure": "hazard", "outcome": "relapse", "among": "in all", "against": "placebo", "value": 1.0, "low": 0.5, "high": 2.0}
    soup = drawn(ratios=[ratio])
    line = soup.select_one(".aw-chart__interval")
    assert line
    assert percent(line["x1"]) + percent(line["x2"]) == pytest.approx(100)
    assert percent(line["x1"]) < 50
    assert "1 times the risk (0.5 to 2) against placebo, in all" in soup.text


def test_a_gain_is_drawn_on_the_better_side_whichever_sign_the_study_writes() -> None:
    size = {"outcome": "depression", "when": "day 2", "against": "placebo"}
    lower = drawn(sizes=[{**size, "value": -0.8, "low": -1.0, "high": -0.5}])
    gain = drawn(sizes=[{**size, "gain": True, "value": 0.8, "low": 0.5, "high": 1.0}])
    points = [percent(soup.select(".aw-chart__point")[0]["cx"]) for soup in (lower, gain)]
    assert points[0] == points[1] < 50
    assert all("0.8 (" in soup.text for soup in (lower, gain))


def test_a_bar_is_as_long_as_its_share_and_says_it() -> None:
    shares = [{"outcome": "response", "when": "week 8", "groups": [{"name": "ketamine", "percent": 27.1, "of": 1336}]}]
    soup = drawn(shares=shares)
    bar = soup.select_one(".aw-chart__bar")
    assert bar
    assert bar["width"] == "27.1%"
    assert "Ketamine: 27.1% of 1,336 (week 8)" in soup.text


def test_every_drawing_is_skipped_by_screen_readers_since_its_numbers_stand_beside_it(pages: list[BuiltPage]) -> None:
    drawings = [svg for page in pages for svg in page.soup.select(".aw-chart svg")]
    assert len(drawings) > 20
    assert all(svg["aria-hidden"] == "true" and svg.find_previous_sibling(class_="aw-chart__said") for svg in drawings)


def test_the_table_holds_every_study_in_every_order(pages: list[BuiltPage]) -> None:
    soup = next(page.soup for page in pages if page.path == "evidence/all/index.html")
    for order in ORDERS:
        assert len(soup.select(f".aw-order--{order} tbody tr")) == len(STUDIES)
    years = [int(cell.text) for cell in soup.select(".aw-order--year td[data-label=Year]")]
    assert years == sorted(years, reverse=True)
    people = [int(cell.text.replace(",", "") or 0) for cell in soup.select(".aw-order--people td[data-label=People]")]
    assert people == sorted(people, reverse=True)
    assert [box["value"] for box in soup.select(".aw-orders input")] == list(ORDERS)


def test_a_study_that_is_no_study_is_named() -> None:
    studies = Studies(facts(row("label.a", kind="label")), {"chart": CHART_WORDS}, TODAY, {})
    with pytest.raises(ValueError, match=r"evidence/a\.md: \[\[study:label\.a\]\]: label\.a is a label"):
        filled("[[study:label.a]]", {"study": studies.part}, "evidence/a.md")


def test_lines_of_other_kinds_and_marks_within_a_sentence_stay() -> None:
    text = "x[[study:a]]\n\n[[sources]]\n\n[[row:a.b]]\n"
    assert filled(text, {"study": lambda _: "made"}, "a.md") == text


def test_the_words_of_a_row_show_as_they_are() -> None:
    assert plain("a_b *c* [d](e) <f>") == r"a\_b \*c\* \[d\](e) &lt;f&gt;"


@pytest.mark.parametrize(
    ("said", "verified", "expected"),
    [
        ("covered with criteria", "primary", Position.COVERED),
        ("NOT covered: considered not medically necessary", "primary", Position.REFUSED),
        ("experimental and investigational", "secondary", Position.REFUSED),
        ("not established; reported covered", "secondary", Position.UNKNOWN),
        ("reported not covered for psychiatric disorders", "secondary", Position.SAID_REFUSED),
        ("covered with criteria under a separate bulletin, which was not read", "primary", Position.SAID_COVERED),
        ("provided at some VA medical centers", "primary", Position.GIVEN),
        ("covered", "unverified", Position.UNKNOWN),
        (None, "primary", Position.UNKNOWN),
    ],
)
def test_only_what_was_read_counts_as_covered_or_refused(said: str | None, verified: str, expected: Position) -> None:
    payer = facts(row("payer.a", kind="payer", verified=verified, detail={"payer": "A", "iv_ketamine": said})).row("payer.a")
    assert position(payer, "iv_ketamine") is expected


def test_the_table_of_payers_gives_the_date_of_each_text_or_says_that_none_was_found(pages: list[BuiltPage]) -> None:
    table = next(page for page in pages if page.path == "payers/index.html").soup.select("article table")[0]
    heads = [head.text for head in table.select("thead th")]
    dates = heads.index("Date of the text")
    lines = {cells[0].text: cells[dates].text for row in table.select("tbody tr") if (cells := row.select("th, td"))}
    assert "January 1, 2026" in lines["UnitedHealthcare / Optum"]
    assert "undated" in lines["Aetna (CVS Health)"]
    assert all(lines.values())


def test_a_reason_that_a_study_bears_on_has_the_name_that_the_menu_gives_its_guide() -> None:
    ground = row("ground.coding", kind="ground", detail={"name": "Coding or administrative error", "evidence": ["study.a"]})
    rows = facts(row("study.a"), ground)
    words = {"chart": CHART_WORDS, "reasons": "Bears on:"}
    named = Studies(rows, words, TODAY, {}, {"coding.md": "Wrong code"})
    assert named._reasons(rows.row("study.a")) == "Bears on: [Wrong code](../denial/coding.md)."
    assert "[Coding or administrative error]" in Studies(rows, words, TODAY, {})._reasons(rows.row("study.a"))


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("Zarate (2012)", "Zarate 2012: one infusion, repeated", "One infusion, repeated"),
        ("KetECT (2022)", "KetECT: IV ketamine against ECT", "IV ketamine against ECT"),
        ("Witt (2020)", "Meta-analysis of ketamine: not beyond 72 hours", "Meta-analysis of ketamine: not beyond 72 hours"),
        ("Short (2018)", "Side effects of ketamine", "Side effects of ketamine"),
    ],
)
def test_the_line_under_a_heading_does_not_begin_with_its_name_again(name: str, title: str, expected: str) -> None:
    assert beyond(name, title) == expected


def test_the_limits_of_a_study_are_seen_at_once_and_how_it_was_done_waits_for_whoever_asks(pages: list[BuiltPage]) -> None:
    article = next(page for page in pages if page.path == "evidence/iv-ketamine/index.html").soup.article
    shown = {term.text for term in article.select("dl.aw-facts > dt") if not term.find_parent("details")}
    waiting = {term.text for term in article.select("details dl.aw-facts > dt")}
    assert {"Limits", "It does not speak for", "If your plan quotes it", "In letters"} <= shown
    assert waiting == {"How it was done", "People", "Compared with", "Result, as published"}
