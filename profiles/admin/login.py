"""The login of the desk."""

from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import UsernameField
from django.forms import TextInput


class LoginForm(AdminAuthenticationForm):
    """Holds the name to the length that accounts and the record of failed logins can take."""

    username = UsernameField(max_length=150, widget=TextInput(attrs={"autofocus": True}))
