"""What a letter tells of rating scales: the scores by date, and the band that the row of a scale gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from appealwright.answers import Record
from appealwright.facts import Place, Row
from appealwright.history.after_cut import days_after_cut, series_in_care
from appealwright.history.falls import rise_told, series_told, value_of
from appealwright.history.score_window import BeforeRequest, missed_before_request, scored_before_request
from appealwright.history.trials import latest_score
from appealwright.history.tried import Tried
from appealwright.notice.reasons.score_bar import score_bar
from appealwright.writer.prose import cited
from appealwright.writer.written import MONTH_STARTS

__all__ = ["Disputed", "Scored"]

_DAY = re.compile(
    rf"\b(?:{'|'.join(MONTH_STARTS)})[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?|\b\d{{1,4}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?\b",
    re.IGNORECASE,
)
"""A day is no score: "your last PHQ-9, from October 5, was 13"."""

_SEVERE = re.compile(
    r"(?<!moderately )\bsevere\b[^.;]{0,40}\b(?:depress\w*|MDD|episode)|\b(?:depress\w*|MDD)\b[^.;]{0,40}(?<!moderately )\bsevere\b",
    re.IGNORECASE,
)
_OR_LESS = re.compile(r"\bmoderate(?:ly)?[ -](?:to|or)[ -]severe\b|\bmoderate,? (?:and|or) severe\b", re.IGNORECASE)
_SEVERE_BANDS = frozenset({"severe", "very severe"})


@dataclass(frozen=True, slots=True)
class Disputed:
    """A score of the notice, and the band in which the row of its scale has it."""

    row_id: str
    score: int
    name: str
    least: int
    most: int


@dataclass(slots=True)
class Scored(Tried):
    """The same case, with its scores as a letter prints them."""

    @property
    def latest_score(self) -> Record | None:
        """The latest dated score."""
        return latest_score(self.case.records("treatment.scores"))

    def scored_before_request(self, quote: str) -> BeforeRequest | None:
        """The score by which a sentence is met that asks for one of the days before the request."""
        return scored_before_request(quote, self.case)

    @property
    def met_before_request(self) -> BeforeRequest | None:
        """The same of the first reason that has one."""
        reasons = self.case.records("denial.reasons")
        return next((met for one in reasons if (met := self.scored_before_request(one.text("quote")))), None)

    @property
    def undated_scores(self) -> tuple[Record, ...]:
        """The scores without a date, which no letter tells."""
        told = (one for one in self.case.records("treatment.scores") if one.text("scale") and one.text("score"))
        return tuple(one for one in told if not one.text("date"))

    @property
    def score_series(self) -> tuple[tuple[Record, ...], ...]:
        """The dated scores of each scale, by date."""
        return series_told(self.case)

    @property
    def scores_by_date(self) -> tuple[Record, ...]:
        """Every score in the order of its days, whatever the order it was entered in; those without a day come last."""
        return tuple(sorted(self.case.records("treatment.scores"), key=lambda one: (not one.text("date"), one.text("date"))))

    @property
    def scores_in_care(self) -> tuple[Record, ...]:
        """The scores of the scale used first by which the treatment is judged: what rose once a cut had ended it is no result of it."""
        return series_in_care(self.case)[0]

    @property
    def reached_half(self) -> bool:
        """Whether one of them, whatever came later, was half of the first or less."""
        values = [float(score.text("score")) for score in self.scores_in_care]
        return len(values) > 1 and min(values[1:]) <= values[0] / 2

    @property
    def scores_after_cut(self) -> tuple[Record, ...]:
        """Those of that scale that were taken after the cut took effect and rose: told as that, with the days."""
        return series_in_care(self.case)[1]

    def days_after_cut(self, score: Record) -> int:
        """How many days after the cut took effect a score was taken."""
        return days_after_cut(self.case, score)

    @property
    def steady_fall(self) -> bool:
        """Whether each score of the scale used first is lower than the one before; a rise between is told, and not lost in a sum."""
        series = [float(score.text("score")) for score in self.scores_in_care]
        return not self.rise_told and not self.scores_after_cut and all(later < earlier for earlier, later in pairwise(series))

    @property
    def rise_told(self) -> tuple[int, int] | None:
        """From which score to which higher one, where the words on what a longer interval did tell of a rise on the scale used first."""
        first = next((series[0] for series in self.score_series), None)
        if first is None:
            return None
        most = str(self._scale_of(first).detail.get("range", "")).rpartition("-")[2]
        return rise_told(self.case.text("treatment.spacing"), first.text("scale"), int(most)) if most.isdigit() else None

    def missed_before_request(self, quote: str) -> tuple[str, date] | None:
        """How long before the request a sentence asks for a score of which none is told, and the day on which that came."""
        return missed_before_request(quote, self.case)

    @staticmethod
    def rose(series: Sequence[Record]) -> bool:
        """Whether the last of these scores is higher than the first."""
        return value_of(series[-1]) > value_of(series[0])

    def short_of_severe(self, quote: str) -> Record | None:
        """The last score, where a sentence asks that the illness be severe and the band of the score has another name; None where it is of
        that band, or where the bands of its scale are not agreed on.
        """
        last = self.latest_score
        if not last or not _SEVERE.search(quote) or _OR_LESS.search(quote):
            return None
        name = self._band_name(last)
        return last if name and name not in _SEVERE_BANDS else None

    def band_disputed(self, quote: str) -> Disputed | None:
        """The band of a score that a sentence of the notice names, where it calls it by the name of another; None where it does not."""
        undated = _DAY.sub(" ", quote)
        for row in self.facts.of_kind("scale"):
            named = re.search(
                rf"\b{re.escape(str(row.detail.get('name')))}\b[^.;\d]{{0,20}}(\d{{1,2}})\b([^.;]{{0,40}})", undated, re.IGNORECASE
            )
            bands = row.detail.get("bands") or ()
            if not (named and bands and row.detail.get("bands_agree") and row.printable(self.assessment.as_of, Place.LETTER)):
                continue
            called = sorted((str(band["name"]) for band in bands if str(band["name"]) in named[2].casefold()), key=len)
            band = next((band for band in bands if band["from"] <= int(named[1]) <= band["to"]), None)
            if called and band and str(band["name"]) != called[-1]:
                return Disputed(row.id, int(named[1]), str(band["name"]), int(band["from"]), int(band["to"]))
        return None

    @staticmethod
    def score_bar(quote: str) -> int | None:
        """The least score that a sentence of the notice asks for."""
        return score_bar(quote)

    def scale(self, score: Record) -> Markup:
        """The name of the rating scale of a score."""
        row = self.facts.row(f"scale.{score.text('scale')}")
        return cited(row.id, row.detail["name"])

    def band(self, score: Record, *, each: bool = False) -> Markup:
        """The range of the scale and the band of the score, where publications agree on the bands; `each`: of every score just told."""
        row = self._scale_of(score)
        if not row.printable(self.assessment.as_of, Place.LETTER) or not row.detail.get("range"):
            return Markup("")
        band, scale = _band_in(row, score), _range_of(row)
        if band is None or not row.detail.get("bands_agree"):
            return Markup(" ") + cited(row.id, f"(on a scale of {scale})")
        return Markup(" ") + cited(
            row.id, f"({'each ' if each else ''}{_told(row, band)}; {band['from']} to {band['to']} on a scale of {scale})"
        )

    def band_named(self, score: Record) -> Markup:
        """The name of the band of a score, where publications agree on the bands."""
        name = self._band_name(score)
        return cited(f"scale.{score.text('scale')}", name) if name else Markup("")

    def band_span(self, first: Record, last: Record) -> Markup:
        """The bands of a first and a last score on one scale, with its range."""
        row = self._scale_of(first)
        span = f"({self._band_name(first)} at first, {self._band_name(last)} at last, on a scale of {_range_of(row)})"
        return Markup(" ") + cited(row.id, span)

    def _band_name(self, score: Record) -> str:
        """The name of the band as plain text, so that it can be set into a cited sentence; of the lowest, which publications call
        none, that it is below the next: "from severe to none" names no band.
        """
        row = self._scale_of(score)
        band = _band_in(row, score)
        agreed = row.printable(self.assessment.as_of, Place.LETTER) and row.detail.get("bands_agree")
        if not (band and agreed):
            return ""
        return _told(row, band)

    def _scale_of(self, score: Record) -> Row:
        return self.facts.row(f"scale.{score.text('scale')}")


def _told(row: Row, band: dict[str, Any]) -> str:
    return f"below {row.detail['bands'][1]['name']}" if band["name"] == "none" else str(band["name"])


def _band_in(row: Row, score: Record) -> dict[str, Any] | None:
    """The band of a scale in which a score lies."""
    value = int(score.text("score"))
    return next((band for band in row.detail.get("bands", ()) if band["from"] <= value <= band["to"]), None)


def _range_of(row: Row) -> str:
    """The range of a scale in words."""
    return str(row.detail["range"]).replace("-", " to ")
