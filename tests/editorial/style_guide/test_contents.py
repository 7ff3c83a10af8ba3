"""The guide for writers: amounts, traits, and what nobody else has said."""

import pytest
from hypothesis import given

from profiles.editorial.style_guide import Finding, Others, shortfalls
from profiles.match.rarity import Rarity
from profiles.profile import Point, Profile
from tests.editorial.style_guide.texts import OBJECTS, aspects, fit, found, good, source, warning
from tests.factories import ProfileFactory
from tests.strategies import profiles


def test_the_guide_has_nothing_against_a_good_text():
    assert found(good()) == []


def test_an_empty_text_is_the_gates_matter():
    assert found(Profile(slug="a", title="A")) == [
        ("Judul lain", "Judul lain belum ditulis; tulis 1 sampai 6.", True)
    ]


# --- amounts ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("section", "amount", "sentence"),
    [
        ("alternative_titles", 0, "Judul lain belum ditulis; tulis 1 sampai 6."),
        ("duties", 4, "Tugas baru 4; tulis 5 sampai 8."),
        ("duties", 9, "Tugas sudah 9; kurangi sampai paling banyak 8."),
        ("suitable", 3, "Cocok baru 3; tulis 4 sampai 7."),
        ("unsuitable", 2, "Kurang cocok baru 2; tulis 3 sampai 5."),
        ("misconceptions", 1, "Miskonsepsi baru 1; tulis 2 sampai 3."),
        ("expectations", 1, "Ekspektasi dan realita baru 1; tulis 2 sampai 3."),
        ("comparisons", 1, "Beda dengan profesi serupa baru 1; tulis 2 sampai 3."),
        ("entry_routes", 1, "Jalur masuk baru 1; tulis 2 sampai 4."),
    ],
)
def test_each_section_has_its_amount(section, amount, sentence):
    entries = list(getattr(good(), section))
    more = [f"Menakar {item} di kebun belakang rumah." for item in OBJECTS]
    changed = good(**{section: (entries + more if section == "duties" else entries)[:amount]})
    assert [(s, blocking) for _where, s, blocking in found(changed)] == [(sentence, True)]


@pytest.mark.parametrize("amount", [5, 8])
def test_the_ends_of_an_amount_are_within_it(amount):
    assert not found(good(duties=[f"Menakar {item} di kebun." for item in OBJECTS[:amount]]))


def test_five_sources_are_too_many():
    many = [source(f"SNI {n} tentang timbangan.") for n in range(5)]
    assert found(good(sources=many)) == [
        ("Sumber", "Sumber sudah 5; kurangi sampai paling banyak 4.", True)
    ]


def test_each_comparison_has_two_or_three_aspects():
    comparisons = [
        {"role": "kasir", "title": "Kasir", "aspects": aspects("Fokus")},
        {"role": "kurir", "title": "Kurir", "aspects": aspects("Alat", "Jam", "Hasil", "Tempat")},
    ]
    assert [sentence for _where, sentence, _blocking in found(good(comparisons=comparisons))] == [
        "Aspek beda dengan Kasir baru 1; tulis 2 sampai 3.",
        "Aspek beda dengan Kurir sudah 4; kurangi sampai paling banyak 3.",
    ]


@pytest.mark.parametrize(
    ("summary", "sentences"),
    [
        (f"Menimbang {'gula ' * 21}manis. Menakar {'kopi ' * 20}hitam.", []),
        (
            f"Menimbang {'gula ' * 22}manis. Menakar {'kopi ' * 20}hitam.",
            ["Ringkasan 46 kata; pendekkan sampai paling banyak 45."],
        ),
        ("Menimbang. Mencatat. Melapor.", ["Ringkasan 3 kalimat; cukup 1 atau 2."]),
    ],
)
def test_a_summary_is_short(summary, sentences):
    assert [sentence for _where, sentence, _blocking in found(good(summary=summary))] == sentences


# --- traits -------------------------------------------------------------------------------


def test_each_sentence_is_tied_to_another_trait():
    suitable = [*good().model_dump()["suitable"], fit("empati", sentence="Kamu peka.")]
    assert found(good(suitable=suitable)) == [
        ("Cocok 5", "Sifat “empati” sudah dipakai nomor 1; pilih sifat lain.", True)
    ]


def test_a_trait_is_called_by_its_name_where_it_is_known():
    others = Others(traits={"empati": "Empati tinggi"})
    suitable = [*good().model_dump()["suitable"], fit("empati", sentence="Kamu peka.")]
    assert "“Empati tinggi”" in found(good(suitable=suitable), others)[0][1]


def test_the_same_trait_cannot_suit_and_not_suit():
    unsuitable = [
        *good().model_dump()["unsuitable"],
        fit("logika", had=True, sentence="Lelah.", firmness="bagian-tetap"),
    ]
    ((where, sentence, blocking),) = found(good(unsuitable=unsuitable))
    assert (where, blocking) == ("Kurang cocok 4", True)
    assert sentence.startswith("Sifat “logika” dengan arah yang sama sudah ada di bagian Cocok")


def test_having_a_trait_may_suit_where_lacking_it_does_not():
    unsuitable = [
        *good().model_dump()["unsuitable"],
        fit("logika", had=False, sentence="Lelah.", firmness="bagian-tetap"),
    ]
    assert found(good(unsuitable=unsuitable)) == []


def asked(**counts: int) -> Others:
    """A catalogue of thirty professions, and how many ask for each trait."""
    counted = {"menulis": 20, "mandiri": 20, **counts}
    return Others(rarity=Rarity({Point(slug, True): n for slug, n in counted.items()}, 30))


def test_one_telling_trait_is_enough():
    assert found(good(), asked(empati=4, logika=3)) == []


def test_common_traits_alone_tell_nothing():
    ((where, sentence, blocking),) = found(good(), asked(empati=4, logika=4))
    assert (where, blocking) == ("Cocok", True)
    assert "tambahkan satu yang jarang diminta" in sentence


def test_a_telling_trait_that_is_lacked_does_not_count():
    suitable = [fit(t, had=t != "empati") for t in ("empati", "logika", "menulis", "mandiri")]
    assert found(good(suitable=suitable), asked(logika=4)) != []


# --- firmness -----------------------------------------------------------------------------


def warned(firmness: str, note: str) -> list[tuple[str, str, bool]]:
    """What is found where the last of three warnings has this firmness and this note."""
    first, second, _third = good().model_dump()["unsuitable"]
    told = warning("komunikasi", "Tanpa komunikasi kamu lelah.", firmness=firmness, note=note)
    return found(good(unsuitable=[first, second, told]))


@pytest.mark.parametrize("note", ["", "Bisa dilatih pelan-pelan."])
def test_what_can_be_learned_says_how(note):
    ((where, sentence, blocking),) = warned("bisa-dilatih", note)
    assert (where, blocking) == ("Kurang cocok 3", True)
    assert sentence.startswith("Tulis dalam catatan bagaimana melatihnya")


@pytest.mark.parametrize("note", ["", "UU 2/2002.", "Kesehatanmu diperiksa dengan teliti sekali."])
def test_what_bars_the_way_names_its_rule(note):
    ((where, sentence, blocking),) = warned("syarat", note)
    assert (where, blocking) == ("Kurang cocok 3", True)
    assert sentence.startswith("Sebut dalam catatan aturan yang mensyaratkannya")


@pytest.mark.parametrize(
    ("firmness", "note"),
    [
        ("bisa-dilatih", "Rekam suaramu lalu dengarkan sendiri."),
        ("bagian-tetap", ""),
        ("syarat", "Pasal 21 Undang-Undang Kepolisian memintanya."),
    ],
)
def test_a_warning_that_says_enough_is_fine(firmness, note):
    assert warned(firmness, note) == []


# --- what nobody else has said ------------------------------------------------------------

KASIR = ProfileFactory(
    title="Kasir",
    alternative_titles=[{"title": "Petugas Kas"}],
    summary="Menghitung uang belanja di toko.",
    duties=["Menyusun uang kembali sebelum toko dibuka."],
)


def test_a_sentence_of_another_profile_blocks():
    duties = [*good().duties, KASIR.duties[0]]
    assert found(good(duties=duties), Others.of([KASIR])) == [
        (
            "Tugas 6",
            f"Kalimat ini ada juga di “Kasir”; tulis lain: “{KASIR.duties[0]}”",
            True,
        )
    ]


def test_it_is_found_within_a_passage_and_in_other_spelling():
    summary = "Menimbang gula. Menyusun uang kembali, sebelum Toko dibuka!"
    sentences = [sentence for _w, sentence, _b in found(good(summary=summary), Others.of([KASIR]))]
    assert any("“Kasir”" in sentence for sentence in sentences)


def test_a_phrase_of_few_words_may_be_shared():
    other = ProfileFactory(title="Kasir", alternative_titles=[], duties=["Rumah sakit dan klinik."])
    duties = [*good().duties, "Rumah sakit dan klinik."]
    assert found(good(duties=duties), Others.of([other])) == []


def test_a_sentence_that_stands_twice_blocks():
    duties = [*good().duties, good().duties[0]]
    ((where, sentence, blocking),) = found(good(duties=duties))
    assert sentence.startswith("Kalimat ini tertulis dua kali")
    assert (where, blocking) == ("Tugas 6", True)


@pytest.mark.parametrize(
    ("changes", "where", "blocking"),
    [
        ({"title": "Petugas Kas"}, "Judul", True),
        ({"title": "Petugas Perkasiran, Kasir"}, None, None),
        ({"alternative_titles": [{"title": "kasir"}]}, "Judul lain 1", True),
        ({"alternative_titles": [{"title": "Kas, petugas"}]}, "Judul lain 1", False),
    ],
)
def test_a_name_of_another_profile_is_told(changes, where, blocking):
    told = [(w, b) for w, s, b in found(good(**changes), Others.of([KASIR])) if "nama halaman" in s]
    assert told == ([(where, blocking)] if where else [])


def test_names_made_of_signs_are_not_taken_for_one():
    assert found(good(title="+++"), Others.of([ProfileFactory(title="***", slug="b")])) == []


def test_a_profile_does_not_stand_in_its_own_way():
    assert found(good(), Others.of([good(), KASIR])) == []


def test_a_profile_with_a_new_address_is_known_by_its_old_one():
    others = Others.of([good()])
    moved = good(slug="juru-timbang")
    assert shortfalls(moved, others) != []
    assert shortfalls(moved, others, known_as="penimbang") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Gaji pemula Rp4.500.000.", True),
        ("Penimbang dibayar 5 juta.", True),
        ("Sebulan dapat 3,5 juta rupiah.", True),
        ("Selisih Rp500 pun kamu cari.", False),
        ("Gaji datang di akhir bulan.", False),
        ("Dua juta pohon ditanam.", False),
    ],
)
def test_no_figures_of_pay(sentence, told):
    expectations = [{"expectation": "Kerja siang.", "reality": sentence}]
    findings = found(good(expectations=[good().expectations[0].model_dump(), *expectations]))
    where = "Ekspektasi dan realita 2"
    assert findings == (
        [(where, "Hapus angka penghasilan; halaman ini tanpa gaji.", True)] if told else []
    )


# --- any text at all ----------------------------------------------------------------------


@given(profiles())
def test_every_text_can_be_told_its_shortfalls(profile):
    for finding in shortfalls(profile, Others.of([profile, KASIR])):
        assert finding.sentence
        assert finding.section == "" or finding.section in Profile.model_fields
        entries = getattr(profile, finding.section) if finding.number else ()
        assert (finding.number or 0) <= len(entries)


def test_a_finding_says_where_it_is():
    assert Finding(("duties", 2), "Pendekkan.").where == "Tugas 3"
    assert Finding(("comparisons", 0, "aspects", 1, "this"), "Pendekkan.").number == 1
    assert Finding((), "Pendekkan.").where == "Seluruh teks"
