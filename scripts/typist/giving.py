"""One value, typed or chosen."""

from __future__ import annotations

import re
from typing import Any

from appealwright.questions import Kind, Question
from appealwright.words import LETTERS, words_in
from scripts.typist.sitting import Sitting

_YES_NO = {True: "yes", False: "no"}


def give(sitting: Sitting, question: Question, name: str, value: Any) -> None:
    """Type or choose one value."""
    match question.kind:
        case Kind.DATE | Kind.PARTIAL_DATE:
            dated(sitting, name, str(value))
        case Kind.YES_NO:
            sitting.choose(name, _YES_NO[value])
        case Kind.CHOICE | Kind.STATE | Kind.GROUND:
            sitting.choose(name, str(value))
        case Kind.CHOICES:
            for option in value:
                sitting.choose(f"{name}.{option}", "on")
        case Kind.LONG:
            sitting.paste(name, str(value))
        case Kind.LINES if question.phrases:
            begun_with_phrases(sitting, question, str(value))
        case _ if name.endswith(".drug") and any(medicine in str(value) for medicine in medicines(sitting)):
            suggested(sitting, name, str(value))
        case _:
            sitting.type(name, str(value))


def begun_with_phrases(sitting: Sitting, question: Question, value: str) -> None:
    """Press the phrases that the answer is made of, in their order, and type what follows each."""
    said = words_in(LETTERS)
    phrases = {phrase.id: said("phrase", question.name, phrase.id) for phrase in question.phrases}
    written = ""
    for part in value.split("; "):
        name = next((name for name, words in phrases.items() if part.startswith(words)), None)
        if name:
            sitting.press("phrase", f"{question.name}.{name}")
        typed = part.removeprefix(phrases[name]) if name else f"{'; ' if written else ''}{part}"
        written = f"{written}{'; ' if written else ''}{part}"
        if typed:
            sitting.type(question.name, written)
            sitting.keys += len(typed) - len(written)


def dated(sitting: Sitting, name: str, value: str) -> None:
    """Type the parts of a date that are known."""
    for part, text in zip(("year", "month", "day"), value.split("-"), strict=False):
        sitting.type(f"{name}.{part}", year(text) if part == "year" else str(int(text)))


def year(text: str) -> str:
    """A year as people write it on a form; not every year of two digits is taken for one."""
    return text[2:] if text.startswith("20") and text not in {"2019", "2020"} else text


def medicines(sitting: Sitting) -> list[str]:
    """The medicines that the field offers to complete."""
    return re.findall(r'<option value="([^"]+)"></option>', sitting.room)


def suggested(sitting: Sitting, name: str, value: str) -> None:
    """Type four letters of a medicine, choose it from the list, and type what is added to its name."""
    medicine = max((one for one in medicines(sitting) if one in value), key=len)
    sitting.choose(name, value)
    sitting.keys += min(4, len(medicine)) + len(value) - len(medicine)
