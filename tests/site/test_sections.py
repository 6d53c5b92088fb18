"""A page as the search reads it, which is as the theme's own reader does."""

from built_guides import BuiltPage
from kinds import kinds, of_each_kind
from material.plugins.search.plugin import Parser

from scripts.site.sections import sections_of

SHOWS_WHAT_IS_HIDDEN = "letters/"
"""The theme's reader loses count where elements stand in one that is not to be found, and finds sample letters."""


def read(html: str) -> list[tuple[str, str, str]]:
    return [(section.anchor, "".join(section.title).strip(), "".join(section.text).strip()) for section in sections_of(html)]


def as_the_theme_reads(html: str) -> list[tuple[str, str, str]]:
    reader = Parser()
    reader.feed(html)
    return [(section.id or "", "".join(section.title).strip(), "".join(section.text).strip()) for section in reader.data]


def test_a_part_goes_from_its_title_to_the_next() -> None:
    title = '<h2 id="a">A &amp; <em>B</em><a class="headerlink" href="#a">#</a></h2>'
    html = f'<h1 id="top">Page</h1>\n<p>One</p>{title}<ul><li>Two\nlines</li></ul>'
    assert read(html) == [("", "Page", "<p>One</p>"), ("a", "A &amp; B", "<ul><li>Two lines</li></ul>")]


def test_what_follows_a_box_belongs_to_the_part_before_it() -> None:
    html = '<h1 id="top">Page</h1><div><h2 id="box">Box</h2><p>In it</p></div><p>After it</p>'
    assert read(html) == [("", "Page", "<p>After it</p>"), ("box", "Box", "<p>In it</p>")]


def test_what_stands_before_any_title_is_a_part_without_one() -> None:
    assert read('<p>Before</p><h2 id="a">A</h2>') == [("", "", "<p>Before</p>"), ("a", "A", "")]
    assert read('<h2 id="a">A</h2>text') == [("", "", ""), ("a", "A", "text")]


def test_scripts_and_what_is_not_to_be_found_are_left_out() -> None:
    html = '<h1 id="top">Page</h1><script>if (a < b) {}</script><p>Said<span data-search-exclude><b><span>1</span></b> x</span>.</p>'
    assert read(html) == [("", "Page", "<p>Said.</p>")]
    assert read('<h1 id="t">P</h1><div data-search-exclude><div>a</div>b</div><p>c</p>') == [("", "P", "<p>c</p>")]


def test_an_element_with_nothing_in_it_is_left_out_and_lines_of_code_stay() -> None:
    assert read("<p>a</p><p> </p><pre><code>x\n  y</code></pre>") == [("", "", "<p>a</p><pre><code>x\n  y</code></pre>")]


def test_our_pages_are_read_as_the_theme_reads_them(pages: list[BuiltPage]) -> None:
    texts = {page.path: page.html for page in pages if page.path.endswith("/index.html") and not page.path.startswith(SHOWS_WHAT_IS_HIDDEN)}
    chosen = of_each_kind({path: kinds(text) for path, text in texts.items()})
    assert len(chosen) > 10
    for path in chosen:
        (before, _, rest) = texts[path].partition("<article")
        article = rest.partition(">")[2].partition("</article>")[0]
        assert before
        assert read(article) == [(anchor, title, text.replace("<p></p> ", "")) for anchor, title, text in as_the_theme_reads(article)], path
