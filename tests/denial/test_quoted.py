"""A definition between quotation marks says what a word means; a fax for fast appeals is no fax for every appeal."""

from __future__ import annotations

from appealwright.denial import Kind
from tests.denial.expectations import offered, reading_of

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


def notice_of_rights(words: str) -> str:
    return f"Plains Health\n\nDear Ms. Rivera,\n\nYour request is denied.\n\nYour appeal rights\n{words}\n"


def fax_in(words: str) -> object:
    return offered(notice_of_rights(words)).get("denial.appeal_fax")


def faxes_in(words: str) -> list[object]:
    """Every number that is offered as the fax for appeals."""
    return [find.value for find in reading_of(notice_of_rights(words)).of(Kind.APPEAL_FAX)]


def test_a_fax_for_fast_appeals_yields_to_the_one_for_every_appeal() -> None:
    fast, standard = "Fast appeal: call 800-555-0144 or fax 800-555-0188.", "Standard appeal: fax 800-555-0171."
    assert fax_in(f"{fast}\n{standard}") == fax_in(f"{standard}\n{fast}") == "800-555-0171"
    assert fax_in(fast) == "800-555-0188"
    # A sentence that says why it is fast, before its telephone and its fax; and one that a page breaks.
    why = "You may ask for a fast appeal if waiting could seriously harm your health: call 1-800-555-0144 or fax 800-555-0188."
    assert fax_in(f"Write to us or fax 800-555-0171.\n\n{why}") == "800-555-0171"
    broken = why.replace("your health:", "your\nhealth:")
    assert faxes_in(f"Write to us or fax 800-555-0171.\n\n{broken}") == ["800-555-0171"]
    # What is fast in the line before says nothing of a line that begins anew.
    assert faxes_in("Write to us.\nA fast appeal: call us\nFax for appeals: 800-555-0171") == ["800-555-0171"]
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
