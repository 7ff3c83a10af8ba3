"""Public addresses. They are a contract: a change here breaks links that people saved."""

from django.urls import path

from profiles.views import (
    catalogue,
    comparison,
    home,
    matching,
    misconceptions,
    profession,
    programmes,
    school_subjects,
    selfcheck,
    shortlist,
    suggestions,
    worksheet,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("profesi/", catalogue.catalogue, name="catalogue"),
    path("profesi/saran/", suggestions.suggestions, name="suggestions"),
    path("profesi/<slug:slug>/", profession.profession, name="profession"),
    path("bidang/<slug:slug>/", catalogue.field, name="field"),
    path("tanpa-kuliah/", catalogue.without_degree, name="without_degree"),
    path("jurusan/", programmes.programmes, name="programmes"),
    path("jurusan/<slug:slug>/", programmes.programme, name="programme"),
    path("smk/", programmes.concentrations, name="concentrations"),
    path("smk/<slug:slug>/", programmes.concentration, name="concentration"),
    path("mapel/", school_subjects.subjects_page, name="subjects"),
    path("mapel/<slug:slug>/", school_subjects.subject_page, name="subject"),
    path("bandingkan/", comparison.pick, name="pick"),
    path("bandingkan/<slug:left>/<slug:right>/", comparison.comparison_page, name="compare"),
    path("bandingkan/<slug:left>/<slug:right>/cek-diri/", selfcheck.selfcheck, name="selfcheck"),
    path("bandingkan/<slug:left>/<slug:right>/lembar/", worksheet.worksheet, name="worksheet"),
    path("kecocokan/", matching.matching, name="matching"),
    path("daftar/", shortlist.shortlist, name="shortlist"),
    path("miskonsepsi/", misconceptions.misconceptions, name="misconceptions"),
    path("guru-bk/", home.counsellors, name="counsellors"),
    path("tentang/", home.about, name="about"),
    path("healthz", home.health, name="health"),
]
