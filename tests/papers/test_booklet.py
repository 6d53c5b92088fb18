"""A plan booklet, however it words things: what an appeal turns on is found, verbatim, with its page."""

from __future__ import annotations

import time

import pytest

from appealwright.facts import Facts
from appealwright.papers import Found, best_of, pages_of, passages_in, passages_on
from tests.papers.conftest import booklet

BOOKLETS = ("self-funded-spd", "insured-certificate", "union-fund")


def found(name: str, facts: Facts) -> tuple[Found, ...]:
    return best_of(passages_in(pages_of(booklet(name)), facts))


def first(name: str, means: str, facts: Facts) -> tuple[str, str]:
    """The page and the words of the best passage of a kind."""
    return next((one.page, one.words) for one in found(name, facts) if one.means == means)


@pytest.mark.parametrize(
    ("name", "means", "page", "words"),
    [
        # A definition is taken with its whole list.
        ("self-funded-spd", "experimental", "2", "Experimental or Investigational means … how well it works."),
        ("self-funded-spd", "necessity", "2", "Medically Necessary means … not mainly for convenience."),
        ("self-funded-spd", "comparator", "3", "Chemotherapy and other cancer drugs are covered … peer-reviewed medical literature."),
        ("self-funded-spd", "off_label", "4", "Except as stated for cancer, drugs used … are not covered."),
        ("self-funded-spd", "mental_health", "6", "Mental health conditions are covered … Equity Act requires."),
        ("self-funded-spd", "step_therapy", "6", "Some drugs are part of a step therapy program. … before another is covered."),
        ("self-funded-spd", "appeals", "5", "You have 180 days after you receive the denial … to appeal."),
        ("self-funded-spd", "administrator", "7", "Larkspur Tool Works … Foundry Street"),
        ("self-funded-spd", "self_funded", "7", "Claims are paid from the general assets … employer."),
        # The same, worded by others.
        ("insured-certificate", "experimental", "2", "Investigational - A service is considered … established alternatives."),
        ("insured-certificate", "necessity", "2", "Medical Necessity: services … equal results."),
        ("insured-certificate", "exclusion", "3", "Ketamine given for a psychiatric condition … not a covered service."),
        ("insured-certificate", "off_label", "3", "Unlabeled uses of drugs are payable … peer-reviewed articles."),
        ("insured-certificate", "insured", "1", "The benefits of this plan are insured … Bluefinch Mutual."),
        ("insured-certificate", "mental_health", "4", "Behavioral health services … licensed clinician."),
        ("union-fund", "experimental", "2", "We call a treatment experimental … may be looked at again."),
        ("union-fund", "necessity", "2", "Care is medically necessary if … treat that illness."),
        ("union-fund", "comparator", "3", "It will not pay for infusions … accepted compendia."),
        ("union-fund", "self_funded", "4", "All claims are paid out of the trust. … trust."),
    ],
)
def test_each_passage_is_found_whole_with_its_page(name: str, means: str, page: str, words: str, facts: Facts) -> None:
    begins, ends = words.split(" … ")
    number, passage = first(name, means, facts)
    assert (number, passage.startswith(begins), passage.endswith(ends)) == (page, True, True), passage


def test_an_exclusion_that_only_points_to_what_is_covered_is_no_cover_to_compare_with(facts: Facts) -> None:
    elsewhere = "Except as described under Cancer, drugs used for a purpose the FDA has not approved are not covered."
    itself = "Drugs used for a purpose the FDA has not approved are not covered, except drugs for cancer listed in a compendium."
    assert {one.means for one in best_of(passages_on(elsewhere, "1", facts))} == {"off_label"}
    assert "comparator" in {one.means for one in best_of(passages_on(itself, "1", facts))}


@pytest.mark.parametrize("name", BOOKLETS)
def test_every_passage_stands_on_its_page_word_for_word(name: str, facts: Facts) -> None:
    pages = [" ".join(page.split()) for page in pages_of(booklet(name))]
    assert all(one.words in pages[int(one.page) - 1] for one in found(name, facts))


def test_the_plan_administrator_is_named_with_the_address(facts: Facts) -> None:
    named = [one.name for one in found("self-funded-spd", facts) if one.means == "administrator"]
    assert named == ["Larkspur Tool Works, Inc.\n410 Foundry Street\nDayton, OH 45402"]


def test_a_page_of_contents_is_no_find(facts: Facts) -> None:
    assert all(one.page != "1" for one in found("self-funded-spd", facts))


def test_the_number_printed_on_the_page_is_the_one_to_quote(facts: Facts) -> None:
    page = "Medically necessary means care that a prudent physician would give.\n\n  87\n"
    assert [one.page for one in passages_on(page, "95", facts)] == ["87"]


def test_a_long_list_of_matches_is_cut_to_the_few_that_tell_most(facts: Facts) -> None:
    pages = [f"You have {days} days to appeal the denial." for days in range(10, 60)]
    counted = best_of(one for number, page in enumerate(pages, 1) for one in passages_on(page, str(number), facts))
    assert len([one for one in counted if one.means == "appeals"]) == 3


@pytest.mark.parametrize("text", ["", "\f\f\f", "x" * 5000, "\x00\x01", "plan administrator", "12\n\n13", "medically necessary means"])
def test_any_text_is_read_without_complaint(text: str, facts: Facts) -> None:
    for number, page in enumerate(pages_of(text), 1):
        list(passages_on(page, str(number), facts))


def test_a_hundred_and_fifty_pages_are_read_in_seconds(facts: Facts) -> None:
    filler = "The member pays the deductible first, then coinsurance, until the yearly maximum is reached for covered care. " * 30
    pages = [f"{page}\n{filler}" for page in (*pages_of(booklet("self-funded-spd")),) * 22][:150]
    begun = time.process_time()
    counted = best_of(one for number, page in enumerate(pages, 1) for one in passages_on(page, str(number), facts))
    assert time.process_time() - begun < 5
    assert {one.means for one in counted} >= {"experimental", "necessity", "comparator"}


@pytest.mark.parametrize("line", ["Office visits          $30\n", "we are sure     you can be\n", "Aa Bb    \n", "a. one;\n", "word-\n"])
def test_a_text_without_pages_is_read_in_seconds(line: str, facts: Facts) -> None:
    page = line * (200_000 // len(line))
    begun = time.process_time()
    list(passages_on(page, "1", facts, page))
    assert time.process_time() - begun < 5


GLOSSARY = """Emergency Medical Condition - a condition that a prudent layperson would think needs care at once.
Experimental or Investigational - any drug, device or service that, at the time it is given,
 (a) cannot be lawfully marketed without approval of the U.S. Food and Drug Administration; or
 (b) is not shown by reliable evidence to be as effective as the standard means of treatment.
Medically Necessary - care that is (1) in accordance with generally accepted standards of medical practice; and
 (2) not more costly than an alternative likely to produce equivalent results."""


def test_an_entry_of_a_glossary_ends_where_the_next_begins_with_its_dash(facts: Facts) -> None:
    words = {one.means: one.words for one in passages_on(GLOSSARY, "61", facts)}
    assert words["experimental"].endswith("standard means of treatment.")
    assert words["necessity"].startswith("Medically Necessary - care")
