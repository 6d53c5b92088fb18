"""Under which benefit a notice or the plan says that the care falls: inside the network or outside it, of the pharmacy or of medicine."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.notice.money.supplied import supplied_under
from appealwright.notice.people.numbers import only
from appealwright.writer.prose import sentences

__all__ = ["Benefit", "benefit_named"]

_SIDE = re.compile(
    r"\b(?P<out>out[- ]of[- ]network|non-?network|non-?participating)(?: provider)? (?:benefits?|level|tier|coverage)\b"
    r"|(?<!out of )(?<!out-of-)(?<!not )\b(?P<inside>in[- ]network)(?: provider)? (?:benefits?|level|coverage)\b"
    r"|\bnetwork (?:benefit )?(?:status|level|tier): *(?:(?P<outline>out|non)|(?P<inline>in))\b",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\b(?:your|the|this|our|his|her|\w+['\u2019]s) (?:plan['\u2019]s )?"
    r"(?:(?P<pharmacy>pharmacy|prescription drug|outpatient drug)|(?P<medical>medical)) benefits?\b"
    r"(?! (?:manag|admin|serv|review|team|depart))",
    re.IGNORECASE,
)
"""A benefit of the plan, and no name of a company or a team."""
_OPEN = re.compile(
    r"\b(?:no|not|nor|may|might|could|would|had|if|unless|whether|ask|bill|instead|also|excluded from|rather than|other than)\b",
    re.IGNORECASE,
)
"""How a sentence leaves open under which benefit it is, or says under which it is not."""


@dataclass(frozen=True, slots=True)
class Benefit:
    """`network`: "in" or "out"; `kind`: "pharmacy" or "medical"; each empty where nothing says it, or both sides are named. `source`: the
    answers in which the words stand.
    """

    network: str = ""
    kind: str = ""
    source: str = "denial.text"


def benefit_named(case: Case) -> Benefit:
    """What the notice says of it, and what it leaves open as the pages of the plan say it."""
    notice = sentences(case.text("denial.text"))
    pages = [one for passage in case.records("plan.passages") for one in sentences(passage.text("words"))]
    own, plan = _named(notice), _named(pages)
    network, kind = own.network or plan.network, own.kind or plan.kind
    read = ("denial.text", own) if own.network or own.kind else ("plan.passages", plan)
    both = (network, kind) != (read[1].network, read[1].kind)
    return Benefit(network, kind, "denial.text plan.passages" if both else read[0])


def _named(told: Iterable[str]) -> Benefit:
    plain = [one for one in told if not _OPEN.search(one)]
    sides = ("out" if found["out"] or found["outline"] else "in" for one in plain for found in _SIDE.finditer(one))
    kinds = ("pharmacy" if found["pharmacy"] else "medical" for one in plain for found in _KIND.finditer(one))
    supplied = filter(None, map(supplied_under, plain))
    return Benefit(only(sides), only((*kinds, *supplied)))
