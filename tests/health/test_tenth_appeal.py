"""What the tenth reading found in the appeal, each as a story: nothing is called ended, shown or untold that is not."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

HALVED = (
    "Maintenance infusions more often than once a month exceed our policy, and the records do not show that a longer interval was tried."
)
APPROVED = "On June 1, 2026 we approved twelve maintenance infusions of intravenous ketamine, two a month."
LEFT = "From December 14, 2026 we approve one infusion a month."
ADDRESS = "Harbor Benefit Administrators\nMember Appeals\nP.O. Box 911\nGrand Rapids, MI 49501\nFax 616-555-0133\nHB-20418"
SPACED = "In August 2026 the clinic was closed and he went five weeks without an infusion. PHQ-9 went from 9 to 16."


def between(letter: str, start: str, end: str) -> str:
    """The words of a letter from one heading to another."""
    return letter[letter.index(start) : letter.index(end)]


def halved(facts: Facts, text: str = f"{APPROVED} {LEFT}\n\n{HALVED}", **more: Any) -> dict[str, str]:
    return packet(
        facts,
        "course-cut-caregiver",
        {
            "denial": {"text": f"{text}\n\n{ADDRESS}", "reasons": [{"ground": "ground.dose-frequency-limit", "quote": HALVED}]},
            "course": {"approved": 12, "given": 9, "cut": "2026-12-14"},
            "treatment": {
                "spacing": SPACED,
                "scores": [
                    {"scale": "phq-9", "score": score, "date": day}
                    for score, day in ((22, "2026-02-09"), (9, "2026-07-20"), (16, "2026-09-08"))
                ],
                **more,
            },
        },
    )


def test_a_course_that_is_reduced_is_nowhere_said_to_end(facts: Facts) -> None:
    found = halved(facts)
    for name, letter in found.items():
        for false in ("to end an approved", "ends the rest", "rest is to end", "cut short the course", "sessions stop on", "now ends it"):
            assert false not in letter, name
    for name in ("internal-appeal", "expedited-appeal"):
        assert "to reduce an approved course" in found[name]
    assert f'Your notice says: "{LEFT}" (Exhibit A)' in found["internal-appeal"]
    assert "object to your decision to reduce the course" in found["concurrent-care-objection"]
    assert "take the sessions that stay approved" in found["next-steps"]


def test_a_course_that_ends_is_said_to_end(facts: Facts) -> None:
    ended = halved(facts, f"{APPROVED} From December 14, 2026 the remaining infusions are no longer approved.\n\n{HALVED}")
    assert "to end, on December 14, 2026, an approved course" in ended["internal-appeal"]


def test_a_longer_interval_that_was_lived_through_leads_the_box_and_the_answer(facts: Facts) -> None:
    letter = halved(facts)["internal-appeal"]
    box = between(letter, "Reasons to approve this", "The diagnosis and the request")
    assert "1. On a longer interval, which you say was not tried: In August 2026" in box
    # 22 to 9: 13 of 22 points
    assert "had fallen from 22 to 9, by 13 points (59%)" in box
    answer = between(letter, "Reason 1:", "How I ask")
    assert answer.index("five weeks without an infusion") < answer.index("Please ")
    # study.pfeiffer-2024-va: what can be cited for the longer interval is named
    assert "spaced out to every three to four weeks" in answer


def test_the_approval_is_quoted_from_the_notice(facts: Facts) -> None:
    letter = packet(facts, "course-cut-caregiver")["internal-appeal"]
    assert 'Your notice itself says: "On September 30, 2026 we approved eight intravenous ketamine infusions' in letter


def test_a_year_alone_is_not_set_into_the_episode(facts: Facts) -> None:
    # the episode began in February 2025: a trial of "2025" may be before it
    change = {"history": {"trials": [{"drug": "escitalopram", "from": "2025"}, {"drug": "duloxetine", "from": "2025-06", "to": "2025-11"}]}}
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    assert "2025; months not recorded" in letter
    assert "All are in the present episode" not in letter
    assert "Row 2 is in the present episode. Of row 1 the year alone is told" in letter


FOUR = "Failure of four antidepressants, each for at least eight weeks at an adequate dose"
TWICE = "No uncontrolled hypertension (blood pressure below 140/90 at two visits in the last 90 days)"
RECENT = "PHQ-9 of 20 or higher within the last 30 days"
SCREEN = "No substance use disorder, with a negative urine drug screen"
FACILITY = "Given in a facility with advanced cardiac life support"


def of_criteria(facts: Facts, words: str, fact: str, **more: Any) -> str:
    change = {"plan": {"criteria": [{"words": words, "status": "met", "fact": fact}], "policy_text": {"unknown": True}}, **more}
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    return between(letter, "Table 2. Each criterion, answered", "If another version applied")


def test_a_criterion_is_shown_only_as_far_as_the_record_shows_it(facts: Facts) -> None:
    # three antidepressants of 17, 16 and 12 weeks; the fourth lasted nine days
    assert "In part: three of four with eight weeks or more recorded" in of_criteria(facts, FOUR, "Table 1")
    assert "In part" not in of_criteria(facts, FOUR.replace("four", "three"), "Table 1")
    assert "In part: one of two readings" in of_criteria(facts, TWICE, "128/82 on September 29, 2026")
    assert "Shown" in of_criteria(facts, TWICE, "128/82 on September 29, 2026 and 126/80 on October 12, 2026")
    # scored on October 2, 2026, written on November 23: 52 days
    assert "In part: the last score is older than that" in of_criteria(facts, RECENT, "21")
    assert "Shown" in of_criteria(facts, RECENT.replace("30", "60"), "21")
    assert "In part: no drug screen is recorded" in of_criteria(facts, SCREEN, "sober since March 2022")


def test_a_criterion_that_nobody_entered_is_not_dropped(facts: Facts) -> None:
    policy = f"Ketamine is medically necessary when ALL of the following are met:\n1. {RECENT}\n2. {FACILITY}"
    plan = {"criteria": [{"words": RECENT, "status": "met", "fact": "21"}], "policy_text": policy}
    letter = packet(facts, "ca-dmhc-insured-experimental", {"plan": plan})["internal-appeal"]
    assert f"2. {FACILITY}. Not known." in letter


def test_a_step_begun_is_not_given_away_where_the_policy_states_no_length(facts: Facts) -> None:
    letter = packet(facts, "spravato-step-therapy")["internal-appeal"]
    assert "Your words state no dose and no length: if you hold it not met, please say by what number" in letter
    assert "not met;" not in letter
    assert "Of your three criteria (Table 2), number 1 is shown. Rows 1 and 2 answer number 2." in letter


NO_SCORE = "A baseline PHQ-9 score is not documented, and the severity of the depression cannot be established."
WEAK = "The records do not show two adequate antidepressant trials in the current episode. Sertraline was taken for three weeks."
AT_65 = "The records do not show that the drug is medically necessary for a member over 65."


def refused(facts: Facts, quote: str, ground: str = "not-medically-necessary", **more: Any) -> str:
    plan = {"criteria": {"unknown": True}}
    denial = {"text": {"unknown": True}, "reasons": [{"ground": f"ground.{ground}", "quote": quote}]}
    return packet(facts, "spravato-step-therapy", {"denial": denial, "plan": plan, **more})["internal-appeal"]


def test_a_score_that_the_notice_misses_opens_the_box_and_the_answer(facts: Facts) -> None:
    for ground in ("not-medically-necessary", "documentation"):
        letter = refused(facts, NO_SCORE, ground)
        assert between(letter, "Reasons to approve this", "The diagnosis and the request").startswith(
            "Reasons to approve this 1. My PHQ-9 was 22 on July 14, 2026"
        )
        answer = between(letter, "Reason 1:", "Alternatives considered")
        assert "On the score that you ask for: PHQ-9 was 22 on July 14, 2026 and 21 on October 20, 2026 (each severe" in answer
        assert "If you hold a dose or a length short" not in answer
    later = [{"scale": "phq-9", "score": 23, "date": "2026-11-20"}]
    # the decision is of November 9, 2026
    assert "The last was taken after your decision." in refused(facts, NO_SCORE, treatment={"scores": later})
    assert "The score that you ask for: ____" in refused(facts, NO_SCORE, treatment={"scores": {"unknown": True}})


def test_trials_that_the_notice_calls_weak_are_granted_and_the_rest_is_counted(facts: Facts) -> None:
    trials = [
        {"drug": "mirtazapine", "dose_mg": 45, "from": "2019-02-04", "to": "2019-04-08", "weeks": 8, "result": "no_response"},
        {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2025-12-01", "to": "2026-03-02", "weeks": 11, "result": "partial_response"},
        {
            "drug": "sertraline",
            "dose_mg": 100,
            "from": "2026-06-01",
            "to": "2026-06-22",
            "result": "stopped_side_effect",
            "stopped": "sodium",
        },
    ]
    letter = refused(facts, WEAK, history={"trials": trials})
    answer = between(letter, "Reason 1:", "Alternatives considered")
    assert "please say which, and by what number" not in answer
    assert "Sertraline 100 mg, 3 weeks in all: stopped for a side effect (sodium): I do not count it." in answer
    # mirtazapine was of 2019, before the episode of September 2025; the label counts trials of the current episode
    assert "In the present episode one full trial is shown, row 2 of Table 1" in answer
    assert "That is the use requested." not in letter


def test_an_age_held_against_the_spray_is_answered_with_the_trial_at_that_age(facts: Facts) -> None:
    answer = between(refused(facts, AT_65, patient={"age_band": "from_65"}), "Reason 1:", "Alternatives considered")
    # study.transform-3-2020: -3.6, 95% CI -7.20 to 0.07; both arms had a new oral antidepressant
    assert "On age: the labeled use is in adults." in answer
    assert "-3.6, 95% CI -7.20 to 0.07" in answer
    assert "adding the spray to a new oral antidepressant; it did not test the spray alone" in answer


def test_a_limb_on_ordinary_care_is_answered_with_what_ordinary_care_brought(facts: Facts) -> None:
    definition = "It must be effective, and the improvement must be attainable outside the investigational setting."
    letter = packet(facts, "ca-dmhc-insured-experimental", {"plan": {"definition": definition}})["internal-appeal"]
    limb = letter[letter.index('"attainable outside the investigational setting":') :]
    # study.pfeiffer-2024-va and study.mcinnes-2022: neither without the other
    assert limb.index("26% had responded") < limb.index("53.6% responded") < limb.index("ELEKT-D")
    assert "names no trial" not in letter


def test_the_first_paragraph_is_the_ask_and_the_second_says_that_it_is_in_time(facts: Facts) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # the eleventh reading: what was tried and the score stand in the box, and not before it
    first = between(letter, "I appeal your refusal", "This appeal is in time")
    assert first.endswith("0.5 mg/kg over 40 minutes, twice a week for three weeks, from December 7, 2026. ")
    assert "PHQ-9" not in first
    assert letter.count("no more are asked for unless it has halved") == 1


def test_what_is_taken_for_sleep_is_no_trial_under_way(facts: Facts) -> None:
    step = [{"ground": "ground.step-therapy", "quote": "Step therapy requires two more oral antidepressants."}]
    change = {
        "denial": {"text": {"unknown": True}, "reasons": step},
        "history": {"now": "mirtazapine 15 mg at night, for sleep and appetite."},
    }
    assert "Taken now: mirtazapine" not in packet(facts, "spravato-step-therapy", change)["internal-appeal"]


def test_sustained_is_answered_with_the_time_and_a_place_for_a_later_score(facts: Facts) -> None:
    letter = packet(facts, "course-cut-caregiver")["internal-appeal"]
    # October 5 to November 9, 2026
    assert "That fall came in 35 days. A later score: ____" in letter
