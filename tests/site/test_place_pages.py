"""Every state, district and territory has a page that says what its rows say, no more and no less."""

import re
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from built_guides import BuiltPage

from appealwright.facts import Facts, Place, Row, Status, Verified
from scripts.site.drafts import slug, told_already
from scripts.site.tilemap import tile_places
from tests.conftest import TODAY

OTHERS = {"states/index.html", "states/compare/index.html"}


def words_of(part: Tag | None) -> str:
    assert part
    return " ".join(part.get_text().replace("\u2060", "").split())


def said_in(text: str, page: str) -> bool:
    return " ".join(text.split()) in page


@pytest.fixture(scope="session")
def place_pages(pages: list[BuiltPage], facts: Facts) -> dict[str, BuiltPage]:
    """The page of each jurisdiction, by its two letters."""
    by_path = {page.path: page for page in pages}
    return {row.detail["code"]: by_path[f"states/{slug(row.detail['name'])}/index.html"] for row in facts.of_kind("jurisdiction")}


@cache
def article(page: BuiltPage) -> BeautifulSoup:
    """The page without its marks, to read."""
    soup = page.to_change()
    for part in soup.select(".aw-cite, .headerlink, .aw-source__close"):
        part.decompose()
    return soup


def rows_of(facts: Facts, code: str) -> list[Row]:
    return [row for row in facts if row.jurisdiction == code and row.guide and row.status_on(TODAY) is not Status.ENDED]


def test_there_are_56_of_them_and_no_page_for_anywhere_else(place_pages: dict[str, BuiltPage], pages: list[BuiltPage]) -> None:
    built = {page.path for page in pages if page.path.startswith("states/")} - OTHERS
    assert len(place_pages) == 56
    assert {page.path for page in place_pages.values()} == built


def test_each_page_says_every_row_of_its_place_and_lists_it_as_a_source(place_pages: dict[str, BuiltPage], facts: Facts) -> None:
    for code, page in place_pages.items():
        soup = article(page)
        text = words_of(soup.select_one("article"))
        sources = {" ".join(tag.get_text().split()) for tag in soup.select(".aw-source__title")}
        for row in rows_of(facts, code):
            assert said_in(row.guide or "", text), (code, row.id)
            assert " ".join(row.title.split()) in sources, (code, row.id)


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        ("GA", {"ga.off-label.33-24-59-11"}),  # not the law for cancer drugs that stands beside it
        ("LA", {"la.off-label.22-999"}),  # for adults it is cancer only, and the verdict says so
        ("MI", {"mi.off-label.500-3406q"}),
        ("VA", {"va.off-label.38-2-3407-5-b"}),  # not the twin for state employees
        ("MA", {"ma.step-therapy.176o-12a"}),  # not the one for Medicaid
        ("NV", {"nv.step-therapy.689c-1682"}),
        ("NM", {"nm.step-therapy.59a-22-53-1", "nm.medical-necessity.prior-authorization"}),
        ("MN", {"mn.step-therapy.62q-184"}),  # not the one for antipsychotics
    ],
)
def test_the_short_version_names_the_rule_that_most_people_need(
    place_pages: dict[str, BuiltPage], facts: Facts, code: str, rows: set[str]
) -> None:
    soup = article(place_pages[code])
    heading = soup.select_one("#the-short-version")
    assert heading
    short = heading.find_next_sibling("ul")
    assert short
    for row_id in rows:
        assert said_in(facts.row(row_id).guide or "", words_of(short)), row_id


def test_outside_review_tells_how_to_ask_before_it_tells_of_court(place_pages: dict[str, BuiltPage]) -> None:
    text = words_of(article(place_pages["IA"]))
    assert text.index("Four months to ask for external review") < text.index("Fifteen business days to go to court")


def test_what_was_looked_for_and_not_found_stands_once_in_the_short_version(place_pages: dict[str, BuiltPage]) -> None:
    for code, missing in (("IA", 2), ("AS", 4), ("CA", 0)):
        soup = article(place_pages[code])
        short = soup.select_one("#the-short-version").find_next_sibling("ul")  # type: ignore[union-attr] # a list follows
        found = [item for item in short.find_all("li", recursive=False) if "We found no" in item.get_text()]  # type: ignore[union-attr]
        assert len(found) == missing, code
        assert all(item.select_one("a[href]") for item in found), code
        assert words_of(soup.select_one("article")).count("We found no state rule on what counts as needed") == (missing > 0), code


def test_whom_a_rule_binds_is_told_once_for_the_rules_after_it_that_bind_the_same(place_pages: dict[str, BuiltPage]) -> None:
    text = words_of(article(place_pages["VA"]).select_one("article"))
    assert text.count("Health carriers subject to chapter 35.1;") == 1
    assert "Who it binds, as do the next 2 rules: Health carriers subject to chapter 35.1;" in text


def test_an_office_that_takes_several_requests_is_shown_once(place_pages: dict[str, BuiltPage]) -> None:
    soup = article(place_pages["VA"])
    offices = [words_of(card) for card in soup.select(".aw-office") if "Where it goes:" in card.get_text()]
    assert len(offices) == len(set(offices))
    assert "Where it goes: the same office as above." in words_of(soup.select_one("article"))


def test_every_office_with_a_number_can_be_called(place_pages: dict[str, BuiltPage]) -> None:
    for code, page in place_pages.items():
        ways = page.soup.select(".aw-office__ways")
        assert ways, code
        assert page.soup.select_one(".aw-office__ways a[href^='tel:+1-'], .aw-office__ways a[href^='http']"), code


def test_a_page_cites_no_row_of_another_place(place_pages: dict[str, BuiltPage], facts: Facts) -> None:
    for code, page in place_pages.items():
        allowed = {" ".join(row.title.split()) for row in facts if row.jurisdiction in {code, "US"}}
        cited = {" ".join(tag.get_text().split()) for tag in page.soup.select(".aw-source__title")}
        assert cited <= allowed, (code, cited - allowed)


def test_conditions_clocks_and_bound_plans_stand_as_the_rows_have_them(place_pages: dict[str, BuiltPage], facts: Facts) -> None:
    for code, page in place_pages.items():
        text = words_of(article(page).select_one("article")).lower()
        for row in rows_of(facts, code):
            if row.kind != "rule" or not row.in_force_on(TODAY):
                continue
            clauses = [condition.says for condition in row.conditions] + ([row.binds.words] if row.binds else [])
            for clause in clauses + [time.words for time in row.times if row.topic == "external-review" and not told_already(time, row)]:
                assert " ".join(clause.lower().split()).rstrip(".;") in text, (code, row.id, clause)


def verdict(page: BuiltPage) -> str:
    answer = page.soup.select_one(".aw-answer strong")
    assert answer, page.path
    return answer.text


# Read off the laws themselves: what each is about, and whether its duty could be read.
@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("CA", "Yes, it can."),
        ("TX", "Yes, it can."),
        ("PR", "Yes, it can."),
        ("CT", "Perhaps."),
        ("WA", "Perhaps."),  # its main words could not be read
        ("TN", "Perhaps."),
        ("IL", "No."),
        ("NY", "No."),
        ("MA", "No."),
        ("IA", "None that we found."),
        ("GU", "None that we found."),
    ],
)
def test_the_answer_comes_first(place_pages: dict[str, BuiltPage], code: str, says: str) -> None:
    assert verdict(place_pages[code]) == says


def test_where_the_law_does_not_reach_depression_the_page_says_so_and_where_it_does_a_letter_may_say_it(
    place_pages: dict[str, BuiltPage], facts: Facts
) -> None:
    for row in facts.of_kind("jurisdiction"):
        code, says = row.detail["code"], verdict(place_pages[row.detail["code"]])
        in_letters = any(law.printable(TODAY, Place.LETTER) for law in facts.on_topic("off-label", code))
        if row.detail["reaches_depression"] == "no":
            assert says in {"No.", "None that we found."}, code
        elif row.detail["reaches_depression"] == "yes" and in_letters:
            assert says == "Yes, it can.", code
        else:
            assert says == "Perhaps.", code


def test_self_funded_plans_are_told_early_that_state_law_is_not_for_them(place_pages: dict[str, BuiltPage]) -> None:
    for page in place_pages.values():
        text = words_of(article(page).select_one("article"))
        told = text.index("If your employer pays the claims itself, state insurance law does not apply.")
        assert told < text.index("The short version"), page.path


def test_no_number_of_an_office_that_is_not_confirmed_is_given(place_pages: dict[str, BuiltPage], facts: Facts) -> None:
    doubtful = [row for row in facts.of_kind("agency") if row.verified is Verified.UNVERIFIED and row.detail.get("phone")]
    assert {"il.help.ochi"} <= {row.id for row in doubtful}
    for row in doubtful:
        if row.jurisdiction in place_pages:
            sure = " ".join(
                str(other.detail.get("phone")) for other in facts.of_kind("agency") if other.verified is not Verified.UNVERIFIED
            )
            page = words_of(article(place_pages[row.jurisdiction]).select_one(".aw-cards"))
            numbers = re.findall(r"[\d-]{10,}", row.detail["phone"])
            assert [number for number in numbers if number in page and number not in sure] == [], row.id


def test_an_announced_change_stands_under_its_day_and_not_among_the_law_of_today(place_pages: dict[str, BuiltPage]) -> None:
    text = words_of(article(place_pages["WA"]).select_one("article"))
    changes = text[text.index("What will change") :]
    assert "From January 1, 2027: The parity analyses, free and within 30 days." in changes
    assert "From 2027 you can ask your plan for its parity analysis" not in text[: text.index("What will change")]


def test_no_announced_change_is_called_by_its_year_behind_its_day(facts: Facts) -> None:
    """The page says the day before the title: "From January 1, 2027: From 2027: ..." says it twice."""
    twice = re.compile(r"(?:^from |, from | from )20\d\d\b", re.IGNORECASE)
    announced = [row for row in facts.of_kind("rule") if row.effective and row.effective > TODAY]
    assert announced
    assert [row.id for row in announced if twice.search(row.title)] == []


def test_a_law_that_ends_says_when(place_pages: dict[str, BuiltPage]) -> None:
    assert "Until January 1, 2027: No step therapy for major depressive disorder." in words_of(article(place_pages["CT"]))


def test_every_page_leads_to_the_builder_to_the_kinds_of_plan_and_back_to_all_places(place_pages: dict[str, BuiltPage]) -> None:
    for page in place_pages.values():
        links = {str(link["href"]) for link in page.soup.select("article a[href]")}
        assert {"../../builder/", "../../plan/", "../"} <= links, page.path
        assert len([link for link in links if link.startswith("../../plan/") and link != "../../plan/"]) == 23, page.path


@pytest.fixture(scope="session")
def index(pages: list[BuiltPage]) -> BeautifulSoup:
    return next(page for page in pages if page.path == "states/index.html").soup


def test_the_map_has_a_tile_for_each_place_and_none_on_another(facts: Facts) -> None:
    spots = tile_places()
    assert set(spots) == {row.detail["code"] for row in facts.of_kind("jurisdiction")}
    assert len(set(spots.values())) == 56


def test_each_tile_is_a_link_that_says_in_words_what_its_color_says(index: BeautifulSoup, place_pages: dict[str, BuiltPage]) -> None:
    tiles = {tile["href"]: tile for tile in index.select("svg.aw-map a")}
    short = {"Yes, it can.": "Can reach it", "Perhaps.": "Unclear", "No.": "Other illness", "None that we found.": "None found"}
    for page in place_pages.values():
        tile = tiles.pop(page.path.removeprefix("states/").removesuffix("index.html"))
        assert str(tile["aria-label"]).endswith(f": {short[verdict(page)]}")
    assert tiles == {}


def test_the_signs_on_the_tiles_differ_in_shape_too(index: BeautifulSoup) -> None:
    shapes = set()
    for kind in ("yes", "arguable", "other_illness", "none_found"):
        tile = index.select_one(f"svg.aw-map a.aw-tile--{kind} g")
        assert tile
        shapes.add(tuple((part.name, *part.get("class", [])) for part in tile.find_all(name=True, recursive=False)))
    assert len(shapes) >= 3  # a full and an empty circle differ by what fills them, which the style sheet says


def test_the_table_gives_each_place_its_time_to_ask(index: BeautifulSoup) -> None:
    rows = {row.th.get_text(): [cell.get_text() for cell in row.select("td")] for row in index.select(".aw-places tbody tr") if row.th}
    assert len(rows) == 56
    # N.Y. Ins. Law § 4914(b); Cal. Ins. Code § 10169; 26 L.P.R.A. § 9508; RCW 48.43.535; S.C. Code § 38-71-1970
    for name, time in {
        "New York": "4 months",
        "California": "6 months",
        "Puerto Rico": "120 days",
        "Washington": "180 days",
        "South Carolina": "60 days",
    }.items():
        assert rows[name][1].startswith(time), name


def test_the_pages_of_places_ask_nothing_of_storage_or_of_the_address(site: Path) -> None:
    script = (site / "assets/places.js").read_text(encoding="utf-8")
    assert re.findall(r"localStorage|sessionStorage|indexedDB|cookie|history\.|location", script) == []


def test_a_clock_that_is_less_sure_than_its_row_says_so_and_no_other_does(place_pages: dict[str, BuiltPage]) -> None:
    # 215 ILCS 180/35: the four months were read in the act; the 45 days are from an account of it.
    illinois = words_of(article(place_pages["IL"]).select_one("article"))
    assert "at most about 45 days in all. (secondary source)" in illinois
    assert "after receiving the notice of the denial. (" not in illinois
    for page in place_pages.values():
        assert "(We read it ourselves.)" not in page.html, page.path


def test_a_source_keeps_its_number_where_others_are_hidden(pages: list[BuiltPage]) -> None:
    """The comparison lists only the sources of the places that were chosen."""
    listed = next(page.soup for page in pages if page.path == "states/compare/index.html").select(".aw-sources > li[value]")
    assert len(listed) > 50
    assert all(item.select_one(f"#source-{item['value']}") for item in listed)


def test_an_office_that_two_rows_tell_of_stands_once(pages: list[BuiltPage]) -> None:
    for code in ("ohio", "south-carolina"):
        for folder in ("", "es/"):
            soup = next(page.soup for page in pages if page.path == f"{folder}states/{code}/index.html")
            names = [name.text for name in soup.select(".aw-cards .aw-office > p:first-child > strong")]
            assert names
            assert len(names) == len(set(names)), (folder, code)


def test_no_row_is_called_by_its_id_where_people_read(pages: list[BuiltPage], facts: Facts) -> None:
    """What is for programs stands as code."""
    ids = {row.id for row in facts}
    for page in pages:
        for_programs = {id(text) for code in page.soup.select("code, script, style") for text in code.strings}
        read = "".join(text for text in page.soup.strings if id(text) not in for_programs)
        dotted = set(re.findall(r"[a-z][a-z-]*(?:\.[a-z0-9][a-z0-9-]*)+", read))
        assert dotted & ids == set(), page.path


def test_what_readers_see_of_a_row_says_what_holds_and_not_what_was_read(facts: Facts) -> None:
    """How surely it is known, its mark says; what we could not open is a note for those who tend the row."""
    read = r"(?<!could )(?<!did )not (?:been )?read|read (?:again|twice|in (?:republications|copies))|sections read|unread"
    ours = re.compile(rf"\b(?:{read})\b", re.IGNORECASE)
    for row in facts:
        shown = [row.title, row.guide or "", row.binds.words if row.binds else ""] + [time.words for time in row.times]
        shown += [str(row.detail.get(part) or "") for part in ("fee", "internal_first", "experimental_track")]
        assert [words for words in shown if ours.search(words)] == [], row.id


def test_a_clock_or_a_fee_says_what_holds_and_not_where_it_was_read(facts: Facts) -> None:
    """How surely it is known, its mark says."""
    ours = re.compile(r"\b(?:secondary|guides?|summary|was not read|deemed exhaustion)\b", re.IGNORECASE)
    for row in facts:
        told = [time.words for time in row.times] + [row.detail.get(part) or "" for part in ("fee", "internal_first")]
        assert [words for words in told if ours.search(str(words))] == [], row.id
