"""What a reason adds to the plan's own definition, a criterion met, a treatment ruled out in writing: each told where it decides."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.limbs import limbs_of
from appealwright.notice.reasons.evidence import words_beside_definition
from tests.conftest import case_document, changed
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

BASE = "tx-insured-off-label"
DEFINITION = (
    "A treatment that is not supported by at least two controlled studies, "
    "or that is not recognized by a national medical specialty society."
)
LASTING = "Ketamine is experimental because there is insufficient evidence of long-term benefit."
NEED = "The service is not medically necessary: the record does not show that transcranial magnetic stimulation (TMS) was tried."
NOTE = "I have a cochlear implant; Dr. Osei wrote on November 18, 2026 that it rules out TMS."
TRIALS = [
    {"drug": drug, "dose_mg": dose, "from": "2025-06-02", "to": "2025-10-01", "weeks": 17, "result": "no_response", "source": "pharmacy"}
    for drug, dose in (("sertraline", 200), ("duloxetine", 120))
]


def told(change: dict[str, Any] | None = None) -> dict[str, Any]:
    reasons = [{"ground": "ground.experimental", "quote": LASTING}, {"ground": "ground.not-medically-necessary", "quote": NEED}]
    own = case_document(BASE)["denial"]["text"]
    return changed(
        {
            "denial": {"reasons": reasons, "text": f"{own}\n{LASTING} {NEED}"},
            "plan": {"definition": DEFINITION, "definition_page": "61", "criteria": []},
            "history": {"trials": TRIALS},
            "alternatives": {"tms": "not_suitable", "tms_detail": NOTE},
            "exhibits": {"have": ["denial", "clinician-letter"]},
        },
        change or {},
    )


def box(letter: str) -> str:
    return letter.partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]


def test_a_test_that_the_definition_lacks_is_said_and_does_not_open_the_box(facts: Facts) -> None:
    """The definition above has no word on how long a benefit lasts. What was tried and brought comes first (reading 33, C 6)."""
    found = packet(facts, BASE, told())
    said = 'Your reason rests on "long-term", which your own definition on page 61 does not ask for.'
    assert said in box(found["internal-appeal"]).partition(" 2. ")[2]
    for name in ("clinician-letter", "call-sheet"):
        assert said in found[name], name
    has_it = packet(facts, BASE, told({"plan": {"definition": f"{DEFINITION} Long-term benefit must be shown."}}))
    assert "does not ask for" not in has_it["internal-appeal"]


@pytest.mark.parametrize(
    ("quote", "rests"),
    [
        (LASTING, True),
        ("It is investigational because there is no evidence of a durable improvement.", True),
        ("There are no adequate randomized controlled trials of repeated infusions, and the long-term safety is not known.", False),
        ("The effect has not been established. Long-term data are lacking.", False),
        ("Services that are experimental are not covered. Long-term benefit is not shown.", True),
    ],
)
def test_a_reason_is_not_said_to_rest_on_one_word_where_it_finds_the_evidence_wanting_in_others(quote: str, *, rests: bool) -> None:
    """Director's reading 22: a quibble over "long-term", where the reason rests first on trials that are missing."""
    assert bool(words_beside_definition(quote, DEFINITION)) is rests


@pytest.mark.parametrize(
    ("told_page", "printed"),
    [("61", "on page 61"), ("page 61", "on page 61"), ("B-12", "on page B-12"), ("Section 8.14", "in Section 8.14"), ("§ 8", "in § 8")],
)
def test_a_part_of_the_booklet_told_by_its_name_is_not_called_a_page(told_page: str, printed: str, facts: Facts) -> None:
    letter = packet(facts, BASE, told({"plan": {"definition_page": told_page}}))["internal-appeal"]
    assert f"defines the word {printed}: " in letter
    assert f"your own definition {printed} does not ask for" in letter


def test_a_count_of_controlled_studies_is_answered_by_name_and_a_society_by_its_statement(facts: Facts) -> None:
    letter = packet(facts, BASE, told())["internal-appeal"]
    assert "Controlled, in favor: " in letter
    assert "Singh (2016), beside saline placebo at the same frequency" in letter
    assert "it is a task-force statement and not an APA practice guideline" in letter
    other = packet(facts, BASE, told({"plan": {"definition": "A treatment without reliable evidence."}}))["internal-appeal"]
    assert "Controlled, in favor" not in other
    assert "task-force statement" not in other


@pytest.mark.parametrize(
    ("definition", "means"),
    [
        ("not recognized by a national medical specialty society", {"society"}),
        ("endorsed by professional societies", {"society"}),
        ("accepted by society", set()),
        ("given by a specialty pharmacy", set()),
        ("which a national specialty society has determined to be unproven", {"determination"}),
    ],
)
def test_a_society_of_specialists_is_a_limb_of_its_own(definition: str, means: set[str], facts: Facts) -> None:
    assert {limb.means for limb in limbs_of(definition, facts)} == means


def test_a_dated_note_of_the_clinician_is_told_as_one(facts: Facts) -> None:
    letter = packet(facts, BASE, told())["internal-appeal"]
    assert "As I understand my clinician" not in letter
    assert NOTE in letter
    assert "Reason 2: TMS " in letter
    assert "If you still require TMS, please say how it is to be given in spite of that." in letter
    assert "why TMS is the next step" not in letter
    bare = packet(facts, BASE, told({"alternatives": {"tms_detail": "I have a cochlear implant and cannot have it."}}))["internal-appeal"]
    assert 'In my words: "I have a cochlear implant' in bare
    asked = packet(facts, BASE, told({"alternatives": {"tms": "not_tried", "tms_detail": None}}))["internal-appeal"]
    # Untried, no reason told: if it comes first is the clinician's to say (reading 35, R35B A26); the line is asked for all the same.
    weighed = "Reason 2: TMS TMS has not been tried. Whether TMS comes first is for the treating clinician (Exhibit B)."
    assert f"{weighed} Please quote the line that asks for TMS first." in asked


def test_the_question_to_the_reviewer_names_what_was_ruled_out(facts: Facts) -> None:
    """Letters.md 3.10: phrased so that a yes means coverage."""
    final = told({"denial": {"stage": "final"}})
    asked = "without TMS first, for the reason told below, on the record enclosed?"
    assert asked in packet(facts, BASE, final)["external-review-request"]
    # Whether the clinician holds it unsuitable is said by the clinician; what was declined is in the question as well.
    declined = packet(facts, BASE, changed(final, {"alternatives": {"tms": "declined"}}))["external-review-request"]
    assert asked in declined
    assert "holds not suitable" not in declined
    untried = changed(final, {"alternatives": {"tms": "not_tried", "tms_detail": None}})
    assert asked not in packet(facts, BASE, untried)["external-review-request"]


def test_a_criterion_on_improvement_that_is_met_stands_before_the_scores(facts: Facts) -> None:
    """Letters.md B5: one line meets the plan's own words. PHQ-9 of 24, then 3: the plan refuses because the person is well."""
    quote = "The member is in remission and can be maintained on an oral antidepressant alone."
    words = "documented improvement or sustained improvement from baseline"
    scores = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((24, "2026-03-10"), (9, "2026-06-01"), (3, "2026-11-09"))]
    change = {
        "denial": {"reasons": [{"ground": "ground.no-continued-response", "quote": quote}], "text": quote, "timing": "during"},
        "plan": {"criteria": [{"words": words, "status": "met", "fact": "PHQ-9 24, then 3"}]},
        "treatment": {"scores": scores},
        "course": {"approved": 12, "given": 12},
    }
    assert f'Your own criterion, "{words}", is met. My PHQ-9 ' in box(packet(facts, MAINTENANCE, change)["internal-appeal"])
    other = {"denial": {"reasons": [{"ground": "ground.no-continued-response", "quote": "No response."}], "text": "No response."}}
    assert "Your own criterion" not in packet(facts, MAINTENANCE, changed(change, other))["internal-appeal"]


@pytest.mark.parametrize(
    ("quote", "definition", "words"),
    [
        ("There is no proof of durability.", "No conclusions about its effect on health outcomes.", ()),
        ("There is no proof of durability.", "Not accepted by a national society.", ("durability",)),
        ("Long-term harm is not excluded.", "No conclusions about its safety.", ()),
        ("Long-term benefit is not shown.", "Not accepted by a national society.", ("Long-term",)),
    ],
)
def test_a_word_that_asks_after_a_part_of_the_definition_is_not_said_to_stand_beside_it(
    quote: str, definition: str, words: tuple[str, ...]
) -> None:
    """A benefit that does not last is an outcome, and harm in the long run is safety."""
    assert words_beside_definition(quote, definition) == words


@pytest.mark.parametrize(
    ("quote", "definition", "words"),
    [
        ("The safety or durability of the drug is not shown.", "Experimental means not approved.", ("safety", "durability")),
        ("Neither durability or safety is shown.", "Experimental means not approved.", ("durability", "safety")),
        ("The safety or durability of the drug is not shown.", "Experimental means not shown to be safe.", ("durability",)),
        ("The efficacy or durability of the drug is not shown.", "Experimental means not effective.", ("durability",)),
    ],
)
def test_a_pair_of_words_is_quoted_as_a_pair(quote: str, definition: str, words: tuple[str, ...]) -> None:
    assert words_beside_definition(quote, definition) == words
