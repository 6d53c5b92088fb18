"""Where the step was told, and whether by these words it helped and ended for another reason."""

from __future__ import annotations

from appealwright.history.help_told import ended_while_it_helped
from appealwright.notice.reasons.treatments_named import others_named
from appealwright.whole import whole_text
from appealwright.writer.weighed import Weighed

__all__ = ["step_helped", "told_in"]

_SPRAY = "alternatives.spravato"
_DETAIL = "alternatives.spravato_detail"


def told_in(told: Weighed) -> str:
    """The answer that has the facts of the step: its own, or where that is empty and the spray alone is the step, what was told of the
    spray that was tried; empty where neither may be told.
    """
    if told.known("step.reason"):
        return "step.reason"
    reasons = told.case.records("denial.reasons")
    quoted = " ".join(one.text("quote") for one in reasons if one.text("ground") == "ground.step-therapy")
    named = others_named(told.case.text("step.drug") or quoted)
    ground = told.case.text("step.ground")
    alone = tuple(named) == ("spravato",) and told.case.is_("treatment.drug", "iv_ketamine") and ground in {"", "tried", "not_tolerated"}
    return _DETAIL if alone and told.case.is_(_SPRAY, "tried") and told.known(_DETAIL) and not told.leaves_out_spray else ""


def step_helped(told: Weighed) -> bool:
    """Whether it was told as tried, and by its words helped and ended for another reason."""
    name = told_in(told)
    tried = told.case.text("step.ground") in {"tried", "not_tolerated"} or (name == _DETAIL and not told.case.text("step.ground"))
    return tried and bool(name) and ended_while_it_helped(whole_text(told.case, name))
