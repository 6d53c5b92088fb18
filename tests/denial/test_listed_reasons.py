"""A list of reasons is read item by item: each is one reason, whole, and none is lost beside the others."""

from __future__ import annotations

import pytest

from appealwright.denial.items.listed import listed_reasons
from tests.denial.expectations import offered

RESPONSE = "Documentation does not demonstrate a sustained improvement of at least 50% in depressive symptoms on a rating scale."
WEEKLY = (
    "The requested frequency of once weekly is not medically necessary. Dosing should be individualized to the least frequent dosing, and "
    "the records do not show that every-two-week dosing was attempted."
)
RISKS = (
    "The member has a history of alcohol use disorder, and the records do not show that the member has been assessed "
    "for the risk of misuse."
)
NURSE = "The rendering provider is a certified registered nurse anesthetist. No documentation of oversight by a psychiatrist was submitted."


def reasons(*items: str, lead: str = "Our reviewer found the following:", marks: str = "123") -> list[tuple[str, str]]:
    listed = "\n\n".join(f"{mark}. {item}" for mark, item in zip(marks, items, strict=False))
    text = (
        f"Dear Lorraine Petrakis:\n\nThe request for continued esketamine is denied. {lead}\n\n{listed}\n\nYou may appeal within 65 days."
    )
    return [(str(one["ground"]).removeprefix("ground."), str(one["quote"])) for one in offered(text).get("denial.reasons", [])]


def test_each_item_is_offered_whole() -> None:
    found = reasons(RESPONSE, WEEKLY, RISKS)
    assert [quote for _, quote in found] == [RESPONSE, WEEKLY, RISKS]
    assert found[1][0] == "dose-frequency-limit"


def test_an_item_of_letters_keeps_the_sentence_before_what_is_missing() -> None:
    found = reasons(
        "Prior authorization was not obtained before the services.", NURSE, lead="It is denied for the following reasons:", marks="AB"
    )
    assert found[-1] == ("documentation", NURSE)


@pytest.mark.parametrize(
    "text",
    [
        "Continuation is approved when all of the following are found:\n1. A score that fell by half.\n2. No misuse of alcohol.",
        "You have these rights:\n1. Ask for your file.\n2. Ask for a hearing.",
        "We deny it because:\n1. The drug is not covered.",
        "Found:\n2. The drug is not covered.\n3. The site is not certified.",
    ],
)
def test_conditions_rights_and_a_single_item_are_no_list_of_reasons(text: str) -> None:
    assert not list(listed_reasons(text))


def test_a_paragraph_behind_the_last_item_is_no_part_of_it() -> None:
    text = "Denied for the following reasons:\n1. It is experimental.\n2. No approval was asked for.\n\nYou may appeal."
    assert [text[begin:end] for _, begin, end in listed_reasons(text)] == ["It is experimental.", "No approval was asked for."]


INVESTIGATIONAL = "Ketamine infusion for depression is considered investigational."
FOUR = "The records do not show that you have tried and failed at least four antidepressants."
MAGNET = "There is no documentation that transcranial magnetic stimulation (TMS) was tried or is not appropriate for you."


def in_a_letter(lead: str, *items: str, between: str = "\n\n") -> list[str]:
    text = f"Dear Lorraine Petrakis:\n\n{lead}\n\n{between.join(items)}\n\nYou may appeal within 180 days."
    return [str(one["quote"]) for one in offered(text).get("denial.reasons", [])]


@pytest.mark.parametrize(
    ("lead", "marks"),
    [
        ("We denied the request. The reasons are as follows.", "1. /2. /3. "),
        ("We cannot approve the request for these reasons.", "A) /B) /C) "),
        ("We denied the request because:", "(a) /(b) /(c) "),
        ("We denied the request for the following reasons:", "* /* /* "),
        ("We denied the request for the following reasons:", "\u2022 /\u2022 /\u2022 "),
        ("The request is denied for the following reasons:", "i. /ii. /iii. "),
        ("The request is denied.\nREASONS FOR DENIAL", "I. /II. /III. "),
        ("The request is denied.\n\nWhy we denied your request", "1) /2) /3) "),
        ("The request is denied for three reasons.", "First, /Second, /Third, "),
        ("The request is denied.", "Reason 1: /Reason 2: /Reason 3: "),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_list_is_read_however_it_is_marked(lead: str, marks: str, between: str) -> None:
    """The third item names no word of a refusal: it gives a reason by where it stands."""
    items = [f"{mark}{item}" for mark, item in zip(marks.split("/"), (INVESTIGATIONAL, FOUR, MAGNET), strict=True)]
    assert in_a_letter(lead, *items, between=between) == [INVESTIGATIONAL, FOUR, MAGNET]


def test_items_in_running_words_are_apart_too() -> None:
    lead = f"This request is denied because: (1) {INVESTIGATIONAL[:-1]}; (2) {FOUR[:-1]}; and (3) {MAGNET} You have rights."
    assert in_a_letter(lead) == [INVESTIGATIONAL[:-1], FOUR[:-1], MAGNET]


def test_a_paragraph_on_an_item_does_not_end_the_list_and_a_heading_does() -> None:
    lead = "We denied the request for the following reasons:"
    behind = "You may ask us for Medical Policy 5.01.624."
    assert in_a_letter(lead, f"1. {INVESTIGATIONAL}", behind, f"2. {MAGNET}") == [INVESTIGATIONAL, MAGNET]
    text = f"{lead}\n1. {INVESTIGATIONAL}\n\nWhat you can do\n\n2. Ask for your file."
    assert not list(listed_reasons(text))


def test_two_items_of_one_ground_are_two_reasons() -> None:
    pill = "The notes do not show that esketamine will be given with an oral antidepressant."
    network = "The site of care is not enrolled with our plan."
    found = reasons(FOUR, pill, network, lead="We cannot approve it. The reasons are:")
    assert [quote for _, quote in found] == [FOUR, pill, network]


def test_no_sentence_is_quoted_under_two_reasons() -> None:
    """The sentence that says which need is the reason of that; what the paragraph goes on to is a reason by itself."""
    kept = "In addition, maintenance infusions are not medically necessary because improvement was not kept between visits."
    alcohol = "The records also mention past alcohol use disorder, and our criteria require that this be addressed."
    first = "Ketamine by infusion for depression is experimental, investigational or unproven under your policy, Section 9.2."
    text = f"Dear Tyler J. Boone,\n\nAs of November 23, 2026 we will not pay for more.\n\n{first} {kept} {alcohol}"
    assert [str(one["quote"]) for one in offered(text)["denial.reasons"]] == [first, kept, alcohol]


@pytest.mark.parametrize(
    "lead",
    [
        "We cannot approve the request. The reasons are given below.",
        "We cannot approve the request. Here is why:",
        "We cannot approve the request. Our decision is based on the following:",
        "The request is denied. The following items were not met.",
    ],
)
def test_a_list_is_read_under_each_way_to_lead_to_it(lead: str) -> None:
    items = [f"{mark} {item}" for mark, item in zip(("A)", "B)", "C)"), (INVESTIGATIONAL, FOUR, MAGNET), strict=True)]
    assert in_a_letter(lead, *items) == [INVESTIGATIONAL, FOUR, MAGNET]


def test_the_papers_that_a_decision_is_based_on_are_no_reasons() -> None:
    text = "The request is denied. The decision is based on the following:\n1. Office notes of May 2, 2026.\n2. Medical Policy 5.01.624."
    assert not list(listed_reasons(text))


def test_items_behind_a_bare_because_are_apart_and_an_abbreviation_ends_none() -> None:
    excluded = "investigational services are not a covered benefit (see Policy 4.02, eff. January 1, 2026)"
    lead = (
        "We denied the request because (1) the drug is not FDA approved for that use; "
        f"(2) {excluded}; and (3) no prior authorization was obtained before the first infusion."
    )
    assert in_a_letter(lead) == [
        "the drug is not FDA approved for that use",
        excluded,
        "no prior authorization was obtained before the first infusion.",
    ]


def test_a_line_on_appeals_under_the_last_item_is_no_part_of_it() -> None:
    text = f"The request is denied. Here is why:\n1. {INVESTIGATIONAL}\n2. {MAGNET}\nYou must ask for an appeal within 60 days."
    assert [text[begin:end] for _, begin, end in listed_reasons(text)] == [INVESTIGATIONAL, MAGNET]


def test_a_bare_conclusion_is_not_lost_beside_an_item_of_the_same_ground() -> None:
    alcohol = "The office note refers to daily alcohol use. Ketamine infusion is not appropriate for a member with recent substance use."
    site = "The servicing provider is not an approved site."
    found = reasons(INVESTIGATIONAL, "The service is not medically necessary.", alcohol, site, marks="1234")
    assert [quote for _, quote in found] == [INVESTIGATIONAL, "The service is not medically necessary.", alcohol, site]


MODERATE = (
    "Not medically necessary: symptoms moderate. The PHQ-9 submitted with the request was 17. Under Clinical Guideline BH-22, ketamine "
    "infusion is considered only for severe major depressive disorder that has not responded to at least three antidepressants of "
    "adequate dose and duration, and when alcohol or other substance use has been assessed."
)
NO_RECORDS = (
    "Records not received. We asked the requesting provider on June 4, 2026 for office notes, medication history and psychotherapy "
    "records for the past 24 months. We did not receive them."
)


@pytest.mark.parametrize("mark", ["", "1. ", "(a) "])
@pytest.mark.parametrize("severity", [MODERATE, MODERATE.replace(": symptoms", " because symptoms are")])
def test_a_reason_that_opens_with_a_short_sentence_is_offered_to_its_end(mark: str, severity: str) -> None:
    second = mark.replace("1", "2").replace("a", "b")
    text = (
        "Dear Andriy Kovalenko:\n\nWe received a request for coverage of ketamine infusions. We cannot approve it. The reasons are:\n\n"
        f"{mark}{severity}\n\n{second}{NO_RECORDS}\n\nYou may ask for a copy of BH-22 and of your file, free of charge.\n\n"
        "We must receive your appeal within 180 days of the date of this notice."
    )
    found = [(one["ground"], one["quote"]) for one in offered(text)["denial.reasons"]]
    assert found == [("ground.not-medically-necessary", severity), ("ground.documentation", NO_RECORDS)]


@pytest.mark.parametrize(
    "untried",
    [
        (
            "The clinical records submitted do not show that transcranial magnetic stimulation (TMS), a covered service with an "
            "established evidence base, has been tried or is contraindicated."
        ),
        "The clinical records submitted do not show that TMS has been tried or is contraindicated.",
        "Transcranial magnetic stimulation (TMS) has not been tried.",
        "TMS is a covered, established alternative for treatment-resistant depression and has not been tried.",
        "Electroconvulsive therapy (ECT), which has the best evidence of any treatment for this condition, has not been tried.",
        "You have not tried Spravato, whose safety and effectiveness have been shown in controlled studies.",
    ],
)
def test_an_item_that_misses_another_treatment_is_a_step_however_it_praises_it(untried: str) -> None:
    first = (
        "Intravenous ketamine for major depressive disorder is considered investigational under Medical Policy BH 7.02, because the "
        "evidence is insufficient to determine that the technology results in an improvement in the net health outcome."
    )
    third = (
        "The safety and effectiveness of maintenance infusions beyond the initial series have not been established, and the request does "
        "not include a treatment plan with measurable goals and an end date."
    )
    found = reasons(first, untried, third, lead="The reasons for this decision are:")
    assert [quote for _, quote in found] == [first, untried, third]
    assert [ground for ground, _ in found[:2]] == ["experimental", "step-therapy"]


def test_an_item_that_calls_ketamine_untested_beside_another_treatment_is_no_step() -> None:
    untested = "Ketamine is investigational: no study shows that it helps where ECT has not been tried."
    found = reasons(untested, "Prior authorization was not obtained before the services.", lead="The reasons for this decision are:")
    assert found[0] == ("experimental", untested)


def test_items_behind_a_denial_that_is_upheld_are_reasons_and_whole() -> None:
    late = (
        "The claim for February 16, 2026 was received on May 29, 2026. Section 11.03 requires that claims be filed within 90 days after "
        "the date of service. No reason for the delay was given."
    )
    untested = "Ketamine infusion for depression is Experimental or Investigative."
    lead = "The Appeals Unit of Lakeland Benefit Services has reviewed it and upholds the denial of the above claims."
    assert reasons(untested, late, lead=lead) == [("experimental", untested), ("deadline", late)]
    rights = "The Fund upholds the denial of the claims.\n\n1. You may ask for your file.\n2. You may ask the Board to review it."
    assert not list(listed_reasons(rights))


STEP = (
    "Notes from your provider do not show a trial and failure of at least two antidepressants from different classes, each for at least "
    "6 weeks at the maximum tolerated dose."
)
UNNAMED = "The drug must be prescribed by a psychiatrist. The request was submitted by a nurse practitioner and no psychiatrist is named."
SCREEN = "You have a history of alcohol use disorder. We did not receive a urine drug screen or a statement that you are not using alcohol."


@pytest.mark.parametrize(
    "lead",
    [
        "The request does not meet this policy for these reasons:",
        "We found that the request does not meet this policy.",
        "The request does not meet our criteria:",
        "It does not meet the criteria of this policy because:",
        "The request does not meet Medical Policy BCHP-RX-118.",
    ],
)
def test_words_that_only_say_that_a_policy_is_not_met_lead_to_the_reasons_and_are_none(lead: str) -> None:
    assert [quote for _, quote in reasons(STEP, UNNAMED, SCREEN, lead=lead)] == [STEP, UNNAMED, SCREEN]


def test_what_a_policy_asks_for_is_no_list_of_reasons() -> None:
    """None of these items says that something falls short: they are the policy's own conditions."""
    found = reasons("Age 18 or older.", "Prescribed by a psychiatrist.", lead="The request does not meet our criteria:")
    assert not {"Age 18 or older.", "Prescribed by a psychiatrist."} & {quote for _, quote in found}
