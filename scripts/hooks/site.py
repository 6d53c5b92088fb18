"""MkDocs hooks, all thin: what they do is in scripts/site, which knows nothing of MkDocs."""

from __future__ import annotations

import json
import os
import posixpath
import sys
from datetime import UTC, date, datetime
from html import escape
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "builder")]  # `mkdocs build` finds neither the scripts nor the package by itself

from appealwright.compiled import use  # noqa: E402
from appealwright.facts import Facts  # noqa: E402
from appealwright.templates import environment as letter_templates  # noqa: E402
from appealwright.words import LETTERS  # noqa: E402
from scripts import manifest  # noqa: E402
from scripts.dataset import dataset_files  # noqa: E402
from scripts.fork.colors import palette_css  # noqa: E402
from scripts.fork.pages import header_colors, own_assets, own_guides, own_part, renamed  # noqa: E402
from scripts.fork.settings import Settings, SettingsError, settings  # noqa: E402
from scripts.site.api import api_page  # noqa: E402
from scripts.site.around import BUILDER, CHECK, address, around  # noqa: E402
from scripts.site.authorities import Citing, page_of, with_entries  # noqa: E402
from scripts.site.bytecode import kept_bytecode  # noqa: E402
from scripts.site.citations import Citations  # noqa: E402
from scripts.site.generated import generated_pages  # noqa: E402
from scripts.site.inserts import filled  # noqa: E402
from scripts.site.languages import (  # noqa: E402
    START,
    Language,
    code_of,
    other_languages,
    page_in,
    prefix,
    with_links_across,
)
from scripts.site.late import filled_late, parted  # noqa: E402
from scripts.site.letters import STYLE as LETTER_STYLE  # noqa: E402
from scripts.site.makers import makers_of  # noqa: E402
from scripts.site.markup import PageMarkup  # noqa: E402
from scripts.site.menu import menu_names  # noqa: E402
from scripts.site.policy import with_policy  # noqa: E402
from scripts.site.robots import NAME as ROBOTS  # noqa: E402
from scripts.site.robots import robots_text  # noqa: E402
from scripts.site.searching import entries, split_index, tell_words_apart  # noqa: E402
from scripts.site.sheets import JOINED, joined_sheets  # noqa: E402
from scripts.site.sources import PageSources  # noqa: E402
from scripts.site.stale import FIELD, is_stale, with_notice  # noqa: E402
from scripts.site.structured import structured_data  # noqa: E402
from scripts.site.translated import TranslatedFacts, in_english, memory_of  # noqa: E402
from scripts.site.words import attribute_safe  # noqa: E402

# In Markdown: [Start](builder:), [Check a letter](check:). MkDocs does not know those pages, they are not its to make.
ROOMS = {'href="builder:"': BUILDER, 'href="check:"': CHECK}


class _Site:
    """What one build knows; MkDocs hooks are functions, so it stands beside them."""

    languages: dict[str, Language]
    language: Language
    """Of the page at hand."""
    page: PageSources
    cited: dict[str, list[Citing]]
    """Of each row the pages in the reference language that cite it."""
    found: list[dict[str, Any]]
    """What the search finds: every part of every page."""
    own: Settings
    pages: set[str]
    """Every page of every language, by its place under docs/."""
    parts: dict[str, list[Any]]
    """What the header of each language leads to."""

    @classmethod
    def reference(cls) -> Language:
        return cls.languages[LETTERS]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads facts, words and the copy's own settings once, and teaches Markdown our syntax."""
    try:
        _Site.own = settings()
    except SettingsError as error:
        raise PluginError(str(error)) from error
    compiled = ROOT / config.extra["compiled"]
    try:
        use(compiled)
        data = (compiled / "facts.jsonl").read_bytes()
        codes = (LETTERS, *other_languages(compiled, _Site.own))
        words = {code: json.loads((compiled / f"messages.{code}.json").read_bytes()) for code in codes}
    except OSError as error:
        raise PluginError(f"{error!r}. Build the facts first: python -m scripts.compile") from error
    _take_settings(config, _Site.own)
    try:
        facts = {code: _spoken(data, code, words[code]) for code in codes}
    except ValueError as error:
        raise PluginError(str(error)) from error
    _Site.languages = {code: Language(code, words[code], facts[code]) for code in codes}
    _Site.language, _Site.cited = _Site.reference(), {}
    letter_templates("letters").bytecode_cache = kept_bytecode()
    config.extra["folders"] = [language.folder for language in _Site.languages.values()]
    extensions: list[Any] = config.markdown_extensions
    extensions += [Citations(lambda: _Site.page, lambda: _Site.language.words["site"]["cite"], _day), PageMarkup()]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages made from rows, the style sheets as one, and the open dataset beside its page, under data/."""
    sheets = [file for name in config.extra_css if (file := files.get_file_from_path(str(name)))]
    joined = joined_sheets(Path(str(file.abs_src_path)) for file in sheets) + palette_css(_Site.own.colors)
    files.append(File.generated(config, JOINED, content=joined))
    config.extra_css = [JOINED]
    letter_style = (ROOT / "builder/web/letter.css").read_text(encoding="utf-8")
    files.append(File.generated(config, LETTER_STYLE, content=letter_style))
    for language in _Site.languages.values():
        for path, text in generated_pages(language, _as_of(), _Site.own).items():
            # Most of them are reached from a list and not from the navigation, which they would drown.
            files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    files.append(File.generated(config, "api.md", content=api_page(), inclusion=InclusionLevel.NOT_IN_NAV))
    for name, text in dataset_files((ROOT / config.extra["compiled"] / "facts.jsonl").read_bytes()).items():
        files.append(File.generated(config, f"data/{name}", content=text))
    files.append(File.generated(config, ROBOTS, content=robots_text(config.site_url or "")))
    for name, text in own_assets(_Site.own).items():
        _put(files, File.generated(config, name, content=text))
    for name, source in own_guides():
        _put(files, File.generated(config, name, abs_src_path=str(source)))
    for file in [file for file in files.documentation_pages() if code_of(file.src_uri) not in _Site.languages]:
        files.remove(file)  # a copy of the site may show fewer languages
    _Site.pages = {file.src_uri for file in files.documentation_pages()}
    # The list of all files, and all of them as one, can be made only when all are there; until then their places are kept.
    files.append(File.generated(config, manifest.NAME, content="{}"))
    files.append(File.generated(config, manifest.ARCHIVE, content=""))
    return files


def on_nav(nav: Navigation, **_: Any) -> Navigation:
    """Parts the navigation by language: what stands under a language's first page is that language's own."""
    _Site.parts = {}
    for part in [item for item in nav.items if item.children and isinstance(item.children[0], Page)]:
        code = code_of(part.children[0].file.src_uri)
        if code != LETTERS:
            nav.items.remove(part)
            _Site.parts[code] = part.children
            for item in part.children:
                item.parent = None
    _Site.parts[LETTERS] = nav.items
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Opens a fresh list of sources for the page that Markdown renders next, and fills in what is made from rows."""
    place, docs = page.file.src_uri, Path(config.docs_dir)
    language = _Site.language = _Site.languages[code_of(place)]
    _Site.page = PageSources(place, language.facts, _as_of())
    page.meta["description"] = renamed(str(page.meta.get("description") or config.site_description), page_in(LETTERS, place), _Site.own)
    makers = makers_of(language, _as_of(), docs, menu_names(config.nav or []), _Site.own.shows)
    try:
        made = filled(renamed(markdown, page_in(LETTERS, place), _Site.own), makers, place)
        if language.code == LETTERS:
            return made
        said = language.words["site"]["other"]
        made = with_links_across(made, place, _Site.pages, said["note"])
        return with_notice(made, said["stale"].format(page=_from(place, LETTERS))) if is_stale(place, page.meta.get(FIELD), docs) else made
    except ValueError as error:
        raise PluginError(str(error)) from error


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Refuses a page with a bad citation, points links at the builder from where the page stands, and says what the page is."""
    problems = _Site.page.all_problems()
    if problems:
        raise PluginError("\n".join(problems))
    language = _Site.languages[code_of(page.file.src_uri)]
    for row_id in _Site.page.cited:
        citing = _Site.cited.setdefault(row_id, [])
        if language.code == LETTERS:
            citing.append(Citing(page.file.src_uri, str(page.title), page.url))
    html = with_entries(in_english(html), lambda row: get_relative_url(address(page_of(language.facts.row(row))), page.url))
    linked = html
    for link, room in ROOMS.items():
        linked = linked.replace(link, f'href="{get_relative_url(language.folder + room, page.url)}"')
    kind = page.meta.get("schema") or ("article" if _Site.page.cited else None)
    if not kind:
        return linked
    title = page.meta.get("title") or str(page.title)  # as people ask; the menu's name for it may be a word
    named = {"title": title, "description": page.meta["description"], "url": page.canonical_url or "", "site": config.site_name}
    named["language"] = f"{language.code}-US"
    return linked + structured_data(kind, html, named)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escapes what the theme prints into attributes as it stands: all pages are read by now, and none is written."""
    env.bytecode_cache = kept_bytecode()
    config.site_description = escape(config.site_description or "")
    _Site.found = []
    for page in [file.page for file in files.documentation_pages() if file.page]:
        search = page.meta.get("search", {})
        if not search.get("exclude"):
            _Site.found += entries(page.content or "", page.url, str(page.meta.get("title", page.title)), search.get("boost"))
        page.meta["search"] = {**search, "exclude": True}  # the theme's own reader would take a quarter of the build
        attribute_safe(page.meta)
    return env


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, **_: Any) -> TemplateContext:
    """Gives the page the words of its language, and what could not be filled in before: MkDocs asks once every page has been read."""
    if page.content:
        page.content = filled_late(page.content, _Site.reference(), _as_of(), _Site.cited, lambda url: get_relative_url(url, page.url))
    said, sources = parted(page.content or "")
    return cast("TemplateContext", {**_with_words(context, config, page.file.src_uri), "said_here": said, "sources": sources})


def on_template_context(context: TemplateContext, config: MkDocsConfig, **_: Any) -> TemplateContext:
    """The page for lost addresses speaks the reference, and offers the others."""
    return _with_words(context, config, START)


def _with_words(context: TemplateContext, config: MkDocsConfig, place: str) -> TemplateContext:
    """Puts the page's language around it; the theme's own words too: this is asked right before each page is rendered."""
    language = _Site.languages[code_of(place)]
    config.theme["language"] = language.code
    said = around(place, _Site.languages, language, _Site.pages, _as_of())
    return cast("TemplateContext", {**context, "said": said, "parts": _Site.parts.get(language.code, [])})


def _day(day: date) -> str:
    """A day as the language of the page at hand writes it."""
    return _Site.language.day(day)


def _spoken(data: bytes, code: str, words: dict[str, Any]) -> Facts:
    """The rows, with what of them is said in the language. Raises ValueError where a translation cannot be read."""
    if code == LETTERS:
        return Facts.load(data)
    memory = memory_of(sorted((ROOT / "docs" / prefix(code) / "rows").glob("*.yaml")))
    return TranslatedFacts.of(data, memory, words.get("rows", {}))


def _from(place: str, code: str) -> str:
    """The way from a page to the same page in a language, as Markdown links have it."""
    return posixpath.relpath(page_in(code, place), posixpath.dirname(place))


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Gives each language its own words to search; the theme writes them all in one file, and may take one for another."""
    tell_words_apart(Path(config.site_dir))
    split_index(Path(config.site_dir), _Site.found, {code: prefix(code) for code in _Site.languages if code != LETTERS})


def on_post_page(output: str, **_: Any) -> str:
    """Gives the finished page its policy."""
    return with_policy(output)


def on_post_template(output: str, template_name: str, **_: Any) -> str:
    """The page for lost addresses is a template to MkDocs, and gets its policy here."""
    return with_policy(output) if template_name == "404.html" else output


def _take_settings(config: MkDocsConfig, own: Settings) -> None:
    """What the copy says of itself, where pages and navigation find it."""
    config.site_name = own.name
    config.site_url = config.site_url or own.address
    config.nav = [*(part for part in config.nav or [] if own.speaks(_language_of(part))), *own_part(own)]
    config.extra.update(own=own, header_colors=header_colors(own))


def _language_of(part: Any) -> str:
    """The language of a part of the navigation, as mkdocs.yml has it: that of its first page."""
    while not isinstance(part, str):
        part = next(iter(part.values())) if isinstance(part, dict) else part[0]
    return code_of(part)


def _put(files: Files, file: File) -> None:
    """Adds a file, in place of any that has its address."""
    old = files.get_file_from_path(file.src_uri)
    if old:
        files.remove(old)
    files.append(file)


def _as_of() -> date:
    """The day of the build; SOURCE_DATE_EPOCH fixes it, for a build that comes out the same twice."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
