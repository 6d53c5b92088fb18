"""A bare verdict is read with the criterion that stands before it in its paragraph of the notice; it is quoted as chosen."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from appealwright.notice.reasons.with_criterion import from_its_criterion
from tests.health.packets import packet
from tests.health.papers import Papers

HEAD = (
    "Date: October 16, 2026\nMember: David Nguyen-Harris   ID: LSB-77120934\nRe: prior authorization PA-2026-90113\n\n"
    "Appeals: Lone Star Benefit Assurance, Appeals Unit, PO Box 90210, Dallas, TX 75390"
)
CRITERION = (
    "The policy asks for a diagnosis of major depressive disorder, severe, confirmed by a psychiatric evaluation and by a standardized "
    "rating scale completed within 30 days before the request."
)
BETWEEN = "The office note of June 30, 2026 gives a PHQ-9 of 13, which is in the moderate range. No psychiatric evaluation was included."
VERDICT = "For this reason severe major depressive disorder has not been established."
NOTICE = f"Date request received: October 10, 2026\n\nWe cannot approve it.\n\n{CRITERION} {BETWEEN} {VERDICT}\n\nYou may appeal."
SCORES = [{"scale": "phq-9", "score": 13, "date": "2026-06-30"}, {"scale": "phq-9", "score": 21, "date": "2026-10-06"}]


def papers(facts: Facts, *reasons: tuple[str, str], text: str = NOTICE, scores: Any = SCORES, stage: str = "first") -> Papers:
    told = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons]
    change: dict[str, Any] = {
        "denial": {"text": f"{HEAD}\n\n{text}", "reasons": told, "stage": stage},
        "plan": {"criteria": {"unknown": True}},
        "treatment": {"scores": scores},
    }
    return packet(facts, "tx-insured-off-label", change)


def test_the_criterion_told_before_a_verdict_is_answered_by_what_meets_it(facts: Facts) -> None:
    """Reading 34, A 5: a score of 4 days before the request was at hand, and the letter asked which criterion was unmet."""
    told = papers(facts, ("not-medically-necessary", VERDICT))
    appeal = told["internal-appeal"]
    assert "You ask for a score of the 30 days before the request, which you received on October 10, 2026" in appeal
    assert "PHQ-9 was 21 on October 6, 2026" in appeal
    assert "name each criterion" not in appeal
    assert "____ (answer) ____" not in told["clinician-letter"].split("reasons, answered")[1]


def test_it_is_quoted_as_it_was_chosen(facts: Facts) -> None:
    said = papers(facts, ("not-medically-necessary", VERDICT))["internal-appeal"].split("What your denial says")[1].split("Reasons to")[0]
    assert VERDICT in said
    assert "The policy asks for a diagnosis" not in said


def test_of_the_psychiatrist_the_first_answer_tells_all(facts: Facts) -> None:
    appeal = papers(facts, ("documentation", "No psychiatric evaluation was included."), ("not-medically-necessary", VERDICT))[
        "internal-appeal"
    ]
    assert appeal.count("On the psychiatrist") == 2
    assert "On the psychiatrist: see the answer to reason 1." in appeal


def test_what_is_no_bare_verdict_stays_as_it_is() -> None:
    also = "The records sent also do not show that two antidepressants were tried at an adequate dose."
    because = "Medical necessity was not shown: the last depression score is higher than the one before."
    for quote in (also, because, "No psychiatric evaluation was included.", "A PHQ-9 of 13 does not meet this."):
        assert from_its_criterion(quote, f"The plan requires a trial of an oral antidepressant first. {quote}") == quote


def test_a_verdict_of_another_paragraph_or_without_a_criterion_stands_alone() -> None:
    apart = f"{CRITERION}\n\nYour doctor called us on Tuesday. {VERDICT}"
    assert from_its_criterion(VERDICT, apart) == VERDICT


def test_the_nearest_criterion_leads_a_verdict() -> None:
    """Two criteria of one paragraph, each with its own verdict: the second is not read with the first."""
    first, second = "Our policy asks for two trials. That is met.", "It also requires a course of psychotherapy."
    assert (
        from_its_criterion("This has not been shown.", f"{first} {second} This has not been shown.") == f"{second} This has not been shown."
    )


def test_a_criterion_that_another_reason_quotes_stays_there(facts: Facts) -> None:
    """Who split the paragraph in two reasons has the criterion answered under its own."""
    told = papers(facts, ("documentation", CRITERION), ("not-medically-necessary", VERDICT))["internal-appeal"]
    assert told.count("You ask for a score of the 30 days before the request") == 1


def test_what_only_concludes_beside_other_reasons_is_not_led(facts: Facts) -> None:
    text = f"{CRITERION} {BETWEEN} For these reasons the request is not medically necessary."
    told = papers(
        facts,
        ("documentation", "No psychiatric evaluation was included."),
        ("not-medically-necessary", "For these reasons the request is not medically necessary."),
        text=text,
    )
    assert told["internal-appeal"].count("You ask for a score") == 0


def test_of_two_scores_that_rose_the_paragraph_on_severity_tells_both(facts: Facts) -> None:
    """Reading 34, A 7: the block on severity had the insurer's number alone, 13 in June, and the later one stood elsewhere."""
    reasons = [{"ground": "ground.experimental", "quote": "It is experimental."}]
    told = packet(
        facts, "tx-insured-off-label", {"denial": {"text": {"unknown": True}, "reasons": reasons}, "treatment": {"scores": SCORES}}
    )
    severity = told["internal-appeal"].split("The diagnosis and the request")[1].split("Treatment so far")[0]
    assert "PHQ-9 was 13 on June 30, 2026 and 21 on October 6, 2026" in severity


def test_a_score_short_of_severe_is_conceded(facts: Facts) -> None:
    """Reading 34, A 7: the criterion was severe and the score 19, and no paper said so."""
    scores = [SCORES[0], {"scale": "phq-9", "score": 19, "date": "2026-11-10"}]
    appeal = papers(facts, ("not-medically-necessary", VERDICT), scores=scores)["internal-appeal"]
    assert "You ask for severe depression; the last score is in the moderately severe band." in appeal
    assert "None is of the 30 days before the request, which you received on October 10, 2026: ____" in appeal
    assert "You ask for severe depression" not in papers(facts, ("not-medically-necessary", VERDICT))["internal-appeal"]


def test_the_later_levels_answer_it_with_the_same_score(facts: Facts) -> None:
    """Under "the dated scores" the second appeal asked which criterion was unmet, and the request for outside review told no score."""
    missed = ("documentation", "No psychiatric evaluation was included.")
    for stage, name, words in (
        (
            "after_first_appeal",
            "second-level-appeal",
            "You ask for a score of the 30 days before the request, which you received on October 10",
        ),
        (
            "final",
            "external-review-request",
            "The plan asks for a score of the 30 days before the request, which it received on October 10",
        ),
    ):
        letter = papers(facts, missed, ("not-medically-necessary", VERDICT), stage=stage)[name]
        assert words in letter
        assert "name each criterion" not in letter
        assert "On the psychiatrist: see the answer to reason 1." in letter


def test_a_criterion_on_no_score_is_named_and_not_asked_for(facts: Facts) -> None:
    criterion = "The policy asks that the illness cause a marked loss of function at work or at home."
    appeal = papers(facts, ("not-medically-necessary", "This has not been shown."), text=f"{criterion} This has not been shown.")
    assert (
        f'Your notice gives the criterion: "{criterion}" Please say which part of it these facts do not meet.' in appeal["internal-appeal"]
    )
    assert "name each criterion" not in appeal["internal-appeal"]
