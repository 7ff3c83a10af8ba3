"""Public addresses. They are a contract: a change here breaks links that people saved."""

from django.urls import path

from profiles.views import catalogue, comparison, home, profession

urlpatterns = [
    path("", home.home, name="home"),
    path("profesi/", catalogue.catalogue, name="catalogue"),
    path("profesi/<slug:slug>/", profession.profession, name="profession"),
    path("bidang/<slug:slug>/", catalogue.field, name="field"),
    path("bandingkan/", comparison.pick, name="pick"),
    path("bandingkan/<slug:left>/<slug:right>/", comparison.compare, name="compare"),
    path("tentang/", home.about, name="about"),
    path("healthz", home.health, name="health"),
]
