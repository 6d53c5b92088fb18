"""Who acts for a member, by what was told of the relation: its words after "the member's", and by which right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.case import Case
from appealwright.writer.prose import lines, said, stopless

__all__ = ["Acting"]

_OWNED = re.compile(
    r"\A(?:(?:i am|i['’]m)\s+)?(?:(?:the|her|his|their|our)\s+|(?:the\s+)?(?:patient|member)['’]s\s+|my\s+(?:\w+['’]s\s+)?)+", re.IGNORECASE
)
"""Whose the relation is, before it: the letter says that itself. Of "my mother's daughter" the mother is the member."""
_OF_OTHERS = re.compile(r"\b(?:my|her|his|their|our|your|i|me)\b|['’]s\b", re.IGNORECASE)
_MOST_WORDS = 6
_PARENT = re.compile(
    r"(?:(?:legal|adoptive|custodial|natural|biological) )?(?:father|mother|dad|mom|parent|guardian)"
    r"(?: (?:and|or) (?:legal |natural )?guardian)?",
    re.IGNORECASE,
)
_BY_PAPER = re.compile(
    r"\bpoa\b|\bpower of attorney\b|\bguardian\b|\bconservator\b|\b(?:health ?care )(?:proxy|agent|surrogate)\b|\battorney[- ]in[- ]fact\b",
    re.IGNORECASE,
)
_FIRST_NAME = re.compile(r"(?!(?:Mrs?|Ms|Dr|Miss|Prof)\b)[^\W\d_][\w'’-]+")
"""No initial, no title and no family name before a comma."""


@dataclass(frozen=True, slots=True)
class Acting:
    """Whoever acts in one case."""

    case: Case

    @property
    def of_member(self) -> Markup:
        """The relation as it stands after "the member's"; empty where nothing was told, or its words are of other people too."""
        words = self._relation
        fits = bool(words) and not _OF_OTHERS.search(words) and len(words.split()) <= _MOST_WORDS
        return said("sender.relation", lines(words)) if fits else Markup("")

    @property
    def called(self) -> str:
        """How a page names the patient to who acts for one: by the first name; to a clinician, or where none stands first, in full."""
        name = self.case.text("patient.name")
        first = name.split()[0] if name.split() else ""
        near = self.case.is_("sender.role", "representative") and _FIRST_NAME.fullmatch(first)
        return first if near else name

    @property
    def is_parent(self) -> bool:
        """Whether a parent or guardian of a member under 18 acts, who signs for the child."""
        minor = self.case.is_("patient.age_band", "under_18") and self.case.is_("sender.role", "representative")
        return minor and bool(_PARENT.fullmatch(self._relation))

    @property
    def by_paper(self) -> bool:
        """Whether what was told names a paper that lets somebody act: a power of attorney, a guardianship, a health care proxy."""
        grown = self.case.is_("sender.role", "representative") and not self.case.is_("patient.age_band", "under_18")
        return grown and bool(_BY_PAPER.search(self._relation))

    @property
    def _relation(self) -> str:
        return stopless(_OWNED.sub("", self.case.text("sender.relation").strip()))
