"""Where a notice says that a request for review outside the plan is sent: its word, and only where it names one place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from appealwright.notice.people.numbers import behind, numbers_in, only

__all__ = ["ReviewAddress", "review_addresses", "says_outside"]


def _address(most: int) -> str:
    """A pattern for an address in running words, of so many characters at most before its State."""
    words = rf"(?:P\.? ?O\.?|\b(?:[A-Z]|St|Ave|Blvd|Inc|Corp)\.|[^:;.!?]){{10,{most}}}?"
    return rf"(?P<address>{words}\b(?:[A-Z]{{2}}|(?-i:[A-Z][a-z]{{3,12}})),? \d{{5}}(?:-\d{{4}})?)"


_SENT_TO = re.compile(
    r"\b(?:(?:send|mail|submit|address)\b[^.:;]{0,60}\brequests?\b"
    r"|(?:(?:your|the|this) )?requests?\b[^.:;]{0,60}\b(?:sent|mailed|submitted)\b"
    r"|(?:ask for|request|get) (?:an? )?(?:[\w-]+ ){0,4}(?:reconsideration|review)s?\b[^.:;]{0,40}\b(?:write|mail|fax|send)\b)"
    r"[^.:;]{0,60}\b(?:to|(?:entity|reviewer|IRE|contractor|organization) at):?\s+" + _address(160),
    re.IGNORECASE,
)
_WRITE_TO = re.compile(
    r"\b(?:write|mail|send|file|submit)\b(?:,? (?:or )?(?:fax|e-?mail|mail|deliver|send)\b){0,3}"
    r"(?: (?:it|this|them|your letter))?(?: (?:in writing|with|to|at)){0,2}:?\s+(?=(?-i:[A-Z0-9]))" + _address(200),
    re.IGNORECASE,
)
"""A sentence that says where to write, and nothing else: what for stands in the last that spoke of a step."""
_GOES_BY_ITSELF = re.compile(r"\b(?:was|were|has been|have been|is being|will be) (?:\w+ )?(?:sent|forwarded|referred)\b", re.IGNORECASE)
_STEP = re.compile(r"\b(?:review|appeal|grievance|hearing|reconsideration|complain\w*|complaint)\b", re.IGNORECASE)
_MORE_TO = re.compile(
    r"\b(?:send|mail|fax|submit)\b[^.:;]{0,20}\b(?:additional|further|more|new|other)\b[^.:;]{0,40}"
    r"\b(?:information|evidence|documents|records|papers)\b[^.:;]{0,60}\bto:?\s+" + _address(200),
    re.IGNORECASE,
)
"""Where a plan that sent the case on says that what is new is sent: to whoever the sentence before speaks of."""
_SENT_ON = re.compile(
    r"\b(?:case|file|appeal)\b[^.:;]{0,60}\b(?:sent|forwarded|transferred)\b|\b(?:send|forward)\b[^.:;]{0,30}\b(?:case|file)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(r"\b(?:external|independent|outside) (?:\w+ )?(?:review(?:er)?|contractor)\b", re.IGNORECASE)
_ENTITY = re.compile(rf"\bIRE\b|{_OUTSIDE.pattern}", re.IGNORECASE)
_ENDS = re.compile(r"[.!?]\Z")
_RECONSIDERED = re.compile(r"\breconsiderations?\b", re.IGNORECASE)
_OF_THE_PLAN = re.compile(r"\b(?:us|our|we|plan)\b", re.IGNORECASE)
_APPEAL = re.compile(r"\b(?:may|can|to|or) appeal\b|\b(?:internal|first|second|standard|expedited|fast) (?:\w+ )?appeal\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class ReviewAddress:
    """The address for requests for outside review in one notice."""

    notice: str
    typed: str = ""
    """The address typed as that for appeals, where it is the reviewer's; with it the fax typed."""
    typed_fax: str = ""

    @property
    def address(self) -> str:
        """It, in one line; empty where the notice names none, or two, or may mean an appeal."""
        return ", ".join(line.strip(" ,") for line in self.block.splitlines())

    @property
    def block(self) -> str:
        """The same in the lines of the notice; else as it was typed."""
        return self._told or self.typed

    @property
    def source(self) -> str:
        """The answer that it is taken from."""
        return "denial.text" if self._told else "denial.appeal_address denial.appeal_fax"

    @property
    def _told(self) -> str:
        told = {" ".join(found["address"].replace(",", " ").split()): found["address"] for found in self._found}
        return next(iter(told.values())) if len(told) == 1 else ""

    def is_of(self, office: str) -> bool:
        """Whether the place is this office's: its first line begins with the office's name, or that of what it is a part of; or its second
        with the office's own. Either may leave out the State before it.
        """
        told = [line.strip().casefold() for line in self.address.split(",")[:2]]
        named = [part.strip() for part in office.casefold().split(",")[:2]]
        pairs = [*((line, named[0]) for line in told), *((told[0], part) for part in named)]
        return any(line and part and (line.startswith(part) or part.endswith(f" {line}")) for line, part in pairs)

    @property
    def fax(self) -> str:
        """The fax number that stands with it."""
        return self._beside(fax=True) or self.typed_fax

    @property
    def phone(self) -> str:
        """The telephone number that stands with it: one in a sentence of its own may be another's."""
        return self._beside(fax=False)

    def _beside(self, *, fax: bool) -> str:
        after = (behind(self.notice, found.end(), on=fax) for found in self._found)
        numbers = (number for one in after for number in numbers_in(one, fax=fax))
        return only(numbers) if self._told else ""

    @property
    def _found(self) -> tuple[re.Match[str], ...]:
        return review_addresses(self.notice)


# Asked a hundred times for the papers of one case, always of the same notice.
@lru_cache(maxsize=8)
def review_addresses(notice: str) -> tuple[re.Match[str], ...]:
    """The places of a notice that give the address for requests for outside review."""
    asked = (one for one in _SENT_TO.finditer(notice) if _is_of_review(notice[: one.start()], one))
    write = (one for one in _WRITE_TO.finditer(notice) if _speaks_of_review(notice[: one.start()], one))
    return (*asked, *write, *(one for one in _MORE_TO.finditer(notice) if _went_on(notice[: one.start()], one)))


def _is_of_review(before: str, found: re.Match[str]) -> bool:
    told = _SENTENCES.split(before.rpartition("\n\n")[2].strip())
    asked = found[0].removesuffix(found["address"])
    # Medicare calls the plan's own step and the next one a reconsideration: the sentence that spoke of it last tells which.
    again = _RECONSIDERED.search(asked) and not _OF_THE_PLAN.search(asked)
    # A bare "review" is the one that the paragraph spoke of last.
    step = _RECONSIDERED if again else _STEP
    last = next((one for one in reversed(told) if step.search(one)), "" if again else told[-1])
    named = asked if _OUTSIDE.search(asked) else f"{last} {asked}"
    return bool(_OUTSIDE.search(named)) and not _APPEAL.search(named)


def _speaks_of_review(before: str, found: re.Match[str]) -> bool:
    """Whether the paragraph spoke last of review outside the plan, and of no appeal or complaint: "... an external review. Write to: X"."""
    told = _SENTENCES.split(before.rpartition("\n\n")[2].strip())
    step = next((one for one in reversed(told) if _STEP.search(one)), "")
    # A case that goes there by itself leaves what follows to the plan.
    alone = not _STEP.search(found[0].removesuffix(found["address"]))
    return (
        alone
        and not _GOES_BY_ITSELF.search(step)
        and bool(_OUTSIDE.search(step))
        and not _APPEAL.search(step)
        and not _OF_THE_PLAN.search(_OUTSIDE.sub("", step))
    )


def _went_on(before: str, found: re.Match[str]) -> bool:
    """Whether the paragraph tells that the case went outside, and the last sentence but this one is of that office and not of the plan."""
    told = [one for one in _SENTENCES.split(before.rpartition("\n\n")[2].strip()) if _ENDS.search(one)]
    asked = found[0].removesuffix(found["address"])
    return bool(
        told
        and any(_SENT_ON.search(one) and _OUTSIDE.search(one) for one in told)
        and _ENTITY.search(told[-1])
        and not _OF_THE_PLAN.search(f"{told[-1]} {asked}")
    )


def says_outside(name: str) -> bool:
    """Whether a name says that its bearer reviews from outside the plan."""
    return bool(_OUTSIDE.search(name))
