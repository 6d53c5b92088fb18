"""MkDocs hooks, all thin: what they do is in scripts/site, which knows nothing of MkDocs."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, date, datetime
from html import escape
from pathlib import Path
from typing import Any

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
from appealwright.words import LETTERS, Words  # noqa: E402
from scripts.dataset import dataset_files  # noqa: E402
from scripts.fork.colors import palette_css  # noqa: E402
from scripts.fork.pages import header_colors, own_assets, own_guides, own_part, renamed  # noqa: E402
from scripts.fork.settings import Settings, SettingsError, settings  # noqa: E402
from scripts.site.api import api_page  # noqa: E402
from scripts.site.around import around  # noqa: E402
from scripts.site.citations import Citations  # noqa: E402
from scripts.site.freshness import REST, Freshness  # noqa: E402
from scripts.site.generated import generated_pages  # noqa: E402
from scripts.site.inserts import filled  # noqa: E402
from scripts.site.languages import language_of, other_languages, prefix  # noqa: E402
from scripts.site.letters import STYLE as LETTER_STYLE  # noqa: E402
from scripts.site.makers import makers_of  # noqa: E402
from scripts.site.markup import PageMarkup  # noqa: E402
from scripts.site.policy import with_policy  # noqa: E402
from scripts.site.sheets import JOINED, joined_sheets  # noqa: E402
from scripts.site.sources import PageSources  # noqa: E402
from scripts.site.structured import structured_data  # noqa: E402
from scripts.site.words import CRISIS_ROW, attribute_safe, crisis_bar  # noqa: E402

BUILDER = "builder/"
BUILDER_LINK = 'href="builder:"'  # in Markdown: [Start](builder:); MkDocs does not know that page, it is not its to make


class _Site:
    """What one build knows; MkDocs hooks are functions, so it stands beside them."""

    facts: Facts
    words: dict[str, Words]
    tree: dict[str, dict[str, Any]]
    language: str
    files: Files
    page: PageSources
    cited: set[str]
    own: Settings


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads facts, words and the copy's own settings once, and teaches Markdown our syntax."""
    try:
        _Site.own = settings()
    except SettingsError as error:
        raise PluginError(str(error)) from error
    compiled = ROOT / config.extra["compiled"]
    try:
        use(compiled)
        _Site.facts = Facts.load((compiled / "facts.jsonl").read_bytes())
        spoken = (LETTERS, *other_languages(compiled, _Site.own))
        _Site.tree = {language: json.loads((compiled / f"messages.{language}.json").read_bytes()) for language in spoken}
        _Site.words = {language: Words(tree, language) for language, tree in _Site.tree.items()}
        _Site.cited = set()
        _speak(LETTERS, config)
    except (OSError, ValueError, KeyError) as error:
        raise PluginError(f"{error!r}. Build the facts first: python -m scripts.compile") from error
    _take_settings(config, _Site.own)
    extensions: list[Any] = config.markdown_extensions
    cited = Citations(lambda: _Site.page, lambda: _said()["site"]["cite"], _day)
    extensions += [cited, PageMarkup()]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages made from rows, the style sheets as one, and the open dataset beside its page, under data/."""
    sheets = [file for name in config.extra_css if (file := files.get_file_from_path(str(name)))]
    joined = joined_sheets(Path(str(file.abs_src_path)) for file in sheets) + palette_css(_Site.own.colors)
    files.append(File.generated(config, JOINED, content=joined))
    config.extra_css = [JOINED]
    letter_style = (ROOT / "builder/web/letter.css").read_text(encoding="utf-8")
    files.append(File.generated(config, LETTER_STYLE, content=letter_style))
    for path, text in generated_pages(_Site.facts, _Site.tree[LETTERS], _as_of(), _Site.own).items():
        # Most of them are reached from a list and not from the navigation, which they would drown.
        files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
    files.append(File.generated(config, "api.md", content=api_page(), inclusion=InclusionLevel.NOT_IN_NAV))
    for name, text in dataset_files((ROOT / config.extra["compiled"] / "facts.jsonl").read_bytes()).items():
        files.append(File.generated(config, f"data/{name}", content=text))
    for name, text in own_assets(_Site.own).items():
        _put(files, File.generated(config, name, content=text))
    for name, source in own_guides():
        _put(files, File.generated(config, name, abs_src_path=str(source)))
    # A page in another language is reached from its twin.
    for file in files.documentation_pages():
        if language_of(file.src_uri, tuple(_Site.tree)) != LETTERS:
            file.inclusion = InclusionLevel.NOT_IN_NAV
    _Site.files = files
    # The list of all files can be made only when all are there (scripts.manifest); until then its place is kept.
    files.append(File.generated(config, "manifest.json", content="{}"))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Opens a fresh list of sources for the page that Markdown renders next, and fills in what is made from rows."""
    _Site.page = PageSources(page.file.src_uri, _Site.facts, _as_of())
    own, where = _Site.own, page.file.src_uri
    page.meta["description"] = renamed(str(page.meta.get("description") or config.site_description), where, own)
    _Site.language = language_of(where, tuple(_Site.tree))
    makers = makers_of(_Site.facts, _said(), _as_of(), Path(config.docs_dir), _Site.own.shows)
    try:
        return filled(renamed(markdown, where, own), makers, where)
    except ValueError as error:
        raise PluginError(str(error)) from error


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Refuses a page with a bad citation, points links at the builder from where the page stands, and says what the page is."""
    problems = _Site.page.all_problems()
    _Site.cited |= set(_Site.page.cited)
    if problems:
        raise PluginError("\n".join(problems))
    linked = html.replace(BUILDER_LINK, f'href="{get_relative_url(prefix(_Site.language) + BUILDER, page.url)}"')
    kind = page.meta.get("schema") or ("article" if _Site.page.cited else None)
    if not kind:
        return linked
    named = {"title": str(page.title), "description": page.meta["description"], "url": page.canonical_url or "", "site": config.site_name}
    return linked + structured_data(kind, html, named)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escapes what the theme prints into attributes as it stands: all pages are read by now, and none is written."""
    config.site_description = escape(config.site_description or "")
    for file in files.documentation_pages():
        if file.page:
            attribute_safe(file.page.meta)
    return env


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Links for the page for lost addresses, which is no page to MkDocs."""
    if nav.homepage:
        config.extra["around"] = around(nav.homepage, nav, files, _names())
    return nav


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Puts the page's language around it, and lists what no page cites: MkDocs asks for this once every page has been read."""
    _speak(language_of(page.file.src_uri, tuple(_Site.tree)), config)
    config.extra["around"] = around(page, nav, _Site.files, _names())
    if page.content and REST in page.content:
        page.content = page.content.replace(REST, Freshness(_Site.facts, _said()["site"]["fresh"], _as_of()).rest(_Site.cited))
    return context


def on_post_page(output: str, **_: Any) -> str:
    """Gives the finished page its policy."""
    return with_policy(output)


def on_post_template(output: str, template_name: str, **_: Any) -> str:
    """The page for lost addresses is a template to MkDocs, and gets its policy here."""
    return with_policy(output) if template_name == "404.html" else output


def _said() -> dict[str, Any]:
    """The words of the language at hand."""
    return _Site.tree[_Site.language]


def _day(day: date) -> str:
    """A date in the language at hand."""
    return _Site.words[_Site.language].day(day)


def _names() -> dict[str, str]:
    """The languages' own names."""
    return {language: words("language", "name") for language, words in _Site.words.items()}


def _speak(language: str, config: MkDocsConfig) -> None:
    """Has the theme say what is around a page in this language."""
    _Site.language = language
    said, crisis = _said(), crisis_bar(_said()["safety"]["crisis"], _Site.facts.row(CRISIS_ROW))
    config.theme["language"] = language
    config.extra.update(words=said["site"], disclaimer=said["safety"]["disclaimer"], crisis=crisis, built=_day(_as_of()))


def _take_settings(config: MkDocsConfig, own: Settings) -> None:
    """What the copy says of itself, where pages and navigation find it."""
    config.site_name = own.name
    config.site_url = config.site_url or own.address
    config.nav = [*(config.nav or []), *own_part(own)]
    config.extra.update(own=own, header_colors=header_colors(own))


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
