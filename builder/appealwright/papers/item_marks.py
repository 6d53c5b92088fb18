"""How an item of a booklet's list begins: with a sign, a number, a letter or a small Roman numeral."""

from __future__ import annotations

import re

__all__ = ["ITEM", "LONE_SIGN", "SIGN"]

_SIGN = r"[-*\u2022\u00b7\u25aa\u2023\u25cf\u2013\u2014]"
SIGN = re.compile(rf"{_SIGN}\s+(?=\S)")
ITEM = re.compile(rf"\s*(?:(?P<sign>{_SIGN})|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)])\s+(?=\S)")
LONE_SIGN = re.compile(rf"^[^\S\n]*{_SIGN}[^\S\n]*\n", re.MULTILINE)
