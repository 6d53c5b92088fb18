"""Notices that mark their reasons, and the words of each reason."""

from __future__ import annotations

TRIALS = (
    "There must be trials of at least three antidepressants from at least two different classes in the current depressive episode, each "
    "at an adequate dose for at least 8 weeks. We found venlafaxine only. Paroxetine and bupropion were used before the current episode "
    "and do not count."
)
ADDED = (
    "There must be a trial of at least one augmentation agent (such as aripiprazole, lithium or quetiapine) for at least 4 weeks. "
    "The records show aripiprazole for less than 4 weeks."
)
SCORE = (
    "There must be a baseline score on a standardized depression scale taken within 60 days before the request. "
    "The score sent to us is dated June 2026."
)
ITEMS = (TRIALS, ADDED, SCORE)
GROUNDS = ["step-therapy", "step-therapy", "documentation"]
RULE = (
    "We used our policy RX-417, Esketamine (effective July 1, 2026). The policy covers Spravato when all the points in section B are met."
)
THESE = f"{RULE} These are not:"
NOTICE = """NORTHWOODS COMMUNITY HEALTH PLAN
PO Box 5510, Wausau, WI 54402

Mailed: November 17, 2026

Hello Renee,

What did we decide?
We cannot approve it. Our decision number is PA-26-0771934.

Why?
{lead}
{gap}{items}
{gap}Who decided?
Laura Pfister, PharmD, and Dennis Oakley, MD (Internal Medicine).

What if I disagree?
You can file a grievance (appeal). You have 180 days from the day you get this notice.
"""

PILL = "Esketamine must be given together with an oral antidepressant. The request states that you will take no oral antidepressant."
AGENT = (
    "You must try and fail at least one augmentation agent (aripiprazole, lithium or quetiapine) for 4 weeks in addition to two "
    "antidepressants. The records show two antidepressants (citalopram, bupropion) and no augmentation agent."
)
PRESSURE = "Blood pressure must be controlled before treatment. The note of 09/15/2026 shows 162/94."
MEDICARE = (PILL, AGENT, PRESSURE)
PART_B = (
    "We denied the Medicare Part B drug listed above because: The request does not meet Prairie Senior Health Part B Drug Criteria "
    '"Esketamine" (rev. 03/2024).'
)

UNPROVEN = (
    "Intravenous ketamine for a depressive disorder is considered investigational because the published evidence does not allow "
    "conclusions about its durability beyond the acute phase."
)
SPRAY_FIRST = (
    "Before any non-formulary ketamine product is considered, the member must have had an inadequate response to a full induction course "
    "of esketamine nasal spray (Spravato). We could find no paid claim for esketamine."
)
OTHERS_FIRST = (
    "The member must have failed, or not be a candidate for, electroconvulsive therapy or repetitive transcranial magnetic stimulation. "
    "The office notes sent to us are silent on both."
)
BY_PARAGRAPH = (UNPROVEN, SPRAY_FIRST, OTHERS_FIRST)
HOW = "How we decided. We used Medical Policy BH-114 (effective 07/01/2026), and your Certificate of Coverage, Article 9."
