"""Who says what was typed: the clinician who treats, another doctor, a note, or the sentences on scores."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.writer.answering import Answering
from appealwright.writer.over_a_name import names_what_signer_had, told_whole
from appealwright.writer.prose import sentences, stopless
from appealwright.writer.quoted import as_quoted
from appealwright.writer.weighed import OF_SCORES

__all__ = ["Attributed"]

_CLINICIAN = re.compile(
    r"(?:dr\.? [A-Z]|(?:my|the|his|her) (?:\w+ )?(?:psychiatrist|clinician|doctor|prescriber|nurse practitioner)\b)"
    r"|.{0,80}?\b(?:\w+ologist|surgeon|internist|anesthetist|specialist|pcp|(?:family|primary care) (?:doctor|physician))\b"
    r"(?:,? (?:dr\.? )?[A-Z][\w'’-]+)?,? (?:sa(?:id|ys)|wrote|told|advis\w+|warn\w+|ruled|refus\w+|holds?|thinks?|decided|won['’]t"
    r"|(?:does|did|do)(?: not|n['’]t) want|is against)\b",
    re.IGNORECASE,
)
_NOT_TREATING = re.compile(
    r"(?:my|the|his|her) (?:heart|eye|family|primary care|pain|kidney|liver|bladder|brain|lung|pregnancy|baby) (?:doctor|physician)\b"
    r"|.{0,80}?\b(?!psycholog|anesthesiolog)(?:\w+ologist|surgeon|internist|pcp|(?:family|primary care) (?:doctor|physician))\b",
    re.IGNORECASE,
)
_DOCTOR = re.compile(r"\b[Dd]r\.? ([A-Z][\w'’-]+)")
_BELIEF = re.compile(
    r"\b(?:I|we)(?:['\u2019](?:ve|d|m)| have| had| am)? (?:read|heard|saw|think\w*|thought|believe\w*|guess\w*|fear\w*|worr\w+)\b"
    r"|\b(?:afraid|scared|terrified|frightened|nervous|worried)\b|\b(?:online|googled?|people say|they say)\b",
    re.IGNORECASE,
)
_WROTE = re.compile(r"\bdr\.? [A-Z][\w'’-]+ (?:wrote|noted|charted|recorded)\b[^.;]{0,30}\bon (?:\w+ )?\d", re.IGNORECASE)


@dataclass(slots=True)
class Attributed(Answering):
    """The same case, with who stands behind a typed answer."""

    def sentences_told(self, name: str, *, of_scores: bool) -> Markup:
        """The sentences of a typed answer that tell of scores, or those that do not, as they stand."""
        kept = [one for one in sentences(self.case.text(name)) if bool(OF_SCORES.search(one)) is of_scores]
        words = stopless(" ".join(kept))
        return told_whole(self.case, name, words) if words else Markup("")

    def as_quoted(self, name: str, words: str) -> str:
        """Sentences of this answer as they stand between quotation marks: marked where words of them fell."""
        return as_quoted(self.case, name, words)

    def names_what_signer_had(self, name: str) -> bool:
        """Whether such a mark stands for what the signer had, knew or did."""
        return names_what_signer_had(self.case, name)

    def names_who_judges(self, name: str) -> bool:
        """Whether a typed answer itself begins with the clinician who holds it, or says that another one does."""
        return bool(_CLINICIAN.match(self.case.text(name)))

    def names_another_doctor(self, name: str) -> bool:
        """Whether that is another than the treating clinician: then no letter of the treating one is cited for it."""
        told = self.case.text(name)
        others = any(one not in self.case.text("clinician.name") for one in _DOCTOR.findall(told)) and self.case.text("clinician.name")
        return self.names_who_judges(name) and bool(others or _NOT_TREATING.match(told))

    def is_belief(self, name: str) -> bool:
        """Whether a typed answer tells what its writer read, heard, thinks or fears: no fact that a request can rest on."""
        return bool(_BELIEF.search(self.case.text(name)))

    def names_a_note(self, name: str) -> bool:
        """Whether a typed answer says what a clinician wrote, and on which day: that is a paper, and no guess at a reason."""
        return bool(_WROTE.search(self.case.text(name)))
