"""Care that was given already, by the days of service and the amount billed for it; and care that lies ahead, by its days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter

__all__ = ["given"]

_BILLED = re.compile(r"\b(?:(?:total|amount) (?:billed|charged)|billed (?:amount|charges?)|total charges?):?[ \t]*\$ ?[1-9]", re.IGNORECASE)
_PAYMENT = re.compile(
    r"\bdenied (?:the )?payment\b|\bservices? (?:already )?(?:rendered|provided|received)\b"
    r"|\bclaims? (?:was|were|is|are) (?:denied|received|processed)\b"
    r"|\bdenied (?:the|your|this|these) claims?\b|\bclaims? shown above\b",
    re.IGNORECASE,
)
_NOT_A_BILL = re.compile(r"\bthis\s+is\s+not\s+a\s+bill\b", re.IGNORECASE)
_CLAIM = re.compile(r"\b(?:your|this|the) claims?\b(?! (?:form|office|department))|\bclaim (?:number|no|#)", re.IGNORECASE)
_OF_BENEFITS = re.compile(r"\bexplanation of (?:benefits|payment)\b|\bsummary notice\b|\bEOB\b", re.IGNORECASE)
_REQUESTED = re.compile(
    r"\b(?:got|received|reviewed|denied|deny|approve) (?:an?|the|your|this|our) (?:[\w\u2019'-]+ ){0,5}?requests?\b"
    r"|(?<!not get a )(?<!not receive a )(?<!not have a )(?<!\bno )\brequests? (?:for|from|submitted)\b|\bwas requested\b|\bpre-?service\b"
    r"|\b(?:prior|pre-?) ?authori[sz]ation (?:request|review|denial)\b",
    re.IGNORECASE,
)
"""What a notice says of care that was asked for: "this is not a bill" stands under its title all the same."""
_GOES_ON = re.compile(
    r"\b(?:continu\w+|renew\w*|re-?authori[sz]\w*|maintenance|concurrent|so far|further|more (?:sessions|infusions|visits|treatments))\b",
    re.IGNORECASE,
)
"""Words of a course that goes on: days ahead say nothing of what was given before them."""


def given(letter: Letter, dates: Iterable[Find]) -> Iterator[Find]:
    """A hint, where a statement or a claim says that it is no bill; where no labelled day of service lies behind the date of the notice and
    an amount is printed as billed, or a payment is what was refused; or where all lie behind it, and no word speaks of a course that goes
    on.
    """
    found = list(dates)
    days = [(find.kind, find.value) for find in found if isinstance(find.value, date)]
    served = [day for kind, day in days if kind is Kind.SERVICE_DATE]
    written = max((day for kind, day in days if kind is Kind.NOTICE_DATE), default=None)
    billed, no_bill, paid = (one.search(letter.text) for one in (_BILLED, _NOT_A_BILL, _PAYMENT))
    claimed = _CLAIM.search(letter.text) is not None and not _REQUESTED.search(letter.text)
    if no_bill and (_OF_BENEFITS.search(letter.text) or claimed):
        yield letter.find(
            Kind.STAGE_HINT, no_bill[0], no_bill.span(), Basis(Confidence.MEDIUM, "not a bill", None, (("denial.timing", "after"),))
        )
    if billed and served and written and max(served) <= written:
        yield letter.find(
            Kind.STAGE_HINT, billed[0], billed.span(), Basis(Confidence.MEDIUM, "amount billed", None, (("denial.timing", "after"),))
        )
    elif paid and served and written and max(served) <= written and not _REQUESTED.search(letter.text):
        yield letter.find(Kind.STAGE_HINT, paid[0], paid.span(), Basis(Confidence.MEDIUM, "payment", None, (("denial.timing", "after"),)))
    elif served and written and min(served) > written and not billed and not _GOES_ON.search(letter.text):
        place = next((find.start, find.end) for find in found if find.value == min(served))
        yield letter.find(
            Kind.STAGE_HINT, letter.text[slice(*place)], place, Basis(Confidence.MEDIUM, "days ahead", None, (("denial.timing", "before"),))
        )
