"""Documents built by hand for the exporters' tests: a letter as it is sent, and text that tries to break out."""

from __future__ import annotations

from appealwright.document import Cell, Document, Furniture, Heading, Items, Mark, PageBreak, Paragraph, Run, Signature, Table

FURNITURE = Furniture(draft="DRAFT", page="Page {page} of {pages}", sheet="Page {page}", date="Date")
BREAK = Run("", Mark.BREAK)

ODD = (
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %} ${x}",
    "]]> <!-- & &amp; -->",
    "quote \" and ' and \\",
    "bell\x07 null\x00 escape\x1b form\x0c end",
    "\ufffe\uffff half \ud800 pair",
    "tab\there\nline\r\nreturn\rend",
    "محمد عبد الله",
    "Dr. יעל כהן, Haifa 12",
    "王小明",
    "김민준 (Kim Min-jun)",
    "さくら 太郎",
    "🧑‍⚕️ 👍🏽 🏳️‍🌈",
    "75\u00a0mg, 0.5\u00a0mg/kg, Zoë Ångström, ﬁ, e\u0301",
    "   spaces   kept   ",
    "A" * 300,
)


def text(*parts: str | Run) -> tuple[Run, ...]:
    """Runs of plain text and of what is already a run."""
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts)


def strong(words: str) -> Run:
    return Run(words, Mark.STRONG)


def blank(label: str) -> Run:
    return Run(label, Mark.BLANK)


def row(*cells: str | tuple[Run, ...], header: bool = False) -> tuple[Cell, ...]:
    """A row of cells; `header` marks the first as the row's own header."""
    return tuple(Cell(text(cell) if isinstance(cell, str) else cell, header=header and place == 0) for place, cell in enumerate(cells))


def document(*blocks: object, draft: bool = False, running: str = "J.D., reference 48-1127, 23 November 2026") -> Document:
    return Document(
        id="internal-appeal",
        title="Appeal letter, 23 November 2026",
        stem="appeal-letter-2026-11-23",
        language="en",
        running=running,
        draft=draft,
        furniture=FURNITURE,
        blocks=blocks,  # type: ignore[arg-type]
    )


def odd_document() -> Document:
    """Every kind of block, full of odd text."""
    blocks: list[object] = [Heading(f"h{place}", 1 + place % 2, text(odd)) for place, odd in enumerate(ODD)]
    blocks += [Paragraph(f"p{place}", text(odd, strong(odd), blank(odd), BREAK)) for place, odd in enumerate(ODD)]
    blocks += [
        Items("i", numbered=True, items=tuple(map(text, ODD))),
        Items("u", numbered=False, items=tuple(map(text, ODD))),
        Table("t", ODD[0], row("Odd", "Same"), tuple(row(odd, odd) for odd in ODD)),
        Table("t2", "", (), tuple(row(odd, odd, header=True) for odd in ODD)),
        PageBreak("b"),
        Signature("s", text(ODD[0], ODD[7])),
    ]
    return document(*blocks, draft=True, running=" ".join(ODD[:4]))


def letter(*, draft: bool = True) -> Document:
    """An internal appeal of about three pages."""
    return document(
        Paragraph(
            "sender", text("Jane Q. Doe", BREAK, "14 Elm Street, Apt 3", BREAK, "Springfield, Illinois 62704", BREAK, "(217) 555-0148")
        ),
        Paragraph("date", text("23 November 2026")),
        Paragraph(
            "recipient",
            text(
                "Appeals and Grievances",
                BREAK,
                "Example Health Plan",
                BREAK,
                "P.O. Box 1400",
                BREAK,
                "Springfield, Illinois 62705",
                BREAK,
                "By fax to (217) 555-0199, and by certified mail no. ",
                blank("number on the receipt"),
            ),
        ),
        Heading("title", 1, text("Internal appeal of a refused treatment")),
        Table(
            "reference",
            "",
            (),
            (
                row("Member", "Jane Q. Doe, born 4 March 1984", header=True),
                row("Member ID", text(blank("your member ID")), header=True),
                row("Group", "88-1200", header=True),
                row("Authorization", "48-1127, denied 3 November 2026, received 6 November 2026", header=True),
                row("Service", "Six intravenous ketamine infusions (J3490), not yet given", header=True),
                row("Ordered by", "Miriam Okafor, MD, Prairie Interventional Psychiatry", header=True),
            ),
        ),
        Paragraph(
            "opening",
            text(
                "I appeal the refusal of six IV ketamine infusions for treatment-resistant major depression and "
                "ask you to approve them. "
                "This appeal is filed within the time stated in your notice. It is a first-level appeal of a "
                "request made before treatment."
            ),
        ),
        Heading("denial", 2, text("1. What your notice says")),
        Paragraph("denial-lead", text("Your notice of 3 November 2026 gives two reasons, which I number as they stand:"), keep=True),
        Items(
            "grounds",
            numbered=True,
            items=(
                text(
                    "“Ketamine by infusion is considered experimental, investigational and unproven for this indication.” (policy BH-212)"
                ),
                text("“Documentation does not show an adequate trial of two antidepressants.”"),
            ),
        ),
        Heading("brief", 2, text("2. Reasons in brief")),
        Items(
            "reasons",
            numbered=True,
            items=(
                text(
                    "Four antidepressants from three classes, each at the doses and for the weeks in Table 1, "
                    "did not bring remission (Exhibits C to E)."
                ),
                text("Your policy asks for two trials of six weeks; rows 1 and 3 meet it."),
                text("Your plan defines “experimental” by four tests (page 84). Tests 1 and 4 are met (Table 2)."),
                text("The request is a defined course with a review date and a stopping rule."),
            ),
        ),
        Heading("request", 2, text("3. The patient and the request")),
        Paragraph(
            "request-1",
            text(
                "Dr. Okafor has treated me since February 2024 and diagnosed recurrent major depressive "
                "disorder, severe, without psychotic "
                "features (F33.2). PHQ-9 was 21 on 2 October 2026 (range 0-27; 20 and over is the severe band). "
                "I have been on medical leave since "
                "14 September 2026."
            ),
        ),
        Paragraph(
            "request-2",
            text(
                "She asks for six infusions of racemic ketamine, 0.5\u00a0mg/kg over 40 minutes, two a week for "
                "three weeks, in her clinic, with "
                "monitoring of blood pressure and oxygen by a registered nurse. The first is planned for 7 "
                "December 2026. PHQ-9 is taken before each "
                "infusion and seven days after the sixth; treatment stops if the score has not fallen by half."
            ),
        ),
        Heading("history", 2, text("4. Treatment history")),
        Table(
            "table-1",
            "Table 1. Antidepressant trials, oldest first",
            row("No.", "Drug (class)", "Highest steady dose", "From - to", "Weeks at that dose", "Result (PHQ-9)", "Why stopped", "Source"),
            (
                row(
                    "1", "sertraline (SSRI)", "200\u00a0mg/day", "4 Jan to 29 Mar 2021", "9", "19 to 17", "no response", "pharmacy, record"
                ),
                row(
                    "2",
                    "bupropion (NDRI)",
                    "not recorded",
                    "May to June 2021",
                    "not known",
                    "not recorded",
                    "stopped for side effect: hives",
                    "my recollection; records requested 12 November 2026",
                ),
                row(
                    "3",
                    "venlafaxine XR (SNRI)",
                    "225\u00a0mg/day",
                    "2 Aug 2021 to 14 Jan 2022",
                    "16",
                    "20 to 15",
                    "partial response",
                    "record",
                ),
                row(
                    "4",
                    "escitalopram (SSRI)",
                    "20\u00a0mg/day",
                    "7 Feb to 30 May 2022",
                    "12",
                    "18 to 18",
                    "no response",
                    "pharmacy, record",
                ),
                row("5", "mirtazapine (NaSSA)", "45\u00a0mg/day", "3 Apr to 26 Jun 2023", "8", "19 to 16", "response lost", "record"),
            ),
        ),
        Paragraph(
            "history-count",
            text(
                "By your criterion (two trials, two classes, six weeks), rows 1 and 3 qualify. Row 2 is not "
                "counted: the dose is not known, and it "
                "ended early because of hives."
            ),
        ),
        Table(
            "table-2",
            "Table 2. Your criteria, policy BH-212, version of 1 July 2026",
            row("Your words", "Met?", "Fact and exhibit"),
            (
                row("“major depressive disorder, severe, by a standard scale”", "met", "PHQ-9 21 on 2 October 2026 (Exhibit B, page 1)"),
                row("“two trials of six weeks from two classes”", "met", "Table 1, rows 1 and 3 (Exhibits C, D)"),
                row("“trial of ECT or contraindication”", "not met", "Not tried; see part 6."),
                row(
                    "“evidence-based psychotherapy”",
                    "being obtained",
                    text("Records asked for on 12 November 2026 from ", blank("name of the therapist")),
                ),
            ),
        ),
        Heading("ground-1", 2, text("5. Ground 1: “experimental, investigational and unproven”")),
        Paragraph(
            "ground-1-a",
            text(
                "You wrote that the effect on health outcomes has not been established. Your plan defines that "
                "by four tests (page 84). Tests 1 and 4 are "
                "met: the drug is approved by the FDA, and the use is described in the consensus statement "
                "cited at (1). On tests 2 and 3 the "
                "evidence is mixed; the trials and the contrary trial are set out here so that you can weigh them."
            ),
        ),
        Items(
            "evidence",
            numbered=False,
            items=(
                text(
                    "In a randomized trial of 73 patients, response at 24 hours was 64% after one infusion and "
                    "28% after midazolam (Exhibit I-1)."
                ),
                text(
                    "In a randomized comparison of 403 patients with electroconvulsive therapy, response was "
                    "55% with ketamine and 41% with ECT (Exhibit I-2)."
                ),
                text(
                    "A trial in surgical patients under anesthesia found no difference from placebo (Exhibit "
                    "I-3). Those patients were unconscious during "
                    "the infusion and not selected for failed treatment; it does show how much expectation may matter."
                ),
            ),
        ),
        Heading("alternatives", 2, text("6. Alternatives considered")),
        Paragraph(
            "alternatives-1",
            text(
                "I have not had ECT. Dr. Okafor’s reason is in Exhibit B, page 2. I have not used Spravato; the "
                "nearest certified clinic that takes new "
                "patients is 112 miles from my home (Exhibit F). TMS was refused by this plan on 9 June 2025 (Exhibit G)."
            ),
        ),
        Heading("procedure", 2, text("7. The review I ask for")),
        Paragraph(
            "procedure-1",
            text(
                "Please have this appeal decided by someone who took no part in the first decision and was not "
                "supervised by that person, in consultation with "
                "a psychiatrist with experience in treatment-resistant depression. Please send me anything new "
                "you rely on before you "
                "decide, in time to answer it (29 CFR 2560.503-1(h)(4)(i))."
            ),
        ),
        Heading("decision", 2, text("8. The decision I ask for")),
        Items(
            "decision-items",
            numbered=True,
            items=(
                text("Please approve six infusions over three weeks as described in part 3."),
                text(
                    "In the alternative, please approve them as a first phase and decide continuation on a "
                    "PHQ-9 taken within seven days after the sixth."
                ),
                text(
                    "If you refuse, please answer each numbered point, name the version of the policy and the "
                    "reviewer’s specialty, and state the next "
                    "step and its date."
                ),
            ),
        ),
        Paragraph(
            "close",
            text(
                "Please call me or Dr. Okafor’s office before deciding if any record is missing. I reserve all "
                "rights under the plan and ERISA."
            ),
        ),
        Paragraph("sincerely", text("Sincerely,"), keep=True),
        Signature("signature", text("Jane Q. Doe")),
        PageBreak("break"),
        Heading("enclosures", 1, text("Enclosures")),
        Items(
            "exhibits",
            numbered=False,
            items=(
                text(strong("A"), " Notice of 3 November 2026 (4 pages)"),
                text(strong("B"), " Letter of Miriam Okafor, MD (3 pages)"),
                text(strong("C"), " Pharmacy record, 2021 to 2023 (6 pages)"),
            ),
        ),
        draft=draft,
    )
