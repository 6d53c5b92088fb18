"""The ways through a case that are timed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from appealwright import browser
from appealwright.examples import example_document
from appealwright.interview.steps import PACKET
from appealwright.questions import interview
from scripts.typist.answering import answer
from scripts.typist.sitting import Sitting
from scripts.typist.told import answered

SHORTEST, FULL = 180.0, 480.0
"""The most that a first packet and every answer may take, in seconds."""


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


def phone(name: str) -> Sitting:
    """Every question that the case answers, on a phone: what stands on a page is answered, the rest passed by with Continue."""
    sitting, document = begun(name, narrow=True)
    while (page := browser._desk.session._page()).start != PACKET:
        done: set[str] = set()
        # An answer can bring a question onto the page that it stands on.
        while rest := [question for question in browser._desk.session._page().questions if question.name not in done]:
            done.add(rest[0].name)
            answer(sitting, document, rest[0])
        sitting.go_on()
        if browser._desk.session._page() == page:
            raise LookupError(f"Continue does not lead on from {page.start}")
    return sitting


def begun(name: str, *, narrow: bool = False) -> tuple[Sitting, Mapping[str, Any]]:
    """A case at the door."""
    browser.load((files("appealwright") / "data" / "facts.browser.jsonl").read_bytes())
    sitting, document = Sitting(narrow), example_document(name)
    sitting.begin(document["sender"]["role"])
    return sitting, document


def gaps() -> list[str]:
    """What is still missing in the packet."""
    return sorted(set(needed()))
