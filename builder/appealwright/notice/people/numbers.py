"""The numbers to call and to fax that a notice gives, each for what it gives them for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from appealwright.answers import DOES_NOT_APPLY, Known
from appealwright.case import Case
from appealwright.notice.course.says import notice_sentences
from appealwright.notice.people.own_number import questioned_number
from appealwright.notice.people.peer_call import BEFORE_ONE, GOES_ON, PEER, peer_sentences

__all__ = ["Called", "behind", "fast_ways", "numbers_in", "only"]

_PRINTED = r"(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
_NUMBER = re.compile(rf"(?<![\w-]){_PRINTED}(?![\w-])")
_KIND = re.compile(r"\b(?P<fax>fax\w*)|\b(?:tele)?phones?\b|\bcall\w*\b|\btel\b", re.IGNORECASE)
_REACH = 40
_BESIDE = 80
"""A number is of an address where no more letters stand between."""
_APART = re.compile(r"\n\n|[.?!]\s")
_MORE_PAPERS = re.compile(
    r"\b(?:fax|send|submit|provide|forward)\b[^.;]{0,60}\b(?:additional|more|missing|further|supporting|requested)\b"
    r"[^.;]{0,40}\b(?:records?|documents|documentation|information|notes|papers)\b",
    re.IGNORECASE,
)
_BY_FAX = re.compile(r"\s*(?:please )?(?:by |the )?fax\b", re.IGNORECASE)
_APPEAL = re.compile(r"\bappeal", re.IGNORECASE)
_FAST = re.compile(
    r"\b(?:fast(?:er)?|expedited|urgent|emergency|72[- ]hour)\b\)?(?: \((?:fast|expedited|urgent)\))? (?:plan |care )?"
    r"(?:appeal|reconsideration|review|claim|case|request|decision|grievance)s?\b"
    r"|\b(?:appeal|claim|case|request) is (?:urgent|expedited|an emergency)\b|\A[ \t]*(?:expedited|urgent)(?=:)",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:external|independent|outside)\b|\bIRO\b|\bhearings?\b|\b(?:bureau|agency|administration|commissioner|ombuds\w*)\b"
    r"|(?<!appeals )(?<!appeal )(?<!grievances )(?<!grievance )(?<!our )\bdepartments?\b"
    r"|\bcomplain\w*|\bEBSA\b|\b1-800-MEDICARE\b|\b(?:consumer assistance|hotline|helpline|legal aid|crisis|suicide|988)\b"
    r"|\b(?:interpreters?|languages?|discrimin\w+|TTY|TDD)\b|\b(?:taking|take|needs?) more time\b|\bextensions?\b",
    re.IGNORECASE,
)
"""Words of a sentence whose number is another office's, or no number to appeal by."""
_BY_TELEPHONE = re.compile(
    r"\b(?:by (?:tele)?phone|orally|verbally|by calling|(?:must|may|can) call(?:,| or) (?:write|fax)"
    r"|call (?:us )?(?:at )?[-\d(). ]{10,16},? or (?:write|fax|mail)|(?:mail|fax|deliver)\b[^.;:]{0,40}\bor call us"
    r"|to (?:(?:file|make|request|start|ask for) )?(?:an? |your )?appeal,? (?:please )?call)\b(?![^.;]{0,40}\bform\b)",
    re.IGNORECASE,
)
_NOT_BY_TELEPHONE = re.compile(
    r"\b(?:not|cannot|never|no)\b(?:(?!\b(?:may|can|only)\b)[^.;,]){0,40}\b(?:by (?:tele)?phone|orally|verbally|by calling)\b",
    re.IGNORECASE,
)
"""How a sentence says that a call is no appeal."""
_ANOTHER_CALL = re.compile(
    r"\b(?:peer|prescriber|medical director|cop(?:y|ies)|questions?|criteria)\b|\byour (?:\w+ )?(?:doctor|provider|physician|clinician)\b",
    re.IGNORECASE,
)
"""What a call is for that makes no appeal, in a sentence that names none."""
_OF_FAST = re.compile(r"\b(?:fast|expedit\w+|urgent\w*|emergency|72[- ]hour)\b", re.IGNORECASE)
_OF_BOTH = re.compile(r"\bstandard\b|\b(?:an|your|regular) appeal or\b", re.IGNORECASE)
_IN_A_LIST = re.compile(
    r"\bappeal\b[^\n]*(?:\n[^\n]+){0,2}?\n[ \t]*(?:by )?mail:[^\n]*(?:\n[^\n]+){0,5}?\n[ \t]*(?:by )?(?P<way>(?:tele)?phone:[^\n]*)",
    re.IGNORECASE,
)
"""The ways to appeal as a list under the sentence that offers it: a line for mail, one for the telephone."""
_FOR_MEMBERS = re.compile(r"\b(?:member|customer|enrollee)(?: care)? services?\b[^\d\n]{0,30}", re.IGNORECASE)

_ADVOCATE = re.compile(r"\bpatient advocate\b(?! foundation)[^\d\n.;]{0,70}", re.IGNORECASE)
"""Who takes an appeal of the VA's own care, up to the number."""
_FOR_HELP = re.compile(r"\b(?:call|telephone)\b[^.;]{0,40}\bfor help\b|\bquestions?\b[^.;]{0,40}\bcall\b", re.IGNORECASE)
_TELEPHONE_LINE = re.compile(rf"(?:tele)?phone:? *{_PRINTED}\.?", re.IGNORECASE)

_FOR_THE_DEAF = re.compile(r"[ ,;]*\(?\b(?:TTY|TDD)\b:?(?:(?!\bfax\b)[^);.\n])*\)?", re.IGNORECASE)
"""A second number for the same call."""
_WAYS = re.compile(r"\bhow (?:to|you can|do I|do you) (?:ask for|request|file|make|send) (?:an?|your) (?:\w+ )?appeal\b", re.IGNORECASE)
"""Under this heading a telephone is one of the ways."""
_WAYS_OF_A_KIND = re.compile(
    r"\bfor a (?P<kind>standard|fast|expedited) appeal:(?P<ways>.*?)(?=\bfor a (?:standard|fast|expedited) appeal\b|\n[ \t]*\n|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""How the form CMS-10003 gives the ways to appeal: a heading for each kind, and under it address, telephone and fax."""


_FAST_WAYS = re.compile(r"\bfor an? (?:fast|expedited) appeal:.*?(?=\bfor a standard appeal\b|\Z)", re.IGNORECASE | re.DOTALL)
"""Under this heading nothing is of an ordinary appeal."""


@dataclass(frozen=True, slots=True)
class Called:
    """The numbers of one notice."""

    case: Case

    @property
    def peer_number(self) -> str:
        """The number for the clinician's call with the plan's physician; empty where none is given, or two are."""
        return only(number for one in self._peer for number in numbers_in(one))

    @property
    def papers_fax(self) -> str:
        """The fax number for papers that were missing, of its own: not that for appeals, nor another office's; empty for none or two."""
        appeals = _digits(self.case.text("denial.appeal_fax"))
        told = (fax for one in _asking_for_papers(self._sentences) for fax in _faxes(one))
        return only(fax for fax in told if _digits(fax)[-10:] != appeals[-10:])

    @property
    def appeal_number(self) -> str:
        """The number to appeal by, where the notice says that an appeal can be made by telephone; the line for members where it names no
        other. The number of an office outside the plan is none of these.
        """
        told = self._sentences
        said = [at for at, one in enumerate(told) if _appeals_by_call(one, one)]
        said += [at for at, one in enumerate(told) if at and at not in said and _appeals_by_call(told[at - 1], one)]
        near = only(
            number for at in said for one in told[at : at + 2] if _of_an_appeal(one) for number in numbers_in(_FAST_WAYS.sub(" ", one))
        )
        form = only(number for one in self._ways_of("standard") for number in numbers_in(one)) if said else ""
        return near or form or (self.plan_number if said else "") or self._among_ways or self._in_a_list

    def _ways_of(self, *kinds: str) -> Iterator[str]:
        """The lines under the heading of a kind of appeal that are of the plan."""
        text = _FOR_THE_DEAF.sub(" ", self.case.text("denial.text"))
        told = (form["ways"] for form in _WAYS_OF_A_KIND.finditer(text) if form["kind"].casefold() in kinds)
        return (line for ways in told for line in ways.splitlines() if _of_the_plan(line))

    @property
    def _among_ways(self) -> str:
        """The telephone in the paragraph on how to appeal; empty where that is of another office too."""
        text = _FOR_THE_DEAF.sub(" ", self.case.text("denial.text"))
        told = (_FAST_WAYS.sub(" ", text[way.end() :].partition("\n\n")[0]) for way in _WAYS.finditer(text))
        return only(number for one in told if _of_the_plan(one) for number in numbers_in(one))

    @property
    def _in_a_list(self) -> str:
        """The telephone among the lines that say how to appeal to the plan, each behind its name; empty where that is not one number."""
        text = _FOR_THE_DEAF.sub(" ", self.case.text("denial.text"))
        told = (found for found in _IN_A_LIST.finditer(text) if _of_the_plan(found[0]) and not _OF_FAST.search(found[0]))
        return only(number for one in told for number in numbers_in(one["way"]))

    @property
    def fast_number(self) -> str:
        """The number to call for a fast appeal: as the person gave it, else the notice's; empty where that gives none, or two."""
        return self._fast_way("urgency.phone", fax=False)

    @property
    def fast_fax(self) -> str:
        """The fax number for a fast appeal, where it has one of its own: as the person gave it, else the notice's."""
        return self._fast_way("urgency.fax", fax=True)

    @property
    def fast_fax_from(self) -> str:
        """The answer that gives this fax number."""
        return "urgency.fax" if self.case.text("urgency.fax") and not questioned_number(self.case, "urgency.fax") else "denial.text"

    def _fast_way(self, answer: str, *, fax: bool) -> str:
        if self.case.get(answer) is DOES_NOT_APPLY:
            return ""
        told = (number for one in (*self._fast, *self._ways_of("fast", "expedited")) for number in numbers_in(one, fax=fax))
        own = "" if questioned_number(self.case, answer) else self.case.text(answer)
        return own or only(told)

    @property
    def plan_number(self) -> str:
        """The plan's number for the person: beside the fax for appeals, in its sentence or a line next to it, else the line for members or
        for help; empty where that is not one number.
        """
        text, fax = _FOR_THE_DEAF.sub(" ", self.case.text("denial.text")), _digits(self.case.text("denial.appeal_fax"))
        told = [_before_fast(one) for one in self._sentences if fax and fax in _digits(one) and _of_the_plan(one)]
        beside = only(number for one in told for number in numbers_in(one))
        beside = beside or only(number for one in _next_to(text, fax) for number in numbers_in(one))
        of_members = only(_right_behind(_FOR_MEMBERS, text)) or self._of_advocate or self._of_insurer
        return beside or of_members or only(number for one in self._sentences if _of_help(one) for number in numbers_in(one))

    @property
    def _of_insurer(self) -> str:
        """The number right behind the insurer's own name and "toll free", as Medicare's form ends."""
        insurer = re.escape(self.case.text("denial.insurer"))
        line = re.compile(rf"(?<!\w){insurer}[\w ()-]{{0,40}}? (?:toll[- ]free|customer service|phone)(?: number)?:? ", re.IGNORECASE)
        return only(_right_behind(line, self.case.text("denial.text"))) if insurer else ""

    @property
    def _of_advocate(self) -> str:
        return only(_right_behind(_ADVOCATE, self.case.text("denial.text"))) if self.case.is_("plan.kind", "va") else ""

    @property
    def _fast(self) -> Iterator[str]:
        """What the notice says of a fast appeal to the plan, and how it goes on: behind the words where a number follows, else whole."""
        for before, one in pairwise(("", *self._sentences)):
            found, offered = _FAST.search(one), _FAST.search(before) and not _NUMBER.search(before) and "question" not in one
            if found and _of_the_plan(one):
                yield one[found.end() :] if _NUMBER.search(one, found.end()) else one
            elif offered and GOES_ON.match(one) and _of_the_plan(before) and _of_the_plan(one):
                yield one

    @property
    def _sentences(self) -> tuple[str, ...]:
        return tuple(_FOR_THE_DEAF.sub(" ", one) for one in notice_sentences(self.case))

    @property
    def _peer(self) -> tuple[str, ...]:
        return tuple(peer_sentences(self._sentences))


def _right_behind(words: re.Pattern[str], text: str) -> Iterator[str]:
    """The numbers that stand right behind these words."""
    return (
        found[0].removeprefix("(") if ")" not in found[0] else found[0]
        for match in words.finditer(text)
        if (found := _NUMBER.match(text, match.end()))
    )


def _asking_for_papers(told: tuple[str, ...]) -> Iterator[str]:
    """The sentences that ask for more papers beside an appeal, and one right behind that says where to fax them."""
    for before, one in pairwise(("", *told)):
        asked = one if _MORE_PAPERS.search(one) else before if _MORE_PAPERS.search(before) and _BY_FAX.match(one) else ""
        if asked and not any(_APPEAL.search(words) or _OUTSIDE.search(words) for words in (asked, one)):
            yield one


def _faxes(one: str) -> Iterator[str]:
    """The fax numbers of a sentence; the one number of one that says to fax something and names no telephone."""
    found = tuple(numbers_in(one, fax=True))
    alone = {kind["fax"] is None for kind in _KIND.finditer(one)} == {False}
    yield from found or (numbers_in(one) if alone else ())


def _appeals_by_call(appeal: str, way: str) -> bool:
    """Whether a sentence offers an appeal to the plan, and it or the next takes it by telephone; not that of a fast appeal alone."""
    appeal, way = BEFORE_ONE.sub(" ", appeal), BEFORE_ONE.sub(" ", way)
    offers = _APPEAL.search(appeal) and not PEER.search(way) and _BY_TELEPHONE.search(way) and not _NOT_BY_TELEPHONE.search(way)
    if _ANOTHER_CALL.search(way) and not _APPEAL.search(way):
        return False
    return bool(offers) and not _only_fast(appeal) and not _only_fast(way) and _of_the_plan(appeal)


def _of_an_appeal(sentence: str) -> bool:
    return _of_the_plan(sentence) and not _only_fast(sentence)


def _only_fast(sentence: str) -> bool:
    return bool(_OF_FAST.search(sentence)) and not _OF_BOTH.search(sentence)


def _of_the_plan(sentence: str) -> bool:
    """Whether a sentence is of an appeal to the plan, and of no other call, reviewer or office."""
    return not (PEER.search(sentence) or _OUTSIDE.search(sentence))


def _of_help(sentence: str) -> bool:
    return bool(_FOR_HELP.search(sentence)) and _of_the_plan(sentence) and not _FAST.search(sentence)


def _next_to(text: str, fax: str) -> Iterator[str]:
    """The lines right before and after the one with the fax number that are a telephone and nothing else."""
    told = text.splitlines()
    for at, line in enumerate(told):
        if fax and fax in _digits(line):
            yield from (one for one in told[max(0, at - 1) : at + 2] if _TELEPHONE_LINE.fullmatch(one.strip()))


def fast_ways(text: str) -> Mapping[str, str]:
    """The numbers that a notice of this text gives for a fast appeal, by the answer that each would give."""
    called = Called(Case({"denial.text": Known(text)}))
    given = {"urgency.phone": called.fast_number, "urgency.fax": called.fast_fax}
    return {answer: number for answer, number in given.items() if number}


def behind(text: str, at: int, *, on: bool = False) -> str:
    """What stands so near behind a place that a number in it is of the same; `on`: into the next sentence too."""
    near = text[at : at + _BESIDE]
    return near if on else _APART.split(near)[0]


def only(found: Iterable[str]) -> str:
    """What is found, where it is one thing."""
    once = set(found)
    return once.pop() if len(once) == 1 else ""


def numbers_in(words: str, *, fax: bool = False) -> Iterator[str]:
    """The telephone numbers, as printed, or the fax numbers: told apart by the nearest word before each."""
    for match in _NUMBER.finditer(words):
        kinds = list(_KIND.finditer(words, max(0, match.start() - _REACH), match.start()))
        if bool(kinds and kinds[-1]["fax"]) is fax:
            yield match[0] if ")" in match[0] else match[0].removeprefix("(")


def _digits(words: str) -> str:
    return "".join(filter(str.isdigit, words))


def _before_fast(one: str) -> str:
    """A sentence as far as it is not of a fast appeal."""
    found = _FAST.search(one)
    return one[: found.start()] if found else one
