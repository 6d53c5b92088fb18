"""The plan's own words on what it calls experimental or medically necessary: where they stand, and their limbs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.notice.clauses.definition import experimental_in, necessity_in, necessity_limbs
from appealwright.notice.clauses.exclusions import unless_in
from appealwright.notice.clauses.limbs import Limb, limbs_of
from appealwright.notice.reasons.costs_less import holds_cost
from appealwright.writer.once import Once
from appealwright.writer.prose import sentences
from appealwright.writer.weighed import Weighed

__all__ = ["Defined"]


_DEFINITION_OF_NEED = re.compile(
    r"\bdefinition of (?:the term )?[\"\u201c]?medical(?:ly)?[- ]necess"
    r"|\bmedical(?:ly)? necess(?:ity|ary)[\"\u201d]?,? (?:as )?"
    r"(?:(?:that term is |it is |this is |the (?:plan|policy|contract|agreement) |we )?defin"
    r"|(?:\(?(?:under|per|by|in|see|within the meaning of) )?\(?(?:see )?(?:your |the )?(?:Article|Section|Chapter) [IVXLC\d])",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:Article|Section|Chapter|Part|Appendix|page) (?:(?-i:[IVXLC]+)\b|\d[\w.]*)(?:\([a-z\d]+\))*(?<!\.)"
    r"(?:,? (?:item|paragraph|clause) \d+)?",
    re.IGNORECASE,
)
_BY_NAME = re.compile(
    r"\b(?:the )?(?:section|part|chapter)(?: (?:called|titled|headed|named))? [\"\u201c][^\"\u201c\u201d.]{3,60}[\"\u201d]", re.IGNORECASE
)
_NEAR = 60
_LEAVES_OUT = re.compile(
    r"\b(?:experimental|investigational|unproven)\b[^.;]*\b(?:exclu\w+|not (?:covered|a covered))\b"
    r"|\bexclu\w+[^.;]*\b(?:experimental|investigational)\b",
    re.IGNORECASE,
)


_OF_A_SERVICE = re.compile(
    r"\b(?:an?|any|the|or|and|of|such) (?:(?:health ?care|medical|health) )?"
    r"(?:services?|procedures?|treatments?|suppl(?:y|ies)|therap(?:y|ies))\b"
    r"(?! (?:of|for))",
    re.IGNORECASE,
)
"""What a definition is of that is no drug and no device alone."""


@dataclass(slots=True)
class Defined(Weighed):
    """A case beside what the plan says that its words mean."""

    @staticmethod
    def names_definition_of_need(quote: str) -> bool:
        """Whether a reason says that a definition of medical necessity is not met, and so has to give it."""
        return bool(_DEFINITION_OF_NEED.search(quote))

    @staticmethod
    def place_of_need_defined(quote: str) -> str:
        """Where such a reason says that the definition stands, as "Article II"; empty where it says no place."""
        named = _DEFINITION_OF_NEED.search(quote)
        found = _PLACE.search(quote, named.start(), named.end() + _NEAR) if named else None
        return found[0] if found else ""

    @property
    def place_of_experimental(self) -> str:
        """The place of the plan that a reason on what is experimental names, as "Section 9.4"; empty where it names none."""
        quotes = (one.text("quote") for one in self._denied if one.text("ground") == "ground.experimental")
        return next((found[0] for quote in quotes if (found := _PLACE.search(quote))), "")

    @property
    def place_of_exclusion(self) -> str:
        """The same by a sentence of the notice that leaves out what is experimental, beside the reason; empty where none names one."""
        told = (one for one in sentences(self.case.text("denial.text")) if _LEAVES_OUT.search(one))
        return next((found[0] for one in told if (found := _PLACE.search(one) or _BY_NAME.search(one))), "")

    @staticmethod
    def holds_cost(quote: str) -> bool:
        """Whether a sentence of a reason holds against the treatment that another costs less, and requires none first."""
        return any(map(holds_cost, sentences(quote)))

    def quotes(self, subject: str) -> bool:
        """Whether the person picked a passage of the plan on this subject."""
        return any(passage.text("kind") == subject and passage.text("words") for passage in self.case.records("plan.passages"))

    @Once
    def limbs(self) -> tuple[Limb, ...]:
        """The limbs of the plan's own definition of experimental. Beside an exception for uses that studies support, the condition that it
        wants approval for is no limb of its own.
        """
        found, spared = limbs_of(self.definition, self.facts), self.spared_by_definition
        return tuple(limb for limb in found if limb.means != "condition" or not spared or limb.words in spared)

    @Once
    def spared_by_definition(self) -> str:
        """What the definition excepts from its want of approval, in its own words, where studies answer that; else empty."""
        means = [limb.means for limb in limbs_of(self.definition, self.facts)]
        spared = unless_in(self.definition) if "approval" in means else ""
        kept = {limb.means for limb in limbs_of(spared, self.facts)}
        return spared if kept & {"evidence", "effect"} and "approval" not in kept else ""

    @property
    def is_of_a_service(self) -> bool:
        """Whether the definition is one of services or treatments, whose approval is not that of a drug."""
        return bool(_OF_A_SERVICE.search(self.definition))

    @property
    def leaves_out_exception(self) -> bool:
        """Whether a reason speaks of that approval and stops before the exception."""
        spared = self.spared_by_definition.casefold()
        quotes = [one.text("quote").casefold() for one in self._denied if one.text("ground") == "ground.experimental"]
        return bool(spared) and any("approv" in one for one in quotes) and not any(spared[:30] in one for one in quotes)

    @property
    def told_definition(self) -> str:
        """The plan's own definition of experimental, as the person quoted it; empty where it was not quoted for itself."""
        quoted = next((one.text("words") for one in self.case.records("plan.passages") if one.text("kind") == "experimental"), "")
        return self.case.text("plan.definition") or quoted

    @property
    def definition(self) -> str:
        """The same, or as a reason of the denial quotes it, another passage or the pasted policy; empty where none has known limbs."""
        return self.told_definition or self._found[1]

    @property
    def definition_slot(self) -> str:
        """The answer that holds the definition; empty where there is none."""
        if self.told_definition:
            return "plan.definition" if self.case.text("plan.definition") else "plan.passages"
        return self._found[0]

    @property
    def _found(self) -> tuple[str, str]:
        reasons = (("denial.reasons", one.text("quote")) for one in self._denied if one.text("ground") == "ground.experimental")
        passages = (("plan.passages", one.text("words")) for one in self.case.records("plan.passages"))
        places = [*reasons, *passages, ("plan.policy_text", self.case.text("plan.policy_text"))]
        found = ((slot, experimental_in(text)) for slot, text in places if text)
        return next(((slot, words) for slot, words in found if words and limbs_of(words, self.facts)), ("", ""))

    @property
    def necessity_asked(self) -> tuple[tuple[str, Limb], ...]:
        """What the plan's own words on necessity ask, each with the answer that holds it: of a passage, or of a reason or a notice that
        quotes them.
        """
        told = (("plan.passages", one.text("words")) for one in self.case.records("plan.passages") if one.text("kind") == "necessity")
        quoted = (("denial.reasons", necessity_in(one.text("quote"))) for one in self._denied)
        policy = ("plan.policy_text", necessity_in(self.case.text("plan.policy_text")))
        notice = ("denial.text", necessity_in(self.case.text("denial.text")))
        found = ((slot, necessity_limbs(words)) for slot, words in (*told, *quoted, policy, notice) if words)
        return next((tuple((slot, limb) for limb in limbs) for slot, limbs in found if limbs), ())

    @property
    def _denied(self) -> tuple[Record, ...]:
        return tuple(self.case.records("denial.reasons"))

    def limbs_in(self, definition: str) -> tuple[Limb, ...]:
        """The limbs of a definition that stands elsewhere than in the plan."""
        return limbs_of(definition, self.facts)
