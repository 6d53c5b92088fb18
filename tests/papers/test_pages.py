"""Where a page of a booklet says its number, and what of its layout is never quoted."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.papers import passages_on


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
        # A row of a table, a year and a page that a sentence sends to are no number of this page.
        (f"Annual deductible, family      750      1,500\n\n{SENTENCE}", "4"),
        (f"Copay of a visit      20      30      after it\n\n{SENTENCE}", "4"),
        (f"Copay of a visit      20      $30 after it\n\n{SENTENCE}", "4"),
        (f"Employee Health Plan      Booklet of 2026\n\n{SENTENCE}", "4"),
        (f"{SENTENCE}\n\nThe table is on page 27", "4"),
    ],
)
def test_the_page_printed_in_a_running_head_is_the_one_to_quote(page: str, number: str, facts: Facts) -> None:
    assert {one.page for one in passages_on(page, "4", facts)} == {number}
