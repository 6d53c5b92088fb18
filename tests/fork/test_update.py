"""A copy takes new code without a conflict, whether it is a fork with our history or began from the template without any."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.update import UpdateError, updated

ROOT = Path(__file__).parents[2]
LAKE = Path(__file__).parent / "lake-clinic"
TOUCHED_BY_US = ("mkdocs.yml", "builder/appealwright/messages/en.yaml", "docs/index.md", "overrides/partials/header.html")
WHO = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *WHO, *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", message)


@pytest.fixture(autouse=True)
def somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Test")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "test@example.org")


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    """Our code, as a repository with two commits: what a copy may touch, and what we touch."""
    code = tmp_path / "upstream"
    for name in (*TOUCHED_BY_US, "README.md"):
        (code / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, code / name)
    git(code, "init", "--quiet", "--initial-branch=main")
    commit(code, "Begin")
    (code / "README.md").write_text("Read me.\n", encoding="utf-8")
    commit(code, "Write the readme")
    return code


@pytest.fixture(params=["fork", "template"])
def copy(upstream: Path, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy with everything a clinic may have, in its own folder."""
    made = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", str(upstream), str(made))
    if request.param == "template":
        shutil.rmtree(made / ".git")
        git(made, "init", "--quiet", "--initial-branch=main")
        commit(made, "Initial commit")
    shutil.copytree(LAKE, made / "fork")
    commit(made, "Say who we are")
    return made


def change_everything(upstream: Path) -> None:
    for name in TOUCHED_BY_US:
        path = upstream / name
        path.write_text(path.read_text(encoding="utf-8") + "\n# newer\n", encoding="utf-8")
    commit(upstream, "Change what a copy might have changed")


def test_new_code_comes_in_and_their_folder_stays(copy: Path, upstream: Path) -> None:
    change_everything(upstream)
    assert updated(copy, str(upstream)) == "Updated. New commits: 1."
    for name in TOUCHED_BY_US:
        assert (copy / name).read_text(encoding="utf-8").endswith("# newer\n")
    assert (copy / "fork/settings.yaml").read_text(encoding="utf-8") == (LAKE / "settings.yaml").read_text(encoding="utf-8")
    assert not git(copy, "status", "--porcelain")
    assert updated(copy, str(upstream)) == "There is nothing new."
    change_everything(upstream)
    assert updated(copy, str(upstream)) == "Updated. New commits: 1."


def test_a_change_outside_their_folder_is_named_and_nothing_is_touched(copy: Path, upstream: Path) -> None:
    (copy / "docs/index.md").write_text("Ours alone\n", encoding="utf-8")
    commit(copy, "Change a guide where it stands")
    before = git(copy, "rev-parse", "HEAD")
    change_everything(upstream)
    with pytest.raises(UpdateError, match=r"changed here and in the new code: docs/index\.md\. Put your change into your own folder"):
        updated(copy, str(upstream))
    assert git(copy, "rev-parse", "HEAD") == before
    assert not git(copy, "status", "--porcelain")


def test_a_copy_with_work_that_is_not_committed_is_left_alone(copy: Path, upstream: Path) -> None:
    (copy / "README.md").write_text("half", encoding="utf-8")
    with pytest.raises(UpdateError, match="not committed"):
        updated(copy, str(upstream))


def test_a_copy_of_some_other_code_is_refused(upstream: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "--quiet", "--initial-branch=main")
    (other / "a").write_text("a", encoding="utf-8")
    commit(other, "Something else")
    with pytest.raises(UpdateError, match="no state of that code"):
        updated(other, str(upstream))


def test_we_have_nothing_in_the_folder_that_is_theirs() -> None:
    """In our own repository; a copy's own tests run with its folder there, and the folder is its own."""
    listed = subprocess.run(
        ["git", "log", "--format=%H", "--diff-filter=A", "-1", "--", "fork"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert not listed.stdout or (ROOT / "fork" / "settings.yaml").exists()
