"""Who a paper goes to, under its right name and level, with the lines that the notice prints."""

from __future__ import annotations

import json
from typing import Any

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.gives import Gives
from appealwright.writer.prose import sentences
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import CALIFORNIA, INSURED
from tests.health.final_denials import UPHELD, final_in
from tests.health.packets import packet


def test_the_level_follows_the_stage_while_it_is_not_known_who_pays(facts: Facts) -> None:
    letters = packet(facts, CALIFORNIA, UPHELD)
    assert "internal-appeal" not in letters
    further = letters["second-level-appeal"]
    assert "Further appeal" in further
    assert "the next review that your notice offers" in further
    assert "NEW since the first appeal" in further
    assert "second-level review" not in further
    # Each time that the notice gives is told in its own words; no rule is claimed for a plan whose kind is not known.
    assert "external review within four months" in letters["next-steps"]
    assert "within 60 days of this letter" in letters["next-steps"]


def test_a_voluntary_level_is_called_what_the_notice_calls_it(facts: Facts) -> None:
    letters = packet(facts, CALIFORNIA, changed(UPHELD, {"plan": {"funding": "insured"}}))
    assert "Your notice calls this level voluntary; I do not give up outside review by it." in letters["second-level-appeal"]
    assert "The notice calls this level voluntary." in letters["next-steps"]


OFFICE = "Nebraska Department of Insurance, P.O. Box 82089, Lincoln, NE 68501-2089"


def test_a_paper_for_the_plan_never_goes_to_the_office_that_reviews_it(facts: Facts) -> None:
    told = changed(final_in("NE"), {"denial": {"appeal_address": OFFICE, "insurer": "Platte Valley Health Insurance Company"}})
    letters = packet(facts, CALIFORNIA, told)
    assert "Nebraska Department of Insurance" in letters["external-review-request"]
    for name in ("claim-file-request", "parity-request"):
        assert "82089" not in letters[name]
        assert "Platte Valley Health Insurance Company ____ (the plan's own address" in letters[name]
    assert "What goes to the plan: the plan's own address" in letters["next-steps"]
    # By its box alone it is known as well.
    boxed = packet(facts, CALIFORNIA, changed(told, {"denial": {"appeal_address": "External Review, PO Box 82089, Lincoln, NE"}}))
    assert "82089" not in boxed["claim-file-request"]


def test_a_plan_named_in_its_address_is_named_once(facts: Facts) -> None:
    told = {"denial": {"text": None, "insurer": "Copper State Advantage (HMO)", "appeal_address": "Copper State Advantage, P.O. Box 20077"}}
    request = packet(facts, CALIFORNIA, told)["claim-file-request"]
    assert request.count("Copper State Advantage") == 1


def test_the_stop_of_a_post_office_box_ends_no_sentence() -> None:
    told = "Write to Grievance and Appeals, P.O. Box 4419, Harrisburg, PA 17105, or fax 717-555-0186. We answer in 30 days."
    assert sentences(told) == (told.removesuffix(" We answer in 30 days."), "We answer in 30 days.")


UNQUOTED: dict[str, Any] = {"reasons": None, "appeal_address": None, "appeal_fax": None, "policy": None, "reference": None}


def test_the_plan_s_own_box_stands_below_its_name() -> None:
    foot = "Lone Star Benefit Assurance\nP.O. Box 4471, Waco, TX 76701"
    notice = f"Write to the Department of Insurance, P.O. Box 12030, Austin, TX 78711.\n\n{foot}"

    def read(text: str) -> str:
        document = changed(case_document(INSURED), {"denial": {**UNQUOTED, "text": text, "insurer": "Lone Star Benefit Assurance"}})
        return Gives(case_from_json(json.dumps(document), TODAY)).own_box

    assert read(notice) == "P.O. Box 4471, Waco, TX 76701"
    assert read(notice.replace("P.O. Box 4471", "Member Appeals, P.O. Box 4471")) == "Member Appeals, P.O. Box 4471, Waco, TX 76701"
    assert read(notice.replace("Waco, TX", "Waco TX")) == "P.O. Box 4471, Waco TX 76701"
    assert read(notice.replace("Lone Star", "Another")) == ""
    unit = "Public Employee Program - Disputed Claims and Reconsiderations Unit"
    assert read(notice.replace("P.O. Box 4471", f"{unit}\nP.O. Box 4471")) == f"{unit}, P.O. Box 4471, Waco, TX 76701"
    # A sentence below the name is no unit of the plan: the box after it is somebody else's.
    told = "To complain of this plan write to the Department of Insurance"
    assert read(f"Lone Star Benefit Assurance\n{told}\nP.O. Box 12030, Austin, TX 78711") == ""
