"""Papers written before the reader saw them: how much of what a careful person finds in them is found, and nothing false."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

import pytest
import yaml

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.characters import without_forbidden
from appealwright.facts import Facts
from appealwright.papers import Found, best_of, criteria_of, one_line, pages_of, passages_in, verdict_on
from tests.papers.conftest import PAPERS

UNSEEN = PAPERS / "unseen"


@cache
def expected() -> dict[str, Any]:
    wanted: dict[str, Any] = yaml.safe_load((UNSEEN / "expected.yaml").read_text(encoding="utf-8"))
    return wanted


def text_of(name: str) -> str:
    return (UNSEEN / f"{name}.txt").read_text(encoding="utf-8")


def found_in(name: str, facts: Facts) -> tuple[Found, ...]:
    return best_of(passages_in(pages_of(text_of(name)), facts))


def same_kind(means: str, wanted: str) -> bool:
    return means == wanted or {means, wanted} == {"exclusion", "off_label"}


FLOORS = [
    ("spd-self-funded", 10),
    ("eoc-insured", 8),
    ("fehb-brochure", 5),
    ("fehb-section10", 4),
    ("eoc-large-group", 7),
    ("spd-logistics", 10),
    ("ma-eoc", 6),
    ("fehb-second", 3),
    ("spd-union-trust", 9),
    ("coc-insured-table", 6),
    ("medicaid-handbook", 7),
    ("spd-fernbrook", 10),
    ("cert-copperline", 7),
    ("student-larkspur", 7),
    ("spd-tamarack", 10),
    ("hmo-bluffline", 9),
    ("fehb-granite", 8),
    ("student-wexford", 8),
    ("medicaid-prairie", 7),
    ("booklet-harper", 8),
    ("spd-brightwater", 10),
    ("eoc-mesaverde", 10),
    ("state-plan-prairie", 11),
]


@pytest.mark.parametrize(("name", "floor"), FLOORS)
def test_so_many_passages_of_an_unseen_booklet_are_found_on_the_page_printed(name: str, floor: int, facts: Facts) -> None:
    found = found_in(name, facts)
    held = [
        (means, page)
        for means, page, *words in expected()["booklets"][name]
        if any(
            same_kind(one.means, means) and one.page == page and all(part in f"{one.words} {one.name}" for part in words) for one in found
        )
    ]
    assert len(held) >= floor, held


def test_two_columns_are_never_quoted_as_one_sentence(facts: Facts) -> None:
    words = [one.words for name in ("eoc-insured", "fehb-brochure") for one in found_in(name, facts)]
    assert not any("listed We pay" in one or "copayment per visit We cover" in one for one in words)


def test_the_address_of_the_administrator_ends_before_the_next_entry(facts: Facts) -> None:
    names = [one.name for one in found_in("spd-self-funded", facts) if one.means == "administrator"]
    assert names == ["Calloway Freight Lines, Inc.\n2200 Terminal Road\nJoplin, MO 64801\n(417) 555-0142"]
    names = [one.name for one in found_in("spd-logistics", facts) if one.means == "administrator"]
    assert names == ["Benefits Committee of Hartwell Logistics, LLC\n900 Quarry Road, Suite 4\nRockford, IL 61101"]


def told(case: str = "case") -> dict[str, Answer]:
    return {name: Known(tuple(value) if isinstance(value, list) else value) for name, value in expected()[case].items()}


@pytest.mark.parametrize("name", ["spravato-nested", "pbm-step"])
def test_an_unseen_policy_gives_its_criteria_whole_and_judges_none_beyond_what_was_told(name: str, facts: Facts) -> None:
    case = told()
    found = criteria_of(text_of(name), facts)
    wanted = expected()["policies"][name]
    assert len(found) == len(wanted)
    for one, (part, begins, ends, met) in zip(found, wanted, strict=True):
        words = " ".join(one.words.split())
        assert (one.part, words.startswith(begins), words.rstrip(".").endswith(ends)) == (part, True, True), words
        if part != "exclusion":
            assert verdict_on(one.words, lambda asked: case.get(asked, UNKNOWN), facts, one.under).met is met, words


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("spravato-guideline", 10),
        ("iv-ketamine-lakes", 10),
        ("medicaid-boxes", 8),
        ("one-sentence", 2),
        ("iv-second", 10),
        ("nested-payer", 11),
        ("bullets-infusion", 11),
        ("either-or-sections", 8),
        ("state-handbook", 8),
        ("odd-numbers", 10),
        ("and-or-prose", 10),
        ("numbered-across", 9),
        ("two-level-questions", 10),
        ("not-covered-first", 12),
        ("spravato-harborstate", 16),
        ("ketamine-bluewater", 3),
        ("pbm-meridianrx", 8),
        ("pdl-form-northmesa", 8),
        ("site-of-care-alderwood", 3),
        ("guideline-sagebrush-web", 10),
        ("cedargate-nested", 10),
        ("juniper-evidence", 10),
        ("tri-lakes-form", 6),
    ],
)
def test_so_many_criteria_of_an_unseen_policy_are_found_and_none_is_called_met_that_is_not(name: str, floor: int, facts: Facts) -> None:
    case, wanted = told("case_of_more"), expected()["more_policies"][name]
    held = 0
    for one in criteria_of(text_of(name), facts):
        words = " ".join(one.words.split()).rstrip(".")
        met = None if one.part == "exclusion" else verdict_on(one.words, lambda asked: case.get(asked, UNKNOWN), facts, one.under).met
        for part, begins, ends, met_too in wanted:
            if part == one.part and words.startswith(begins) and words.endswith(ends):
                assert met in {met_too, None}, words
                held += met is met_too
    assert held >= floor, held


@pytest.mark.parametrize(
    ("name", "floor"),
    [("prairie-copied", 9), ("northgate-symbols", 14), ("summitridge-copied", 10), ("cascade-table", 8), ("calder-nested", 9)],
)
def test_of_two_cases_neither_meets_a_criterion_of_an_unseen_policy_that_only_the_other_meets(name: str, floor: int, facts: Facts) -> None:
    cases, wanted = [told("case_of_more"), told("case_of_less")], expected()["policies_of_two_cases"][name]
    held = 0
    for one in criteria_of(without_forbidden(text_of(name))[0], facts):
        words = " ".join(one.words.split()).rstrip(".")
        part, _, _, *verdicts = next(want for want in wanted if (want[0], True, True) == (one.part, *_ends(words, want)))
        judged = [verdict_on(one.words, partial(_answer, case), facts, one.under).met if part != "exclusion" else None for case in cases]
        assert all(met in {wanted_too, None} for met, wanted_too in zip(judged, verdicts, strict=True)), words
        held += judged == verdicts
    assert held >= floor, held


def _ends(words: str, wanted: list[str]) -> tuple[bool, bool]:
    return words.startswith(wanted[1]), words.endswith(wanted[2])


def _answer(case: dict[str, Answer], name: str) -> Answer:
    return case.get(name, UNKNOWN)


def test_a_policy_of_one_sentence_and_its_evidence_gives_no_criteria_that_are_none(facts: Facts) -> None:
    # What its policy says, and nothing of its guidelines, its background or its evidence.
    assert [(one.part, " ".join(one.words.split())[:40]) for one in criteria_of(text_of("iv-ketamine"), facts)] == [
        ("exclusion", "Intravenous infusion of anesthetics (e.g"),
        ("exclusion", "Ketamine by the intranasal or oral route"),
    ]
    assert criteria_of("POLICY GUIDELINES\nIt is covered when a doctor asks.\n\nBACKGROUND\nIt is not covered elsewhere.\n", facts) == ()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("an aug-\n   mentation agent", "an augmentation agent"),
        ("in ques-\ntion", "in question"),
        # A hyphen of the word's own stays: the word begins like one that has it, or the page writes it so.
        ("non-\npreferred", "non-preferred"),
        ("drug-\nlevel; a serum-\nlevel; a serum-level", "drug-level; a serum-level; a serum-level"),
        ("short-\nor long-term", "short- or long-term"),
        # A sign alone on its line is none of the words, and a dash in them is.
        ("ONE of the following:\n-\nTried TMS\nor\n-\nan adult - or not", "ONE of the following: Tried TMS or an adult - or not"),
    ],
)
def test_a_word_that_the_end_of_a_line_broke_is_made_whole(words: str, line: str) -> None:
    assert one_line(words, words) == line


def criteria(text: str, facts: Facts) -> list[str]:
    return [" ".join(one.words.split()) for one in criteria_of(text, facts)]


def test_an_or_between_two_items_makes_them_one_and_an_and_does_not(facts: Facts) -> None:
    head = "Covered when the following criteria are met:\n"
    assert criteria(f"{head}1. Tried bupropion and sertraline; or\n2. Cannot take either of them; and\n3. Is an adult\n", facts) == [
        "Tried bupropion and sertraline; or 2. Cannot take either of them",
        "Is an adult",
    ]
    assert len(criteria(f"{head}1. Tried bupropion and/or\n sertraline;\n2. Is an adult patient\n", facts)) == 2
    assert len(criteria("Not covered for:\n1. Use as an anesthetic; or\n2. Treatment at home\n", facts)) == 2


def test_a_new_list_for_a_first_approval_ends_the_one_on_going_on(facts: Facts) -> None:
    text = "Continuation criteria\n1. The score has fallen\nThe drug will be covered for a new patient when:\n1. The patient is an adult\n"
    assert [one.part for one in criteria_of(text, facts)] == ["continuation", "approval"]


def test_a_heading_after_a_numbered_heading_ends_the_list_whatever_it_says(facts: Facts) -> None:
    head = "I. Initial approval criteria\n   1. The patient is an adult\n"
    assert criteria(f"{head}II. Clinical review\n   1. A nurse reads the request\n", facts) == ["The patient is an adult"]
    excluded = f"{head}II. Diagnoses for which coverage is NOT authorized:\n   1. Bipolar depression\n"
    assert [one.part for one in criteria_of(excluded, facts)] == ["approval", "exclusion"]
    # Items that bear the mark of the heading count themselves.
    same = "1. Approval criteria\n1. The patient is an adult\n2. The patient has tried bupropion\n"
    assert criteria(same, facts) == ["The patient is an adult", "The patient has tried bupropion"]


def test_numbers_of_sections_mark_items_and_a_dose_marks_none(facts: Facts) -> None:
    text = "1.0 REQUIREMENTS FOR AUTHORIZATION\n1.1 The dose is at most\n1.5 mg per kg, and\n1.2 The patient is an adult\n"
    assert criteria(text, facts) == ["The dose is at most 1.5 mg per kg", "The patient is an adult"]


def test_what_a_line_denies_or_offers_stays_with_it(facts: Facts) -> None:
    head = "Covered when the following criteria are met:\n"
    items = "   a. 84 mg twice a week\n   b. 12 doses in all\n"
    assert criteria(f"{head}1. The dose does not exceed both of:\n{items}", facts) == [
        "The dose does not exceed both of: a. 84 mg twice a week b. 12 doses in all"
    ]
    assert criteria(f"{head}1. EITHER\n{items}", facts) == ["EITHER a. 84 mg twice a week b. 12 doses in all"]
    assert criteria(f"{head}1. The order gives all of:\n{items}", facts) == ["84 mg twice a week", "12 doses in all"]


def test_an_item_goes_on_further_in_than_its_mark(facts: Facts) -> None:
    text = (
        "Covered when the following criteria are met:\n"
        "1. The patient has tried, and had no response to,\n   one of the following:\n"
        "   a. Sertraline for 8 weeks\n   b. Bupropion for 8 weeks\n"
    )
    assert criteria(text, facts) == [
        "The patient has tried, and had no response to, one of the following: a. Sertraline for 8 weeks b. Bupropion for 8 weeks"
    ]


def test_a_title_across_the_page_and_one_line_alone_are_no_list(facts: Facts) -> None:
    assert criteria("TRUMBULL MUTUAL          Drug Coverage Criteria\nPrior authorization is required for it.\n", facts) == []
    assert criteria("Approval criteria\nAll prescriptions must be prior authorized.\n", facts) == []
    assert len(criteria("Approval criteria\nThe patient must be an adult.\nThe patient must be seen by a doctor.\n", facts)) == 2


def test_a_sentence_over_several_lines_opens_the_list_that_its_colon_begins(facts: Facts) -> None:
    text = "In evaluating a request, the decision will take into\naccount whether it is safe, and whether the patient:\n1. Is an adult\n"
    assert criteria(text, facts) == ["Is an adult"]
    assert (
        criteria("It was considered investigational in 2019. Four trials looked at\nhow long patients stayed well:\n1. at a week\n", facts)
        == []
    )


def test_a_number_or_more_is_no_other_way_and_one_of_the_following_is(facts: Facts) -> None:
    case = {"alternatives.ect": Known("not_tried")}
    wanted = {"Tried electroconvulsive therapy, 6 or more times": False, "At least one of the following: 6 or more drugs; ECT": None}
    assert {words: verdict_on(words, lambda asked: case.get(asked, UNKNOWN), facts).met for words in wanted} == wanted


def test_numbers_in_brackets_count_one_list_whatever_stands_below_them(facts: Facts) -> None:
    head = "Covered when the following criteria are met:\n"
    items = "(1) A diagnosis of one of these:\n   (i) Major depression\n   (ii) Bipolar depression\n(2) The patient is an adult\n"
    assert criteria(f"{head}{items}", facts)[1:] == ["The patient is an adult"]


def test_a_box_marks_an_item_and_a_choice_of_two_in_a_line_none(facts: Facts) -> None:
    head = "Initial requests. The member must meet every one of these:\n"
    assert criteria(f"{head}[ ] The member is an adult\n[X] The member has tried bupropion\n", facts) == [
        "The member is an adult",
        "The member has tried bupropion",
    ]
    assert criteria(f"{head}Prescriber signed the form: [ ] Yes [ ] No\n", facts) == []


def test_under_limits_stands_what_is_left_out_and_how_much_is_covered_is_no_criterion(facts: Facts) -> None:
    head = "Approval criteria\n1. The patient is an adult\n\n"
    items = "   a) Up to 23 sessions in six months\n   b) Not approved with ketamine.\n   c) No more than two sessions a week\n"
    for limits in ("4   LIMITS", "Limits", "4.0 Coverage limits"):
        found = criteria_of(f"{head}{limits}\n{items}", facts)
        assert [(one.part, one.words) for one in found[1:]] == [("exclusion", "Not approved with ketamine.")]
    assert [one.part for one in criteria_of(f"{head}Dose limits\n{items}", facts)] == ["approval"] * 4


def test_a_title_over_items_is_no_criterion_and_a_sentence_over_them_is(facts: Facts) -> None:
    head = "Covered when the following criteria are met:\n"
    items = "     2.1 The patient is an adult\n     2.2 A score is on file\n"
    assert criteria(f"{head}2.0 Required Medical Information\n{items}", facts) == ["The patient is an adult", "A score is on file"]
    assert len(criteria(f"{head}2.0 The record is complete\n{items}", facts)) == 3


def test_further_sessions_that_are_covered_are_going_on(facts: Facts) -> None:
    assert [one.part for one in criteria_of("Further infusions are covered when:\n1. The score has fallen\n", facts)] == ["continuation"]
    more = "Initial requests are given for 3 months. Additional authorizations will be considered when the following criteria are met:"
    assert [one.part for one in criteria_of(f"{more}\n1. The score has fallen\n", facts)] == ["continuation"]
    assert [one.part for one in criteria_of("Further testing is covered when:\n1. The score has fallen\n", facts)] == ["approval"]


def found_on(page: str, facts: Facts) -> list[tuple[str, str]]:
    return [(one.means, one.words) for one in best_of(passages_in((page,), facts))]


def test_an_item_that_excludes_experimental_care_heads_no_definition_and_a_heading_does(facts: Facts) -> None:
    drugs = "Drugs that are not approved by the FDA for the use for which they are prescribed."
    found = found_on(f"We do not pay for:\n\n 3. Experimental or Investigational Services.\n 4. {drugs}\n", facts)
    assert [means for means, _ in found if means == "experimental"] == []
    words = "A service that the FDA has not approved, or of which the studies do not show that it works."
    assert found_on(f"Experimental or Investigational Services\n{words}\n", facts)[0] == ("experimental", words)


def test_what_a_definition_says_of_the_label_is_no_rule_on_drugs_off_the_label(facts: Facts) -> None:
    limb = "Experimental means a drug that the FDA has not approved for the use, or that is only given in a study."
    assert {means for means, _ in found_on(f"{limb}\n", facts)} == {"experimental"}
    rule = "A drug is not covered for a use that the FDA has not approved."
    assert "off_label" in {means for means, _ in found_on(f"{limb}\n\n{rule}\n", facts)}


def test_a_definition_goes_on_with_the_items_that_its_last_word_opens(facts: Facts) -> None:
    items = "   (1) is needed to treat an illness;\n   (2) follows accepted standards; and\n   (3) is not for convenience.\n"
    (_, words), *_ = found_on(f"Medically Necessary: a service or supply that\n{items}", facts)
    assert words.endswith("(3) is not for convenience.")
    (_, words), *_ = found_on(f"Medically Necessary: a service or supply of a doctor\n\n{items}", facts)
    assert words == "Medically Necessary: a service or supply of a doctor"


def test_a_word_that_names_the_funding_is_told_with_the_sentence_behind_it(facts: Facts) -> None:
    pays = "Self-insured. The University pays the claims of this Plan."
    assert found_on(f"{pays} Ridgeway processes them.\n", facts) == [("self_funded", pays)]
    assert found_on("Self-insured.\n\nThe bus to the hospital is free.\n", facts) == []
