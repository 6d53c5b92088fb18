"""What letters say of a history is judged by the whole answer, whatever of it they print: a strange word turns no fact.

Reading 31, second reader, 2: "and a multivitamin" had made of a pill none, and letters argued from that.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.untold.disclosure import answers_of, without
from appealwright.whole import whole_answers, whole_text
from tests.conftest import case_document
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet

SIGNED = ("internal-appeal", "clinician-letter", "call-sheet")


def trial(**told: Any) -> dict[str, Any]:
    return {"drug": "mirtazapine", "dose_mg": 30, "from": "2025-01-02", "to": "2025-04-20", "weeks": 12, **told}


def papers(facts: Facts, case: str = CALIFORNIA, **told: Any) -> Any:
    return packet(facts, case, {"sender": {"role": "patient"}, **told})


def test_a_medicine_given_for_sleep_counts_for_nothing_beside_a_strange_word(facts: Facts) -> None:
    plain = papers(facts, history={"trials": [trial(stopped="given for sleep only")]})
    strange = papers(facts, history={"trials": [trial(stopped="given for sleep only by that gizmotron quack")]})
    for name in SIGNED:
        assert "gizmotron" not in strange[name]
        assert plain[name].count("for sleep") - strange[name].count("for sleep") in (0, 1), name
    assert "mirtazapine" in plain["internal-appeal"].casefold()
    assert strange["internal-appeal"].count("for sleep") >= 1


@pytest.mark.parametrize(
    "now",
    [
        "my gizmotron put me on lexapro 10 mg in May",
        "the gizmotron one has me on lexapro 10 mg, vitamin D",
        "vitamin D, and since the gizmotron I am on lexapro 10 mg",
    ],
)
def test_a_pill_behind_a_strange_word_is_taken_and_named(now: str, facts: Facts) -> None:
    quote = "Spravato must be used in combination with an oral antidepressant. You are not currently taking an oral antidepressant."
    text = f"{case_document(TEXAS)['denial']['text']}\n\n{quote}"
    denial = {"text": text, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]}
    found = papers(facts, TEXAS, denial=denial, history={"now": now}, step={"drug": ""})
    plain = papers(facts, TEXAS, denial=denial, history={"now": "lexapro 10 mg in May"}, step={"drug": ""})
    for name in SIGNED:
        assert "gizmotron" not in found[name]
        takes = [one for one in ("lexapro", "escitalopram") if one in plain[name].casefold()]
        assert not takes or any(one in found[name].casefold() for one in ("lexapro", "escitalopram")), name


@pytest.mark.parametrize("now", ["lexapro 10 mg, but the gizmotron took me off it", "lexapro 10 mg until the gizmotron in May"])
def test_a_pill_that_a_strange_clause_ends_is_taken_no_more(now: str, facts: Facts) -> None:
    found = papers(facts, TEXAS, history={"now": now})
    assert all("lexapro" not in found[name].casefold() for name in SIGNED)


def test_a_treatment_that_has_begun_is_not_told_as_to_begin(facts: Facts) -> None:
    strange = papers(facts, TEXAS, history={"now": "at the gizmotron I get spravato every week, lexapro 10 mg"})
    plain = papers(facts, TEXAS, history={"now": "spravato every week, lexapro 10 mg"})
    for name in SIGNED:
        assert ("go on" in plain[name]) == ("go on" in strange[name]), name


def test_what_is_withheld_from_a_paper_is_withheld_whole() -> None:
    told = {"history.now": Known("lexapro 10 mg")}
    case = Case({"history.now": Known("lexapro 10 mg and a gizmotron")})
    case = case.with_told({**whole_answers(case, told), **told})
    fact = next(fact for fact in ("function", "history", "others") if "history.now" in answers_of([fact]))
    assert whole_text(case, "history.now") == "lexapro 10 mg and a gizmotron"
    assert whole_text(without(case, [fact]), "history.now") == ""
