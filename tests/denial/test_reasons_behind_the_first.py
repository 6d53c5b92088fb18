"""The reasons behind the first one: told by the reviewer one after the other, numbered in running words, or after what is on record."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

EXPERIMENTAL, STEP, PAPERS, NEED = (
    f"ground.{name}" for name in ("experimental", "step-therapy", "documentation", "not-medically-necessary")
)


def reasons(prose: str, head: str = "", service: str = "six infusions of ketamine") -> list[tuple[str, str]]:
    text = (
        "Lakes Health Plan\nNovember 2, 2026\n\nDear Kayla Brandt:\n\n"
        f"We reviewed the request for {service} and are denying it.\n\n{head}{prose}\n\nYou may appeal within 180 days."
    )
    return [(str(row["ground"]), str(row["quote"])) for row in offered(text).get("denial.reasons", [])]


def test_what_the_reviewer_adds_is_offered_in_a_paragraph_without_a_heading() -> None:
    study = "According to the reviewer, infusions of ketamine for depression remain under study."
    spray = "Also, the spray that the FDA has approved was not given a fair try, and neither was magnetic stimulation."
    spring = "Nor do the notes tell us what happened after the infusions that you paid for yourself in the spring."
    back = (
        "The reviewer also remarked that you received infusions earlier this year and that the depression came back, so it is not"
        " evident that repeating them would be of lasting benefit."
    )
    assert reasons(f"{study} {spray} {spring} {back}") == [(EXPERIMENTAL, study), (STEP, spray), (PAPERS, spring), (NEED, back)]


def test_each_sentence_that_the_plans_doctor_said_is_offered() -> None:
    trials = "The doctor said the notes sent in do not show that you took two kinds of depression medicine long enough before."
    screen = "The doctor said you are also using marijuana and that a drug screen is needed."
    drive = "And the notes do not tell us who will drive you home after each visit."
    found = reasons(f"{trials} {screen} {drive}", "WHY WE SAID NO\n", "Spravato")
    assert found == [(STEP, trials), (NEED, screen), (PAPERS, drive)]


def test_a_plan_for_later_and_tests_that_are_missed_are_no_part_of_what_is_said_of_the_response() -> None:
    gain = "The notes do not show a clear gain from the infusions, and the gain that is there does not last until the next one."
    plan = "As well as that, we could not find an end point or a plan to taper."
    checks = "Last, bladder checks that our guideline asks for were not in the notes."
    found = reasons(f"{gain} {plan} {checks}", "Why we said no\n")
    assert found == [("ground.no-continued-response", gain), (PAPERS, f"{plan} {checks}")]


def test_numbered_words_behind_what_the_reviewer_found_are_apart() -> None:
    found = reasons(
        "The reviewer found that (1) there is no documentation of an inadequate response to psychotherapy; (2) the severity of depression"
        " at baseline was not established with a standardized scale; and (3) concurrent use of a benzodiazepine and an opioid is reported,"
        " which the policy treats as a relative contraindication.",
        service="Spravato",
    )
    assert [quote[:24] for _, quote in found] == ["there is no documentatio", "the severity of depressi", "concurrent use of a benz"]
    # An opioid is held against the person, and nothing is said of the evidence.
    assert found[-1][0] == NEED


def test_a_referral_to_an_outside_provider_is_the_networks_reason() -> None:
    referral = "services from non-Plan providers are covered only when a Plan physician makes a referral, and none was made"
    found = reasons(
        "The service is not a covered benefit because (a) compounded drugs are excluded under your Evidence of Coverage;"
        f" (b) {referral}; and (c) the service is not medically necessary since other treatments are available."
    )
    assert [ground for ground, _ in found] == ["ground.benefit-exclusion", "ground.out-of-network", NEED]
    assert found[1][1] == referral


def test_conditions_that_are_not_met_by_their_letters_are_quoted_with_the_words_that_say_so() -> None:
    """A condition by itself ("you have tried one augmenting agent") would say the contrary of the refusal."""
    unmet = "The information provided does not show that you meet criteria (B) and (D) above."
    ((ground, quote),) = reasons(
        "The requested medication is not a covered benefit unless all of the following are met: (A) you have a diagnosis of major"
        " depressive disorder; (B) you have had a trial and failure of three antidepressants from different classes; (C) the medication is"
        f" prescribed by a psychiatrist; (D) you have tried one augmenting agent (for example aripiprazole). {unmet}",
        service="SPRAVATO",
    )
    assert ground == STEP
    assert quote.startswith("(B) you have had a trial")
    assert quote.endswith(unmet)


@pytest.mark.parametrize(
    "on_record", ["The information sent shows that you tried sertraline and mirtazapine.", "You have taken escitalopram and bupropion XL."]
)
def test_what_is_asked_on_record_and_missing_is_one_reason(on_record: str) -> None:
    asked = "Criteria for coverage are that the member has tried at least two antidepressants, each for 8 weeks, and two augmentations."
    missing = "It does not show augmentation with an atypical antipsychotic, lithium or thyroid hormone."
    found = reasons(f"{asked} {on_record} {missing}", "Coverage has been denied for the following reasons:\n\n", "Spravato")
    assert found == [(STEP, f"{asked} {on_record} {missing}")]


@pytest.mark.parametrize(
    "aside", ["Nor does network participation play any part.", "Your doctor said that you are also seeing a therapist."]
)
def test_what_plays_no_part_or_somebody_else_says_is_no_reason(aside: str) -> None:
    study = "Infusions of ketamine for depression remain under study and are investigational."
    assert [ground for ground, _ in reasons(f"{study} {aside}")] == [EXPERIMENTAL]


def test_each_finding_of_a_renewal_told_in_running_prose_is_a_reason_of_its_own() -> None:
    # Reading 27, early 3A.1: three of five reasons were not offered, and the one on blood pressure stopped before the finding.
    unspaced = "The notes don't show that every-two-week treatment was tried."
    alone = (
        "The policy also says that the drug should be taken together with an oral antidepressant"
        " and your chart says mirtazapine was stopped in September."
    )
    pressure = (
        "You also have high blood pressure, and the policy says the blood pressure must be controlled before each dose."
        " Two of your last readings before treatment were above 150/90."
    )
    response = (
        "The policy says that to keep getting the drug, there must be remission, or a drop of at least half on the same rating scale used"
        " before the first dose, and that the doctor must try to space the treatments to every two weeks or less often after week 16."
        " Your MADRS score went from 36 to 21, which is not a drop of half."
    )
    notice = (
        "Your request was denied\nWe've denied the Medicare Part B drug listed below: Spravato (esketamine) 84 mg, once weekly.\n\n"
        "Why did we deny your request?\nWe denied the Medicare Part B drug listed above because: You have been getting Spravato since March"
        " 2026 and we approved it two times before. There is no National Coverage Determination for this drug, so we used our own policy"
        f" (Policy 0417, effective 07/01/2026). {response} {unspaced} {alone} {pressure} So we can't say that more treatment is reasonable"
        " and necessary for you. This decision was made by a doctor licensed in family medicine.\n"
    )
    quotes = [reason["quote"] for reason in offered(notice)["denial.reasons"]]
    assert quotes == [response, unspaced, alone, pressure]


@pytest.mark.parametrize("joined", ["The request is also not", "This request is also not", "It is also not", "It is therefore not"])
def test_a_need_denied_by_a_sentence_that_joins_on_is_a_reason_and_so_is_the_step_behind_it(joined: str) -> None:
    untested = "Intravenous ketamine for depression is experimental and investigational."
    need = f"{joined} medically necessary."
    spray = "An FDA-approved treatment for this condition, esketamine nasal spray (Spravato), has not been tried."
    assert reasons(f"{untested} {need} {spray}") == [(EXPERIMENTAL, untested), (NEED, need), (STEP, spray)]
    assert reasons(f"{untested} {need}") == [(EXPERIMENTAL, untested), (NEED, need)]
