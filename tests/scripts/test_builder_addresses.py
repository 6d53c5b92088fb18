"""Search engines find one builder in each language, whatever way a person has the letter."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from scripts.page.built import Built
from scripts.page.places import Place

ADDRESS = "https://example.org/appeals/"
PAGES = [
    (f"{folder}{name}/", language, template)
    for folder, language in (("", "en"), ("es/", "es"))
    for name, template in (("builder", "page.html.j2"), ("check", "check.html.j2"), ("reader", "reader.html.j2"))
]


def made(path: str, language: str, template: str) -> BeautifulSoup:
    part = {"url": "parts/x.bin", "bytes": 1, "sha256": "0"}
    built = Built("web", {"app": part, "letters-es": part}, {}, part, {}, [], ("en", "es"))
    return BeautifulSoup(built.page(template, Place(language, f"{path.removeprefix('es/')}index.html"), ()), "html.parser")


def said(page: BeautifulSoup) -> dict[str, str]:
    return {str(tag["property"]): str(tag["content"]) for tag in page.select("meta[property^='og:']")}


@pytest.mark.parametrize(
    ("language", "bare", "address"),
    [
        ("en", "builder/index.html", "https://example.org/appeals/builder/"),
        ("en", "builder/pdf.html", "https://example.org/appeals/builder/"),
        ("es", "builder/photo.html", "https://example.org/appeals/es/builder/"),
        ("es", "check/index.html", "https://example.org/appeals/es/check/"),
    ],
)
@pytest.mark.parametrize("site", ["https://example.org/appeals/", "https://example.org/appeals"])
def test_a_page_is_found_at_one_address(language: str, bare: str, address: str, site: str) -> None:
    assert Place(language, bare).found_at(site) == address


@pytest.mark.parametrize(("path", "language", "template"), PAGES)
def test_a_page_that_locks_says_what_it_is_where_a_link_to_it_is_shared(
    monkeypatch: pytest.MonkeyPatch, path: str, language: str, template: str
) -> None:
    monkeypatch.setenv("SITE_URL", ADDRESS)
    page = made(path, language, template)
    (canonical,) = page.select("link[rel=canonical]")
    (description,) = page.select("meta[name=description]")
    assert canonical["href"] == f"{ADDRESS}{path}"
    assert page.title
    assert said(page) == {
        "og:type": "website",
        "og:site_name": "Appealwright",
        "og:title": page.title.text,
        "og:description": description["content"],
        "og:url": f"{ADDRESS}{path}",
        "og:image": f"{ADDRESS}assets/card.png",
    }


def test_a_copy_that_does_not_know_where_it_lives_names_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    page = made(*PAGES[0])
    assert not page.select("link[rel=canonical]")
    assert {"og:title", "og:description"} <= set(said(page))
    assert not {"og:url", "og:image"} & set(said(page))
