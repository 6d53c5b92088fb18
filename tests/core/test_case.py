"""Case files: what is taken, what is refused, and with which words. Nothing is guessed, executed or lost."""

import json
from datetime import date, timedelta

import pytest

from appealwright.answers import DOES_NOT_APPLY, UNKNOWN, Known, PartialDate
from appealwright.case import CaseError, case_from_json, parsed
from appealwright.facts import Facts
from tests.conftest import TODAY


def problems_of(document: object) -> list[str]:
    with pytest.raises(CaseError) as caught:
        case_from_json(json.dumps(document), TODAY)
    return [f"{problem.field}: {problem.code}" for problem in caught.value.problems]


def test_every_answer_is_known_unknown_or_does_not_apply() -> None:
    case = case_from_json(
        json.dumps(
            {
                "case_version": 1,
                "plan": {"kind": "employer", "name": {"unknown": True}, "licence": {"does_not_apply": True}, "funding": None},
            }
        ),
        TODAY,
    )
    assert case.get("plan.kind") == Known("employer")
    assert case.get("plan.name") is UNKNOWN
    assert case.get("plan.licence") is DOES_NOT_APPLY
    assert case.get("plan.funding") is UNKNOWN
    assert case.get("plan.issued_in") is UNKNOWN


@pytest.mark.parametrize("text", ["{", "[1,2", '{"case_version": 1,}', "\x00", "[" * 100_000])
def test_text_that_is_no_json_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(CaseError, match="file: found text"):
        case_from_json(text, TODAY)


def test_a_file_of_another_version_is_refused() -> None:
    assert problems_of({"case_version": 3}) == ["case_version: version"]
    assert problems_of({}) == ["case_version: version"]


def test_all_problems_are_named_at_once() -> None:
    found = problems_of(
        {
            "case_version": 1,
            "denial": {"date": "2026-11-24", "received": "2026-02-31", "colour": "red"},
            "plan": {"kind": "hmo", "issued_in": "ZZ"},
            "treatment": {"sessions": 0},
            "history": {"trials": [{"drug": "x", "weeks": -3}]},
            "nonsense": 1,
        }
    )
    assert sorted(found) == [
        "denial.colour: unknown_field",
        "denial.date: date_after",  # denied tomorrow
        "denial.received: no_such_date",
        "history.trials.0.weeks: out_of_range",
        "nonsense: unknown_field",
        "plan.issued_in: not_option",
        "plan.kind: not_option",
        "treatment.sessions: out_of_range",
    ]


def test_of_several_choices_the_one_that_is_none_is_named() -> None:
    with pytest.raises(CaseError, match=r"treatment\.features: found 'anxious', accepted: a list of psychotic, bipolar, ptsd, none"):
        case_from_json(json.dumps({"case_version": 1, "treatment": {"features": ["none", "anxious"]}}), TODAY)


def test_a_letter_cannot_arrive_before_it_is_dated() -> None:
    assert problems_of({"case_version": 1, "denial": {"date": "2026-11-03", "received": "2026-11-02"}}) == ["denial.received: date_before"]


def test_a_trial_cannot_begin_tomorrow_and_may_begin_today_or_in_a_month_begun() -> None:
    def told(begun: str) -> dict[str, object]:
        return {"case_version": 1, "history": {"trials": [{"drug": "x", "from": begun}]}}

    assert problems_of(told((TODAY + timedelta(days=1)).isoformat())) == ["history.trials.0.from: date_after"]
    for begun in (TODAY.isoformat(), f"{TODAY:%Y-%m}", str(TODAY.year)):
        [trial] = case_from_json(json.dumps(told(begun)), TODAY).records("history.trials")
        assert isinstance(dict(trial.cells)["from"], Known)


def test_a_hundred_thousand_characters_of_denial_are_kept_and_of_a_name_refused() -> None:
    long = "word " * 20_000
    case = case_from_json(json.dumps({"case_version": 1, "denial": {"text": long}}), TODAY)
    assert case.text("denial.text") == long.strip("\n ")
    assert problems_of({"case_version": 1, "patient": {"name": long}}) == ["patient.name: too_long"]


def test_what_was_typed_into_a_free_text_is_never_in_an_error() -> None:
    with pytest.raises(CaseError) as caught:
        case_from_json(json.dumps({"case_version": 1, "patient": {"name": "canary" * 200}, "plan": {"definition": ["canary"]}}), TODAY)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "typed",
    ["<script>alert(1)</script>", "{{ 7*7 }}", "]]>", "محمد بن علي", "林美玲", "김민준", "😀 é ñ", "a\u202eb", 'O\'Brien "Bo" & Sons'],
)
def test_any_script_and_any_mark_is_taken_as_text(typed: str) -> None:
    case = case_from_json(json.dumps({"case_version": 1, "patient": {"name": typed}}), TODAY)
    assert case.text("patient.name") == typed
    assert case.removed_characters == 0


def test_characters_no_document_may_hold_are_taken_out_and_counted() -> None:
    case = case_from_json(json.dumps({"case_version": 1, "patient": {"address": "1 Elm\x00 St\x0b\r\nReno"}}), TODAY)
    assert case.text("patient.address") == "1 Elm St\nReno"
    assert case.removed_characters == 2


def test_a_sign_that_only_the_font_of_a_copied_page_has_becomes_one_that_prints() -> None:
    case = case_from_json(json.dumps({"case_version": 1, "denial": {"text": "\uf0b7 One\n\uf0a7 Two"}}), TODAY)
    assert (case.text("denial.text"), case.removed_characters) == ("\u2022 One\n\u25aa Two", 0)


def test_a_quotation_must_stand_in_the_denial_whatever_its_quotation_marks_and_line_breaks() -> None:
    text = "We find the drug “experimental”\nand  not covered."
    good = {"case_version": 1, "denial": {"text": text, "reasons": [{"quote": 'the drug "experimental" and not covered'}]}}
    assert case_from_json(json.dumps(good), TODAY).records("denial.reasons")
    bad = {"case_version": 1, "denial": {"text": text, "reasons": [{"quote": "the drug is dangerous"}]}}
    assert problems_of(bad) == ["denial.reasons.0.quote: not_in_text"]


def test_an_address_is_the_notices_however_its_lines_are_broken() -> None:
    text = "Write to Copper State Advantage. Send appeals to: Appeals Department, P.O. Box 20077, Phoenix, AZ 85036."
    for typed in ("Copper State Advantage\nAppeals Department\nPO Box 20077\nPhoenix AZ 85036", "APPEALS DEPARTMENT, P.O. Box 20077"):
        case = case_from_json(json.dumps({"case_version": 1, "denial": {"text": text, "appeal_address": typed}}), TODAY)
        assert case.text("denial.appeal_address") == typed
    elsewhere = {"case_version": 1, "denial": {"text": text, "appeal_address": "Appeals Department\nP.O. Box 20078\nPhoenix, AZ 85036"}}
    assert problems_of(elsewhere) == ["denial.appeal_address: not_in_text"]


def test_dates_are_remembered_as_far_as_they_are_known() -> None:
    trials = [{"drug": "a", "from": "2021", "to": "2021-03"}, {"drug": "b", "from": "2021-03-05"}]
    case = case_from_json(json.dumps({"case_version": 1, "history": {"trials": trials}}), TODAY)
    first, second = case.records("history.trials")
    assert first.get("from") == Known(PartialDate(2021))
    assert first.get("to") == Known(PartialDate(2021, 3))
    assert second.get("from") == Known(PartialDate(2021, 3, 5))
    assert problems_of({"case_version": 1, "history": {"trials": [{"from": "2021-13"}]}}) == ["history.trials.0.from: no_such_date"]


def test_what_cannot_be_taken_stays_unknown_and_the_rest_stands() -> None:
    case, problems = parsed({"denial": {"date": "2026-13-01", "insurer": "Acme"}}, date(2026, 11, 23))
    assert case.get("denial.date") is UNKNOWN
    assert case.text("denial.insurer") == "Acme"
    assert [problem.code for problem in problems] == ["no_such_date"]


def test_a_score_cannot_be_taken_tomorrow() -> None:
    scores = [{"scale": "phq-9", "score": 12, "date": "2026-11-24"}]
    assert problems_of({"case_version": 1, "treatment": {"scores": scores}}) == ["treatment.scores.0.date: date_after"]


def test_a_reason_that_no_row_knows_is_refused_with_those_that_are(facts: Facts) -> None:
    document = {"case_version": 1, "denial": {"reasons": [{"ground": "ground.off-label"}, {"ground": "ground.not-on-formulary"}]}}
    with pytest.raises(CaseError) as caught:
        case_from_json(json.dumps(document), TODAY, facts.grounds)
    (problem,) = caught.value.problems
    assert (problem.field, problem.found) == ("denial.reasons.1.ground", "ground.not-on-formulary")
    assert "ground.off-label" in problem.accepted
