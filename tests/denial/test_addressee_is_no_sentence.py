"""Whoever reads where to send an appeal gets the name of an office in line one, never the sentence or the heading that leads to it."""

from __future__ import annotations

import pytest

from appealwright.denial.parties.addressee_lines import names_an_addressee
from tests.denial.expectations import offered

OFFICE = ("Redwater Benefit Services", "Member Appeals", "PO Box 30829")
ON_ONE_LINE = ", ".join(OFFICE) + ", Fort Wayne IN 46801"
ON_FOUR = "\n".join((*OFFICE, "Fort Wayne, IN 46801"))
NOTICE = """REDWATER BENEFIT SERVICES
PO Box 30817, Fort Wayne IN 46801

October 30, 2026

Dear Ms. Ott:

We are unable to approve six ketamine infusions.

Why we made this decision:
Ketamine infusion for depression is investigational.

YOUR APPEAL RIGHTS
{}
  or fax 260-555-0147.
We decide appeals within 15 days.
"""
LEADS = [
    "First level: mail us a letter no later than 180 days from today to",
    "First level: you may write within 180 days to",
    "To appeal, write to",
    "Please send your appeal, with any records, to",
    "You or your doctor can mail a written appeal to",
    "Standard appeal: mail or fax your request to",
    "Step 1: Your appeal goes to",
    "How to appeal: write a letter and send it to us at",
    "Appeals must be received within 180 days at",
    "Write us within 180 days:",
    "Level one: the appeal is filed with",
    "Where to send it: put your appeal in writing and address it to",
    "If you disagree, ask for a review in writing from",
    "Your appeal should be addressed to",
    "File within 180 days with",
    "Mail your appeal, a copy of this letter and any records that help to",
    "Internal appeal: submit it within 180 days to the attention of",
    "Send appeals to",
    "Please forward appeals in writing to",
    "Written appeals",
]


@pytest.mark.parametrize("address", [ON_ONE_LINE, ON_FOUR], ids=["on one line", "on four lines"])
@pytest.mark.parametrize("lead", LEADS)
def test_the_words_that_lead_to_an_address_on_the_next_line_are_none_of_it(lead: str, address: str) -> None:
    read = str(offered(NOTICE.format(f"{lead}\n{address}"))["denial.appeal_address"])
    assert tuple(read.splitlines()[:3]) == OFFICE


@pytest.mark.parametrize("line", ["YOUR APPEAL RIGHTS", "Right to Reconsideration", "you may write to", "Please mail it to"])
def test_a_heading_or_a_sentence_names_no_addressee(line: str) -> None:
    assert not names_an_addressee(line)


@pytest.mark.parametrize(
    "line",
    ["Member Appeals, Mail Stop 7C", "Will County Health Plan", "Appeals and Grievances", "Attn: Appeals", "Call Center", "GRIEVANCE UNIT"],
)
def test_an_office_does(line: str) -> None:
    assert names_an_addressee(line)
