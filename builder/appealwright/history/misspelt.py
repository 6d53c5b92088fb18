"""A medicine, or a word of the diagnosis, that no row knows as it was typed, and the one of the rows that is nearly the same: asked about.
Letters tell a medicine by that name where nothing else can be meant (decision 0119), and a diagnosis as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drug_rows import drug_row
from appealwright.history.resistance import CLAIMING

__all__ = ["Misspelt", "meant_by", "misspelt_diagnosis", "misspelt_in"]

_WORD = re.compile(r"[^\W\d_]{5,}")
_EVERYDAY = frozenset({"ability", "buscar"})
"""Words of English and Spanish that lie one letter from a name: in a sentence they mean what they say, in the table of medicines a name."""
_LONG = 7
"""From so many letters on two may be wrong, in shorter names one."""
_NEAR = 2
"""Within so many letters a second name may be meant."""
_LONG_TERM = 10
"""The same of the words of a diagnosis, which have more neighbors among words that are right."""
_OF_THE_MIND = re.compile(r"F\d")
"""How the code of such a diagnosis begins."""
_TERM, _TYPED = re.compile(r"[^\W\d_]{6,}"), re.compile(r"[^\W\d_]{5,}")


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word as it was typed, and the name that may be meant."""

    typed: str
    meant: str
    is_sure: bool = False
    """Whether the two are one letter apart and no other name is near: letters tell the one that is meant."""


def misspelt_in(case: Case, facts: Facts) -> tuple[Misspelt, ...]:
    """Those of the table of medicines, of the medicines taken now and of the step, each once."""
    cells = (meant_by(trial.text("drug"), facts) for trial in case.records("history.trials"))
    # What is taken now is told in a sentence, whose words are more and are closer to a name by chance.
    now = (_meant(word, 1, facts) for word in _WORD.findall(case.text("history.now")) if word.casefold() not in _EVERYDAY)
    # A step may name several, each a name of its own: "welbutrin and abilfy".
    step = (meant_by(word, facts) for word in _WORD.findall(case.text("step.drug")) if word.casefold() not in _EVERYDAY)
    return tuple(dict.fromkeys(one for one in (*cells, *now, *step) if one))


def misspelt_diagnosis(case: Case, facts: Facts) -> tuple[Misspelt, ...]:
    """The words of the diagnosis that are nearly one of a diagnosis of the rows, each once: over a signature they stand as typed."""
    terms = _terms(facts)
    words = dict.fromkeys(word for word in _TYPED.findall(case.text("treatment.diagnosis")) if word.casefold().rstrip("s") not in terms)
    found = (
        (word, _closest(word.casefold(), 2 if len(word) >= _LONG_TERM else 1, terms)) for word in words if word.casefold() not in terms
    )
    return tuple(Misspelt(word, meant) for word, meant in found if meant)


# Asked of each row with every key.
@lru_cache(maxsize=256)
def meant_by(text: str, facts: Facts) -> Misspelt | None:
    """The word of a medicine's name that a row may mean; None where a row knows the name, or no one name is near."""
    if drug_row(text, facts):
        return None
    found = (_meant(word, 2 if len(word) >= _LONG else 1, facts) for word in _WORD.findall(text))
    return next((one for one in found if one), None)


def _meant(word: str, most: int, facts: Facts) -> Misspelt | None:
    names = _names(facts)
    name = "" if drug_row(word, facts) else _closest(word.casefold(), most, names)
    if not name:
        return None
    near = [one for one in names if _apart(word.casefold(), one.casefold(), _NEAR) <= _NEAR]
    return Misspelt(word, name, is_sure=near == [name] and _apart(word.casefold(), name.casefold(), 1) == 1)


def _closest(word: str, most: int, names: tuple[str, ...]) -> str:
    near = [(apart, name) for name in names if (apart := _apart(word, name.casefold(), most)) <= most]
    least = min((apart for apart, _ in near), default=0)
    found = {name for apart, name in near if apart == least}
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=2)
def _names(facts: Facts) -> tuple[str, ...]:
    named = (str(name) for row in facts.of_kind("drug") for name in (row.detail["name"], *row.detail.get("brands", ())))
    return tuple(dict.fromkeys(name for name in named if _WORD.fullmatch(name)))


@lru_cache(maxsize=2)
def _terms(facts: Facts) -> tuple[str, ...]:
    """The longer words of the diagnoses of depression that the rows name, and those by which one claims that it resists treatment."""
    titles = (row.title.partition(":")[2] for row in facts.of_kind("code") if _OF_THE_MIND.match(str(row.detail.get("code", ""))))
    named = (word.casefold() for title in titles for word in _TERM.findall(title))
    return tuple(dict.fromkeys((*named, *CLAIMING)))


def _apart(one: str, other: str, most: int) -> int:
    """By how many letters two words differ: left out, put in, or another; one more than `most` where by more."""
    if one[0] != other[0] or abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, its in enumerate(other, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != its))
    return row[-1]
