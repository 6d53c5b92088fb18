"""Uses everything the browser may use, and writes down which modules that loaded: build/loaded.txt. Runs inside Pyodide.

The list decides what is shipped, so this script itself imports nothing that the tool does not.
"""

import sys
import zipimport

APP = "build/app.zip"
sys.path.insert(0, APP)


def read(path: str, mode: str = "rb"):
    """A file's content, without pathlib."""
    with open(path, mode) as file:  # noqa: PTH123 - pathlib would be counted as used
        return file.read()


def import_everything() -> None:
    """Import every module of ours, and every module that any of our functions may import later."""
    zipimport.zipimporter(APP)
    ours = [name for name in zipimport._zip_directory_cache[APP] if name.startswith("appealwright/") and name.endswith(".pyc")]
    for name in ours:
        __import__(name.removesuffix(".pyc").replace("/", ".").removesuffix(".__init__"))
    for name in read("build/imports.txt", "r").split():
        __import__(name)


def fail_and_explain() -> None:
    """Errors load modules of their own: raise the usual kinds and format them as Pyodide does."""
    import traceback

    import jinja2

    broken = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True)
    attempts = (lambda: broken.from_string("{{ a.b }}").render(), lambda: sys.nothing, lambda: broken.from_string("{% if"), lambda: {}["a"])
    for attempt in attempts:
        try:
            attempt()
        except Exception as error:  # noqa: BLE001 - any error will do
            traceback.format_exception(error)


def main() -> None:
    """Exercise the tool, then list what it loaded."""
    import_everything()
    fail_and_explain()
    loaded = sorted({module.__file__ for module in list(sys.modules.values()) if getattr(module, "__file__", None)})
    with open("build/loaded.txt", "w", encoding="utf-8") as target:  # noqa: PTH123 - as above
        target.write("\n".join(loaded))


main()
