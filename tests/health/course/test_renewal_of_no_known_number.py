"""A renewal is refused after an approval that ended by its own date, and nobody knows a number: nothing was cut short."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

ASKED = [
    "We got a request to keep covering Spravato from 11/01/2026 to 04/30/2027. The answer is no. Improvement was not shown.",
    "Requested: Spravato, 11/01/2026 to 04/30/2027. Continued use of Spravato is not approved. Improvement was not shown.",
]
CUT = "Improvement was not shown. We approved 30 visits of Spravato. We are ending the course now. Continued visits are not approved."
SCORES = [{"scale": "phq-9", "score": 22, "date": "2026-01-20"}, {"scale": "phq-9", "score": 9, "date": "2026-10-13"}]


def _papers(facts: Facts, text: str, *quotes: str) -> dict[str, str]:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": one} for one in quotes or ("Improvement was not shown.",)]
    return packet(
        facts,
        MAINTENANCE,
        {
            "denial": {"text": " ".join((text, *quotes)), "timing": "during", "reasons": reasons, "date": "2026-11-09"},
            "course": {"given": 27},
            "treatment": {"scores": SCORES},
        },
    )


@pytest.mark.parametrize("text", ASKED)
def test_a_refused_renewal_is_no_cut_of_a_course(facts: Facts, text: str) -> None:
    """Reading 35, R35D 3: "I object to your decision to cut short the course that you approved" was no line of that notice."""
    papers = _papers(facts, text)
    assert "concurrent-care-objection" not in papers
    assert not any("cut short the course" in paper or "cut in an approved course" in paper for paper in papers.values())


def test_a_notice_that_ends_an_approved_course_is_objected_to(facts: Facts) -> None:
    assert "concurrent-care-objection" in _papers(facts, CUT)


@pytest.mark.parametrize(
    "other",
    [
        "The spray is to be taken with an oral antidepressant; none is listed.",
        "Transcranial magnetic stimulation has not been tried first.",
    ],
)
def test_the_objection_quotes_no_reason_that_its_scores_do_not_answer(facts: Facts, other: str) -> None:
    """Reading 35, R35D 3: a reason on the pill was quoted, and answered with the scores."""
    paper = _papers(facts, CUT, other)["concurrent-care-objection"]
    assert other not in paper
    both = _papers(facts, CUT, other, "No PHQ-9 improvement was shown.")["concurrent-care-objection"]
    assert "One reason given: \u201cNo PHQ-9 improvement was shown.\u201d" in both.replace('"', "\u201c").replace(
        "shown.\u201c", "shown.\u201d"
    )
