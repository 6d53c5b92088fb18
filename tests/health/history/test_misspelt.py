"""A medicine's name typed wrong: the person is asked which was meant, and letters tell the name that it can only be."""

from __future__ import annotations

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.misspelt import meant_by, misspelt_diagnosis, misspelt_in
from tests.health.case_names import INSURED
from tests.health.packets import packet
from tests.interview.room import Room


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Trintelix", "Trintellix"),
        ("Bupropian 300 mg", "bupropion"),
        ("lexipro", "Lexapro"),
        ("Cymbolta", "Cymbalta"),
        ("sertralina", "sertraline"),
    ],
)
def test_the_nearest_name_is_asked_about(facts: Facts, typed: str, meant: str) -> None:
    found = meant_by(typed, facts)
    assert found is not None
    assert found.meant == meant


@pytest.mark.parametrize(
    "typed", ["Trintellix", "some other one from the VA", "melatonin", "vitamin D", "propranolol", "levothyroxine", ""]
)
def test_what_is_right_or_near_no_name_is_not(facts: Facts, typed: str) -> None:
    assert meant_by(typed, facts) is None


@pytest.mark.parametrize(
    ("word", "sentence", "meant"),
    [
        ("ability", "Lithium, and I am losing the ability to work", "Abilify"),
        ("buscar", "Nada ahora; voy a buscar otra medicina", "BuSpar"),
    ],
)
def test_an_everyday_word_one_letter_from_a_name_is_asked_about_only_where_a_name_stands(
    facts: Facts, word: str, sentence: str, meant: str
) -> None:
    found = meant_by(word, facts)
    assert found is not None
    assert found.meant == meant
    assert misspelt_in(Case({"history.now": Known(sentence)}), facts) == ()


def test_the_page_asks_and_the_letters_tell_the_name_that_it_can_only_be(facts: Facts) -> None:
    # Reading 26, early 2.12: "Trintelix" lost its class, and nobody was told. Reading 34, 22: the box had "cymblta 60mg 60 mg".
    trials = [
        {"drug": "Trintelix", "dose_mg": 10, "result": "no_response"},
        {"drug": "cymblta 60mg", "dose_mg": 60, "weeks": 9, "result": "no_response"},
    ]
    told = {"history": {"trials": trials, "now": "Bupropian 300 mg since March"}, "sender": {"role": "patient"}}
    found = packet(facts, INSURED, told)
    assert '"Trintelix": did you mean Trintellix? Letters say so.' in found["next-steps"]
    assert '"Bupropian": did you mean bupropion? Letters say so. If not, correct it on the screen.' in found["next-steps"]
    for name in ("internal-appeal", "clinician-letter"):
        assert "Trintellix" in found[name]
        assert "Cymbalta (SNRI), 60 mg a day" in found[name]
        for typed in ("Trintelix ", "cymblta", "60mg", "Bupropian"):
            assert typed not in found[name]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("zolof", "Zoloft (SSRI)"),
        ("remron", "Remeron (tetracyclic)"),
        ("seroquil", "Seroquel"),
        # Two letters wrong, or one name at one letter and another at two: the person is asked, and letters keep it.
        ("Cymbolto", "Cymbolto,"),
        ("fluvoxatine", "fluvoxatine,"),
    ],
)
def test_only_one_letter_and_one_name_make_it_sure(facts: Facts, typed: str, told: str) -> None:
    trials = [{"drug": typed, "dose_mg": 50, "result": "no_response"}]
    found = packet(facts, INSURED, {"history": {"trials": trials, "now": ""}, "sender": {"role": "patient"}})
    assert told.casefold() in found["internal-appeal"].casefold()
    assert f'"{typed}": did you mean' in found["next-steps"]


def test_the_form_asks_beside_the_row() -> None:
    room = Room().go_to_section("history").type(history__trials__0__drug="Trintelix")
    assert "Did you mean Trintellix? If so, correct it." in room.text("form")


@pytest.mark.parametrize("typed", ["zoloft i think", "maybe zoloft", "sertraline?", "Zolofft I think"])
def test_a_name_told_with_a_doubt_is_not_said_to_be_forgotten_and_the_person_is_asked(facts: Facts, typed: str) -> None:
    trials = [{"drug": typed, "dose_mg": 50, "result": "partial_response"}, {"drug": "Lexapro", "dose_mg": 20, "result": "no_response"}]
    found = packet(facts, INSURED, {"history": {"trials": trials}, "sender": {"role": "patient"}})
    for paper in ("internal-appeal", "clinician-letter"):
        assert "A medicine (name not certain)" in found[paper]
        assert "not recalled" not in found[paper].replace("dose not recalled", "")
    assert "is not counted: its name is not certain." in found["internal-appeal"]
    asks = (
        f'You were not sure of "{typed}": no letter names or counts it.'
        if "ff" not in typed
        else f'"{typed.split(maxsplit=1)[0]}": did you mean Zoloft?'
    )
    assert asks in found["next-steps"]


@pytest.mark.parametrize("typed", ["Something that starts with V", "another pill", "Zoloft"])
def test_nobody_is_asked_about_a_guess_that_has_no_name_or_a_name_without_one(facts: Facts, typed: str) -> None:
    found = packet(facts, INSURED, {"history": {"trials": [{"drug": typed, "dose_mg": 50}]}, "sender": {"role": "patient"}})
    assert "You were not sure of" not in found["next-steps"]
    assert "not certain" not in found["internal-appeal"]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("major depresion, recurent severe", ['"depresion": did you mean depression?', '"recurent": did you mean recurrent?']),
        ("Major depressive disorer, single episode", ['"disorer": did you mean disorder?']),
        ("major depression, sevre, reccurrant", ['"reccurrant": did you mean recurrent?']),
        ("moderat depressive disorder", ['"moderat": did you mean moderate?']),
    ],
)
def test_a_word_of_the_diagnosis_is_asked_about_and_kept(facts: Facts, typed: str, asked: list[str]) -> None:
    """Readings 28, patient M7: it stood so in the first line of the appeal, and twice over the clinician's name."""
    found = packet(facts, INSURED, {"treatment": {"diagnosis": typed}, "sender": {"role": "patient"}})
    for words in asked:
        assert words in found["next-steps"]
    assert typed.rsplit(maxsplit=1)[-1] in found["internal-appeal"]


@pytest.mark.parametrize(
    "typed",
    [
        "major depressive disorder, recurrent, severe without psychotic features",
        "severe treatment-resistant depression with anxiety",
        "bipolar II disorder, current episode depressed, severe, with psychosis",
        "recurrent depressive episodes and panic disorders",
        "PTSD; persistent depressive disorder",
    ],
)
def test_a_diagnosis_that_is_spelled_right_is_not_asked_about(facts: Facts, typed: str) -> None:
    assert misspelt_diagnosis(Case({"treatment.diagnosis": Known(typed)}), facts) == ()


def test_the_names_of_a_step_are_asked_about_too(facts: Facts) -> None:
    step = {"drug": "welbutrin with abilfy", "ground": "not_tolerated", "reason": "It made me restless."}
    page = packet(facts, "tx-insured-off-label", {"step": step, "sender": {"role": "patient"}})["next-steps"]
    assert '"welbutrin": did you mean Wellbutrin?' in page
    assert '"abilfy": did you mean Abilify?' in page


@pytest.mark.parametrize(
    "step", ["an oral antidepressant with aripiprazole", "two SSRIs and one SNRI first", "ECT or TMS", "psychotherapy for months"]
)
def test_the_words_of_a_step_are_no_names(facts: Facts, step: str) -> None:
    assert misspelt_in(Case({"step.drug": Known(step)}), facts) == ()


def test_the_form_asks_under_the_diagnosis_once_the_word_is_typed() -> None:
    room = Room().go_to_section("treatment").type(treatment__diagnosis="major depresion")
    assert "Did you mean depression? Letters have this as you typed it." in room.text("form")
    assert "Did you mean" not in Room().go_to_section("treatment").type(treatment__diagnosis="major depressio").text("form")
