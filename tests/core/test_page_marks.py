"""What the turn of a page puts into the words of a notice, and that no quotation has it."""

from __future__ import annotations

import json

import pytest

from appealwright.case import CaseError, case_from_json
from appealwright.denial import Kind, read
from appealwright.facts import Facts
from appealwright.notice.page_marks import without_page_marks
from tests.conftest import TODAY, case_document, changed

UNKNOWN = {"unknown": True}
NOTICE = (
    "EVERGREEN HEALTH PLAN\nPage 1 of 5\n\nWe denied this request. Ketamine is considered investigational: the safety and effec-\n"
    "Page 2 of 5\nEVERGREEN HEALTH PLAN   UM-2611-00718\ntiveness of ketamine have not been established.\n"
)
WHOLE = "Ketamine is considered investigational: the safety and effectiveness of ketamine have not been established."


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("the effec-\nPage 2 of 5\nEVERGREEN HEALTH PLAN   UM-2611-00718\ntiveness of it", "the effectiveness of it"),
        ("not shown\n-- 2 --\nby the record", "not shown\nby the record"),
        ("it is not evidence-\nbased", "it is not evidence-based"),
        ("the long-\nPágina 3 de 4\nterm use", "the long-term use"),
        # Capitals that begin no other line are words of the notice.
        ("because:\nPage 2\nNOT MEDICALLY NECESSARY", "because:\nNOT MEDICALLY NECESSARY"),
        ("page 61 of the booklet\nsays so", "page 61 of the booklet\nsays so"),
    ],
)
def test_a_page_number_and_a_running_head_are_no_words_of_the_insurer(words: str, clean: str) -> None:
    assert without_page_marks(words, NOTICE) == clean


@pytest.mark.parametrize("quote", [WHOLE, NOTICE[NOTICE.index("Ketamine") :].strip()])
def test_a_quotation_is_kept_whole_whether_pasted_or_repaired(quote: str) -> None:
    reasons = [{"ground": "ground.experimental", "quote": quote}]
    gone = dict.fromkeys(("appeal_address", "policy", "appeal_fax"), UNKNOWN)
    change = {"denial": {"text": NOTICE, "reasons": reasons, **gone}}
    case = case_from_json(json.dumps(changed(case_document("spravato-step-therapy"), change)), TODAY)
    assert case.records("denial.reasons")[0].text("quote") == WHOLE


def test_words_that_the_notice_has_not_are_still_refused() -> None:
    reasons = [{"ground": "ground.experimental", "quote": WHOLE.replace("not been", "been")}]
    gone = dict.fromkeys(("appeal_address", "policy", "appeal_fax"), UNKNOWN)
    change = {"denial": {"text": NOTICE, "reasons": reasons, **gone}}
    with pytest.raises(CaseError):
        case_from_json(json.dumps(changed(case_document("spravato-step-therapy"), change)), TODAY)


def test_a_reason_is_read_over_the_turn_of_a_page(facts: Facts) -> None:
    quotes = [one.quote for one in read(NOTICE, facts).finds if one.kind is Kind.GROUND]
    assert any(without_page_marks(quote, NOTICE).endswith(WHOLE) for quote in quotes)
