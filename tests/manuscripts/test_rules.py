"""Each rule by itself: one sentence after the opening of a manuscript, and what it gives."""
# ruff: noqa: E501 - a sentence and what it gives stand side by side

from typing import Any

import pytest

from profiles.manuscripts import as_json, read

OPENING = (
    "Pekerjaan sebagai psikolog klinis melibatkan penanganan masalah kejiwaan. "
    "Tugas utama psikolog klinis meliputi mewawancarai klien dan menyusun terapi. "
    "Orang yang malas membaca tidak cocok. "
)


def section(name: str, sentence: str) -> Any:
    """What a sentence adds to a section."""
    [before] = as_json(read(OPENING))["professions"]
    reading = as_json(read(OPENING + sentence))
    [after] = reading["professions"]
    return after[name][len(before[name]) :]


@pytest.mark.parametrize(
    ("sentence", "traits"),
    [
        ("Profesi ini cocok untuk kamu yang sabar, empatik, dan suka mendengarkan.", ["sabar", "empatik", "suka mendengarkan"]),
        ("Profesi ini membutuhkan kemampuan mendengarkan, kesabaran, dan keteguhan hati.", ["kemampuan mendengarkan", "kesabaran", "keteguhan hati"]),
        ("Karakter yang cocok adalah sabar, teliti, dan terbuka.", ["sabar", "teliti", "terbuka"]),
        ("Bagi kamu yang suka memahami orang lain, profesi ini bisa jadi pilihan tepat.", ["suka memahami orang lain"]),
        ("Sosok yang tenang, objektif, serta mampu menjaga rahasia sangat dibutuhkan.", ["tenang", "objektif", "mampu menjaga rahasia"]),
        ("Orang dengan rasa ingin tahu tinggi biasanya berhasil di bidang ini.", ["rasa ingin tahu tinggi"]),
        ("Apakah kamu suka mendengar cerita orang? Jika ya, pekerjaan ini cocok untukmu.", ["suka mendengar cerita orang"]),
        ("Suka membaca, sabar, dan peka? Profesi ini pas buatmu.", ["Suka membaca", "sabar", "peka"]),
        ("Orang yang cocok mempunyai fisik prima, ketelitian, dan keluwesan.", ["fisik prima", "ketelitian", "keluwesan"]),
        ("Kamu harus sabar karena hasilnya lama.", ["sabar karena hasilnya lama"]),
        ("Calon psikolog hendaknya tenang, jujur, dan tahan mendengar kisah pilu.", ["tenang", "jujur", "tahan mendengar kisah pilu"]),
        ("Yang dicari klinik adalah orang yang luwes, telaten, dan rapi mencatat.", ["luwes", "telaten", "rapi mencatat"]),
        ("Kualitas terpenting adalah empati, ketenangan, dan rasa hormat.", ["empati", "ketenangan", "rasa hormat"]),
        ("Psikolog yang baik sabar, hangat, dan bisa menahan diri.", ["sabar", "hangat", "bisa menahan diri"]),
        ("Kandidat yang ideal untuk posisi ini terbuka, peka, dan fasih berbahasa daerah.", ["terbuka", "peka", "fasih berbahasa daerah"]),
        ("Buat kamu yang jeli, sabar, dan doyan membaca, profesi ini menyenangkan.", ["jeli", "sabar", "doyan membaca"]),
        ("Kamu harus tahan mendengar kisah pilu, karena klien sering menangis.", ["tahan mendengar kisah pilu"]),
        ("Orang yang cocok itu sabar, hangat, dan tahan begadang, karena sifnya malam.", ["sabar", "hangat", "tahan begadang"]),
        ("Jika kamu mampu bekerja malam dan memahami statistik serta biologi, peluangmu cukup besar.", ["mampu bekerja malam", "memahami statistik serta biologi"]),
        ("Jika kamu menyukai riset dan tidak takut gelap, profesi ini bisa menjadi pilihan.", ["menyukai riset", "tidak takut gelap"]),
    ],
)  # fmt: skip
def test_who_it_suits(sentence: str, traits: list[str]):
    assert section("suitable", sentence) == traits


@pytest.mark.parametrize(
    ("sentence", "traits"),
    [
        ("Ingatan yang kuat juga sangat diperlukan, karena sesinya tidak boleh direkam.", ["Ingatan yang kuat"]),
        ("Selain itu, dibutuhkan suara yang tenang karena klien mudah kaget.", ["suara yang tenang"]),
        ("Meskipun tidak wajib, pengalaman menjadi relawan sangat membantu.", ["pengalaman menjadi relawan"]),
        ("Kesediaan disupervisi adalah syarat yang tidak bisa ditawar.", ["Kesediaan disupervisi"]),
        ("Jaringan pertemanan yang luas akan membantu, terutama saat mencari rujukan.", ["Jaringan pertemanan yang luas"]),
        ("Ketertarikan pada ilmu saraf, ketahanan mental, dan kemampuan menulis menjadi modal penting.", ["Ketertarikan pada ilmu saraf", "ketahanan mental", "kemampuan menulis"]),
        ("Penguasaan SPSS, Jamovi, dan perangkat sejenis hampir selalu diminta.", ["Penguasaan SPSS, Jamovi, dan perangkat sejenis"]),
    ],
)  # fmt: skip
def test_a_trait_that_is_needed_stands_without_its_verdict(sentence: str, traits: list[str]):
    assert section("suitable", sentence) == traits


def test_why_a_trait_is_needed_is_not_lost():
    reading = read(OPENING + "Ingatan yang kuat juga diperlukan, karena sesinya tidak direkam.")
    left = "juga diperlukan, karena sesinya tidak direkam."
    assert left in [piece.text for piece in reading.remnants]


@pytest.mark.parametrize(
    ("sentence", "traits"),
    [
        ("Sebaliknya, jika kamu mudah emosi atau sulit menyimpan rahasia, sebaiknya cari profesi lain.", ["mudah emosi", "sulit menyimpan rahasia"]),
        ("Orang yang impulsif dan mudah menghakimi akan sulit bertahan di profesi ini.", ["impulsif", "mudah menghakimi"]),
        ("Namun, bagi yang tidak suka mendengarkan keluhan, pekerjaan ini akan terasa membosankan.", ["tidak suka mendengarkan keluhan"]),
        ("Kalau kamu tidak tahan cerita sedih, pekerjaan ini bukan buat kamu.", ["tidak tahan cerita sedih"]),
        ("Jangan pilih profesi ini bila kamu mudah panik atau malas menulis.", ["mudah panik", "malas menulis"]),
        ("Orang yang gemar menggurui malah berbahaya bagi klien.", ["gemar menggurui"]),
        ("Karyawan yang mudah bosan atau merasa paling benar tidak sesuai untuk jabatan ini.", ["mudah bosan", "merasa paling benar"]),
        ("Kalau gampang menangis atau tidak suka menulis, jangan.", ["gampang menangis", "tidak suka menulis"]),
        ("Bagi mereka yang ingin hasil instan, ruang ini akan terasa seperti penjara.", ["ingin hasil instan"]),
        ("Kami tidak menyarankan pekerjaan ini kepada orang yang mudah panik dan ceroboh.", ["mudah panik", "ceroboh"]),
        ("Buat yang nggak sabaran atau gampang baper, mending cari kerjaan lain.", ["nggak sabaran", "gampang baper"]),
        ("Sebaliknya, individu yang mudah stres dan kurang sabar mungkin akan kesulitan.", ["mudah stres", "kurang sabar"]),
        ("Pekerjaan ini tidak akan menyenangkan bagi orang yang cepat bosan atau tidak suka duduk lama.", ["cepat bosan", "tidak suka duduk lama"]),
        ("Orang yang tidak suka mencatat akan kesulitan dan cepat bosan.", ["tidak suka mencatat"]),
        ("Sifat yang menghambat adalah ragu-ragu serta mudah ditekan.", ["ragu-ragu", "mudah ditekan"]),
        ("Begitu pula mereka yang malas menulis.", ["malas menulis"]),
        ("Seseorang yang tidak suka bertemu banyak orang akan tidak cocok dengan pekerjaan ini.", ["tidak suka bertemu banyak orang"]),
    ],
)  # fmt: skip
def test_who_it_does_not_suit(sentence: str, traits: list[str]):
    assert section("unsuitable", sentence) == traits


def test_a_sentence_that_turns_from_one_to_the_other_is_two():
    sentence = "Orang yang ramah cocok, sedangkan orang yang kaku tidak cocok."
    assert section("suitable", sentence) == ["ramah"]
    assert section("unsuitable", sentence) == ["kaku"]


def test_not_easily_discouraged_is_no_warning():
    sentence = "Orang yang tidak gampang menyerah cocok menjadi psikolog klinis."
    assert section("suitable", sentence) == ["tidak gampang menyerah"]


@pytest.mark.parametrize(
    ("sentence", "claim", "fact"),
    [
        ("Banyak yang berpikir bahwa psikolog bisa membaca pikiran, padahal mereka memakai tes.", "psikolog bisa membaca pikiran", "mereka memakai tes"),
        ("Salah satu mitos terbesar adalah terapi cukup sekali. Faktanya, prosesnya panjang.", "terapi cukup sekali", "prosesnya panjang"),
        ("Tidak benar bahwa psikolog memberi obat; sebenarnya itu wewenang psikiater.", "psikolog memberi obat", "itu wewenang psikiater"),
        ("Ada anggapan bahwa kliennya orang gila. Anggapan itu keliru karena kliennya siapa saja.", "kliennya orang gila", "kliennya siapa saja"),
        ("Warga desa menyangka psikolog itu dukun, padahal mereka sarjana.", "psikolog itu dukun", "mereka sarjana"),
        ("Berkat sinetron, psikolog dianggap pawang hati. Mereka sebenarnya peneliti perilaku.", "Berkat sinetron, psikolog dianggap pawang hati", "Mereka sebenarnya peneliti perilaku"),
        ("Ada anggapan bahwa kliennya pasti gila. Itu salah. Klien datang dengan bermacam alasan.", "kliennya pasti gila", "Klien datang dengan bermacam alasan"),
        ("Miskonsepsinya, terapi itu ngobrol; ternyata tiap sesi direncanakan.", "terapi itu ngobrol", "tiap sesi direncanakan"),
        ("Miskonsepsi tentnag profesi ini adalah bhawa terapi cepat, padhal prosesnya panjang.", "terapi cepat", "prosesnya panjang"),
        ("Katanya psikolog cuma mengobrol. Nyatanya, sesi punya tujuan.", "Katanya psikolog cuma mengobrol", "sesi punya tujuan"),
        ("Miskonsepsi tentang profesi ini adalah bahwa terapi selalu mahal.", "terapi selalu mahal", ""),
    ],
)  # fmt: skip
def test_a_misconception_and_its_fact(sentence: str, claim: str, fact: str):
    assert section("misconceptions", sentence) == [{"claim": claim, "fact": fact}]


@pytest.mark.parametrize(
    ("sentence", "expectation", "reality"),
    [
        ("Ekspektasi: klien cepat pulih. Realita: butuh bertahun-tahun.", "klien cepat pulih", "butuh bertahun-tahun"),
        ("Ekspektasi yang salah adalah gaji besar, sedangkan realitanya gaji awal kecil.", "gaji besar", "gaji awal kecil"),
        ("Orang membayangkan suasana tenang, tetapi realitasnya jadwal padat.", "suasana tenang", "jadwal padat"),
        ("Pemula berharap cepat praktik. Namun, izin butuh waktu lama.", "cepat praktik", "izin butuh waktu lama"),
        ("Harapan awal biasanya bisa langsung praktik. Di lapangan, butuh izin.", "bisa langsung praktik", "butuh izin"),
        ("Para magang mengharapkan kasus seru. Sebaliknya, mereka mengetik laporan.", "kasus seru", "mereka mengetik laporan"),
        ("Kerjanya memang terdengar santai, namun antrean klien panjang.", "Kerjanya memang terdengar santai", "antrean klien panjang"),
        ("Aku kira bakal sering jalan-jalan, ternyata kerjanya di ruang kecil.", "bakal sering jalan-jalan", "kerjanya di ruang kecil"),
        ("Impian terkenal memikat pemula. Realitasnya, promosi dilarang.", "Impian terkenal memikat pemula", "promosi dilarang"),
    ],
)  # fmt: skip
def test_an_expectation_and_its_reality(sentence: str, expectation: str, reality: str):
    assert section("expectations", sentence) == [{"expectation": expectation, "reality": reality}]


@pytest.mark.parametrize(
    ("sentence", "this", "other"),
    [
        ("Berbeda dengan psikiater yang memberi obat, psikolog klinis memakai terapi.", "psikolog klinis memakai terapi", "memberi obat"),
        ("Psikiater memberi obat, sedangkan psikolog klinis memakai terapi.", "psikolog klinis memakai terapi", "Psikiater memberi obat"),
        ("Kalau psikiater memberi obat, psikolog klinis memakai terapi.", "psikolog klinis memakai terapi", "psikiater memberi obat"),
        ("Yang membedakan psikolog klinis dari psikiater adalah psikolog klinis memakai terapi, sedangkan psikiater memberi obat.", "psikolog klinis memakai terapi", "psikiater memberi obat"),
        ("Psikolog klinis dan psikiater sering tertukar. Bedanya, psikiater memberi obat, sementara psikolog klinis memakai terapi.", "psikolog klinis memakai terapi", "psikiater memberi obat"),
        ("Jangan samakan dengan psikiater: psikiater memberi obat, psikolog klinis memakai terapi.", "psikolog klinis memakai terapi", "psikiater memberi obat"),
        ("Dengan psikiater pun berbeda, sebab psikiater memberi obat, sedangkan psikolog klinis memakai terapi.", "psikolog klinis memakai terapi", "psikiater memberi obat"),
        ("Psikiater, di sisi lain, memberi obat.", "", "memberi obat"),
        ("Dibandingkan psikiater, psikolog klinis memakai terapi.", "psikolog klinis memakai terapi", ""),
        ("Psikolog klinis dan psikiater sama-sama menolong, namun psikolog klinis memakai terapi sedangkan psikiater memberi obat.", "psikolog klinis memakai terapi", "psikiater memberi obat"),
        ("Berbeda dengan psikiater, psikolog klinis memakai terapi, bukan memberi obat.", "psikolog klinis memakai terapi", "memberi obat"),
        ("Berlainan dengan psikiater, yang memberi obat.", "", "memberi obat"),
    ],
)  # fmt: skip
def test_a_comparison_has_two_sides(sentence: str, this: str, other: str):
    [comparison] = section("comparisons", sentence)
    assert comparison["role"].lower() == "psikiater"
    assert (comparison["this"], comparison["other"]) == (this, other)


def test_a_second_role_after_a_semicolon_is_another_comparison():
    sentence = (
        "Berbeda dengan psikiater, yang memberi obat, psikolog klinis memakai terapi; "
        "konselor sekolah pun berbeda, karena ia mendampingi siswa."
    )
    assert section("comparisons", sentence) == [
        {"role": "psikiater", "this": "psikolog klinis memakai terapi", "other": "memberi obat"},
        {"role": "konselor sekolah", "this": "", "other": "ia mendampingi siswa"},
    ]


def test_what_stands_between_things_is_no_role():
    sentence = (
        "Berbeda dengan psikiater yang memberi obat, psikolog klinis mempelajari hubungan "
        "antara pikiran, tubuh, dan tingkah laku."
    )
    assert [c["role"] for c in section("comparisons", sentence)] == ["psikiater"]


@pytest.mark.parametrize(
    ("sentence", "duties"),
    [
        ("Kegiatan hariannya mencakup mengetes dan mewawancarai klien, membuat laporan, serta menguji terapi.", ["mengetes dan mewawancarai klien", "membuat laporan", "menguji terapi"]),
        ("Yang dikerjakan antara lain mengetes klien, membuat laporan, dan menguji terapi.", ["mengetes klien", "membuat laporan", "menguji terapi"]),
        ("Jabatan ini menuntut pemegangnya untuk mengetes klien, membuat laporan, dan menguji terapi.", ["mengetes klien", "membuat laporan", "menguji terapi"]),
        ("Mereka menilai ingatan, merancang latihan, dan mencatat kemajuan.", ["menilai ingatan", "merancang latihan", "mencatat kemajuan"]),
        ("Di klinik, ia mengetes klien, membuat laporan, dan menguji terapi.", ["mengetes klien", "membuat laporan", "menguji terapi"]),
        ("Tugas utamanya melliputi mengetes klien, membuat laporan, srta menguji terapi.", ["mengetes klien", "membuat laporan", "menguji terapi"]),
        ("Tugas lainnya: a) membuat laporan; b) menguji terapi.", ["membuat laporan", "menguji terapi"]),
        ("Tugas lain meliputi menyusun, menerapkan, dan menguji terapi.", ["menyusun, menerapkan, dan menguji terapi"]),
        ("Tugas lain meliputi memberi saran tentang tidur, makan, dan olahraga, membuat laporan, serta menguji terapi.", ["memberi saran tentang tidur, makan, dan olahraga", "membuat laporan", "menguji terapi"]),
        ("Tugas lain mencakup perancangan terapi, pengujian alat, dan evaluasi hasil.", ["perancangan terapi", "pengujian alat", "evaluasi hasil"]),
        ("Selain itu, psikolog klinis juga harus mencatat biaya Rp1.500.000 dll. dengan rapi.", ["mencatat biaya Rp1.500.000 dll. dengan rapi"]),
    ],
)  # fmt: skip
def test_duties_are_single_items(sentence: str, duties: list[str]):
    assert section("duties", sentence) == duties


def test_pay_and_weather_are_no_section():
    reading = read(OPENING + "Gaji awal berkisar lima juta. Profesi ini cocok untuk orang sabar.")
    assert [piece.text for piece in reading.unplaced] == ["Gaji awal berkisar lima juta."]


@pytest.mark.parametrize(
    ("sentence", "traits"),
    [
        ("Ijazah yang diakui dan kemampuan menulis laporan juga diperlukan untuk bekerja di klinik.", ["Ijazah yang diakui", "kemampuan menulis laporan"]),
        ("Selain gelar sarjana, kepekaan terhadap perasaan orang juga dibutuhkan, karena klien sering sulit bercerita.", ["kepekaan terhadap perasaan orang"]),
        ("Penguasaan alat tes tentu saja wajib, tetapi kesabaran mendengarkan tetap menjadi pembeda utama.", ["Penguasaan alat tes", "kesabaran mendengarkan"]),
        ("Untuk membuka praktik, dibutuhkan pengalaman magang dan izin yang masih berlaku.", ["pengalaman magang", "izin yang masih berlaku"]),
        ("Diperlukan juga kesediaan mendengar kisah pilu, termasuk pada malam hari.", ["kesediaan mendengar kisah pilu"]),
        ("Kejujuran dan ketenangan adalah dua hal yang tidak boleh ditawar.", ["Kejujuran", "ketenangan"]),
        ("Kemampuan menjelaskan juga penting, karena banyak klien lebih percaya pada dukun.", ["Kemampuan menjelaskan"]),
        ("Yang akan menikmatinya adalah orang dengan rasa ingin tahu, telinga yang peka, dan kesabaran.", ["rasa ingin tahu", "telinga yang peka", "kesabaran"]),
        ("Orang yang sabar, peka, dan terbuka akan mudah menyesuaikan diri.", ["sabar", "peka", "terbuka"]),
        ("Kamu juga harus konsisten, karena klien mengharapkan jadwal yang sama.", ["konsisten"]),
        ("Profesi ini banyak dibutuhkan oleh sekolah, rumah sakit, dan lembaga bantuan.", []),
    ],
)  # fmt: skip
def test_what_is_said_to_be_needed_is_a_trait(sentence: str, traits: list[str]):
    assert section("suitable", sentence) == traits
    assert section("misconceptions", sentence) == section("expectations", sentence) == []


def test_whoever_should_choose_another_job_is_told_by_all_that_stands_before():
    sentence = (
        "Orang yang sulit menyimpan rahasia atau memiliki luka lama sebaiknya memilih profesi lain."
    )
    assert section("unsuitable", sentence) == ["sulit menyimpan rahasia", "memiliki luka lama"]


def test_what_the_worker_is_hoped_to_do_is_a_duty():
    sentence = "Seorang psikolog klinis juga diharapkan menyusun laporan serta memastikan tidak ada data yang bocor."
    assert section("duties", sentence) == [
        "menyusun laporan",
        "memastikan tidak ada data yang bocor",
    ]
    assert section("expectations", sentence) == []


def test_that_a_job_is_belittled_for_what_it_is_thought_to_be_is_a_misconception():
    sentence = "Psikolog klinis sering disepelekan karena dianggap hanya mendengarkan."
    assert len(section("misconceptions", sentence)) == 1


def test_what_beginners_hope_for_is_an_expectation_still():
    sentence = (
        "Banyak pemula mengharapkan klien yang segera pulih, padahal terapi makan waktu bulanan."
    )
    [pair] = section("expectations", sentence)
    assert "klien yang segera pulih" in pair["expectation"]


def test_a_name_ends_before_what_is_said_of_it():
    text = OPENING.replace("psikolog klinis melibatkan", "psikolog klinis artinya siap melibatkan")
    assert [one["title"] for one in as_json(read(text))["professions"]] == ["psikolog klinis"]
