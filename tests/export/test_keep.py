"""Which blocks stay on the page of the next one, so that no heading and no signature stands alone."""

from appealwright.document import Block, Heading, PageBreak, Paragraph, Signature
from appealwright.export.keep import kept_with_next
from tests.export.samples import text

LONG = Paragraph("long", text("x" * 200))
SHORT = Paragraph("short", text("Sincerely,"))
MARKED = Paragraph("marked", text("Two reasons:"), keep=True)
SIGNATURE = Signature("signature", text("Jane Doe"))


def kept(*blocks: Block) -> set[int]:
    return set(kept_with_next(blocks))


def test_a_signature_keeps_a_closing_phrase_and_the_text_before_it() -> None:
    assert kept(LONG, LONG, SHORT, SIGNATURE) == {1, 2}


def test_long_text_is_company_enough() -> None:
    assert kept(LONG, LONG, SIGNATURE) == {1}


def test_a_page_break_is_respected() -> None:
    assert kept(LONG, PageBreak("b"), SHORT, SIGNATURE) == {2}


def test_marked_paragraphs_are_held_wherever_they_stand() -> None:
    assert kept(MARKED, LONG, MARKED, LONG) == {0, 2}


def test_a_signature_may_come_first() -> None:
    assert kept(SIGNATURE, Heading("h", 1, text("Next"))) == set()


def test_a_paragraph_that_leads_to_nothing_is_not_held_by_the_next_heading() -> None:
    assert kept(MARKED, Heading("h", 2, text("Next")), LONG) == set()
