"""Text as XML takes it: what it forbids is taken out and counted, the rest stays."""

import re

from hypothesis import given
from hypothesis import strategies as st

from appealwright.export.xmltext import clean, escaped, lines, single_line

# The production Char of XML 1.0, section 2.2, letter for letter.
CHAR = re.compile("[\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


def test_forbidden_characters_are_removed_and_counted() -> None:
    assert clean("a\x00b\x0cc\ud800d\ufffee\uffff") == ("abcde", 5)


def test_what_xml_allows_stays() -> None:
    text = "tab\t line\n no-break\u00a0 \x85 \ufffd \U0001f468\u200d\u2695\ufe0f"
    assert clean(text) == (text, 0)


@given(st.text(st.characters()))
def test_clean_text_holds_only_what_xml_allows(text: str) -> None:
    cleaned, removed = clean(text)
    assert CHAR.fullmatch(cleaned)
    assert (removed == 0) == bool(CHAR.fullmatch(text))


def test_every_kind_of_line_end_ends_a_line() -> None:
    assert lines("a\nb\r\nc\rd") == ["a", "b", "c", "d"]
    assert lines("") == [""]


def test_a_single_line_has_no_line_end() -> None:
    assert single_line(" a\r\n b\t\x00c ") == "a b c"
    assert single_line("75\u00a0mg") == "75\u00a0mg"


def test_nothing_escapes_from_an_element_or_an_attribute() -> None:
    assert escaped("<a b=\"c\" d='e'>&]]>\x00") == "&lt;a b=&quot;c&quot; d=&#x27;e&#x27;&gt;&amp;]]&gt;"
