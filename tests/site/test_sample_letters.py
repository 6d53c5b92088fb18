"""Sample letters come from the builder, say that they are invented, and say why each part is there."""

import json

import pytest
from bs4 import BeautifulSoup
from built_guides import ROOT, BuiltPage

from appealwright.examples import EXAMPLES, TOLD_ON, example_document, marked
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Place, our_facts
from appealwright.interview.judged import Wishes, judged
from scripts.rowfiles import PACKAGE
from scripts.site.letters import Letters

WORDS = json.loads((PACKAGE / "data/messages.en.json").read_text(encoding="utf-8"))["site"]["letters"]
LETTERS = Letters(our_facts(), WORDS)


@pytest.fixture
def samples(pages: list[BuiltPage]) -> list[BuiltPage]:
    found = [page for page in pages if page.soup.select_one(".letter")]
    assert len(found) == 5
    return found


def squeezed(text: str) -> str:
    """Letters and figures alone: plain text sets quotation marks and spaces in its own way."""
    return "".join(character for character in text if character.isalnum())


def test_a_sample_says_what_the_builder_writes_word_for_word() -> None:
    case = judged(example_document(EXAMPLES[0]), our_facts(), TOLD_ON, Wishes(finish=marked))
    lines = plain_text_bytes(case.document("internal-appeal").document).decode().splitlines()
    soup = BeautifulSoup(LETTERS.letter(f"{EXAMPLES[0]} internal-appeal"), "html.parser")
    shown = squeezed(" ".join(part.get_text(" ") for part in soup.select("[data-block]")))
    sentences = [line for line in lines if len(line) > 150 and line[0].isalpha() and ": " not in line]
    assert len(sentences) >= 3
    assert [line for line in sentences if squeezed(line) not in shown] == []


def test_every_sample_says_first_that_it_is_invented(samples: list[BuiltPage]) -> None:
    for page in samples:
        letter = page.soup.select_one(".letter")
        assert letter
        assert letter.get_text(" ", strip=True).startswith("INVENTED EXAMPLE"), page.path
        assert page.soup.select_one(".admonition.care")


def test_a_part_that_rests_on_rows_names_them_with_a_way_to_check(samples: list[BuiltPage]) -> None:
    for page in samples:
        whys = page.soup.select(".aw-why")
        assert whys, page.path
        assert all(why.select("li a[rel~=noreferrer]") for why in whys), page.path


def test_a_link_of_a_sample_says_if_it_leads_to_the_text_itself_or_to_what_we_read_of_it(samples: list[BuiltPage]) -> None:
    official = {row.official for row in our_facts() if row.official}
    links = [link for page in samples for link in page.soup.select(".aw-why a")]
    assert {link.text for link in links if link["href"] not in official} == {"Open what we read"}
    assert {link["href"] for link in links if link.text == "Open the source"} <= official


def test_no_sample_rests_on_what_is_not_confirmed() -> None:
    facts = our_facts()
    rows = set().union(*(LETTERS.rows_of(name) for name in EXAMPLES))
    assert len(rows) > 30
    weak = [
        row_id
        for row_id in sorted(rows)
        if facts.row(row_id).kind in {"rule", "study"} and not facts.row(row_id).printable(TOLD_ON, Place.LETTER)
    ]
    assert weak == []


def test_the_style_is_the_builders_own(site_file: str) -> None:
    assert site_file == (ROOT / "builder/web/letter.css").read_text(encoding="utf-8")


@pytest.fixture
def site_file(site) -> str:  # type: ignore[no-untyped-def]
    return (site / "assets/letter.css").read_text(encoding="utf-8")


def test_each_cell_of_a_letters_table_has_the_name_of_its_column_for_a_phone() -> None:
    table = BeautifulSoup(LETTERS.letter(f"{EXAMPLES[0]} internal-appeal"), "html.parser").select_one("#block-history table")
    assert table
    names = [cell.text for cell in table.select("thead th")]
    assert names[1] == "Medicine"
    for row in table.select("tbody tr"):
        assert [cell["data-label"] for cell in row.select("td, th")] == names


@pytest.mark.parametrize("of", ["nobody internal-appeal", f"{EXAMPLES[0]} no-such-paper"])
def test_a_letter_that_the_builder_does_not_make_is_refused(of: str) -> None:
    with pytest.raises(ValueError, match=r"no example|makes no"):
        LETTERS.letter(of)
