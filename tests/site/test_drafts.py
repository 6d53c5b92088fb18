"""What the pages of places make of a row's words: telephone numbers, offices, whom a rule binds."""

import re
from types import SimpleNamespace

import pytest

from appealwright.facts import Row, Verified
from scripts.site.drafts import bound, by_office, dialed, told_already, untold


def test_runs_of_rules_that_bind_the_same_are_counted() -> None:
    def rule(name: str, words: str | None) -> Row:
        return SimpleNamespace(id=name, binds=SimpleNamespace(words=words) if words else None)  # type: ignore[return-value]

    rules = [rule("a", "HMOs"), rule("b", "HMOs"), rule("c", None), rule("d", None), rule("e", "HMOs")]
    assert [(row.id, alike) for row, alike in bound(rules)] == [("a", 1), ("b", None), ("c", 0), ("d", 0), ("e", 0)]


def test_telephone_numbers_can_be_called_at_a_tap_and_stay_as_written() -> None:
    assert dialed("888-393-1062 or 609-777-9470 (in state)") == (
        '<a href="tel:+1-888-393-1062">888-393-1062</a> or <a href="tel:+1-609-777-9470">609-777-9470</a> (in state)'
    )
    assert dialed("1-800-282-8611 <toll free>") == '<a href="tel:+1-800-282-8611">1-800-282-8611</a> &lt;toll free&gt;'
    assert dialed("988, then press 1; 1-855-4-ASK-OSI; 12-345-678-9012") == "988, then press 1; 1-855-4-ASK-OSI; 12-345-678-9012"


@pytest.mark.parametrize(
    ("numbers", "sentence", "left"),
    [
        ("1-800-633-4227 (TTY 1-877-486-2048)", "For any Medicare plan, call 1-800-633-4227.", "TTY 1-877-486-2048"),
        ("303-894-7490; 1-800-930-3745", "Call 303-894-7490 or 1-800-930-3745.", ""),
        ("803-737-6180 or 800-768-3467", "Call 800-768-3467.", "803-737-6180"),
        ("1-877-693-5236 (in Florida); 850-413-3089", "Call the office.", "1-877-693-5236 (in Florida); 850-413-3089"),
        ("988, then press 1", "Call 988.", "988, then press 1"),
        (None, None, ""),
    ],
)
def test_an_office_gives_no_number_twice(numbers: str | None, sentence: str | None, left: str) -> None:
    assert untold(numbers, sentence) == left


def office(name: str, site: str, phone: str, verified: Verified = Verified.PRIMARY) -> Row:
    return SimpleNamespace(detail={"name": name, "url": site, "phone": phone}, verified=verified)  # type: ignore[return-value]


def test_an_office_that_two_rows_name_otherwise_has_one_card() -> None:
    regulator = office("Insurance Department, Bureau of Consumer Services", "https://pa.gov/a", "877-881-6388")
    helper = office("Bureau of Consumer Services", "https://pa.gov/b", "1-877-881-6388; 717-787-2317")
    assert by_office([regulator, helper]) == ((regulator, helper),)


def test_offices_of_one_site_with_other_numbers_or_not_confirmed_stay_apart() -> None:
    regulator = office("Department", "https://state.gov", "800-555-0101")
    other_number = office("Ombudsman", "https://state.gov", "800-555-0102")
    other_site = office("Legal aid", "https://aid.org", "800-555-0101")
    unsure = office("Another line", "https://state.gov", "800-555-0101", Verified.UNVERIFIED)
    assert by_office([regulator, other_number, other_site, unsure]) == ((regulator,), (other_number,), (other_site,), (unsure,))


@pytest.mark.parametrize(
    ("words", "guide", "once"),
    [
        ("An urgent review is decided within 72 hours.", "If urgent, say so. A decision comes within 72 hours.", True),
        ("It is decided within 45 days of receiving the request.", "A decision comes within 45 days.", False),
        ("As reported, it is decided within 72 hours.", "If urgent, say so. A decision comes within 72 hours.", False),
        ("The reviewer decides within 30 days.", "File within 30 days. It binds your insurer.", False),
    ],
)
def test_a_clock_that_the_sentence_over_it_gave_whole_is_not_given_again(words: str, guide: str, *, once: bool) -> None:
    count, unit = re.findall(r"(\d+) (\w+)", words)[0]
    time = SimpleNamespace(what="external-decision", words=words, count=int(count), unit=unit, verified=Verified.PRIMARY)
    row = SimpleNamespace(guide=guide, verified=Verified.PRIMARY)
    assert told_already(time, row) is once  # type: ignore[arg-type]
