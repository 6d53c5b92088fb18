"""A free answer stands as it was written in just those documents that its question names to the person."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import block_runs, plain_text
from appealwright.facts import Facts
from appealwright.next_steps.own import texts_of
from appealwright.packet import documents
from appealwright.questions import interview
from scripts.golden import CASE_FILES
from tests.conftest import LATER, TODAY, case_document, changed
from tests.interview.room import Room

PRINTED = [question for question in interview().questions() if question.printed_in]
NAMES = [*sorted(CASE_FILES), *(f"later/{path.stem}" for path in sorted(LATER.glob("*.json")))]


def marked(document: dict[str, Any], tried: str, stage: str) -> dict[str, Any]:
    """The case with a word of its own in every free answer that is printed; some with a step, little gain and no criteria."""
    stepped = tried == "declined"
    trials = [
        {**trial, "stopped": "z9 history.trials", "result": "stopped_side_effect"}
        for trial in document.get("history", {}).get("trials", ())
    ]
    reasons = [
        {"ground": "ground.step-therapy", "quote": "Spravato comes first. The member has hypertension."},
        {"ground": "ground.not-medically-necessary"},
        {"ground": "ground.experimental"},
        *([] if stepped else [{"ground": "ground.dose-frequency-limit"}]),
    ]
    details = {f"{name}_detail": f"z9 alternatives.{name}_detail" for name in ("spravato", "ect", "tms")}
    little = [{"scale": "phq-9", "score": score, "date": date} for score, date in ((20, "2026-09-01"), (18, "2026-10-01"))]
    answers = {
        "denial": {"text": {"unknown": True}, "reasons": reasons, "stage": stage},
        "plan": {"policy_text": {"unknown": True}},
        "treatment": {
            "function": "z9 treatment.function",
            "spacing": "z9 treatment.spacing every three weeks, and PHQ-9 went from 9 to 16",
            "risks": [{"risk": "blood_pressure", "fact": "z9 treatment.risks"}],
        },
        "history": {"trials": trials, "now": "z9 history.now", "therapy": "z9 history.therapy"},
        "step": {"drug": "lithium", "ground": "not_tolerated", "reason": "z9 step.reason"},
        "alternatives": {**dict.fromkeys(("spravato", "ect", "tms"), tried), **details},
        "appeal": {"new": "z9 appeal.new"},
        "earlier": {"given": 6, "told": "z9 earlier.told"},
    }
    if not stepped:
        del answers["step"]
        document = {name: group for name, group in document.items() if name != "step"}
    one = {"words": "A criterion", "status": "met", "fact": "z9 plan.criteria"}
    return changed(
        changed(document, answers),
        {"treatment": {"scores": little}, "plan": {"criteria": {"unknown": True}}} if stepped else {"plan": {"criteria": [one]}},
    )


def unapproved(name: str, stage: str) -> dict[str, Any]:
    """The same of care that was given and is refused for want of approval, the one case in which that is asked about."""
    told = {
        "denial": {"reasons": [{"ground": "ground.no-prior-authorization"}], "timing": "after"},
        "approval": {"told": "z9 approval.told"},
    }
    return changed(marked(case_document(name), "tried", stage), told)


def overdue(name: str, stage: str) -> dict[str, Any]:
    """The same long after the last day, when alone the reason of the delay is asked for."""
    unknown = {"unknown": True}
    denial = {"date": "2025-06-02", "received": "2025-06-05", "appeal_by": "2025-12-02"}
    return changed(marked(case_document(name), "tried", stage), {"denial": denial, "appeal": {"delay": "z9 appeal.delay", "sent": unknown}})


@pytest.fixture(scope="module")
def found(facts: Facts) -> dict[str, set[str]]:
    """By question, the documents in which its answer stands, over all cases."""
    stands: dict[str, set[str]] = defaultdict(set)
    ways = (("tried", "first"), ("declined", "first"), ("declined", "after_first_appeal"))
    for name in NAMES:
        made = [marked(case_document(name), tried, stage) for tried, stage in ways]
        made += [unapproved(name, stage) for stage in ("first", "after_first_appeal")]
        if name.endswith(("-late", "-second-level")):
            made += [overdue(name, stage) for stage in ("first", "after_first_appeal", "final")]
        for document in made:
            case = case_from_json(json.dumps(document), TODAY)
            for one in documents(case, facts, assess(case, facts, TODAY)):
                # The list of what was typed, in the next steps, is no paper in which it stands.
                blocks = (block for block in one.document.blocks if block.id != "typed")
                text = "\n".join(plain_text(tuple(block_runs(block))) for block in blocks).casefold()
                for question in PRINTED:
                    if f"z9 {question.name}" in text and any(True for _ in texts_of(question, case)):
                        stands[question.name].add(one.document.id)
    return stands


@pytest.mark.parametrize("question", PRINTED, ids=lambda question: question.name)
def test_the_question_names_the_documents_in_which_its_answer_stands(question: Any, found: dict[str, set[str]]) -> None:
    assert found[question.name] == set(question.printed_in)


def test_the_person_is_told_at_the_question_and_once_more_at_the_end() -> None:
    room = Room(example="spravato-step-therapy").go_to_section("treatment")
    assert "These words go into a letter as you write them. You will see them in:" in room.text("form")
    room.go_to_section("packet")
    page = room.text("form")
    assert "These words of yours go to the insurer word for word" in page
    assert "I cut my hours to half in August 2026." in page
    assert page.index("What to do first") < page.index("Your documents") < page.index("These words of yours")


HARD = "I cannot cook. I take all my pills out and count them. Nobody knows, not even mom and dad."


@pytest.mark.parametrize("narrow", [False, True])
def test_an_answer_that_no_paper_prints_is_named_on_the_screen_and_can_be_written_anew(*, narrow: bool) -> None:
    told = changed(case_document("spravato-step-therapy"), {"treatment": {"function": HARD}})
    room = Room(narrow=narrow).act("restore", json.dumps(told))
    room.go_to_section("packet")
    page = room.text("form")
    assert "These words of yours stay out of every letter" in page
    assert "What helped, or what a letter should tell, write anew in one line." in page
    assert "I take all my pills out and count them." in room.regions["form"]["packet:left-out"]
    assert "pills" not in room.regions["form"]["packet:printed"]
    changes = [one["data-target"] for one in room.all("form") if one["data-action"] == "change"]
    assert "treatment.function" in changes
    room.press("change", "treatment.function")
    assert "We keep this answer, all of it, out of every letter" in room.text("form")
    assert "These words go into a letter as you write them" not in room.text("form")


def test_who_wrote_of_nothing_of_the_kind_reads_nothing_of_it() -> None:
    assert "stay out of every letter" not in Room(example="spravato-step-therapy").go_to_section("packet").text("form")


def test_at_the_end_only_the_sentences_that_stand_in_a_paper_are_shown_and_those_without_a_question_of_their_own_too() -> None:
    told = {
        "treatment": {"monitoring": "Mood is read at each visit."},
        "history": {"therapy": "CBT since 2024 with Dana. I don't remember when it began."},
    }
    room = Room().act("restore", json.dumps(changed(case_document("ca-dmhc-insured-experimental"), told)))
    shown = room.go_to_section("packet").regions["form"]["packet:printed"]
    assert "Mood is read at each visit." in shown
    assert "CBT since 2024 with Dana." in shown
    assert "when it began" not in shown


def test_a_paper_without_gaps_says_who_still_has_to_sign_it() -> None:
    room = Room(example="spravato-step-therapy").go_to_section("packet")
    page = room.text("form")
    assert "The clinician still has to fill in the blanks and sign it." in page
    assert "It is not signed yet. Read it, then sign it." in page
    assert "Nobody has to sign this one." in page
    assert page.index("1. Next steps") < page.index("Appeal of the denial")
