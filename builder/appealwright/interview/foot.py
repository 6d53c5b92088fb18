"""What stands under a question: what is in doubt about its answer, the ways not to answer it, why it is asked, who will read it."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.given_all_the_same import AGAINST
from appealwright.history.misspelt import misspelt_diagnosis
from appealwright.history.procedures import perhaps_given
from appealwright.history.running import running
from appealwright.interview.answers import Typed
from appealwright.interview.fields import Tick, element_id, ticks_of
from appealwright.notice.clock.day import other_notice_day
from appealwright.questions import Question
from appealwright.untold.dangers import dangers_at
from appealwright.whole import whole_name
from appealwright.words import Words

__all__ = ["Foot", "doubt_of", "foot_of"]

_DAY_OF_NOTICE = "denial.date"
_NOW = "history.now"
_DIAGNOSIS = "treatment.diagnosis"


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands under a question: what is in doubt, the ways not to answer it, and why it is asked. Its own fragment, so that typing an
    answer can clear "I don't know" without touching the field. Whoever hears the page hears the question's `label` with each.
    """

    id: str
    label: str
    ticks: tuple[Tick, ...]
    why: str
    where: str
    printed: str
    doubt: str


def foot_of(question: Question, typed: Typed, printed: str, doubt: str, words: Words) -> Foot:
    """The foot of one question."""
    said_of = ("question", question.name)
    return Foot(
        element_id(question.name),
        words(*said_of, "label"),
        ticks_of(question, typed, words),
        words(*said_of, "why"),
        words.maybe(*said_of, "where"),
        printed,
        doubt,
    )


def doubt_of(question: Question, case: Case, facts: Facts, words: Words) -> str:
    """Of the day of the notice: that the notice itself bears another, which the letters ask about too. Of the medicines now: which of them
    the table does not have, since only the table is counted. Of the diagnosis: which words may be meant, once they are typed to their end.
    Of Spravato, ECT and TMS called unsuitable or out of reach: that by the words beside it was given, or may have been. Of words of one's
    own: what in them the clinic must hear before a session.
    """
    if question.name == _DAY_OF_NOTICE and (other := other_notice_day(case)):
        return words("view", "doubt_day", date=words.day(other))
    told = ", ".join(words("danger", one) for one in dangers_at(question.name, case))
    if told:
        return words("view", "tell_clinic", what=told)
    if case.text(whole_name(question.name)) in AGAINST or question.name.rpartition(".")[2] in _perhaps(question, case):
        return words("view", "doubt_given")
    if question.name == _NOW and (untold := running(case, facts)):
        return words("view", "doubt_now", names=", ".join(untold))
    if question.name == _DIAGNOSIS and (asked := _meant(case, facts)):
        return words("view", "doubt_diagnosis", names=", ".join(asked))
    return ""


def _perhaps(question: Question, case: Case) -> tuple[str, ...]:
    return perhaps_given(case) if question.name.startswith("alternatives.") else ()


def _meant(case: Case, facts: Facts) -> tuple[str, ...]:
    found = misspelt_diagnosis(case, facts)
    return tuple(one.meant for one in found if not one.meant.startswith(one.typed.casefold()))
