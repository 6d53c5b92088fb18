"""The page that checks a letter, as Python writes it: each finding in the letter's own words, in plain words, and escaped."""

from __future__ import annotations

import re
from html import unescape

import pytest

from appealwright.checking import LONGEST, checked_letter_html
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.conftest import TODAY

LETTER = """Dear reviewer,
Under Cal. Ins. Code § 10144.5 and Tex. Ins. Code § 1369.004 you must pay.
The Fair Ketamine Coverage Act § 12-34 says so too, and Tex. Ins. Code § 1369.004 again.
Lii TR, et al. Nat Ment Health 2023;1:876-886."""
TEXAN = {"plan.kind": "individual", "plan.issued_in": "TX", "plan.covers_drugs": "yes", "treatment.drug": "iv_ketamine"}


def shown(text: str, facts: Facts, language: str = "en", **plan: str) -> str:
    request = {"as_of": TODAY.isoformat(), "text": text, **plan}
    return checked_letter_html(request, facts, words_in(language))


def said(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def items(html: str) -> list[str]:
    return [said(item) for item in re.findall(r'<li class="cited.*?</li>', html, re.DOTALL)]


def test_each_citation_shows_its_words_its_standing_its_row_and_what_to_do(facts: Facts) -> None:
    found = items(shown(LETTER, facts, **TEXAN))
    other_state, invented, ours, study = found
    assert other_state.startswith("In force, but it does not bind this plan line 2")
    assert "Under Cal. Ins. Code § 10144.5 and" in other_state
    assert "Take it out." in other_state
    assert invented.startswith("Not known to us line 3")
    assert "Fair Ketamine Coverage Act § 12-34" in invented
    assert ours.startswith("Known, and in force lines 2, 3"), "one citation, twice in the letter, is told once"
    assert "Read it at: https://" in ours
    assert "We read the text itself on " in ours
    assert study.startswith("A paper we know line 4")
    assert "This study speaks against the treatment." in study


def test_without_a_plan_nothing_is_said_of_what_binds(facts: Facts) -> None:
    html = said(shown(LETTER, facts))
    assert "4 citations found" in html
    assert "You did not say which plan it is." in html
    assert "does not bind" not in html


def test_an_answer_that_is_lacking_is_named(facts: Facts) -> None:
    html = said(shown("I rely on 29 CFR 2560.503-1(h)(2)(iii).", facts, **{"plan.kind": "employer"}))
    assert "depends on what you did not say here: Who pays the claims. " in html
    assert "Whether it binds this plan is open" in html
    html = said(shown("Tex. Ins. Code § 1369.004", facts, **{name: told for name, told in TEXAN.items() if name != "treatment.drug"}))
    assert "depends on what you did not say here: Treatment" in html


@pytest.mark.parametrize(("text", "why"), [("  \n", "There is no text"), ("§ 1 " * (LONGEST // 4 + 1), "longer than eighty pages")])
def test_nothing_and_far_too_much_are_refused_with_a_sentence(text: str, why: str, facts: Facts) -> None:
    assert why in said(shown(text, facts))


def test_what_is_pasted_can_only_be_text(facts: Facts) -> None:
    html = shown(
        '<img src=x onerror="alert(1)"> 29 CFR 999.77\x00 <script>alert(2)</script>', facts, **{"plan.kind": "<b>no such kind</b>"}
    )
    assert "<img" not in html
    assert "<script" not in html
    assert "&lt;img src=x" in html


def test_it_is_said_in_spanish_with_titles_marked_as_english(facts: Facts) -> None:
    html = shown(LETTER, facts, "es", **TEXAN)
    assert "Vigente, pero no obliga a este plan" in said(html)
    assert '<span lang="en">' in html
