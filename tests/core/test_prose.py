"""Where a sentence of typed text ends."""

from __future__ import annotations

import pytest

from appealwright.writer.prose import begun, closed, sentences, within_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Approval No. 5 was given. It ended.", ("Approval No. 5 was given.", "It ended.")),
        ("Authorization no. #A12 was issued in error. You owe $40.", ("Authorization no. #A12 was issued in error.", "You owe $40.")),
        ("Was it approved? No. We deny it.", ("Was it approved?", "No.", "We deny it.")),
        ("Dr. Tran called. See P.O. Box 5.", ("Dr. Tran called.", "See P.O. Box 5.")),
        (
            "It was made by R. Feld, MD. We used criterion B. It failed.",
            ("It was made by R. Feld, MD.", "We used criterion B.", "It failed."),
        ),
    ],
)
def test_a_stop_before_a_number_or_a_name_ends_no_sentence(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ('Policy 44 states: "Not covered."', "Policy 44 states: \u2018Not covered.\u2019"),
        ("\u201cExperimental\u201d means unproven", "\u2018Experimental\u2019 means unproven"),
        ('("reliable evidence")', "(\u2018reliable evidence\u2019)"),
        ("the plan's own words", "the plan's own words"),
    ],
)
def test_quotation_marks_within_others_are_single(words: str, printed: str) -> None:
    assert within_quotes(words) == printed


def test_a_quotation_runs_on_where_only_the_notice_s_page_was_narrow() -> None:
    assert within_quotes("each at an adequate\n     dose for 8 weeks") == "each at an adequate dose for 8 weeks"
    items = "means:\n(a) unproven; or\n2. not approved\n\nand so on"
    assert within_quotes(items) == items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nobody offered it. the place is far", "nobody offered it. The place is far"),
        ("it fell by 36%. then it rose", "it fell by 36%. Then it rose"),
        ("20 mg. then 40 mg", "20 mg. then 40 mg"),
        ("Dr. lee of the clinic, 3 p.m. to 4 p.m. each day", "Dr. lee of the clinic, 3 p.m. to 4 p.m. each day"),
        ("i was on it and i'm better, i.v. over 40 minutes", "I was on it and I'm better, i.v. over 40 minutes"),
    ],
)
def test_each_sentence_begins_with_a_capital(text: str, expected: str) -> None:
    assert begun(text) == expected


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('Policy CP-0417 "Ketamine for Other Uses', 'Policy CP-0417 "Ketamine for Other Uses"'),
        ("Policy CP-0417 \u201cKetamine for Other Uses", "Policy CP-0417 \u201cKetamine for Other Uses\u201d"),
        ("Medical Coverage Policy MP-188 (Ketamine", "Medical Coverage Policy MP-188 (Ketamine)"),
        ('Policy 44 "Ketamine" (2026)', 'Policy 44 "Ketamine" (2026)'),
        ("Policy 44", "Policy 44"),
    ],
)
def test_a_title_that_was_opened_is_closed(typed: str, printed: str) -> None:
    assert closed(typed) == printed
