"""The guides in Spanish: which there are, that they say what the English says, and how a reader goes from one language to the other."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from built_guides import ROOT, SUB_PATH, BuiltPage
from jinja2 import Environment, FileSystemLoader
from textstat import textstat

from scripts.reading import sentences_in
from scripts.site.languages import code_of, counterpart, page_in, with_links_across
from scripts.site.translated import CLOSE, MEANS, OPEN

DOCS = ROOT / "docs"
WRITTEN = sorted(path.relative_to(DOCS / "es").as_posix() for path in (DOCS / "es").rglob("*.md"))
PROMISED = {"index.md", "start.md", "privacy.md", "check-it-yourself.md", "guides/ketamine-and-spravato.md"} | {
    path.relative_to(DOCS).as_posix() for part in ("denial", "appeal") for path in (DOCS / part).glob("*.md")
}
ROW = re.compile(r"\[\[row:([^\]]+)\]\]")
LINE = re.compile(r"^\[\[[a-z-]+(?::[^\]]+)?\]\]$", re.MULTILINE)
FIGURE = re.compile(r"\d[\d,.]*\d|\d")
NOT_SAID = re.compile(r"\[\[[^\]]*\]\]|^from:.*$", re.MULTILINE)
FOR_SPANISH = {"agency.lifeline-988", "agency.emergency"}
"""A Spanish page may say once more where to turn in danger, and how in Spanish."""
SENTENCE = re.compile(r"\b(which|or|must|may|named|insurer|carrier|issuer|in writing|online|the denial)\b")
"""English that no office has in its name."""
NEVER_SAID = re.compile(r"garantiz|garantía de|\bganar[áe]?\b|invencible|\bluch(e|ar)\b", re.IGNORECASE)


def spanish(pages: list[BuiltPage]) -> list[BuiltPage]:
    found = [page for page in pages if page.path.startswith("es/")]
    assert len(found) >= len(WRITTEN)
    return found


def built(pages: list[BuiltPage], path: str) -> BuiltPage:
    place = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return next(page for page in pages if page.path == f"{place}/index.html".lstrip("/"))


def test_every_guide_that_a_denied_person_needs_first_is_there() -> None:
    assert set(WRITTEN) >= PROMISED


@pytest.mark.parametrize("path", WRITTEN)
def test_a_page_rests_on_the_same_rows_as_its_english(path: str) -> None:
    ours, english = ((DOCS / folder / path).read_text(encoding="utf-8") for folder in ("es", ""))
    assert set(ROW.findall(ours)) - set(ROW.findall(english)) <= FOR_SPANISH
    assert set(ROW.findall(english)) <= set(ROW.findall(ours))
    assert LINE.findall(ours)[: len(LINE.findall(english))] == LINE.findall(english) or path == "index.md"
    numbers = [FIGURE.findall(NOT_SAID.sub("", text)) for text in (english, ours)]
    lost = [number for number in set(numbers[0]) if number not in numbers[1]]
    assert lost == [], f"{path}: numbers of the English that the Spanish does not have"


def test_each_page_says_its_language_and_leads_to_the_same_page_in_the_other(pages: list[BuiltPage]) -> None:
    paths = {page.path for page in pages}
    for page in pages:
        in_spanish = page.path.startswith("es/")
        assert page.soup.html
        assert page.soup.html["lang"] == ("es" if in_spanish else "en"), page.path
        link = page.soup.select_one(".aw-language")
        assert link, page.path
        assert (link["lang"], link.text.strip()) == (("en", "English") if in_spanish else ("es", "Español"))
        target = urljoin(f"{SUB_PATH}{page.path}", str(link["href"])).removeprefix(SUB_PATH) + "index.html"
        same = page.path.removeprefix("es/") if in_spanish else f"es/{page.path}"
        first = "index.html" if in_spanish else "es/index.html"
        assert target == (same if same in paths else first), page.path


def test_search_engines_are_told_of_both_and_only_of_pages_that_are_there(pages: list[BuiltPage]) -> None:
    for page in pages:
        told = {str(tag["hreflang"]): str(tag["href"]) for tag in page.soup.select("link[rel=alternate][hreflang]")}
        there = f"es/{page.path.removeprefix('es/')}" in {other.path for other in pages}
        where = page.path.removeprefix("es/").removesuffix("index.html")
        both = {"en": f"https://example.org{SUB_PATH}{where}", "es": f"https://example.org{SUB_PATH}es/{where}"}
        assert told == (both if there and page.path != "404.html" else {}), page.path


@pytest.mark.parametrize("site", ["", "https://example.org/"])
def test_search_engines_are_told_whole_addresses_or_none(site: str) -> None:
    template = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True).get_template("partials/alternates.html")
    said = {"code": "es", "here": "es/start/", "others": [{"code": "en", "url": ".", "same": True}]}
    told = BeautifulSoup(template.render(said=said, config={"site_url": site}), "html.parser").select("link[rel=alternate]")
    assert [(str(tag["hreflang"]), str(tag["href"])) for tag in told] == (
        [("es", "https://example.org/es/start/"), ("en", "https://example.org/")] if site else []
    )


def test_who_takes_the_request_is_said_in_spanish_and_only_an_offices_name_in_english(pages: list[BuiltPage]) -> None:
    """A name that says what the insurer does is a sentence; what is marked as English may be a name alone."""
    states = [page for page in spanish(pages) if page.path.startswith("es/states/")]
    takers = {page.path: [p for p in page.soup.select(".aw-office p") if p.get_text().startswith("Adónde se envía")] for page in states}
    assert len(states) == 57
    assert len([path for path, found in takers.items() if found]) > 45
    for path, found in takers.items():
        assert [p.get_text() for p in found if SENTENCE.search(p.get_text())] == [], path
    assert "La aseguradora, por escrito; ella envía el expediente a DIFI" in takers["es/states/arizona/index.html"][0].text
    (office,) = takers["es/states/iowa/index.html"][0].select("span[lang=en]")
    assert office.text == "Iowa Insurance Division"


def test_the_header_of_a_spanish_page_leads_to_spanish_pages(pages: list[BuiltPage]) -> None:
    for page in spanish(pages):
        links = {urljoin(f"{SUB_PATH}{page.path}", str(link["href"])) for link in page.soup.select(".aw-nav a")}
        assert links, page.path
        assert all(link.startswith(f"{SUB_PATH}es/") for link in links), page.path


def test_988_stands_first_and_says_how_to_speak_spanish(pages: list[BuiltPage]) -> None:
    bars = {str(page.soup.select_one(".aw-crisis")) for page in spanish(pages)}
    assert len(bars) == 1
    assert "oprima 2" in (bar := bars.pop())
    assert 'href="tel:988"' in bar
    for page in spanish(pages):
        assert page.soup.select("body a:not(.md-skip)")[0]["href"] == "tel:988", page.path


def test_the_first_page_has_a_gentle_way_for_somebody_in_danger_before_anything_else_is_asked(pages: list[BuiltPage]) -> None:
    headings = [heading.get_text().strip("#") for heading in built(pages, "es/index.md").soup.select("article h2")]
    assert headings[0] == "Si está en peligro ahora"


def test_the_disclaimer_is_in_spanish(pages: list[BuiltPage]) -> None:
    for page in spanish(pages):
        footer = page.soup.select_one(".aw-footer__disclaimer")
        assert footer
        assert {word for word in ("consejo legal", "consejo médico", "abogado", "médico") if word in footer.text} >= {
            "consejo legal",
            "abogado",
        }


def test_words_we_never_use(pages: list[BuiltPage]) -> None:
    assert [(page.path, found[0]) for page in spanish(pages) for found in NEVER_SAID.finditer(page.soup.get_text(" "))] == []


@pytest.fixture
def in_spanish() -> Iterator[None]:
    textstat.set_lang("es")
    yield
    textstat.set_lang("en_US")


@pytest.mark.parametrize("path", WRITTEN)
def test_a_page_is_easy_to_read(pages: list[BuiltPage], in_spanish: None, path: str) -> None:
    """By Fernández Huerta's measure: 60 and above is plain Spanish, as Flesch's grade 8 is plain English."""
    sentences = sentences_in(built(pages, f"es/{path}").article)
    text = " ".join(sentence if sentence.endswith((".", "?", "!")) else f"{sentence.rstrip(':;,')}." for sentence in sentences)
    words = [len(sentence.split()) for sentence in sentences]
    assert len(words) > 20
    assert textstat.fernandez_huerta(text) >= 70
    assert median(words) <= 18
    assert max(words) <= 40


def test_no_mark_of_english_is_left_and_english_passages_say_so(pages: list[BuiltPage]) -> None:
    assert [page.path for page in pages if {OPEN, CLOSE, MEANS} & set(page.html)] == []
    phrases = built(pages, "es/denial/off-label.md").soup.select("article li span[lang=en]")
    assert any("not FDA-approved" in phrase.text for phrase in phrases)
    assert (
        "(El medicamento pedido no está aprobado por la FDA para tratar la depresión)" in built(pages, "es/denial/off-label.md").soup.text
    )
    assert [page.path for page in pages if not page.path.startswith("es/") and page.soup.select("article span[lang=en]")] == []


def test_the_citation_of_a_source_is_said_to_be_english(pages: list[BuiltPage]) -> None:
    # WCAG 3.1.2, as the title of the source already does.
    told = {page.path: page.soup.select(".aw-source__citation, .aw-basis span") for page in pages}
    spanish = [one for path, found in told.items() if path.startswith("es/") for one in found]
    assert len(spanish) > 100
    assert {one.get("lang") for one in spanish} == {"en"}
    assert {one.get("lang") for path, found in told.items() if not path.startswith("es/") for one in found} == {None}


def test_each_language_searches_its_own_pages(site: Path, pages: list[BuiltPage]) -> None:
    english, ours = (json.loads((site / folder / "search/search_index.json").read_text(encoding="utf-8")) for folder in ("", "es"))
    assert ours["config"]["lang"] == ["es"]
    assert [doc["location"] for doc in english["docs"] if doc["location"].startswith("es/")] == []
    assert any("carta de denegación" in doc["title"].lower() for doc in ours["docs"])
    settings = json.loads(built(pages, "es/start.md").soup.select_one("#__config").text)  # type: ignore[union-attr]
    base = urljoin(f"{SUB_PATH}es/start/", settings["base"])
    assert urljoin(base, "search/search_index.json") == f"{SUB_PATH}es/search/search_index.json"


def test_a_link_to_what_is_not_translated_says_so_and_leads_to_the_english() -> None:
    pages = {"es/start.md", "es/denial/index.md", "glossary.md", "start.md", "denial/index.md"}
    text = "[EOB](../glossary.md#eob) y [la carta](index.md) y [glosario](../glossary.md){ .aw-button }"
    assert with_links_across(text, "es/denial/index.md", pages, "en inglés") == (
        "[EOB (en inglés)](../../glossary.md#eob){: hreflang=en } y [la carta](index.md)"
        " y [glosario (en inglés)](../../glossary.md){: .aw-button hreflang=en }"
    )


def test_a_page_without_a_counterpart_offers_the_first_page() -> None:
    pages = {"index.md", "start.md", "about.md", "es/index.md", "es/start.md"}
    assert counterpart("es", "start.md", pages) == "es/start.md"
    assert counterpart("es", "about.md", pages) == "es/index.md"
    assert counterpart("en", "es/start.md", pages) == "start.md"
    assert (code_of("es/start.md"), code_of("essay.md"), page_in("en", "es/a/b.md")) == ("es", "en", "a/b.md")
