"""The one thing for today is one sentence; who signs, what if it is not signed, and the call behind it stand first under "Then".

Reading 28, patient S4: of a mother it was nine sentences, in another case two telephone numbers, a fax and three ifs.
"""

from __future__ import annotations

import re

import pytest

from appealwright.facts import Facts
from scripts.golden import CASE_FILES
from tests.health.packets import packet

MOTHER = "course-cut-caregiver"


def one_thing(page: str) -> str:
    """What stands between "One thing today" and the next heading, without what is to be said aloud."""
    told = re.split(r"One thing(?: today)?: ", page)[1]
    return re.sub(r'"[^"]*"', '""', told.partition(" Then ")[0])


@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_it_has_no_if_and_names_one_act(facts: Facts, name: str) -> None:
    told = one_thing(packet(facts, name)["next-steps"]).partition("Call ")[0]
    for later in ("cannot sign", "Untick", "If so", "If not", "No way to send", "checklist and"):
        assert later not in told, later


def test_the_mother_is_told_to_send_it_and_what_hangs_on_it_comes_then(facts: Facts) -> None:
    page = packet(facts, MOTHER)["next-steps"]
    assert "One thing today: send the objection, by fax or portal; it needs no doctor. " in page
    then = page.partition("it needs no doctor. ")[2]
    for behind in ("the letters first. ", "both of you sign the form", "within two days", "cannot sign today? Send it; the form follows."):
        assert behind in then
    assert then.index("the letters first. ") < then.index("within two days") < 700


def test_of_danger_the_question_and_the_crisis_line_stand_alone(facts: Facts) -> None:
    change = {"urgency": {"level": "asking_clinician"}, "sender": {"role": "patient"}}
    page = packet(facts, "tx-insured-off-label", change)["next-steps"]
    told = page.partition("One thing today: ")[2]
    assert re.match(r"ask [\w. ]+ if waiting is dangerous\. In danger now: call 988, or text 988, any hour\.", told), told[:300]
    assert "If waiting is dangerous, the clinician signs the page for that" in told
