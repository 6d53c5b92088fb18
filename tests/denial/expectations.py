"""What a letter is expected to say, and how well a reading meets it. A letter's expectations stand beside it in YAML."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from appealwright.denial import Kind, Limit, Reading, read, suggested_answers
from appealwright.facts import our_facts

HERE = Path(__file__).parent
_NUMBERS = (Kind.REFERENCE, Kind.CLAIM, Kind.AUTHORIZATION)


@dataclass(frozen=True, eq=False)
class Sample:
    """A letter, what is in it, and what was read."""

    name: str
    expected: Mapping[str, Any]
    text: str
    reading: Reading


@dataclass
class Score:
    """Hits, misses and wrong finds of one field over a folder."""

    hits: int = 0
    missed: int = 0
    wrong: int = 0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 1.0


def expected_in(folder: str, name: str) -> Mapping[str, Any]:
    """What this letter is expected to say."""
    found: Mapping[str, Any] = yaml.safe_load((HERE / folder / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


def text_of(folder: str, expected: Mapping[str, Any]) -> str:
    return (HERE / folder / str(expected["letter"])).read_text(encoding="utf-8")


FACTS = our_facts()


def offered(text: str) -> dict[str, Any]:
    """The answers that a pasted notice suggests."""
    return suggested_answers(reading_of(text))


@cache
def reading_of(text: str) -> Reading:
    """What is read in a letter: once, though several tests look at it."""
    return read(text, FACTS)


def samples(folder: str) -> list[Sample]:
    found = []
    for path in sorted((HERE / folder).glob("*.yaml")):
        expected = expected_in(folder, path.stem)
        text = text_of(folder, expected)
        found.append(Sample(path.stem, expected, text, reading_of(text)))
    return found


def scores(found: Iterable[Sample]) -> tuple[dict[str, Score], list[str]]:
    """For each field how well it was read, and each difference in words."""
    table: dict[str, Score] = defaultdict(Score)
    differences: list[str] = []
    for sample in found:
        for field, check in _CHECKS.items():
            if field not in sample.expected:
                continue
            wanted = _set(sample.expected[field])
            got = check(sample.reading, wanted)
            fine = _set(sample.expected.get("also_fine", ())) if field == "grounds" else set()
            missed, wrong = wanted - got, got - wanted - fine
            score = table[field]
            score.hits += len(wanted & got)
            score.missed += len(missed)
            score.wrong += len(wrong)
            if missed or wrong:
                differences.append(f"{sample.name}: {field}: missed {sorted(map(str, missed))}, wrong {sorted(map(str, wrong))}")
    return dict(table), differences


def report(folder: str, table: Mapping[str, Score], differences: Iterable[str]) -> str:
    lines = [f"\n{folder}: {'field':18}{'recall':>8}{'precision':>11}{'wanted':>8}"]
    lines += [
        f"{'':{len(folder) + 2}}{field:18}{score.recall:8.3f}{score.precision:11.3f}{score.hits + score.missed:8}"
        for field, score in table.items()
    ]
    return "\n".join([*lines, *(f"  {difference}" for difference in differences)])


def _set(value: Any) -> set[Any]:
    if isinstance(value, Mapping):
        return {tuple(sorted((unit, str(count) if unit == "date" else count) for unit, count in value.items()))}
    if isinstance(value, list | tuple):
        return {_plain(item) for item in value}
    return set() if value is None else {_plain(value)}


def _plain(value: Any) -> Any:
    return value if not isinstance(value, str) else value.strip()


def _alike(value: object) -> str:
    return re.sub(r"[^a-z0-9]", "", str(value).lower())


def _bare(code: object) -> str:
    """A code without the name of its system or its group, which not every expectation writes: CO-16 names CARC 16."""
    return re.sub(r"\A(?:carc|rarc|co|pr|oa|pi|cr)(?=[a-z]?\d)", "", _alike(code))


def _last_ten(number: object) -> str:
    """A telephone number without the country's 1."""
    return _alike(number)[-10:]


def _grounds(reading: Reading, wanted: set[Any]) -> set[Any]:
    return {find.value for find in reading.of(Kind.GROUND)}


def _codes(reading: Reading, wanted: set[Any]) -> set[Any]:
    # Letters print codes in many ways; what counts is which codes were found.
    by_bare = {_bare(code): code for code in wanted}
    return {by_bare.get(_bare(find.value), find.value) for find in reading.of(Kind.CODE)}


def _not_codes(reading: Reading, wanted: set[Any]) -> set[Any]:
    return wanted - {find.value for find in reading.of(Kind.CODE)}


def _any_of(*kinds: Kind) -> Callable[[Reading, set[Any]], set[Any]]:
    """Those of the wanted values that were found; where none was, what was found instead."""

    def found(reading: Reading, wanted: set[Any]) -> set[Any]:
        values = {_alike(find.value): find.value for kind in kinds for find in reading.of(kind)}
        return {value for value in wanted if _alike(value) in values} or set(list(values.values())[:1])

    return found


def _best(kind: Kind, alike: Callable[[object], str] = _alike) -> Callable[[Reading, set[Any]], set[Any]]:
    """The best find of a kind, as the wanted value is written."""

    def found(reading: Reading, wanted: set[Any]) -> set[Any]:
        find = reading.best(kind)
        if find is None:
            return set()
        return {value for value in wanted if alike(value) == alike(find.value)} or {find.value}

    return found


def _within(kind: Kind) -> Callable[[Reading, set[Any]], set[Any]]:
    """Those of the wanted words that stand in the best find of a kind."""

    def found(reading: Reading, wanted: set[Any]) -> set[Any]:
        find = reading.best(kind)
        return {words for words in wanted if find and _alike(words) in _alike(find.value)}

    return found


def _deadline(reading: Reading, wanted: set[Any]) -> set[Any]:
    find = reading.best(Kind.DEADLINE)
    if find is None:
        return set()
    value = find.value
    if isinstance(value, Limit) and value.unit == "years":
        return {(("months", 12 * value.count),)}
    return {((value.unit, value.count),)} if isinstance(value, Limit) else {(("date", str(value)),)}


def _hints(*kinds: Kind) -> Callable[[Reading, set[Any]], set[Any]]:
    def found(reading: Reading, wanted: set[Any]) -> set[Any]:
        return {value for kind in kinds for find in reading.of(kind) for value in wanted if find.row == value}

    return found


_CHECKS: Mapping[str, Callable[[Reading, set[Any]], set[Any]]] = {
    "grounds": _grounds,
    "codes": _codes,
    "not_codes": _not_codes,
    "date": _best(Kind.NOTICE_DATE),
    "service_dates": _any_of(Kind.SERVICE_DATE),
    "reference": _any_of(*_NUMBERS),
    "member_id": _best(Kind.MEMBER_ID),
    "group": _best(Kind.GROUP_NUMBER),
    "deadline": _deadline,
    "address_contains": _within(Kind.APPEAL_ADDRESS),
    "fax": _best(Kind.APPEAL_FAX, _last_ten),
    "insurer": _within(Kind.INSURER),
    "signatory": _within(Kind.SIGNATORY),
    "policy": _within(Kind.POLICY),
    "plan_hints": _hints(Kind.PLAN_HINT),
}
