"""The codes of a denial as the notice prints them: "CO-50" in place of the list's own name for it, and a line of codes as that line."""

from __future__ import annotations

import re

__all__ = ["code_printed", "codes_line"]

_LISTED = re.compile(r"(?:CARC|RARC)\W?([A-Z]?\d{1,4})\Z", re.IGNORECASE)
_LINE = re.compile(r"^[ \t]*(?:[A-Za-z]+ ){0,3}codes?(?: used)?[ \t]*:[ \t]*(?P<codes>[^\n]{2,80}?)[ \t.]*$", re.IGNORECASE | re.MULTILINE)


def code_printed(code: str, text: str) -> str:
    """The code as it stands in the text of the notice, where the number of a list was entered and stands there with its group; else as it
    was entered.
    """
    listed = _LISTED.match(code.strip())
    if listed is None or code.casefold() in text.casefold():
        return code
    # A bare number may be anything; a remark code begins with a letter.
    group = "" if listed[1][0].isalpha() else r"(?:CO|PR|OA|PI|CR)[ -]?"
    found = re.search(rf"(?<![\w-]){group}{re.escape(listed[1])}(?![\w-])", text)
    return found[0] if found else code


def codes_line(code: str, text: str) -> str:
    """What follows the label of a line of codes in which this one stands: a line that belongs to no one reason. Empty where none does."""
    printed = code_printed(code, text)
    lines = (match["codes"] for match in _LINE.finditer(text))
    return next((codes for codes in lines if re.search(rf"(?<![\w-]){re.escape(printed)}(?![\w-])", codes)), "")
