"""What the person made, as the file they keep."""

from __future__ import annotations

import json
from typing import Any

from appealwright.case_versions import NewerCaseError, current_case
from appealwright.interview.answers import Typed
from appealwright.interview.casefile import typed_from
from appealwright.interview.made import Made, made_from
from appealwright.questions import Interview

_LONGEST = 5_000_000
"""Characters. A whole life's answers take a hundredth of it; far more would only hold up the page."""

_MOST_ROWS = 500
"""Rows of one table that are taken over: nobody was given as many medicines."""

__all__ = ["NotOpenedError", "opened"]


class NotOpenedError(ValueError):
    """A file that cannot be opened. `reason` names the sentence to say: `not_restored` or `newer_file`."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def opened(text: str, interview: Interview) -> tuple[Typed, Made]:
    """The answers in a saved file, of whatever version, and what was made of the documents. Raises NotOpenedError."""
    if len(text) > _LONGEST:
        raise NotOpenedError("not_restored")
    try:
        document = json.loads(text)
        if not isinstance(document, dict) or _most_rows(document) > _MOST_ROWS:
            raise NotOpenedError("not_restored")
        document = current_case(document)
        return typed_from(document, interview), made_from(document)
    except NewerCaseError as error:
        raise NotOpenedError("newer_file") from error
    except (ValueError, RecursionError) as error:
        raise NotOpenedError("not_restored") from error


def _most_rows(document: dict[str, Any]) -> int:
    groups = (group for group in document.values() if isinstance(group, dict))
    return max((len(value) for group in groups for value in group.values() if isinstance(value, list)), default=0)
