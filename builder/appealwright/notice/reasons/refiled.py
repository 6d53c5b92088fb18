"""The reasons of a refused renewal by what each sentence says: a notice files nearly anything under "not medically necessary"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from appealwright.answers import DOES_NOT_APPLY, UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.history.spacing_told import some_were_given
from appealwright.notice.course.limits import asks_for_longer_interval, refuses_frequency, says_longer_untried
from appealwright.notice.reasons.calls_experimental import calls_experimental
from appealwright.notice.reasons.grants_wellness import grants_wellness
from appealwright.notice.reasons.improved_enough import lesser_care
from appealwright.notice.reasons.of_use import goes_on_of_use, turns_on_use
from appealwright.notice.reasons.sober import speaks_of_misuse
from appealwright.notice.words import says_well_enough
from appealwright.writer.prose import sentences

__all__ = ["as_worded", "grounds_said", "reasons_as_worded"]

_REASONS, _RISKS = "denial.reasons", "treatment.risks"
_WIDE = frozenset({"ground.not-medically-necessary", "ground.documentation"})
"""Grounds under which a notice files nearly anything."""
_WELL, _INTERVAL = "ground.no-continued-response", "ground.dose-frequency-limit"
_STEP = "ground.step-therapy"
_EXPERIMENTAL, _NEED = "ground.experimental", "ground.not-medically-necessary"
_NO_ANSWER_TO_USE = frozenset({_EXPERIMENTAL, _STEP, "ground.documentation", ""})
"""Grounds whose own answer says nothing of alcohol, drugs or misuse."""
_MAY_CALL_SO = frozenset({"ground.not-medically-necessary", "ground.benefit-exclusion"})
"""Grounds under which a sentence may say that as well, and whose own answer does not take it up."""
_SPLIT = _WIDE | {_WELL, _STEP, _INTERVAL}
"""Those whose sentences are looked at; a step may name a remission that another medicine did not bring."""
_COURSE_TOLD = ("course.approved", "course.given", "treatment.spacing")
_MORE = re.compile(r"\brenew\w*|\bre-?authoriz\w*|\bcontinu(?:e|ed|ing|ation)\b|\bon-?going\b|\bmaintenance\b", re.IGNORECASE)
_OF_RESPONSE = re.compile(r"\b(?:improv|respon|benefit|score)", re.IGNORECASE)
_OF_RHYTHM = re.compile(
    r"\b(?:(?:bi)?weekly|monthly|weeks?|months?|every|interval\w*|frequen\w+|often|limit\w*|maxim\w+|number|units?"
    r"|\d+ (?:sessions|infusions|visits)"
    r"|taper\w*|dos(?:e|es|ing))\b",
    re.IGNORECASE,
)
"""What a limit on how much or how often speaks of."""
_BARE = re.compile(r"\b(?:medically necessary|medical necessity)(?: (?:of|for) [^.;]{3,60})?\W*\Z", re.IGNORECASE)
"""The end of a sentence that concludes and gives no reason: it stays with the one that does."""


def as_worded(case: Case) -> Case:
    """The case with those reasons in place of the ones that the notice gives; the very case where they are the same. That the notice holds
    no illness against the treatment is no answer to one that holds misuse against it.
    """
    reasons = reasons_as_worded(case)
    told: dict[str, Answer] = {} if reasons == case.records(_REASONS) else {_REASONS: Known(reasons)}
    if case.get(_RISKS) is DOES_NOT_APPLY and any(speaks_of_misuse(one.text("quote")) for one in reasons):
        told[_RISKS] = UNKNOWN
    return case.with_told(told)


def reasons_as_worded(case: Case) -> tuple[Record, ...]:
    """The reasons, where a course was begun: sentences that say that the person is well enough, that ask for sessions further apart or
    refuse how often they are asked for, stand by themselves under the ground that they give, whatever the ground that was chosen for the
    whole.
    """
    reasons = case.records(_REASONS)
    given = some_were_given(case)
    speaks = any(_speaks_of_another(reason.text("ground"), reason.text("quote"), given=given) for reason in reasons)
    filed = tuple(one for reason in reasons for one in _split(reason, given=given)) if speaks and _was_begun(case) else reasons
    return _with_experimental(tuple(one for reason in filed for one in _with_use_apart(reason)))


def _with_use_apart(reason: Record) -> Iterator[Record]:
    """The reason; what of it is on alcohol, drugs or misuse as one of need, which no trial of the treatment answers."""
    ground, quote = reason.text("ground"), reason.text("quote")
    # What papers lack of alcohol has a heading of its own; of misuse the records do not tell.
    on_papers = ground == "ground.documentation" and not speaks_of_misuse(quote)
    if ground not in _NO_ANSWER_TO_USE or on_papers or not any(map(turns_on_use, sentences(quote))):
        yield reason
        return
    filed: list[tuple[str, str]] = []
    for sentence in sentences(quote):
        follows = bool(filed) and filed[-1][0] == _NEED
        filed.append((_NEED if (goes_on_of_use(sentence) if follows else turns_on_use(sentence)) else ground, sentence))
    for meant, run in groupby(filed, key=lambda one: one[0]):
        told = {**dict(reason.cells), "ground": Known(meant) if meant else UNKNOWN, "quote": Known(" ".join(words for _, words in run))}
        yield Record(tuple(told.items()))


def _with_experimental(reasons: tuple[Record, ...]) -> tuple[Record, ...]:
    """The reasons; behind the first that calls the treatment experimental under another ground, its sentence under this one too."""
    first = next(
        (at for at, one in enumerate(reasons) if one.text("ground") in _MAY_CALL_SO and calls_experimental(one.text("quote"))), None
    )
    if first is None or any(one.text("ground") == _EXPERIMENTAL for one in reasons):
        return reasons
    return (*reasons[: first + 1], _with(reasons[first], _EXPERIMENTAL, reasons[first].text("quote")), *reasons[first + 1 :])


def _was_begun(case: Case) -> bool:
    told = case.is_("denial.timing", "during") or any(isinstance(case.get(name), Known) for name in _COURSE_TOLD)
    return told or any(_MORE.search(words) for words in (case.text("denial.text"), *(one.text("quote") for one in case.records(_REASONS))))


def _split(reason: Record, *, given: bool) -> Iterator[Record]:
    filed = [(ground, one.text("quote")) for one in _apart(reason) for ground in _filed(one, given=given)]
    if len(filed) > 1:
        # A bare conclusion goes with the sentence after it, or before it where it is the last.
        filed = [(_beside(filed, at) if _BARE.search(words) else ground, words) for at, (ground, words) in enumerate(filed)]
    for ground, run in groupby(filed, key=lambda one: one[0]):
        yield _with(reason, ground, " ".join(words for _, words in run))


def _beside(filed: list[tuple[str, str]], at: int) -> str:
    ground = filed[at][0]
    near = (filed[at + 1 : at + 2] or filed[at - 1 : at])[0][0]
    return near if ground in _WIDE else ground


def _apart(reason: Record) -> Iterator[Record]:
    if reason.text("ground") not in _SPLIT:
        yield reason
        return
    for sentence in sentences(reason.text("quote")):
        yield _with(reason, reason.text("ground"), sentence)


def _filed(sentence: Record, *, given: bool) -> tuple[str, ...]:
    """The grounds that a sentence gives by its words; the one that was chosen where they give no other."""
    return grounds_said(sentence.text("ground"), sentence.text("quote"), given=given)


def _speaks_of_another(ground: str, quote: str, *, given: bool) -> bool:
    """Whether a sentence of a reason gives another ground than the one that was chosen for the whole."""
    return any(grounds_said(ground, one, given=given) != (ground,) for one in sentences(quote))


@lru_cache(maxsize=128)
def grounds_said(ground: str, words: str, *, given: bool) -> tuple[str, ...]:
    """The same of words that were filed under this ground. That less than the treatment would do, or that so much
    improvement is enough, says that the person is well on it only where some of it was `given`: before, it answers another request.
    """
    if ground not in _SPLIT:
        return (ground,)
    longer = asks_for_longer_interval(words)
    well = (ground != _STEP and says_well_enough(words, given=given)) or (longer and ground == _WELL and bool(_OF_RESPONSE.search(words)))
    if ground == _INTERVAL:
        well = given and bool(grants_wellness(words) or lesser_care(words)) and not (longer or _OF_RHYTHM.search(words))
        return (_WELL,) if well else (ground,)
    often = longer or (ground in _WIDE and (refuses_frequency(words) or says_longer_untried(words)))
    return tuple(one for one, said in ((_WELL, well), (_INTERVAL, often)) if said) or (ground,)


def _with(reason: Record, ground: str, quote: str) -> Record:
    said = {"ground": Known(ground), "quote": Known(quote)}
    return Record(tuple((name, said.get(name, answer) if reason.text(name) else answer) for name, answer in reason.cells))
