"""The table of authorities: a row leads to the pages that cite it, and each page's sources lead to their rows."""

import re
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from built_guides import BuiltPage
from guide_samples import facts, row

from appealwright.facts import our_facts
from scripts.site.authorities import Authorities, Citing, wanted, with_entries
from scripts.site.codified import MANY, by_law, gates, told_apart

WORDS = {"uncoded": "Other", "on": "Used on:", "plan": "{count} plans", "states": "{count} states"}
GUIDE = Citing("law/parity.md", "Parity", "law/parity/")
PLANS = [Citing(f"plan/{name}.md", name, f"plan/{name}/") for name in ("va", "tricare")]


def table(kind: str, citing: dict[str, list[Citing]]) -> str:
    rows = facts(
        row("us.b", kind="rule", title="A right", citation="29 CFR 2"), row("us.a", kind="rule", title="Never cited", citation=None)
    )
    return Authorities(rows, WORDS, citing, lambda url: f"../{url}").filled(wanted(kind))


def test_a_row_leads_to_its_guides_by_name_and_to_pages_alike_by_number() -> None:
    text = re.sub(r"<[^>]+>", "", table("rule", {"us.b": [*PLANS, GUIDE], "us.a": []}))
    assert text == "29 CFR29 CFR 2 A right. Used on: Parity, 2 plans"


def test_a_single_page_of_those_alike_is_named() -> None:
    text = re.sub(r"<[^>]+>", "", table("rule", {"us.b": [GUIDE, Citing("plan/va.md", "VA health care: how to appeal", "plan/va/")]}))
    assert text == "29 CFR29 CFR 2 A right. Used on: Parity, VA health care"


def test_laws_stand_by_title_in_the_order_of_numbers_and_a_long_title_by_its_parts() -> None:
    few = [
        row(f"us.{n}", kind="rule", citation=law) for n, law in enumerate(["21 CFR 312.2", "5 CFR 890.105(a)", None, "29 U.S.C. § 1185a"])
    ]
    many = [row(f"us.p{part}-{n}", kind="rule", citation=f"45 CFR {part}.{n}") for n in range(MANY) for part in (146, 147)]
    assert [(law, len(rows)) for law, rows in by_law(list(facts(*many[: MANY - 1], *few)))] == [
        ("5 CFR", 1),
        ("21 CFR", 1),
        ("29 U.S.C.", 1),
        ("45 CFR", MANY - 1),
        ("", 1),
    ]
    assert [law for law, _ in by_law(list(facts(*many)))] == ["45 CFR part 146", "45 CFR part 147"]


@pytest.mark.parametrize(
    ("citation", "shown"),
    [
        ("45 CFR 147.136(b)(3)(i); 29 CFR 2560.503-1(b)(3)", "29 CFR 2560.503-1(b)(3), by 45 CFR 147.136(b)(3)(i)"),
        (
            "26 U.S.C. § 9815(a)(1); 42 U.S.C. § 300gg-19(a)(2)(A); 29 CFR 2560.503-1(j)",
            "29 CFR 2560.503-1(j), by 26 U.S.C. § 9815(a)(1); 42 U.S.C. § 300gg-19(a)(2)(A)",
        ),
        ("29 U.S.C. § 1133; 29 CFR 2560.503-1(a), (h)(1)", "29 U.S.C. § 1133; 29 CFR 2560.503-1(a), (h)(1)"),
        ("45 CFR 147.145(a); 45 CFR 147.160", "45 CFR 147.145(a); 45 CFR 147.160"),
        ("29 CFR 2560.503-1(b)(3)", "29 CFR 2560.503-1(b)(3)"),
    ],
)
def test_a_rule_that_another_law_brings_in_stands_first(citation: str, shown: str) -> None:
    """The ERISA claims rule binds other plans through the law that names it; their own citations begin alike by the dozen."""
    assert told_apart(citation, gates(our_facts())) == shown


def test_which_law_brings_in_another_is_said_by_its_row_alone() -> None:
    brought = {"brings_in": {"rules": "1 CFR 1", "by": "2 CFR 2"}}
    said = gates(facts(row("us.a", kind="rule", detail=brought), row("us.b", kind="rule")))
    assert told_apart("2 CFR 2(a); 1 CFR 1(b)", said) == "1 CFR 1(b), by 2 CFR 2(a)"
    assert told_apart("45 CFR 147.136(b)(3)(i); 29 CFR 2560.503-1(b)(3)", said) == "45 CFR 147.136(b)(3)(i); 29 CFR 2560.503-1(b)(3)"


def test_the_laws_have_headings_and_none_is_too_long_to_look_through(pages: list[BuiltPage]) -> None:
    page = next(page for page in pages if page.path == "authorities/index.html")
    headings = [heading.text for heading in page.soup.select("article h3")]
    assert headings[:2] == ["5 CFR part 890", "5 U.S.C."]
    assert {"29 CFR part 2560", "29 CFR part 2590", "45 CFR part 147"} <= set(headings)
    names = [str(item.text) for item in page.soup.select('[id="45-cfr-part-147"] + ul li strong')]
    assert len({name[:30] for name in names}) > len(names) / 3


def test_a_source_leads_to_the_line_of_its_row() -> None:
    tables = {"us.b": "../authorities/", "study.c": "../authorities/medicine/"}
    html = with_entries('<a href="row:us.b">x</a> <a href="row:study.c">y</a>', lambda row: tables[row])
    assert html == '<a href="../authorities/#us.b">x</a> <a href="../authorities/medicine/#study.c">y</a>'


@pytest.mark.parametrize("guide", ["law/parity/", "guides/ketamine-and-spravato/"])
def test_every_source_of_a_guide_leads_to_a_line_that_leads_back(pages: list[BuiltPage], guide: str) -> None:
    tables = {page.path.removesuffix("index.html"): page for page in pages if page.path.startswith("authorities/")}
    lines = {
        (address, str(item["id"])): {urljoin(f"/{address}", str(link["href"])) for link in item.select("a")}
        for address, table in tables.items()
        for item in table.soup.select(".aw-authorities li[id]")
    }
    assert set(tables) == {"authorities/", "authorities/medicine/"}
    assert len(lines) > 400
    page = next(page for page in pages if page.path == f"{guide}index.html")
    used = [urldefrag(urljoin(f"/{guide}", str(link["href"]))) for link in page.soup.select(".aw-source__uses")]
    assert len(used) > 40
    assert [found for found in used if f"/{guide}" not in lines[found.url.removeprefix("/"), unquote(found.fragment)]] == []


def test_each_place_is_named_with_what_its_page_cites(pages: list[BuiltPage]) -> None:
    authorities = next(page for page in pages if page.path == "authorities/index.html")
    places = authorities.soup.select(".aw-authorities")[-1].select("li")
    assert len(places) == 56
    assert all(int(place.text.rpartition(": ")[2]) >= 3 for place in places)
