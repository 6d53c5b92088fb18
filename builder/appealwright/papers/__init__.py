"""Reads the insurer's other papers: a policy as its criteria, a plan booklet as the passages an appeal turns on."""

from appealwright.papers.booklet import Found, best_of, pages_of, passages_in, passages_on
from appealwright.papers.judging import Verdict, rules_on_words, verdict_on
from appealwright.papers.one_line import one_line
from appealwright.papers.policy import Criterion, criteria_of

__all__ = [
    "Criterion",
    "Found",
    "Verdict",
    "best_of",
    "criteria_of",
    "one_line",
    "pages_of",
    "passages_in",
    "passages_on",
    "rules_on_words",
    "verdict_on",
]
