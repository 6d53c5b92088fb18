"""Small things that a reader of a TRICARE renewal noticed: whose coverage it is, one name for one paper (reading 31, 25)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.tricare_renewal import NOTICE, renewal

EXTENDED = {
    "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": "Not medically necessary."}]}
}


def test_the_sponsor_that_the_notice_names_stands_in_the_reference(facts: Facts) -> None:
    papers = renewal(facts)
    for name in ("internal-appeal", "expedited-appeal", "clinician-letter"):
        assert "Sponsor: Paul J. Vance" in papers[name]


@pytest.mark.parametrize("line", ["", "Sponsor:            see the card", "Sponsor: Paul J. Vance\nSponsor: Ann Vance"])
def test_no_sponsor_is_named_that_the_notice_does_not_name_alone(line: str, facts: Facts) -> None:
    text = NOTICE.replace("Sponsor:            Paul J. Vance", line)
    assert "Sponsor: " not in renewal(facts, {"denial": {"text": text}})["internal-appeal"]


def test_a_request_to_extend_is_called_so_in_every_table(facts: Facts) -> None:
    papers = renewal(facts, EXTENDED)
    assert "concurrent-care-objection" in papers
    assert "Objection to a cut" not in papers["next-steps"]
    assert "Request to extend the course" in papers["next-steps"]


def test_a_clinic_is_not_sent_to_the_clinic(facts: Facts) -> None:
    page = renewal(facts, {"sender": {"role": "clinician"}})["next-steps"]
    assert "Ask the clinic to move" not in page
    assert "If the clinician thinks" not in page
