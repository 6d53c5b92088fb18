"""The plan's own definition of experimental, where a notice quotes it, is offered whole: the letters answer it limb by limb."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

DEFINITION = (
    "a drug, device or treatment (a) that cannot be lawfully marketed without approval of the U.S. Food and Drug Administration; or\n"
    "(b) that is the subject of an ongoing phase I or phase II clinical trial."
)
NOTICE = """Dear Daniel Ostrowski:

The request for intravenous ketamine infusions is not approved. The published literature does not permit conclusions about the effect of
ketamine infusion in people with depression. For this reason the service is considered Experimental or Investigational.

{lead} {opens}{definition}{closes}

You may appeal within 180 days after you receive this notice.
"""
LEAD = "Your Plan defines Experimental or Investigational as follows:"


def definition(lead: str = LEAD, opens: str = '"', closes: str = '"') -> object:
    return offered(NOTICE.format(lead=lead, opens=opens, closes=closes, definition=DEFINITION)).get("plan.definition")


@pytest.mark.parametrize(("opens", "closes"), ['""', "\u201c\u201d"])
@pytest.mark.parametrize("lead", [LEAD, "In the Plan, the definition of investigational is:"])
def test_what_the_notice_quotes_as_the_definition_is_offered_in_one_line(lead: str, opens: str, closes: str) -> None:
    assert definition(lead, opens, closes) == " ".join(DEFINITION.split())


@pytest.mark.parametrize("lead", ["Your Plan defines Medically Necessary as follows:", "Experimental services are excluded:"])
def test_another_word_defined_and_a_clause_that_defines_nothing_are_not(lead: str) -> None:
    assert definition(lead) is None


def test_a_definition_that_is_never_closed_is_not_cut_out_of_the_notice() -> None:
    assert definition(closes="") is None
