"""What the name of a plan tells of its kind and its State: the bracket behind it, or the name under which a State runs Medicaid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.notice.people.sold import marketplace_named

__all__ = ["is_of_a_state", "plan_kinds"]

_BRACKET = re.compile(r"\bPlan(?: [Nn]ame)?:[ \t]+(?P<name>[A-Z][^()\n]{2,60}) \((?P<inside>[^()\n]{4,50})\)")
_INDIVIDUAL = re.compile(r"\bindividual\b", re.IGNORECASE)
_MARKET = re.compile(r"\bindividual (?:&|and) family\b|\b(?:marketplace|exchange)\b", re.IGNORECASE)
"""Whom the plan is sold to; "individual" alone may say whom an employer's plan covers, or whose deductible it is."""
_OF_STATE = re.compile(
    r"\b(?:State of (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)|Commonwealth of (?P<other>[A-Z][a-z]+)) (?:Active )?Employees\b"
)
"""Who works for a State."""
_TIER = re.compile(r"\bIndividual (?:(?:&|and) Family )?(?:Bronze|Silver|Gold|Platinum|Catastrophic)\b")
"""A product of the individual market by its metal."""
_MEDICAID = re.compile(
    r"\b(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    r" (?:Department of (?:Medicaid|Medical Assistance)|Division of Medicaid|Medicaid (?:Program|Agency))\b"
)
"""In the head, whose Medicaid the plan is of."""
_MEDICAID_ALONE = re.compile(
    r"^[ \t]*(?:State of )?(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?) Medicaid(?: Program| Managed Care(?: Program)?)?[ \t]*$", re.MULTILINE
)
"""A line of the head that only says whose Medicaid it is."""
_ISSUED = re.compile(
    r"\b(?:policy|contract|certificate|coverage) (?:was |is )?issued in (?:the (?:State|Commonwealth) of )?"
    r"(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)
_HEAD = 1_500
_REGULATED = re.compile(
    r"(?<!\w)(?:[Yy]our|[Tt]his|[Tt]he) (?:health )?(?:plan|coverage|policy|certificate|benefits?)\b(?P<between>[^.;\n]{0,60}?)"
    r"\b(?:regulated|supervised|overseen) by (?:the )?(?P<by>[^.;\n]{5,80})"
)
_OF_INSURANCE = re.compile(r"\b(?:Insurance|Financial|Managed Health)\b")
_PERHAPS = re.compile(r"\b(?:if|may|might|whether|not|unless)\b", re.IGNORECASE)
"""Who watches over the plan: a State's office of insurance watches over none that an employer pays itself."""
_HOLDER = re.compile(
    r"^[ \t|]*(?:Employer(?: [Gg]roup)?|Group(?: [Nn]ame)?|Account(?: [Nn]ame)?):[ \t]+"
    r"(?P<name>[A-Z][^\n:(|]{2,60}?\b(?:Inc|LLC|L\.L\.C|Corp|Corporation|Company|LLP|Associates|Industries)\b\.?)",
    re.MULTILINE,
)
_INSURER = re.compile(r"\b(?:Insurance|Assurance|Health Plan)\b")
"""The company that holds the group: an employer, where it is no insurer."""
_EVERYBODYS = frozenset({Section.NOTICE, Section.LIST, Section.RIGHTS})


def plan_kinds(letter: Letter) -> Iterator[Find]:
    """Hints, each with what it suggests."""
    for bracket in _BRACKET.finditer(letter.text):
        inside = bracket["inside"]
        told = [("plan.issued_in", code) for code in _states_in(letter, inside)]
        told += [("plan.kind", "individual")] if _MARKET.search(inside) or (told and _INDIVIDUAL.search(inside)) else []
        if told:
            yield letter.find(Kind.PLAN_HINT, inside, bracket.span("inside"), Basis(Confidence.MEDIUM, "plan's name", None, tuple(told)))
    sold = marketplace_named(letter.text)
    if sold:
        # No such plan was in force before there were Marketplaces.
        bought: tuple[tuple[str, str | bool], ...] = (("plan.kind", "individual"), ("plan.grandfathered", False))
        yield letter.find(Kind.PLAN_HINT, sold.group(), sold.span(), Basis(Confidence.MEDIUM, "plan's name", None, bought))
    tier = _TIER.search(letter.text, 0, letter.greeting)
    if tier:
        yield letter.find(
            Kind.PLAN_HINT, tier.group(), tier.span(), Basis(Confidence.MEDIUM, "plan's name", None, (("plan.kind", "individual"),))
        )
    holder = _HOLDER.search(letter.text)
    if holder and not _INSURER.search(holder["name"]):
        basis = Basis(Confidence.MEDIUM, "group", None, (("plan.kind", "employer"),))
        yield letter.find(Kind.PLAN_HINT, holder["name"], holder.span("name"), basis)
    yield from _regulated(letter)
    yield from _issued(letter)
    employees = _OF_STATE.search(letter.text)
    states = _states_in(letter, employees["state"] or employees["other"]) if employees else []
    if employees and states:
        told = [("plan.kind", "public_employer"), ("plan.issued_in", states[0])]
        yield letter.find(Kind.PLAN_HINT, employees.group(), employees.span(), Basis(Confidence.MEDIUM, "employer", None, tuple(told)))
    yield from _of_a_program(letter)


def is_of_a_state(letter: Letter, words: str) -> bool:
    """Whether these words are the name of a State's Medicaid and no more: the program over the plan that writes."""
    alone = _MEDICAID_ALONE.fullmatch(words)
    return alone is not None and bool(_states_in(letter, alone["state"]))


def _issued(letter: Letter) -> Iterator[Find]:
    """In which State the notice says that the policy was issued."""
    told = _ISSUED.search(letter.text)
    states = _states_in(letter, told["state"]) if told else []
    if told and states:
        basis = Basis(Confidence.MEDIUM, "issued in", None, (("plan.issued_in", states[0]),))
        yield letter.find(Kind.PLAN_HINT, told.group(), told.span(), basis)


def _of_a_program(letter: Letter) -> Iterator[Find]:
    """Whose Medicaid the plan is of, by the head, or by the name that a State gives its program."""
    head = 0, min(letter.greeting or _HEAD, _HEAD)
    medicaid = _MEDICAID.search(letter.text, *head) or _MEDICAID_ALONE.search(letter.text, *head)
    states = _states_in(letter, medicaid["state"]) if medicaid else []
    if medicaid and states:
        suggests = (("plan.issued_in", states[0]),)
        yield letter.find(Kind.PLAN_HINT, medicaid.group(), medicaid.span(), Basis(Confidence.MEDIUM, "plan's name", None, suggests))
    for program in letter.words.names["state-program"]:
        code, _, name = program.partition(" ")
        # A notice holds one of fifty names or none: of the others not even a pattern is made.
        for named in () if name not in letter.text else re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", letter.text):
            part = letter.parts.at(named.start())
            # Above the greeting all is head, whatever a heading there makes of it.
            if part is None or part.section not in _EVERYBODYS or named.start() < letter.greeting:
                suggests = (("plan.issued_in", code),)
                yield letter.find(Kind.PLAN_HINT, name, named.span(), Basis(Confidence.MEDIUM, "signal.name.state-program", None, suggests))
                break


def _regulated(letter: Letter) -> Iterator[Find]:
    """By which State's office of insurance the notice says that this plan is regulated: it is insured there."""
    for told in _REGULATED.finditer(letter.text):
        states = _states_in(letter, told["by"]) if _OF_INSURANCE.search(told["by"]) else []
        before = letter.text[max(0, told.start() - 40) : told.start()]
        if states and not _PERHAPS.search(before.rsplit(".", 1)[-1] + told["between"]):
            suggests = (("plan.funding", "insured"), ("plan.issued_in", states[0]))
            yield letter.find(Kind.PLAN_HINT, told.group(), told.span(), Basis(Confidence.MEDIUM, "regulated", None, suggests))


def _states_in(letter: Letter, words: str) -> list[str]:
    """The one State that these words name; of "West Virginia" not Virginia too."""
    rows = letter.facts.of_kind("jurisdiction")
    named = {
        str(row.detail["name"]): str(row.detail["code"]) for row in rows if re.search(rf"\b{re.escape(str(row.detail['name']))}\b", words)
    }
    whole = [code for name, code in named.items() if not any(name != other and name in other for other in named)]
    return whole if len(whole) == 1 else []
