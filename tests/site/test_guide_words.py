"""The words around every guide: the bar of the crisis line, days, and what a page says of itself."""

from datetime import date

from guide_samples import facts, row

from scripts.site.words import attribute_safe, crisis_bar, long_date

SAID = {"ask": "In danger?", "call": "Call {call}", "or": "or", "text": "text {text}", "hours": ", any hour."}


def test_the_crisis_bar_takes_its_contact_from_the_row() -> None:
    contact = {"name": "x", "phone": "111", "text": "222", "in_spanish": {"press": "3", "word": "SI"}}
    line = facts(row("agency.lifeline-988", kind="agency", detail=contact)).row("agency.lifeline-988")
    bar = crisis_bar(SAID, line)
    assert (bar["call"], bar["call_href"], bar["text"], bar["text_href"]) == ("Call 111", "tel:111", "text 222", "sms:222")
    bar = crisis_bar({**SAID, "call": "Llame al {call} y marque {press}", "text": "envíe {word} al {text}"}, line)
    assert (bar["call"], bar["call_href"], bar["text"]) == ("Llame al 111 y marque 3", "tel:111", "envíe SI al 222")
    assert bar["text_href"] == "sms:222?&body=SI"


def test_a_day_is_written_out() -> None:
    assert long_date(date(2026, 3, 4)) == "March 4, 2026"


def test_what_a_page_says_of_itself_can_end_no_attribute() -> None:
    meta = {"title": 'Called "experimental"?', "description": "Law & <b>you</b>", "search": {"boost": 2}}
    attribute_safe(meta)
    assert meta == {"title": "Called &quot;experimental&quot;?", "description": "Law &amp; &lt;b&gt;you&lt;/b&gt;", "search": {"boost": 2}}
