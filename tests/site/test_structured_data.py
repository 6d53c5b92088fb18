"""What pages tell search engines is what stands on them."""

import json
import re
from pathlib import Path

import pytest
from built_guides import SUB_PATH, BuiltPage

from scripts.site.structured import questions_of, steps_of, structured_data

NAMED = {"title": "Questions", "description": "Short answers.", "url": "https://example.org/q/", "site": "Appealwright"}
PAGE = (
    "<h1>Questions</h1><p>Lead.</p><h2>Cover</h2>"
    '<h3 id="a">Is it free?<a class="headerlink" href="#a">#</a></h3>'
    '<p>Yes.<span class="aw-cited">\u2060<button>1</button></span> In <a href="x">most</a> plans.</p><p>Ask.</p>'
    "<h3>And fast?</h3><p>No.</p><div class='aw-actions'><a>Start</a></div><h2>Sources</h2><p>Row.</p>"
)


def test_a_question_is_a_heading_and_its_answer_the_words_under_it() -> None:
    assert questions_of(PAGE) == [("Is it free?", "Yes. In most plans. Ask."), ("And fast?", "No.")]


def test_a_page_of_questions_says_so() -> None:
    data = json.loads(structured_data("faq", PAGE, NAMED).removeprefix('<script type="application/ld+json">').removesuffix("</script>"))
    assert (data["@type"], data["url"], len(data["mainEntity"])) == ("FAQPage", "https://example.org/q/", 2)


def test_the_steps_of_a_page_are_its_first_numbered_list_and_no_other() -> None:
    page = (
        "<ul><li>None</li></ul><ol><li><strong>Today:</strong> read.<span>\u2060<button>1</button></span></li><li>Go <a>on</a>.</li></ol>"
        "<ol><li>Source</li></ol>"
    )
    assert steps_of(page) == ["Today: read.", "Go on."]


def test_the_road_of_an_appeal_is_told_as_steps(pages: list[BuiltPage]) -> None:
    for path, count in (("appeal/index.html", 6), ("start/index.html", 3)):
        soup = next(page.soup for page in pages if page.path == path)
        tag = soup.select_one("script[type='application/ld+json']")
        assert tag
        told = json.loads(tag.string or "")
        listed = [" ".join(item.get_text().replace("\u2060", "").split()) for item in soup.select("article ol")[0].select("li")]
        listed = [re.sub("^(Today|This week|Before the last day) ", r"\1: ", item) for item in listed]
        assert (told["@type"], [step["text"] for step in told["step"]]) == ("HowTo", listed)
        assert len(listed) == count


def test_what_stands_above_a_step_does_not_run_into_it() -> None:
    page = "<ol><li><strong>Today</strong> Find it.</li><li><strong>Urgent?</strong> Ask.</li><li><strong>Ask</strong> for it.</li></ol>"
    assert steps_of(page) == ["Today: Find it.", "Urgent? Ask.", "Ask for it."]


def test_a_page_is_called_as_people_ask_and_not_by_its_word_in_the_menu(pages: list[BuiltPage]) -> None:
    called = {}
    for page in pages:
        if tag := page.soup.select_one("script[type='application/ld+json']"):
            told = json.loads(tag.string or "")
            called[page.path] = (told.get("headline") or told["name"], page.soup.select_one('meta[property="og:title"]'))
    assert [path for path, (name, shared) in called.items() if not shared or name != shared["content"]] == []


def test_no_text_of_a_page_can_end_the_script() -> None:
    assert "</script><b>" not in structured_data("article", "", NAMED | {"title": "</script><b>"})


def test_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="article, dataset, faq or howto"):
        structured_data("recipe", "", NAMED)


def test_every_page_that_cites_says_what_it_is(pages: list[BuiltPage]) -> None:
    cited = [page for page in pages if page.soup.select_one(".aw-cite")]
    said = {
        page.path: json.loads(tag.string or "") for page in cited if (tag := page.soup.select_one("script[type='application/ld+json']"))
    }
    assert set(said) == {page.path for page in cited}
    assert said["questions/index.html"]["@type"] == "FAQPage"
    assert len(said["questions/index.html"]["mainEntity"]) > 20


def test_every_sample_letter_says_what_it_is(pages: list[BuiltPage]) -> None:
    letters = [page for page in pages if page.path.startswith("letters/")]
    tags = [tag for page in letters for tag in page.soup.select("script[type='application/ld+json']")]
    assert len(letters) == 6
    assert [json.loads(tag.string or "")["@type"] for tag in tags] == ["Article"] * 6


def test_the_data_page_says_where_its_files_are_and_they_are_there(pages: list[BuiltPage], site: Path) -> None:
    soup = next(page.soup for page in pages if page.path == "data/index.html")
    tag = soup.select_one("script[type='application/ld+json']")
    assert tag
    data = json.loads(tag.string or "")
    assert (data["@type"], data["license"]) == ("Dataset", "https://creativecommons.org/licenses/by/4.0/legalcode")
    for file in data["distribution"]:
        path = str(file["contentUrl"]).removeprefix(f"https://example.org{SUB_PATH}")
        assert (site / path).is_file(), path


def test_each_claim_that_guides_get_wrong_is_a_question_with_its_answer(pages: list[BuiltPage]) -> None:
    soup = next(page.soup for page in pages if page.path == "myths/index.html")
    tag = soup.select_one("script[type='application/ld+json']")
    assert tag
    asked = json.loads(tag.string or "")["mainEntity"]
    assert len(asked) >= 15
    assert all(question["name"].endswith("?") and question["acceptedAnswer"]["text"] for question in asked)
