"""Where a page of a booklet says its number, and what of its layout is never quoted."""

from __future__ import annotations

import json

import pytest

from appealwright.facts import Facts
from appealwright.interview.papers.held import Held
from appealwright.interview.papers.sent import Sent
from appealwright.papers import passages_on
from appealwright.papers.columns import in_reading_order


def test_a_label_or_a_mark_before_a_wide_gap_is_no_column(facts: Facts) -> None:
    page = (
        "Funding:      The Plan is self-funded. Claims are paid by the\nemployer.\n\n"
        "Medically necessary means care that a prudent physician would give to a patient, and that is:\n(a)    needed; and\n(b)    usual.\n"
    )
    assert {one.means for one in passages_on(page, "1", facts)} >= {"self_funded", "necessity"}


def test_lines_beside_another_column_are_not_quoted_as_one_sentence(facts: Facts) -> None:
    page = "Medically necessary means care that a prudent      We pay for visits to a\nphysician would give.      specialist.\n"
    assert list(passages_on(page, "1", facts)) == []


def test_a_definition_of_a_plural_in_brackets_is_found_from_its_first_word(facts: Facts) -> None:
    page = "EXPERIMENTAL OR INVESTIGATIONAL SERVICE(S) \u2013 health care that a review board still looks at.\n"
    assert {one.words for one in passages_on(page, "1", facts) if one.means == "experimental"} == {page.strip()}


SENTENCE = "Medically necessary means care that a prudent physician would give."


@pytest.mark.parametrize(
    ("page", "number"),
    [
        (f"{SENTENCE}\n\nForm AB-12                    Page 27 of 96", "27"),
        (f"2026 Cedar Federal Plan        88        Section 10\n\n{SENTENCE}", "88"),
        (f"2026 Cedar Advantage\nChapter 9 What to do                    140\n\n{SENTENCE}", "140"),
        (f"{SENTENCE}\n\nGLG-EOC-26                    44", "44"),
        (f"Lakeport Trust\nSummary Plan Description          Page 14\n\n{SENTENCE}", "14"),
        (f"{SENTENCE}\n\n\u2013 14 \u2013", "14"),
        (f"{SENTENCE}\n\niv", "iv"),
        (f"{SENTENCE}\n\nBHP-LG-EOC (01/26)   53", "53"),
        # A page of a chapter; a number behind words, or of too many digits, is none.
        (f"{SENTENCE}\n\n2-3", "2-3"),
        (f"{SENTENCE}\n\nTable 2-3", "4"),
        (f"{SENTENCE}\n\n12-2026", "4"),
        (f"Lakeport Trust\nThe table is on page 14\n\n{SENTENCE}", "4"),
        # A row of a table, a year and a page that a sentence sends to are no number of this page.
        (f"{SENTENCE}\n\nAnnual deductible             750", "4"),
        (f"Annual deductible, family      750      1,500\n\n{SENTENCE}", "4"),
        (f"Copay of a visit      20      30      after it\n\n{SENTENCE}", "4"),
        (f"Copay of a visit      20      $30 after it\n\n{SENTENCE}", "4"),
        (f"Employee Health Plan      Booklet of 2026\n\n{SENTENCE}", "4"),
        (f"{SENTENCE}\n\nThe table is on page 27", "4"),
        (f"{SENTENCE}\n\nx", "4"),
    ],
)
def test_the_page_printed_in_a_running_head_is_the_one_to_quote(page: str, number: str, facts: Facts) -> None:
    assert {one.page for one in passages_on(page, "4", facts)} == {number}


@pytest.mark.parametrize(
    ("foot", "behind", "number"),
    [
        ("Prairie Member Handbook   36", "Prairie Member Handbook   37", "36"),
        ("36 | Prairie Member Handbook", "Prairie Member Handbook | 37", "36"),
        # The same number on both, another word, or no next page: it counts no pages.
        ("Prairie Member Handbook   36", "Prairie Member Handbook   36", "4"),
        ("Prairie Member Handbook   36", "Prairie Provider Manual   37", "4"),
        ("Copay of a visit   $36", "Copay of a visit   $37", "4"),
        ("Prairie Member Handbook   36", "", "4"),
    ],
)
def test_a_number_that_the_next_page_counts_on_is_the_page(foot: str, behind: str, number: str, facts: Facts) -> None:
    assert {one.page for one in passages_on(f"{SENTENCE}\n\n{foot}", "4", facts, f"More.\n\n{behind}")} == {number}


def found_on(page: str, facts: Facts, following: str = "") -> dict[str, str]:
    return {one.means: one.words for one in passages_on(page, "1", facts, following)}


def test_terms_on_the_left_are_defined_by_what_stands_right_of_them(facts: Facts) -> None:
    page = (
        "Copayment          A fixed amount of money that you pay for each visit to a doctor.\n\n"
        "Medical            Care that a prudent physician would give to a patient, and\n"
        "necessity          that is usual.\n"
    )
    assert found_on(page, facts)["necessity"] == "Care that a prudent physician would give to a patient, and that is usual."


def test_rows_of_amounts_are_no_columns_of_sentences(facts: Facts) -> None:
    page = (
        "Office visits                          $30\n"
        "Infusions that are given at home       $90\n"
        "Experimental drugs                     Not covered\n"
        "Vaccines                               Nothing\n"
    )
    assert in_reading_order(page).splitlines() == page.splitlines()


DEFINITION = "Experimental means any service that is:\n  a. not approved; or\n  b. still in a trial of\n"
FOOT = "\nPlan booklet                 Page {}\n"


@pytest.mark.parametrize(
    ("following", "ends"),
    [
        # The rest of the sentence and of the list, behind the head of the next page.
        ("safety; or\n  c. unproven.\n\nHearing aids\nWe pay for one.\n", "trial of safety; or c. unproven."),
        ("  c. unproven.\n", "trial of c. unproven."),
        # What is no item of this list is not taken.
        ("\u2022  Care of the feet\n", "trial of"),
        ("HEARING AIDS\n  c. one each year\n", "trial of"),
    ],
)
def test_a_list_that_the_end_of_a_page_cuts_goes_on_overleaf(following: str, ends: str, facts: Facts) -> None:
    page, after = f"{DEFINITION}{FOOT.format(8)}", f"{following}{FOOT.format(9)}"
    assert found_on(page, facts, after)["experimental"].endswith(ends)
    # Where more stands below the passage, nothing was cut.
    assert found_on(f"{DEFINITION}\nHospital means a building.\n{FOOT.format(8)}", facts, after)["experimental"].endswith("trial of")


def test_an_item_of_a_list_is_quoted_without_the_next_one(facts: Facts) -> None:
    page = "We do not cover:\n 3. Infusions of ketamine for depression.\n 4. Care by a relative.\n"
    assert found_on(page, facts)["exclusion"] == "3. Infusions of ketamine for depression."


def test_a_list_goes_on_on_the_first_page_of_the_next_few_that_are_handed_over(facts: Facts) -> None:
    page, after = f"{DEFINITION}{FOOT.format(8)}", f"  c. unproven.\n{FOOT.format(9)}"
    sent = Sent.read(
        json.dumps({"paper": "plan.passages", "pages": [{"text": page, "picture": ""}], "next": after, "first": 1, "last": False})
    )
    held = Held().with_pages(sent.pages, sent.first, facts, sent.sheets, sent.following)
    assert [one.words.endswith("c. unproven.") for one in held.booklet if one.means == "experimental"] == [True]
    assert Held().with_pages((), 1, facts).booklet == ()


def test_a_definition_goes_on_with_a_line_that_begins_with_its_last_number(facts: Facts) -> None:
    page = (
        "Medically Necessary -- Care that (1) is needed to treat an illness; (2) agrees with practice; and\n"
        "(3) is not mainly for comfort.\n\nNever fear -- A note on something else.\n"
    )
    assert found_on(page, facts)["necessity"].endswith("(3) is not mainly for comfort.")


def test_an_item_behind_an_arrow_is_quoted_alone_and_a_heading_with_a_sign_is_no_item(facts: Facts) -> None:
    page = "We do not cover\n  > Cosmetic surgery\n  > Ketamine infusion for a behavioral health diagnosis\n  > Care abroad\n"
    assert found_on(page, facts)["exclusion"] == "\u2022 Ketamine infusion for a behavioral health diagnosis"
    assert "exclusion" not in found_on("A page of its own\n\n  \u2022 Ketamine Infusions in Our Clinics\n\nCall us for more.\n", facts)


def test_who_administers_is_named_below_a_heading_of_two_offices(facts: Facts) -> None:
    page = "Plan Administrator and Sponsor:\n     Board of Trustees\n     2200 Conduit Street\n     Lakeport, OH 44999\n"
    assert [one.name for one in passages_on(page, "1", facts) if one.means == "administrator"] == [
        "Board of Trustees\n2200 Conduit Street\nLakeport, OH 44999"
    ]


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        ("The Company underwrites the benefits described in this Certificate.", "insured"),
        ("The Company does not underwrite the benefits described in this Certificate.", "self_funded"),
        ("Infused medicines are covered only for conditions for which the Food and Drug Administration has approved them.", "off_label"),
        ("Visits are covered only for children whose school has sent them.", None),
        ("You have 180 days from the day you got the denial.", "appeals"),
        ("You have 30 days from the start of work to join.", None),
        ("Care for a mental health condition is covered in the same way as care for a physical illness.", "mental_health"),
    ],
)
def test_plain_words_of_a_booklet_tell_what_it_is_about(sentence: str, means: str | None, facts: Facts) -> None:
    assert next(iter(found_on(f"{sentence}\n", facts)), None) == means
