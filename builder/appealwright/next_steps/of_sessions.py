"""What a person is told of the day of a session, by what an answer says of it."""

from __future__ import annotations

import re

from appealwright.next_steps.of_medicines import OfMedicines
from appealwright.untold.wrong_form import ASKED_OF, wrong_form_in

__all__ = ["OfSessions"]

_OFTEN = (
    r"(?: (?:can|could|will|would|may|have to|then|just|also|always|usually|still|normally|get to|am (?:able|allowed|ok|fine) to)){0,3}"
)
_GO_HOME = r"(?: (?:straight|right|back|alone|on|off|away))* (?:home|back|to work)\b"
_OWN = re.compile(
    rf"\bI(?:['’]?(?:ll|d))?{_OFTEN} drive\b(?! (?:nobody|no ?one|every\w+|people|(?:my|him|her)\b[^.;,]* (?:crazy|nuts|away)))"
    r"|\bdriv(?:er|ing) for\b"
    rf"|\bI(?:['’]?(?:ll|d))?{_OFTEN} drove{_GO_HOME}"
    rf"|(?:\b(?:and|then|or|but)|^|[,;.])(?: I)?{_OFTEN} (?:drive|drove|driving){_GO_HOME}"
    r"|\b(?:drive|drove|driving|drives) (?:my|him|her)self\b"
    r"|\bdriving (?:\w+ )?home (?:alone|after)\b"
    r"|\b(?:me (?:voy|regreso|vengo)|regreso|vuelvo) (?:\w+ )?(?:manejando|conduciendo)\b"
    r"|\byo (?:mism[oa] )?(?:manejo|conduzco)\b|\b(?:manejo|conduzco) (?:yo|sol[oa]|a (?:mi )?casa|de (?:regreso|vuelta))\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"\b(?:he|she|they)(?: (?:can|will|then|just|also|always|usually|still))? drives?(?: \w+)? home\b", re.IGNORECASE)
"""Of whom somebody acts for; in a patient's own answer it is whoever takes the patient home."""
_NOT = re.compile(
    r"(?:\b(?:not|never|nor|no|nobody|without|instead of|unable|afraid|too \w+ to|stopped|quit|until|nunca|sin)\b|n['’]?t\b)[^.;,]{0,25}\Z",
    re.IGNORECASE,
)
_NOT_THEN = re.compile(
    r"\b(?:not|never|n['’]t|except) (?:\w+ )?on (?:the )?(?:day|days|treatment|session|infusion|dosing)\b|\bnext day\b|\bday after\b",
    re.IGNORECASE,
)
_TOLD_IN = ("treatment.function", "treatment.monitoring")


class OfSessions(OfMedicines):
    """The part of the advice that is about the day of a session."""

    __slots__ = ()

    @property
    def drives(self) -> bool:
        """Whether an answer says that the person drives, of a treatment after which nobody may on that day."""
        sedates = self._case.text("treatment.drug") in ("spravato", "iv_ketamine") and not self._case.is_("denial.timing", "after")
        return sedates and any(self._says_so(self._case.text(name)) for name in _TOLD_IN)

    @property
    def wrong_form(self) -> str:
        """What an answer says of a request that asked for another course than is meant, before that course is over; else empty."""
        if self._case.is_("denial.timing", "after"):
            return ""
        return next(filter(None, (wrong_form_in(self._case.text(name)) for name in ASKED_OF)), "")

    def _says_so(self, text: str) -> bool:
        acts = self._case.is_("sender.role", "representative")
        own = (
            one for one in _OWN.finditer(text) if not (acts and one[0].casefold().startswith("i"))
        )  # who acts for the patient takes them home
        found = [*own, *(_OF_ANOTHER.finditer(text) if acts else ())]
        return not _NOT_THEN.search(text) and any(not _NOT.search(text[: one.start()]) for one in found)
