"""Guides, studies, plans, states and letters lead to each other, so that whoever comes in by one finds the others."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin

import pytest
from built_guides import BuiltPage

from appealwright.facts import Facts

PAIRS = [
    *(("denial/", "evidence/"), ("evidence/", "denial/")),
    *(("denial/", "plan/"), ("plan/", "denial/")),
    *(("denial/", "law/"), ("law/", "denial/")),
    *(("denial/", "states/"), ("states/", "denial/")),
    *(("law/", "letters/"), ("letters/", "law/")),
    *(("law/", "states/"), ("states/", "law/")),
    *(("plan/", "states/"), ("states/", "plan/")),
]
ALWAYS = [("plan/", "denial/"), ("states/", "denial/"), ("law/", "letters/")]
"""Where each page of the one kind leads to the other: a reader may come to any of them first."""


def leads(page: BuiltPage, to: str) -> bool:
    links = {urldefrag(urljoin(f"/{page.path}", str(link["href"])))[0] for link in page.soup.select("article a[href]")}
    return any(link.startswith(f"/{to}") for link in links)


def of_kind(pages: list[BuiltPage], kind: str) -> list[BuiltPage]:
    return [page for page in pages if page.path.startswith(kind)]


@pytest.mark.parametrize(("kind", "other"), PAIRS)
def test_pages_of_one_kind_lead_to_those_of_the_other(pages: list[BuiltPage], kind: str, other: str) -> None:
    assert [page.path for page in of_kind(pages, kind) if leads(page, other)]


@pytest.mark.parametrize(("kind", "other"), ALWAYS)
def test_each_page_of_these_kinds_leads_to_the_other(pages: list[BuiltPage], kind: str, other: str) -> None:
    listed = {"plan/index.html", "states/index.html", "states/compare/index.html"}
    assert [page.path for page in of_kind(pages, kind) if page.path not in listed and not leads(page, other)] == []


def test_a_study_leads_to_every_reason_it_bears_on_and_the_reason_back_to_it(pages: list[BuiltPage], facts: Facts) -> None:
    found = 0
    for ground in facts.of_kind("ground"):
        for study in ground.detail["evidence"]:
            name = study.removeprefix("study.")
            page, heading = next((page, tag) for page in of_kind(pages, "evidence/") if (tag := page.soup.select_one(f"h2[id='{name}']")))
            part = [tag for tag in heading.find_next_siblings() if tag.find_previous("h2") is heading]
            links = {urljoin(f"/{page.path}", str(link["href"])) for tag in part for link in tag.select("a[href]")}
            guide = f"/denial/{ground.id.removeprefix('ground.')}/"
            assert guide in links, (study, ground.id)
            back = next(other for other in of_kind(pages, "denial/") if f"/{other.path}" == f"{guide}index.html")
            address = f"/{page.path.removesuffix('index.html')}#{name}"
            assert address in {urljoin(f"/{back.path}", str(link["href"])) for link in back.soup.select("article a[href]")}
            found += 1
    assert found > 30
