"""A booklet as the page's own reader reads a PDF: no line is set in, and cells stand behind each other."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.papers import best_of, pages_of, passages_in, passages_on
from appealwright.papers.columns import in_reading_order
from appealwright.papers.page_number import printed_number
from appealwright.papers.whole_items import with_whole_items


def found_on(page: str, facts: Facts) -> list[tuple[str, str]]:
    return [(one.means, one.words) for one in best_of(passages_in((page,), facts))]


def test_a_term_left_of_its_definition_stands_over_it_though_no_line_is_set_in(facts: Facts) -> None:
    page = (
        "Infertility   The inability to conceive after one year of trying.\n"
        "Medical necessity   Services that a careful doctor would give to a patient with the\nsame condition, and no more.\n"
        "Plan allowance   The amount we use to determine our payment.\n"
    )
    assert found_on(page, facts) == [
        ("necessity", "Services that a careful doctor would give to a patient with the same condition, and no more.")
    ]


@pytest.mark.parametrize(
    "page",
    [
        "Office visits   $30 copayment after the deductible is met\nLab tests   Nothing\n",
        "Experimental drugs   Not covered\nVaccines   Nothing\n",
        "We pay for the visits of a doctor to your home   You pay $30 for each of those visits\nand more.\n",
    ],
)
def test_cells_of_a_table_that_define_nothing_stay_in_their_line(page: str, facts: Facts) -> None:
    assert in_reading_order(page).splitlines() == page.splitlines()
    assert found_on(page, facts) == []


def test_an_item_that_fills_its_line_goes_on_in_the_next_and_a_short_one_ends_there() -> None:
    cut = "Care that we determine is of use to you and to nobody else:\n\u2022 Is usual in the United\nStates of America, and abroad;\n"
    full = "Care that we determine:\n\u2022 Are consistent with good practice in the United\nStates;\n\u2022 Are not for ease.\n"
    assert "United States;" in with_whole_items(full)
    assert with_whole_items(cut).splitlines()[1:] == cut.splitlines()[1:]


def test_a_definition_ends_before_the_next_entry_and_goes_on_with_a_word_of_its_own(facts: Facts) -> None:
    necessity = "Medically Necessary means care that a careful doctor would give and that reliable evidence supports, as we see it."
    assert found_on(f"{necessity}\nMember means a person who is enrolled in the plan.\n", facts) == [("necessity", necessity)]
    own = "Reliable evidence means only published reports."
    assert found_on(f"{necessity}\n{own}\n", facts) == [("necessity", f"{necessity} {own}")]


def test_the_heading_of_the_next_paragraph_is_no_part_of_this_one(facts: Facts) -> None:
    step = "Step therapy applies to some drugs. You may ask us to waive it when the first of the drugs has already failed you."
    assert found_on(f"{step}\nDrugs for cancer\n", facts) == [("step_therapy", step)]


def test_what_a_sentence_only_names_is_told_with_it(facts: Facts) -> None:
    paid = "The Plan pays for a drug only after you have tried one that costs less. This is known as step therapy."
    assert found_on(f"{paid}\n", facts) == [("step_therapy", paid)]
    meant = "Care that is experimental. This means care that most doctors do not accept"
    assert found_on(f"We do not pay for:\n\u2022 Cosmetic surgery\n\u2022 {meant}\n", facts) == [("experimental", f"\u2022 {meant}")]
    assert "experimental" not in dict(found_on("We exclude experimental care. Coinsurance means what you pay of the price.\n", facts))


def test_the_drug_named_among_what_is_covered_is_no_exclusion(facts: Facts) -> None:
    items = "\u2022 Counseling in a group\n\u2022 Esketamine (Spravato), when we have approved it\n"
    assert "exclusion" not in dict(found_on(f"What is covered\n{items}", facts))
    assert "exclusion" not in dict(found_on("Spravato is covered when given in a certified clinic.\n", facts))
    for over in ("What is not covered:", "Not covered:", "We do not cover these services:"):
        assert dict(found_on(f"{over}\n{items}", facts))["exclusion"].startswith("\u2022 Esketamine")


def test_what_only_excludes_experimental_care_does_not_define_it(facts: Facts) -> None:
    page = "Experimental or investigational services. A drug is not covered if it is experimental or investigational.\n"
    assert "experimental" not in dict(found_on(page, facts))


def test_the_number_of_a_page_is_no_item_of_a_list_that_goes_on_overleaf(facts: Facts) -> None:
    items = "\u2022 it is not approved;\n\u2022 it is only given in a trial;\n"
    page = f"A drug is experimental if any of these is true:\n{items}\n\u2013 22 \u2013"
    (one,) = passages_on(page, "9", facts, "\u2022 experts ask for more studies.\n\n\u2013 23 \u2013")
    assert (one.page, one.words.endswith("in a trial; \u2022 experts ask for more studies.")) == ("22", True)


def test_who_administers_the_plan_is_named_in_the_next_cell(facts: Facts) -> None:
    named = "Plan Administrator   Benefits Committee\n88 Cannery Row\nNampa, ID 83651\n"
    page = f"Plan Number   501\n{named}Claims Administrator   Cascadia, LLC\n"
    assert [one.name for one in passages_on(page, "1", facts) if one.means == "administrator"] == [
        "Benefits Committee\n88 Cannery Row\nNampa, ID 83651"
    ]


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        ("Medically Necessary, with respect to a mental health disorder, means a service that the patient needs.", "necessity"),
        ("The rules for mental health care cannot be stricter than those for other care.", "mental_health"),
        ("You may file a grievance by telephone or on our website within 180 days after the decision.", "appeals"),
        ("You may apply for an independent medical review of the denial within six months.", "appeals"),
        ("We have 30 days from the date we receive your request to decide.", None),
        ("The Company pays the cost of claims out of its general assets.", "self_funded"),
        ("The Policy issued to the University by Sentinel Life Insurance Company pays for it.", "insured"),
        ("The Policy issued to you by mail lists your name.", None),
    ],
)
def test_more_plain_words_tell_what_a_passage_is_about(sentence: str, means: str | None, facts: Facts) -> None:
    assert next(iter(dict(found_on(f"{sentence}\n", facts))), None) == means


def test_every_passage_of_a_booklet_read_so_stands_on_its_page_word_for_word(facts: Facts) -> None:
    page = "Medical necessity   Care that we determine:\n\u2022 Is usual; and\n\u2022 Is not for ease.\nUs/We   Us and We: the Plan.\n"
    for one in passages_in(pages_of(page), facts):
        assert one.words in " ".join(page.split())


def test_lines_without_marks_below_a_heading_that_denies_are_items_of_it_and_define_nothing(facts: Facts) -> None:
    lines = "Acupuncture for pain\nExperimental or Investigational Services\nKetamine infusions for depression\nServices of a relative\n"
    assert found_on(f"Services not covered\n{lines}", facts) == [("exclusion", "Ketamine infusions for depression")]
    # Under another heading they are headings, and so are a few.
    assert "exclusion" not in dict(found_on(f"What this chapter holds\n{lines}", facts))
    assert found_on("Exclusions\nKetamine infusions for depression\n", facts) == []


def test_a_term_that_a_narrow_cell_parts_is_one_and_its_definition_ends_before_the_next_row(facts: Facts) -> None:
    said = "A drug of which the literature does not show that it is safe, as we determine."
    page = f"Experimental or\nInvestigational Service\n{said}\nFormulary   The drugs that we cover.\nMember   A person who is enrolled.\n"
    assert found_on(page, facts) == [("experimental", said)]


def test_a_definition_behind_its_term_ends_before_the_next_term(facts: Facts) -> None:
    said = "A service that a careful doctor would give to a patient, and that is not mainly for ease."
    assert ("necessity", said) in found_on(f"Medically necessary. {said}\nNetwork. The providers under contract with us.\n", facts)
    own = f"{said}\nAsk us for a list of such services. We send it."
    assert ("necessity", " ".join(own.split())) in found_on(f"Medically necessary. {own}\n", facts)


def test_an_address_ends_with_its_post_code_and_may_stand_on_one_line(facts: Facts) -> None:
    def named(page: str) -> list[str]:
        return [one.name for one in passages_on(page, "1", facts) if one.means == "administrator"]

    address = "Brightwater Marine\n17 Chandlery Street\nDuluth, MN 55802"
    assert named(f"Plan administrator\n{address}\nHow benefits are paid\nBy the Company.\n") == [address]
    assert named(f"Plan administrator\n{address}\n(218) 555-0110\nHow benefits are paid\n") == [f"{address}\n(218) 555-0110"]
    line = "State Employee Benefits Office, 500 Capitol Mall, Pierre, SD 57501"
    assert named(f"Plan Administrator: {line}\n") == [line]
    assert named("Plan Administrator: decides who is covered and what is paid, and may ask you for proof of it.\n") == []


def test_cover_of_a_use_that_is_not_approved_is_no_rule_against_it(facts: Facts) -> None:
    covered = "We cover a drug prescribed to treat cancer for a use that the FDA has not approved if a compendium lists it."
    assert found_on(f"{covered}\n", facts) == [("comparator", covered)]
    denied = "Drugs prescribed for a purpose that the Food and Drug Administration has not approved are not paid."
    assert found_on(f"{denied}\n", facts)[0][0] in {"off_label", "exclusion"}


@pytest.mark.parametrize(
    ("sentence", "means"),
    [
        ("Your copayments are no less favorable than those for other covered medical services.", "mental_health"),
        ("The limits on visits are no more restrictive than those of last year.", None),
        ("We may require you to use a preferred drug before another drug is covered.", "step_therapy"),
        ("We may require you to use the card before the end of the year.", None),
        ("You may request external review of the decision within four months.", "appeals"),
        ("This contract is issued and insured by Mesa Verde Health Plan, Inc.", "insured"),
    ],
)
def test_further_plain_words_tell_what_a_passage_is_about(sentence: str, means: str | None, facts: Facts) -> None:
    assert next(iter(dict(found_on(f"{sentence}\n", facts))), None) == means


def test_the_last_page_is_counted_from_the_one_before_it() -> None:
    foot = "The plan pays.\n\nBrightwater Marine Employee Health Plan   {}"
    assert printed_number(foot.format(11), "", foot.format(10)) == "11"
    assert printed_number(foot.format(501), "", foot.format(10)) == ""
    assert [printed_number(f"Words.\n\nMV-26   Page | {number}") for number in ("14", "ii")] == ["14", "ii"]
    assert (printed_number(foot.format("iii"), foot.format("iv")), printed_number(foot.format("iii"), foot.format(1))) == ("iii", "")
