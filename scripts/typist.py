"""A scripted typist at the builder: how long the worked cases take a person who types 40 words a minute and chooses in 2 seconds.

`python -m scripts.typist` (or `make typist`) goes through each case twice: by the shortest way to a first packet without a
required gap, and with every question of the case answered. It uses the same door as the page, so every field and button must be on
the screen when it is used. It prints each answer with its keystrokes and choices.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from importlib.resources import files
from typing import Any

from appealwright import browser
from appealwright.examples import EXAMPLES, TOLD_ON, example_document
from appealwright.questions import Kind, Question, interview

SECONDS_A_KEY = 60 / (40 * 5)
"""Forty words a minute, a word being five strokes, as typists count."""
SECONDS_A_CHOICE = 2.0
SHORTEST, FULL = 180.0, 480.0
"""The most that the two ways may take, in seconds."""

_YES_NO = {True: "yes", False: "no"}


@dataclass
class Sitting:
    """One case at the page: what is on the screen, and what it took so far."""

    keys: int = 0
    choices: int = 0
    room: str = ""
    state: str = ""
    log: list[str] = field(default_factory=list)
    regions: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """The time it took."""
        return self.keys * SECONDS_A_KEY + self.choices * SECONDS_A_CHOICE

    def begin(self, role: str) -> None:
        """Choose who writes on the porch and press Start."""
        options = {"as_of": TOLD_ON.isoformat(), "language": "en", "porch": {"sender.role": role}, "narrow": False, "state": None}
        self._see(browser.open(json.dumps(options)))
        self._spend("porch: who writes, start", choices=2)

    def resume(self, state: str) -> None:
        """Go on from a state that was kept."""
        options = {"as_of": TOLD_ON.isoformat(), "language": "en", "porch": {}, "narrow": False, "state": state}
        self.regions = {}
        self._see(browser.open(json.dumps(options)))

    def type(self, name: str, text: str) -> None:
        """Type into a field."""
        self._input(name, text)
        self._spend(f"{name}: {text!r}", keys=len(text))

    def paste(self, name: str, text: str) -> None:
        """Paste a whole letter: one choice."""
        self._input(name, text)
        self._spend(f"{name}: (pasted)", choices=1)

    def choose(self, name: str, value: str) -> None:
        """Choose an option or tick a box."""
        self._input(name, value)
        self._spend(f"{name}: {value}", choices=1)

    def press(self, action: str, target: str) -> None:
        """Press a button that is on the screen."""
        self._must_show(f'data-action="{action}" data-target="{target}"')
        self._see(browser.handle(json.dumps({"type": "action", "action": action, "target": target})))
        self._spend(f"[{action}] {target}", choices=1)

    def shows(self, text: str) -> bool:
        """Whether this markup stands on the screen."""
        return any(text in html for region in self.regions.values() for html in region.values())

    def html(self, region: str) -> str:
        """The markup of a region."""
        return "\n".join(self.regions[region].values())

    def _input(self, name: str, value: str) -> None:
        self._must_show(f'name="{name}"')
        self._see(browser.handle(json.dumps({"type": "input", "name": name, "value": value})))

    def _must_show(self, text: str) -> None:
        if not self.shows(text):
            raise LookupError(f"not on the screen: {text}")

    def _spend(self, what: str, *, keys: int = 0, choices: int = 0) -> None:
        self.keys, self.choices = self.keys + keys, self.choices + choices
        self.log.append(f"  {keys:4} keys {choices:2} choices  {what}")

    def _see(self, answer: str) -> None:
        view = json.loads(answer)
        self.room, self.state = view.get("room", self.room), view["state"]
        for name, change in view["regions"].items():
            known = {**self.regions.get(name, {}), **change["html"]}
            self.regions[name] = {key: known[key] for key in change["order"]}


def answered(document: Mapping[str, Any], name: str) -> Any:
    """The answer of the case to a question, None where it gives none or says that it does not know."""
    group, _, key = name.partition(".")
    value = document.get(group, {}).get(key)
    return None if isinstance(value, Mapping) and value.get("unknown") else value


def go_to(sitting: Sitting, question: Question) -> None:
    """Go to the section of a question, where it is not on the screen."""
    add = f'data-action="add-row" data-target="{question.name}"'
    if sitting.shows(f'name="{question.name}') or (question.kind is Kind.TABLE and sitting.shows(add)):
        return
    section = next(section for section in interview().sections if question in section.questions)
    target = re.search(rf'id="to-{section.id}" data-action="go-to" data-target="([^"]+)"', sitting.html("steps"))
    if target is None:
        raise LookupError(f"no way to section {section.id}")
    sitting.press("go-to", target[1])


def answer(sitting: Sitting, document: Mapping[str, Any], question: Question, *, rows: int | None = None) -> None:
    """Give one answer of the case as a person would; one that was taken over from the letter already is left alone."""
    value = answered(document, question.name)
    if value is None or same(value, answered(browser._desk.session.case_document(), question.name)):
        return
    go_to(sitting, question)
    if isinstance(value, Mapping):
        state = "does_not_apply"
        sitting.choose(f"{question.name}.state" if question.kind not in {Kind.CHOICE, Kind.YES_NO} else question.name, state)
    elif question.kind is Kind.TABLE:
        table(sitting, question, value[:rows], document)
    elif question.quote_of and document["denial"].get("text"):
        take_over(sitting, question.name, value)
    else:
        give(sitting, question, question.name, value)
        if question.name == "denial.text":
            take_finds(sitting, document)


def take_finds(sitting: Sitting, document: Mapping[str, Any]) -> None:
    """Take over what was found in the letter, find by find, where it is what the case says."""
    for offer in re.findall(r'data-action="use-offer" data-target="([^"]+)"', sitting.html("form")):
        if not sitting.shows(f'data-action="use-offer" data-target="{offer}"'):
            continue
        before, kept = browser._desk.session.case_document(), sitting.state
        log, choices = len(sitting.log), sitting.choices
        sitting.press("use-offer", offer)
        if not all(agrees(document, group, key, value) for group, key, value in told_since(before)):
            # A person who sees that a find is not theirs leaves it: a look, no press.
            sitting.resume(kept)
            del sitting.log[log:]
            sitting.choices = choices


def told_since(before: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """The answers that were given since."""
    for group, answers in browser._desk.session.case_document().items():
        if isinstance(answers, Mapping):
            yield from ((group, key, value) for key, value in answers.items() if value != before.get(group, {}).get(key))


def agrees(document: Mapping[str, Any], group: str, key: str, value: Any) -> bool:
    """Whether the case says the same; of a table, whether each row stands in it."""
    told = document.get(group, {}).get(key)
    if isinstance(value, list) and isinstance(told, list):
        return all(any(same_row(row, one) for one in told) for row in value)
    return same(told, value)


def same_row(row: Mapping[str, Any], told: Mapping[str, Any]) -> bool:
    """Whether every cell of a row stands in the row that the case tells."""
    return all(same(told.get(column), value) for column, value in row.items())


def same(one: Any, other: Any) -> bool:
    """Whether two answers are alike but for spaces and for a number being written as text."""
    if isinstance(one, list) and isinstance(other, list) and one and isinstance(one[0], Mapping):
        return len(one) == len(other) and all(same_row(row, told) for row, told in zip(one, other, strict=True))
    return " ".join(str(one).split()) == " ".join(str(other).split())


def table(sitting: Sitting, question: Question, rows: list[Mapping[str, Any]], document: Mapping[str, Any]) -> None:
    """Fill the rows of a table; a quotation is picked from the pasted letter, sentence by sentence."""
    for index, row in enumerate(rows):
        if not sitting.shows(f'name="{question.name}.{index}.'):
            sitting.press("add-row", question.name)
        for column in question.columns:
            value = row.get(column.name)
            if value is None:
                continue
            if column.quote_of and answered(document, column.quote_of):
                pick(sitting, f"{question.name}.{index}", str(value))
            else:
                give(sitting, column, f"{question.name}.{index}.{column.name}", value)


def pick(sitting: Sitting, row: str, quote: str) -> None:
    """Pick the sentences of a quotation from the letter."""
    sitting.press("pick", row)
    shown = re.findall(
        rf'data-action="use-sentence" data-target="({re.escape(row)}\.\d+)"[^>]*><span class="pick__text">(.*?)</span>',
        sitting.html("form"),
        re.DOTALL,
    )
    wanted = [target for target, text in shown if " ".join(unescape(text).split()) in " ".join(quote.split())]
    if not wanted:
        raise LookupError(f"no sentence of {quote!r} is offered")
    for target in wanted:
        sitting.press("use-sentence", target)


def take_over(sitting: Sitting, name: str, value: str) -> None:
    """Copy a passage of the pasted letter: mark, copy, paste."""
    sitting.paste(name, value)
    sitting.choices += 2


def give(sitting: Sitting, question: Question, name: str, value: Any) -> None:
    """Type or choose one value."""
    match question.kind:
        case Kind.DATE | Kind.PARTIAL_DATE:
            parts = [*str(value).split("-"), None, None][:3]
            for part, text in zip(("year", "month", "day"), parts, strict=True):
                if text is not None:
                    sitting.type(f"{name}.{part}", str(int(text)))
        case Kind.YES_NO:
            sitting.choose(name, _YES_NO[value])
        case Kind.CHOICE | Kind.STATE | Kind.GROUND:
            sitting.choose(name, str(value))
        case Kind.CHOICES:
            for option in value:
                sitting.choose(f"{name}.{option}", "on")
        case Kind.LONG:
            sitting.paste(name, str(value))
        case _ if name.endswith(".drug") and any(medicine in str(value) for medicine in medicines(sitting)):
            suggested(sitting, name, str(value))
        case _:
            sitting.type(name, str(value))


def medicines(sitting: Sitting) -> list[str]:
    """The medicines that the field offers to complete."""
    return re.findall(r'<option value="([^"]+)"></option>', sitting.room)


def suggested(sitting: Sitting, name: str, value: str) -> None:
    """Type four letters of a medicine, choose it from the list, and type what is added to its name."""
    medicine = max((one for one in medicines(sitting) if one in value), key=len)
    sitting.choose(name, value)
    sitting.keys += min(4, len(medicine)) + len(value) - len(medicine)


def needed() -> Iterator[str]:
    """The answers that some document of the packet cannot do without."""
    packet = browser._desk.session.judged.packet
    for kind in packet.kinds:
        yield from (need.answer for need in packet.document(kind.name).needs if need.required)


def shortest(name: str) -> Sitting:
    """The shortest way: the letter pasted, what it says taken over, then only what a document says it needs."""
    sitting, document = begun(name)
    ask = {question.name: question for question in interview().questions()}
    for wanted in ("denial.text", "denial.reasons", "denial.timing", "treatment.drug", "plan.kind", "denial.stage", "plan.funding"):
        answer(sitting, document, ask[wanted])
    for _ in range(40):
        open_ones = dict.fromkeys(at for at in map(asked_as, needed()) if at in ask and answered(document, at) is not None)
        if not open_ones:
            break
        answer(sitting, document, ask[next(iter(open_ones))], rows=1)
    return sitting


def asked_as(need: str) -> str:
    """The question that fills a need; a value worked out from answers is filled where they are asked."""
    return {"denial.quoted": "denial.reasons", "denial.grounds": "denial.reasons"}.get(need, need)


def full(name: str) -> Sitting:
    """Every question that the case answers, in the order in which they are asked."""
    sitting, document = begun(name)
    for section in interview().sections:
        for question in section.questions:
            if question.name != "sender.role":
                answer(sitting, document, question)
    return sitting


def begun(name: str) -> tuple[Sitting, Mapping[str, Any]]:
    """A case at the door."""
    browser.load((files("appealwright") / "data" / "facts.browser.jsonl").read_bytes())
    sitting, document = Sitting(), example_document(name)
    sitting.begin(document["sender"]["role"])
    return sitting, document


def gaps() -> list[str]:
    """What is still missing in the packet."""
    return sorted(set(needed()))


def main() -> int:
    """Type all cases; 1 where one takes too long or leaves a gap."""
    failed = False
    for name in EXAMPLES:
        for way, most in ((shortest, SHORTEST), (full, FULL)):
            sitting = way(name)
            print(f"{name}, {way.__name__}: {len(sitting.log)} answers and presses, {sitting.keys} keystrokes, {sitting.choices} choices")
            print("\n".join(sitting.log))
            print(f"  {sitting.seconds:.0f} s of {most:.0f} s; still missing: {', '.join(gaps()) or 'nothing'}\n")
            failed |= sitting.seconds > most or bool(gaps())
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
