"""What one page of next steps says of words that were typed: which go out, and which keep a part of an answer from going."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.case import Case
from appealwright.history.same_town import out_of_reach_in_town
from appealwright.history.switched import withheld
from appealwright.next_steps.of_steps import OfSteps
from appealwright.next_steps.own import TypedWords, printed_of, typed_words
from appealwright.notice.reasons.sober import tells_use_now
from appealwright.untold.in_letters import as_letters_tell
from appealwright.untold.unusual import words_left_out
from appealwright.writer.voice import in_first_person

__all__ = ["OfWords"]

_FEW_WORDS = 6


@dataclass(frozen=True, slots=True)
class OfWords(OfSteps):
    """The words of one page."""

    @property
    def typed(self) -> tuple[TypedWords, ...]:
        """What the letters print as it was typed, by the name of the answer: after all that they leave out, or leave to the clinician."""
        around = self.today.around
        left = withheld(self._case, around.facts)
        told = around.told or as_letters_tell(self._case, around.facts)
        found = typed_words(told, around.assessment.view, around.facts, around.made)
        if around.printed is None:
            return tuple(one for one in found if one.name not in left)
        printed = (printed_of(one, around.said) for one in found if one.name in around.printed and one.name not in left)
        return tuple(one for one in printed if one.texts)

    @property
    def use_conceded(self) -> tuple[str, ...]:
        """What letters print on an illness or a risk that says of alcohol or drugs that they are used now."""
        return tuple(text for one in self.typed if one.name == "treatment.risks" for text in one.texts if tells_use_now(text))

    @property
    def strange(self) -> tuple[str, ...]:
        """The words for which papers leave out a part, a few of them: whoever typed them may say it in others."""
        around = self.today.around
        found = (word for name in around.unusual for word in words_left_out(name, self._case, around.facts))
        return tuple(dict.fromkeys(found))[:_FEW_WORDS]

    @property
    def fell_whole(self) -> tuple[str, ...]:
        """The answers of which papers leave out a part for its words, and then print none of the rest either."""
        around = self.today.around
        told = around.told or as_letters_tell(self._case, around.facts)
        return tuple(name for name in dict.fromkeys(around.unusual) if not _texts(told, name) and _texts(self._case, name))

    @property
    def out_of_reach_in_town(self) -> tuple[tuple[str, str], ...]:
        """The treatments told as out of reach in the town where this one is to be given, each with that town."""
        return out_of_reach_in_town(self._case)

    @property
    def says_i(self) -> bool:
        """Whether one of these texts speaks as "I": over the name of who acts for the patient it stands in quotation marks."""
        return any(in_first_person(text) for one in self.typed for text in one.texts)


def _texts(case: Case, name: str) -> list[str]:
    """What an answer tells, of illnesses and risks what is true of each; a table of medicines tells more than these words."""
    told = [one.text("fact") for one in case.records(name)] if name == "treatment.risks" else [case.text(name)]
    return [name] if name == "history.trials" else list(filter(None, told))
