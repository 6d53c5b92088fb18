"""A refusal that names risks is answered with each that it names, by what was told of it, and with no other."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.conceded import remission_granted
from tests.health.asked import TABLE, infusions, scores
from tests.health.packets import packet
from tests.health.told import MAINTENANCE, MEDICAID


def test_bipolar_disorder_named_by_the_notice_is_named_and_answered_with_what_was_told(facts: Facts) -> None:
    appeal = packet(facts, MEDICAID)["internal-appeal"]
    assert "You name bipolar disorder, blood pressure and alcohol." in appeal
    assert "On bipolar disorder: the diagnosis is bipolar II disorder" in appeal
    assert "sertraline: hypomania in April 2022 (Table 1)" in appeal
    assert "The finding on bipolar disorder, blood pressure and alcohol" in appeal
    one = {"denial": {"reasons": [{"ground": "ground.not-medically-necessary", "quote": "Uncontrolled hypertension was found."}]}}
    assert "The finding on blood pressure" in packet(facts, MEDICAID, one)["internal-appeal"]


def test_what_the_notice_names_of_a_birth_is_named_and_no_more(facts: Facts) -> None:
    """A notice that named breastfeeding was told that it had named pregnancy."""

    def named(quote: str) -> str:
        risk = {"risk": "pregnancy", "fact": "the baby has had formula since November 9.", "source": "record"}
        change = {"denial": {"reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}, "treatment": {"risks": [risk]}}
        found = packet(facts, MEDICAID, change)["internal-appeal"]
        return found.partition("You name ")[2].partition(".")[0]

    assert named("Spravato is not recommended during breastfeeding.") == "breastfeeding"
    assert named("The label warns of use in pregnancy.") == "pregnancy"
    assert named("It is not recommended in pregnancy or lactation.") == "pregnancy and breastfeeding"


def test_blood_pressure_alone_is_answered_with_the_label_and_not_with_medicines(facts: Facts) -> None:
    answer = packet(facts, MAINTENANCE)["internal-appeal"].split("Reason 2")[1].split("Alternatives considered")[0]
    assert "If you hold a dose or a length short" not in answer
    assert "blood pressure taken before and about 40 minutes after the dose" in answer
    assert "aneurysmal vascular disease" in answer


@pytest.mark.parametrize(
    ("quote", "granted"),
    [
        ("The notes list alcohol use disorder in early remission.", "in early remission"),
        ("Members with a substance use disorder that has not been in remission for 12 months are excluded.", ""),
        ("Alcohol use disorder must be in remission for at least 12 months.", ""),
        ("The notes list alcohol use disorder. Criterion 5 asks for one in remission.", ""),
        ("Opioid use disorder is listed. The guideline requires a statement that it is treated and is in sustained remission.", ""),
        ("Cannabis use disorder must be treated, and be in full remission, before a course.", ""),
        ("Your doctor has to attest that drinking was looked into and is in remission.", ""),
        ("Alcohol use disorder is in remission or is being treated.", ""),
        ("A patient with such a disorder is excluded unless it has been treated and is in remission.", ""),
        ("The chart shows no drinking since May, and the disorder is in early remission.", ""),
        ("You drink no more and your disorder is in early remission.", "in early remission"),
    ],
)
def test_what_a_rule_asks_of_an_illness_is_not_what_the_notice_grants(quote: str, granted: str) -> None:
    assert remission_granted(quote) == granted


ATTESTED = (
    "Opioid use disorder is listed. The policy asks that the prescriber attest that it was assessed and is in remission or being treated."
)


def test_an_attestation_asked_for_is_offered_to_the_clinician_and_is_no_concession(facts: Facts) -> None:
    """Reading 31, 1: "asks that the prescriber attest ... in remission" was quoted as if the plan had found it."""
    told = [{"risk": "substance", "fact": "no opioids since May 2, 2026", "source": "record"}]
    more = {"treatment": {"risks": told}, "exhibits": {"have": ["denial", "clinician-letter"]}}
    made = infusions(facts, ("not-medically-necessary", ATTESTED), **more)
    assert "Your notice itself says" not in made["internal-appeal"]
    assert "The attestation that you ask for is for the clinician's letter to give." in made["internal-appeal"]
    to_sign = '[ ] I attest that "it was assessed and is in remission or being treated": ____ (which of these; assessed on which day)'
    assert to_sign in made["clinician-letter"]
    plain = infusions(facts, ("not-medically-necessary", "Opioid use disorder is a risk."), **more)
    assert "attest" not in plain["clinician-letter"] + plain["internal-appeal"]


SEVERITY_TRIALS_AND_ALCOHOL = (
    "Not medically necessary: the PHQ-9 was 17. Ketamine infusion is considered only for severe major depressive disorder that has not "
    "responded to at least two antidepressants of adequate dose and duration, and when alcohol or other substance use has been assessed."
)


def test_a_reason_that_asks_for_trials_and_names_alcohol_is_answered_on_both(facts: Facts) -> None:
    """The word alcohol made the answer "alcohol" alone; score and trials had none (readings 25)."""
    told = [{"risk": "substance", "fact": "three beers at a weekend", "source": "memory"}]
    letter = infusions(
        facts,
        ("not-medically-necessary", SEVERITY_TRIALS_AND_ALCOHOL),
        treatment={"risks": told, "scores": scores(17, 18)},
        history={"trials": TABLE},
    )["internal-appeal"]
    answer = letter.partition("Reason 1: ")[2].partition("Alternatives considered")[0]
    assert answer.startswith("the dated scores, and alcohol ")
    assert "PHQ-9 was 17 on" in answer
    assert "venlafaxine" in answer.lower()
    assert "three beers" not in answer.lower()  # the amount is not volunteered (reading 30, director 26)


def test_a_reason_whose_matter_is_alcohol_alone_is_answered_on_that_alone(facts: Facts) -> None:
    letter = infusions(facts, ("not-medically-necessary", "Alcohol use disorder is a risk."), history={"trials": TABLE})["internal-appeal"]
    answer = letter.partition("Reason 1: alcohol")[2].partition("Alternatives considered")[0]
    assert "You name alcohol." in answer
    assert "Please name each criterion" not in answer


LABEL_ON_ABUSE = "people with a history of drug abuse or dependence may be at greater risk of its abuse and misuse"


def test_the_label_on_abuse_is_the_clinicians_to_tell_where_a_substance_is_in_question(facts: Facts) -> None:
    """FDA label of ketamine, sections 9.1 and 9.2; in the person's own letter it reads as an admission (readings 27, patient 11)."""
    base = "ca-dmhc-insured-experimental"
    reason = {"ground": "ground.not-medically-necessary", "quote": "Alcohol use disorder is a risk."}
    named = {"denial": {"text": {"unknown": True}, "reasons": [reason]}}
    told = {"treatment": {"risks": [{"risk": "substance", "fact": "sober since March 2022", "source": "record"}]}}
    for change in (named, told):
        made = packet(facts, base, change)
        assert LABEL_ON_ABUSE not in made["internal-appeal"]
        assert LABEL_ON_ABUSE in made["clinician-letter"]
        warned = made["clinician-letter"].index(LABEL_ON_ABUSE)
        assert made["clinician-letter"].index("The ketamine label warns") < warned < made["clinician-letter"].index("Monitoring: ")
    # Silence on it in a clinic's own appeal, beside a reason that names alcohol, would look like hiding (readings 24, D3).
    assert LABEL_ON_ABUSE in packet(facts, base, {**named, "sender": {"role": "clinician"}})["internal-appeal"]
    silent = packet(facts, base)
    assert not any(LABEL_ON_ABUSE in silent[paper] for paper in ("internal-appeal", "clinician-letter"))


PRESSURE = "Your blood pressure was 152/94 and we have no documentation of cardiovascular clearance: the risks may outweigh the benefit."


def test_the_label_on_blood_pressure_is_asked_about_once_where_the_notice_names_it(facts: Facts) -> None:
    """Reading 27, director 10 and 22: the same blank stood under the safety and under the reason, neither with the label's own sentence
    (label.ketamine.contraindications: a significant elevation of blood pressure that would be a serious hazard).
    """
    told = [{"risk": "blood_pressure", "fact": "136/84 on November 20, on amlodipine", "source": "record"}]
    letter = infusions(facts, ("not-medically-necessary", PRESSURE), treatment={"risks": told})["clinician-letter"]
    assert "whether a marked rise in blood pressure would be a serious hazard here, the label's contraindication" in letter
    assert "Other contraindications of the label; bipolar disorder, psychosis, substance use: ____" in letter
    assert "Heart, blood pressure" not in letter
    elsewhere = infusions(facts, ("not-medically-necessary", "Four medicines were not tried."))["clinician-letter"]
    assert "Heart, blood pressure and the label's contraindications; bipolar disorder, psychosis, substance use: ____" in elsewhere
    assert "serious hazard" not in elsewhere


def test_a_risk_of_which_nothing_was_told_is_left_to_the_clinician_by_its_name(facts: Facts) -> None:
    """Reading 27, director 7: "no documentation of cardiovascular clearance" had no word in answer."""
    told = [{"risk": "blood_pressure", "fact": "136/84 on November 20, on amlodipine", "source": "record"}]
    appeal = infusions(facts, ("not-medically-necessary", PRESSURE), treatment={"risks": told})["internal-appeal"]
    assert "On the heart and blood vessels the finding is for the treating clinician." in appeal
    untold = infusions(facts, ("not-medically-necessary", PRESSURE))["internal-appeal"]
    assert "the finding is for the treating clinician" not in untold


@pytest.mark.parametrize(
    "quote",
    [
        "The records do not show that uncontrolled hypertension was addressed.",
        "Ongoing assessment for substance use is not documented.",
        "Active alcohol use disorder was not excluded.",
    ],
)
def test_nobody_asks_whether_the_treatment_is_to_be_had_at_all(quote: str, facts: Facts) -> None:
    """Director's reading 28, 30: a note that is missing was turned into the question whether the patient should have the drug."""
    told = [{"risk": "blood_pressure", "fact": "136/84 on November 20"}, {"risk": "substance", "fact": "none since May 2022"}]
    appeal = infusions(facts, ("not-medically-necessary", quote), treatment={"risks": told})["internal-appeal"]
    assert "The finding on " in appeal
    assert "against this treatment" not in appeal
