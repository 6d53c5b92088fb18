"""One kind of quotation mark: pages and what they say have straight ones, what is printed and sent has those of print."""

import re

import pytest
from built_guides import ROOT, BuiltPage

from appealwright.words import LETTERS

OF_PRINT = re.compile("[“”‘’]")
MESSAGES = ROOT / "builder/appealwright/messages"
REPEATED = "blank:"
"""The words of the letters, which the page of next steps says again as they stand there."""


@pytest.mark.parametrize("language", [LETTERS, "es"])
def test_what_the_tool_says_has_straight_marks_but_where_it_repeats_a_letter(language: str) -> None:
    lines = (MESSAGES / f"{language}.yaml").read_text(encoding="utf-8").splitlines()
    begins = lines.index(REPEATED)
    ends = next(index for index in range(begins + 1, len(lines)) if re.match(r"\w", lines[index]))
    assert [line for line in lines[:begins] + lines[ends:] if OF_PRINT.search(line)] == []


def test_pages_have_straight_marks_but_in_a_letter_that_they_show(pages: list[BuiltPage]) -> None:
    mixed: dict[str, str] = {}
    letters = 0
    for page in pages:
        soup = page.to_change() if "aw-letter" in page.html else page.soup
        for letter in soup.select(".aw-letter") if soup is not page.soup else []:
            letters += 1 if OF_PRINT.search(letter.extract().get_text()) else 0
        found = OF_PRINT.search(text := soup.get_text(" "))
        if found:
            mixed[page.path] = text[max(0, found.start() - 40) : found.end() + 40]
    assert mixed == {}
    assert letters >= 4  # so the test can tell them apart
