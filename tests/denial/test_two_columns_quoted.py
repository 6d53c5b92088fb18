"""A notice set in two columns is quoted as a person reads it, down one column, with the words joined that a line's end parted."""

from __future__ import annotations

from appealwright.answers import Known
from appealwright.contradicted import stands_in
from tests.denial.expectations import expected_in, offered, text_of

NOTICE = text_of("unseen", expected_in("unseen", "59-torn-columns"))


def test_the_quotation_goes_down_its_column() -> None:
    words = "failure of two antidepressants in this episode, each taken for six weeks. Your records show one, mirtazapine"
    assert any(words in reason["quote"] for reason in offered(NOTICE)["denial.reasons"])


def test_such_a_quotation_stands_in_the_notice() -> None:
    assert stands_in("calls for the failure of two antidepressants in this episode", Known(NOTICE))


def test_words_of_two_columns_that_nobody_reads_together_do_not() -> None:
    assert not stands_in("failure of two antidepressants asks for a score on a scale", Known(NOTICE))
