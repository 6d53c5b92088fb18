"""Names of persons in a letter, and when words are one: never words of offices, forms or clinics, never half a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from appealwright.denial.page.labelled import alike
from appealwright.denial.page.letter import Letter

__all__ = ["RANK", "SERVICE", "Name", "as_written", "key_of", "name_at", "same_person"]

_PARTICLE = r"(?:de la|de los|de|del|la|van der|van|von|der|da|dos|di|du|le|al|el|bin|y)"
_PIECE = r"[A-Z\u00c0-\u00dd][\w'\u2019-]{0,24}\.?"
_RANK = (
    r"(?:PVT|PFC|SPC|CPL|SGT|SSG|SFC|MSG|1SG|SGM|CSM|WO1|CW[2-5]|2LT|1LT|CPT|MAJ|LTC|COL|BG|SrA|SSgt|TSgt|MSgt|SMSgt|CMSgt|LCpl|Cpl"
    r"|(?:Staff |Master |Gunnery |First |Technical )?Sergeant(?: First Class)?|(?:Lieutenant )?Colonel|Major|Captain|Lieutenant|Commander"
    r"|Sgt|GySgt|PO[1-3]|CPO|SCPO|MCPO|ENS|LTJG|LT|LCDR|CDR|CAPT|Capt|Maj|Lt ?Col|Col)\.?"
    r"(?:,? \(?(?:US[A-Z]{1,3},? )?(?:[Rr]et|RET)\.?\)?)?,?"
)
"""A rank as a military plan writes it before the name, also of one retired."""
RANK = re.compile(_RANK)
_RETIRED = r",? \(?(?:Ret|RET|Retired|RETIRED)\b\.?\)?"
SERVICE = re.compile(rf",? (?:USA|USN|USAF|USMC|USCG|USSF)\b(?:{_RETIRED})?|{_RETIRED}")
"""In which service somebody stands or stood, behind the name."""
_CIVIL = rf"(?:(?:(?:Mr|Ms|Mrs|Miss|Mx|MR|MS|MRS|Sr|Sra|Srta)\.?|{_RANK}) )?"
_CALLED = r"[\"\u201c(][A-Z][a-z]{1,15}[\"\u201d)]"
"""By what name somebody goes, between the first and the last: 'Margaret "Peg" Olson'."""
_TITLE = r"(?:Dr\.?|DR\.?|Dra\.?)"
_NAME = re.compile(
    rf"{_CIVIL}(?P<name>{_PIECE}(?: {_CALLED})?(?: (?:{_PARTICLE} )?{_PIECE}){{1,3}}"
    r"(?:,? (?:Jr|Sr|JR|SR)\.?(?!\w)| (?:II|III|IV)(?!\w))?)"
)
_LAST_FIRST = re.compile(rf"(?P<last>{_PIECE}(?: {_PIECE})?), ?(?P<first>{_PIECE}(?: [A-Z]\.?)?)(?![\w.])")
_DOCTOR = re.compile(rf"{_TITLE} ")
_STOP = re.compile(r"\s*(?:\Z|[,;()/|]|\s{2}|\s[-\u2013\u2014]\s)")
_SUFFIX = re.compile(r",? (?:jr|sr|ii|iii|iv)\.?\Z", re.IGNORECASE)
_INSIDE = re.compile(
    r"(?:[A-Z\u00c0-\u00dd]['\u2019])?(?:[A-Z\u00c0-\u00dd]+"
    r"|(?:Mc|Mac|De|La|Van|Fitz|Le|Di|Du)?[A-Z\u00c0-\u00dd][a-z\u00df-\u024f]*)"
)
"""A word in one kind of letters: what a scanner mixed ("DELlNDA") is no name."""


class Name(NamedTuple):
    """A name as it is offered, and where it stands. `doctor`: titled as one."""

    value: str
    start: int
    end: int
    doctor: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that no name holds, and letters that stand after a clinician's name, as `alike` writes them."""

    none: frozenset[str]
    letters: frozenset[str]


def name_at(letter: Letter, start: int, end: int, *, shortest_first: int = 2) -> Name | None:
    """The whole name that begins here: two words or more, of which neither the first (unless `shortest_first` is 1) nor the last is a
    letter alone.
    """
    text, words = letter.text, _words(letter)
    doctor = _DOCTOR.match(text, start, end)
    start = doctor.end() if doctor else start
    turned = _LAST_FIRST.match(text, start, end)
    behind = turned and (_STOP.match(text, turned.end(), end) or _are_letters(text[turned.end() : end], words))
    if turned and behind and alike(turned["first"].rstrip(".")) not in words.letters:
        value = f"{turned['first']} {turned['last']}"
        if not _SUFFIX.search(f" {turned['first']}") and _is_name(value, words, 2):
            return Name(value, turned.start(), turned.end(), bool(doctor))
    match = _NAME.match(text, start, end)
    if not match:
        return None
    value, last = match["name"], match.end()
    while (cut := value.rpartition(" ")) and alike(cut[2].strip(".")) in words.letters and " " in cut[0]:
        value, last = cut[0], last - len(cut[2]) - 1
    letters = last < match.end()
    if not (letters or _STOP.match(text, last, end)) or not _is_name(value, words, shortest_first):
        return None
    return Name(value.rstrip(","), match.start("name"), last, bool(doctor))


def as_written(text: str, name: str) -> str:
    """The name in small letters too, where it is printed in capitals and the text has it so elsewhere, in one place or word by word ("Dear
    Denise Kowalczyk" of DENISE R KOWALCZYK); what a scanner mixed is none.
    """
    if not name.isupper():
        return name
    words = [_in_small_letters(text, word) if len(word.strip(".")) > 1 else word for word in name.split(" ")]
    return _in_small_letters(text, name) or (" ".join(words) if all(words) else name)


def _in_small_letters(text: str, words: str) -> str:
    again = re.finditer(rf"(?<!\w){re.escape(words).replace(chr(92) + ' ', '[.]? ')}(?!\w)", text, re.IGNORECASE)
    return next((other.group() for other in again if other.group()[0].isupper() and _is_mostly_small(other.group())), "")


def _is_mostly_small(words: str) -> bool:
    return sum(map(str.islower, words)) > sum(map(str.isupper, words))


def key_of(name: str) -> tuple[str, str]:
    """The first and the last word of a name, by which the same person is known again."""
    words = [word.strip(".,") for word in alike(_SUFFIX.sub("", name)).split()]
    return words[0], words[-1]


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: the last word the same, the first the same or its letter."""
    (first, last), (again, other_last) = key_of(one), key_of(other)
    begins = first.startswith(again) or again.startswith(first)
    return last == other_last and (first == again or (begins and 1 in {len(first), len(again)}))


def _are_letters(behind: str, words: _Words) -> bool:
    """Whether a clinician's letters, and nothing else, stand behind a name: "HAVERFORD, SIMON MD"."""
    return alike(behind.strip(" ,()")) in words.letters


def _is_name(value: str, words: _Words, shortest_first: int) -> bool:
    tokens = [token for token in _SUFFIX.sub("", value).replace(".", "").split() if token[0].isupper()]
    if len(tokens) < 2 or len(tokens[0]) < shortest_first or len(tokens[-1]) < 2 or any(map(str.isdigit, value)):
        return False
    pieces = [piece for token in tokens for piece in token.split("-")]
    if RANK.fullmatch(tokens[0]) or any(alike(piece) in words.none or alike(piece) in words.letters for piece in (*pieces, *tokens)):
        return False
    return all(_INSIDE.fullmatch(piece) for piece in pieces)


def _words(letter: Letter) -> _Words:
    names = letter.words.names
    return _words_of(names["not-a-person"], names["clinic-word"], names["no-clinic"], names["credential"])


@cache
def _words_of(*groups: tuple[str, ...]) -> _Words:
    *none, letters = (frozenset(map(alike, group)) for group in groups)
    return _Words(frozenset().union(*none), letters)
