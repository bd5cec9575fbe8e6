"""The house stands: its own files keep the rules, and each rule is shown to see a planted breach."""

from pathlib import Path

import pytest

from tests.house import floors, habits

ROOT = Path(__file__).resolve().parent.parent
DOC = '"""What lives here."""\n'


def test_everything_in_the_house_names_only_what_lies_below():
    assert floors.breaches(ROOT) == []


def test_every_file_of_the_house_keeps_its_habits():
    assert habits.breaches(ROOT) == []


def plant(root, files):
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in path.parents:
            if folder == root:
                break
            if path.suffix == ".py":
                (folder / "__init__.py").touch()
        path.write_text((DOC if path.suffix == ".py" else "") + text, encoding="utf-8")


IDEAS = {"participation/ideas/models.py": "class Idea:\n    pass\n", "participation/ideas/views.py": ""}


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        (
            {"participation/cases/rights.py": "from participation.ideas import models\n"},
            "ideas does not lie below cases",
        ),
        ({"participation/cases/rights.py": "from ..ideas.models import Idea\n"}, "ideas does not lie below cases"),
        (
            {"participation/surveys/models.py": "import participation.ideas.models\n"},
            "ideas does not lie below surveys",
        ),
        (
            {"participation/review/desk.py": "from participation.ideas.views import x\n"},
            "a door or form of another room",
        ),
        ({"participation/ideas/lookup.py": "from participation.ideas.views import x\n"}, "inside a room, down only"),
        ({"participation/ideas/words.py": "from participation.ideas import views\n"}, "only doors know doors"),
        (
            {
                "participation/ideas/lookup.py": "from participation.ideas.steps import x\n",
                "participation/ideas/steps.py": "from participation.ideas.lifecycle import x\n",
                "participation/ideas/lifecycle.py": "",
            },
            "inside a room, down only",
        ),
        ({"portal/models.py": "", "home/models.py": "from portal.models import User\n"}, "nobody imports portal"),
        (
            {"portal/models.py": "class User:\n    pass\n", "home/models.py": 'x = ForeignKey("portal.User")\n'},
            "nobody imports portal",
        ),
        (
            {"participation/cases/models.py": 'x = models.ForeignKey(to="participation.Idea")\n'},
            "ideas does not lie below cases",
        ),
        ({"participation/cases/models.py": 'x = ForeignKey("Idea")\n'}, "ideas does not lie below cases"),
        (
            {"participation/cases/rights.py": 'x = apps.get_model("participation", "Idea")\n'},
            "ideas does not lie below cases",
        ),
        (
            {"templates/participation/cases/a.html": '{% include "participation/ideas/b.html" %}'},
            "ideas does not lie below cases",
        ),
        ({"templates/components/a.html": '{% include "home/b.html" %}'}, "home does not lie below the shared parts"),
        (
            {"portal/templatetags/roof.py": "", "templates/home/a.html": "{% load i18n roof %}"},
            "nobody imports portal",
        ),
        ({"participation/misc/models.py": ""}, "no floor of the plan has this room"),
    ],
)
def test_planted_name_of_something_higher_is_reported_once(tmp_path, files, reason):
    plant(tmp_path, IDEAS | files)

    found = floors.breaches(tmp_path)

    assert len(found) == 1
    assert found[0].endswith(reason)


def test_names_of_what_lies_below_are_not_reported(tmp_path):
    plant(
        tmp_path,
        IDEAS
        | {
            "participation/urls.py": "from participation.ideas import views\n",
            "participation/models.py": "from participation.ideas.models import Idea\n",
            "participation/review/models.py": 'x = ForeignKey("participation.Idea")\n',
            "participation/ideas/feeds.py": "from participation.ideas.models import Idea\n",
            "portal/urls.py": "from participation import urls\n",
            "templates/participation/ideas/a.html": '{% include "components/b.html" %}',
        },
    )

    assert floors.breaches(tmp_path) == []


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"home/models.py": "def f():\n    import json\n"}, "import inside f()"),
        ({"home/models.py": "gone = Signal()\n"}, "a signal of our own"),
        ({"home/models.py": "@receiver(x)\ndef f():\n    pass\n"}, "a receiver stands in a door"),
        (
            {"home/models.py": "class A:\n    def save(self):\n        Letter.objects.create()\n"},
            "save() with a side effect",
        ),
        ({"home/models.py": "if settings.TESTING:\n    pass\n"}, "asks whether it is being tested"),
        ({"home/models.py": 'if "pytest" in modules:\n    pass\n'}, "asks whether it is being tested"),
        ({"home/utils.py": ""}, "the house does not use the word utils"),
        ({"home/models.py": "class LetterManager:\n    pass\n"}, "the house does not use the word manager"),
        ({"home/models.py": "x = 1\n" * 300}, "a file stays under 300"),
        ({"home/models.py": "def f():\n" + "    x = 1\n" * 39}, "f() has 40 lines"),
        ({"templates/a.html": "<p>\n" * 80}, "a template stays under 80"),
    ],
)
def test_planted_bad_habit_is_reported_once(tmp_path, files, reason):
    plant(tmp_path, files)

    found = habits.breaches(tmp_path)

    assert len(found) == 1
    assert reason in found[0]


def test_file_that_does_not_say_what_lives_in_it_is_reported(tmp_path):
    (tmp_path / "home").mkdir()
    (tmp_path / "home/models.py").write_text("x = 1\n")

    assert habits.breaches(tmp_path) == ["home/models.py:1: no docstring that says what lives here"]
