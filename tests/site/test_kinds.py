"""The pages that are looked at for all: each kind of element is on one of them."""

from built_guides import BuiltPage
from kinds import kinds, of_each_kind


def test_an_element_is_of_a_kind_by_its_name_its_classes_and_its_attributes() -> None:
    (one,) = kinds('<html class="x"><body class="b"><p class="b a" id="1">') - kinds('<body class="b">')
    assert one == ("p", "a b", "class id")
    assert kinds('<body><p id="1">') == kinds('<body><p id="2">')
    assert kinds('<body><a href="x > y" hidden>') == {("a", "", "hidden href")} | kinds("<body>")


def test_no_kind_of_element_is_left_out_and_no_page_is_looked_at_for_nothing() -> None:
    pages = {"a": kinds("<body><p>"), "b": kinds("<body><p><em>"), "c": kinds("<body><p><em><b>"), "d": kinds("<body><i>")}
    assert of_each_kind(pages) == ["c", "d"]


def test_a_few_of_our_pages_have_every_kind_of_element(pages: list[BuiltPage]) -> None:
    found = {page.path: kinds(page.html) for page in pages}
    chosen = of_each_kind(found)
    assert set().union(*(found[path] for path in chosen)) == set().union(*found.values())
    assert len(chosen) < len(pages) / 3
