"""A reason that refuses the later visits of a course alone, whatever its ground, leaves the first ones unquestioned, and is answered so."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.course.later_visits import later_visits
from tests.health.asked import scores
from tests.health.packets import packet
from tests.health.papers import Papers

LATER = "Visits 7 through 12 (maintenance) are investigational because there is no evidence that repeated infusions maintain a response."
UNNEEDED = "Visits 7 through 12 (maintenance) are not medically necessary."
RULE = "a PHQ-9 within a week of the sixth infusion; the weekly ones only if it has gone down by half."


def papers_of(
    facts: Facts, ground: str, quote: str, denial: dict[str, Any] | None = None, plan: dict[str, Any] | None = None, **treatment: Any
) -> Papers:
    """The papers of twelve infusions asked for, two a week and then weekly, where this is the reason."""
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "text": f"The request for 12 infusions is denied. {quote}",
            "date": "2026-11-12",
            "stage": "first",
            "timing": "before",
            "reasons": [{"ground": f"ground.{ground}", "quote": quote}],
            **(denial or {}),
        },
        "plan": {"kind": "individual", "issued_in": "VA", "grandfathered": False, **(plan or {})},
        "treatment": {
            "drug": "iv_ketamine",
            "route": "iv",
            "product": "commercial_vial",
            "diagnosis": "major depressive disorder, treatment-resistant",
            "sessions": 12,
            "schedule": "two a week for three weeks, then once a week for six weeks",
            "start": "2026-12-14",
            "review": RULE,
            "scores": [{"scale": "phq-9", "score": 20, "date": "2026-10-20"}],
            **treatment,
        },
        "history": {
            "trials": [
                {"drug": "sertraline", "dose_mg": 150, "weeks": 12, "from": "2025-03-10", "result": "no_response", "source": "pharmacy"},
                {"drug": "bupropion XL", "dose_mg": 300, "weeks": 15, "from": "2025-07-10", "result": "no_response", "source": "pharmacy"},
            ]
        },
        "clinician": {"name": "Dr. Ines Baptiste"},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "clinician-letter"]},
    }
    return packet(facts, told)


@pytest.mark.parametrize(
    ("ground", "quote"), [("experimental", LATER), ("not-medically-necessary", UNNEEDED), ("dose-frequency-limit", LATER)]
)
def test_the_appeal_says_that_later_visits_alone_are_refused_and_asks_for_the_first_now(facts: Facts, ground: str, quote: str) -> None:
    appeal = papers_of(facts, ground, quote)["internal-appeal"]
    assert "Reason 1: infusions 7 to 12 alone" in appeal
    assert "It names nothing against the first six." in appeal
    assert "I know of no long randomized trial of going on with it" in appeal
    assert "please approve the first six now, and infusions 7 to 12 by the rule of the course" in appeal
    assert RULE.rstrip(".") in appeal
    assert "If reason 1 stands, please approve the first six now" in appeal


@pytest.mark.parametrize(
    ("ground", "quote"), [("experimental", LATER), ("not-medically-necessary", UNNEEDED), ("dose-frequency-limit", LATER)]
)
def test_both_letters_rest_on_the_evidence_on_going_on_and_name_what_is_against_it(facts: Facts, ground: str, quote: str) -> None:
    papers = papers_of(facts, ground, quote)
    of_going_on, of_beginning = facts.row("study.phillips-2019"), facts.row("study.anand-2023-elekt-d")
    for name in ("internal-appeal", "clinician-letter"):
        assert str(of_going_on.letter) in papers[name], name
        assert "KARMA-Dep 2" in papers[name], name
        assert of_beginning.detail["short"].split()[0] not in papers[name], name
    assert f"On going on I rely on {of_going_on.detail['short']}" in papers["clinician-letter"]
    assert "If they are refused, I ask for the first six now." in papers["clinician-letter"]


def test_without_a_rule_the_clinician_is_asked_for_one(facts: Facts) -> None:
    papers = papers_of(facts, "experimental", LATER, review="a PHQ-9 every two weeks.")
    assert "which score, by how much, after which session" in papers["clinician-letter"]
    assert "once a score shows that the first six helped; the rule for it is for the treating clinician" in papers["internal-appeal"]


@pytest.mark.parametrize("ground", ["experimental", "dose-frequency-limit"])
def test_the_call_sheet_has_a_point_for_it_and_nothing_of_sessions_that_were_not_given(facts: Facts, ground: str) -> None:
    papers = papers_of(facts, ground, LATER)
    assert "Going on is not established: infusions 7 to 12." in papers["call-sheet"]
    assert "spaced out" not in papers["call-sheet"]
    assert "next session" not in papers["internal-appeal"]
    assert "whether a longer one was tried" not in papers["clinician-letter"]


def test_the_whole_treatment_refused_beside_it_keeps_its_own_evidence(facts: Facts) -> None:
    whole = "Ketamine for depression is investigational."
    reasons = [{"ground": "ground.experimental", "quote": quote} for quote in (whole, LATER)]
    papers = papers_of(facts, "experimental", whole, {"text": f"Denied. {whole} {LATER}", "reasons": reasons})
    assert "Reason 2: infusions 7 to 12 alone" in papers["internal-appeal"]
    for name in ("internal-appeal", "clinician-letter"):
        for row_id in ("study.anand-2023-elekt-d", "study.phillips-2019"):
            assert facts.row(row_id).detail["short"].split()[0] in papers[name], (name, row_id)


def test_studies_told_under_one_reason_are_named_under_the_next(facts: Facts) -> None:
    """Readings 25, director C1: the trial against stood twice in one letter with all its figures."""
    whole = {"ground": "ground.experimental", "quote": "Ketamine is investigational because its effect has not been established."}
    both = {"text": f"{whole['quote']} {LATER}", "reasons": [whole, {"ground": "ground.experimental", "quote": LATER}]}
    appeal = papers_of(facts, "experimental", LATER, denial=both)["internal-appeal"]
    assert appeal.count("response 46.9% against 33.3%") == 1
    assert appeal.count("four weekly maintenance infusions") == 1
    assert "Against: KARMA-Dep 2 (2025), told above. That trial tested a course, and not going on after a response." in appeal
    alone = papers_of(facts, "experimental", LATER)["internal-appeal"]
    assert "Against: KARMA-Dep 2 (2025; 65 inpatients" in alone
    assert "that is why going on depends on a score" in alone


def test_the_evidence_is_headed_by_going_on_only_where_a_course_goes_on(facts: Facts) -> None:
    """Readings 25, director A7: the heading stood over a trial of a first course, for a course that had not begun."""
    whole = "Ketamine for depression is investigational."
    reasons = [{"ground": "ground.experimental", "quote": quote} for quote in (whole, LATER)]
    not_begun = papers_of(facts, "experimental", whole, {"text": f"Denied. {whole} {LATER}", "reasons": reasons})["clinician-letter"]
    assert "The evidence, for and against" in not_begun
    assert "The evidence on going on" not in not_begun
    ended = "The records do not show a continued response."
    going_on = {"timing": "during", "reasons": [{"ground": "ground.no-continued-response", "quote": ended}], "text": ended}
    begun = papers_of(facts, "no-continued-response", ended, going_on, sessions=6, schedule="once a week", scores=scores(20, 8))
    assert "The evidence on going on" in begun["clinician-letter"]


def test_what_was_not_asked_for_is_said_not_to_be(facts: Facts) -> None:
    papers = papers_of(
        facts, "experimental", "Maintenance infusions are not established.", sessions=6, schedule="twice a week for three weeks"
    )
    assert "The request is for six infusions; later ones are no part of it." in papers["internal-appeal"]
    assert "If reason 1 stands" not in papers["internal-appeal"]


def test_under_way_the_scores_come_first_and_no_first_course_is_asked_for(facts: Facts) -> None:
    papers = papers_of(facts, "experimental", LATER, {"timing": "during"}, sessions=6, schedule="once a week", scores=scores(20, 8))
    assert "What came before them: " in papers["internal-appeal"]
    assert "please approve the first six now" not in papers["internal-appeal"]


def test_visits_of_a_course_that_the_plan_approved_as_one_are_not_set_apart_as_later(facts: Facts) -> None:
    quote = "Visits 7 through 12 (maintenance) are not medically necessary."
    cut = {"course": {"approved": 12, "given": 6, "cut": "2026-12-20"}, "denial": {"timing": "during", "date": "2026-11-12"}}
    case: dict[str, Any] = {
        "case_version": 1,
        **cut,
        "plan": {"kind": "individual", "issued_in": "VA", "grandfathered": False},
        "treatment": {"drug": "iv_ketamine", "route": "iv", "diagnosis": "major depressive disorder", "sessions": 12},
        "sender": {"role": "patient"},
    }
    case["denial"]["reasons"] = [{"ground": "ground.not-medically-necessary", "quote": quote}]
    found = packet(facts, case)
    assert all("This reason is against" not in text for text in found.values())
    assert "You approved twelve infusions" in found["internal-appeal"]


def test_a_reason_that_misses_a_response_is_answered_by_the_scores(facts: Facts) -> None:
    quote = "Continued treatment beyond the induction phase is not medically necessary because the records do not show a response."
    begun = {"sessions": 6, "schedule": "once a week", "scores": scores(20, 8)}
    appeal = papers_of(facts, "not-medically-necessary", quote, {"timing": "during"}, **begun)["internal-appeal"]
    answer = appeal.partition("Reason 1: the later infusions alone")[2]
    assert "a fall of 12 points (60%)" in answer
    assert "If you require another change, please quote the line that says so" in answer


def test_a_definition_that_is_known_is_what_the_plan_is_asked_about(facts: Facts) -> None:
    plain = papers_of(facts, "experimental", LATER)["internal-appeal"]
    assert "Please quote the words of the policy on these infusions, with the page." in plain
    defined = {"definition": "A service is investigational if its effect on health outcomes is not known.", "definition_page": "61"}
    asked = papers_of(facts, "experimental", LATER, plan=defined)["internal-appeal"]
    assert "Please say which words of your definition on page 61 these infusions do not meet, and on what evidence." in asked
    assert "Please quote the words of the policy" not in asked


def test_visits_told_without_their_last_end_with_the_number_asked_for(facts: Facts) -> None:
    papers = papers_of(facts, "experimental", "IV ketamine sessions after the eighth are considered experimental.")
    assert "Reason 1: infusions 9 to 12 alone" in papers["internal-appeal"]
    assert "please approve the first eight now" in papers["internal-appeal"]


def test_the_spray_has_the_label_and_the_trial_of_going_on(facts: Facts) -> None:
    quote = "Spravato maintenance treatment beyond the induction phase is not medically necessary."
    spray = {
        "drug": "spravato",
        "route": None,
        "product": None,
        "indication": "trd",
        "schedule": "twice weekly for four weeks, then weekly",
    }
    appeal = papers_of(facts, "not-medically-necessary", quote, **spray)["internal-appeal"]
    for row_id in ("label.spravato.schedule", "study.sustain-1-2019"):
        assert facts.row(row_id).letter in appeal


@pytest.mark.parametrize(
    ("quote", "before"),
    [
        (LATER, 6),
        ("Infusions 9-16 are not medically necessary.", 8),
        ("Sessions beyond the sixth are not supported. Infusions after the first six are unproven.", 6),
        ("Maintenance infusions are not established.", 0),
        ("Ketamine maintenance is considered unproven.", 0),
        ("There is no evidence that supports maintenance infusions.", 0),
        ("Continued treatment beyond the acute phase is not medically necessary.", 0),
    ],
)
def test_later_visits_alone_are_heard(quote: str, before: int) -> None:
    found = later_visits(quote)
    assert found is not None
    assert found.before == before


@pytest.mark.parametrize(
    "quote",
    [
        "Ketamine for depression is investigational, and maintenance infusions are not established.",
        "Ketamine is unproven for any use, including maintenance treatment.",
        "Neither acute nor maintenance infusions are proven.",
        "IV ketamine is experimental. Maintenance infusions are also not covered.",
        "Continued treatment is not medically necessary.",
        "Visits 1 through 12 are not medically necessary.",
        "Your health maintenance organization does not cover it.",
        "We cover 12 visits a year.",
    ],
)
def test_more_than_later_visits_is_not_taken_for_them_alone(quote: str) -> None:
    assert later_visits(quote) is None


NO_PLAN = "the request does not include a treatment plan with measurable goals and an end date"
LATER_AND_NO_PLAN = f"Maintenance infusions beyond the initial series have not been established, and {NO_PLAN}."


@pytest.mark.parametrize(
    ("quote", "missing"),
    [
        (LATER_AND_NO_PLAN, NO_PLAN),
        (
            "Maintenance infusions are not established. The whole request lacks a treatment plan.",
            "The whole request lacks a treatment plan",
        ),
        ("Maintenance infusions are unproven, and no end date was submitted.", "no end date was submitted"),
        (LATER, ""),
        ("Maintenance infusions are not established, and the literature does not show that they help.", ""),
        ("Maintenance infusions are investigational; the long-term safety has not been documented.", ""),
        ("Maintenance infusions are not medically necessary, and the records do not show a response.", ""),
    ],
)
def test_what_the_same_reason_misses_in_the_whole_request_is_heard(quote: str, missing: str) -> None:
    found = later_visits(quote)
    assert found is not None
    assert found.missing == missing


@pytest.mark.parametrize("ground", ["experimental", "not-medically-necessary", "dose-frequency-limit"])
def test_a_reason_that_misses_a_plan_as_well_is_not_called_against_the_later_visits_alone(facts: Facts, ground: str) -> None:
    """Readings 25, director A1: the sentence goes on to miss a treatment plan, and that stands against the first visits too."""
    papers = papers_of(facts, ground, LATER_AND_NO_PLAN)
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert '" alone' not in papers[name], name
        assert "names nothing against" not in papers[name], name
        assert f'It also says "{NO_PLAN}"' in papers[name], name
    box = papers["internal-appeal"].partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert "PHQ-9" in box
    assert "the later infusions" not in box
    answer = papers["internal-appeal"].partition("It also says")[2]
    assert f'Review and stopping, as told: "{RULE.rstrip(".")}". The rest is for the treating clinician' in answer
    assert "please approve the first course now, and them by the rule told above" in answer
    assert "If reason 1 stands against the later infusions, please approve the first course now" in answer
    assert "what answers it, such as goals and an end date" in papers["clinician-letter"]
    unruled = papers_of(facts, ground, LATER_AND_NO_PLAN, review=None)["internal-appeal"]
    assert "What answers that is for the treating clinician" in unruled


@pytest.mark.parametrize("drug", [{"drug": "iv_ketamine", "route": "iv"}, {"drug": "spravato", "indication": "trd"}])
def test_what_is_left_of_an_approved_course_and_called_maintenance_is_answered_on_going_on(drug: dict[str, Any], facts: Facts) -> None:
    quote = "Further visits are maintenance therapy, for which the evidence is insufficient."
    series = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((19, "2026-09-01"), (9, "2026-11-01"))]
    case: dict[str, Any] = {
        "case_version": 1,
        "course": {"approved": 12, "given": 6, "cut": "2026-12-20"},
        "denial": {"timing": "during", "date": "2026-11-12", "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]},
        "plan": {"kind": "individual", "issued_in": "VA", "grandfathered": False},
        "treatment": {"diagnosis": "major depressive disorder", "sessions": 12, "scores": series, **drug},
        "sender": {"role": "patient"},
    }
    appeal = packet(facts, case)["internal-appeal"]
    unit = "infusions" if drug["drug"] == "iv_ketamine" else "sessions"
    assert (
        f"You approved twelve {unit} as one course: they are that course, and none after it. What came before them: PHQ-9 was 19" in appeal
    )
    assert ("Phillips (2019" if unit == "infusions" else "SUSTAIN-1") in appeal.partition("that are left")[2]
    assert "Please name each criterion" not in appeal
    assert '"maintenance therapy" alone' not in appeal
