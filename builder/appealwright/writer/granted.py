"""A refusal of more because the person is well on the treatment, or well enough for less: what it grants, and what ran beside it before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.falls import value_of
from appealwright.history.fitful import is_fitful
from appealwright.history.lapse import lapse_of
from appealwright.history.ran_beside import ran_before
from appealwright.history.spacing_told import some_were_given
from appealwright.history.under_way import names_antidepressant
from appealwright.notice.reasons.grants_wellness import grants_wellness
from appealwright.notice.reasons.improved_enough import improved_enough, lesser_care
from appealwright.writer.once import once
from appealwright.writer.prose import sentences, stopless
from appealwright.writer.spaced import Spaced

__all__ = ["Granted"]

_MEDICINE = re.compile(r"\b(?:medic\w+|antidepressants?|pharmac\w+|SSRIs?|SNRIs?|pills?|drugs?)\b", re.IGNORECASE)
_TALKING = re.compile(r"\b(?:psycho)?therap(?:y|ist|ies)\b|\bcounsel\w+", re.IGNORECASE)
_SESSION = r"(?:infusions?|sessions?|doses?|treatments?|ketamine|spravato)"
_GAP = re.compile(
    rf"\b(?:skip(?:s|ped|ping)?|miss(?:ed|es|ing)?) (?:it|one|two|three|(?:\w+ ){{1,2}}(?:{_SESSION}|weeks))\b"
    rf"|\bwithout (?:an? |the |any )?{_SESSION}\b|\bweeks (?:apart|between (?:infusions|sessions|treatments))\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Granted(Spaced):
    """The same case, with what a refusal because of wellness grants."""

    @property
    def called_well(self) -> str:
        """In whose words a refusal of more grants that the person is well, or says that less would do; empty where it asks for a result,
        or none was given.
        """
        return self.well_granted or self.lesser_care

    @property
    def well_granted(self) -> str:
        """The words that grant the result. That of "improved" is one of this treatment only where it goes on."""
        if self.none_was_given or self.case.is_("denial.timing", "after"):
            return ""
        quotes = self.quotes_of("no-continued-response")
        granted = grants_wellness(quotes)
        return granted if granted != improved_enough(quotes) or self.goes_on_now else ""

    @property
    def lesser_care(self) -> str:
        """The words of such a refusal that name what would do instead; empty where no treatment goes on."""
        return lesser_care(self.quotes_of("no-continued-response")) if self.goes_on_now else ""

    @property
    def goes_on_now(self) -> bool:
        """Whether sessions were given and none of the weeks before what is asked for were without."""
        past = self.case.is_("denial.timing", "after") or not some_were_given(self.case)
        return not past and once(self, "lapse", lambda: lapse_of(self.case)) is None

    @property
    def ran_beside_first(self) -> tuple[tuple[str, str], ...]:
        """What the refusal says would do, by the answer and its words, where by the months told it was there before the first score."""
        first, words = self.scores_in_care[:1], self.lesser_care
        if not first or len(self.scores_in_care) == 1:
            return ()
        medicines = self._ran("history.now", first[0], lambda one: names_antidepressant(one, self.facts) and not is_fitful(one))
        talking = self._ran("history.therapy", first[0], lambda _: True)
        named = ((_MEDICINE, medicines), (_TALKING, talking))
        return tuple(one for pattern, told in named if pattern.search(words) for one in told)

    def _ran(self, name: str, first: Record, suits: Callable[[str], bool]) -> tuple[tuple[str, str], ...]:
        if not self.known(name) or self.unsure(name):
            return ()
        kept = ran_before(sentences(self.case.text(name)), first.text("date"))
        return tuple((name, stopless(one)) for one in kept if suits(one))

    @property
    def gap_words(self) -> str:
        """What was told beside the daily life of sessions that were missed; the words on the spacing have an answer of their own."""
        kept = [one for one in sentences(self.case.text("treatment.function")) if _GAP.search(one)]
        return stopless(" ".join(kept)) if not self.known("treatment.spacing") else ""

    @staticmethod
    def says_enough(quote: str) -> bool:
        """Whether a sentence says that somebody improved enough, or that less would do: it asks for no score."""
        return bool(improved_enough(quote) or lesser_care(quote))

    @property
    def rise_unexplained(self) -> Record | None:
        """The highest score between the first and the last, above the one before it, that no words on the spacing tell of."""
        series = self.scores_in_care
        high = max(series[1:-1], key=value_of, default=None)
        rose = high is not None and value_of(high) > value_of(series[series.index(high) - 1])
        return high if rose and not self.known("treatment.spacing") else None
