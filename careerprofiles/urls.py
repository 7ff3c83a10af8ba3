"""The portal's addresses: the editors' desk, and everything public."""

from django.urls import include, path

from profiles.admin import desk
from profiles.admin.share_links import shared_draft

urlpatterns = [
    path("admin/", desk.urls),
    path("pratinjau/<slug:token>/", shared_draft, name="shared"),
    path("", include("profiles.urls")),
]

handler400 = "profiles.views.errors.bad_request"
handler403 = "profiles.views.errors.forbidden"
handler404 = "profiles.views.errors.not_found"
handler500 = "profiles.views.errors.server_error"
