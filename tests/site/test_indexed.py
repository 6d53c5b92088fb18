"""What is found by the index is what is found without."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.site.indexed import IndexedSoup

PAGE = """
<body class="a"><article id="x" class="a b"><p>one <em class=" b  c ">two</em><a href="https://e.org/">three</a></p>
<div class="b"><p class="c"><a>four</a><strong>five</strong></p></div></article><p class="a">six <svg><a href="#">seven</a></svg></p>
<a class="b c" href="/y" title="p, q">eight</a><template><p class="c">nine</p></template></body>
"""
SELECTORS = [
    *(
        "p",
        "a",
        "body",
        ".a",
        ".c",
        "svg",
        "none",
        ".none",
        "p.a",
        ".b.c",
        "a[href]",
        "a[href^='https']",
        "a[title='p, q']",
        "[href]",
        "*",
        "#x",
    ),
    *("article a", "article > p a", ".a .c", ".b > p", "p + div", "p ~ div strong", ".b, .a", "svg a, .c, p", "a, [id]", "#x .c", "#x, .c"),
    *("p:first-child > a", "p:first-child", "a:not(.b)", "article :is(em, a)", ".b p:first-child > strong", "a[href]:not([title])"),
]


@pytest.mark.parametrize("selector", SELECTORS)
def test_the_same_elements_are_found_in_the_same_order(selector: str) -> None:
    plain, indexed = BeautifulSoup(PAGE, "html.parser"), IndexedSoup(PAGE, "html.parser")
    expected = plain.select(selector)
    assert [str(one) for one in indexed.select(selector)] == [str(one) for one in expected]
    first = indexed.select_one(selector)
    assert (str(first) if first else None) == (str(expected[0]) if expected else None)


def test_most_elements_are_never_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    soup = IndexedSoup(PAGE, "html.parser")
    assert soup.select("article .c")
    monkeypatch.setattr(BeautifulSoup, "select", None)  # all of them were listed once
    assert [one.text for one in soup.select("article .c")] == ["two", "fourfive"]
