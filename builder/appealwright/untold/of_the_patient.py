"""The words by which a relative who writes names the patient: a daughter's "Mom" is nobody else."""

from __future__ import annotations

from appealwright.case import Case

__all__ = ["words_for_patient"]

_PARENT = "mother mom mum mama ma father dad daddy pop parent stepmom stepdad stepmother stepfather"
_CHILD = "son daughter child kid stepson stepdaughter"
_SPOUSE = "husband hubby wife spouse partner boyfriend girlfriend fiance fiancee"
_SIBLING = "sister brother"
_OF_RELATION = {
    **dict.fromkeys(["daughter", "son", "child", "stepdaughter", "stepson"], _PARENT),
    **dict.fromkeys(["mother", "mom", "father", "dad", "parent", "stepmother", "stepfather"], _CHILD),
    **dict.fromkeys(["husband", "wife", "spouse", "partner", "boyfriend", "girlfriend", "fiance", "fiancee"], _SPOUSE),
    **dict.fromkeys(["sister", "brother"], _SIBLING),
    **dict.fromkeys(["granddaughter", "grandson", "grandchild"], "grandmother grandma grandfather grandpa granny"),
}


def words_for_patient(case: Case) -> frozenset[str]:
    """Those by what the one who writes is to the patient; none where that is not told, or the patient writes."""
    if not case.is_("sender.role", "representative"):
        return frozenset()
    words = case.text("sender.relation").casefold().replace(",", " ").split()
    return frozenset(word for one in words for word in _OF_RELATION.get(one, "").split())
