"""One source, several faces: the wording of a letter is the same in each."""

from appealwright.export.html import document_html
from appealwright.export.text import plain_text_bytes
from tests.export.reading import html_text, word_text, words
from tests.export.samples import letter, odd_document


def test_word_and_html_hold_the_same_words_in_the_same_order() -> None:
    for document in (letter(draft=False), odd_document()):
        inside = document_html(document).split("</p>", 1)[1]  # after the running line, which Word keeps in its header
        assert words(word_text(document)) == words(html_text(inside))


def test_plain_text_holds_the_words_of_every_block_in_the_same_order() -> None:
    document = letter(draft=False)
    plain = iter(words(plain_text_bytes(document).decode()))
    told = [word for word in words(word_text(document)) if word != "No"]  # the column of row numbers becomes the numbers
    heads = {word for block in document.blocks for cell in getattr(block, "head", ()) for run in cell.runs for word in words(run.text)}
    missing = [word for word in told if word not in heads and word not in plain]
    assert missing == []


def test_plain_text_says_nothing_that_word_does_not() -> None:
    document = letter(draft=False)
    numbers = set(map(str, range(1, 20)))
    assert set(words(plain_text_bytes(document).decode())) - numbers <= set(words(word_text(document)))
