"""What is filled in at each act of the formal check."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminAutoHeightTextInput

from participation.cases.models import Case
from participation.cases.references import clean_reference
from participation.ideas.models import Idea
from participation.review.check import reasons_to
from participation.review.models import TemplateUse
from participation.routing.models import Board

REASON = forms.Textarea(attrs={"rows": 4, "data-reason": ""})


class TemplateSelect(forms.Select):
    """A choice of templates; each option carries its text, so that a script can put it into the reason."""

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if instance := getattr(value, "instance", None):
            option["attrs"]["data-text"] = instance.text
        return option


class ActForm(forms.Form):
    """`seen` marks how the case was when it was shown: whatever somebody else did since stops the act."""

    seen = forms.CharField(max_length=20, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, case: Case, **kwargs):
        super().__init__(*args, auto_id=f"id_{type(self).__name__.lower()}_%s", **kwargs)
        self.case = case


class PhotoForm(ActForm):
    """Asks about the photo only where there is one."""

    photo = forms.BooleanField(label=gettext_lazy("Show the photo"), required=False, initial=True)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not Idea.objects.filter(pk=self.case.pk).exclude(photo="").exists():
            del self.fields["photo"]


class PublishForm(PhotoForm):
    pass


class BlackOutForm(PhotoForm):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=150)
    text = forms.CharField(
        label=gettext_lazy("Published text"), max_length=12_000, widget=AdminAutoHeightTextInput(attrs={"rows": 8})
    )
    place = forms.CharField(label=gettext_lazy("Street or place"), max_length=200, required=False)
    field_order = ["seen", "title", "text", "place", "photo"]

    def clean_place(self):
        """Nothing where the page did not ask, so that the words stay as they are."""
        return self.cleaned_data["place"] if self.add_prefix("place") in self.data else None


class ReasonForm(ActForm):
    use = TemplateUse.HIDE
    template = forms.ModelChoiceField(
        label=gettext_lazy("Template"),
        queryset=None,
        required=False,
        widget=TemplateSelect(attrs={"data-template": ""}),
    )
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=500, required=False, widget=REASON)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["template"].queryset = reasons_to(self.use)

    def clean(self):
        cleaned = super().clean()
        template = cleaned.get("template")
        cleaned["reason"] = cleaned.get("reason") or (template.text[:500] if template else "")
        if not cleaned["reason"] and "reason" not in self.errors:
            self.add_error("reason", _("Give a reason; the sender reads it."))
        return cleaned


class HideForm(ReasonForm):
    pass


class HandOverForm(ReasonForm):
    use = TemplateUse.HAND_OVER
    board = forms.ModelChoiceField(label=gettext_lazy("Board"), queryset=Board.objects.none())
    field_order = ["seen", "board", "template", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["board"].queryset = Board.objects.running().exclude(pk=self.case.lead_id)


class MergeForm(ActForm):
    other = forms.CharField(label=gettext_lazy("Number of the other case"), max_length=20)

    def clean_other(self):
        other = Case.objects.filter(reference=clean_reference(self.cleaned_data["other"])).first()
        if other is None:
            raise ValidationError(_("There is no case with this number."))
        if other.pk == self.case.pk:
            raise ValidationError(_("This is the number of the case itself."))
        if other.kind != self.case.kind:
            raise ValidationError(_("The other case is of another kind."))
        return other


class UpholdForm(ActForm):
    text = forms.CharField(
        label=gettext_lazy("Why it is checked again"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
