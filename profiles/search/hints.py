"""The small words by which a question shows how it is meant. Spelled as people type them."""

# ruff: noqa: SIM905

# Words that say no; a wording with one of them is found by any of them.
NO = "tidak"
NEGATIONS = frozenset(
    """anti bkn bukan engga enggak g ga gaa gak gamau gk jangan jgn kagak kecuali nda ndak ngga
    nggak nggk no non selain tak tanpa tdk tidak tnp""".split()
)
# To be afraid or weary of something is to ask for work without it.
AVERSIONS = frozenset(
    """alergi benci fobia hindari jijik malas males menghindari mls muak ngeri ogah phobi phobia
    takut takutnya trauma""".split()
)
# What one is bad at: "lemah di matematika", "matematika jelek". The first stand before it.
WEAK = frozenset("bego bodoh lemah lemot payah".split())
POOR = frozenset("ancur anjlok buruk hancur jeblok jelek nol parah rendah remed remedial".split())
INSIDE = frozenset("dalam dalem di pada sama soal".split())
# What may stand between a no and what it is about: "tidak terlalu suka dengan ...".
ASIDE = frozenset(
    """ada begitu bekerja belajar berani berhubungan berminat berurusan betah biasa bisa butuh
    cocok dalam dekat deket demen dengan dgn di doyan gitu harus hobi ikut ingin jadi jago
    juga kalau kan ke kerja kuat lewat liat lihat mahir main mampu mau melihat memakai menjadi
    minat mungkin ngeliat ngerti nyaman pada paham pakai pake pandai pas pengen pengin perlu
    pernah pintar punya sama sanggup senang seneng sering siap sm soal suka tahan tentang
    terlalu tertarik urusan usah wajib yang yg""".split()
)
# With these something new begins, for which the no before does not hold.
TURNS = frozenset(
    """aku anak apa biar buat cari cocoknya cuma gaji gue gw hobi ingin jago jurusan kalau kalo
    karena karier karir kerja kerjaan kerjaannya lebih lulusan mau melainkan mencari mending
    namun nyari padahal pandai pekerjaan pengen pengin pintar profesi profesinya saya
    sedangkan sehingga senang soalnya suka supaya tapi tetapi tp untuk utk yang yg""".split()
)
JOINTS = frozenset("and atau ataupun dan juga maupun or sama serta".split())
ONLY = frozenset("cuma cuman hanya melulu saja sekadar sekedar".split())
# Words that say nothing of what is asked for.
UNMEANT = frozenset(
    """aja aku anak anaknya bagus bakat banget bener bgt bidang bikin bingung boleh cita cocok
    cocoknya contoh daftar dih doang dong emang enak enaknya gimana gini gitu gua gue gw hobi
    hobinya info informasi ingin jago jalan jenis kah kak kalo kan kayak keren kerjaannya kira
    kok kuliah kuliahnya lho loh lulus lulusan macam mah mana mapel masuk milih min nanti nih
    nilai nilaiku nya orangnya paling pandai pas pelajaran peluang pengen pengin perlu pilih
    pilihan pintar please pls prodi profesinya program prospek rapor raport rekomendasi saran
    sbg sebaiknya sekali sekolah seneng sih sis sma smk studi sukanya tau tipe tolong tuh univ
    universitas ya yaa yah yg yuk""".split()
)
# Words that compare, and those that stand around two professions.
CUES = frozenset(
    """banding bandingin bandingkan beda bedain bedakan bedanya berbeda compare dibanding
    dibandingkan difference enakan membandingkan mending mendingan perbandingan perbedaan
    perbedaannya persamaan""".split()
)
COMPARING = CUES | frozenset(
    "antara apa apanya between itu kenapa memilih lebih mana nya pilih sih the".split()
)
VERSUS = frozenset("lawan versus vs".split())
BETWEEN = frozenset("ama and atau dan dengan dgn or sama serta".split())

# All of them: none is ever taken for a typing error.
SMALL_WORDS = frozenset().union(
    AVERSIONS,
    WEAK,
    POOR,
    ASIDE,
    TURNS,
    JOINTS,
    ONLY,
    UNMEANT,
    COMPARING,
    VERSUS,
    BETWEEN,
    NEGATIONS,
)
