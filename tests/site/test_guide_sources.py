"""The sources of one guide page: numbered once, and refused where a row is unknown or ended."""

from datetime import date

from guide_samples import TODAY, facts, row

from appealwright.facts import Status
from scripts.site.sources import PageSources


def test_sources_are_numbered_once_each_in_order_of_use() -> None:
    page = PageSources("a.md", facts(row("b.one"), row("a.two")), TODAY)
    numbers = [source.number for row_id in ("b.one", "a.two", "b.one") if (source := page.source(row_id))]
    assert numbers == [1, 2, 1]


def test_an_unknown_row_is_named_with_its_page() -> None:
    page = PageSources("guides/a.md", facts(), TODAY)
    assert page.source("study.gone") is None
    assert page.all_problems() == ["guides/a.md: [[row:study.gone]]: no row has this id"]


def test_an_ended_row_is_refused_by_status_and_by_date() -> None:
    page = PageSources("a.md", facts(row("rule.old", status="ended"), row("rule.past", until="2026-11-22")), TODAY)
    assert page.source("rule.old") is None
    assert page.source("rule.past") is None
    assert page.all_problems() == ["a.md: [[row:rule.old]]: the row has ended", "a.md: [[row:rule.past]]: the row has ended on 2026-11-22"]


def test_a_row_on_its_last_day_still_stands() -> None:
    page = PageSources("a.md", facts(row("rule.last", until="2026-11-23")), TODAY)
    assert page.source("rule.last") is not None


def test_a_rule_of_next_year_says_so() -> None:
    page = PageSources("a.md", facts(row("rule.new", effective="2027-01-01")), TODAY)
    source = page.source("rule.new")
    assert source is not None
    assert source.status is Status.EXPECTED


def test_a_page_that_cites_must_list_its_sources() -> None:
    page = PageSources("a.md", facts(row("a.one")), TODAY)
    page.source("a.one")
    assert page.all_problems() == ["a.md: cites rows but has no [[sources]] line"]


def test_a_source_falls_back_from_reference_to_citation_and_from_official_to_what_was_read() -> None:
    rows = (row("a.full", detail={"reference": "Authors. Title."}), row("a.cite"), row("a.bare", citation=None, official=None))
    page = PageSources("a.md", facts(*rows), date(2026, 11, 23))
    sources = [source for item in rows if (source := page.source(item["id"]))]
    assert [source.citation for source in sources] == ["Authors. Title.", "Cite a.cite", None]
    assert sources[2].link == "https://example.org/read"
