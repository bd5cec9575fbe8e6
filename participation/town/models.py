"""What the town itself decides: its name, its words, its promises."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from participation.town import brand

LAND_CHOICES = [
    ("BW", "Baden-Württemberg"),
    ("BY", "Bayern"),
    ("BE", "Berlin"),
    ("BB", "Brandenburg"),
    ("HB", "Bremen"),
    ("HH", "Hamburg"),
    ("HE", "Hessen"),
    ("MV", "Mecklenburg-Vorpommern"),
    ("NI", "Niedersachsen"),
    ("NW", "Nordrhein-Westfalen"),
    ("RP", "Rheinland-Pfalz"),
    ("SL", "Saarland"),
    ("SN", "Sachsen"),
    ("ST", "Sachsen-Anhalt"),
    ("SH", "Schleswig-Holstein"),
    ("TH", "Thüringen"),
]


def default_languages():
    return [settings.LANGUAGE_CODE]


@register_setting(icon="site", order=1)
class TownSettings(BaseGenericSetting):
    """One row; every sentence that names the town or a promised time comes from here."""

    name = models.CharField(_("name of the town"), max_length=80, default="Musterstadt")
    full_name = models.CharField(_("name with its title, e.g. Stadt …"), max_length=120, blank=True)
    portal_name = models.CharField(_("name of the portal"), max_length=80, default="Quartierportal")
    quarter_word = models.CharField(_("word for a quarter"), max_length=40, default="Quartier")
    quarters_word = models.CharField(_("word for several quarters"), max_length=40, default="Quartiere")
    land = models.CharField(_("Land (public holidays)"), max_length=2, choices=LAND_CHOICES, default="NW")
    languages = models.JSONField(_("languages switched on"), default=default_languages)

    contact_name = models.CharField(_("contact: name"), max_length=120, blank=True)
    contact_role = models.CharField(_("contact: office"), max_length=160, blank=True)
    contact_phone = models.CharField(_("contact: phone"), max_length=40, blank=True)
    contact_mail = models.EmailField(_("contact: e-mail"), blank=True)
    contact_hours = models.CharField(_("contact: hours"), max_length=160, blank=True)
    contact_place = models.CharField(_("contact: place"), max_length=200, blank=True)
    contact_languages = models.CharField(_("contact: languages spoken"), max_length=160, blank=True)

    check_days = models.PositiveSmallIntegerField(_("working days for the formal check"), default=3)
    answer_days = models.PositiveSmallIntegerField(_("working days for an answer without a meeting"), default=30)
    after_meeting_days = models.PositiveSmallIntegerField(_("working days from the meeting to the answer"), default=10)
    ask_back_days = models.PositiveSmallIntegerField(_("days a sender has to reply"), default=21)
    reopen_days = models.PositiveSmallIntegerField(_("days in which a closed case may be reopened"), default=180)
    close_days = models.PositiveSmallIntegerField(_("days from the answer to closing"), default=28)
    contact_retention_days = models.PositiveSmallIntegerField(
        _("days contact details are kept after the answer"), default=183
    )
    letter_retention_days = models.PositiveSmallIntegerField(_("days the text of a sent letter is kept"), default=30)
    coordination_releases = models.BooleanField(_("only coordination releases answers"), default=False)
    barrier_board = models.CharField(_("code of the board for barrier notices"), max_length=20, blank=True)

    defect_url = models.URLField(_("where to report something broken"), blank=True)
    petition_url = models.URLField(_("where to file a petition"), blank=True)
    planning_url = models.URLField(_("where to comment on formal planning"), blank=True)
    imprint = models.TextField(_("imprint"), blank=True)
    privacy = models.TextField(_("privacy notice: what the town adds"), blank=True)
    accessibility = models.TextField(_("accessibility statement"), blank=True)

    hue = models.PositiveSmallIntegerField(_("colour: hue (0–360)"), default=222)
    chroma = models.DecimalField(_("colour: strength (0–0.12)"), max_digits=4, decimal_places=3, default="0.075")
    accent = models.PositiveSmallIntegerField(_("colour: accent hue (0–360)"), default=86)
    map_lines = models.JSONField(_("river, bridges and neighbours as GeoJSON"), null=True, blank=True)

    personal_fields = {
        name: (gettext_noop("public contact of the town"), gettext_noop("while the role lasts"))
        for name in ("contact_name", "contact_phone", "contact_mail")
    }

    class Meta:
        verbose_name = _("town")

    def __str__(self):
        return self.name

    def clean(self):
        weak = brand.problems(self.hue, float(self.chroma), self.accent)
        if weak:
            raise ValidationError(_("These colours are too weak to read: %(pairs)s") % {"pairs": "; ".join(weak)})
        unknown = set(self.languages) - {code for code, _name in settings.LANGUAGES}
        if unknown:
            raise ValidationError(
                {"languages": _("Unknown languages: %(codes)s") % {"codes": ", ".join(sorted(unknown))}}
            )

    @classmethod
    def current(cls):
        """The town's row; one small query, or the defaults before anything has been saved."""
        return cls.objects.first() or cls()
