"""What a letter quotes: a definition, a policy by its title, a clause; each once, and a name of a policy parts no reason."""

from __future__ import annotations

import pytest

from tests.denial.el_paso import CLAIM
from tests.denial.expectations import offered
from tests.denial.from_great_prairie import found as found_in


def test_a_definition_that_a_page_is_quoted_for_is_offered_and_is_no_policy() -> None:
    words = "Experimental or Investigational means any drug for which reliable evidence shows that further studies are needed"
    quoted = f'See page 61 of your Summary Plan Description: "{words}."'
    found = offered(CLAIM.format(head="Plains Health", foot="You may appeal.").replace("for the diagnosis billed.", f"here. {quoted}"))
    assert found["plan.definition"] == f"{words}."
    assert "denial.policy" not in found
    # A title between marks is no definition.
    title = 'See "What Experimental or Investigational means to our members and their own treating doctors".'
    assert "plan.definition" not in offered(CLAIM.format(head="Plains Health", foot=title))


def test_a_policys_title_between_marks_is_offered_with_its_number() -> None:
    used = 'Our policy "Esketamine (Spravato)" (BH 112, effective 07/01/2026) says once every two weeks.'
    assert offered(CLAIM.format(head="Plains Health", foot="You may appeal.").replace("billed.", f"billed. {used}"))["denial.policy"] == (
        "Esketamine (Spravato), BH 112"
    )


def test_the_name_of_a_policy_parts_no_reason() -> None:
    first, last = "Ketamine for depression is considered investigational.", "The published trials are small, and safety is not established."
    policy = "Policy CP.BH.124 Ketamine for Psychiatric Conditions."

    def quoted(between: str) -> list[str]:
        reasons = offered(
            CLAIM.format(head="Plains Health", foot="You may appeal.").replace("for the diagnosis billed.", f"here. {between}")
        )
        return [str(one["quote"]) for one in reasons["denial.reasons"]]

    assert any(first in one and last in one for one in quoted(f"{first} {policy} {last}"))
    assert not any(first in one and last in one for one in quoted(f"{first} {policy[:-1]} is new. We looked at your age. {last}"))


def test_what_a_brochure_is_said_to_hold_in_its_own_words_is_the_definition() -> None:
    held = 'a drug is experimental if it "cannot be lawfully marketed without approval" or if "experts call for more trials"'
    found = offered(CLAIM.format(head="Plains Health", foot="You may appeal.").replace("billed.", f"billed. The brochure says {held}."))
    assert found["plan.definition"] == held
    said = 'The brochure says that you may call if the treatment is experimental and you have "questions about what was decided here".'
    assert "plan.definition" not in offered(CLAIM.format(head="Plains Health", foot=said))


def test_a_drug_on_no_list_is_left_out_by_the_plan_and_not_called_experimental() -> None:
    def grounds(words: str) -> set[str]:
        letter = CLAIM.format(head="Plains Health", foot="You may appeal.")
        reasons = offered(letter.replace("This is denied because ketamine infusion is experimental for the diagnosis billed.", words))
        return {one["ground"] for one in reasons.get("denial.reasons", ())}

    assert grounds("It is not approved. Intravenous ketamine is not on the VA national formulary for depression.") == {
        "ground.benefit-exclusion"
    }
    assert "ground.experimental" in grounds("It is not approved. Ketamine is investigational and not on the formulary for depression.")
    shared = 'Your need is not eligible for sharing. Guidelines, page 8: "Psychiatric care and experimental treatments are not shareable."'
    assert "ground.benefit-exclusion" in grounds(shared)


def test_a_spanish_notice_that_calls_it_experimental_gives_that_reason() -> None:
    words = "La raz\u00f3n: La ketamina para la depresi\u00f3n no est\u00e1 aprobada por la FDA y se considera experimental."
    asked = "Recibimos una solicitud para infusiones de ketamina por vena. No la aprobamos."
    letter = (
        f"Plan de Salud\n\n9 de noviembre de 2026\n\nEstimada Ana P\u00e9rez:\n\n{asked}\n\n{words}\n\nUsted puede apelar en 60 d\u00edas."
    )
    assert "ground.experimental" in {one["ground"] for one in offered(letter)["denial.reasons"]}


@pytest.mark.parametrize(
    ("words", "policy"),
    [
        # A statement's remark in capitals is no title, whatever paper it speaks of.
        ("E27  PER YOUR PLAN DOCUMENT, DRUGS USED FOR A PURPOSE NOT APPROVED ARE NOT COVERED.", None),
        (
            "We used MEDICAL POLICY MP-417 KETAMINE INFUSION. It says that ketamine is investigational.",
            "MEDICAL POLICY MP-417 KETAMINE INFUSION",
        ),
        ("Our guideline (JMH-BH-022, section IV.B) says that ketamine is investigational.", "JMH-BH-022"),
        ("Our guideline (see the last page) says that ketamine is investigational.", None),
    ],
)
def test_a_policy_is_named_in_brackets_and_in_capitals_and_by_no_remark(words: str, policy: str | None) -> None:
    assert found_in(body=f"We denied ketamine infusions. {words}").get("denial.policy") == policy
