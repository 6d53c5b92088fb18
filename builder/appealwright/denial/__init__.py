"""Reads a denial letter's text: what it says, where it says it, and how sure that is. Nothing found is applied silently."""

from appealwright.denial.finds import Confidence, Find, Kind, Limit, Reading, Start
from appealwright.denial.reader import read
from appealwright.denial.suggestions import suggested_answers

__all__ = ["Confidence", "Find", "Kind", "Limit", "Reading", "Start", "read", "suggested_answers"]
