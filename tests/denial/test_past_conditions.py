"""What the records lack is the reason; the conditions of a rule that stand before it in the same breath are those of everybody.

A quotation never begins in the middle of a condition.
"""

from __future__ import annotations

from appealwright.denial import read, suggested_answers
from appealwright.facts import Facts

HEAD = "Hudson Crest Health Plan\nNovember 17, 2026\n\nDear Ms. Doe,\n\nThe request for Spravato (esketamine) is denied. "
RULE = (
    "Under our policy Spravato is considered medically necessary only when ALL of the following are met: "
    "(1) the member is 18 years of age or older; "
    "(2) the member has a diagnosis of treatment resistant depression, defined as failure of at least four antidepressants; "
    "(3) the member has failed augmentation with a second generation antipsychotic; "
    "and (4) Spravato is given together with an oral antidepressant. "
)
LACK = (
    "The records do not show that you have tried and failed a fourth antidepressant or augmentation with a second generation antipsychotic."
)
UNMET = "Criteria 2 and 3 are not met."


def quotes(facts: Facts, body: str) -> list[str]:
    rows = suggested_answers(read(f"{HEAD}{body}\n\nYou may appeal within 180 days.", facts)).get("denial.reasons", [])
    return [" ".join(row["quote"].split()) for row in rows]


def test_a_quotation_begins_with_what_the_records_lack(facts: Facts) -> None:
    found = quotes(facts, f"{RULE}{LACK} {UNMET}")
    assert any(quote.startswith(LACK) for quote in found)
    assert not any("diagnosis of treatment resistant depression" in quote for quote in found)


def test_conditions_that_are_only_called_unmet_keep_their_list(facts: Facts) -> None:
    assert any("failed augmentation with a second generation antipsychotic" in quote for quote in quotes(facts, f"{RULE}{UNMET}"))


def test_reasons_that_a_sentence_numbers_are_no_conditions(facts: Facts) -> None:
    """Near miss: what follows "because" is the insurer's own finding, in each item."""
    body = (
        "We deny it because: (1) you have not tried and failed two antidepressants; (2) Spravato was asked for without an oral "
        "antidepressant, which our step therapy requires. The records do not show a trial of a second generation antipsychotic."
    )
    assert any("not tried and failed two antidepressants" in quote for quote in quotes(facts, body))
