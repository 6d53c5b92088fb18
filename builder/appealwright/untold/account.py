"""The answers in which somebody tells of the illness and its care in words of their own."""

from __future__ import annotations

__all__ = ["ACCOUNT", "CELLS"]

ACCOUNT = (
    "treatment.function",
    "treatment.spacing",
    "earlier.served",
    "earlier.told",
    "treatment.dose",
    "treatment.schedule",
    "treatment.served",
    "treatment.monitoring",
    "treatment.review",
    "history.now",
    "history.therapy",
    "step.reason",
    "appeal.new",
    "appeal.delay",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
    "step.drug",
    "approval.told",
    "network.distance",
)
"""The answers in which somebody may tell of the illness in words of their own, and papers print them."""

CELLS = {
    "history.trials": ("stopped",),
    "treatment.risks": ("fact",),
    "appeal.points": ("shown", "decision", "missing"),
    "plan.criteria": ("fact",),
    "network.calls": ("provider", "person", "result"),
}
"""The columns of tables in which they may."""
