"""What every built page must hold and must not hold."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from built_guides import ROOT, SUB_PATH, BuiltPage, build

from scripts.site.policy import policy_for
from scripts.site.robots import robots_text

FETCHED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}
FETCHED_LINKS = {"stylesheet", "preload", "modulepreload", "icon", "manifest", "preconnect", "dns-prefetch", "prefetch"}
NEVER_SAID = re.compile(r"guarantee|ironclad|\bwin(s|ning)?\b|fight(ing)? back", re.IGNORECASE)
BUILDERS = {"en": f"{SUB_PATH}builder/", "es": f"{SUB_PATH}es/builder/"}
CHECKS = {f"{SUB_PATH}check/", f"{SUB_PATH}es/check/"}
DISCLAIMED = {
    "en": ("legal advice", "medical advice", "attorney", "clinician"),
    "es": ("consejo legal", "consejo médico", "abogado", "médico"),
}


def language_of(page: BuiltPage) -> str:
    """The language a page says it is in."""
    assert page.soup.html
    return str(page.soup.html["lang"])


def fetched_by(soup: BeautifulSoup) -> list[str]:
    sources = [str(element[name]) for tag, name in FETCHED.items() for element in soup.find_all(tag) if element.has_attr(name)]
    links = [str(link["href"]) for link in soup.find_all("link") if FETCHED_LINKS & set(link.get("rel") or [])]
    return sources + links


def test_no_page_asks_another_site_for_anything(pages: list[BuiltPage]) -> None:
    assert [(page.path, url) for page in pages for url in fetched_by(page.soup) if urlsplit(url).netloc] == []


def test_no_style_sheet_and_no_script_of_ours_reaches_out(site: Path) -> None:
    outward = re.compile(r"@import|url\(\s*[\"']?(?:https?:)?//|fetch\(|XMLHttpRequest|sendBeacon|import\s*\(")
    # Two of ours fetch: what keeps the pages on the device, and what fetches ahead. They name no address but those under their own.
    for name in ("offline.js", "ahead.js"):
        fetching = (site / "assets" / name).read_text(encoding="utf-8")
        assert set(outward.findall(fetching)) == {"fetch("}
        assert "//" not in re.sub(r"(?m)^\s*//.*$", "", fetching)
    ours = [path for path in sorted((site / "assets").iterdir()) if path.suffix in {".css", ".js"}]
    ours = [path for path in ours if path.name not in {"offline.js", "ahead.js"}]
    assert len(ours) >= 3
    assert [(path.name, outward.findall(path.read_text(encoding="utf-8"))) for path in ours] == [(path.name, []) for path in ours]
    theme = (site / "assets/stylesheets").glob("*.css")
    assert [path.name for path in theme if re.search(r"@import|url\([\"']?(?:https?:)?//", path.read_text(encoding="utf-8"))] == []


def test_every_page_carries_the_policy_of_its_own_scripts_first(pages: list[BuiltPage]) -> None:
    for page in pages:
        policy = page.soup.find("meta", attrs={"http-equiv": "content-security-policy"})
        assert policy, page.path
        assert policy["content"] == policy_for(page.html)
        assert page.html.index("content-security-policy") < min(page.html.index("<link"), page.html.index("<script"))


def test_nothing_inline_that_the_policy_would_refuse(pages: list[BuiltPage]) -> None:
    for page in pages:
        assert page.soup.select("[style], style, a[href^='javascript:']") == [], page.path
        handlers = [name for element in page.soup.select("*") for name in element.attrs if name.startswith("on")]
        assert handlers == [], page.path


def test_no_page_tells_the_next_site_where_the_reader_was(pages: list[BuiltPage]) -> None:
    for page in pages:
        assert page.soup.select_one("meta[name=referrer][content=no-referrer]"), page.path
        out = [link for link in page.soup.select("a[href^=http]") if "noreferrer" not in (link.get("rel") or [])]
        assert out == [], page.path


def test_search_engines_show_each_title_whole(pages: list[BuiltPage]) -> None:
    titles = {page.path: page.soup.title.get_text().strip() for page in pages if page.soup.title}
    assert len(titles) == len(pages)
    assert {path: title for path, title in titles.items() if not title or len(title) > 70} == {}
    assert len(set(titles.values())) >= len(titles) - 1, "two pages of one name"


def test_988_comes_first_and_the_same_on_every_page_of_a_language(pages: list[BuiltPage]) -> None:
    bars = {(language_of(page), str(page.soup.select_one(".aw-crisis"))) for page in pages}
    assert [language for language, _ in sorted(bars)] == ["en", "es"]
    for language, bar in bars:
        assert 'href="tel:988"' in bar
        assert f'href="sms:988{"?&amp;body=AYUDA" if language == "es" else ""}"' in bar
    assert "oprima 2" in dict(bars)["es"]
    assert "AYUDA" in dict(bars)["es"]
    for page in pages:
        first = page.soup.select("body a:not(.md-skip)")[0]
        assert first["href"] == "tel:988", page.path


def test_the_disclaimer_stands_on_every_page(pages: list[BuiltPage]) -> None:
    for page in pages:
        footer = page.soup.select_one(".aw-footer__disclaimer")
        assert footer, page.path
        assert [word for word in DISCLAIMED[language_of(page)] if word not in footer.text] == [], page.path


def test_words_we_never_use(pages: list[BuiltPage]) -> None:
    found = [(page.path, match.group(0)) for page in pages for match in NEVER_SAID.finditer(page.soup.get_text(" "))]
    assert found == []


def test_titles_and_descriptions_are_there_and_differ(pages: list[BuiltPage]) -> None:
    named = [page for page in pages if page.path != "404.html"]
    titles = [page.soup.title.text for page in named if page.soup.title]
    descriptions = [str(tag["content"]) for page in named if (tag := page.soup.select_one("meta[name=description]"))]
    assert len(set(titles)) == len(set(descriptions)) == len(named)
    assert all(50 <= len(text) <= 200 for text in descriptions)


def test_each_page_has_one_first_heading_and_skips_no_level(pages: list[BuiltPage]) -> None:
    for page in pages:
        main = page.soup.select_one("article")
        assert main, page.path
        levels = [int(heading.name[1]) for heading in main.find_all(re.compile("^h[1-6]$"))]
        assert levels[0] == 1, page.path
        assert levels.count(1) == 1, page.path
        assert all(after - before <= 1 for before, after in pairwise(levels)), page.path


def test_the_way_on_stands_behind_all_that_a_page_says_and_over_its_sources(pages: list[BuiltPage]) -> None:
    """The list has a heading of its own: what stood between it and the heading before would come behind the way on."""
    listed = {page.path: page.soup.find("ol", class_="aw-sources") for page in pages}
    titles = {path: title for path, sources in listed.items() if sources and (title := sources.find_previous("h2"))}
    assert {str(title["id"]) for title in titles.values()} == {"sources", "fuentes"}, [
        path for path, title in titles.items() if title["id"] not in {"sources", "fuentes"}
    ]


def test_links_within_the_site_lead_somewhere(pages: list[BuiltPage], site: Path) -> None:
    anchors = {f"{SUB_PATH}{page.path.removesuffix('index.html')}": {tag["id"] for tag in page.soup.select("[id]")} for page in pages}
    broken = []
    for page in pages:
        here = SUB_PATH + page.path.removesuffix("index.html")
        for link in page.soup.select("a[href]"):
            target, anchor = urldefrag(urljoin(here, str(link["href"])))
            if urlsplit(target).scheme or target in {*BUILDERS.values(), *CHECKS} or (site / target.removeprefix(SUB_PATH)).is_file():
                continue
            if target not in anchors or (anchor and anchor not in anchors[target]):
                broken.append((page.path, link["href"]))
    assert broken == []


def test_the_builder_is_one_link_away_on_every_page(pages: list[BuiltPage]) -> None:
    for page in pages:
        here = SUB_PATH + page.path.removesuffix("index.html")
        builder = BUILDERS[language_of(page)]
        assert builder in {urljoin(here, str(link["href"])) for link in page.soup.select("a[href]")}, page.path


def test_only_the_page_for_lost_addresses_depends_on_where_the_site_lives(pages: list[BuiltPage]) -> None:
    rooted = [page.path for page in pages if page.soup.select("a[href^='/'], script[src^='/'], link[rel=stylesheet][href^='/']")]
    assert rooted == ["404.html"]


@pytest.mark.parametrize("cited", ["study.never-heard-of", "agency.lifeline-988 without list"])
def test_a_bad_citation_stops_the_build_and_is_named(site: Path, tmp_path: Path, cited: str) -> None:
    row_id, _, unlisted = cited.partition(" ")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text(f"# Start\n\nClaim.[[row:{row_id}]]\n", encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nvalidation:")[0]
    config = config.replace("docs_dir: docs", f"docs_dir: {docs}").replace("custom_dir: overrides", f"custom_dir: {ROOT}/overrides")
    config = config.replace("- scripts/hooks", f"- {ROOT}/scripts/hooks")
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    result = build(tmp_path / "site", tmp_path / "mkdocs.yml")
    assert result.returncode != 0
    assert (
        "index.md: cites rows but has no [[sources]]" if unlisted else f"index.md: [[row:{row_id}]]: no row has this id"
    ) in result.stderr


def test_every_page_can_be_reached_from_the_first_by_links(pages: list[BuiltPage]) -> None:
    links = {}
    for page in pages:
        here = SUB_PATH + page.path.removesuffix("index.html")
        links[here] = {urldefrag(urljoin(here, str(link["href"])))[0] for link in page.soup.select("a[href]")}
    reached: set[str] = set()
    waiting = {SUB_PATH}
    while waiting:
        reached |= waiting
        waiting = {target for page in waiting for target in links[page] if target in links} - reached
    assert set(links) - reached == {f"{SUB_PATH}404.html"}


def test_the_sitemap_lists_every_page_once_and_the_builder_that_is_built_after_it(site: Path, pages: list[BuiltPage]) -> None:
    listed = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    written = {page.path.removesuffix("index.html") for page in pages if page.path != "404.html"}
    built_after = {f"{folder}{name}/" for folder in ("", "es/") for name in ("builder", "check")}
    assert sorted(listed) == sorted(f"https://example.org{SUB_PATH}{path}" for path in written | built_after)


def test_search_engines_are_told_that_they_may_read_all_and_where_the_list_is(site: Path) -> None:
    lines = (site / "robots.txt").read_text(encoding="utf-8").split("\n")
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: https://example.org{SUB_PATH}sitemap.xml" in lines
    assert robots_text("") == "User-agent: *\nAllow: /\n"


def test_each_page_names_the_one_address_to_find_it_at_and_what_a_shared_link_shows(pages: list[BuiltPage]) -> None:
    wrong = []
    for page in [page for page in pages if page.path != "404.html"]:
        address = f"https://example.org{SUB_PATH}{page.path.removesuffix('index.html')}"
        said = {str(tag["property"]): str(tag["content"]) for tag in page.soup.select("meta[property^='og:']")}
        canonical = [str(tag["href"]) for tag in page.soup.select("link[rel=canonical]")]
        description = page.soup.select("meta[name=description]")[0]["content"]
        image = f"https://example.org{SUB_PATH}assets/card.png"
        shown = {"og:type": "website", "og:site_name": "Appealwright", "og:description": description, "og:url": address, "og:image": image}
        if canonical != [address] or not said.get("og:title") or said != shown | {"og:title": said["og:title"]}:
            wrong.append((page.path, canonical, said))
    assert wrong == []


# Whoever is there is to rest, to see a lawyer or to count first.
NOT_AT_ONCE = {"after-a-no", "after-a-yes", "court"}


def test_a_page_on_a_reason_or_a_step_has_the_way_to_its_letter_below_its_answer(pages: list[BuiltPage]) -> None:
    meant = [page for page in pages if re.fullmatch(r"(es/)?(denial|appeal)/(\w[\w-]*/)?index\.html", page.path)]
    meant = [page for page in meant if page.path.split("/")[-2] not in NOT_AT_ONCE]
    assert len(meant) >= 50
    for page in meant:
        button = page.soup.select_one("article .aw-answer ~ .aw-actions a.aw-button")
        assert button, page.path
        assert urlsplit(urljoin(SUB_PATH + page.path, str(button["href"]))).path == BUILDERS[language_of(page)], page.path
        first = page.soup.select_one("article h2")
        assert first in button.find_all_next("h2"), page.path
