"""Fixture files: text to values and back."""

import pytest
from hypothesis import given

from profiles.exchange.files import MAX_BYTES, BadFile, read_fixture, write_fixture, write_terms
from profiles.profile import Profile
from profiles.terms import FieldTerm, TraitTerm
from tests.factories import ProfileFactory
from tests.strategies import profiles


def problems(data: str | bytes) -> list[str]:
    """What an editor is told about a file, a line for each problem."""
    with pytest.raises(BadFile) as caught:
        read_fixture(data if isinstance(data, bytes) else data.encode(), file="a.yaml")
    return str(caught.value).split("\n")


@given(profiles())
def test_what_is_written_reads_as_the_same_value(profile):
    data = write_fixture(profile)
    assert read_fixture(data, file="a.yaml") == [profile]
    assert write_fixture(*read_fixture(data, file="a.yaml")) == data


def test_a_vocabulary_is_written_and_read_back():
    fields = [FieldTerm(slug="sosial", title="Sosial", position=1)]
    traits = [TraitTerm(slug="empati", kind="sikap", name="Empati", having="Ya.", lacking="Tidak.")]
    assert read_fixture(write_terms("fields", fields), file="fields.yaml") == fields
    assert read_fixture(write_terms("traits", traits), file="traits.yaml") == traits


def test_prose_stands_in_blocks_that_need_no_quotes():
    text = write_fixture(ProfileFactory(summary="Gaji: 5 juta, atau # lebih")).decode()
    assert "summary: >-\n  Gaji: 5 juta, atau # lebih\n" in text


def test_facts_stand_in_one_order_and_their_values_in_one_line():
    told = [
        {"kind": "lama", "values": ["4"]},
        {"kind": "tempat", "values": ["lapangan", "kantor"], "remark": "Ladang."},
    ]
    text = write_fixture(Profile.model_validate({"slug": "a", "title": "A", "facts": told}))
    assert text.decode().split("facts:\n")[1] == (
        "  - kind: tempat\n    values: [kantor, lapangan]\n    remark: >-\n      Ladang.\n"
        "  - kind: lama\n    values: ['4']\n"
    )


def test_every_scalar_is_read_as_the_text_that_stands_there():
    profile = read_fixture(b"slug: '0123'\ntitle: no\nsummary: 12:30\n", file="a.yaml")
    assert profile == [Profile(slug="0123", title="no", summary="12:30")]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    data = "\ufeffslug: a\r\ntitle: A\r\n".encode()
    assert read_fixture(data, file="a.yaml") == [Profile(slug="a", title="A")]


def test_a_problem_names_the_file_the_line_and_the_place():
    data = "slug: a\ntitle: A\nmisconceptions:\n  - claim: Satu.\n  - claim: Dua.\n    fakta: Ya.\n"
    assert problems(data) == ["a.yaml:6: misconceptions[2].fakta: kunci ini tidak dikenal"]


def test_all_problems_are_told_at_once():
    assert problems("slug: A b\nsumary: x\nreviewed_on: kemarin\n") == [
        "a.yaml:1: slug: bentuknya tidak sesuai; pakai seperti pada contoh",
        "a.yaml:1: title: wajib diisi",
        "a.yaml:3: reviewed_on: harus tanggal seperti 2026-11-21",
        "a.yaml:2: sumary: kunci ini tidak dikenal",
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("", "a.yaml:1: berkas harus berisi pasangan kunci dan isi"),
        ("- satu", "a.yaml:1: berkas harus berisi pasangan kunci dan isi"),
        ("slug: a\nslug: b\n", "a.yaml:2: slug: kunci ini sudah ada di atas"),
        ("slug: a\ntitle: [", "YAML tidak terbaca"),
        ("slug: Gaji: 5 juta", "a.yaml:1: YAML tidak terbaca"),
        ("slug: &a a\ntitle: *a\n", "a.yaml:2: YAML tidak terbaca: rujukan (*) tidak dipakai"),
        (b"slug: a\ntitle: \xff\n", "a.yaml:2: berkas bukan teks UTF-8"),
        (b"slug: a\x00", "YAML tidak terbaca"),
        ("[" * 5_000, "YAML tidak terbaca"),
        (b" " * (MAX_BYTES + 1), "berkas lebih besar dari 1 MB"),
        ('slug: a\ntitle: "A\\u0007"', "title: berisi karakter kendali"),
        ("slug: a\ntitle: A\nduties: x\n", "a.yaml:3: duties: harus berupa daftar"),
        ("slug: a\ntitle: A\nduties:\n  - a: b\n", "a.yaml:4: duties[1]: harus berupa teks"),
        ("slug: a\ntitle: A\neducation: s9\n", "a.yaml:3: education: harus salah satu dari"),
        ("slug: a\ntitle: " + "A" * 121, "title: terlalu panjang, paling banyak 120 karakter"),
        ("slug: a\ntitle: ''", "title: tidak boleh kosong"),
        ("slug: a\ntitle: A\nsources:\n  - x\n", "sources[1]: harus berisi pasangan kunci"),
        (
            "slug: a\ntitle: A\nalternative_titles:\n  - title: X\n    hidden: entah\n",
            "a.yaml:5: alternative_titles[1].hidden: harus true atau false",
        ),
        (
            "slug: a\ntitle: A\nkbji:\n  code: '2635.8'\n  edition: '2026'\n",
            "a.yaml:4: kbji.code: bentuknya tidak sesuai",
        ),
        (
            "slug: a\ntitle: A\nholland: SX\n",
            "a.yaml:3: holland: Tulis dua atau tiga huruf yang berbeda dari R, I, A, S, E, C",
        ),
        (
            "slug: a\ntitle: A\nkbji:\n  code: '2635.08'\n  edition: '2020'\n",
            "a.yaml:5: kbji.edition: harus salah satu dari",
        ),
        (
            "slug: a\ntitle: A\nfacts:\n  - kind: gaji\n    values: [besar]\n",
            "a.yaml:4: facts[1].kind: harus salah satu dari: 'tempat', 'jam'",
        ),
        (
            "slug: a\ntitle: A\nfacts:\n  - kind: jam\n    values: [malam]\n",
            "a.yaml:5: facts[1].values: “malam” tidak dikenal; harus salah satu dari: jam-kantor,",
        ),
        (
            "slug: a\ntitle: A\nfacts:\n  - kind: lama\n    values: ['7-6']\n",
            "a.yaml:5: facts[1].values: tulis tahun seperti 4 atau 6-7",
        ),
        (
            "slug: a\ntitle: A\nfacts:\n  - kind: orang\n    values: [sedikit, banyak]\n",
            "a.yaml:5: facts[1].values: “Kontak dengan orang” cukup diisi satu",
        ),
        (
            "slug: a\ntitle: A\nfacts:\n  - kind: tempat\n    values: []\n",
            "a.yaml:5: facts[1].values: tidak boleh kosong",
        ),
        (
            "slug: a\ntitle: A\nfacts:\n" + "  - kind: jam\n    values: [musiman]\n" * 2,
            "a.yaml:3: facts: tiap jenis fakta cukup diisi sekali",
        ),
        (
            "slug: a\ntitle: A\nsources:\n  - citation: X\n    kind: gosip\n",
            "a.yaml:5: sources[1].kind: harus salah satu dari",
        ),
        (
            "slug: a\ntitle: A\nsources:\n  - citation: X\n    sections: [title, gaji]\n",
            "a.yaml:5: sources[1].sections: bagian ini tidak dikenal: gaji, title",
        ),
        (
            "slug: a\ntitle: A\ncomparisons:\n  - role: b\n    title: B\n    aspects: []\n",
            "a.yaml:6: comparisons[1].aspects: tidak boleh kosong",
        ),
        ("traits: 3", "a.yaml:1: traits: berkas ini hanya boleh berisi satu daftar"),
        ("fields: []\nslug: a", "a.yaml:1: fields: berkas ini hanya boleh berisi satu daftar"),
        (
            "fields:\n  - slug: a\n    title: A\n  - slug: a\n    title: B\n",
            "fields: “a” tertulis dua kali",
        ),
        ("traits:\n  - slug: a\n    kind: x\n", "a.yaml:3: traits[1].kind: harus salah satu dari"),
        (
            "programmes:\n  - slug: a\n    name: A\n    group: b\n",
            "a.yaml:2: programmes[1]: group dan basis diisi bersama-sama",
        ),
        (
            "decrees:\n  - slug: a\n    name: A\n    title: B.\n    signed_on: kemarin\n",
            "a.yaml:5: decrees[1].signed_on: harus tanggal seperti 2026-11-21",
        ),
        (
            "slug: a\ntitle: A\nprogrammes:\n  - {programme: b, level: S9, tie: wajib}\n",
            "a.yaml:4: programmes[1].level: harus salah satu dari",
        ),
        (
            "slug: a\ntitle: A\nconcentrations:\n  - {concentration: b, tie: erat}\n",
            "a.yaml:4: concentrations[1].tie: harus salah satu dari",
        ),
    ],
)
def test_a_broken_file_is_told_in_a_sentence(data, told):
    assert told in "\n".join(problems(data))
