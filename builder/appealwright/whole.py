"""The whole of an answer of which letters tell a part: what letters say of a history is judged by it, and it is never printed.

A trimmed account must not turn a fact: a pill beside a word that no letter uses is taken all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from appealwright.answers import Answer, Record

if TYPE_CHECKING:
    # A case is made with the name of a whole.
    from appealwright.case import Case

__all__ = ["answer_of", "whole_answers", "whole_ended", "whole_name", "whole_text", "with_whole_ended"]

_WHOLE = "whole."
"""Before the name of an answer: the same as it was told in whole. No question."""
_ENDED = "stopped"
_WHOLE_ENDED = f"{_WHOLE}{_ENDED}"


def whole_name(name: str) -> str:
    """Under what the whole of the answer of this name is kept."""
    return f"{_WHOLE}{name}"


def whole_text(case: Case, name: str) -> str:
    """The whole answer of this name."""
    return case.text(whole_name(name)) or case.text(name)


def whole_ended(trial: Record) -> str:
    """All that was told of why a medicine ended."""
    return trial.text(_WHOLE_ENDED) or trial.text(_ENDED)


def whole_answers(case: Case, told: Mapping[str, Answer]) -> dict[str, Answer]:
    """The wholes of the answers that are told in part, to be kept beside them."""
    return {whole_name(name): case.get(name) for name in told if case.text(name)}


def with_whole_ended(trial: Record, kept: Record) -> Record:
    """What is kept of a trial, with all that was told of why it ended beside it."""
    if kept.text(_ENDED) == trial.text(_ENDED) or kept.text(_WHOLE_ENDED):
        return kept
    return Record((*kept.cells, (_WHOLE_ENDED, trial.get(_ENDED))))


def answer_of(name: str) -> str:
    """The name of the answer that this is the whole of; that name itself where it is one."""
    return name.removeprefix(_WHOLE)
