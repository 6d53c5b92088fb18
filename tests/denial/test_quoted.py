"""A definition between quotation marks says what a word means; a fax for fast appeals is no fax for every appeal."""

from __future__ import annotations

from tests.denial.expectations import offered

DEFINED = (
    "Plains Health\n\nDear Ms. Rivera,\n\nWe have denied your request for ketamine. The Plan does not cover experimental services. "
    'The booklet defines "experimental" as follows:\n\n{}\n\nThe infusions are experimental.\n\nYou may appeal.'
)
LIMB = "a service that is not medically necessary under generally accepted standards"


def grounds_in(words: str) -> set[str]:
    return {reason["ground"] for reason in offered(DEFINED.format(words))["denial.reasons"]}


def test_a_quoted_definition_gives_no_ground_of_its_own() -> None:
    assert "ground.not-medically-necessary" not in grounds_in(f'"It is {LIMB}, or one that is still studied."')
    # What stands there without quotation marks is the notice's own.
    assert "ground.not-medically-necessary" in grounds_in("The infusions are not medically necessary.")
    # A quotation that never ends is none.
    assert "ground.not-medically-necessary" in grounds_in('"The infusions are not medically necessary for you.')


def fax_in(words: str) -> object:
    return offered(f"Plains Health\n\nDear Ms. Rivera,\n\nYour request is denied.\n\nYour appeal rights\n{words}\n").get(
        "denial.appeal_fax"
    )


def test_a_fax_for_fast_appeals_yields_to_the_one_for_every_appeal() -> None:
    fast, standard = "Fast appeal: call 800-555-0144 or fax 800-555-0188.", "Standard appeal: fax 800-555-0171."
    assert fax_in(f"{fast}\n{standard}") == fax_in(f"{standard}\n{fast}") == "800-555-0171"
    assert fax_in(fast) == "800-555-0188"
    assert fax_in("For a fast or a standard appeal, fax 800-555-0171.") == "800-555-0171"


CLAUSES = (
    "Plains Health\n\nDear Ms. Rivera,\n\nThe request is denied. The booklet says on page 61:\n\n"
    '"No benefits are payable for:\n(22) services that are Experimental or Investigational;\n(24) services not Medically Necessary."\n\n'
    "Experts call for further trials of the treatment. {}\n\nYou may appeal."
)


def test_of_clauses_quoted_together_only_the_one_that_applies_is_a_reason() -> None:
    def grounds(words: str) -> set[str]:
        return {reason["ground"] for reason in offered(CLAUSES.format(words)).get("denial.reasons", ())}

    assert "ground.not-medically-necessary" not in grounds("The treatment is investigational and exclusion (22) applies.")
    assert "ground.not-medically-necessary" in grounds("The treatment is not medically necessary and exclusion (24) applies.")
