"""What a reason asks for by its own name, beside what was told of it: every paper of a packet answers it from here."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from appealwright.notice.reasons.by_name import less_often, tells_of_test, tells_of_visits, tests_missed, visits_missed
from appealwright.writer.attributed import Attributed
from appealwright.writer.over_a_name import told_whole
from appealwright.writer.prose import sentences, stopless

__all__ = ["ByName"]

_TOLD_IN = ("treatment.monitoring", "treatment.spacing", "treatment.function", "treatment.review", "appeal.new")


@dataclass(slots=True)
class ByName(Attributed):
    """The same case, with the tests and the visits that a sentence of its notice names."""

    @staticmethod
    def tests_missed(quote: str) -> tuple[str, ...]:
        """The tests that a sentence does not find or asks for, in its own words."""
        return tests_missed(quote)

    def told_of_tests(self, quote: str) -> tuple[tuple[str, str], ...]:
        """What was told of them: the answer, and its sentence without the stop."""
        tests = tests_missed(quote)
        return tuple((name, one) for name, one in self._told if any(tells_of_test(one, test) for test in tests))

    def test_less_often(self, quote: str) -> str:
        """How what was told of them falls short of the every visit at which the sentence asks for them; empty where it does not."""
        return next((short for _, told in self.told_of_tests(quote) if (short := less_often(quote, told))), "")

    @property
    def tests_asked(self) -> tuple[str, ...]:
        """The tests that any reason of the notice misses, each once."""
        quotes = (one.text("quote") for one in self.case.records("denial.reasons"))
        return tuple(dict.fromkeys(test for quote in quotes for test in tests_missed(quote)))

    @staticmethod
    def visits_missed(quote: str) -> str:
        """The words of a sentence for visits that were missed."""
        return visits_missed(quote)

    @property
    def visits_held_against(self) -> str:
        """The same of the first reason that has some."""
        quotes = (one.text("quote") for one in self.case.records("denial.reasons"))
        return next(filter(None, map(visits_missed, quotes)), "")

    @property
    def told_of_visits(self) -> tuple[tuple[str, str], ...]:
        """What was told of visits missed: the answer, and its sentence without the stop."""
        return tuple((name, one) for name, one in self._told if tells_of_visits(one))

    def told_sentence(self, name: str, words: str) -> Markup:
        """Such a sentence over the name of whoever signs."""
        return told_whole(self.case, name, words)

    @property
    def _told(self) -> tuple[tuple[str, str], ...]:
        """The sentences of the answers in which such a thing is told, each with its answer; the facts beside the criteria too."""
        told = [(name, self.case.text(name)) for name in _TOLD_IN if self.known(name)]
        told += [("plan.criteria", one.text("fact")) for one in self.case.records("plan.criteria")]
        return tuple((name, stopless(one)) for name, text in told for one in sentences(text) if one)
