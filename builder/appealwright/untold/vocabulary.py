"""The closed vocabulary of an own account: which words letters of this kind use. The words stand in vocabulary.yaml, without the
endings that are taken off here.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from appealwright.compiled import compiled_json

__all__ = [
    "everyday",
    "has_company",
    "is_listed",
    "is_one_off",
    "is_usual",
    "named_alone",
    "needs_company",
    "parts_in",
    "stems",
    "tells_together",
]

_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("in", "ing"), ("er", ""),
    ("er", "e"), ("ier", "y"), ("est", ""), ("est", "e"), ("iest", "y"), ("ly", ""), ("ily", "y"), ("ness", ""), ("iness", "y"), ("y", ""),
    ("ment", ""), ("less", ""), ("ful", ""), ("able", ""), ("ation", "e"), ("ion", ""), ("ion", "e"), ("ive", ""), ("al", ""),
    ("en", ""), ("ened", ""), ("ening", ""), ("ish", ""), ("ship", ""), ("ous", ""), ("ity", ""), ("ist", ""), ("like", ""), ("wise", ""),
    ("ward", ""), ("wards", ""), ("proof", ""), ("free", ""), ("or", ""),
)  # fmt: skip
_BEFORE = ("un", "re", "over", "non", "pre", "mis", "dis", "out", "under", "mid", "semi", "para", "self", "anti", "inter", "micro", "multi")
_DOUBLED = "bdglmnprt"
_STEM = 3
_MEDICAL = ("itis", "osis", "emia", "oma", "opathy", "ectomy", "otomy", "algia", "pnea", "ologist", "oscopy", "ography", "ostomy", "plasty")
"""How the names of illnesses and of what is done about them end: there are more than a list can hold."""
_SHORTEST = 7
_SURE = 2
"""So many letters at the beginning are never wrong."""
_LONG = 6
"""So long a word may be a letter wrong: of short ones, one letter makes another word."""
_VERY_LONG, _LACKING = 8, 2
"""So long a word may lack so many."""
_COMPOUND, _PART = 7, 3
"""So long a word may be two of ours, each of so many letters and one of more: "sawmill"."""
_TWICE = re.compile(r"(.)\1+")
_PACKED = re.compile(r"(\d)(\D+)")
_USUAL, _KIN, _DONE, _APART = "usual", "kin", "kin_do", "apart"


@lru_cache(maxsize=4096)
def is_usual(word: str) -> bool:
    """Whether letters use a word, in small letters and without its apostrophe: as it stands, with an everyday ending, or a letter wrong."""
    if len(word) >= _SHORTEST and (word.endswith(_MEDICAL) or word.removesuffix("s").endswith(_MEDICAL)):
        return True
    never = _apart()
    if never.intersection(stems(word)):
        return False
    known = _is_known(word) or any(_is_known(word.removeprefix(one)) for one in _BEFORE if word.startswith(one))
    return known or any(parts_in(form, _held()[_USUAL], never) for form in _forms(word)) or _is_misspelt(word)


def is_listed(word: str) -> bool:
    """Whether a word, in small letters, stands in the list as it is or with an everyday ending: no run of two words typed as one."""
    return any(one in _held()[_USUAL] for one in stems(word))


@lru_cache(maxsize=1024)
def needs_company(word: str) -> str:
    """The name of the words of which one must stand beside this; empty where it may stand alone: "husband" needs "drives"."""
    held = _held()
    found = stems(word)
    named = next((name for name in held if name != _USUAL and any(one in held[name] for one in found)), "")
    if named or len(word) < _LONG or _is_known(word):
        return named
    return _KIN if any(len(one) >= _LONG and one[0] == word[0] and is_one_off(word, one) for one in held[_KIN]) else ""


def has_company(name: str, words: frozenset[str]) -> bool:
    """Whether one of the words that this name asks for stands among these."""
    wanted = _beside(name)
    return any(one in wanted for word in words for one in stems(word))


@cache
def everyday(risk: str) -> frozenset[str]:
    """The everyday words for what a reason names, usual where it is answered: "weed"; none for most."""
    return frozenset(compiled_json("vocabulary.json")["asked"].get(risk, "").split())


@cache
def named_alone() -> frozenset[str]:
    """The words of such an answer that stand only where the notice has them: a drug that it does not name."""
    return frozenset(compiled_json("vocabulary.json")["named_alone"].split())


@cache
def _held() -> dict[str, frozenset[str]]:
    told = compiled_json("vocabulary.json")
    return {_USUAL: _unpacked(told[_USUAL]), _KIN: frozenset(told[_KIN].split()), **{one: frozenset({one}) for one in told["beside"]}}


def _unpacked(packed: str) -> frozenset[str]:
    """The words, each written as how many letters it shares with the one before, and the rest (`scripts/vocabulary.py`)."""
    found, word = set[str](), ""
    for shared, rest in _PACKED.findall(packed):
        word = word[: int(shared)] + rest
        found.add(word)
    return frozenset(found)


@cache
def _beside(name: str) -> frozenset[str]:
    told = compiled_json("vocabulary.json")
    return frozenset((told[_DONE] if name == _KIN else told["beside"][name]).split())


@cache
def _long_ones() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(_held()[_USUAL]):
        if len(word) >= _LONG:
            found.setdefault(word[0], []).append(word)
    return {first: tuple(words) for first, words in found.items()}


def _is_known(word: str) -> bool:
    return any(one in _held()[_USUAL] for one in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    """A word without its ending, and without the one before that where the last is of many."""
    single = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return (*stems(word), *stems(single))


@lru_cache(maxsize=1024)
def tells_together(clause: str) -> bool:
    """Whether the usual words of a clause tell together what letters of this kind do not: "no good in bed"."""
    return bool(_together().search(clause))


@cache
def _together() -> re.Pattern[str]:
    return re.compile(compiled_json("vocabulary.json")["together"], re.IGNORECASE)


@cache
def _apart() -> frozenset[str]:
    return frozenset(compiled_json("vocabulary.json")[_APART].split())


def parts_in(word: str, known: frozenset[str], never: frozenset[str]) -> tuple[str, ...]:
    """The two known words that make this one, if any do, and it is none of those that `never` tell what letters do."""
    if len(word) < _COMPOUND or word in never:
        return ()
    cuts = range(_PART, len(word) - _PART + 1)
    return next(((word[:at], word[at:]) for at in cuts if word[:at] in known and word[at:] in known), ())


def stems(word: str) -> tuple[str, ...]:
    """A word, and what of it stands before its ending."""
    found = [word]
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _STEM:
            found.append(stem + instead)
            if not instead and stem[-1] in _DOUBLED and stem[-2] == stem[-1]:
                found.append(stem[:-1])
    return tuple(found)


def _is_misspelt(word: str) -> bool:
    """Whether one letter too many, too few, wrong or in the other's place makes it a long word of ours, or letters doubled or not."""
    if any(_single(stem) in _singles() for stem in stems(word) if len(stem) >= _SHORTEST):
        return True
    if any(is_one_off(stem, meant) for stem in stems(word) if len(stem) >= _LONG for meant in _long_ones().get(stem[0], ())):
        return True
    return len(word) >= _LONG and any(_is_two_short(word, meant) for meant in _long_ones().get(word[0], ()))


def _single(word: str) -> str:
    return _TWICE.sub(r"\1", word)


@cache
def _singles() -> frozenset[str]:
    return frozenset(_single(word) for words in _long_ones().values() for word in words)


def _is_two_short(typed: str, meant: str) -> bool:
    """Whether a very long word lacks two letters: "probly". Two that are wrong make too many other words."""
    if len(meant) < _VERY_LONG or len(meant) - len(typed) != _LACKING or meant[:_STEM] != typed[:_STEM] or meant[-1] != typed[-1]:
        return False
    left = iter(meant)
    return all(letter in left for letter in typed)


def is_one_off(typed: str, meant: str) -> bool:
    """Whether two words differ by one letter too many, too few, wrong or in the other's place."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    at = next((at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), min(len(typed), len(meant)))
    ours, theirs = typed[at:], meant[at:]
    if at < _SURE:
        return False
    swapped = len(ours) > 1 and ours[:2] == theirs[1::-1] and ours[2:] == theirs[2:]
    return ours[1:] == theirs[1:] or ours[1:] == theirs or ours == theirs[1:] or swapped
