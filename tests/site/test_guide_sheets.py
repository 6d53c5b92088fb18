"""The style sheets of the guides: joined into one, which every page asks for."""

from pathlib import Path

from built_guides import BuiltPage

from scripts.site.sheets import joined_sheets


def test_sheets_are_joined_in_their_order_without_comments(tmp_path: Path) -> None:
    one, two = tmp_path / "one.css", tmp_path / "two.css"
    one.write_text("/* why\n a */\na { color: red; } /* b */\n", encoding="utf-8")
    two.write_text("\n\nb { color: blue; }\n", encoding="utf-8")
    assert joined_sheets([one, two]) == "a { color: red; }\nb { color: blue; }\n"


def test_a_page_asks_for_one_sheet_of_ours_and_a_sample_letter_for_the_letters_besides(pages: list[BuiltPage]) -> None:
    for page in pages:
        sheets = [str(link["href"]) for link in page.soup.select("link[rel=stylesheet]") if "assets/stylesheets/" not in str(link["href"])]
        assert [sheet.rsplit("/", 1)[-1] for sheet in sheets] == ["letter.css"] * bool(page.soup.select(".letter")) + ["site.css"], (
            page.path
        )
