"""Twenty-four students: what they like, what is true of them, and roles that a counsellor expects.

What a statement asks that is not told of them they do not know.
"""

from dataclasses import dataclass, field

Y, N = "ya", "tidak"


@dataclass(frozen=True)
class Persona:
    name: str
    wishes: dict[str, list[str]]  # `minat` and `bidang`
    says: dict[str, str]
    expected: frozenset[str] = field(default_factory=frozenset)


def student(name: str, minat: str, bidang: str, says: str, expected: str) -> Persona:
    """`says` holds keys of statements; a key with a minus is a "tidak"."""
    answers = {key.lstrip("-"): N if key.startswith("-") else Y for key in says.split()}
    wishes = {"minat": minat.split(), "bidang": bidang.split()}
    return Persona(name, wishes, answers, frozenset(expected.split()))


PERSONAS = [
    student("Ayu draws, is shy and dislikes numbers", "minat-seni", "",
            "kreativitas peka-keindahan mandiri layar konsentrasi -orang -tim -nyaman-tampil",
            "ilustrator animator desainer-grafis editor-video"),
    student("Bima takes engines apart", "minat-mesin", "teknik",
            "keterampilan-tangan badan mengutamakan-keselamatan logika -layar",
            "mekanik-otomotif teknisi-listrik insinyur-mesin"),
    student("Citra wants to heal and stays calm", "minat-kesehatan", "kesehatan",
            "empati ketenangan daya-tahan-fisik kepedulian orang tim",
            "perawat bidan dokter-umum"),
    student("Dewa codes at night", "minat-teknologi", "ti",
            "logika konsentrasi layar mau-terus-belajar mandiri -orang -badan -perjalanan",
            "pengembang-perangkat-lunak pengembang-web pengembang-gim"),
    student("Eka listens to friends", "minat-kesehatan", "pendidikan",
            "mendengarkan empati menjaga-rahasia kesabaran orang -badan",
            "psikolog-klinis psikiater guru-bk konselor-karier"),
    student("Fajar likes numbers and quiet", "minat-angka", "bisnis",
            "ketelitian analisis konsentrasi kejujuran jam layar -orang -badan -perjalanan",
            "akuntan auditor aktuaris analis-keuangan konsultan-pajak"),
    student("Gita loves small children", "minat-dunia-anak", "",
            "kesabaran kreativitas kepedulian badan orang menyederhanakan -layar",
            "guru-paud guru-sd dokter-spesialis-anak"),
    student("Hadi wants to defend people", "minat-isu-sosial", "hukum",
            "keadilan keberanian meyakinkan-orang berbicara-di-depan-umum analisis -jam",
            "pengacara jaksa hakim"),
    student("Indah grows plants", "minat-alam", "alam",
            "suka-kerja-lapangan pengamatan kesabaran badan perjalanan",
            "agronom penyuluh-pertanian ahli-lingkungan"),
    student("Joko wants to fly", "", "industri",
            "ketenangan berpikir-cepat taat-prosedur perjalanan -jam membayangkan-ruang tim"
            " berbahasa-asing luwes-jam-kerja kerja-sama terbuka-pada-kritik",
            "pilot nakhoda"),
    student("Kirana acts on every stage", "minat-seni", "seni",
            "nyaman-tampil kreativitas kegigihan tim badan -jam -layar",
            "aktor sutradara"),
    student("Lukman writes for himself", "minat-bahasa", "",
            "menulis mandiri konsentrasi rasa-ingin-tahu layar -orang -tim",
            "penulis penerjemah copywriter jurnalis"),
    student("Maya wants to run a firm", "minat-bisnis", "bisnis",
            "ingin-memegang-kendali keberanian kepemimpinan inovatif -jam meyakinkan-orang",
            "wirausahawan manajer-pemasaran"),
    student("Nanda cooks for the family", "minat-seni", "wisata",
            "keterampilan-tangan kreativitas daya-tahan-fisik badan berpikir-cepat -layar -jam",
            "koki barista"),
    student("Omar plays games and draws worlds", "minat-teknologi minat-seni", "",
            "kreativitas logika layar tim kegigihan -badan -orang",
            "pengembang-gim animator desainer-ui-ux"),
    student("Putri cuts her own clothes", "", "seni",
            "kreativitas keterampilan-tangan peka-keindahan inovatif mandiri membayangkan-ruang"
            " tahan-tenggat terbuka-pada-kritik minat-bisnis badan",
            "perancang-busana desainer-interior penata-rias"),
    student("Qori wants to serve the country", "", "hukum",
            "keberanian pengabdian daya-tahan-fisik badan tim ketenangan -layar -jam",
            "tentara polisi pemadam-kebakaran"),
    student("Rafi asks why people are poor", "minat-isu-sosial", "sosial",
            "kepedulian analisis perencanaan memandu-diskusi kecakapan-antarpribadi perjalanan",
            "pengembang-program-pemberdayaan-masyarakat fasilitator-pengembangan-masyarakat"
            " manajer-program-lsm"),
    student("Sinta helps families in trouble", "minat-isu-sosial", "sosial",
            "empati mendengarkan kesabaran menjaga-rahasia kepedulian orang",
            "pekerja-sosial pekerja-sosial-medis pendamping-lansia"),
    student("Tono hunts for errors in data", "minat-angka minat-teknologi", "",
            "analisis logika ketelitian rasa-ingin-tahu layar konsentrasi -badan -perjalanan",
            "ilmuwan-data analis-data ahli-statistik"),
    student("Umi wants steady hands and teeth", "minat-kesehatan", "kesehatan",
            "keterampilan-tangan ketelitian kesabaran jam konsentrasi ramah-melayani orang",
            "dokter-gigi"),
    student("Vino talks to everyone and travels", "minat-bahasa", "wisata",
            "berbahasa-asing kecakapan-antarpribadi ramah-melayani perjalanan orang -layar -jam"
            " berbicara-di-depan-umum luwes-jam-kerja tahan-jauh-dari-rumah daya-tahan-fisik",
            "pemandu-wisata pramugari diplomat juru-bahasa"),
    student("Wulan draws buildings", "minat-seni", "teknik",
            "membayangkan-ruang kreativitas peka-keindahan ketelitian perencanaan layar",
            "arsitek desainer-interior"),
    student("Yoga studies under a microscope", "rasa-ingin-tahu minat-alam", "",
            "ketelitian pengamatan kegigihan analisis konsentrasi -orang -perjalanan",
            "peneliti-bioteknologi analis-laboratorium-medis"),
]  # fmt: skip
