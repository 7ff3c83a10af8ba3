"""The two professions that the portal began with still say all that was said of them then.

Each fact is told by where it stands and by words of it that have to stand together there, in
one entry; the sentences around them may be written anew.
"""

import pytest

from profiles.exchange.files import read_fixture
from profiles.profile import Profile
from profiles.section_types import Kind
from profiles.sections import BY_KEY
from tests.conftest import FIXTURES

DEVELOPER = "pengembang-program-pemberdayaan-masyarakat"
HEAD = "kepala-program-kesejahteraan-masyarakat"

# Profession, section and part of an entry (all its prose where none is named), words.
FACTS = """
pengembang | summary        |             | menyusun program, menjalankannya
pengembang | summary        |             | kualitas hidup, lebih sejahtera
pengembang | duties         |             | kebutuhan warga, riset, menganalisis
pengembang | duties         |             | merancang program, menjawab kebutuhan
pengembang | duties         |             | mengoordinasikan pelaksanaan, berbagai pihak
pengembang | duties         |             | mengawasi, program
pengembang | duties         |             | mengukur, hasil program, target
pengembang | suitable       |             | kreatif
pengembang | suitable       |             | inovatif
pengembang | suitable       |             | kepedulian, membutuhkan pertolongan
pengembang | suitable       |             | sanggup, menyusun program pemberdayaan, menjalankan
pengembang | suitable       |             | daya analisis, kuat
pengembang | suitable       |             | kecakapan antarpribadi, kuat
pengembang | unsuitable     |             | tidak tertarik, teknologi
pengembang | unsuitable     |             | kemampuan berkomunikasi, lemah
pengembang | unsuitable     |             | kesejahteraan masyarakat, tidak terdorong
pengembang | misconceptions | claim       | cuma, uang bantuan, langsung
pengembang | misconceptions | fact        | juga menemukan masalah, program yang tepat, memantau
pengembang | expectations   | expectation | waktu singkat, hasil yang besar
pengembang | expectations   | reality     | waktu yang lama, dampak
pengembang | comparisons    | title       | pekerja sosial
pengembang | comparisons    | this        | merancang, melaksanakan, menguatkan, satu kesatuan
pengembang | comparisons    | other       | menolong, perorangan, keluarga
kepala     | summary        |             | program kesejahteraan masyarakat, merencanakan
kepala     | summary        |             | melaksanakan
kepala     | summary        |             | mengevaluasi
kepala     | duties         |             | mengenali masalah, kebutuhan warga
kepala     | duties         |             | strategi, kesejahteraan warga
kepala     | duties         |             | koordinasi, berbagai pihak
kepala     | duties         |             | memantau program
kepala     | duties         |             | mengevaluasi, tujuan, efektif, efisien
kepala     | suitable       |             | kepemimpinan, kuat
kepala     | suitable       |             | memahami isu sosial, kesejahteraan, mendalam
kepala     | suitable       |             | merencanakan, mengelola, efektif
kepala     | suitable       |             | terampil berkolaborasi, berbagai pihak
kepala     | suitable       |             | empati
kepala     | suitable       |             | komitmen, pelayanan masyarakat
kepala     | suitable       |             | tanggung jawab, perubahan sosial, kualitas hidup warga
kepala     | unsuitable     |             | tidak berminat, sosial
kepala     | unsuitable     |             | sulit berempati
kepala     | unsuitable     |             | tidak peduli, masyarakat sejahtera
kepala     | misconceptions | claim       | mengurus administrasi, tanpa, terlibat langsung
kepala     | misconceptions | fact        | harus terlibat langsung, warga, memahami kebutuhan
kepala     | expectations   | expectation | semua masalah sosial, waktu singkat
kepala     | expectations   | reality     | masalah sosial, rumit
kepala     | expectations   | reality     | kerja keras, kerja sama, pemangku kepentingan
kepala     | comparisons    | title       | pekerja sosial
kepala     | comparisons    | aspect      | fokus
kepala     | comparisons    | this        | tanggung jawab, perencanaan, koordinasi, arah, program
kepala     | comparisons    | other       | bertemu langsung, layanan, bantuan, lebih perorangan
"""
TABLE = [[cell.strip() for cell in line.split("|")] for line in FACTS.strip().splitlines()]


def profile_of(who: str) -> Profile:
    slug = {"pengembang": DEVELOPER, "kepala": HEAD}[who]
    path = FIXTURES / "professions" / f"{slug}.yaml"
    (profile,) = read_fixture(path.read_bytes(), file=path.name)
    assert isinstance(profile, Profile)
    return profile


def said(who: str, section: str, part: str) -> list[str]:
    """What each entry of a section says, in small letters; of other roles, of the founding one."""
    parts = [part] if part else [prose.name for prose in BY_KEY[section].of_kind(Kind.PROSE)]
    return [
        " ".join(entry.values[name] for name in parts).casefold()
        for entry in BY_KEY[section].entries(profile_of(who))
        if section != "comparisons" or entry.role == "pekerja-sosial"
    ]


@pytest.mark.parametrize(("who", "section", "part", "words"), TABLE)
def test_a_founding_fact_stands_in_its_section(who, section, part, words):
    assert any(all(word in text for word in words.split(", ")) for text in said(who, section, part))


def test_there_are_fifty_of_them():
    assert len(TABLE) == len({tuple(fact) for fact in TABLE}) == 50
