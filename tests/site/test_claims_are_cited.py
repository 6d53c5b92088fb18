"""What guides say of law and medicine names its source, or leads to the page that does."""

from built_guides import ROOT

from scripts.site.uncited import guides, uncited_claims

NEEDS_NO_SOURCE = {
    # Advice: what to do, not what is so.
    "- **Your state bar's referral service.**",
    "In what order? First the deadline",
    "- A letter full of law",
    '| "You must appeal by ..."',
    '| "Off-label drugs are not covered"',
    "4. Write the appeal. The builder",
    "2. If yes, ask how soon",
    "- **Find the kind of plan first.**",
    "- **Your letter and your scores",
    "- **Act early.**",
    "- Ask the patient to sign",
    "- **Then pick the law",
    "- **Do not cite a law",
    "The builder keeps these apart.",
    "2. Name the plan term or state law",
    "- If the law takes articles too",
    "1. **The rule.** Is it the one in force",
    "- **An approval under the old code?**",
    # What words mean.
    "Plans agree on prices with some clinics.",
    # Words for a paper of the reader's.
    "4. So I ask for a decision within 72 hours.",
    # An item of a list, or the line before one, with the mark at its other end.
    "For most plans from a job, and for policies you buy yourself, federal rules",
    "- The FDA has approved the drug for some use.",
    "- Your illness is of the kind the law names",
    "These hold for most plans from a job,",
    "We know of few laws that bind a new plan:",
    "What some insurers have written:",
    "| The plan takes back an approval after the visit",
    "- **You may write that it worked sooner**",
    "These bind plans that the state regulates. Each line",
    # Kinds of authority: what they are, not what they say.
    "1. **Law that binds your plan.**",
    "2. **Law that binds someone else,**",
    "- **A guideline is not a law.**",
    '"Experimental" has no one meaning. Each plan writes its own.',
    "We read accounts of these cases",
    "Some of these are for you, and some are against you.",
    "The number says how many sources",
    # In what order a list stands.
    "The list goes by title and part,",
    # What the tool says of a citation.
    "| Known, and in force |",
    "| Does not bind this plan |",
    "| Not in force yet |",
    "- **Tell it the kind of plan and the state.**",
    "- A known law can be used wrongly.",
    "- We do not hold all law.",
    # What we did not find, and say so.
    "There is no federal right to a step therapy exception",
}
"""How each begins that needs no source. A new one is a decision: read it as a stranger would."""


def test_each_paragraph_that_claims_something_has_a_source_or_is_known_to_need_none() -> None:
    found = [text for path in guides(ROOT / "docs") for text in uncited_claims(path.read_text(encoding="utf-8"))]
    assert [text for text in found if not text.startswith(tuple(NEEDS_NO_SOURCE))] == []
    assert [start for start in sorted(NEEDS_NO_SOURCE) if not any(text.startswith(start) for text in found)] == []


def test_the_guides_are_all_that_a_denied_person_reads() -> None:
    found = {path.relative_to(ROOT / "docs").as_posix() for path in guides(ROOT / "docs")}
    assert {"start.md", "law/index.md", "law/parity.md", "appeal/index.md", "denial/off-label.md", "myths.md", "paying.md"} <= found
    assert not {path for path in found if path.startswith(("es/", "decisions/"))}
    assert len(found) > 55


def test_a_claim_without_a_mark_is_found_and_one_with_a_mark_or_a_link_is_not() -> None:
    page = (
        "---\ntitle: The law\n---\n# The law\n\nYour plan must answer in 30 days.\n\nThe law says so.[[row:us.x]]\n\n"
        "- Courts agree.\n- Federal law: [parity](parity.md)\n\n| Law | Says |\n| --- | --- |\n| An act | Yes |\n\nCall your clinic.\n\n"
        "About 54 in 100 got better.\n\nThe FDA has said no.\n\nIt costs $400.\n\n"
        "The old approval rarely binds a new plan.\n\nMost plans refuse.\n\nHSA money may be used.\n"
    )
    assert uncited_claims(page) == [
        "Your plan must answer in 30 days.",
        "- Courts agree.",
        "| An act | Yes |",
        "About 54 in 100 got better.",
        "The FDA has said no.",
        "It costs $400.",
        "The old approval rarely binds a new plan.",
        "Most plans refuse.",
        "HSA money may be used.",
    ]
