"""What is told of an answer as it stands between quotation marks: a quotation that is cut is marked where it was."""

from __future__ import annotations

from appealwright.case import Case
from appealwright.writer.prose import sentences, stopless

__all__ = ["as_quoted", "fell_name", "fell_of", "quoted_name"]


def quoted_name(name: str) -> str:
    """Under what the answer of this name is kept as a quotation has it. No question."""
    return f"quoted.{name}"


def fell_name(name: str) -> str:
    """Under what is kept that words of this answer fell. No question."""
    return f"fell.{name}"


def fell_of(case: Case, name: str) -> bool:
    """Whether letters leave out words of this answer."""
    return case.is_(fell_name(name), value=True)


def as_quoted(case: Case, name: str, words: str) -> str:
    """These sentences of an answer as they stand between quotation marks."""
    marked, told = (sentences(case.text(one).replace("\n", " ")) for one in (quoted_name(name), name))
    if not case.text(quoted_name(name)) or len(marked) != len(told):
        return words
    found = {_folded(one): stopless(other) for one, other in zip(told, marked, strict=True)}
    left = "\n".join(" ".join(_in_place(one, found) for one in sentences(line)) for line in words.split("\n"))
    return left[:1].upper() + left[1:] if words[:1].isupper() else left


def _in_place(sentence: str, found: dict[str, str]) -> str:
    marked = found.get(_folded(sentence))
    return sentence if marked is None else marked + "." * sentence.endswith(".")


def _folded(sentence: str) -> str:
    return stopless(sentence).casefold()
