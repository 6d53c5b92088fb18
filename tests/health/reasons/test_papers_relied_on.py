"""A request for the file asks for each paper on which the notice says that it decided, in its own words."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.relied_on import rests_on
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "ca-self-funded-representative"
PAPERS = "Plan Document Art. IX § 9.14 and Art. XI exclusion 37; Lakes Clinical Guideline CG-209, Ketamine Infusion (eff. 01/01/2026)"


@pytest.mark.parametrize(
    "text",
    [
        f"This decision was based on: {PAPERS}. Denial codes: CO-50.",
        f"Our determination is based upon {PAPERS}.\n\nYou may appeal.",
        f"Plan provisions relied on: {PAPERS}\n\nHOW TO APPEAL.",
        f"Criteria used: {PAPERS.replace('; ', ';' + chr(10))}\n\nHOW TO APPEAL.",
    ],
)
def test_the_papers_are_read_as_the_notice_names_them(text: str) -> None:
    assert rests_on(text) == PAPERS


@pytest.mark.parametrize(
    "text",
    [
        "This decision was based on the 12 pages that your clinic sent.",
        "Decisions are based on our medical policies.",
        "We relied on 2 reviewers.",
    ],
)
def test_what_was_looked_at_is_no_paper_to_ask_for(text: str) -> None:
    assert not rests_on(text)


def test_the_request_asks_for_each_and_for_no_guideline_named_in_passing(facts: Facts) -> None:
    notice = f"Spravato is covered under Rx Guideline RX-118. This decision was based on: {PAPERS}. Denial codes: CO-50."
    whole = f"{case_document(BASE)['denial']['text']}\n\n{notice}"
    found = packet(facts, BASE, {"denial": {"text": whole, "policy": "Lakes Clinical Guideline CG-209"}})
    assert f'That includes what your notice names: "{PAPERS}".' in found["claim-file-request"].replace("“", '"').replace("”", '"')
    assert "RX-118" not in found["claim-file-request"]
