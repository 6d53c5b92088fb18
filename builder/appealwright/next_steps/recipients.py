"""Who takes the request for outside review, as the rules that bind the plan have it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from appealwright.answers import Known
from appealwright.assessment import Assessment
from appealwright.days.ladder import OUTSIDE
from appealwright.facts import Row, Verified
from appealwright.notice.people.addressed import of_an_office
from appealwright.notice.people.office_numbers import number_with
from appealwright.notice.people.review_address import ReviewAddress, says_outside

__all__ = ["Recipient", "fee_owed", "outside_recipient"]

_NO_FEE = ("$0", "none", "None")
"""How a row begins what it says of a request that costs the person nothing."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Where a request for outside review goes.

    `to`: "plan" (it takes the request and passes it on), "office" (the one in `name`) or "notice" (whoever the last notice
    names). `address` and `phone` are empty unless they were read where they may be trusted; `find` says where the person finds what
    is missing, `site` where the office is on the web. `perhaps`: whom the notice may name, for the person alone: no letter guesses.
    `not_to` is an address that still is printed and takes it no more. `by_itself`: the case goes up without a request, and a
    statement is sent. `called` is the State's own name for the review. `portal` is where the office takes the request itself, on the web.
    `form` is the office's own form, without which the request is not complete; `form_of_clinician` what the clinician fills in of it for a
    denial as experimental; `named_as` how a notice names the office; `closes`: every paper must be there within the time of the request;
    `fee`: what the person pays with it, empty where that is nothing; `mailed`: how alone the office takes mail.
    """

    row: Row | None
    to: str
    name: str
    address: str
    find: str
    not_to: str
    by_itself: bool
    called: str
    perhaps: str = ""
    named_as: str = ""
    phone: str = ""
    site: str = ""
    portal: str = ""
    fax: str = ""
    form: str = ""
    form_of_clinician: str = ""
    closes: bool = False
    fee: str = ""
    mailed: str = ""
    perhaps_phone: str = ""
    """Whom to ask whether the plan uses the office in `perhaps`."""

    @property
    def left(self) -> str:
        """The name of whoever took the request before, and takes it no more; empty where nobody is known."""
        return self.not_to.partition(",")[0]

    def has_left(self, address: str) -> bool:
        """Whether an address is theirs, as a notice from an old form still prints it."""
        return of_an_office(address, [self.left], ())


def outside_recipient(assessment: Assessment) -> Recipient:
    """Who takes this person's request. A State's own rule comes before the federal one; without a rule the notice tells.
    Once somebody outside has decided, whoever holds the hearing takes it.
    """
    row = _row_on_taker(assessment)
    if row is None:
        return Recipient(None, "notice", "", "", "", "", by_itself=False, called="")
    taker = _taker_by(row, assessment)
    filing = _filing(row)
    name, find = filing.get("addressee") or filing.get("name") or "", filing.get("find") or ""
    if taker.to == "notice" and find and says_outside(name) and _gives(assessment, taker):
        # The row knows the step alone; who takes it, and where, is in hand.
        return replace(taker, name="", find="")
    if taker.address or find or taker.portal or not _prints(assessment, name):
        return taker
    # The notice has the lines that the row lacks.
    return replace(taker, to="notice", name="", fax="")


def _row_on_taker(assessment: Assessment) -> Row | None:
    decided = OUTSIDE if assessment.view("denial.stage") == Known(OUTSIDE) else ""
    found = [
        rule.row
        for rule in assessment.rules
        if (filing := _filing(rule.row)).get("to") and rule.certain and rule.row.verified is not Verified.UNVERIFIED
        if (filing.get("after") or "") == decided
    ]
    return min(found, key=lambda row: (row.jurisdiction == "US", row.id), default=None)


def _taker_by(row: Row, assessment: Assessment) -> Recipient:
    """Whoever takes it by the row, as far as that is sure; by the notice only what that prints of them."""
    filing = _filing(row)
    form: Mapping[str, Any] = filing.get("form") or {}
    name, find, url = filing.get("addressee") or filing.get("name") or "", filing.get("find") or "", filing.get("url") or ""
    # Where the notice alone tells who takes it, a name without where to find the rest is one of several that it may give.
    guessed = filing["to"] == "notice" and not find and not _names(assessment, filing.get("named_as") or "")
    trusted = row.verified is Verified.PRIMARY or row.corroborated
    sure = trusted and not guessed
    page = url.partition("//")[2].removeprefix("www.")
    return Recipient(
        row,
        filing["to"],
        "" if guessed else name,
        (filing.get("address") or "") if sure else "",
        find,
        filing.get("not_to") or "",
        bool(filing.get("by_itself")),
        row.detail.get("called") or "",
        perhaps=name if guessed else "",
        perhaps_phone=(filing.get("phone") or "") if trusted and guessed else "",
        named_as=filing.get("named_as") or "",
        # The notice in hand is newer than any row, and prints its number for this.
        phone=number_with(_notice(assessment), name, of_review=True) or ((filing.get("phone") or "") if sure else ""),
        site=page.partition("/")[0],
        fax=(filing.get("fax") or "") if sure else "",
        form=form.get("name") or "",
        form_of_clinician=form.get("clinician") or "",
        closes=bool(form.get("closes")),
        mailed=filing.get("mailed") or "",
        fee=fee_owed(row.detail),
        portal=page.rstrip("/") if filing.get("portal") and trusted else "",
    )


def _gives(assessment: Assessment, taker: Recipient) -> bool:
    """Whether the notice in hand, or the address typed from it, tells where the reviewer outside the plan is."""
    typed = assessment.view("denial.appeal_address")
    told = ReviewAddress(_notice(assessment)).address
    return bool(told and not taker.has_left(told)) or (isinstance(typed, Known) and of_an_office(str(typed.value), [taker.named_as], ()))


def _names(assessment: Assessment, words: str) -> bool:
    """Whether the notice in hand has these words."""
    return bool(words) and words.casefold() in _notice(assessment).casefold()


def _prints(assessment: Assessment, name: str) -> bool:
    """Whether the notice in hand gives an address for the request, of this office."""
    return ReviewAddress(_notice(assessment)).is_of(name)


def _notice(assessment: Assessment) -> str:
    told = assessment.view("denial.text")
    return str(told.value) if isinstance(told, Known) else ""


def fee_owed(detail: Mapping[str, Any]) -> str:
    """What a row says that the person pays with the request for outside review; empty where it costs nothing, or where nothing is said."""
    fee = str(detail.get("fee") or "")
    return "" if not detail.get("file_with") or fee.startswith(_NO_FEE) else fee


def _filing(row: Row) -> Mapping[str, Any]:
    filing: Mapping[str, Any] = row.detail.get("file_with") or {}
    return filing
