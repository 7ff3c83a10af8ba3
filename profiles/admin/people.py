"""Who may come to the desk. The roles are groups, made by a migration."""

from axes.admin import AccessAttemptAdmin
from axes.models import AccessAttempt
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from profiles.admin.site import desk

FAILED_LOGIN = ("attempt_time", "username", "ip_address", "failures_since_start")


class AttemptAdmin(AccessAttemptAdmin):  # type: ignore[misc]
    """Failed logins; deleting one opens a locked login."""

    list_display = FAILED_LOGIN
    list_filter = ("attempt_time",)
    fieldsets = ((None, {"fields": FAILED_LOGIN}),)
    actions = ()  # the library's own one works only on a request that tries to log in


desk.register(User, UserAdmin)
desk.register(Group, GroupAdmin)
desk.register(AccessAttempt, AttemptAdmin)
