"""Questions as students type them, with the profession that must be among the first three.

Sorted by what makes them hard. `NONSENSE` must find nothing at all.
"""

FASILITATOR = "fasilitator-pengembangan-masyarakat"
KEPALA = "kepala-program-kesejahteraan-masyarakat"
LSM = "manajer-program-lsm"
MEDIS = "pekerja-sosial-medis"
PEKSOS = "pekerja-sosial"
LANSIA = "pendamping-lansia"
PENGEMBANG = "pengembang-program-pemberdayaan-masyarakat"
PENYULUH = "penyuluh-sosial"

QUERIES = {
    # other names, English, slang, abbreviations
    "peksos": PEKSOS,
    "peksos rs": MEDIS,
    "peksos medis": MEDIS,
    "social worker": PEKSOS,
    "medical social worker": MEDIS,
    "hospital social worker": MEDIS,
    "caregiver": LANSIA,
    "care giver": LANSIA,
    "pramurukti": LANSIA,
    "perawat lansia": LANSIA,
    "CDO": FASILITATOR,
    "community development officer": FASILITATOR,
    "pendamping desa": FASILITATOR,
    "ngo": LSM,
    "program manager ngo": LSM,
    "comdev": PENGEMBANG,
    "social welfare program manager": KEPALA,
    # typing errors
    "pekrja sosial": PEKSOS,
    "pekerja sosail": PEKSOS,
    "pkerja sosial medis": MEDIS,
    "pendampng lansia": LANSIA,
    "pendamping lasnia": LANSIA,
    "penyulh sosial": PENYULUH,
    "penyulu sosial": PENYULUH,
    "fasiltator masyarakat": FASILITATOR,
    "fasilittaor": FASILITATOR,
    "manjer lsm": LSM,
    "manager lsm": LSM,
    "kepala progam kesejateraan": KEPALA,
    "pemberdayan masyarakt": PENGEMBANG,
    "pengebang program": PENGEMBANG,
    "caregivr": LANSIA,
    "pekerjasosial": PEKSOS,
    "pemrukti pramurkti": LANSIA,
    # affixes, also those that break the rules or are only spoken
    "memberdayakan masyarakat": PENGEMBANG,
    "mensejahterakan masyarakat": KEPALA,
    "penyuluhan sosial": PENYULUH,
    "menyuluh": PENYULUH,
    "mendampingi lansia": LANSIA,
    "pendampingan lansia": LANSIA,
    "merawat lansia": LANSIA,
    "ngerawat lansia": LANSIA,
    "nolongin lansia": LANSIA,
    "memfasilitasi masyarakat": FASILITATOR,
    "pengembangan masyarakat": FASILITATOR,
    "mengembangkan program pemberdayaan": PENGEMBANG,
    # what the work is about
    "yang menolong orang miskin": PEKSOS,
    "kerja di rumah sakit": MEDIS,
    "bantu pasien dan keluarganya": MEDIS,
    "rumah singgah pasien": MEDIS,
    "mendampingi anak korban": PEKSOS,
    "kekerasan penelantaran kecanduan": PEKSOS,
    "menulis proposal hibah": LSM,
    "menyuapi dan memandikan": LANSIA,
    "jadwal obat": LANSIA,
    "panti jompo lanjut usia": LANSIA,
    "memandu musyawarah desa": FASILITATOR,
    "siaran radio penyuluhan": PENYULUH,
    "lembar balik video pendek": PENYULUH,
    "riset lapangan akar masalah": PENGEMBANG,
    "anggaran dan strategi kesejahteraan": KEPALA,
    "surat tanda registrasi": PEKSOS,
    # not finished yet
    "pekerja so": PEKSOS,
    "pendamp": LANSIA,
    "penyu": PENYULUH,
    "fasil": FASILITATOR,
    "manajer pro": LSM,
    "kepala prog": KEPALA,
    "pemberda": PENGEMBANG,
    "careg": LANSIA,
    "pekerja sosial m": MEDIS,
    # written in every way
    "PEKERJA   SOSIAL": PEKSOS,
    "pekerja-sosial": PEKSOS,
    "manajer program L.S.M": LSM,
    "“Penyuluh Sosial”?": PENYULUH,
}

NONSENSE = [
    "asdfgh",
    "qwerty uiop",
    "zzz",
    "resep rendang padang",
    "harga iphone",
    "lorem ipsum dolor",
    "xyzzy 12345",
    "!!!",
    "jadwal kapal pesiar",
    "??? ***",
]
