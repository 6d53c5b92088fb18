"""What the person made, as the file they keep."""

from __future__ import annotations

import json

from appealwright.case_versions import NewerCaseError, current_case
from appealwright.interview.answers import Typed
from appealwright.interview.casefile import typed_from
from appealwright.questions import Interview

__all__ = ["NotOpenedError", "typed_in"]


class NotOpenedError(ValueError):
    """A file that cannot be opened. `reason` names the sentence to say: `not_restored` or `newer_file`."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def typed_in(text: str, interview: Interview) -> Typed:
    """The answers in a saved file, of whatever version. Raises NotOpenedError."""
    try:
        document = json.loads(text)
        if not isinstance(document, dict):
            raise NotOpenedError("not_restored")
        return typed_from(current_case(document), interview)
    except NewerCaseError as error:
        raise NotOpenedError("newer_file") from error
    except (ValueError, RecursionError) as error:
        raise NotOpenedError("not_restored") from error
