"""What the eleventh reading found in the appeal, each as a story: the decision is told as its notice tells it, and no score says more."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known, Record
from appealwright.facts import Facts
from appealwright.falls import fall_of, percent_of
from appealwright.label_use import weeks_between
from appealwright.limbs import items_named
from tests.core.told import ink_of
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

PERIOD = "Initial authorization SP-5528 allowed 16 sessions through October 31, 2026; claims show 14 were used."
ASKED = "We received a request from the clinic for continuation of Spravato, 13 sessions, from November 2, 2026."
NO_HALF = "Continued use is not medically necessary as treatment has not been shown to be effective."
BIWEEKLY = "Our guideline allows a maintenance frequency of no more than once every two weeks after week 8."


def going_on(facts: Facts, text: str, *, sessions: int = 13, cut: str = "", limit: str = "") -> dict[str, str]:
    """The papers of somebody on Spravato, 14 of 16 sessions given, whose notice says this."""
    reasons = [{"ground": "ground.no-continued-response", "quote": NO_HALF}]
    course: dict[str, Any] = {"approved": 16, "given": 14} | ({"cut": cut} if cut else {})
    change = {
        "denial": {"text": f"{text} {limit}\n\n{NO_HALF}", "date": "2026-11-06", "received": "2026-11-10", "timing": "during"},
        "plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "PA"},
        "course": course,
        "treatment": {"sessions": sessions, "schedule": "once a week", "risks": []},
    }
    change["denial"]["reasons"] = reasons + ([{"ground": "ground.dose-frequency-limit", "quote": limit}] if limit else [])
    return packet(facts, MAINTENANCE, change)


@pytest.mark.parametrize("text", [ASKED, PERIOD, "The course is refused."], ids=["a request", "a period that ended", "more than left"])
def test_more_that_is_refused_is_no_cut(text: str, facts: Facts) -> None:
    papers = going_on(facts, text)
    assert "concurrent-care-objection" not in papers
    letter = papers["internal-appeal"]
    assert "I appeal your refusal of 13 further Spravato" in letter
    assert "Of the 16 sessions approved before, 14 were given" in letter
    for name, words in papers.items():
        for false in ("restore the approval", "cut short", "to end an approved", "two left", "Send the objection"):
            assert false not in words, (name, false)


@pytest.mark.parametrize(
    ("text", "sessions", "cut"),
    [
        (ASKED, 13, "2026-12-04"),
        ("We withdraw the approval of the remaining sessions. We received a request for renewal.", 2, ""),
        ("Treatment after this date is refused. If you request that services continue during the appeal, tell us.", 2, ""),
        ("The course is refused.", 16, ""),
    ],
    ids=["a day of the cut", "an approval withdrawn", "what is left is refused", "the whole course named"],
)
def test_a_cut_stays_a_cut(text: str, sessions: int, cut: str, facts: Facts) -> None:
    papers = going_on(facts, text, sessions=sessions, cut=cut)
    assert "concurrent-care-objection" in papers
    assert "restore the approval" in papers["internal-appeal"]


def test_a_slower_rhythm_is_not_an_end(facts: Facts) -> None:
    papers = going_on(facts, "On June 2, 2026 we approved 16 treatments.", sessions=2, cut="2026-12-04", limit=BIWEEKLY)
    for name in ("internal-appeal", "concurrent-care-objection"):
        assert 'from once a week to "once every two weeks"' in papers[name]
    for name, words in papers.items():
        for false in ("to end an approved", "ends the rest", "cut short the course", "sessions stop on", "the rest is to end"):
            assert false not in words, (name, false)


def scores(*values: int) -> list[dict[str, Any]]:
    return [{"scale": "phq-9", "score": value, "date": f"2026-{month:02}-08"} for month, value in enumerate(values, start=6)]


def test_no_score_is_each_lower_beside_a_rise_that_was_told(facts: Facts) -> None:
    told: dict[str, Any] = {
        "denial": {"timing": "during", "reasons": [{"ground": "ground.no-continued-response", "quote": "There is no 50% reduction."}]},
        "treatment": {"drug": "spravato", "scores": scores(21, 14, 12), "spacing": "on every two weeks my score went from 13 to 18"},
    }
    papers = packet(facts, {"case_version": 1, **told})
    assert all("lower than the one before" not in words for words in papers.values())
    assert "Between them it rose from 13 to 18" in papers["internal-appeal"]
    # 9 of 21 is 42.86%
    assert "a fall of 9 points (43%)" in papers["internal-appeal"]


def test_before_any_session_scores_are_no_fall(facts: Facts) -> None:
    told: dict[str, Any] = {
        "denial": {"timing": "before", "reasons": [{"ground": "ground.experimental", "quote": "It is unproven."}]},
        "treatment": {"drug": "iv_ketamine", "scores": scores(22, 19)},
    }
    letter = packet(facts, {"case_version": 1, **told})["internal-appeal"]
    assert "a fall of" not in letter
    assert ink_of(facts, **told).fall is None


@pytest.mark.parametrize(("points", "first", "percent"), [(9, 21, 43), (10, 23, 43), (13, 26, 50), (15, 24, 63), (25, 51, 49)])
def test_percent_is_rounded_and_never_up_to_a_half(points: int, first: int, percent: int) -> None:
    assert percent_of(points, first) == percent


def test_three_scores_each_lower_are_said_to_be() -> None:
    series = [Record((("score", Known(value)),)) for value in (23, 15, 11)]
    assert fall_of(series).each_lower  # type: ignore[union-attr]
    assert not fall_of(series, rise=True).each_lower  # type: ignore[union-attr]


THREE_CLASSES = (
    "Our criteria require documentation of trial and failure of at least three antidepressants from different classes within the past "
    "24 months, each for eight weeks or more at maximum tolerated dose."
)
TABLE = [
    {"drug": "sertraline", "dose_mg": 100, "from": "2023-02", "to": "2023-08", "result": "response_lost", "source": "memory"},
    {"drug": "escitalopram", "dose_mg": 10, "from": "2025-04-07", "to": "2025-07-14", "result": "no_response", "source": "pharmacy"},
    {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2025-08-04", "to": "2025-12-29", "result": "no_response", "source": "pharmacy"},
    {
        "drug": "mirtazapine",
        "dose_mg": 30,
        "from": "2026-02-02",
        "to": "2026-03-10",
        "result": "stopped_side_effect",
        "stopped": "two falls",
    },
]


def spray(facts: Facts, *reasons: tuple[str, str], **more: Any) -> dict[str, str]:
    """The papers of somebody of 71 who asks for Spravato, refused for these reasons."""
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "date": "2026-11-12",
            "stage": "first",
            "timing": "before",
            "reasons": [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons],
        },
        "plan": {"kind": "medicare_advantage"},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "episode_start": "2025-03"},
        "patient": {"age_band": "from_65"},
        "history": {"trials": TABLE},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "clinician-letter", "scales"]},
    }
    return packet(facts, {part: told.get(part, {}) | more.get(part, {}) if part != "case_version" else 1 for part in {*told, *more}})


def test_a_reason_that_counts_is_answered_with_the_count(facts: Facts) -> None:
    letter = spray(facts, ("step-therapy", THREE_CLASSES))["internal-appeal"]
    # 24 months before the day of the letter: the trial of 2023 is outside; the fourth was stopped at 36 days
    assert "Within the 24 months that you name, two antidepressants from two classes count: escitalopram (SSRI) 10 mg" in letter
    assert (
        "Not counted: sertraline, ended before those months; mirtazapine (tetracyclic), stopped for a side effect after 36 days" in letter
    )
    assert "You ask for three; two are shown." in letter


def test_a_reason_that_asks_for_no_class_is_not_counted_so(facts: Facts) -> None:
    letter = spray(facts, ("step-therapy", "An atypical antipsychotic must come first."))["internal-appeal"]
    assert "count:" not in letter


def test_a_trial_before_the_episode_is_not_counted_in_it(facts: Facts) -> None:
    asked = "The member has not responded to two antidepressants from different classes in the current depressive episode."
    letter = spray(facts, ("not-medically-necessary", asked))["internal-appeal"]
    assert "In the present episode, two antidepressants from two classes count" in letter
    assert "Not counted: sertraline, from before the episode" in letter


def test_a_dose_that_the_label_lowers_in_the_old_is_not_called_low(facts: Facts) -> None:
    # drug.nortriptyline: usual range from 75 mg a day; lower doses in elderly people
    trial = {"drug": "nortriptyline", "dose_mg": 50, "from": "2025-09-02", "to": "2025-12-15", "result": "no_response"}
    told: dict[str, Any] = {"treatment": {"drug": "spravato"}, "history": {"trials": [trial]}}
    assert len(ink_of(facts, patient={"age_band": "from_65"}, **told).antidepressants) == 1
    assert not ink_of(facts, patient={"age_band": "from_18_to_64"}, **told).antidepressants


RATING = ("documentation", "There was no standardized depression rating within 30 days of the request.")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-18", "On the score that you ask for: PHQ-9 was 21 on November 18, 2026"),
        ("2026-08-19", "You ask for a score within 30 days. The latest at hand: PHQ-9 was 21 on August 19, 2026"),
    ],
    ids=["within them", "older"],
)
def test_a_missing_rating_is_answered_with_the_rating(day: str, words: str, facts: Facts) -> None:
    letter = spray(facts, RATING, treatment={"scores": [{"scale": "phq-9", "score": 21, "date": day}]})["internal-appeal"]
    assert words in letter
    assert ("within 30 days of this letter" in letter) is (day == "2026-11-18")


PILL = ("step-therapy", "Our criteria also ask for documentation that it will be used in conjunction with an oral antidepressant.")


def test_no_exception_is_asked_for_where_the_pill_is_taken(facts: Facts) -> None:
    taken = spray(facts, PILL, history={"now": "bupropion XL 150 mg since September 2026."})
    assert "step-therapy-exception" not in taken
    assert "I have taken bupropion XL 150 mg since September 2026. The label does not require one" in taken["internal-appeal"]
    assert "I do not advise one now" not in taken["clinician-letter"]
    none = spray(facts, PILL, history={"now": "no antidepressant since May 2026."})
    assert "step-therapy-exception" in none


def test_the_weakest_point_is_no_line_to_be_copied(facts: Facts) -> None:
    letter = spray(facts, RATING, treatment={"dose": "28 mg first, then 56 or 84 mg"})["internal-appeal"]
    box = letter[letter.index("Reasons to approve this") : letter.index("The diagnosis and the request")]
    assert "is not all within it" not in box
    assert "is not all within it" in letter


def test_the_reason_of_the_clinician_for_the_step_is_printed(facts: Facts) -> None:
    reason = "Dr. Nakai writes that after two falls and with stage 3 kidney disease she will not give either."
    step = {"drug": "lithium added to an antidepressant", "ground": "contraindicated", "reason": reason}
    letter = spray(facts, ("step-therapy", "Lithium must be added first."), step=step)["internal-appeal"]
    assert f"{reason[:-1]} (Exhibit" in letter
    assert "is for the treating clinician to state" not in letter


def test_a_reason_told_in_doubt_is_told_from_the_table(facts: Facts) -> None:
    lithium = {"drug": "lithium", "dose_mg": 300, "from": "2026-01-12", "to": "2026-01-30", "result": "stopped_side_effect"}
    step = {"drug": "an add-on", "ground": "not_tolerated", "reason": "lithium, with mirtazapine or just before it, I am not sure"}
    papers = spray(facts, ("step-therapy", "An add-on must come first."), step=step, history={"trials": [*TABLE, lithium]})
    assert "not sure" not in papers["internal-appeal"]
    assert "By Table 1 no antidepressant was taken with lithium; I do not count it as one added." in papers["internal-appeal"]


DEFINITION = (
    "Investigative means a treatment if (1) it cannot be lawfully marketed without FDA approval; or (2) reliable evidence shows that it is "
    "the subject of ongoing phase I, II or III clinical trials; or (3) it is given by a committee of zebras."
)
UNPROVEN = "It is investigative, as there is no evidence of a durable improvement in net health outcome."


def infusions(facts: Facts, *reasons: tuple[str, str], **more: Any) -> dict[str, str]:
    """The papers of somebody who asks for IV ketamine, refused for these reasons."""
    told: dict[str, Any] = {
        "denial": {
            "stage": "first",
            "timing": "before",
            "reasons": [{"ground": f"ground.{one}", "quote": quote} for one, quote in reasons],
        },
        "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder", "monitoring": "a nurse is in the room."},
        "history": {"trials": TABLE[1:3]},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "clinician-letter"]},
    }
    return packet(facts, {"case_version": 1, **{part: told.get(part, {}) | more.get(part, {}) for part in {*told, *more}}})


def test_every_numbered_item_of_a_definition_is_answered_and_what_it_does_not_hold_is_said(facts: Facts) -> None:
    letter = infusions(facts, ("experimental", UNPROVEN), plan={"definition": DEFINITION})["internal-appeal"]
    assert 'The reason rests on "durable" and "net health outcome": these words stand nowhere in the definition quoted.' in letter
    items = [letter.index(f'- "{start}') for start in ("lawfully marketed", "subject of ongoing phase", "(3) it is given by a committee")]
    assert items == sorted(items)
    assert "trials of ketamine go on, and I do not say otherwise" in letter


def test_words_that_the_definition_holds_are_not_said_to_be_missing(facts: Facts) -> None:
    held = f"{DEFINITION} It must show a durable improvement in net health outcome."
    letter = infusions(facts, ("experimental", UNPROVEN), plan={"definition": held})["internal-appeal"]
    assert "stand nowhere in the definition" not in letter


def test_the_exception_of_a_clause_is_answered_first(facts: Facts) -> None:
    clause = "Off-label use is excluded unless supported by medical literature or national organizations."
    answer = infusions(facts, ("off-label", clause))["internal-appeal"]
    assert answer.index('exception: "unless supported by medical literature') < answer.index("the use asked for is off label")
    assert "If there is none, please decide" not in answer
    plain = infusions(facts, ("off-label", "Off-label use is excluded."))["internal-appeal"]
    assert "makes an exception" not in plain


def test_an_exception_that_was_lived_through_leads(facts: Facts) -> None:
    limit = f"{BIWEEKLY[:-1]} unless records document that less frequent dosing was tried and failed."
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {"timing": "during", "reasons": [{"ground": "ground.dose-frequency-limit", "quote": limit}]},
        "course": {"approved": 24, "given": 17, "cut": "2026-12-04"},
        "treatment": {"drug": "spravato", "scores": scores(21, 14, 12), "spacing": "on every two weeks my score went from 13 to 18"},
    }
    letter = packet(facts, told)["internal-appeal"]
    exception = 'Your rule makes an exception, "unless records document that less frequent dosing was tried and failed"'
    box = letter[letter.index("Reasons to approve this") :]
    assert box.startswith(f"Reasons to approve this 1. {exception}")
    assert letter.count(exception) == 2


def test_a_result_short_of_half_leads_the_box_of_a_renewal(facts: Facts) -> None:
    madrs = [{"scale": "madrs", "score": score, "date": f"2026-{month}-08"} for score, month in ((36, "06"), (19, "10"))]
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "timing": "during",
            "text": f"{ASKED} A 50% reduction is required. Dosing more often than every two weeks is not approved.",
            "date": "2026-11-06",
            "reasons": [
                {"ground": "ground.no-continued-response", "quote": "A 50% reduction is required."},
                {"ground": "ground.dose-frequency-limit", "quote": "Dosing more often than every two weeks is not approved."},
            ],
        },
        "course": {"approved": 16, "given": 14},
        "treatment": {
            "drug": "spravato",
            "indication": "trd",
            "scores": [*scores(23, 12, 13), *madrs],
            "function": "I went back to full-time work on September 8, 2026.",
        },
        "sender": {"role": "patient"},
    }
    letter = packet(facts, told)["internal-appeal"]
    # 10 of 23 and 17 of 36
    assert "Reasons to approve this 1. My PHQ-9 fell from 23 to 13" in letter
    first = letter[letter.index("Reasons to approve this") : letter.index("2. Spravato")]
    assert "by 43%" in first
    assert "MADRS from 36 to 19, by 47%" in first
    assert "I went back to full-time work" in first
    # label.spravato.check-point has no number
    assert "It names no percentage. Please say on what evidence your line stands at 50%" in letter


def test_elekt_d_stands_nowhere_without_the_trial_that_went_the_other_way(facts: Facts) -> None:
    more = {"plan": {"kind": "employer", "funding": "self_funded"}, "denial": {"stage": "after_first_appeal"}}
    letter = infusions(facts, ("experimental", UNPROVEN), **more)["second-level-appeal"]
    assert ("ELEKT-D" in letter, "KetECT" in letter) == (True, True)


def test_what_was_not_tried_is_not_made_a_reason(facts: Facts) -> None:
    told = {"spravato": "not_tried", "spravato_detail": "the nearest clinic is twelve minutes away"}
    asked = ("step-therapy", "Esketamine (Spravato) has not been attempted.")
    letter = infusions(facts, asked, alternatives=told)["internal-appeal"]
    assert "I have not used Spravato. The nearest clinic is twelve minutes away." in letter


MONTHLY = "Starting December 5, 2026 we will reduce your Spravato visits from once a week to once every four weeks."
SLOWER = "when visits went to every two weeks her score went from 9 to 16; it came back down when weekly visits resumed."
UNLESS = "unless records document that less frequent dosing was tried and failed"


def limited(facts: Facts, limit: str, spacing: str | None, values: tuple[int, ...] = (24, 9, 16, 12)) -> dict[str, str]:
    """The papers of a weekly course of Spravato, 14 of 16 given, that a limit on how often makes slower."""
    change: dict[str, Any] = {
        "denial": {"text": limit, "reasons": [{"ground": "ground.dose-frequency-limit", "quote": limit}], "timing": "during"},
        "course": {"approved": 16, "given": 14, "cut": "2026-12-04"},
        "treatment": {"schedule": "once a week", "spacing": spacing, "scores": scores(*values), "risks": []},
    }
    return packet(facts, MAINTENANCE, change)


def test_a_rhythm_that_the_label_does_not_have_is_called_so(facts: Facts) -> None:
    papers = limited(facts, MONTHLY, SLOWER)
    # label.spravato.schedule: weekly or every two weeks from week 9, and nothing rarer
    for name in ("internal-appeal", "clinician-letter"):
        assert 'The interval that you leave, "once every four weeks", is not: the label names none longer than two weeks' in papers[name]
    assert "The interval that you leave" not in "".join(limited(facts, BIWEEKLY, SLOWER).values())


@pytest.mark.parametrize(
    ("rhythm", "weeks"),
    [("once every four weeks", 4), ("every 3 weeks", 3), ("once a month", 4), ("monthly", 4), ("every other week", 0), ("biweekly", 0)],
)
def test_weeks_between_are_read_where_the_words_tell_them(rhythm: str, weeks: int) -> None:
    assert weeks_between(rhythm) == weeks


def test_an_objection_tells_the_benefit_that_was_lost_and_points_to_no_other_paper(facts: Facts) -> None:
    objection = limited(facts, MONTHLY, SLOWER)["concurrent-care-objection"]
    # 24 to 9 is 15 points, 62.5%; first to last would be 12 points, and hide the rise
    assert "At the lowest that was a fall of 15 points (63%)" in objection
    assert "a fall of 12 points" not in objection
    short = limited(facts, f"No more than once every two weeks {UNLESS}.", "my score went from 13 to 18", (21, 14, 12))
    assert "see the answer to" not in short["concurrent-care-objection"]
    assert short["concurrent-care-objection"].count("from 13 to 18") == 1


def test_the_clinician_answers_the_exception_of_a_limit(facts: Facts) -> None:
    letter = limited(facts, f"No more than once every two weeks {UNLESS}.", SLOWER)["clinician-letter"]
    assert f'Your rule makes an exception, "{UNLESS}". A longer interval was tried, as above: ____' in letter
    assert "Your rule makes an exception" not in limited(facts, BIWEEKLY, SLOWER)["clinician-letter"]
    assert "A longer interval was tried" not in limited(facts, BIWEEKLY, None)["clinician-letter"]


CLAUSE = (
    "a service is Medically Necessary only if it is (1) required to treat an illness, (2) consistent with generally accepted standards of "
    "medical practice, and (3) not more costly than an alternative service likely to produce equivalent results."
)


def test_each_item_that_a_refusal_names_by_its_number_is_answered(facts: Facts) -> None:
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "timing": "after",
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": "The infusions do not satisfy items (2) and (3)."}],
        },
        "plan": {"passages": [{"kind": "necessity", "words": CLAUSE}]},
        "treatment": {"drug": "iv_ketamine", "route": "iv", "diagnosis": "major depressive disorder"},
    }
    letter = packet(facts, told)["internal-appeal"]
    standard = letter[letter.index('Item (2), "consistent with generally accepted standards of medical practice":') :]
    # letters.md 8: a study never without the one that has to stand beside it; off label and the label's warnings are said
    assert "the use is off label" in standard
    assert standard.index("ELEKT-D") < standard.index("KetECT") < standard.index("Item (3)")
    assert "Safety and monitoring" in letter
    assert "Item (1)" not in letter
    assert "Please name each criterion" not in letter


def test_items_are_read_only_where_a_reason_names_them() -> None:
    assert [item.mark for item in items_named("It does not satisfy items (2) and (3).", CLAUSE)] == ["(2)", "(3)"]
    assert not items_named("It costs more (see page 2).", CLAUSE)
    assert not items_named("It fails criterion (9).", CLAUSE)


ALONE = ("not-medically-necessary", "Use of Spravato alone is not supported by the policy and is not medically necessary.")


def test_a_heading_claims_no_trials_that_its_reason_does_not_put(facts: Facts) -> None:
    letter = spray(facts, ALONE, history={"now": "no antidepressant since May 2026."})["internal-appeal"]
    assert "Reason 1: the label allows Spravato alone" in letter
    assert "trials in this episode" not in letter


def test_a_heading_counts_only_trials_with_a_dose_and_a_length(facts: Facts) -> None:
    bare = [*TABLE[1:3], {"drug": "bupropion XL", "from": "2026-03", "result": "no_response", "source": "memory"}]
    asked = ("not-medically-necessary", "The notes do not show failed trials of antidepressants.")
    letter = spray(facts, asked, history={"trials": bare})["internal-appeal"]
    assert "Reason 1: two trials in this episode" in letter


def test_a_reason_that_names_a_risk_alone_is_headed_by_it(facts: Facts) -> None:
    reason = ("not-medically-necessary", "Your blood pressure was 158/92 and safe use is not shown, so it is not necessary.")
    told = [{"risk": "blood_pressure", "fact": "136/80 on October 30, 2026", "source": "record"}]
    letter = spray(facts, reason, treatment={"risks": told})["internal-appeal"]
    assert "Reason 1: blood pressure" in letter
    assert "You name blood pressure. What is recorded: 136/80 on October 30, 2026" in letter


def test_weeks_beside_longer_dates_are_said_to_be_at_the_dose(facts: Facts) -> None:
    # January 20 to April 28 is 14 weeks
    trial = {"drug": "sertraline", "dose_mg": 100, "weeks": 12, "from": "2026-01-20", "to": "2026-04-28", "result": "no_response"}
    letter = spray(facts, ALONE, history={"trials": [trial]})["internal-appeal"]
    assert "(12 weeks at that dose)" in letter
