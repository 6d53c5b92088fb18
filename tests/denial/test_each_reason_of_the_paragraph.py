"""Beside a reason that is heard each further sentence or item that holds something against the request is offered."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

REQUEST = "Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\nWe reviewed a request for Spravato. We denied the request.\n\n"
RIGHTS = "\n\nYou may appeal within 180 days of this notice."


def quotes(words: str, before: str = REQUEST) -> list[tuple[str, str]]:
    rows = offered(before + words + RIGHTS).get("denial.reasons", [])
    return [(str(one["ground"]).removeprefix("ground."), " ".join(str(one["quote"]).split())) for one in rows]


NEED = "We denied the infusions because the documentation does not establish that they were reasonable and necessary under Policy MP 3.017."
OUTSIDE = "the infusions were provided by an out-of-network provider without a referral from your PCP, which your plan requires."
PRESSURE = (
    "The documentation also does not reflect that uncontrolled hypertension was addressed (BP 168/94 at 8/17 visit) or that"
    " electroconvulsive therapy was considered in a 71 year old member with recurrent depression."
)


def test_a_whole_paragraph_of_reasons_is_offered_matter_by_matter() -> None:
    trial = "You have not had a trial of esketamine (Spravato)"
    told = quotes(f"Why did we deny your request?\n\n{NEED} {trial} and {OUTSIDE} {PRESSURE}")
    assert [words for _, words in told] == [NEED, trial, OUTSIDE, PRESSURE]
    assert [ground for ground, _ in told][1:3] == ["step-therapy", "out-of-network"]


@pytest.mark.parametrize(
    "further",
    [
        "Your provider did not send a PHQ-9 or other score from the last 30 days.",
        "No relapse on a lower frequency has been described.",
        "Your chart also mentions that you drink alcohol most evenings, and no assessment for alcohol use was sent.",
        "There is no documented consideration of electroconvulsive therapy.",
        "Bupropion was taken for 3 weeks, which is less than 6 weeks.",
        "The reviewer was not able to conclude that a durable benefit had been obtained.",
        "The dose requested, 0.75 mg per kg, exceeds the 0.5 mg per kg of most studies and the records give no rationale for it.",
        "There is no evidence you have been considered for ECT, which would be expected to be equally effective.",
        "Nor were we able to tell from the notes whether the urine screen of 9/30/2026 was discussed.",
        "It is not clear whether psychotherapy was offered.",
        "Even if it were proven it would not be medically necessary: neither the dose nor the length of either trial can be verified.",
        "The only score in the file is a PHQ-9 of 12 from May, which falls in the moderate range.",
        "The hypomanic symptoms in April raise a concern that ketamine might worsen mood cycling.",
        "The office failed to send the treatment plan.",
    ],
)
def test_each_further_sentence_of_the_paragraph_is_offered(further: str) -> None:
    said = f"Here is why:\n{NEED} {further}"
    assert any(further in words for _, words in quotes(said))


@pytest.mark.parametrize(
    "words",
    [
        "If your records do not show a trial, you may send them.",
        "We relied on the notes that your doctor sent.",
        "For this reason the request cannot be approved.",
        "The policy does not cover members under 18.",
        "The notes should be signed and dated.",
        "In your doctor's words: \"the patient has not responded.",
        "You do not have to pay for the copy.",
    ],
)
def test_what_decides_again_or_is_said_of_everybody_is_no_further_reason(words: str) -> None:
    assert all(words not in quoted for _, quoted in quotes(f"Here is why:\n{NEED} {words}"))


LISTED = (
    "Under Policy RX.BH.210, Esketamine:\n"
    "  \u2022 You must have tried and failed four antidepressants and one augmentation agent. Our records show fewer.\n"
    "  \u2022 The request does not show an oral antidepressant used with this drug.\n"
    "  \u2022 Your chart notes alcohol use. An assessment for alcohol use disorder was not submitted."
)


def test_every_item_is_offered_once_one_is() -> None:
    told = [words for _, words in quotes(f"We are unable to approve this request. {LISTED}")]
    assert told == [line.strip(" \u2022") for line in LISTED.split("\n")[1:]]


def test_items_under_words_that_refuse_are_offered_though_none_is_heard_alone() -> None:
    items = (
        "Information submitted does not show trial of an augmentation agent (e.g., aripiprazole, lithium).",
        "Bupropion was taken for 3 weeks, which is less than the 6 weeks required.",
        "A PHQ-9 dated within 60 days was not included.",
        "Patient has a history of alcohol use disorder; assessment not submitted.",
    )
    listed = "\n".join(f"- {item}" for item in items)
    told = [words for _, words in quotes(f"Reason for denial: Coverage cannot be authorized at this time.\n{listed}")]
    assert told == list(items)


def test_conditions_of_a_policy_are_no_further_reasons() -> None:
    listed = (
        "The policy covers Spravato when:\n- Two antidepressants were tried and failed.\n- A REMS clinic gives it.\n- PHQ-9 is above 15."
    )
    told = [words for _, words in quotes(f"{NEED}\n\n{listed}")]
    assert told == [NEED]


def test_what_a_request_still_lacks_before_a_decision_is_no_reason() -> None:
    asked = (
        "Lakes Health Plan\nNovember 4, 2026\n\nDear Ann Moss:\n\nWe got your request for Spravato and need more to decide. We have made"
        " no decision yet.\n\n- A PHQ-9 was not included.\n- The dose of sertraline was not given.\n"
    )
    assert quotes("", before=asked) == []


def test_the_short_sentence_that_misses_the_trial_is_quoted_behind_the_conclusion() -> None:
    said = "The note does not show that dosing every 2 weeks was tried."
    told = quotes(f"We made this decision because it is not medically necessary. Dr. Shah's note shows a PHQ-9 of 9. {said}")
    assert any(said in words for _, words in told)


def test_where_it_stands_what_has_to_be_shown_is_no_reason() -> None:
    points = "The policy lists what has to be shown before this medicine can be covered."
    missing = "The notes say you tried sertraline and bupropion, but they do not say the dose or how long you took them."
    told = [words for _, words in quotes(f"Here is why we made this decision:\n{points} {missing}")]
    assert told == [missing]


def test_a_provider_that_the_plan_does_not_cover_is_a_reason_behind_others() -> None:
    last = "Finally, the provider is a wellness clinic that is not a Covered Provider as defined by the Plan."
    told = [words for _, words in quotes(f"Here is why:\n{NEED} {last}")]
    assert last in told


def test_what_the_note_does_not_show_is_offered_beside_a_limit_told_before() -> None:
    cut = "We are reducing your service. The service was approved: once every week, 26 visits. It changes to: once every 2 weeks."
    said = "The note does not show that dosing every 2 weeks was tried."
    told = quotes(f"{cut}\n\nWe made this decision because it is not medically necessary. {said}")
    assert any(said in words for _, words in told)


def test_what_is_asked_of_every_service_and_what_every_notice_says_are_no_reason() -> None:
    told = quotes(
        "Why? The Plan pays only for services that are Medically Necessary. The Plan Document, section 9.14, defines Medically Necessary as"
        ' "care that is required to treat an illness." The information does not show that 12 further infusions meet this definition.'
    )
    assert [words for _, words in told] == ["The information does not show that 12 further infusions meet this definition."]
    asked = "The notes do not show that an oral antidepressant is taken with Spravato."
    shared = "You should share a copy of this decision with your doctor so you and your doctor can discuss next steps."
    sent = "If your doctor requested coverage on your behalf, we have sent a copy of this decision to your doctor."
    first = "We denied this because:\n1. The notes do not show a clinically meaningful improvement.\n2. "
    for behind in (
        f"\n{shared} {sent}",
        " Please discuss this letter with your doctor.",
        " A copy of this letter was sent to your provider.",
    ):
        assert [words for _, words in quotes(f"{first}{asked}{behind}")][-1] == asked


@pytest.mark.parametrize(
    "words",
    [
        "Your plan does not cover services that are unproven as defined in the plan document under Exclusions, item 31.",
        "Investigational services are not covered (Certificate, page 61, Exclusions, item 22).",
        "Infusions at home are excluded by the Summary Plan Description, General Exclusions, item 14.",
    ],
)
def test_where_the_exclusion_stands_is_offered_beside_the_reason(words: str) -> None:
    first = "Intravenous ketamine for the treatment of depression is considered experimental, investigational or unproven."
    assert [quote for _, quote in quotes(f"Why we made this decision: {first}\n\n{words}")] == [first, words]


def test_what_research_does_not_show_is_no_response_of_the_person() -> None:
    told = quotes(
        "Why: Ketamine is not approved by the FDA for depression. Published studies are small and do not show that the benefit lasts."
    )
    assert "no-continued-response" not in {ground for ground, _ in told}
