"""What the person made, as the file they keep."""

from __future__ import annotations

import json

from appealwright.case_versions import NewerCaseError, current_case
from appealwright.interview.answers import Typed
from appealwright.interview.casefile import typed_from
from appealwright.interview.made import Made, made_from
from appealwright.questions import Interview

__all__ = ["NotOpenedError", "opened"]


class NotOpenedError(ValueError):
    """A file that cannot be opened. `reason` names the sentence to say: `not_restored` or `newer_file`."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def opened(text: str, interview: Interview) -> tuple[Typed, Made]:
    """The answers in a saved file, of whatever version, and what was made of the documents. Raises NotOpenedError."""
    try:
        document = json.loads(text)
        if not isinstance(document, dict):
            raise NotOpenedError("not_restored")
        document = current_case(document)
        return typed_from(document, interview), made_from(document)
    except NewerCaseError as error:
        raise NotOpenedError("newer_file") from error
    except (ValueError, RecursionError) as error:
        raise NotOpenedError("not_restored") from error
