"""The people of Wesselwerth who sign in: boards, coordination, editors, an administrator."""

from datetime import date, timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from participation.organisations.models import Organisation
from participation.routing.models import Board, Membership

PASSWORD = "wesselwerth-demo"  # noqa: S105  (the demo's only, printed at its start; given out where DEMO is set alone)

# first and last name, seats as (board, role), the organisation they speak for
PEOPLE = [
    ("Gesine", "Abeln", [("RT-LB", "chair")], "Kita Weidenkätzchen"),
    ("Hanne", "Rieck", [("RT-LB", "member"), ("AK-MOB", "member")], "Nachbarschaftshilfe Lindenbruch"),
    ("Murat", "Gündoğan", [("RT-LB", "deputy")], "Wohnungsgenossenschaft Rheinblick"),
    ("Friedhelm", "Bomheuer", [("RT-AM", "chair")], "Werbering Altmarkt"),
    ("Dorothea", "Pannwitz", [("RT-AM", "deputy")], "Evangelische Gemeinde Altmarkt"),
    ("Silke", "Overbeck", [("RT-DF", "chair")], "Grundschule am Deichtor"),
    ("Lennart", "Tiemann", [("RT-DF", "member")], "Turnverein Wesselwerth 1891"),
    ("Emine", "Karasu", [("RT-HK", "chair"), ("AK-WOH", "member")], "Mieterrat Kaistraße"),
    ("Wilko", "Harms", [("RT-HK", "deputy")], "Hafenfreunde Wesselwerth"),
    ("Gerda", "Nienhaus", [("RT-MH", "chair")], "Heimatverein Mühlenhorst"),
    ("Piotr", "Zielonka", [("RT-ZG", "chair")], "Sozialwerk Niederrhein"),
    ("Leonie", "Strathmann", [("RT-ZG", "member"), ("AK-BIL", "member")], "Jugendrat Wesselwerth"),
    ("Heiner", "Quast", [("AK-MOB", "chair")], "Stadtwerke Wesselwerth"),
    ("Ilse", "Demandt", [("AK-MOB", "deputy")], "Seniorenbeirat Wesselwerth"),
    ("Carolin", "Uphoff", [("AK-BIL", "chair")], "Fachbereich Jugend und Schule"),
    ("Bastian", "Reeken", [("AK-WOH", "chair")], "Wohnungsgenossenschaft Rheinblick"),
    ("Samira", "Haddad", [("AK-ANK", "chair")], "Sozialwerk Niederrhein"),
    ("Ulrich", "Weerts", [("FB67", "chair")], ""),
    ("Birte", "Sandvoss", [("INK", "chair")], ""),
    ("Arend", "Vossmer", [("QB-DM", "chair")], ""),
    ("Jonas", "Terhardt", [("KS", "chair")], ""),
    ("Yasemin", "Arslan", [("KS", "deputy")], ""),
    ("Paul", "Fehrmann", [], ""),
    ("Ruth", "Lindemann", [], ""),
]
COORDINATION, EDITORS = ("Jonas Terhardt", "Yasemin Arslan"), ("Paul Fehrmann",)
ADMINISTRATOR = "Ruth Lindemann"
WITH_PASSWORD = (*COORDINATION, *EDITORS, ADMINISTRATOR)
ADMIN_APPS = ("participation", "home")
LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ğ": "g", "ş": "s", " ": "."})


def mail_of(name: str) -> str:
    return f"{name.lower().translate(LETTERS)}@wesselwerth.example"


def make_people(boards: dict[str, Board], organisations: dict[str, Organisation], today: date) -> dict:
    """Logins by full name, with their seats; one seat has ended."""
    made = {}
    for first, last, seats, organisation in PEOPLE:
        made[f"{first} {last}"] = user = _login(first, last)
        for code, role in seats:
            board, named = boards[code], organisations.get(organisation)
            _seat(board, named).delete()
            Membership.objects.create(board=board, user=user, organisation=named, role=role)
    ended = {"valid_from": today - timedelta(days=900), "valid_until": today - timedelta(days=200)}
    Membership.objects.create(board=boards["FEST"], user=made["Friedhelm Bomheuer"], role="chair", **ended)
    _give_rights(made)
    return made


def _seat(board, organisation):
    """The seat the organisation had before it named somebody."""
    return Membership.objects.filter(board=board, organisation=organisation, user=None)


def _login(first: str, last: str):
    name = f"{first} {last}"
    mail = mail_of(name)
    user = get_user_model()(username=mail, email=mail, first_name=first, last_name=last)
    if name in WITH_PASSWORD and settings.DEMO:
        user.set_password(PASSWORD)
    else:
        user.set_unusable_password()
    user.is_superuser = user.is_staff = name == ADMINISTRATOR
    user.save()
    EmailAddress.objects.create(user=user, email=mail, verified=True, primary=True)
    return user


def _give_rights(made: dict):
    """Coordination keeps boards, remits and cases in the admin; editors keep pages."""
    group, _ = Group.objects.get_or_create(name="Koordination")
    enter = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    group.permissions.add(enter, *Permission.objects.filter(content_type__app_label__in=ADMIN_APPS))
    editors = Group.objects.get(name="Moderators")
    for name in COORDINATION:
        made[name].groups.add(group, editors)
    for name in EDITORS:
        made[name].groups.add(editors)


def sign_ins() -> str:
    """What is printed at the start of the demo: who may sign in where, and how."""
    lines = [
        "Sign in at /anmelden/ with one of these addresses.",
        f"  With the password {PASSWORD}",
        f"    {mail_of('Jonas Terhardt')}   coordination: formal check, boards, remits (/verwaltung/, /tisch/)",
        f"    {mail_of('Paul Fehrmann')}    editor: pages (/verwaltung/)",
        f"    {mail_of('Ruth Lindemann')}   administrator (/verwaltung/)",
        "  With a code by mail (the letter is a file in the folder mail beside the database)",
        f"    {mail_of('Gesine Abeln')}     chair, Runder Tisch Lindenbruch (/tisch/)",
        f"    {mail_of('Hanne Rieck')}      member there and in Arbeitskreis Mobilität (/tisch/)",
        f"    {mail_of('Emine Karasu')}     chair, Runder Tisch Hafenkamp (/tisch/)",
        f"    {mail_of('Heiner Quast')}     chair, Arbeitskreis Mobilität (/tisch/)",
    ]
    return "\n".join(lines) + "\n"
