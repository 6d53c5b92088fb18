"""Charts as HTML lists with a small SVG a line: the numbers stand as text, so that the drawing may be skipped.

Lengths are percentages, so a chart fits any screen and no line of text shrinks with it. Colors come from the style sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from math import log
from typing import Any

from appealwright.facts import Facts, Row

PADDING = 1.15
"""How much wider than its longest interval an axis is drawn."""
ENDS = ("value", "low", "high")


class Charts:
    """The charts of studies, from the numbers in their rows, in the words of one language."""

    def __init__(self, facts: Facts, words: Mapping[str, Any]) -> None:
        self.facts = facts
        self.words = words

    def effects(self, row_ids: Sequence[str]) -> str:
        """Differences with their intervals around a line of no difference, on one axis."""
        lines = [(row, effect) for row in self._rows(row_ids) for effect in self._of(row, "effects")]
        reach = max(abs(end) for _, effect in lines for end in (effect["low"], effect["high"])) * PADDING
        items = [self._interval(row, self._effect(effect), [effect[name] / reach for name in ENDS]) for row, effect in lines]
        return _figure(self.words["effects"], [*items, self._axis("better", "no_difference", "worse")])

    def ratios(self, outcome: str, row_ids: Sequence[str]) -> str:
        """How many times the chance of one outcome, with its interval around one, on an axis where twice and half lie as far from it."""
        lines = [(row, ratio) for row in self._rows(row_ids) for ratio in self._of(row, "ratios") if ratio["outcome"] == outcome]
        if not lines:
            raise ValueError(f"no study named has a ratio for {outcome!r}")
        reach = max(abs(log(end)) for _, ratio in lines for end in (ratio["low"], ratio["high"])) * PADDING
        items = [self._interval(row, self._ratio(ratio), [log(ratio[name]) / reach for name in ENDS]) for row, ratio in lines]
        return _figure(self.words["ratios"][outcome], [*items, self._axis("less", "no_difference", "more")])

    def sizes(self, row_ids: Sequence[str]) -> str:
        """Gains in units of how much people differ, with their intervals, so that trials with other scales stand on one axis."""
        lines = [(row, size) for row in self._rows(row_ids) for size in self._of(row, "sizes")]
        reach = max(abs(end) for _, size in lines for end in (size["low"], size["high"])) * PADDING
        items = [self._interval(row, self._size(size), [_gain(size, name) / reach for name in ENDS]) for row, size in lines]
        return _figure(self.words["sizes"], [*items, self._axis("better", "no_difference", "worse")])

    def shares(self, outcome: str, row_ids: Sequence[str]) -> str:
        """Shares of people with one outcome, a bar a group."""
        items = []
        for row in self._rows(row_ids):
            found = [share for share in self._of(row, "shares") if share["outcome"] == outcome]
            if not found:
                raise ValueError(f"{row.id} gives no share for {outcome!r}")
            items += [self._share(row, share) for share in found]
        return _figure(self.words["shares"][outcome], items)

    def of_study(self, row: Row) -> str:
        """Every number that one study gives, for its own part of a page."""
        parts = [self.effects([row.id])] if row.detail.get("effects") else []
        parts += [self.sizes([row.id])] if row.detail.get("sizes") else []
        parts += [self.ratios(outcome, [row.id]) for outcome in dict.fromkeys(one["outcome"] for one in row.detail.get("ratios") or ())]
        outcomes = dict.fromkeys(share["outcome"] for share in row.detail.get("shares") or ())
        return "\n\n".join(parts + [self.shares(outcome, [row.id]) for outcome in outcomes])

    def _rows(self, row_ids: Sequence[str]) -> list[Row]:
        return [self.facts.row(row_id) for row_id in row_ids]

    def _of(self, row: Row, field: str) -> list[Mapping[str, Any]]:
        found: list[Mapping[str, Any]] = row.detail.get(field) or []
        if not found:
            raise ValueError(f"{row.id} has no {field} to draw")
        return found

    def _effect(self, effect: Mapping[str, Any]) -> str:
        return str(self.words["effect"].format(**_numbers(effect), against=effect["against"], when=effect["when"]))

    def _ratio(self, ratio: Mapping[str, Any]) -> str:
        said = self.words["ratio"][ratio["measure"]].format(**_numbers(ratio), against=ratio["against"])
        return str(", ".join([said, *(ratio[name] for name in ("among", "when") if ratio.get(name))]))

    def _size(self, size: Mapping[str, Any]) -> str:
        named = {name: size[name] for name in ("outcome", "against", "when")}
        low, high = sorted(-_gain(size, name) for name in ("low", "high"))
        return str(self.words["size"].format(value=_number(-_gain(size, "value")), low=_number(low), high=_number(high), **named))

    def _axis(self, *sides: str) -> str:
        return f'<li class="aw-chart__axis" aria-hidden="true">{"".join(f"<span>{escape(self.words[side])}</span>" for side in sides)}</li>'

    def _interval(self, row: Row, said: str, ends: Sequence[float]) -> str:
        """A point with its interval; `ends` are the three, as parts of half the axis from its middle."""
        middle, low, high = (f"{50 + 50 * end:.2f}%" for end in ends)
        drawn = (
            '<line class="aw-chart__zero" x1="50%" x2="50%" y1="0" y2="24"/>'
            f'<line class="aw-chart__interval" x1="{low}" x2="{high}" y1="12" y2="12"/>'
            f'<circle class="aw-chart__point" cx="{middle}" cy="12" r="6"/>'
        )
        return _line(row, [said], [drawn])

    def _share(self, row: Row, share: Mapping[str, Any]) -> str:
        when = f" ({share['when']})" if share.get("when") else ""
        said, drawn = [], []
        for index, group in enumerate(share["groups"]):
            of = self.words["of"].format(of=f"{group['of']:,}") if group.get("of") else ""
            said.append(f"{group['name']}: {_number(group['percent'])}%{of}{when if index == 0 else ''}")
            kind = "ours" if index == 0 else "other"
            drawn.append(
                '<rect class="aw-chart__track" x="0" y="5" width="100%" height="14" rx="3"/>'
                f'<rect class="aw-chart__bar aw-chart__bar--{kind}" x="0" y="5" width="{group["percent"]}%" height="14" rx="3"/>'
            )
        return _line(row, said, drawn)


def _line(row: Row, said: Sequence[str], drawn: Sequence[str]) -> str:
    """One study: its name, then each number in words over its drawing."""
    pairs = "".join(
        f'<span class="aw-chart__said">{escape(words[:1].upper() + words[1:])}</span>'
        f'<svg class="aw-chart__drawing" aria-hidden="true" focusable="false" width="100%" height="24">{drawing}</svg>'
        for words, drawing in zip(said, drawn, strict=True)
    )
    return f"<li><strong>{escape(row.detail['short'])}</strong> {pairs}</li>"


def _figure(caption: str, items: Iterable[str]) -> str:
    return f'<figure class="aw-chart"><figcaption>{escape(caption)}</figcaption><ul>{"".join(items)}</ul></figure>'


def _numbers(given: Mapping[str, Any]) -> dict[str, str]:
    return {name: _number(given[name]) for name in ENDS}


def _gain(size: Mapping[str, Any], name: str) -> float:
    """The size on an axis where a lower score, which is better, is less than nothing: studies write a gain with either sign."""
    value: float = size[name]
    return -value if size.get("gain") else value


def _number(value: float) -> str:
    """As people read it, with a true minus sign."""
    return f"{value:g}".replace("-", "\u2212")
