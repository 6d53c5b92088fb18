"""The limbs of a plan's definition are quoted in its own words, in its own order; words we do not know give none."""

from __future__ import annotations

from appealwright.facts import Facts
from appealwright.notice.clauses.limbs import limbs_of


def told(definition: str, facts: Facts) -> list[tuple[str, str]]:
    return [(limb.means, limb.words) for limb in limbs_of(definition, facts)]


def test_each_limb_is_found_in_the_definitions_own_words(facts: Facts) -> None:
    definition = "Experimental: reliable evidence does not show that it is safe and effective for the condition being treated."
    assert told(definition, facts) == [
        ("evidence", "reliable evidence"),
        ("safety", "safe"),
        ("effect", "effective"),
        ("condition", "for the condition being treated"),
    ]


def test_approval_and_the_alternatives_are_limbs_of_their_own(facts: Facts) -> None:
    definition = "It must have final approval from the regulator and be as beneficial as any established alternatives."
    assert [means for means, _ in told(definition, facts)] == ["approval", "alternatives"]


def test_approval_of_the_drug_is_not_approval_of_each_use(facts: Facts) -> None:
    of_use = {
        "Services that are not approved by the U.S. Food and Drug Administration to be lawfully marketed for the proposed use.": True,
        "(1) not approved by the U.S. Food and Drug Administration; (2) not shown to be effective for the use.": False,
        "It must have final approval from the regulator.\nIt must be used safely.": False,
        "It is not approved by the FDA for the use proposed.": True,
        "For the diagnosis, it lacks final approval.": True,
    }
    for definition, asked in of_use.items():
        assert [limb.of_use for limb in limbs_of(definition, facts) if limb.means == "approval"] == [asked], definition


def test_benefit_against_harm_is_a_limb_beside_evidence_of_an_effect(facts: Facts) -> None:
    definition = "The evidence must permit conclusions on health outcomes. The technology must improve the net health outcome."
    assert told(definition, facts) == [("effect", "health outcomes"), ("net", "improve the net health outcome")]


def test_a_limb_ends_where_its_word_ends(facts: Facts) -> None:
    definition = "It does not permit conclusions on health outcomes, or is not attainable outside investigational settings."
    assert told(definition, facts) == [("effect", "health outcomes"), ("ordinary-care", "attainable outside investigational settings")]


def test_a_limb_on_ordinary_care_is_none_on_trials(facts: Facts) -> None:
    # "attainable outside the investigational setting" asks whether the improvement is seen in ordinary care
    assert told("The improvement must be obtained outside a clinical trial.", facts) == [
        ("ordinary-care", "obtained outside a clinical trial")
    ]
    assert told("It is not given outside a clinical trial.", facts) == [("research", "outside a clinical trial")]


def test_a_test_of_likelihood_is_one_of_effect(facts: Facts) -> None:
    definition = "credible evidence does not support that it is more likely than not to benefit a person with the condition"
    assert told(definition, facts) == [
        ("evidence", "credible evidence"),
        ("effect", "more likely than not to benefit"),
        ("condition", "a person with the condition"),
    ]


def test_words_we_do_not_know_give_no_limb(facts: Facts) -> None:
    assert told("Whatever the committee decides.", facts) == []
    assert told("", facts) == []


def test_the_dose_and_the_toxicity_that_a_definition_names_beside_safety_are_quoted_with_it(facts: Facts) -> None:
    """Reading 27, early 2B.6: the words of the federal employees' brochure were answered but for these two."""
    definition = "Further studies are necessary to determine its maximum tolerated dose, its toxicity, its safety, or its efficacy."
    assert ("safety", "maximum tolerated dose, its toxicity, its safety") in told(definition, facts)
    assert ("safety", "safety") in told("Evidence does not show its safety.", facts)
