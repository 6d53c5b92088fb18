"""What the build adds to the markup of a guide: names of cells, links out, numbers to call."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from scripts.site.markup import PageMarkup


def rendered(text: str) -> BeautifulSoup:
    return BeautifulSoup(Markdown(extensions=["tables", PageMarkup()]).convert(text), "html.parser")


def test_a_cell_carries_the_name_of_its_column_and_a_row_its_header() -> None:
    soup = rendered("| | Drip | Spray |\n| --- | --- | --- |\n| Cost | high | low |\n")
    assert [(cell.name, cell["role"]) for cell in soup.select("tbody tr > *")] == [("th", "rowheader"), ("td", "cell"), ("td", "cell")]
    assert [cell["data-label"] for cell in soup.select("td")] == ["Drip", "Spray"]


def test_links_out_do_not_tell_where_the_reader_was_and_links_within_stay_plain() -> None:
    out, within = rendered("[a](https://example.org) [b](c.md)").select("a")
    assert out["rel"] == ["noreferrer", "noopener"]
    assert not within.has_attr("rel")


def test_a_number_is_called_at_a_tap_unless_it_is_a_link_already_or_takes_a_fax() -> None:
    soup = rendered("Call 1-866-444-3272 or 303-894-7490. Fax 907-269-7910, `555-010-0142`, 12-555-010-0142, [ask 555-010-0143](b.md).")
    told = [(link["href"], link.text) for link in soup.select("a")]
    assert told == [
        ("tel:+1-866-444-3272", "1-866-444-3272"),
        ("tel:+1-303-894-7490", "303-894-7490"),
        ("b.md", "ask 555-010-0143"),
    ]


def test_a_number_that_spells_a_word_is_called_at_a_tap_by_its_digits() -> None:
    soup = rendered("Call 1-800-MEDICARE or 1-855-4-ASK-OSI; not 21-800-MEDICARE, `1-800-MEDICARE`, [1-800-MEDICARE](b.md), 1-800-MED.")
    assert [(link["href"], link.text) for link in soup.select("a")] == [
        ("tel:+1-800-633-4227", "1-800-MEDICARE"),
        ("b.md", "1-800-MEDICARE"),
    ]


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("Call or text 988 at any hour. If someone is in danger now, call 911.", ["tel:988", "tel:911"]),
        ("Llame al 988 y oprima 2, o envíe AYUDA al 988.", ["tel:988"]),
        ("**Call 988.** See [Call 988](danger.md), § 988 and 988 pages.", ["tel:988", "danger.md"]),
    ],
)
def test_the_numbers_for_people_in_danger_are_called_at_a_tap(written: str, called: list[str]) -> None:
    assert [link["href"] for link in rendered(written).select("a")] == called


def test_a_section_sign_stays_with_its_number() -> None:
    soup = rendered("See **Va. Code § 38.2-3563**, §§ 1, 2 and 42 U.S.C. § 300gg.")
    assert soup.text == "See Va. Code §\u00a038.2-3563, §§\u00a01, 2 and 42 U.S.C. §\u00a0300gg."
