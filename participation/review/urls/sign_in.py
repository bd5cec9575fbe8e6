"""Signing in and out: of the library's addresses only those that are needed."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import path

from participation.review.forms.sign_in import AskCodeForm, CodeForm, PasswordForm

ask_code = account.LoginView.as_view(form_class=AskCodeForm)
by_password = account.LoginView.as_view(form_class=PasswordForm, template_name="account/password.html")

urlpatterns = [
    path("", ask_code, name="account_login"),
    # where a code that ran out leads to
    path("neu/", ask_code, name="account_request_login_code"),
    path("code/", account.ConfirmLoginCodeView.as_view(form_class=CodeForm), name="account_confirm_login_code"),
    path("passwort/", by_password, name="account_password_login"),
    path("abmelden/", account.logout, name="account_logout"),
    path("gesperrt/", account.account_inactive, name="account_inactive"),
    path("bestaetigen/", account.reauthenticate, name="account_reauthenticate"),
    path("zweiter-faktor/", mfa.index, name="mfa_index"),
    path("zweiter-faktor/code/", mfa.authenticate, name="mfa_authenticate"),
    path("zweiter-faktor/bestaetigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("zweiter-faktor/einrichten/", totp.activate_totp, name="mfa_activate_totp"),
    path("zweiter-faktor/abschalten/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("zweiter-faktor/ersatz/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("zweiter-faktor/ersatz/neu/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("zweiter-faktor/ersatz/datei/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]
