"""The steps of a kind of plan, drawn: who decides, how long you have, how long they have, and what is outside the plan."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from appealwright.facts import Time
from scripts.site.drafts import days, span
from scripts.site.kinds import Regime, Step

WIDTH = 360
LEFT = 44  # where the boxes begin, right of the numbers
PADDING = 12
LINE = 20
BETWEEN = 34
LETTERS = {"aw-ladder__name": 31, "aw-ladder__line": 42}
"""How many letters of each kind of text fit a box: drawn text does not wrap by itself."""


def ladder_svg(regime: Regime, words: Mapping[str, Any]) -> str:
    """The drawing, with all it says as its description."""
    svg = Element("svg", {"class": "aw-ladder", "role": "img", "aria-labelledby": "ladder-title ladder-desc"})
    SubElement(svg, "title", {"id": "ladder-title"}).text = words["ladder"]["title"].format(plan=regime.title)
    SubElement(svg, "desc", {"id": "ladder-desc"}).text = " ".join(_described(number, step, words) for number, step in _numbered(regime))
    top = 1
    for number, step in _numbered(regime):
        if number > 1:
            top = _arrow(svg, top, words["ladder"]["no"])
        top = _box(svg, top, number, step, words)
    svg.set("viewBox", f"0 0 {WIDTH} {top + 1}")
    return tostring(svg, encoding="unicode")


def step_lines(step: Step, words: Mapping[str, Any]) -> list[str]:
    """What the drawing says of a step, below its name."""
    said = words["ladder"]
    lines = [said["who"].format(who=step.who), *([said["write"].format(address=step.address)] if step.address else [])]
    for key, for_you in (("you", True), ("they", False)):
        clocks = _clocks(step.runs(for_you=for_you), words)
        if clocks:
            lines.append(said[key].format(clocks=clocks))
    return lines


def even_lines(text: str, letters: int) -> list[str]:
    """The text in as few lines as hold it, of so many letters: a list by its items, else about as long, so that no word stands alone."""
    lines = textwrap.wrap(text, letters)
    items = _items(text, letters)
    if ", " in text and len(items) <= len(lines) and max(map(len, items)) <= letters:
        return items
    while len(narrower := textwrap.wrap(text, letters := letters - 1)) == len(lines):
        lines = narrower
    return lines


def _items(text: str, letters: int) -> list[str]:
    """The items of a list, as many on a line as fit."""
    lines = [""]
    for item in text.replace(", ", ",\n").split("\n"):
        joined = f"{lines[-1]} {item}".strip()
        if len(joined) <= letters or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(item)
    return lines


def _clocks(times: Iterable[Time], words: Mapping[str, Any]) -> str:
    """Each clock with when it applies, the longest first; what is said twice is said once."""
    ordered = sorted(times, key=days, reverse=True)
    always = dict.fromkeys(_span(time, words) for time in ordered if not _when(time, words))
    sometimes = dict.fromkeys(f"{_span(time, words)} {_when(time, words)}" for time in ordered if _when(time, words))
    return ", ".join([*([words["ladder"]["or"].join(always)] if always else []), *sometimes])


def _span(time: Time, words: Mapping[str, Any]) -> str:
    """How long a clock runs; where a notice can extend it, what the rule gives at first, and the whole behind it."""
    units = words.get("units")
    if not time.extended:
        return span(time, units)
    least = replace(time, count=time.count - time.extended)
    return str(words["ladder"]["extended"].format(least=span(least, units), most=time.count))


def _when(time: Time, words: Mapping[str, Any]) -> str:
    match time.when:
        case {"answer": "urgent", "is": True}:
            return str(words["when"]["urgent"])
        case {"answer": "denial.timing", "is": "after"}:
            return str(words["when"]["after"])
        case {"answer": "denial.timing"}:
            return str(words["when"]["before"])
        case {"all": [{"answer": "denial.timing"} as timing, {"not": {"answer": "denial.two_levels"}}]}:  # most plans have one
            return _when(replace(time, when=timing), words)
        case {"all": [{"answer": "denial.timing"}, {"answer": "denial.part_b", "is": part_b}]}:
            return str(words["when"]["part_b" if part_b else "before"])
        case _:
            return ""


def _numbered(regime: Regime) -> Iterable[tuple[int, Step]]:
    return enumerate(regime.steps, 1)


def _described(number: int, step: Step, words: Mapping[str, Any]) -> str:
    return " ".join([f"{number}. {step.name}.", *[f"{line}." for line in step_lines(step, words)]])


def _box(svg: Element, top: int, number: int, step: Step, words: Mapping[str, Any]) -> int:
    texts = [("aw-ladder__name", line) for line in even_lines(step.name, LETTERS["aw-ladder__name"])]
    for said in step_lines(step, words):
        texts += [("aw-ladder__line", line) for line in even_lines(said, LETTERS["aw-ladder__line"])]
    height = 2 * PADDING + LINE * len(texts)
    group = SubElement(svg, "g", {"class": "aw-ladder__step aw-ladder__step--outside" if step.outside else "aw-ladder__step"})
    box = {"x": str(LEFT), "y": str(top), "width": str(WIDTH - LEFT - 1), "height": str(height), "rx": "8"}
    SubElement(group, "rect", box)
    SubElement(group, "circle", {"cx": "17", "cy": str(top + 22), "r": "15"})
    SubElement(group, "text", {"class": "aw-ladder__number", "x": "17", "y": str(top + 28), "text-anchor": "middle"}).text = str(number)
    for index, (kind, text) in enumerate(texts):
        place = {"class": kind, "x": str(LEFT + PADDING), "y": str(top + PADDING + 14 + index * LINE)}
        SubElement(group, "text", place).text = text
    return top + height


def _arrow(svg: Element, top: int, said: str) -> int:
    """The way from one step to the next: under what answer it is taken."""
    middle = LEFT + 22
    SubElement(svg, "path", {"class": "aw-ladder__arrow", "d": f"M{middle} {top + 4}v{BETWEEN - 10}m-5-6l5 6l5-6"})
    SubElement(svg, "text", {"class": "aw-ladder__line", "x": str(middle + 16), "y": str(top + BETWEEN / 2 + 5)}).text = said
    return top + BETWEEN
