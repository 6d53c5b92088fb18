"""Of a name, a clinic or an address letters print that alone, and not what is said beside it (reading 30, P9)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet


@pytest.mark.parametrize(
    ("field", "typed", "printed", "kept_out"),
    [
        ("patient.name", "Keisha Dunmore (Kiki) but my license still says Tuggle", "Keisha Dunmore", ("Kiki", "Tuggle")),
        ("clinician.name", "Prewitt the one with the beard, i think Alan, MD", "Prewitt, MD", ("beard", "i think")),
        ("treatment.clinic", "Gulf Ketamine (behind the vape shop, dont tell my job)", "Gulf Ketamine", ("vape", "my job")),
        ("patient.address", "12 Oak Street, Fresno, CA 93728 but dont mail there", "12 Oak Street", ("mail there",)),
    ],
)
def test_the_name_alone_is_printed(field: str, typed: str, printed: str, kept_out: tuple[str, ...], facts: Facts) -> None:
    group, _, name = field.partition(".")
    made = packet(facts, CALIFORNIA, {group: {name: typed}, "sender": {"role": "patient"}})
    assert printed in made["internal-appeal"]
    for paper, text in made.items():
        for words in kept_out:
            assert words not in text, paper
    assert "Letters print a name, a code or an address alone" in made["next-steps"]


def test_words_for_an_address_leave_a_blank(facts: Facts) -> None:
    """A coordinator's: it stood as her address on the request to go on and the consent."""
    made = packet(facts, CALIFORNIA, {"patient": {"address": "confidential - in shelter, mail to clinic"}, "sender": {"role": "patient"}})
    for paper, text in made.items():
        assert "shelter" not in text, paper
    assert "____ (your address)" in made["internal-appeal"]


@pytest.mark.parametrize("typed", ["My Nguyen", "He Xiaoming", "I. M. Pei", "Keisha (Kiki) Dunmore", "Maria de la Cruz-O'Neil, Jr."])
def test_a_name_that_sounds_like_a_remark_stays_whole(typed: str, facts: Facts) -> None:
    made = packet(facts, CALIFORNIA, {"patient": {"name": typed}, "sender": {"role": "patient"}})
    assert typed in made["internal-appeal"].replace("\u2019", "'")


@pytest.mark.parametrize(
    ("told", "printed", "second"),
    [
        ({"name": "Owen Park", "credentials": "MD pain, my psych nurse is Lena Ortiz"}, "Owen Park, MD pain", "Lena Ortiz"),
        ({"name": "Owen Park and Lena Ortiz NP", "credentials": "MD"}, "Owen Park, MD", "Lena Ortiz"),
        ({"name": "Owen Park", "credentials": "MD; Lena Ortiz, PMHNP"}, "Owen Park, MD", "Lena Ortiz"),
        ({"name": "Owen Park", "credentials": "MD, Board Certified Psychiatrist"}, "Owen Park, MD, Board Certified Psychiatrist", ""),
        ({"name": "Owen Park", "credentials": "MD, Fellow of the American Board of Pain Medicine"}, "Owen Park, MD, Fellow of", ""),
        ({"name": "Maria de la Cruz Park", "credentials": "PMHNP-BC"}, "Maria de la Cruz Park, PMHNP-BC", ""),
    ],
)
def test_a_second_name_beside_the_clinician_is_asked_about(told: dict[str, str], printed: str, second: str, facts: Facts) -> None:
    """Reading 31, 15: reference, letterhead and the line to sign held both."""
    made = packet(facts, CALIFORNIA, {"clinician": told, "sender": {"role": "patient"}})
    assert printed in made["internal-appeal"]
    assert printed in made["clinician-letter"]
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "Ortiz" not in made[paper]
    assert (f"Beside Owen Park you named {second}: letters print the first alone." in made["next-steps"]) == bool(second)
