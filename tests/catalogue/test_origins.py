"""From which studies people come to a profession, as its page says it."""

from profiles.catalogue.origins import origin_lines
from profiles.profile import Profile
from profiles.terms import ConcentrationTerm, ProgrammeTerm
from tests.factories import ProfileFactory, studied

PROGRAMMES = {
    slug: ProgrammeTerm(slug=slug, name=slug.replace("-", " ").title())
    for slug in ("keperawatan", "profesi-ners", "gizi", "psikologi")
}
SCHOOLS = {slug: ConcentrationTerm(slug=slug, name=slug.title()) for slug in ("kuliner", "farmasi")}


def said(profile: Profile) -> list[str]:
    return [
        f"{line.label}: "
        + ", ".join(
            f"{origin.name} ({'; '.join(origin.notes)})" if origin.notes else origin.name
            for origin in line.origins
        )
        for line in origin_lines(profile, PROGRAMMES, SCHOOLS)
    ]


def school(concentration: str, tie: str, remark: str = "") -> dict[str, str]:
    return {"concentration": concentration, "tie": tie, "remark": remark}


def test_the_firmest_stand_first_and_what_follows_a_degree_stands_apart():
    profile = ProfileFactory(
        programmes=[
            studied("psikologi", "S1", "bisa"),
            studied("profesi-ners", "profesi", "wajib", "sesudah S1"),
            studied("gizi", "S1", "umum", "peminatan klinis"),
            studied("keperawatan", "D3", "wajib"),
            studied("keperawatan", "S1", "wajib"),
        ]
    )
    assert said(profile) == [
        "Wajib salah satu: Keperawatan (D3; S1)",
        "Umumnya: Gizi (S1, peminatan klinis)",
        "Bisa juga: Psikologi (S1)",
        "Dilanjutkan, wajib: Profesi Ners (profesi, sesudah S1)",
    ]


def test_the_only_way_is_no_choice():
    assert said(ProfileFactory(programmes=[studied("psikologi", "S1", "wajib")])) == [
        "Wajib: Psikologi (S1)"
    ]


def test_what_is_remarked_of_several_schools_is_said_once():
    profile = ProfileFactory(
        concentrations=[
            school("kuliner", "bisa", "bekal sebelum kuliah"),
            school("farmasi", "bisa", "bekal sebelum kuliah"),
        ]
    )
    assert said(profile) == ["SMK, bekal sebelum kuliah: Kuliner, Farmasi"]


def test_schools_say_how_firmly_they_lead_here():
    profile = ProfileFactory(
        concentrations=[school("farmasi", "bisa"), school("kuliner", "umum", "di hotel")]
    )
    assert said(profile) == ["SMK, umumnya: di hotel: Kuliner", "SMK, bisa juga: Farmasi"]


def test_each_leads_to_its_page():
    profile = ProfileFactory(
        programmes=[studied("psikologi")], concentrations=[school("kuliner", "bisa")]
    )
    addresses = [
        o.address for line in origin_lines(profile, PROGRAMMES, SCHOOLS) for o in line.origins
    ]
    assert addresses == ["/jurusan/psikologi/", "/smk/kuliner/"]


def test_a_term_that_is_gone_is_called_by_its_address():
    assert said(ProfileFactory(programmes=[studied("sihir")])) == ["Umumnya: sihir (S1)"]


def test_nothing_said_is_no_line():
    assert said(ProfileFactory()) == []
