"""The settings of a copy: what they mean, and that everything wrong in them is said at once, by field, with what is accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.fork.settings import Settings, SettingsError, read_settings, site_document

LAKE = Path(__file__).parent / "lake-clinic"


def problems(folder: Path, text: str) -> list[str]:
    (folder / "settings.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings(folder)
    return caught.value.lines


def test_without_a_file_nothing_is_changed(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()
    assert Settings().shows("TX")
    assert Settings().speaks("es")
    assert site_document(Settings()) == {"name": "Appealwright", "places": [], "letterhead": None}


def test_an_empty_file_changes_nothing_either(tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert read_settings(tmp_path) == Settings()


def test_a_clinic_says_all_of_it_in_one_file() -> None:
    lake = read_settings(LAKE)
    assert lake.name == "Lake Clinic appeals"
    assert lake.colors["night"] == ("#3d1a2b", "#260f1a")
    assert (lake.speaks("en"), lake.speaks("es")) == (True, False)
    assert (lake.shows("TX"), lake.shows("NY")) == (True, False)
    assert lake.letterhead is not None
    assert lake.letterhead.address == ("12 Shore Road", "Austin, TX 78701")
    assert site_document(lake)["places"] == ["TX", "OK", "LA", "XH"]


def test_every_problem_is_said_at_once_with_file_field_found_and_accepted(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        """
name: ""
adress: https://example.org/
address: example.org
contact: {email: no at sign}
languages: [es]
start_state: Texas
states: [TX, XX]
colors: {pine: green, pink: ["#ff00ff", "#ff00ff"]}
letterhead: {name: Lake Clinic, address: []}
""",
    )
    assert all(line.startswith(f"{tmp_path.name}/settings.yaml: ") and ": found " in line and ", accepted: " in line for line in found)
    fields = [line.split(": ")[1] for line in found]
    assert sorted(fields) == sorted(
        [
            "name",
            "adress",
            "address",
            "contact.name",
            "contact.email",
            "languages",
            "start_state",
            "states",
            "colors.pine",
            "colors.pink",
            "letterhead.address",
        ]
    )
    by_field = dict(zip(fields, found, strict=True))
    assert "found 'example.org', accepted: https://… with a slash at the end" in by_field["address"]
    assert "found 'XX', accepted: […] with any of AK, AL" in by_field["states"]


def test_colors_too_faint_to_read_are_refused_with_their_contrast(tmp_path: Path) -> None:
    (line,) = problems(tmp_path, 'colors: {on-night: ["#888888", "#e6f1f3"]}')
    assert "colors.on-night: found on-night on night with a contrast of 3." in line
    assert "on light pages, accepted: 4.5 or more" in line


@pytest.mark.parametrize(
    "drawing",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/a.png"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(https://example.org/a)"/></svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
        "<html/>",
        "no drawing",
    ],
)
def test_a_mark_that_does_more_than_draw_is_refused(drawing: str, tmp_path: Path) -> None:
    (tmp_path / "mark.svg").write_text(drawing, encoding="utf-8")
    (line,) = problems(tmp_path, "mark: mark.svg")
    assert "mark: found mark.svg, which is too large, is no SVG, or holds more than a drawing" in line


def test_a_mark_outside_the_folder_is_refused(tmp_path: Path) -> None:
    inside = tmp_path / "fork"
    inside.mkdir()
    (tmp_path / "mark.svg").write_text((LAKE / "mark.svg").read_text(encoding="utf-8"), encoding="utf-8")
    assert "mark: found '../mark.svg'" in problems(inside, "mark: ../mark.svg")[0]


def test_what_is_no_yaml_is_said_with_its_line(tmp_path: Path) -> None:
    (line,) = problems(tmp_path, "name: [Lake\n")
    assert "is not YAML" in line
    assert "line 2" in line


def test_a_page_named_and_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "visit.md").touch()
    (line,) = problems(tmp_path, "guides: {title: Ours, pages: [vist.md]}")
    assert "guides.pages: found 'vist.md', accepted: […] with any of visit.md" in line


def test_the_settings_that_the_guide_shows_can_be_used(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs/host-your-own.md").read_text(encoding="utf-8")
    shown = [block.split("\n", 1)[1] for block in guide.split("```yaml")[1:]]
    settings = [block.split("```", 1)[0] for block in shown]
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "first-visit.md").touch()
    (tmp_path / "mark.svg").write_text((LAKE / "mark.svg").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "settings.yaml").write_text(settings[0] + settings[1], encoding="utf-8")
    made = read_settings(tmp_path)
    assert made.letterhead is not None
    assert made.guides_title == "Our clinic"


def test_the_guide_names_every_setting(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs/host-your-own.md").read_text(encoding="utf-8")
    accepted = problems(tmp_path, "nothing: such")[0].split("accepted: ")[1].split(", ")
    assert len(accepted) == 10
    assert all(f"| `{name}` |" in guide for name in accepted)
