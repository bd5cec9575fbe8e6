"""The form pack: what a person with a screen reader, and one who made a mistake, needs from every form."""

import re

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.template import engines
from django.utils import translation


class Sample(forms.Form):
    quarter = forms.ChoiceField(
        label="Quarter", help_text="Where?", widget=forms.RadioSelect, choices=[("a", "Altmarkt"), ("b", "Bruch")]
    )
    place = forms.CharField(label="Place", required=False, help_text="A street")
    theme = forms.ChoiceField(label="Theme", choices=[("", "?"), ("w", "Ways")], required=False)
    text = forms.CharField(label="Idea", widget=forms.Textarea)
    photo = forms.FileField(label="Photo", required=False)
    consent = forms.BooleanField(label="Agreed")
    trap = forms.CharField(widget=forms.HiddenInput, required=False)
    helper = FormHelper()
    helper.add_input(Submit("go", "Send"))


def rendered(form, template="{% load crispy_forms_tags %}{% crispy form %}"):
    with translation.override("en"):
        return engines["django"].from_string(template).render({"form": form})


@pytest.fixture
def empty():
    return rendered(Sample())


@pytest.fixture
def wrong():
    return rendered(Sample({"place": "Weidenpfad <3", "theme": "w"}))


def test_every_control_has_a_label(empty):
    controls = re.findall(r'<(?:input|select|textarea)(?![^>]*type="hidden")[^>]* id="([^"]+)"', empty)

    assert sorted(controls) == [
        "id_consent", "id_photo", "id_place", "id_quarter_0", "id_quarter_1", "id_text", "id_theme",
    ]  # fmt: skip
    assert [name for name in controls if f'<label for="{name}"' not in empty and f'for="{name}"' not in empty] == []


def test_ids_are_unique_and_everything_described_by_them_exists(wrong):
    ids = re.findall(r'\bid="([^"]+)"', wrong)
    named = {
        name for names in re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', wrong) for name in names.split()
    }

    assert len(ids) == len(set(ids))
    assert named and named <= set(ids)


def test_group_of_options_is_a_fieldset_with_legend_hint_and_error(wrong):
    group = wrong[wrong.index("<fieldset") : wrong.index("</fieldset>")]

    assert 'aria-describedby="id_quarter_helptext id_quarter_error"' in group
    assert "<legend" in group and "kern-fieldset--error" in group
    assert group.count('type="radio"') == 2 and group.count("kern-form-check__radio") == 2


def test_optional_fields_say_so_and_required_ones_carry_no_mark(empty):
    assert empty.count("(optional)") == 3
    assert "*" not in re.sub(r"<[^>]+>", "", empty)


def test_summary_links_every_error_to_its_control_in_the_same_words(wrong):
    summary = wrong[wrong.index('class="error-summary"') : wrong.index("</ul>")]

    assert re.findall(r'href="#([^"]+)"', summary) == ["id_quarter_0", "id_text", "id_consent"]
    assert "Please correct 3 entries" in summary
    assert wrong.count("This field is required.") == 6


def test_answers_are_kept_and_escaped(wrong):
    assert 'value="Weidenpfad &lt;3"' in wrong
    assert '<option value="w" selected>' in wrong


def test_wrong_field_is_marked_for_eyes_and_ears(wrong):
    textarea = re.search(r"<textarea[^>]*>", wrong).group(0)

    assert 'aria-invalid="true"' in textarea and "kern-form-input__input--error" in textarea
    assert 'aria-describedby="id_text_error"' in textarea


def test_upload_form_is_sent_whole_and_buttons_are_words(empty):
    assert 'enctype="multipart/form-data"' in empty
    assert '<span class="kern-label">Send</span></button>' in empty


def test_nothing_is_styled_or_scripted_inline(wrong):
    assert not re.search(r"<script|\sstyle=|\son\w+=", wrong)


def test_hints_stand_inside_the_tile_they_belong_to():
    form = Sample()
    form.fields["quarter"].hints = {"b": "Behind the railway"}

    assert 'Bruch<span class="kern-hint">Behind the railway</span></label>' in rendered(form)


def test_plain_include_draws_the_same_field_as_the_pack(empty):
    alone = rendered(Sample(), '{% include "components/_field.html" with field=form.place only %}')

    assert alone.strip() in empty
