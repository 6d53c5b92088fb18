"""An exhibit is named for what it holds, and cited for what its cover lists (the lawyer's finding 15 and the patient's of renewal)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import BIWEEKLY, scores, spray
from tests.health.packets import packet
from tests.health.told import MEDICAID

GIVEN = {"approved": 12, "given": 12}
PAPERS = {"have": ["denial", "approval", "scales", "procedures"]}
UNTRIED = {"ect": "not_tried", "tms": "not_tried"}
ASKED = {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder"}
MORE = ASKED | {"scores": scores(20, 12), "sessions": 12, "clinic": "Elm Clinic", "review": "a score every four weeks."}
SPREAD = "every two weeks was tried from September 30 to October 14, 2026; the PHQ-9 went from 11 to 15."


def renewal(facts: Facts, **more: object) -> dict[str, str]:
    told = {"denial": {"timing": "before"}, "course": GIVEN, "alternatives": UNTRIED, "exhibits": PAPERS}
    return spray(facts, ("dose-frequency-limit", BIWEEKLY), **{**told, **more})


def test_the_records_of_procedures_name_what_was_given_alone(facts: Facts) -> None:
    letters = renewal(facts)
    for name in ("internal-appeal", "exhibits"):
        assert "Records of Spravato" in letters[name]
        assert "ECT or TMS" not in letters[name]


def test_the_sessions_given_and_approved_are_cited_to_their_papers(facts: Facts) -> None:
    no_gain = ("no-continued-response", "Continuation is not approved: the records do not show a 50% reduction in the score.")
    letters = spray(facts, no_gain, course=GIVEN, alternatives=UNTRIED, exhibits=PAPERS, treatment=MORE)
    assert "Given so far: twelve sessions (Exhibit D), of twelve that you approved (Exhibit B)" in letters["internal-appeal"]


def test_a_score_that_the_cover_does_not_list_is_cited_to_no_exhibit(facts: Facts) -> None:
    letters = renewal(facts, treatment={**ASKED, "scores": scores(20, 12), "spacing": SPREAD})
    assert "went from 11 to 15." in letters["internal-appeal"]
    assert "went from 11 to 15 (Exhibit" not in letters["internal-appeal"]
    listed = renewal(facts, treatment={**ASKED, "scores": scores(20, 11, 15), "spacing": SPREAD})["internal-appeal"]
    assert "went from 11 to 15 (Exhibit C)" in listed


def test_papers_that_are_not_enclosed_are_not_said_to_be(facts: Facts) -> None:
    final = {"denial": {"stage": "final", "timing": "after"}, "plan": {"kind": "fehb"}, "exhibits": {"have": ["denial"]}}
    request = packet(facts, MEDICAID, final)["external-review-request"]
    assert "The papers on each are enclosed" not in request
    assert "enclosed (Exhibit" not in request.split("Treatment so far")[1].split("Psychotherapy")[0]
    assert "please see the clinician’s letter" not in request
    shown = {"trials": [{**trial, "source": "record"} for trial in MEDICAID["history"]["trials"]]}
    have = {**final, "history": shown, "exhibits": {"have": ["denial", "history", "clinician-letter"]}}
    assert "The papers on each are enclosed" in packet(facts, MEDICAID, have)["external-review-request"]
