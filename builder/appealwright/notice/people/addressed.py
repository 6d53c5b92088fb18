"""Whose address it is that was typed from a notice: the plan's own, or that of the office that decides outside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["holds_hearings", "names_the_plan", "of_an_office", "same_place", "unit_named"]

_ASIDE = re.compile(r"\s*\([^)]*\)")
_HEARINGS = re.compile(
    r"\b(?:fair|administrative|state) hearings?\b|\bhearings? (?:unit|section|bureau|division|office|branch)\b", re.IGNORECASE
)
"""How an office that holds hearings is named: no plan's own address says so."""
_UNIT = re.compile(r"\b(?:appeals?|grievances?|reconsiderations?|redeterminations?|reviews?|disputes?)\b", re.IGNORECASE)
_OF_HEALTH = re.compile(r"\b(?:behavio\w+|mental|psych\w*|substance|addiction\w*|depress\w*|ketamine|spravato|infusions?)\b", re.IGNORECASE)
_COMPANY = re.compile(r" (?:inc|incorporated|llc|l\.l\.c|corp|corporation|co|company|ltd)\.?$")
_BOX = re.compile(r"\bbox (\d{3,})", re.IGNORECASE)


def names_the_plan(address: str, insurer: str) -> bool:
    """Whether the address already says the insurer's name, which is then printed once, with or without its brackets, its "Inc." and the
    State or the program at its end.
    """
    name = _COMPANY.sub("", _plain(insurer))
    return bool(name) and (name in _plain(address) or any(_begins(name, line) for line in re.split(r"[\n,]", address)))


def of_an_office(address: str, names: Iterable[str], addresses: Iterable[str]) -> bool:
    """Whether this is the address of one of these offices: by the office's name, or by its post-office box."""
    boxes = {box for other in addresses for box in _BOX.findall(other)}
    return any(_plain(name) in _plain(address) for name in names if name) or bool(boxes & set(_BOX.findall(address)))


def unit_named(address: str) -> str:
    """The unit of the insurer to which the address for appeals goes, as its own line names it: none whose name tells of health, for whoever
    stands at a fax machine may read it.
    """
    lines = (line.strip().rstrip(",") for line in address.split("\n")[1:])
    return next((line for line in lines if _UNIT.search(line) and not re.search(r"\d", line) and not _OF_HEALTH.search(line)), "")


def same_place(address: str, other: str) -> bool:
    """Whether two addresses are the same words, or one goes on with the other."""
    one, two = _plain(address), _plain(other)
    return bool(one and two) and (one in two or two in one)


def holds_hearings(address: str) -> bool:
    """Whether an address names an office that holds hearings."""
    return bool(_HEARINGS.search(address))


def _begins(name: str, line: str) -> bool:
    """Whether a line is the beginning of this name: two words of it at least."""
    return len(line.split()) > 1 and f"{name} ".startswith(f"{_plain(line)} ")


def _plain(words: str) -> str:
    """The words in small letters; a company leaves "and" out of its name in one place and writes it in another."""
    kept = _ASIDE.sub("", words).casefold().replace(",", " ").replace("united states ", "u.s. ").split()
    return " ".join(word for word in kept if word not in {"and", "&"})
