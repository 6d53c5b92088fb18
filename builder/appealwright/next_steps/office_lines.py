"""Whom a paper sends a person to: offices with their numbers, free help, and who supervises the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.days.due import Due
from appealwright.facts import Row
from appealwright.next_steps.offices import has_sure_number, helpers, supervisors
from appealwright.notice.people.free_help import free_help
from appealwright.notice.people.office_numbers import number_with
from appealwright.writer.prose import cited, lines, said, typed

__all__ = ["OfficeLines"]

_NUMBER = 10
"""Digits of a telephone number."""


def _digits(words: str) -> str:
    return "".join(filter(str.isdigit, words))


@dataclass(frozen=True, slots=True)
class OfficeLines(Due):
    """A case on its day, with the offices that help or are asked."""

    @property
    def supervisors(self) -> tuple[Row, ...]:
        """The offices that supervise this plan; several where the answers do not settle which."""
        return supervisors(self.case, self.facts, self.assessment.regime)

    def office(self, row: Row) -> Markup:
        """The name of an office, and its telephone: as the notice prints it, else where the row's number is sure."""
        return self._office(row, self.words.of_row(row))

    def _office(self, row: Row, again: Callable[[str], str]) -> Markup:
        told = number_with(self.case.text("denial.text"), row.detail["name"])
        phone = f": {again(row.detail['phone'])}" if has_sure_number(row) and not told else ""
        named = cited(row.id, f"{typed(again(row.detail['name']))}{phone}")
        return named + said("denial.text", f": {told}") if told else named

    @property
    def free_help(self) -> tuple[str, ...]:
        """The free help that the notice names, each in its words up to its number; without an office that this page names with it."""
        notice = self.case.text("denial.text")
        told = {number for row in self.supervisors if (number := number_with(notice, row.detail["name"]))}
        return tuple(one for one in free_help(notice) if not any(one.endswith(number) for number in told))

    @property
    def helpers(self) -> tuple[Row, ...]:
        """The offices that help with such an appeal, without one whose number stands in what the notice says of help."""
        told = {_digits(words)[-_NUMBER:] for words in self.free_help}
        found = helpers(self.case, self.facts, self.assessment.regime)
        return tuple(row for row in found if not any(one and one in _digits(row.detail.get("phone") or "") for one in told))

    def has_number(self, row: Row) -> bool:
        """Whether the number of an office is sure, so that a person can be told to call it."""
        return has_sure_number(row) or bool(number_with(self.case.text("denial.text"), row.detail["name"]))

    def office_to_call(self, row: Row) -> Markup:
        """The same for who has to call: without a sure number, where the number stands."""
        site = self._site(row)
        return self.office(row) if self.has_number(row) or not site else self.office(row) + Markup(" ({})").format(site)

    def office_to_write_to(self, row: Row) -> Markup:
        """The same for a letter, so in the row's own words: the address where it has one, else a line for what the office's site prints."""
        office, site = self._office(row, str), self._site(row)
        if row.detail.get("address"):
            return office + Markup("<br>") + cited(row.id, lines(row.detail["address"]))
        return office + Markup("<br>") + cited(row.id, site) if site else office

    @staticmethod
    def _site(row: Row) -> str:
        return (row.detail.get("url") or "").partition("//")[2].partition("/")[0].removeprefix("www.")
