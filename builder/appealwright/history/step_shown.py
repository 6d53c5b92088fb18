"""Whether a ground for an exception to a step is told, as the laws on steps count one: of the drug that is required."""

from __future__ import annotations

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.notice.reasons.treatments_named import steps_alone

__all__ = ["ground_is_shown"]

_SPRAY = "spravato"
_IS_GROUND = {"tried", "not_suitable"}


def ground_is_shown(case: Case, trials: int) -> Answer:
    """Whether the drug required was tried or found unsuitable, by what was told. `trials`: how many antidepressants were.

    They are no trial of Spravato, ECT or TMS: where only these come first, Spravato itself was tried or is held unsuitable, or it alone is
    asked for and a ground is told of it. ECT and TMS are no drugs.
    """
    named, spray = steps_alone(case), case.text("alternatives.spravato")
    if spray in _IS_GROUND and (_SPRAY in named or not named):
        return Known(value=True)
    if not named:
        return Known(value=True) if trials else UNKNOWN
    if _SPRAY in named and not spray:
        return UNKNOWN
    return Known(value=set(named) == {_SPRAY} and bool(case.text("step.ground")))
