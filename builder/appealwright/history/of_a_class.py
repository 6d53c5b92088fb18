"""The antidepressants of the classes that a sentence of the plan counts by name ("two SSRIs and an SNRI")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.drugs import drug_class
from appealwright.numerals import NUMBER, as_one_number, value_of
from appealwright.writer.weighed import Weighed

__all__ = ["OfClass", "of_named_classes"]

_NAMED = re.compile(rf"\b(?P<number>{NUMBER}|an?) (?:different |generic |formulary )?(?P<name>SSRI|SNRI|TCA|MAOI)s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfClass:
    """A class by its name, how many medicines of it are asked for, and the trials of it in the order of the table."""

    name: str
    asked: int
    trials: tuple[Record, ...]


def of_named_classes(told: Weighed, quote: str) -> Iterator[OfClass]:
    """Each class that the sentence counts; none where nothing is in the table."""
    for named in _NAMED.finditer(as_one_number(quote)) if told.trials else ():
        number, name = named["number"].lower(), named["name"].upper()
        asked = 1 if number in ("a", "an") else value_of(number)
        yield OfClass(name, asked, tuple(one for one in told.trials if drug_class(one.text("drug"), told.facts) == name))
