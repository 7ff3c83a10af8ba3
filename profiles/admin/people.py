"""Who may come to the desk. The roles are groups, made by a migration."""

from axes.admin import AccessAttemptAdmin
from axes.models import AccessAttempt
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from profiles.admin.site import desk

desk.register(User, UserAdmin)
desk.register(Group, GroupAdmin)
desk.register(AccessAttempt, AccessAttemptAdmin)  # deleting an attempt opens a locked login
