"""Rows of other places and other conditions cost nothing: a case is judged and its packet written from the same rows, however many more
there are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest

from appealwright import facts as rows
from appealwright.assessment import assess
from appealwright.case import OUR_ILLNESS, case_from_json
from appealwright.examples import EXAMPLES
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.interview.forgotten import forget
from appealwright.interview.session import Session
from appealwright.packet import documents
from appealwright.questions import interview
from appealwright.words import words_in
from scripts.bench.core import CASE, LETTER, TODAY
from scripts.bench.growth import ROWS, of_more_places, of_ten_conditions

Work = Callable[[Facts], object]
OURS = ROWS.read_text(encoding="utf-8").splitlines()
TEN = of_ten_conditions(OURS)
SIZES = {"ten conditions": TEN, "ten times the places": of_more_places(OURS, 10), "both": of_more_places(TEN, 2)}


def packet(facts: Facts) -> object:
    """A case judged and its packet written."""
    case = case_from_json(CASE.read_bytes(), TODAY)
    return [plain_text_bytes(one.document) for one in documents(case, facts, assess(case, facts, TODAY))]


def room(facts: Facts) -> object:
    """What the page shows of a worked case, and of a name typed into it."""
    session = Session(facts, interview(), words_in("en"), TODAY, EXAMPLES[0])
    opened = session.open(narrow=False, door={}, state=None)
    return opened, session.at_once({"type": "input", "name": "patient.name", "value": "Robin Invented"}), session.rest()


def notice(facts: Facts) -> object:
    """What the page finds in a notice that is put in."""
    session = Session(facts, interview(), words_in("en"), TODAY)
    session.at_once({"type": "input", "name": "denial.text", "value": LETTER.read_text(encoding="utf-8")})
    return session.rest()


def who_pays_is_open(facts: Facts) -> object:
    """A case of an employer's plan that nobody knows to be insured or not: the clock that both have is looked for."""
    case = case_from_json('{"case_version": 2, "plan": {"kind": "employer"}, "denial": {"date": "2026-11-10", "stage": "first"}}', TODAY)
    return [plain_text_bytes(one.document) for one in documents(case, facts, assess(case, facts, TODAY))]


ELSEWHERE = re.compile(r"payer\..*-at-\d+")
"""Insurers of other places: a notice does not tell its place, so all of one condition are known by name, once a visit."""


def touched(work: Work, lines: list[str], monkeypatch: pytest.MonkeyPatch) -> tuple[object, Counter[str], Counter[str]]:
    """What the work comes to, how often each row was asked for, and which were parsed."""
    forget()
    asked, made = Counter[str](), Counter[str]()
    ask, make = Facts.row, rows.row_from
    with monkeypatch.context() as patch:
        patch.setattr(Facts, "row", lambda facts, row_id: asked.update([row_id]) or ask(facts, row_id))
        patch.setattr(rows, "row_from", lambda raw: made.update([raw["id"]]) or make(raw))
        found = work(Facts.load("\n".join(lines).encode()))
    return found, *(Counter({row: times for row, times in of.items() if not ELSEWHERE.fullmatch(row)}) for of in (asked, made))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("work", [packet, room, notice, who_pays_is_open])
def test_the_same_comes_of_the_same_rows_however_many_stand_beside_them(work: Work, size: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work(Facts.load("\n".join(OURS).encode()))  # what is kept of rows for the whole run is there
    found, asked, made = touched(work, OURS, monkeypatch)
    assert made
    assert len(SIZES[size]) > 9 * len(OURS)
    assert touched(work, SIZES[size], monkeypatch) == (found, asked, made)


def test_a_walk_over_all_rows_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    walks: list[Work] = [list, lambda facts: facts.of_kind("argument"), lambda facts: facts.rules(["US"], "erisa_insured", TODAY)]
    for walk in walks:
        assert touched(walk, TEN, monkeypatch)[2].total() >= 9 * touched(walk, OURS, monkeypatch)[2].total()


def test_rows_of_another_condition_are_not_among_those_of_ours_but_can_be_had_by_their_id() -> None:
    facts = Facts.load("\n".join(TEN).encode())
    ours = facts.about(OUR_ILLNESS)
    assert len(facts) == 10 * len(ours) == 10 * (len(OURS) - 1)
    other = facts.about("other-3")
    assert {row.id for row in other.of_kind("study")} == {f"{row.id}-of-3" for row in ours.of_kind("study")}
    assert other.row("study.transform-2-2019") is ours.row("study.transform-2-2019")
    assert ours.about("other-3") is other
    assert other.about(OUR_ILLNESS) is ours.about(OUR_ILLNESS) is ours


def test_what_no_illness_is_told_of_is_of_any(facts: Facts) -> None:
    """The law of appeals and the words by which notices are read are everybody's; studies and medicines are of what they were read for."""
    unknown = Facts.load("\n".join(OURS).encode()).about("an illness that no row names")
    assert unknown.of_kind("study") == unknown.of_kind("drug") == ()
    assert len(unknown.of_kind("signal")) == len(facts.of_kind("signal"))
    assert "argument.parity" in {row.id for row in unknown.of_kind("argument")}
    assert "argument.spravato-label" not in {row.id for row in unknown.of_kind("argument")}


def test_where_all_rows_are_of_one_illness_nothing_is_set_apart(facts: Facts) -> None:
    assert facts.about(OUR_ILLNESS) is facts
