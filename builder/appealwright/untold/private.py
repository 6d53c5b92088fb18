"""Sentences of an own account that tell of an attempt, a stay in hospital, alcohol, drugs, a sedative, a sum or other people: no letter
tells them by accident.

The words they are known by stand in private.yaml.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial

from appealwright.compiled import compiled_json
from appealwright.untold.clauses import (
    BEHIND_A_SUM,
    beside_people,
    clauses_beside_meetings,
    clauses_beside_people,
    names_by_pronoun,
    own_clause,
)
from appealwright.untold.leads import without_lead
from appealwright.untold.matter import Matter
from appealwright.writer.prose import sentences, tidied

__all__ = [
    "ACTS",
    "BEARING",
    "NOBODYS",
    "PLEAS",
    "SUMS",
    "TELLS_OF_WORK",
    "Matter",
    "Matters",
    "matters_in",
    "tells_of",
    "tells_of_stay",
    "without_matters",
    "words_telling",
]

Matters = frozenset[Matter]

_PEOPLE = frozenset({Matter.OTHERS, Matter.OF_HIS_OWN, Matter.CARER})
_NAMES = frozenset({Matter.NAME, Matter.NAME_OF_HIS_OWN})
NOBODYS = _PEOPLE | _NAMES | {Matter.LIFE, Matter.HURT, Matter.LOSS, Matter.SHORTHAND, Matter.PREVENTION, Matter.PREVENTION_TOLD}
"""What is nobody's business, and no matter of safety at a session."""
_WORDS_OF = {
    Matter.OF_HIS_OWN: "others",
    Matter.NAME_OF_HIS_OWN: "name",
    Matter.PAID: "amount",
    Matter.RECOVERY_TOLD: "recovery",
    Matter.PREVENTION_TOLD: "prevention",
    Matter.PLEA_BY_PLAN: "plea",
}
_THEIRS = frozenset({Matter.OF_HIS_OWN, Matter.NAME_OF_HIS_OWN})
SUMS = frozenset({Matter.AMOUNT, Matter.PAID, Matter.MEANS})
_PILLS = frozenset({Matter.SEDATIVE, Matter.RECOVERY, Matter.PREVENTION})
PLEAS = frozenset({Matter.PLEA, Matter.PLEA_BY_PLAN})
_CUT_FIRST = _NAMES | _PILLS | PLEAS
_CUT_SHORT = SUMS | {Matter.SHORTHAND}
TELLS_OF_WORK = re.compile(
    r"\b(?:work\w*|jobs?|shifts?|school|class(?:es)?|semester|sick (?:days?|leave)|(?:on|medical|unpaid) leave|hours|paycheck"
    r"|office|written up|call(?:s|ed|ing) (?:out|in|off)|days a (?:week|wk)|cook\w*|clean\w*|(?:in|from) bed(?! with)"
    r"|shower\w*|groceries|dishes|PHQ\S*|MADRS|scores?|sessions?|infusions?|treatments?|therapy|CBT|therapist|medicines?"
    r"|medications?|\d+ ?mg|mg|weekly|miles|clinic|drive|bus|get (?:up|out of bed)|sleep\w*|bath\w*|dress\w*"
    r"|wore off|lasted|held|came back|faded|trabaj\w*|escuela|turnos?|sesion\w*|terapia|duró|cociná?\w*)\b|\b[a-z-]{5,} (?:\w+ )?\d",
    re.IGNORECASE,
)
"""What a sentence on work, the household, a treatment, its way or its result says: such a one is told beside the one that falls."""
_POINTS = re.compile(r"\W*(?:(?:so|and|but|y|pero|please|pls|plz|por favor|again|also)\W+)*", re.IGNORECASE)
"""What may stand before a plea that opens its sentence."""
_OWN_CONTENT = 6
"""A plea with so many words behind it says itself what it is about."""
_JOINTS = re.compile(r"(\s*[,;/]\s*(?:(?:and|plus|also|y) )?|\s+(?:and|plus|with|y|con)\s+)", re.IGNORECASE)
"""What joins the medicines of a list."""
_BESIDE = re.compile(r"\s*\([^()]*\)")
_COMMA = re.compile(r"(\s*,(?!\d{3}\b)\s*(?:and\s+|but\s+)?|\s+[\u2013\u2014-]+\s+)")
_NOT_BEHIND = {Matter.SEDATIVE: "no_sedative", Matter.PAID: "of_a_threshold", Matter.STAY: "no_stay"}
"""What makes it none where it stands before it."""
_SENTENCE_ENDS = re.compile(r"[.;!?\n]")
_OF_A_LIST = re.compile(r"[a-z-]{5,} (?:\w+ )?\d", re.IGNORECASE)
"""A medicine of a list goes on behind what is left out of it."""
_LEAST = 2
ACTS = frozenset({Matter.ACT, Matter.ENDED})
BEARING = frozenset({Matter.PREGNANCY, Matter.HER_PREGNANCY})
_GO_ON = ACTS | {Matter.STAY}
"""What the sentence after it goes on telling; a drink or a sum is told in one."""


# Each is asked of every answer with every key, and changes with one.
@lru_cache(maxsize=512)
def matters_in(text: str, wanted: Matters) -> Matters:
    """Which of these a text tells of; a stay that never was is none. Asked in the order of the enum, which builds keep:
    two builds are the same.
    """
    return frozenset(matter for matter in Matter if matter in wanted and tells_of(matter, text))


@lru_cache(maxsize=2048)
def tells_of(matter: Matter, text: str) -> bool:
    """Whether a text tells of this one."""
    return any(_stands(matter, text, found) for found in _words_of(matter).finditer(text))


def words_telling(text: str, wanted: Matters) -> tuple[str, ...]:
    """The words by which a text tells of these, as they were typed."""
    found = ((one.start(), one[0].strip()) for matter in wanted for one in _words_of(matter).finditer(text) if _stands(matter, text, one))
    return tuple(words for _, words in sorted(found))


def tells_of_stay(text: str) -> bool:
    """Whether stays in a hospital were told, and not that there was none."""
    return bool(matters_in(text, frozenset({Matter.STAY})))


@lru_cache(maxsize=512)
def without_matters(text: str, wanted: Matters) -> str:
    """The text without the sentences, or the ends, lines and brackets of one, that tell of these; and without what goes on from there."""
    spoken = text
    for plea in (one for one in Matter if one in wanted & PLEAS and tells_of(one, text)):
        spoken = _unpleaded(spoken, plea)
    lines = (_told(_unsedated(_nameless(line, wanted), wanted), wanted - _CUT_FIRST) for line in spoken.split("\n"))
    return "\n".join(filter(None, lines))


@cache
def _known_by(name: str) -> re.Pattern[str]:
    return re.compile(compiled_json("private.json")[name], re.IGNORECASE)


def _words_of(matter: Matter) -> re.Pattern[str]:
    return _known_by(_WORDS_OF.get(matter, matter.value))


def _stands(matter: Matter, text: str, found: re.Match[str]) -> bool:
    if matter in _THEIRS:
        return not found[0].casefold().startswith("m")
    if matter in _NOT_BEHIND:
        return not _known_by(_NOT_BEHIND[matter]).search(text[: found.start()])
    if matter is Matter.PLEA_BY_PLAN:
        return not _known_by("by_the_plan").match(found[0]) or _asks_us(text, found)
    if matter is Matter.HARM:
        return not _known_by("with_reason").search(text[found.end() :])
    return matter is not Matter.RELAPSE or not _known_by("of_the_illness").search(text)


def _asks_us(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence of what was found asks something of whoever writes the letter."""
    before, after = _SENTENCE_ENDS.split(text[: found.start()])[-1], _SENTENCE_ENDS.split(text[found.end() :])[0]
    return bool(_known_by("asks_us").search(before + found[0] + after))


def _nameless(text: str, wanted: Matters) -> str:
    """The text without the names behind "my brother"."""

    def bare(found: re.Match[str], matter: Matter) -> str:
        return found[0].removesuffix(found[1]) if _stands(matter, text, found) else found[0]

    for matter in Matter:
        if matter in wanted & _NAMES:
            text = _words_of(matter).sub(partial(bare, matter=matter), text)
    return text


def _unpleaded(text: str, plea: Matter) -> str:
    """The text without the sentences of a plea, and without the one before it where a plea is a sentence of its own: it speaks of that
    one, or where none stands before it, of the next.
    """
    told = [(at, one) for at, line in enumerate(text.split("\n")) for one in sentences(line)]
    held = set[int]()
    for at, (_, sentence) in enumerate(told):
        found = next((one for one in _words_of(plea).finditer(sentence) if _stands(plea, sentence, one)), None)
        if found:
            points = _POINTS.fullmatch(sentence[: found.start()]) and len(sentence[found.end() :].split()) < _OWN_CONTENT
            held |= {at, at - 1 if at else 1} if points else {at}
    kept: dict[int, list[str]] = {}
    for at, (line, sentence) in enumerate(told):
        if at not in held:
            kept.setdefault(line, []).append(sentence)
    return "\n".join(map(" ".join, kept.values()))


def _unsedated(line: str, wanted: Matters) -> str:
    """A list of medicines without those in it that are held, and what is told of each."""
    asked = wanted & _PILLS
    if not matters_in(line, asked):
        return line
    kept: list[str] = []
    cut = False
    for sentence in sentences(line):
        if cut and not matters_in(sentence, asked) and _known_by("of_the_pill").match(sentence):
            continue
        left = _of_list(sentence, asked)
        cut = left != sentence
        kept.append(left)
    return " ".join(filter(None, kept))


def _of_list(sentence: str, asked: Matters) -> str:
    pieces = _JOINTS.split(sentence)
    kept, cut = "", False
    for joint, piece in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        cut = bool(matters_in(piece, asked)) or (cut and bool(_known_by("of_the_pill").match(piece)))
        if not cut:
            kept += (joint if kept else "") + piece
    ends = "." if kept and sentence.endswith(".") and not kept.endswith(".") else ""
    return kept.strip(" ,;") + ends


def _told(line: str, wanted: Matters) -> str:
    kept: list[str] = []
    telling = ""
    for sentence in sentences(line):
        if telling and _known_by(telling).match(sentence):
            continue
        left = _left_of(sentence, wanted)
        named = matters_in(sentence, wanted) if left != sentence else frozenset[Matter]()
        telling = "goes_on" if named & _GO_ON else "of_them" if named & _PEOPLE else ""
        kept.append(left)
    return " ".join(filter(None, kept))


def _left_of(sentence: str, wanted: Matters) -> str:
    """What is told of a sentence beside such a clause: what speaks of work, care or the way there, and of nobody else. A cut that kept the
    rest kept the harm, or the person, that the clause told of. A remark in brackets falls alone.
    """
    bare = _BESIDE.sub(lambda found: "" if matters_in(found[0], wanted) else found[0], sentence)
    if matters_in(bare, wanted):
        bare = without_lead(
            bare,
            lambda lead: bool(told := matters_in(lead, wanted)) and told <= NOBODYS | SUMS,
            lambda rest: _bears(rest) and not matters_in(rest, wanted),
        )
    named = matters_in(bare, wanted)
    parts = [_head(part, wanted) for part in re.split(r"\s*;\s*", bare)] if named else [bare]
    if not named <= _CUT_SHORT:
        parts = [part for part in parts if _bears(part) and not _of_another(part, wanted)]
    left = tidied("; ".join(filter(None, parts)))
    left = left[:1].upper() + left[1:] if sentence[:1].isupper() and named <= _PEOPLE else left
    ends = sentence[-1:] if left and sentence.endswith((".", "!")) and not left.endswith((".", "!")) else ""
    return left + ends


def _bears(part: str) -> bool:
    return any(words.search(part) for words in (TELLS_OF_WORK, _known_by("why_it_ends"), _known_by("of_a_risk")))


def _of_another(part: str, wanted: Matters) -> bool:
    """Whether a stretch speaks of somebody beside who is treated; "he" of who acts for a man is that man."""
    return bool(_known_by("another").search(part)) or (Matter.CARER not in wanted and names_by_pronoun(part))


def _leant_on(piece: str, wanted: Matters) -> str:
    """What of a piece stands before "since my arrest" or "around the miscarriage"; else empty."""
    found = next((one for one in _known_by("leans_on").finditer(piece) if matters_in(piece[one.start() :], wanted)), None)
    head = piece[: found.start()] if found else ""
    return head if matters_in(piece, wanted) <= NOBODYS and len(head.split()) >= _LEAST and not matters_in(head, wanted) else ""


def _before(piece: str, wanted: Matters) -> str:
    """What of a piece that tells of these goes before the "and" that brings it: "then it faded by June and I drank more"; else empty."""
    first, *rest = BEHIND_A_SUM.split(piece)
    return first if rest and not matters_in(first, wanted) and matters_in(piece, wanted) else ""


def _alone(piece: str, named: Matters) -> str:
    """A piece as it is whole behind what is left out: a clause of its own behind people, a number to refer to behind what was paid."""
    if named == {Matter.PAID}:
        return piece if any(map(str.isdigit, piece)) else ""
    return own_clause(piece) if named <= _PEOPLE else ""


def _head(part: str, wanted: Matters) -> str:
    """What of a stretch stands before what tells of these, and the medicines listed behind it."""
    named = matters_in(part, wanted)
    if not named:
        return part
    if named and named <= SUMS and len(halves := BEHIND_A_SUM.split(part)) > 1:
        return " and ".join(half for half in halves if not matters_in(half, wanted))
    if named == {Matter.LOSS} and len(halves := clauses_beside_meetings(part)) > 1:
        sober = _known_by("of_a_risk")
        return " and ".join(half for half in halves if sober.search(half) and not matters_in(half, wanted))
    if named <= _PEOPLE and len(halves := clauses_beside_people(part)) > 1:
        return " and ".join(beside_people(halves, lambda half: _head(half, wanted)))
    parted = not named & _GO_ON
    first, *rest = _COMMA.split(part)
    first = _leant_on(first, wanted) or first
    kept, lost = (first, False) if not matters_in(first, wanted) else ("", True)
    for joint, one in zip(rest[::2], rest[1::2], strict=True):
        before = _before(one, wanted) or _leant_on(one, wanted) if parted and kept and not lost else ""
        lost = lost or bool(matters_in(one, wanted))
        if not lost or before:
            kept += joint + (before or one)
        elif kept and not matters_in(one, wanted) and _OF_A_LIST.match(one):
            kept += ", " + one
        elif not matters_in(one, wanted):
            kept = ", ".join(filter(None, (kept, _alone(one, named))))
    whole = len(kept.split()) >= _LEAST and not _known_by("leans").match(kept) and not matters_in(kept, wanted)
    return kept.strip(" ,") if whole and not (named & ACTS and _known_by("somebody").search(kept)) else ""
