"""What is worked out from the answers: each by the name that questions.yaml lists it under."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from appealwright.answers import DOES_NOT_APPLY, UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.days.awaiting import awaiting
from appealwright.facts import Facts
from appealwright.history.adequacy import falls_short
from appealwright.history.after_cut import series_in_care
from appealwright.history.contraindicated import contraindication_typed
from appealwright.history.course_scores import course_scores
from appealwright.history.drugs import drug_class, is_trial_of_antidepressant
from appealwright.history.ended_told import tells_of_a_stop
from appealwright.history.label_use import regimen_typed
from appealwright.history.lapse import lapse_of
from appealwright.history.procedures import perhaps_given
from appealwright.history.resistance import claims_resistance
from appealwright.history.spacing_told import tells_of_spacing
from appealwright.history.spray import no_trial_of_spray
from appealwright.history.step_shown import ground_is_shown
from appealwright.history.switched import switch_typed, tells_bipolar, withheld
from appealwright.history.under_way import going_on, limited_or_lapsed, pill_asked_beside, pill_now, pill_taken
from appealwright.notice.clauses.certified_site import certified_site_asked
from appealwright.notice.clauses.exclusions import exclusion_of
from appealwright.notice.course.renewal import asked_to_renew, refuses_more
from appealwright.notice.people.administrators import run_by_trustees
from appealwright.notice.reasons.by_name import without_reading_beside
from appealwright.notice.reasons.of_psychiatry import is_psychiatrist
from appealwright.notice.reasons.risks import risks_named
from appealwright.notice.reasons.treatments_named import is_a_procedure, is_only_weighed, is_out_of_reach
from appealwright.notice.record.claims_searched import claims_searched
from appealwright.notice.record.unshown_step import misses_the_record_alone
from appealwright.notice.steps.factual import is_of_need_alone
from appealwright.notice.steps.kept_meanwhile import kept_meanwhile
from appealwright.notice.steps.levels import has_two, next_is_voluntary
from appealwright.regimes import RegimeFinding, regime_row
from appealwright.view import ground_ids

__all__ = ["Reading", "answers_of_plan", "derived_answers", "typed_answers"]

_IN_PART = re.compile(
    r"\b(?:approved|approval|granted|denied|denial) in part\b|\bpart(?:ial)?(?:ly)? (?:approv|den)\w+"
    r"|\bwe have approved\b[^.;]*\bevery\b[^.;]*\.\s+we have not approved\b"
    # a line of what is approved, and one of what is not, each with its number
    r"|(?<!not )\bapproved:(?! *(?:0\b|none))[^\n]{0,80}\d[^\n]*\n\s*(?:not approved|denied|not authorized): *[^\n]{0,80}\d",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\bwe (?:(?:have(?: only)? )?approved?|will (?:instead|only) approve)\b(?=[^.;]*(?:ketamine|spravato)\b)"
    r"[^.;]*\b(?:\d{1,3}|two|three|four|six|eight)\b",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(r"\b(?:can ?not|could not|can['\u2019]t|do not|did not|have not) approve\b|\bnot approved\b", re.IGNORECASE)
"""What makes of an approved number a part: the model letter of California's program has "We cannot approve this treatment as asked. We will
instead approve ...".
"""
_THOUGHTS = re.compile(
    r"\bsuicidal (?:ideation|thoughts?|thinking|ideas)\b|\bsuicidality\b|\bthoughts of suicide\b|\bacutely suicidal\b", re.IGNORECASE
)
_PART_B = re.compile(r"\bpart b\b", re.IGNORECASE)
_REFUSED_PART_B = re.compile(r"\b(?:den(?:y|ied|ying)|refus\w+|not (?:approved?|covered?))\b[^.]{0,80}\bpart b\b", re.IGNORECASE)
_NONE = re.compile(
    r"\s*(?:none|no (?:medicines?|medications?|antidepressants?|drugs?|(?:pills?|meds)(?= (?:since|now|at)\b|[.,;]|\Z))|nothing)\b",
    re.IGNORECASE,
)
_MORE_THAN_WEEKLY = re.compile(
    r"\b(?:twice|thrice|(?:two|three|four|2|3|4) (?:times|sessions|doses)|[234]x)\b|\bdaily\b|\bevery (?:other |two |three |2 |3 )?days?\b",
    re.IGNORECASE,
)
_WEEKLY_OR_LESS = re.compile(
    r"\bweekly\b|\b(?:once|one|1) (?:a|per|every|each) week\b|\bevery (?:(?:other|two|2|three|3|four|4) )?weeks?\b", re.IGNORECASE
)
Reading = Callable[[], Any]
"""Reads some of what was typed, and answers what it finds."""


def typed_answers(case: Case, facts: Facts, once: Callable[[str, Reading], Any] = lambda _, reading: reading()) -> dict[str, Answer]:
    """What is found by reading all that was typed. It seldom changes while somebody types, though the words do. `once` may know by its
    name what comes of a reading whose words are the same.
    """
    return {
        "treatment.contraindication_typed": once("contraindication", lambda: Known(bool(contraindication_typed(case, facts)))),
        "treatment.switch_typed": once("switch", lambda: Known(bool(switch_typed(case, facts)))),
        "treatment.withheld": once("withheld", lambda: Known(withheld(case, facts))),
        "treatment.bipolar": once("bipolar", lambda: Known(tells_bipolar(case))),
        "treatment.claims_resistance": once("resistance", lambda: Known(claims_resistance(case.text("treatment.diagnosis")))),
        "alternatives.perhaps_given": once("given", lambda: Known(perhaps_given(case))),
        **once("regimen", lambda: regimen_typed(case)),
    }


def answers_of_plan(case: Case) -> dict[str, Answer]:
    """What hangs on the words of the plan of care. Of a case as a paper tells it, so that none says of a study or a label "the dose that I
    ask for" where the dose itself was told in doubt and stays out.
    """
    return {
        **regimen_typed(case),
        "treatment.in_label_interval": _in_label_interval(case.text("treatment.schedule")),
        "treatment.claims_resistance": Known(claims_resistance(case.text("treatment.diagnosis"))),
    }


def derived_answers(case: Case, facts: Facts, finding: RegimeFinding, typed: Mapping[str, Answer]) -> dict[str, Answer]:
    """Every derived answer but those about law, which need the rules first; with what was found in what was `typed`."""
    reasons, in_part = case.records("denial.reasons"), _granted_in_part(case)
    return {
        "regime": Known(finding.regime) if finding.regime else UNKNOWN,
        **_of_denial(case, facts, reasons, in_part=in_part),
        **_of_treatment(case, in_part=in_part),
        **typed,
        **_unborne(case, typed),
        **_of_steps(case, facts),
        **_more_refused(case),
        **awaiting(case),
        "clinician.is_psychiatrist": Known(value=True) if is_psychiatrist(case.text("clinician.credentials")) else UNKNOWN,
        **_of_trials(case, facts),
        "scores.count": Known(len(case.records("treatment.scores"))) if case.records("treatment.scores") else UNKNOWN,
        "scores.fell_by_half": _fell_by_half(case),
        "urgent": _urgent(case),
        **_taken_for_answered(case, facts, finding),
    }


def _of_denial(case: Case, facts: Facts, reasons: tuple[Record, ...], *, in_part: bool) -> dict[str, Answer]:
    grounds = ground_ids(case)
    return {
        "denial.grounds": Known(grounds) if grounds else UNKNOWN,
        "denial.names_suicidality": Known(_names_suicidality(case)) if reasons else UNKNOWN,
        "denial.names_thoughts": Known(_names_thoughts(case)) if reasons else UNKNOWN,
        "denial.named_risks": _named_risks(reasons, facts),
        "denial.clause_asks_studies": Known(any(exclusion_of(one, case, facts).by_studies for one in _exclusions(reasons))),
        "denial.in_part": Known(in_part) if case.text("denial.text") or reasons else UNKNOWN,
        "denial.part_b": Known(_of_part_b(case)),
        "denial.of_need": Known(is_of_need_alone(case)),
        "denial.two_levels": Known(has_two(case)),
        "denial.next_is_voluntary": Known(next_is_voluntary(case)),
        "denial.names_claims": claims_searched(case, facts),
        "denial.quoted": Known(all(reason.text("quote") for reason in reasons)) if reasons else UNKNOWN,
        "plan.asks_certified_site": certified_site_asked(case, facts),
        "plan.by_trustees": Known(run_by_trustees(case)),
    }


def _of_treatment(case: Case, *, in_part: bool) -> dict[str, Answer]:
    begun = going_on(case)
    return {
        "treatment.going_on": Known(begun),
        "treatment.goes_on": Known(begun or in_part or limited_or_lapsed(case) or asked_to_renew(case)),
        "treatment.lapsed": Known(lapse_of(case) is not None),
        "treatment.in_label_interval": _in_label_interval(case.text("treatment.schedule")),
        "course.used_up": _used_up(case),
        "course.kept_up": Known(value=False) if tells_of_a_stop(case) else UNKNOWN,
    }


def _unborne(case: Case, typed: Mapping[str, Answer]) -> dict[str, Answer]:
    """With what is withheld, what was typed on the spacing where it tells of no session that was given."""
    held = typed.get("treatment.withheld")
    told = held.value if isinstance(held, Known) and isinstance(held.value, tuple) else ()
    names = tuple(one for one in told if isinstance(one, str) and one != "treatment.spacing")
    return {} if tells_of_spacing(case) else {"treatment.withheld": Known((*names, "treatment.spacing"))}


def _of_steps(case: Case, facts: Facts) -> dict[str, Answer]:
    return {
        "step.is_a_procedure": Known(is_a_procedure(case)),
        "step.is_only_weighed": Known(is_only_weighed(case)),
        "step.out_of_reach": Known(is_out_of_reach(case)),
        "step.taken_now": Known(pill_taken(case, facts)),
        "step.pill_beside": Known(case.is_("treatment.drug", "spravato") and pill_asked_beside(case)),
        "step.unshown_alone": Known(misses_the_record_alone(case)),
        "alternatives.spravato_no_trial": no_trial_of_spray(case, facts),
    }


def _of_trials(case: Case, facts: Facts) -> dict[str, Answer]:
    trials = tuple(trial for trial in case.records("history.trials") if is_trial_of_antidepressant(trial, facts))
    counted = [trial for trial in trials if not falls_short(trial, facts, older=case.is_("patient.age_band", "from_65"))]
    classes = {drug_class(trial.text("drug"), facts) for trial in trials} - {None}
    return {
        "step.shown": ground_is_shown(case, len(trials)),
        "history.count": Known(len(trials)) if trials else UNKNOWN,
        "history.counted": Known(len(counted)) if trials else UNKNOWN,
        "history.none_helped": _none_helped(counted),
        "history.classes": Known(len(classes)) if trials else UNKNOWN,
        "history.all_dosed": Known(all(_dosed(trial) for trial in trials)) if trials else UNKNOWN,
        "history.all_shown": Known(all(trial.text("source") in ("record", "pharmacy") for trial in trials)) if trials else UNKNOWN,
        "history.none_now": _none_now(case),
        "history.pill_now": Known(pill_now(case, facts)),
    }


def _exclusions(reasons: tuple[Record, ...]) -> tuple[Record, ...]:
    return tuple(reason for reason in reasons if reason.text("ground") == "ground.benefit-exclusion")


def _used_up(case: Case) -> Answer:
    """Whether the approved number was given: a refusal of more cuts nothing short, and is asked for as an extension. Where a number is not
    known, it is taken for a cut, of which the time is short.
    """
    approved, given = case.get("course.approved"), case.get("course.given")
    counted = case.is_("denial.timing", "during") and isinstance(approved, Known) and isinstance(given, Known)
    return Known(counted and int(case.text("course.given")) >= int(case.text("course.approved")))


def _more_refused(case: Case) -> dict[str, Answer]:
    """Of a refusal of more, nothing has been given yet, whatever was given of the course before it."""
    if not refuses_more(case):
        return {}
    promised = case.text("denial.stage") in ("", "first") and kept_meanwhile(case) is not None
    return {"course.more_refused": Known(value=True), "course.promised": Known(promised), "denial.timing": Known("before")}


def _names_suicidality(case: Case) -> bool:
    # Nobody is asked: studies of such thoughts are told only where the denial or the diagnosis itself speaks of them.
    told = (case.text("treatment.diagnosis"), *(reason.text("quote") for reason in case.records("denial.reasons")))
    return any("suicid" in words.casefold() for words in told)


def _none_now(case: Case) -> Answer:
    """Whether what was told of the medicines now begins by saying that there is none."""
    told = case.get("history.now")
    if told is DOES_NOT_APPLY:
        return Known(value=True)
    return Known(bool(_NONE.match(case.text("history.now")))) if isinstance(told, Known) else UNKNOWN


def _names_thoughts(case: Case) -> bool:
    # Of what is past, an attempt years ago, no study says anything; and studies of thoughts are volunteered for nobody who has not told
    # of present danger, however the notice puts it.
    told = case.is_("treatment.indication", "acute") or "life_threatening" in case.chosen("clinician.finds")
    quoted = any(_THOUGHTS.search(reason.text("quote")) for reason in case.records("denial.reasons"))
    return bool(_THOUGHTS.search(case.text("treatment.diagnosis"))) or (quoted and told)


def _taken_for_answered(case: Case, facts: Facts, finding: RegimeFinding) -> dict[str, Answer]:
    """What the row of this kind of plan takes for answered, since nobody is asked; an answer given all the same stands."""
    row = regime_row(finding, facts)
    taken = row.detail.get("taken_for", ()) if row else ()
    return {test["answer"]: Known(test["is"]) for test in taken if not isinstance(case.get(test["answer"]), Known)}


def _named_risks(reasons: tuple[Record, ...], facts: Facts) -> Answer:
    named = tuple(dict.fromkeys(risk for reason in reasons for risk in risks_named(without_reading_beside(reason.text("quote")), facts)))
    return Known(named) if named else UNKNOWN


def _granted_in_part(case: Case) -> bool:
    """Whether the notice says that it approves a part of the request."""
    notice = " ".join((case.text("denial.text"), *(reason.text("quote") for reason in case.records("denial.reasons"))))
    return bool(_IN_PART.search(notice) or (_SOME.search(notice) and _NOT_ALL.search(notice)))


def _of_part_b(case: Case) -> bool:
    """Whether the notice refuses the drug as one of Medicare Part B: in a reason, or in the sentence that says what was refused."""
    reasons = " ".join(reason.text("quote") for reason in case.records("denial.reasons"))
    return bool(_PART_B.search(f"{reasons} {case.text('denial.policy')}") or _REFUSED_PART_B.search(case.text("denial.text")))


def _in_label_interval(schedule: str) -> Answer:
    """Whether the sessions asked for are a week or more apart, as the label of Spravato has it from week 9; unknown where the words
    do not tell.
    """
    if _MORE_THAN_WEEKLY.search(schedule):
        return Known(value=False)
    return Known(value=True) if _WEEKLY_OR_LESS.search(schedule) else UNKNOWN


def _none_helped(trials: Sequence[Record]) -> Answer:
    """Whether each of these trials is told not to have helped, or not enough, or not for long: one stopped for a side effect is no such."""
    results = [trial.text("result") for trial in trials]
    return Known("stopped_side_effect" not in results) if results and all(results) else UNKNOWN


def _dosed(trial: Record) -> bool:
    return bool(trial.text("dose_mg")) and bool(trial.text("weeks") or (trial.text("from") and trial.text("to")))


def _urgent(case: Case) -> Answer:
    level = case.text("urgency.level")
    # Urgency is the clinician's judgement: one who has been asked and has not answered leaves it open.
    return {"clinician_certified": Known(value=True), "not_urgent": Known(value=False)}.get(level, UNKNOWN)


def _fell_by_half(case: Case) -> Answer:
    """Response as rating scales define it: a fall of half or more on the same scale; of care that is over or cut, by what it brought."""
    if effect := course_scores(case):
        return Known(effect.fell_by_half)
    same, _ = series_in_care(case)
    if len(same) < 2:
        return UNKNOWN
    first, last = float(same[0].text("score")), float(same[-1].text("score"))
    return Known(first > 0 and last <= first / 2)
