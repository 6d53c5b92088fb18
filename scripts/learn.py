"""Learns from sentences with known grounds how much each mark of a sentence speaks for each ground: writes data/sentences.json.

Multinomial logistic regression, trained in plain Python with a fixed order, so that the same sentences give the same bytes.
Twice: over all marks, then over those that proved to say most, so that what the browser loads stays small.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, sqrt
from operator import add
from pathlib import Path
from statistics import median
from typing import Any

from appealwright.denial.weights.weighing import ALWAYS, NO_GROUND, NONE, STEP
from appealwright.denial.weights.wording import Lexicon, marks, tokens
from scripts.rowfiles import PACKAGE, loaded_yaml

SENTENCES = PACKAGE / "sentences"
TRUST = SENTENCES / "trust.yaml"
"""How far a sentence is believed, which scripts/bench/trust.py learns."""
_LABELLED = ("several", "letters", "paragraphs")
"""Files whose lines begin with their grounds; in the others the file's name is the ground."""
_MOST_MARKS = 5800
_FEWEST_SEEN = 2
_ROUNDS, _ROUNDS_FIRST, _RATE, _SHRINK = 12, 4, 0.4, 0.001
_MIXED, _MIXED_PLAIN, _SHORT = 0.15, 0.2, 30
_LEAST, _LARGEST = 1.0, 16
_RESTS, _TELLING = 4, 0.03
"""Rounds in which a sentence is left alone that taught nothing, and how wrong a share must be to teach anything."""

Weight = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, the grounds it gives (or `none`), and the letter it stands in ("" where in none)."""

    sentence: str
    grounds: tuple[str, ...]
    letter: str = ""


def examples(folder: Path = SENTENCES) -> list[Example]:
    """Every labelled sentence."""
    found: list[Example] = []
    for path in sorted(folder.glob("*.txt")):
        letter = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                letter = line.removeprefix("## ").strip()
            elif path.stem in _LABELLED and line.strip():
                grounds, sentence = line.split("|", 1)
                found.append(Example(sentence.strip(), tuple(grounds.split()), letter))
            elif line.strip():
                found.append(Example(line.strip(), (path.stem,)))
    return found


def notions(folder: Path = SENTENCES) -> dict[str, list[str]]:
    """The words that mean much the same, by what they mean."""
    return {str(notion): [str(word) for word in words] for notion, words in loaded_yaml(folder / "notions.yaml").items()}


def known_words(of: Iterable[Example]) -> list[str]:
    """Words that more than one sentence uses: what a scanner's letters may be meant for."""
    seen = Counter(word for example in of for word in set(tokens(example.sentence)))
    return sorted(word for word, times in seen.items() if times >= _FEWEST_SEEN and word.isalpha() and len(word) > 2)


def learned(of: list[Example], meaning: Mapping[str, list[str]]) -> dict[str, Any]:
    """The document that the reader loads."""
    words = known_words(of)
    lexicon = Lexicon(meaning, words)
    grounds = sorted({ground for example in of for ground in example.grounds} | {NONE})
    marked = [[ALWAYS, *sorted(marks(example.sentence, lexicon))] for example in of]
    wanted = [[grounds.index(ground) for ground in example.grounds] for example in of]
    seen = Counter(mark for one in marked for mark in one)
    for one, other in (*_pairs(of), *_mixed(of)):
        marked.append(sorted({*marked[one], *marked[other]}))
        wanted.append([grounds.index(ground) for ground in _given_by_both(of[one], of[other])])
    first = _trained(marked, wanted, len(grounds), frozenset(mark for mark, times in seen.items() if times >= _FEWEST_SEEN), _ROUNDS_FIRST)
    telling = sorted((mark for mark in first if mark != ALWAYS), key=lambda mark: (-max(map(abs, first[mark])), mark))
    weights = _trained(marked, wanted, len(grounds), frozenset((ALWAYS, *telling[:_MOST_MARKS])), _ROUNDS)
    return {"grounds": grounds, "notions": dict(meaning), "words": " ".join(words), "weights": _packed(weights)}


def _given_by_both(one: Example, other: Example) -> list[str]:
    """What two sentences give together: their grounds, else the outcomes that they tell, else nothing."""
    every = {*one.grounds, *other.grounds}
    return sorted(every - set(NO_GROUND)) or sorted(every - {NONE}) or [NONE]


def _pairs(of: list[Example]) -> list[tuple[int, int]]:
    """Sentences of a letter that follow each other where one gives a ground at least: the reader weighs such two together as well."""
    following = [(at, at + 1) for at in range(len(of) - 1) if of[at].letter and of[at].letter == of[at + 1].letter]
    return [pair for pair in following if any(of[at].grounds != (NONE,) for at in pair)]


def _mixed(of: list[Example]) -> list[tuple[int, int]]:
    """Sentences of no letter beside one that gives no ground, as a letter would put them: a reason among other words."""
    drawn = random.Random(2)  # noqa: S311 - which sentences stand together, no secret
    loose = [at for at, example in enumerate(of) if not example.letter]
    plain = [at for at in loose if of[at].grounds == (NONE,) and len(of[at].sentence) > _SHORT]
    chosen = [at for at in loose if drawn.random() < (_MIXED_PLAIN if of[at].grounds == (NONE,) else _MIXED)]
    return [(at, drawn.choice(plain)) for at in chosen]


def _trained(marked: list[list[str]], wanted: list[list[int]], many: int, kept: frozenset[str], rounds: int) -> Weight:
    weights: Weight = {mark: [0.0] * many for mark in sorted(kept)}
    spread: Weight = {mark: [1e-6] * many for mark in weights}
    of = [[mark for mark in one if mark in kept] for one in marked]
    order = list(range(len(of)))
    drawn = random.Random(1)  # noqa: S311 - the order of training, no secret
    rests = [0] * len(of)
    for _ in range(rounds):
        drawn.shuffle(order)
        for at in order:
            if rests[at]:
                rests[at] -= 1
            elif not _learn(of[at], wanted[at], weights, spread, many):
                rests[at] = _RESTS
    return weights


def _learn(of: list[str], wanted: list[int], weights: Weight, spread: Weight, many: int) -> bool:
    """One step of AdaGrad on one sentence; whether there was anything to learn."""
    scale = 1 / sqrt(len(of) + 1)
    rows = [weights[mark] for mark in of]
    sums = [0.0] * many
    for row in rows:
        sums = list(map(add, sums, row))
    most = max(sums)
    powers = [exp((one - most) * scale) for one in sums]
    total = sum(powers)
    wrong = [power / total for power in powers]
    for ground in wanted:
        wrong[ground] -= 1 / len(wanted)
    large = [(ground, by * scale) for ground, by in enumerate(wrong) if abs(by) > _TELLING]
    if not large:
        return False
    for row, mark in zip(rows, of, strict=True):
        squares = spread[mark]
        for ground, by in large:
            slope = by + _SHRINK * row[ground]
            squared = squares[ground] = squares[ground] + slope * slope
            row[ground] -= _RATE * slope / sqrt(squared)
    return True


def _packed(weights: Weight) -> dict[str, str]:
    """Marks by what they say: pairs of letters, the ground and the weight in steps. Small weights are left out.

    Weights are counted from the middle one of their mark, which changes no share and lets most of them be left out.
    """
    together: dict[str, list[str]] = {}
    for mark, by_ground in sorted(weights.items()):
        said, middle = "", median(by_ground)
        for ground, weight in enumerate(by_ground):
            steps = max(-_LARGEST, min(_LARGEST, round((weight - middle) / STEP)))
            if abs(weight - middle) >= _LEAST and steps:
                said += chr(ord("a") + ground) + chr(ord("N") + steps)
        if said:
            together.setdefault(said, []).append(mark)
    return {said: " ".join(of) for said, of in sorted(together.items())}


def document(leave_out: frozenset[str] = frozenset()) -> dict[str, Any]:
    """What the reader loads; learned without the letters of these names."""
    return {
        **learned([one for one in examples() if one.letter not in leave_out], notions()),
        "trust": loaded_yaml(SENTENCES / "trust.yaml"),
    }


def write(target: Path) -> None:
    """Learn anew, unless the file was made from these very sentences by this very code; the trust is only laid beside."""
    sentences = (source for source in sorted(SENTENCES.iterdir()) if source != TRUST)
    sources = [*sentences, Path(__file__), *(PACKAGE / "denial" / "weights" / f"{name}.py" for name in ("wording", "weighing"))]
    made_from = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    made = next((known for known in map(_made, (target, PACKAGE / "data" / target.name)) if known.get("made_from") == made_from), None)
    whole = {**made, "trust": loaded_yaml(TRUST)} if made else {"made_from": made_from, **document()}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        target.write_text(text, encoding="utf-8")


def _made(path: Path) -> dict[str, Any]:
    """What was learned before, if it was."""
    found: dict[str, Any] = json.loads(path.read_bytes()) if path.exists() else {}
    return found
