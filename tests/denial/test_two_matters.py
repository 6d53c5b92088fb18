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
