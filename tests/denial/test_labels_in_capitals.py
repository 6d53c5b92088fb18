"""What older systems print in capitals: a fax behind a telephone number, a provider who is to serve."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """LONE MESA HEALTH PLAN
November 19, 2026
Member: Rafael Quintana
REQUESTED SERVICING PROVIDER: Saguaro Interventional Psychiatry, Tucson

Dear Rafael Quintana:

We denied the request for Spravato because two antidepressants were not tried.

You may appeal within 180 days. Lone Mesa Health Plan, Appeals, P.O. Box 9145, Tucson, AZ 85701. {numbers}
"""


@pytest.mark.parametrize(
    "numbers",
    [
        "A person acting for you, or your provider may appeal orally or in writing. Oral appeals 1-877-555-0127. FAX 210-555-0128.",
        "TEL 877-555-0127 FAX 210-555-0128",
        "Phone 877-555-0127; FAX (210) 555-0128",
    ],
)
def test_a_fax_that_is_called_so_in_capitals_is_one(numbers: str) -> None:
    assert offered(NOTICE.format(numbers=numbers))["denial.appeal_fax"] == "210-555-0128"


def test_whoever_is_requested_to_serve_is_the_clinic() -> None:
    assert offered(NOTICE.format(numbers=""))["treatment.clinic"] == "Saguaro Interventional Psychiatry, Tucson"


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        # The address has a letter more than the greeting.
        ("Dear Rafael Quintana:", "Rafael T Quintana"),
        ("Dear Mr. Quintana:", "RAFAEL T QUINTANA"),
        ("Dear member:", "RAFAEL T QUINTANA"),
    ],
)
def test_a_name_in_capitals_is_taken_in_small_letters_where_the_notice_has_each_of_its_words_so(greeting: str, name: str) -> None:
    notice = NOTICE.replace("Member: Rafael Quintana", "Member: RAFAEL T QUINTANA").replace("Dear Rafael Quintana:", greeting)
    assert offered(notice.format(numbers=""))["patient.name"] == name
