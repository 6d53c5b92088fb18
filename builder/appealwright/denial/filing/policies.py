"""The policy or criteria that the letter names as its ground."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from appealwright.denial.filing.numbered_papers import REVISED, numbered_papers
from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.page.terms import Hit

__all__ = ["is_booklet", "policies"]

_BEFORE = re.compile(r"(?:[A-Z][\w&'\u2019/.-]*[ \n]{1,2}|(?:(?<=Shield )|(?<=Cross ))of[ ]){0,7}\Z")
"""The owner's name before the word for a policy: of "Blue Shield of California Medical Policy" too."""
_SMALL = r"(?:and|for|of|the|in|with|to|on|or)"
_GAP = r"(?:\n[ \t]{1,30}|[ \n])"
"""Between a small word and the next: also where a label's value goes on further in on the next line."""
_WORD = r"[#\"\u201c(]?(?:[A-Z0-9]|[a-z]{2,4}\.(?=\d{3}))(?:(?:[\w./()\u2019'-]|:(?=\d))*[\w)])?[\"\u201d)]?"
_TITLE = re.compile(
    r"(?: |\n(?=[A-Z]{0,4}[-.]?\d[\w.-]*[,.]))?"
    r"(?:\(?(?:Nos?\.(?=[ \n]?[A-Z]{0,5}[-.]?\d)|number|no\.?|num\.?|#|title|titled|entitled|for|on|:|-|\u2013|\u2014|,)\)?[ \n]{0,2}){0,3}"
    rf"(?:{_WORD}(?:,(?=[ \n][A-Z]))?(?:[ \n](?=[A-Z0-9\"\u201c(#]|{_SMALL}{_GAP}[A-Z0-9\"\u201c]))?(?:{_SMALL}{_GAP})?){{0,14}}"
)
_BACK, _RELIED_BACK = 90, 260
_LEADS = re.compile(
    r"(?:(?:Per|Under|See|Using|By|Based on|According to|In accordance with|Pursuant to|Our|Your|The|This)\s+"
    r"(?:(?:policy|guideline|criteria),\s+)?)+"
)
"""What leads to the name and is no part of it; where the rest begins small ("Our drug policy"), there is no name."""
_STOP = re.compile(r"(?:(?<=[a-z]{3}\.)|(?<=[A-Z]{3}\.))[ \n]+")
_OPEN_END = re.compile(rf" {_SMALL}\Z")
_NONE = re.compile(r"\bthere (?:is|are) no\b[^.]{0,50}\Z", re.IGNORECASE)
"""Before a name that is said not to be there: "There is no Medicare National or Local Coverage Determination"."""
_KIND_ALONE = re.compile(
    r"(?:[a-z]+[ \n]){1,4}(?:(?:number|no\.|num\.|#) ?)?\(?(?=[A-Z]{1,4}[A-Z\d.#-]*\d|[a-z]{2,4}\.\d{3}"
    r"|[A-Z][^\n.;()]{2,90}\([A-Z]{2,5}[.-]?\d)"
)
"""What kind of paper it is, in small letters, before a number that names it or ends its title: "guideline RX.BH.044, Esketamine"."""
_REMARK = re.compile(r"\A(?!.*[a-z]).*\b(?:PER|YOUR|OUR|IS|ARE|WAS|WERE|NOT|THIS|THAT)\b")
"""A remark of a statement, all in capitals: its words are no title."""
_NEXT_SENTENCE = re.compile(
    r"\n(?=(?:Additionally|However|Also|Furthermore|Moreover|Finally|This|These|That|You|Your|We|It|If|Please|The|Coverage|Because)[, ])"
)
"""Where the line below a name begins a sentence of its own."""
_LED_TO = re.compile(r"\b(?:per|under|using|by|based on|according to|in accordance with|pursuant to)\s+(?:our\s+|the\s+)?\Z", re.IGNORECASE)
_VERB = re.compile(r"\s+(?:may|is|are|must|can|was|were|will|requires?|should|has|have)\b")
"""How a sentence goes on behind its subject."""
_PLAN_ALONE = re.compile(r"(?:Summary Plan Description|Plan Document|(?:Evidence|Certificate) [Oo]f Coverage)(?:, no)?", re.IGNORECASE)
"""The plan's own booklet by its kind: no one of many, as a policy is."""
_QUOTED = re.compile(
    r"(?: (?:of|by|from) [A-Z][\w&.'\u2019 -]{2,50},)?(?:,? (?:titled|entitled|called))?"
    r"\s[\"\u201c](?P<title>[A-Z][^\"\u201c\u201d\n]{3,90}?),?[\"\u201d]"
    r"(?:,? \((?P<number>[A-Z]{1,5}[ .-]?\d[\w.-]*\w)|,? (?:policy )?(?:number|no\.|#) ?(?P<told>[A-Z]{0,4}[.-]?\d[\w.-]*\w))?"
)
"""A title between quotation marks, and the number behind it: policy "Esketamine (Spravato)" (BH 112, effective 07/01/2026), or policy
"Esketamine," policy number 2026T0588C.
"""
_NUMBERED = re.compile(r"\([A-Z]{1,5}[ .-]?\d[\w.-]*\)\Z")
"""The number that ends a title: "Ketamine Infusion Therapy (VR-0317)"."""
_DEFINES = re.compile(r"[\"\u201d]?\s+(?:means|shall mean|is defined as|are defined as)\b")
"""How a definition goes on behind the words that it defines: these are no title of the paper that it stands in."""
_LAW = r"Section|Chapter|Part|Rule|Article|Appendix|Administrative Code|Statutes?|Code of|Revised Code"
_ANOTHER = re.compile(rf"[ \n](?:and|or)[ \n](?=(?:[A-Z]\w+[ \n])?(?:{_LAW})\b)")
"""Before a section of another paper, or a law: "Guideline CG-44 and Ohio Administrative Code rule 5160-1-01"."""
_SMALL_NUMBER = re.compile(r"[a-z]{2,4}\.\d{3}")
"""A number that some plans write small: "policy dru.601"."""
_LABEL = re.compile(r"(?:[A-Z][a-z]+ )?(?:Polic(?:y|ies)|Guidelines?|Criteria|Rule)(?: (?:used|applied|cited))?:[ ]{1,3}(?=[A-Z0-9])")
"""A label behind which the name stands."""
_BEHIND_IT = r"(?:(?!(?<=\w{4})\. [A-Z])[^\n]|\n(?!\n)){0,200}\Z"
_RELIED_ON = re.compile(
    r"(?:\b(?:decision|determination|denial|review)s?\b[^.:;\n]{0,30}\b(?:based|rests?|made|relie[sd]) (?:up)?on"
    r"|\b(?:criteria|guidelines?|polic(?:y|ies)|provisions?) (?:used|applied|relied (?:up)?on|considered):"
    rf"|\bwe (?:used|applied|followed|relied (?:up)?on))(?!\w){_BEHIND_IT}",
    re.IGNORECASE,
)
"""How a notice says on what it decided, up to the name; others that it names tell of something else."""
_IN_PASSING = re.compile(r"(?<!\bnot )\bcovered\b[^.;\n]{0,40}\b(?:under|by|in) (?:the |our |your )?\Z", re.IGNORECASE)
"""What is covered by a paper was not refused by it."""
_CLOSES = re.compile(r",? (?:\d{4} (?:edition|version)|rev(?:ised|\.)? [^()\n]{1,20}|effective [^()\n]{1,20})\)", re.IGNORECASE)
"""The rest of a bracket that the name opens: "(LCC-19, 2026 edition)"."""
_OF_ITS_OWNER = re.compile(
    r"[A-Z]\w+['\u2019]s (?:[a-z]+ ){0,3}(?:policy|guideline|criteria) \(?(?P<code>[A-Z][A-Z\d]*[.-][\w.-]*\d[\w.-]*)\)?\Z"
)
"""Whose paper it is, and what kind of one, before the number that names it: "the Program's drug policy (RX-PSY-31)"."""
_ONE_OF_THEM = re.compile(r"Criteri(?:a|on) (?:No\. |#)?\d{1,2}(?:(?:,|,? and|,? or| to| through) \d{1,2})*")
"""One item of a list of criteria: "Criteria 1, 4 and 5 were met" names no paper."""
_OF_THE_COVERAGE = re.compile(
    r"(?:[A-Z]\w+ ){0,2}Policy (?:(?:Plan|Benefit|Contract|Coverage) )?(?:Year|Period|Term|Holder|Effective|Anniversary|Start|End|Expir)",
    re.IGNORECASE,
)
"""The insurance of the member, by its year: "Policy Year 2026-2027" is no paper on a treatment."""
_A_PLAN = re.compile(r"(?:[A-Z][A-Za-z]+ ){1,5}Benefit Plan(?: \([A-Z]{2,6}\))?")
"""The name of a plan is that of no paper: "Service Benefit Plan (FEHB)"."""
_OF_THE_INSURED = re.compile(r"Policy (?:[Nn]umber|[Nn]o\.?|#):[ \t]*[A-Z]*[\w-]*\d[\w-]*[ \t]*$", re.MULTILINE)
"""In the head, the number of the insurance, alone behind its label."""
_TO_CLOSE = re.compile(r"[^().;\n]{0,40}\)")
_DIGIT = re.compile(r"\d")
_OF_A_DRUG = re.compile(
    r"[, ]{0,2}(?:for )?(?:spravato|(?:es)?ketamine(?: (?:nasal(?: spray)?|hydrochloride|infusions?))?)(?: \([A-Za-z]+\))?"
    rf"{REVISED}?",
    re.IGNORECASE,
)
"""Of which drug a set of criteria without a number is, and of what month."""
_REVISED = re.compile(REVISED)
_NUMBER = re.compile(r",? (?:number|no\.|num\.|#) ?[A-Z]{0,4}[-.]?\d[\w.-]*\w")


_CUT = re.compile(r"[ \n](?:\d+|Nos?)\Z")
_GOES_ON = re.compile(r"[.-][ \n]?(?:[A-Z]{1,5}[ .-]?)?\d")
"""How a number goes on that the words of the cue end within: "Guideline 5" of 5.112, "Policy No" of "No. 8.003"."""
_ENDS_QUOTE = re.compile(r"[,.]?([\"\u201d])")


def _quoted_whole(name: str, behind: str) -> str:
    """A name with the mark that closes a title in it, where the letter prints one behind a comma or a stop."""
    opened = name.count('"') % 2 == 1 or name.count("\u201c") > name.count("\u201d")
    closed = _ENDS_QUOTE.match(behind) if opened else None
    return name + closed[1] if closed else name


def policies(letter: Letter) -> Iterator[Find]:
    """Each policy or criteria set named, with number and title where they follow; those of the reasons first."""
    seen: set[str] = set()
    for hit in (_before_number(letter.text, one) for one in letter.cue("policy")):
        quoted = _QUOTED.match(letter.text, hit.end)
        number = (quoted["number"] or quoted["told"]) if quoted else None
        if quoted and number:
            place = quoted.start("title"), quoted.end()
            seen.add(f"{quoted['title']}, {number}".lower())
            yield letter.find(Kind.POLICY, f"{quoted['title']}, {number}", place, Basis(_sureness(letter, hit.start), hit.term.row))
            continue
        if quoted and _NUMBERED.search(quoted["title"]):
            seen.add(quoted["title"].lower())
            place = quoted.span("title")
            yield letter.find(Kind.POLICY, quoted["title"], place, Basis(_sureness(letter, hit.start), hit.term.row))
            continue
        part = letter.parts.at(hit.start)
        start, end = _extent(letter.text, hit, part.sentence.start if part else 0)
        leads = _LEADS.match(letter.text, start, hit.end)
        start = leads.end() if leads else start
        kind = _KIND_ALONE.match(letter.text, start, end)
        start = kind.end() if kind else start
        label = _LABEL.match(letter.text, start, end)
        start = label.end() if label else start
        more = None if _DIGIT.search(letter.text, start, end) else _OF_A_DRUG.match(letter.text, end) or _REVISED.match(letter.text, end)
        end = more.end() if more else end
        words = _unclosed(_closed(letter.text, start, end).rstrip(".,;:( \n")).rstrip(".,;:")
        words = _OPEN_END.sub("", words)
        value = _quoted_whole(" ".join(words.split()), letter.text[start + len(words) :])
        coded = _OF_ITS_OWNER.match(value)
        if coded:
            start, words = start + words.rindex(coded["code"]), coded["code"]
            value = words
        begins = value[:1].isupper() or _SMALL_NUMBER.match(value) is not None or (label is not None and value[:1].isdigit())
        named = (
            begins
            and not letter.text[start + len(words) : start + len(words) + 1].isalpha()
            and not _REMARK.search(value)
            and not _ONE_OF_THEM.fullmatch(value)
            and not _OF_THE_COVERAGE.match(value)
            and not _A_PLAN.fullmatch(value)
            and not (start < letter.greeting and _OF_THE_INSURED.match(letter.text, start))
            and (any(map(str.isdigit, value)) or (len(value.split()) >= 3 and not _PLAN_ALONE.fullmatch(value)))
        )
        if named and value.lower() not in seen and not _NONE.search(letter.text, max(0, start - _BACK), start):
            seen.add(value.lower())
            yield letter.find(Kind.POLICY, value, (start, start + len(words)), Basis(_sureness(letter, start), hit.term.row))
    if not any(any(map(str.isdigit, name)) for name in seen):
        for start, end in numbered_papers(letter):
            value = " ".join(letter.text[start:end].split())
            yield letter.find(Kind.POLICY, value, (start, end), Basis(Confidence.MEDIUM, "number of a paper"))


def is_booklet(name: str) -> bool:
    """Whether a name is that of the plan's own booklet, or of a part of it."""
    return _PLAN_ALONE.match(name) is not None


def _before_number(text: str, hit: Hit) -> Hit:
    """The words of a cue without the first part of a number that goes on behind them."""
    cut = _CUT.search(text[hit.start : hit.end]) if _GOES_ON.match(text, hit.end) else None
    return replace(hit, end=hit.start + cut.start()) if cut else hit


def _sureness(letter: Letter, start: int) -> Confidence:
    """How sure it is that the decision rests on the paper whose name begins here."""
    part = letter.parts.at(start)
    before = letter.text[max(0, start - _RELIED_BACK) : start]
    if not part or part.section not in {Section.REASON, Section.BODY, Section.CRITERIA} or _IN_PASSING.search(before):
        return Confidence.LOW
    return Confidence.HIGH if _RELIED_ON.search(before) else Confidence.MEDIUM


def _closed(text: str, start: int, end: int) -> str:
    """The name with the rest of a bracket that it opens, or without that bracket where it closes nowhere near."""
    words = text[start:end]
    if words.count("(") <= words.count(")"):
        return words
    rest = _TO_CLOSE.match(text, end)
    return text[start : rest.end()] if rest else words[: words.rindex("(")].rstrip(" ,")


def _unclosed(words: str) -> str:
    """The words without a bracket that ends a remark begun before them: "(our Policy 5.60.034)"."""
    return words[:-1] if words.endswith(")") and words.count("(") < words.count(")") else words


def _extent(text: str, hit: Hit, sentence: int) -> tuple[int, int]:
    """Where the name begins, not before its sentence (a heading stands above it), and where it ends."""
    before = _BEFORE.search(text[max(sentence, hit.start - _BACK) : hit.start])
    own = _STOP.split(before.group())[-1] if before else ""
    after = _TITLE.match(text, hit.end)
    titled = _QUOTED.match(text, hit.end)
    end = max(found.end() for found in (after, titled) if found) if after or titled else hit.end
    opened = _CLOSES.match(text, end) if text.count("(", hit.end, end) > text.count(")", hit.end, end) else None
    end = opened.end() if opened else end
    number = _NUMBER.match(text, end)
    start, end = hit.start - len(own), number.end() if number else end
    if _DEFINES.match(text, end):
        end = hit.end
    another = _ANOTHER.search(text, hit.end, end) or _NEXT_SENTENCE.search(text, hit.end)
    end = min(end, another.start()) if another else end
    # "Under Policy 5.60.032, Spravato may be covered": behind the comma the sentence begins, and no title.
    comma = text.rfind(", ", hit.end, end)
    leads = _LEADS.match(text, start, hit.end) or _LED_TO.search(text, max(0, start - _BACK), start)
    opens = comma > 0 and leads and _VERB.match(text, end) and any(map(str.isdigit, text[start:comma]))
    return start, comma if opens else end
