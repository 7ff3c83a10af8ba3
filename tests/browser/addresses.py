"""Public addresses of the real catalogue, of every kind, with the status that each answers."""

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

VIEWS = [
    "/bandingkan/manajer-program-lsm/pengembang-program-pemberdayaan-masyarakat/?tampil=beda",
    "/bandingkan/manajer-program-lsm/pengembang-program-pemberdayaan-masyarakat/?tampil=sama",
    "/bandingkan/pekerja-sosial/pekerja-sosial-medis/?tampil=sihir",
]

WORKSHEETS = [
    "/bandingkan/pekerja-sosial/pengembang-program-pemberdayaan-masyarakat/lembar/",
    "/bandingkan/manajer-program-lsm/pendamping-lansia/lembar/",
]

SELF_CHECK = "/bandingkan/pekerja-sosial/pengembang-program-pemberdayaan-masyarakat/cek-diri/"
STATEMENTS = [
    SELF_CHECK,
    f"{SELF_CHECK}?empati=ya&menjaga-rahasia=tidak&tertib-mencatat=ya&mendengarkan=belum",
    f"{SELF_CHECK}?empati=ya&lihat=jawaban",
    "/kecocokan/",
    "/kecocokan/?lihat=hasil",
    "/kecocokan/?empati=ya&analisis=ya&kesabaran=ya&tertib-mencatat=tidak&ketenangan=tidak",
    "/kecocokan/?empati=belum&komunikasi=belum",
    "/kecocokan/?empati=tidak",
]

SHORTLISTS = [
    "/daftar/",
    "/daftar/?p=pekerja-sosial",
    "/daftar/?p=pekerja-sosial,penyuluh-sosial,manajer-program-lsm,astronaut",
]

LISTS = [
    "/",
    "/profesi/",
    "/profesi/?q=pekerja&urut=terbaru",
    "/profesi/?bidang=sosial&pendidikan=sarjana&pendidikan=profesi",
    "/profesi/?q=astronaut",
    "/profesi/?pendidikan=tukang-sihir",
    "/profesi/?page=99",
    "/profesi/?bidang=sosial&pendidikan=sarjana&sifat=analisis&bukan=tertib-mencatat.kurang",
    "/profesi/?sifat=empati&sifat=kreativitas&bukan=suka-kepastian.punya",
    "/profesi/?q=pekreja+sosail",
    "/profesi/?q=pekreja&persis=1",
    "/miskonsepsi/",
    "/miskonsepsi/?bidang=sosial",
    "/miskonsepsi/?bidang=sihir",
    "/guru-bk/",
    "/tentang/",
]

STUDIES = [
    "/tanpa-kuliah/",
    "/jurusan/",
    "/jurusan/kesejahteraan-sosial/",
    "/jurusan/keperawatan/",
    "/smk/",
    "/smk/pekerjaan-sosial/",
    "/mapel/",
    "/mapel/?mapel=sosiologi&mapel=biologi",
    "/mapel/?mapel=sosiologi&cara=lepas",
    "/mapel/?mapel=sihir",
    "/mapel/sosiologi/",
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
    "/jurusan/sihir/": 404,
    "/smk/sihir/": 404,
    "/mapel/sihir/": 404,
    "/bandingkan/?a=pekerja-sosial&b=astronaut": 404,
    "/bandingkan/pekerja-sosial/astronaut/": 404,
    "/bandingkan/pekerja-sosial/astronaut/lembar/": 404,
    "/bandingkan/pekerja-sosial/astronaut/cek-diri/": 404,
    "/profesi/relawan-desa/": 410,
    "/bandingkan/pekerja-sosial/relawan-desa/": 410,
}

FOUND = [
    *STATEMENTS,
    *SHORTLISTS,
    *LISTS,
    *FIELDS,
    *PROFESSIONS,
    *COMPARISONS,
    *VIEWS,
    *WORKSHEETS,
    *STUDIES,
    *PICKER,
]
ADDRESSES = dict.fromkeys(FOUND, 200) | MISSING

# What no browser shows: an address that leads on to another, and what scripts read.
LEADING_ON = {
    "/profesi/penyuluh/": 301,
    "/jurusan/kessos/": 301,
    "/mapel/ppkn/": 301,
    "/bandingkan/?a=pekerja-sosial&b=penyuluh-sosial": 302,
}
READ_BY_SCRIPTS = {
    "/profesi/saran/": 200,
    "/profesi/saran/?q=pekerja": 200,
}
PUBLIC = ADDRESSES | LEADING_ON | READ_BY_SCRIPTS

# axe is slow: of pages that only differ in their words, a few stand for all.
SAMPLE = [
    address
    for address in ADDRESSES
    if address not in (*FIELDS[2:], *COMPARISONS[3:], *PROFESSIONS[:2], "/bidang/sihir/")
]
