"""What a template renders becomes blocks; anything else in it is the template's fault, and is said to be."""

from __future__ import annotations

import pytest

from appealwright.document import Cell, Heading, Items, Mark, PageBreak, Paragraph, Run, Signature, Table, Why
from appealwright.markup import FragmentError, blocks_in


def test_every_kind_of_block_is_read() -> None:
    fragment = """
      <h1 id="title">Appeal</h1>
      <p id="lead" keep>On <said name="denial.date">November 3</said> you
         refused <strong>care</strong> <cite row="us.rule us.other">(29 CFR)</cite>.<br>
         Send it to <blank name="plan.address">the address</blank></p>
      <ol id="list"><li>one</li><li> two </li></ol>
      <table id="t"><caption>Table 1</caption><tr><th>A</th><th>B</th></tr><tr><th>x</th><td></td></tr></table>
      <sign id="sign">Jane Doe</sign>
      <pagebreak id="next"></pagebreak>
    """
    assert blocks_in(fragment) == (
        Heading("title", 1, (Run("Appeal"),)),
        Paragraph(
            "lead",
            (
                Run("On November 3 you refused "),
                Run("care", Mark.STRONG),
                Run(" (29 CFR)."),
                Run("", Mark.BREAK),
                Run("Send it to "),
                Run("the address", Mark.BLANK, "plan.address"),
            ),
            Why(("us.rule", "us.other"), ("denial.date", "plan.address")),
            keep=True,
        ),
        Items("list", numbered=True, items=((Run("one"),), (Run("two"),))),
        Table(
            "t", "Table 1", (Cell((Run("A"),), header=True), Cell((Run("B"),), header=True)), ((Cell((Run("x"),), header=True), Cell(())),)
        ),
        Signature("sign", (Run("Jane Doe"),)),
        PageBreak("next"),
    )


def test_what_a_person_typed_stays_what_they_typed() -> None:
    (block,) = blocks_in('<p id="p">&lt;b&gt; &amp;amp; &#34;5 &lt; 6&#34; \u00a0\u2019 fish & chips</p>')
    assert block == Paragraph("p", (Run('<b> &amp; "5 < 6" \u00a0\u2019 fish & chips'),))


def test_blocks_without_words_are_left_out() -> None:
    assert blocks_in('<p id="a"> \n </p><ul id="b"></ul><table id="c"><caption>No rows</caption></table>') == ()


@pytest.mark.parametrize(
    ("fragment", "fault"),
    [
        ('<p id="a">5 < 6</p>', "a sign < that begins no tag"),
        ("<p id='a'>one</p>", "a sign < that begins no tag"),
        ('<p id="a"><!-- left --></p>', "a sign < that begins no tag"),
        ('<p id="a"><span>no</span></p>', "<span> is no part of a letter"),
        ("<p>no name</p>", "<p> has no id"),
        ('<p id="a">one', "block 'a' is not closed"),
        ('<p id="a">one<p id="b">two</p></p>', "<p> inside block 'a'"),
        ('<p id="a">one</ul>', "</ul> closes no block"),
        ('<p id="a">one</p> stray words', "words outside any block: 'stray words'"),
        ('<p id="a">one</p><p id="a">two</p>', "ids stand twice: a"),
        ("<strong>no</strong>", "<strong> where no block is open"),
    ],
)
def test_a_fault_of_a_template_is_named(fragment: str, fault: str) -> None:
    with pytest.raises(FragmentError, match=fault.replace("(", r"\(")):
        blocks_in(fragment)


def test_a_block_that_reads_as_before_is_the_block_of_before() -> None:
    letter = '<h1 id="title">Appeal</h1>\n<p id="one">A <strong>b</strong></p>\n<ul id="two"><li>c</li></ul>\n'
    before, after = blocks_in(letter), blocks_in(letter.replace("<li>c</li>", "<li>d</li>"))
    assert [old is new for old, new in zip(before, after, strict=True)] == [True, True, False]


def test_a_fragment_in_pieces_has_the_blocks_of_the_whole_wherever_it_is_cut() -> None:
    letter = '<h1 id="title">Appeal</h1>\n<p id="one">A <strong>b</strong></p>\n<ul id="two"><li>c</li></ul>\n'
    for first in range(len(letter) + 1):
        for second in range(first, len(letter) + 1):
            assert blocks_in(letter[:first], letter[first:second], letter[second:]) == blocks_in(letter)


@pytest.mark.parametrize(
    ("pieces", "fault"),
    [
        (('<p id="a">one</p>', '<p id="b">two'), "block 'b' is not closed"),
        (('<p id="a">', '<p id="b">two</p>', "</p>"), "<p> inside block 'a'"),
        (('<p id="a">one</p>', "stray words", '<p id="b">two</p>'), "words outside any block: 'stray words'"),
        (('<p id="a">one</p>', '<p id="a">two</p>'), "ids stand twice: a"),
    ],
)
def test_a_fault_between_two_pieces_is_named(pieces: tuple[str, ...], fault: str) -> None:
    with pytest.raises(FragmentError, match=fault):
        blocks_in(*pieces)
