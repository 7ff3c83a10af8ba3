"""Every public address of the real catalogue, with the status it answers."""

PROFESSIONS = [
    "/profesi/fasilitator-pengembangan-masyarakat/",
    "/profesi/kepala-program-kesejahteraan-masyarakat/",
    "/profesi/manajer-program-lsm/",
    "/profesi/pekerja-sosial/",
    "/profesi/pekerja-sosial-medis/",
    "/profesi/pendamping-lansia/",
    "/profesi/pengembang-program-pemberdayaan-masyarakat/",
    "/profesi/penyuluh-sosial/",
]

# Only the first has professions yet; the others say that theirs are being written.
FIELDS = [
    "/bidang/sosial/",
    "/bidang/kesehatan/",
    "/bidang/pendidikan/",
    "/bidang/ti/",
    "/bidang/teknik/",
    "/bidang/industri/",
    "/bidang/bisnis/",
    "/bidang/hukum/",
    "/bidang/media/",
    "/bidang/seni/",
    "/bidang/wisata/",
    "/bidang/alam/",
]

# Each role at least once; the pairs that name each other, and some that do not.
COMPARISONS = [
    "/bandingkan/pekerja-sosial/pengembang-program-pemberdayaan-masyarakat/",
    "/bandingkan/pengembang-program-pemberdayaan-masyarakat/pekerja-sosial/",
    "/bandingkan/pekerja-sosial/pekerja-sosial-medis/",
    "/bandingkan/pekerja-sosial/penyuluh-sosial/",
    "/bandingkan/pekerja-sosial/kepala-program-kesejahteraan-masyarakat/",
    "/bandingkan/pekerja-sosial-medis/pendamping-lansia/",
    "/bandingkan/fasilitator-pengembangan-masyarakat/penyuluh-sosial/",
    "/bandingkan/fasilitator-pengembangan-masyarakat/manajer-program-lsm/",
    "/bandingkan/kepala-program-kesejahteraan-masyarakat/manajer-program-lsm/",
    "/bandingkan/manajer-program-lsm/pengembang-program-pemberdayaan-masyarakat/",
    "/bandingkan/pendamping-lansia/manajer-program-lsm/",
    "/bandingkan/penyuluh-sosial/pendamping-lansia/",
]

LISTS = [
    "/",
    "/profesi/",
    "/profesi/?q=pekerja&urut=terbaru",
    "/profesi/?bidang=sosial&pendidikan=sarjana&pendidikan=profesi",
    "/profesi/?q=astronaut",
    "/profesi/?pendidikan=tukang-sihir",
    "/profesi/?page=99",
    "/tentang/",
]

PICKER = [
    "/bandingkan/",
    "/bandingkan/?a=pekerja-sosial",
    "/bandingkan/?a=&b=penyuluh-sosial",
    "/bandingkan/?a=pekerja-sosial&b=pekerja-sosial",
    "/bandingkan/pekerja-sosial/pekerja-sosial/",
]

MISSING = {
    "/tidak-ada/": 404,
    "/profesi/astronaut/": 404,
    "/bidang/sihir/": 404,
    "/bandingkan/?a=pekerja-sosial&b=astronaut": 404,
    "/bandingkan/pekerja-sosial/astronaut/": 404,
    "/profesi/relawan-desa/": 410,
    "/bandingkan/pekerja-sosial/relawan-desa/": 410,
}

FOUND = [*LISTS, *FIELDS, *PROFESSIONS, *COMPARISONS, *PICKER]
ADDRESSES = dict.fromkeys(FOUND, 200) | MISSING

# axe is slow: of pages that only differ in their words, a few stand for all.
SAMPLE = [
    address
    for address in ADDRESSES
    if address not in (*FIELDS[2:], *COMPARISONS[3:], *PROFESSIONS[:2], "/bidang/sihir/")
]
