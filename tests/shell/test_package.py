"""The sdist builds by itself, and the wheel it makes runs with Jinja2 and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel made from the sdist, Jinja2, and MarkupSafe, which Jinja2 needs; nothing else."""
    folder = tmp_path_factory.mktemp("package")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder), cwd=ROOT)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        # Python 3.11 has the filter from 3.11.4 on.
        opened.extraction_filter = getattr(tarfile, "data_filter", None)
        opened.extractall(folder)  # noqa: S202 (our own archive, and filtered)
    (source,) = (path for path in folder.iterdir() if path.is_dir())
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=source)
    (wheel,) = folder.glob("*.whl")
    target = folder / "site"
    run(sys.executable, "-m", "pip", "--quiet", "install", "--no-index", "--no-deps", "--target", str(target), str(wheel), cwd=folder)
    for name in ("jinja2", "markupsafe"):
        spec = find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        shutil.copytree(Path(spec.origin).parent, target / name)
    return target


def shell(installed: Path, *arguments: str) -> str:
    """The command as it is installed: isolated from this machine's packages, from here and from the environment."""
    code = f"import sys; sys.path.insert(0, {str(installed)!r}); from appealwright.cli import main; sys.exit(main(sys.argv[1:]))"
    return run(sys.executable, "-I", "-S", "-c", code, *arguments, cwd=installed)


def test_it_makes_a_packet_alone(installed: Path, tmp_path: Path) -> None:
    case = installed / "appealwright/examples/spravato-step-therapy.json"
    shell(installed, "packet", str(case), "--out", str(tmp_path / "out"), "--as-of", "2026-11-23")
    made = (tmp_path / "out/appeal-letter-2026-11-23.txt").read_bytes().decode().replace("\r\n", "\n")
    assert made == (ROOT / "tests/golden/spravato-step-therapy.internal-appeal.txt").read_text(encoding="utf-8")


def test_it_knows_its_rows_and_its_version(installed: Path) -> None:
    assert "tx.off-label.1369-004" in shell(installed, "facts", "off-label", "texas")
    assert shell(installed, "--version").strip() == (ROOT / "builder/appealwright/__init__.py").read_text().split('"')[-2]


def test_the_wheel_carries_what_runs_and_no_source_of_rows(installed: Path) -> None:
    names = {path.relative_to(installed / "appealwright").as_posix() for path in (installed / "appealwright").rglob("*") if path.is_file()}
    assert {
        "data/facts.jsonl",
        "data/site.json",
        "data/letters.json",
        "data/letter.css",
        "letters/internal-appeal.html.j2",
        "py.typed",
    } <= names
    assert not [name for name in names if name.startswith(("rows/", "messages/", "sentences/")) or name.endswith(".yaml")]


def test_it_asks_for_jinja2_alone_and_for_weasyprint_only_as_an_extra(installed: Path) -> None:
    (metadata,) = installed.glob("appealwright-*.dist-info/METADATA")
    asked = [line for line in metadata.read_text(encoding="utf-8").splitlines() if line.startswith("Requires-Dist: ")]
    assert [line for line in asked if "extra ==" not in line] == ["Requires-Dist: jinja2>=3.1"]
    assert [line for line in asked if "extra ==" in line] == ["Requires-Dist: weasyprint>=68; extra == 'pdf'"]
