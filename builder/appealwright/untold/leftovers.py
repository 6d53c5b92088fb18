"""What is left of an answer of which a part falls out, as a reader meets it: no sentence breaks off where the cut went, none points at what
fell, and of work and home no sleep or worry stands for all that was told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.untold.fragments import Fragment, fragments_in
from appealwright.untold.left import answer_left
from appealwright.whole import whole_answers, whole_ended, with_whole_ended
from appealwright.writer.prose import sentences, tidied

__all__ = ["LEFT", "lone_in", "mended", "without_leftovers"]

LEFT = (
    "treatment.function",
    "treatment.spacing",
    "treatment.monitoring",
    "treatment.review",
    "earlier.told",
    "history.therapy",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
    "step.reason",
    "network.distance",
    "appeal.new",
    "approval.told",
)
"""The answers of which letters print sentences; medicines now are a list, of which each item stands alone."""
_FUNCTION = "treatment.function"
_TRIALS, _ENDED = "history.trials", "stopped"
_POINTS = re.compile(
    r"\W*(?:(?:and|but|so) )?(?:which|that(?:['\u2019]?s| is| was)|this(?:['\u2019]?s| is| was|\b(?! \w+ (?:I|he|she)\b))|these|those|them"
    r"|(?:quit|stopped|gave|dropped|lost|missed) (?:that|it|them|this|those)"
    r"|so that|(?:because|bc|on top) of (?:that|this|it|them)|otherwise"
    r"|(?:it|they)(?:['\u2019]s| is| was| were)? (?:made|make|makes|why|all|also|too|because)|es por eso|por eso|eso|lo cual)\b",
    re.IGNORECASE,
)
"""How a stretch begins that is nothing without what it points at."""
_REMARK = re.compile(
    r"\W*(?:(?:and|but|lately|now|these days|then|also|mostly|mainly|usually|but|so|though) )*"
    r"(?:which|that(?:['\u2019]?s)?|this|it(?:['\u2019]?s)?|there(?:['\u2019]?s)?|(?:s?he|they)(?:['\u2019]?(?:s|re))?)\b",
    re.IGNORECASE,
)
"""How a clause begins that a cut inside it leaves without its sense: "she is great about the money"."""
_WHICH = re.compile(r"\W*(?:which|that['\u2019]s|so that)\b", re.IGNORECASE)
_JOINS = re.compile(
    r"(?:and|but|so|because|bc|cuz|since|when|while|after|before|until|till|or|then|though|although|if|plus|due|y|pero|porque|cuando)\b",
    re.IGNORECASE,
)
"""Behind what stands before such a word a clause may end."""
_OPEN_END = re.compile(
    r"(?:[\s,;:(\u2013\u2014-]+|\b(?:and|but|or|nor|so|because|bc|cuz|since|when|while|that|which|who|whose|whether|if|as|than|like|the|an?|my|his|her|our"
    r"|their|its|to|of|for|with|without|about|from|into|between|during|despite|mostly|mainly|only|just|even|very|really|too|at|by"
    r"|is|are|was|were|am|be|been|being|has|have|had|do|does|did|will|would|can|could|should|not|i|we|he|she|they|it"
    r"|(?:i|we|he|she|they|it|that|there|what|who)['\u2019](?:s|m|re|ve|d|ll)|im|its|thats|due|y|o|de|del|con|por|para|porque|que|el|la|mi|su)\b)+\Z",
    re.IGNORECASE,
)
"""What a sentence cannot end with where a cut went behind it."""
_IDLE = re.compile(
    r"(?:lately|now|nowadays|these days|then|also|usually|honestly|sometimes|recently|still|again|though|anyway|basically|really)\W*",
    re.IGNORECASE,
)
"""What behind a last comma says nothing."""
_ITEM = re.compile(
    r"\W*(?:and|or|nor|plus|y) (?:(?:my|his|her|our|the|an?|some|all|mi|su|el|la) )?(?:[\w'\u2019-]+ ?){1,3}\W*", re.IGNORECASE
)
"""The last of a list whose verb fell."""
_BARE_ITEM = re.compile(r"\W*(?:my|our|the|his|her)(?: [\w'\u2019-]+){1,2}\W*", re.IGNORECASE)
"""The same where the cut took the word that joined it: "my belt test" is no sentence."""
_LEAST = 2
_DOING = re.compile(
    r"\b(?:work\w*|jobs?|shifts?|sick (?:days?|leave|time)|leave|school|class(?:es)?|semester|office|cook\w*|clean\w*|shower\w*"
    r"|grocer\w*|dishes|laundry|driv(?:e|ing)|dress\w*|get (?:up|out of bed|anything|things)|hours a week|part[- ]time|full[- ]time"
    r"|trabaj\w*|turnos?|escuela|cocin\w*)\b",
    re.IGNORECASE,
)
"""What an account of work and home tells of."""
_LONE = re.compile(
    r"\b(?:sle(?:ep|pt)\w*|insomnia|awake|nights?|tired|anxious|anxiety|worr\w+|stress\w*|pain\w*|headaches?|weight|eat|appetite|duerm\w+|dorm\w+)\b",
    re.IGNORECASE,
)
"""What alone would tell of another cause."""
_HEAVY = re.compile(r"\b(?:cry\w*|cried|bed|depress\w*|hopeless\w*|alone|nobody|joy|enjoy\w*|care|llor\w+|cama)\b", re.IGNORECASE)


def without_leftovers(case: Case, typed: Case) -> Case:
    """The case as papers tell it, where `typed` is the case before anything fell."""
    told: dict[str, Answer] = {}
    for name in LEFT:
        text, all_of_it = case.text(name), typed.text(name)
        if text and text != all_of_it and (left := _left_of(name, text, all_of_it)) != text:
            told[name] = answer_left(left)
    trials = case.records(_TRIALS)
    kept = tuple(map(_trial, trials))
    if kept != trials:
        told[_TRIALS] = Known(kept)
    whole = {name: answer for name, answer in whole_answers(case, told).items() if not case.text(name)}
    return case.with_told({**whole, **told}) if told else case


def lone_in(case: Case, typed: Case) -> tuple[str, ...]:
    """The answers of which nothing is told, for what would be left of them tells of another cause."""
    text, all_of_it = case.text(_FUNCTION), typed.text(_FUNCTION)
    return (_FUNCTION,) if text and text != all_of_it and _is_lone(text, all_of_it) else ()


@lru_cache(maxsize=128)
def mended(text: str, typed: str) -> str:
    """What is left of a typed text, without what the cuts leave broken."""
    whole = [one for line in typed.split("\n") for one in sentences(line)]
    at = 0
    lines: list[str] = []
    for line in text.split("\n"):
        kept: list[str] = []
        for sentence in sentences(line):
            parts, found = _where(sentence, whole, at)
            fell = found > at
            left = _joined(sentence, parts) if parts else sentence
            at = found + 1 if parts else at
            if left and not (fell and _POINTS.match(left)):
                kept.append(left)
        lines.append(" ".join(kept))
    return "\n".join(filter(None, lines))


def _left_of(name: str, text: str, typed: str) -> str:
    return "" if name == _FUNCTION and _is_lone(text, typed) else _without_bare_items(mended(text, typed), typed)


def _without_bare_items(text: str, typed: str) -> str:
    whole = frozenset(one for line in typed.split("\n") for one in sentences(line))
    lines = (" ".join(one for one in sentences(line) if one in whole or not _BARE_ITEM.fullmatch(one)) for line in text.split("\n"))
    return "\n".join(filter(None, lines))


def _is_lone(text: str, typed: str) -> bool:
    return bool(_LONE.search(text)) and bool(_DOING.search(typed)) and not (_DOING.search(text) or _HEAVY.search(text))


def _where(sentence: str, whole: list[str], at: int) -> tuple[tuple[Fragment, ...], int]:
    """The parts of a sentence in the one that it is left of, and the place of that; none where it cannot be told."""
    for place in range(at, len(whole)):
        if parts := fragments_in(sentence, whole[place]):
            return parts, place
    return (), at


def _joined(sentence: str, parts: tuple[Fragment, ...]) -> str:
    if len(parts) == 1 and not parts[0].cut_before and not parts[0].cut_behind:
        return sentence
    kept = [left for one in parts if (left := _closed(one))]
    if kept == [one.text for one in parts]:
        return sentence
    left = tidied(", ".join(one.strip(" ,;:") for one in kept))
    if not left:
        return ""
    left = left[:1].upper() + left[1:] if sentence[:1].isupper() else left
    return left + (sentence[-1] if sentence[-1] in ".!?" and left[-1] not in ".!?" else "")


def _closed(part: Fragment) -> str:
    """A part without what breaks off at its end, or leans on what fell before it."""
    text = part.text
    if part.cut_before:
        if part.runs_on and _ITEM.fullmatch(text):
            return ""
        text = _unpointed(text)
    if part.cut_behind:
        clauses = re.split(r"(?<=[,;:])\s*", text)
        inside = part.breaks_off and not _JOINS.match(part.behind)
        if len(clauses) > 1 and (_WHICH.match(clauses[-1]) or (inside and _REMARK.match(clauses[-1]))):
            clauses.pop()
        if inside:
            clauses[-1] = _OPEN_END.sub("", clauses[-1].rstrip(".!?"))
        while len(clauses) > 1 and (not clauses[-1] or _IDLE.fullmatch(clauses[-1])):
            clauses.pop()
        text = " ".join(clauses)
        text = text if clauses[-1].endswith((".", "!", "?")) else text.rstrip(" ,;:")
    return text if len(text.split()) >= _LEAST or text == part.text else ""


def _unpointed(text: str) -> str:
    if not _POINTS.match(text):
        return text
    _, _, rest = text.partition(",")
    return rest.strip()


def _trial(trial: Record) -> Record:
    why, typed = trial.text(_ENDED), whole_ended(trial)
    if not why or why == typed or (left := mended(why, typed)) == why:
        return trial
    cells: Iterator[tuple[str, Answer]] = ((column, answer_left(left) if column == _ENDED else cell) for column, cell in trial.cells)
    return with_whole_ended(trial, Record(tuple(cells)))
