"""The table of how old the rows are: by kind, by place, and one by one."""

import pytest
from built_guides import BuiltPage
from guide_samples import TODAY, facts, row

from appealwright.facts import our_facts
from scripts.site.freshness import KINDS, PARTS, REST, Freshness

WORDS = {
    "columns": ["What", "Rows", "Read", "Secondary", "Not confirmed", "Oldest"],
    "all": "All",
    "national": "Federal",
    "none": "None left",
}
WORDS["due"] = {"come": "Come", "overdue": "Old", "none": "Nothing"}  # type: ignore[assignment]
WORDS["kinds"] = {kind: kind for kind in KINDS}  # type: ignore[assignment]


def test_rows_are_counted_by_kind_and_the_oldest_check_is_named() -> None:
    rows = [row("s.a", checked="2026-01-05"), row("s.b", verified="secondary"), row("p.a", kind="payer", verified="unverified", sources=[])]
    table = Freshness(facts(*rows), WORDS, TODAY).by_kind()
    assert "| study | 2 | 1 | 1 | 0 | January 5, 2026 |" in table
    assert "| payer | 1 | 0 | 0 | 1 | November 2, 2026 |" in table
    assert "| All | 3 | 1 | 1 | 1 | January 5, 2026 |" in table


def test_places_stand_by_name_after_the_federal_rows() -> None:
    places = [
        row(f"{code}.j", kind="jurisdiction", jurisdiction=code, detail={"name": name})
        for code, name in (("TX", "Texas"), ("AL", "Alabama"))
    ]
    lines = Freshness(facts(*places, row("s.a")), WORDS, TODAY).by_place().splitlines()
    assert [line.split(" | ")[0] for line in lines if line.startswith("| ")][2:] == ["| Federal", "| Alabama", "| Texas"]


def test_what_no_page_cites_is_listed_and_what_a_guide_may_not_say_is_not() -> None:
    rest = Freshness(facts(row("s.cited"), row("s.left", title="<b>Left</b>"), row("s.mute", guide=None)), WORDS, TODAY).rest({"s.cited"})
    assert "study: 1" in rest
    assert "<code>s.left</code> &lt;b&gt;Left&lt;/b&gt;" in rest
    assert "s.mute" not in rest
    assert Freshness(facts(row("s.cited")), WORDS, TODAY).rest({"s.cited"}) == "<p>None left</p>"


def test_every_row_is_listed_with_its_day_the_oldest_first() -> None:
    each = Freshness(facts(row("s.new"), row("s.old", checked="2026-01-05", verified="secondary", guide=None)), WORDS, TODAY).each()
    assert "study: 2" in each
    assert "<code>s.old</code> About s.old (Secondary, January 5, 2026)</li><li><code>s.new</code> About s.new (Read, November 2," in each


def test_rows_that_are_due_are_named_and_where_there_are_none_that_is_said() -> None:
    old = row("s.old", checked="2025-11-23", title="Old one")
    come = row("s.come", status="expected", effective="2026-11-23", title="New one")
    coming = row("s.coming", status="expected", effective="2026-11-24")
    due = Freshness(facts(old, come, coming), WORDS, TODAY).due()
    assert "**Come: 1**\n\n- `s.come` New one (November 2, 2026)" in due
    assert "**Old: 1**\n\n- `s.old` Old one (November 23, 2025)" in due
    assert "s.coming" not in due
    assert Freshness(facts(row("s.new")), WORDS, TODAY).due() == "Nothing"


def test_every_kind_of_row_has_its_line_and_one_page_with_each_row() -> None:
    assert {found.kind for found in our_facts()} <= set(KINDS)
    assert sorted(kind for part in PARTS.values() for kind in part) == sorted(KINDS)


@pytest.fixture
def checked(pages: list[BuiltPage]) -> BuiltPage:
    return next(page for page in pages if page.path == "how-we-check/index.html")


def test_the_page_counts_every_row_and_names_none_that_a_page_cites(checked: BuiltPage, pages: list[BuiltPage]) -> None:
    assert REST not in checked.html
    total = checked.soup.select("table")[1].select("tbody tr")[-1].select("td")[0].text
    assert total == f"{len(our_facts()):,}"
    (rest,) = checked.soup.select(".aw-rest")
    listed = {code.text for code in rest.select("code")}
    assert "study.singh-2016" not in listed
    assert listed <= {found.id for found in our_facts()}


def test_each_row_stands_on_one_of_the_pages_that_the_page_leads_to(checked: BuiltPage, pages: list[BuiltPage]) -> None:
    lists = [page for page in pages if page.path in {f"how-we-check/{part}/index.html" for part in PARTS}]
    assert {str(link["href"]) for link in checked.soup.select("article a")} >= {f"{part}/" for part in PARTS}
    named = [code.text for page in lists for code in page.soup.select(".aw-rest--all code")]
    assert sorted(named) == sorted(found.id for found in our_facts())
