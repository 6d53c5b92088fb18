"""What the pasted notice gives besides its reasons: numbers to call and how long, until when care is approved, who decided.

Nothing here is asked again or put into an answer: it is printed as what the notice says, and only where it can be read in one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from appealwright.addressed import names_the_plan
from appealwright.case import Case
from appealwright.dates import Holidays, after
from appealwright.denial.dates import dates_in
from appealwright.denial.numerals import NUMBER_WORDS
from appealwright.notice_says import approval_told, notice_sentences

__all__ = ["Gives", "Window"]

_NUMBER = re.compile(r"(?<![\w-])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?![\w-])")
_FAX = re.compile(r"\bfax[^\d.;]{0,20}\Z", re.IGNORECASE)
_PEER = re.compile(r"\bpeer[- ]to[- ]peer\b", re.IGNORECASE)
_APPEAL = re.compile(r"\bappeal", re.IGNORECASE)
_FAST = re.compile(r"\b(?:fast|expedited|urgent|72[- ]hour) (?:appeal|reconsideration|review)s?\b", re.IGNORECASE)
_BY_TELEPHONE = re.compile(r"\b(?:by (?:tele)?phone|orally|verbally|by calling|(?:must|may|can) call or write)\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\bwithin (?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: \(\d+\))?(?P<kind> calendar| business| working)? days?\b", re.IGNORECASE
)
_UNTIL = re.compile(r"\b(?:through|until|to|expires?(?: on)?|ends?(?: on)?)\s+\Z", re.IGNORECASE)
_CERTIFIED = re.compile(r"\bboard[- ]certified in (?P<field>[a-z]+(?: medicine| practice| surgery)?)\b", re.IGNORECASE)
_PSYCHIATRIST = re.compile(r"\bpsychiatrists?\b|\bcertified in psychiatr", re.IGNORECASE)
_BOX = re.compile(r"P\.? ?O\.? Box \d+, [A-Z][A-Za-z .]+, [A-Z]{2} \d{5}(?:-\d{4})?", re.IGNORECASE)
_SECTION = re.compile(r"\bSection \d+(?:\([a-z]\))*(?=[^\d(]|\Z)")
_SEND_MORE = re.compile(r"\b(?:provider|doctor|prescriber|clinician) (?:may|can) send (?:us )?more\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Window:
    """How long the notice gives for a call: in its words, and the days on which that ends by its date and by its arrival, as far as these
    are known. Business days are counted as if no holiday fell among them, which ends soonest.
    """

    words: str
    ends: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Gives:
    """One notice."""

    case: Case

    @property
    def peer_number(self) -> str:
        """The number for the clinician's call with the plan's physician; empty where none is given, or two are."""
        return _only(number for one in self._peer for number in _numbers(one))

    @property
    def peer_window(self) -> Window | None:
        """How long the notice gives for that call; None where it does not say."""
        found = next((match for one in self._peer if (match := _WITHIN.search(one))), None)
        if found is None:
            return None
        count = found["count"].casefold()
        days = int(count) if count.isdigit() else NUMBER_WORDS.get(count, 0)
        unit = "days" if (found["kind"] or "").strip().casefold() in ("", "calendar") else "business_days"
        starts = (self.case.day("denial.date"), self.case.day("denial.received"))
        ends = {after(start, days, unit, Holidays(())) for start in starts if start and days}
        return Window(found[0], tuple(sorted(ends)))

    @property
    def appeal_number(self) -> str:
        """The number to appeal by, where the notice says that an appeal can be made by telephone."""
        told = self._sentences
        said = [at for at, one in enumerate(told) if _APPEAL.search(one) and _BY_TELEPHONE.search(one)]
        said += [at for at, one in enumerate(told) if at and _APPEAL.search(told[at - 1]) and _BY_TELEPHONE.search(one) and at not in said]
        near = _only(number for at in said for one in told[at : at + 2] if not _PEER.search(one) for number in _numbers(one))
        all_told = (number for one in told if not _PEER.search(one) for number in _numbers(one))
        return near or (_only(all_told) if said else "")

    @property
    def fast_number(self) -> str:
        """The number that the notice gives for a fast appeal; empty where it gives none, or two."""
        return _only(number for one in self._sentences if _FAST.search(one) and not _PEER.search(one) for number in _numbers(one))

    @property
    def approved_until(self) -> date | None:
        """The day on which the approval that the notice tells of ends."""
        told = approval_told(self.case)
        return next((one.day for one in dates_in(told) if _UNTIL.search(told[: one.start])), None)

    @property
    def reviewer(self) -> str:
        """In which field the notice says that its reviewer is certified, in its words; empty where it names a psychiatrist or two."""
        text = self.case.text("denial.text")
        return "" if _PSYCHIATRIST.search(text) else _only(match[0] for match in _CERTIFIED.finditer(text))

    def printed_with(self, address: str) -> str:
        """An office's address as the notice prints it, with the unit before it and the longer ZIP code; empty where it has neither."""
        street = re.escape(address).replace(r"\ ", r"\s+")
        whole = rf"(?<=[,:\n])\s*([A-Z][^,:;\n]{{1,39}}[,\n]\s*{street}-\d{{4}})\b"
        found = re.search(whole, self.case.text("denial.text")) if address else None
        return found[1] if found else ""

    @property
    def own_box(self) -> str:
        """The plan's own address, where the notice prints one right below the insurer's name; empty where it does not, or two."""
        told = [line.strip() for line in self.case.text("denial.text").splitlines()]
        insurer = self.case.text("denial.insurer")
        return _only(one for above, one in pairwise(told) if _BOX.fullmatch(one) and names_the_plan(above, insurer))

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections of the brochure or policy that the notice names, in its order."""
        return tuple(dict.fromkeys(_SECTION.findall(self.case.text("denial.text"))))

    @property
    def takes_more(self) -> bool:
        """Whether the notice says that the clinic may send more."""
        return bool(_SEND_MORE.search(self.case.text("denial.text")))

    @property
    def _sentences(self) -> tuple[str, ...]:
        return tuple(notice_sentences(self.case))

    @property
    def _peer(self) -> tuple[str, ...]:
        return tuple(one for one in self._sentences if _PEER.search(one))


def _numbers(sentence: str) -> Iterator[str]:
    """The telephone numbers of a sentence, as printed, without those called fax."""
    return (match[0] for match in _NUMBER.finditer(sentence) if not _FAX.search(sentence[: match.start()]))


def _only(found: Iterable[str]) -> str:
    """What is found, where it is one thing."""
    once = set(found)
    return once.pop() if len(once) == 1 else ""
