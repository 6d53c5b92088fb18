"""Reads the insurer's other papers: a policy as its criteria, and what the answers say of each."""

from appealwright.papers.judging import Verdict, verdict_on
from appealwright.papers.policy import Criterion, criteria_of

__all__ = ["Criterion", "Verdict", "criteria_of", "verdict_on"]
