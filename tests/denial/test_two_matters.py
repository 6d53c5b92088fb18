"""A code is quoted with all that its paragraph says of it; a quotation that goes on to another matter is offered as two reasons."""

from __future__ import annotations

from appealwright.denial.finds import Kind
from appealwright.denial.reader import read
from appealwright.denial.suggestions import suggested_answers
from appealwright.facts import Facts

BILL = """EXPLANATION OF BENEFITS
Date of notice: September 25, 2026

Date         Procedure   Billed    Remark   Plan paid
07/08/2026   96365       $470.00   197 242  $0.00
07/10/2026   96365       $470.00   197 242  $0.00

WHAT THE CODES MEAN
PR-197: Precertification/authorization/notification/pre-treatment absent. {more}
PR-242: Services not provided by network/primary care providers. The provider does not participate in your network.

APPEAL RIGHTS
You may appeal within 180 days.
"""
DONE = "Benefits were denied because the required preauthorization was not obtained before the service."


def quotes(text: str, facts: Facts) -> list[str]:
    return [str(one["quote"]) for one in suggested_answers(read(text, facts)).get("denial.reasons", [])]


def test_a_code_is_quoted_to_the_end_of_its_paragraph(facts: Facts) -> None:
    assert quotes(BILL.format(more=DONE), facts) == [
        f"PR-197: Precertification/authorization/notification/pre-treatment absent. {DONE}",
        "PR-242: Services not provided by network/primary care providers. The provider does not participate in your network.",
    ]


def test_the_rights_behind_a_code_are_no_part_of_what_it_means(facts: Facts) -> None:
    found = quotes(BILL.format(more="You may appeal within 180 days of this notice."), facts)
    assert found[0] == "PR-197: Precertification/authorization/notification/pre-treatment absent."


def test_a_quotation_of_two_matters_is_two_reasons(facts: Facts) -> None:
    first = "The request is denied because the notes do not show two antidepressants tried at an adequate dose before Spravato."
    second = "In addition, our guideline requires that Spravato be used together with an oral antidepressant."
    found = quotes(f"WHY WE DECIDED THIS\n{first} {second}\n", facts)
    assert not any(first in one and second in one for one in found)
    assert any(first in one for one in found)
    in_one = first.replace("adequate dose", "adequate dose, in addition to psychotherapy,")
    assert any(in_one in one for one in quotes(f"WHY WE DECIDED THIS\n{in_one}\n", facts))


def test_an_enrollment_code_is_no_group_number(facts: Facts) -> None:
    text = "Enrollment code: 472\nMember ID: R 5820 4417\n"
    assert not read(text, facts).of(Kind.GROUP_NUMBER)
    assert [one.value for one in read(f"{text}Group number: 88-104\n", facts).of(Kind.GROUP_NUMBER)] == ["88-104"]


def test_what_begins_with_also_is_a_matter_of_its_own_and_told_once(facts: Facts) -> None:
    """Part D's two matters, a powder and a use: each stands under its own ground, and in no other's quotation."""
    first = "Denied because two antidepressants must be tried before Spravato, and your notes show one."
    found = quotes(f"WHY WE DECIDED THIS\n{first} Also, the notes do not say that you will keep taking an oral antidepressant.\n", facts)
    assert any(first in one and "Also" not in one for one in found)
    assert any(one.startswith("Also, the notes") for one in found)
    powder = "The troche is compounded from bulk powder, which is not an FDA-approved drug product."
    use = "Also, depression is not a medically accepted indication for ketamine, which is not FDA-approved for it."
    reasons = suggested_answers(read(f"WHY WE DECIDED THIS\nWe denied this because: {powder} {use}\n", facts))["denial.reasons"]
    assert len({one["ground"] for one in reasons}) == len(reasons) > 1
    assert not any(powder in one["quote"] and use in one["quote"] for one in reasons)


def test_a_trial_of_sessions_further_apart_is_no_step_of_another_treatment(facts: Facts) -> None:
    """Who was paid for every other week instead of every week answers a limit, and asks for no exception to a step."""
    limit = "We approved 6 treatments of Spravato, one every other week, and did not approve the other 6."

    def grounds(missed: str) -> list[str]:
        letter = f"WHY WE DID NOT APPROVE EVERYTHING\n{limit} The records do not show that you tried {missed}.\n"
        return [str(one["ground"]) for one in suggested_answers(read(letter, facts))["denial.reasons"]]

    assert "ground.step-therapy" not in grounds("dosing every 2 weeks and became worse")
    assert "ground.step-therapy" in grounds("and failed two antidepressants before")


CLAIMS = """EXPLANATION OF BENEFITS
Date of notice: October 16, 2026

Claim no.         Service dates          Procedure      Charged     Note
{rows}

EXI: This is denied because ketamine is experimental.
"""


def test_each_claim_of_a_table_is_named(facts: Facts) -> None:
    """An appeal that named the first of two claims alone would leave the second unpaid."""

    def reference(*numbers: str) -> object:
        rows = "\n".join(f"{number}    07/06/26 - 07/24/26    96365, J3490   $1,200.00   EXI" for number in numbers)
        return suggested_answers(read(CLAIMS.format(rows=rows), facts))["denial.reference"]

    assert reference("26-2810-004471", "26-2810-004488") == "26-2810-004471 and 26-2810-004488"
    assert reference("26-2810-004471") == "26-2810-004471"
    # A number made otherwise is no claim of that column.
    assert reference("26-2810-004471", "TOTAL-PAID-004") == "26-2810-004471"


UNPROVEN = (
    "Ketamine infusion for major depressive disorder is unproven due to insufficient evidence. "
    'See Larkspur Commercial Medical Benefit Drug Policy "Ketalar (ketamine)". '
    "In addition, unproven services are not covered under your plan (Summary Plan Description, Section 8, Exclusions)."
)


def test_a_sentence_that_only_points_at_a_paper_is_no_reason(facts: Facts) -> None:
    found = quotes(f"WHY WE DECIDED THIS\n{UNPROVEN}\n", facts)
    assert not any(one.startswith("See ") for one in found)
    assert any(one.startswith("In addition, unproven services are not covered") for one in found)
    # A sentence that says more than where to look is kept.
    refused = "See page 40: ketamine infusions for depression are excluded from coverage."
    assert any("excluded from coverage" in one for one in quotes(f"WHY WE DECIDED THIS\n{refused}\n", facts))


def test_a_policy_is_named_whole_and_before_a_section_of_the_booklet(facts: Facts) -> None:
    offered = suggested_answers(read(f"WHY WE DECIDED THIS\n{UNPROVEN}\n", facts))
    assert offered["denial.policy"] == 'Larkspur Commercial Medical Benefit Drug Policy "Ketalar (ketamine)"'
    alone = suggested_answers(read("We deny it. See your Summary Plan Description, Section 8, Exclusions.", facts))
    assert alone["denial.policy"] == "Summary Plan Description, Section 8, Exclusions"
