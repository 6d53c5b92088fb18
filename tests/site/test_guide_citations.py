"""The marks of citation in a guide: numbered, opening their source, with doubt said where there is one."""

import pytest
from bs4 import BeautifulSoup
from guide_samples import TODAY, WORDS, facts, row
from markdown import Markdown

from scripts.site.citations import Citations
from scripts.site.sources import PageSources


def rendered(text: str, *rows: dict[str, object]) -> tuple[BeautifulSoup, PageSources]:
    page = PageSources("a.md", facts(*rows), TODAY)
    html = Markdown(extensions=["tables", "md_in_html", Citations(lambda: page, lambda: WORDS)]).convert(text)
    return BeautifulSoup(html, "html.parser"), page


def test_marks_are_numbered_as_they_are_read_across_lists_and_tables() -> None:
    text = "- one[[row:s.a]]\n- **two**[[row:s.b]]\n\n| x | y |\n| --- | --- |\n| z[[row:s.c]] | w[[row:s.a]] |\n\n[[sources]]\n"
    soup, _ = rendered(text, row("s.c"), row("s.b"), row("s.a"))
    assert [button.text for button in soup.select(".aw-cite")] == ["1", "2", "3", "1"]
    assert [note["id"] for note in soup.select(".aw-sources > li > div")] == ["source-1", "source-2", "source-3"]


def test_a_mark_says_its_number_and_opens_its_source() -> None:
    soup, _ = rendered("x[[row:s.a]]\n\n[[sources]]", row("s.a", title="A trial"))
    button = soup.select_one(".aw-cite")
    assert button is not None
    assert button["aria-label"] == "Source 1"
    note = soup.find(id=button["popovertarget"])
    assert note is not None
    assert note.has_attr("popover")
    assert "A trial" in note.text
    assert "Cite s.a" in note.text
    assert "Current. Checked November 2, 2026." in note.text
    assert note.select_one("a[href='https://example.org/s.a']")["rel"] == ["noreferrer", "noopener"]  # type: ignore[index]


def test_a_source_without_a_citation_names_the_site_that_it_was_read_at() -> None:
    rows = row("s.a"), row("s.b", citation=None, official="https://www.example.gov/b"), row("s.c", citation=None, official=None)
    soup, _ = rendered("x[[row:s.a]] y[[row:s.b]] z[[row:s.c]]\n\n[[sources]]", *rows)
    assert [link.text for link in soup.select(".aw-source > a[href^=http]")][1:] == ["Open (example.gov)", "Open what we read"]


def test_doubt_is_said_in_the_sentence_in_the_name_and_in_the_list() -> None:
    rows = row("s.b", verified="secondary"), row("s.c", verified="unverified", sources=[], official=None)
    soup, _ = rendered("x[[row:s.b]] y[[row:s.c]]\n\n[[sources]]", *rows)
    second, third = soup.select(".aw-cite")
    assert (second.text, third.text) == ("1 secondary", "2 not confirmed")
    assert (second["aria-label"], third["aria-label"]) == ("Source 1 secondary", "Source 2 not confirmed")  # what is seen, and what it is
    assert [line.text for line in soup.select(".aw-source__trust")] == ["Secondary source. An account.", "Not confirmed. Believed."]


def test_of_marks_side_by_side_with_one_doubt_the_last_says_it_and_each_is_named_with_it() -> None:
    rows = (
        row("s.a", verified="secondary"),
        row("s.b", verified="secondary"),
        row("s.c", verified="unverified", sources=[], official=None),
        row("s.d"),
    )
    soup, _ = rendered("x[[row:s.a]][[row:s.b]][[row:s.c]][[row:s.d]] y[[row:s.a]] z[[row:s.b]]\n\n[[sources]]", *rows)
    marks = soup.select(".aw-cite")
    assert [mark.text for mark in marks] == ["1", "2 secondary", "3 not confirmed", "4", "1 secondary", "2 secondary"]
    assert [mark["aria-label"] for mark in marks[:2]] == ["Source 1 secondary", "Source 2 secondary"]
    assert "aw-cite--secondary" in marks[0]["class"]


def test_a_number_stays_with_its_word_and_a_word_of_doubt_may_stand_on_the_next_line() -> None:
    rows = row("s.a"), row("s.b", verified="secondary"), row("s.c", verified="unverified", sources=[], official=None)
    soup, _ = rendered("x[[row:s.a]] y[[row:s.b]] z[[row:s.c]]\n\n[[sources]]", *rows)
    assert ["\u2060" in held.get_text() for held in soup.select(".aw-cited")] == [True, False, False]


def test_what_we_could_not_confirm_is_not_called_current() -> None:
    rows = (
        row("s.a"),
        row("s.b", verified="unverified", sources=[], official=None),
        row("s.c", verified="unverified", status="not_enforced"),
    )
    soup, _ = rendered("x[[row:s.a]] y[[row:s.b]] z[[row:s.c]]\n\n[[sources]]", *rows)
    said = [line.text for line in soup.select(".aw-source__facts")]
    assert said == [f"{known}Checked November 2, 2026." for known in ("Current. ", "", "Not enforced. ")]


@pytest.mark.parametrize(("cited", "said"), [(16, []), (17, ["Show 5 more"])])
def test_a_long_list_has_a_button_for_phones_after_its_first_twelve_and_keeps_its_numbers(cited: int, said: list[str]) -> None:
    names = [f"s.{number}" for number in range(1, cited + 1)]
    soup, _ = rendered(" ".join(f"x[[row:{name}]]" for name in names) + "\n\n[[sources]]", *map(row, names))
    items = soup.select(".aw-sources > li")
    assert [summary.text for summary in soup.select(".aw-sources > li > details > summary")] == said
    assert [item.details is not None for item in items].index(True) == 12 if said else cited == len(items)
    assert [int(str(item["value"])) for item in items if item.has_attr("value")] == [*range(1, cited + 1)]


def test_a_row_can_say_nothing_but_text() -> None:
    soup, _ = rendered("x[[row:s.a]]\n\n[[sources]]", row("s.a", citation="<script>alert(1)</script> & more", title='"><b>'))
    assert soup.find("script") is None
    assert soup.find("b") is None
    assert "<script>alert(1)</script> & more" in soup.text


def test_code_shows_the_syntax_and_cites_nothing() -> None:
    soup, page = rendered("`[[row:s.a]]`", row("s.a"))
    assert soup.text == "[[row:s.a]]"
    assert page.all_problems() == []


def test_every_bad_citation_of_a_page_is_reported_at_once() -> None:
    _, page = rendered("[[row:s.x]] and [[row:s.y]]")
    assert [problem.split(": ")[1] for problem in page.all_problems()] == ["[[row:s.x]]", "[[row:s.y]]"]
