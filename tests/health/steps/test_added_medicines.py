"""A step or criterion that asks for a medicine beside another: an added antipsychotic, an oral antidepressant beside the spray."""

from __future__ import annotations

from appealwright.case import Known, Record
from appealwright.facts import Facts
from appealwright.history.drugs import is_taken_with
from tests.health.packets import packet


def test_a_step_of_an_added_antipsychotic_is_met_with_the_trial_that_compared_it(facts: Facts) -> None:
    found = {name: " ".join(text.split()) for name, text in packet(facts, "spravato-step-therapy").items()}
    # ESCAPE-TRD: 91 of 336 and 60 of 340 in remission at week 8; its drug was quetiapine, and here it is aripiprazole.
    assert "27.1% (91 of 336)" in found["clinician-letter"]
    assert "with extended-release quetiapine" in found["clinician-letter"]
    assert "The added drug there" not in found["clinician-letter"]
    assert "27.1% (91 of 336) were in remission at week 8" in found["clinician-letter"]
    # In the person's own letters it stands only where that drug is the step: of another one it answers nothing.
    asked = packet(facts, "spravato-step-therapy", {"step": {"drug": "an oral antidepressant augmented with quetiapine"}})
    for name in ("internal-appeal", "step-therapy-exception"):
        assert "ESCAPE-TRD" not in found[name]
        assert "27.1% (91 of 336)" in " ".join(asked[name].split())
    other = packet(
        facts, "spravato-step-therapy", {"step": {"drug": "a third antidepressant"}, "denial": {"text": {"unknown": True}, "reasons": []}}
    )
    assert "ESCAPE-TRD" not in other["internal-appeal"]


def test_a_pill_beside_the_spray_is_argued_where_that_criterion_is_not_met(facts: Facts) -> None:
    """Who takes one, by a criterion that is met, disputes nothing; each criterion in the box ends in a stop."""
    pill = {"words": "Spravato is given together with an oral antidepressant", "fact": "duloxetine goes on"}
    others = [
        {"words": "Age 18 or older", "status": "met", "fact": "an adult"},
        {"words": "Failure of four antidepressants", "status": "not_met", "fact": "two, rows 1 and 2 of Table 1"},
        {"words": "Failure of augmentation with a second generation antipsychotic", "status": "not_met", "fact": "not tried"},
    ]
    for status, argued in (("met", False), ("not_met", True)):
        criteria = [{**pill, "status": status}, *others]
        text = "\n".join(str(one["words"]) for one in criteria)
        appeal = packet(facts, "spravato-step-therapy", {"plan": {"criteria": criteria, "policy_text": text}})["internal-appeal"]
        assert ("so a requirement of an accompanying oral antidepressant goes beyond the label" in appeal) is argued
        assert status == "not_met" or "rows 1 and 2 of Table 1. On number 4: not tried" in appeal
        assert "; On number" not in appeal


def test_two_medicines_told_as_taken_together_are_so_in_either_order(facts: Facts) -> None:
    """Reading 36, third reader, 8: "She took Zoloft with Abilify", and the letter left open to what Abilify was added."""
    abilify, zoloft, paxil = (Record((("drug", Known(name)),)) for name in ("Abilify", "Zoloft", "Paxil"))
    for words in ("She took Zoloft with Abilify and then Cymbalta.", "I was on Abilify with my Zoloft."):
        assert is_taken_with(abilify, zoloft, facts, words)
        assert not is_taken_with(abilify, paxil, facts, words)
    assert not is_taken_with(abilify, zoloft, facts, "She has never taken Zoloft with Abilify.")
