"""Citations of codified law: the title or part each belongs to, in the order of the code, and what tells one from its neighbors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from appealwright.facts import Row

MANY = 12
"""Where a title has more rules than this, its parts stand apart."""
_CODE = re.compile(r"(?P<title>\d+) (?P<code>CFR|U\.S\.C\.) (?:§ )?(?P<part>[0-9A-Za-z-]+)")


def by_law(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """The rows of each title of law, of a long one each part by itself; last, under no name, what is no codified law."""
    titles = Counter(_title(row) for row in rows)
    laws: dict[str, list[Row]] = {}
    for row in rows:
        title = _title(row)
        laws.setdefault(_part(row) if titles[title] > MANY else title, []).append(row)
    return sorted(laws.items(), key=lambda law: (not law[0], by_number(law[0])))


@dataclass(frozen=True, slots=True)
class Gate:
    """Rules that bind somebody only by another law, `by`, as citations name both."""

    rules: str
    by: str


def gates(rows: Iterable[Row]) -> tuple[Gate, ...]:
    """The laws that only bring in others, as their own rows say it (`brings_in`)."""
    return tuple(Gate(**row.detail["brings_in"]) for row in rows if "brings_in" in row.detail)


def told_apart(citation: str, brought: Iterable[Gate]) -> str:
    """The citation with the law that only brings in another after it: many rules are brought in by one, and would begin alike."""
    law, _, rule = citation.rpartition("; ")
    return f"{rule}, by {law}" if any(law.startswith(gate.by) and rule.startswith(gate.rules) for gate in brought) else citation


def by_number(citation: str) -> list[tuple[int, str]]:
    """A key that puts 5 CFR before 21 CFR."""
    return [(int(number or 0), text.casefold()) for number, text in re.findall(r"(\d+)|(\D+)", citation)]


def slug(law: str) -> str:
    """The law's name as part of an address."""
    return re.sub(r"[^a-z0-9]+", "-", law.casefold()).strip("-")


def _title(row: Row) -> str:
    code = _CODE.match(row.citation or "")
    return f"{code['title']} {code['code']}" if code else ""


def _part(row: Row) -> str:
    code = _CODE.match(row.citation or "")
    return f"{_title(row)} part {code['part']}" if code and code["code"] == "CFR" and code["part"].isdigit() else _title(row)
