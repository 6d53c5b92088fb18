"""A clinic that writes itself: by what right, and without words about its own clinician as somebody else."""

from __future__ import annotations

from functools import cache

from appealwright.facts import Facts, our_facts
from tests.health.as_of import packet_on
from tests.health.case_names import TEXAS
from tests.health.later import later_papers
from tests.health.packets import packet
from tests.health.refusals import read


def test_a_clinician_who_sends_the_letter_is_told_nothing_by_others() -> None:
    for name in ("nm-county-second-level", "co-school-plan-clinic", "or-medicaid-compounded-cut"):
        letter = later_papers(name)["clinician-letter"]
        for words in ("is said", "As told to me", "as told"):
            assert words not in letter, (name, words)


FL, SCHOOL = "later/fl-husband-limit-weekly", "later/co-school-plan-clinic"


NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"


def test_a_clinic_shows_by_what_right_it_writes(facts: Facts) -> None:
    school = packet_on(facts, SCHOOL)
    assert "I am the member's treating clinician." in school["representative-form"]
    assert "I act with the member's consent" in school["second-level-appeal"]
    assert "I act in this urgent claim as a professional who knows the condition" in packet_on(facts, NM)["expedited-appeal"]
    # 42 CFR 422.578: no form for the treating physician before treatment; and a husband does not act by that rule.
    husband = packet_on(facts, FL)
    assert "422.578" not in husband["claim-file-request"]
    assert "The treating physician may ask without a form" in husband["next-steps"]
    assert "representative-form" not in packet_on(facts, FL, {"sender": {"role": "clinician"}})
    assert "signed authorization is enclosed or follows (Exhibit" in packet_on(facts, "course-cut-caregiver")["expedited-appeal"]


def test_what_a_patient_typed_as_i_is_not_said_by_the_clinic_that_opens_the_file(facts: Facts) -> None:
    """The function of the worked case is told by the patient: "I have been on medical leave since ..."."""
    name, leave = "ca-dmhc-insured-experimental", "I have been on medical leave since September 14, 2026."
    assert f'"{leave}"' not in packet_on(facts, name)["internal-appeal"]
    by_clinic = packet_on(facts, name, {"sender": {"role": "clinician"}})
    for paper in ("internal-appeal", "external-review-request"):
        assert by_clinic[paper].count(leave) == by_clinic[paper].count(f'"{leave}"') == 1, paper
    # Of a patient the clinic says "I" as itself.
    own = {"sender": {"role": "clinician"}, "treatment": {"function": "I see her weekly; she has not worked since June."}}
    assert '"I see her' not in packet_on(facts, name, own)["internal-appeal"]


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), name)


def test_who_prescribes_is_not_of_the_place_of_treatment_unless_it_writes() -> None:
    head = papers("ca-dmhc-insured-experimental")["clinician-letter"].split("Letter of medical necessity")[0]
    assert "Sierra Interventional Psychiatry" not in head
    own = packet(our_facts(), "ca-dmhc-insured-experimental", {"sender": {"role": "clinician"}})["clinician-letter"]
    assert "Sierra Interventional Psychiatry" in own.split("Letter of medical necessity")[0]


def test_nobody_signs_what_speaks_of_the_signer_as_another() -> None:
    # What it says last of her is hers to say; another doctor's advice is told as it was.
    advised = {"history": {"now": "none since May 2026, on Dr. Lucero’s advice."}}
    assert 'Medicines now. The patient reports: "none since May 2026 [...]."' in read(TEXAS, advised)
    other = {"history": {"now": "none since May 2026, on Dr. Ito’s advice."}}
    assert 'Medicines now. The patient reports: "none since May 2026, on Dr. Ito\'s advice."' in read(TEXAS, other)
    step = {"step": {"drug": "lithium", "ground": "contraindicated", "reason": "Dr. Lucero does not want lithium with lisinopril."}}
    before, letter = read(TEXAS, step).split("Letter of medical necessity")
    # What she is told to want is hers to write, in a blank, and the note has the words: nobody is quoted to herself.
    assert "Of the step your finding is a blank." in before
    assert "Dr. Lucero does not want lithium" in before
    assert "Dr. Lucero does not want lithium" not in letter
    assert "In my judgment: ____ (whether the step is suitable" in letter
    unsuitable = {"alternatives": {"ect": "not_suitable", "ect_detail": "Dr. Lucero advises against it."}}
    reported = 'The patient reports: "Dr. Lucero advises against it." In my judgment: ____'
    assert f"ECT has not been used. {reported}" in read(TEXAS, unsuitable)


def test_a_clinic_that_writes_is_told_to_send_the_exception_and_not_to_ask_itself_for_it(facts: Facts) -> None:
    theirs = packet_on(facts, "spravato-step-therapy")["next-steps"]
    assert "to send the plan a request for an exception to the step today" in theirs
    assert "Send your own letter beside it." in theirs
    own = packet_on(facts, "spravato-step-therapy", {"sender": {"role": "clinician"}})["next-steps"]
    assert "Send the plan the request for an exception to the step today" in own
    assert "Do not hold it for the appeal." in own
    assert "Send your own letter beside it." not in own


def test_a_clinic_that_writes_is_not_told_to_hand_its_letter_to_itself(facts: Facts) -> None:
    theirs = packet_on(facts, TEXAS)["next-steps"]
    assert "When: Give it to the clinician now" in theirs
    for case in (TEXAS, NM, CO, "course-cut-caregiver"):
        own = packet_on(facts, case, {"sender": {"role": "clinician"}})["next-steps"]
        assert "Who signs: The clinician; Where it goes: Goes with the" in own
        assert "When: Sign it now" in own
        assert "ive it to the clinician" not in own
        assert "Give the clinician the letter" not in own
