"""The small words by which a question shows how it is meant. Spelled as people type them."""

# ruff: noqa: SIM905

# Words that say no; a wording with one of them is found by any of them.
NO = "tidak"
NEGATIONS = frozenset(
    """anti bkn bukan engga enggak g ga gaa gak gamau gk jangan jgn kagak kecuali nda ndak ngga
    nggak nggk no non selain tak tanpa tdk tidak tnp""".split()
)
# Written as one word: "gasuka", "nggakbisa".
RUN_TOGETHER = frozenset(
    no + word
    for no in ("ga", "gak", "ngga", "nggak", "engga", "enggak", "gk", "kagak", "tak", "tdk")
    for word in """bakat berani betah biasa bisa butuh cocok demen doyan hobi ingin jago kuat mampu
    minat ngerti nyaman paham pandai pengen perlu pintar sanggup suka tahan tertarik""".split()
)
# To be afraid or weary of something is to ask for work without it.
AVERSIONS = frozenset(
    """alergi benci fobia grogi gugup hindari jijik malas males menghindari merinding mls mual muak
    ngeri ogah phobi phobia pingsan pusing risih takut takutnya trauma""".split()
)
# What one is bad at: "lemah di matematika", "matematika jelek". The first stand before it.
WEAK = frozenset("bego bodoh lemah lemot payah".split())
POOR = frozenset(
    """ancur anjlok buruk hancur jeblok jelek nol parah rendah remed remedial
    lemes lemas gemeteran gemetar""".split()
)
INSIDE = frozenset("dalam dalem di pada sama soal".split())
# What may stand between a no and what it is about: "tidak terlalu suka dengan ...".
BETWEEN_NO = frozenset(
    """ada begitu bekerja belajar berani berhubungan berminat berurusan betah biasa bisa butuh
    cocok dalam dekat deket demen dengan dgn di doyan gitu harus hobi ikut ingin jadi jago
    juga kalau kan ke kerja kuat lewat liat lihat mahir main mampu mau melihat memakai menjadi
    minat mungkin ngeliat ngerti nyaman pada paham pakai pake pandai pas pengen pengin perlu
    pernah pinter pintar punya sama sanggup senang seneng sering siap sm soal suka tahan tentang
    terlalu tertarik urusan usah wajib yang yg""".split()
)
# With these something new begins, for which the no before does not hold.
NEW_STARTS = frozenset(
    """aku anak apa biar buat cari cocoknya cuma gaji gue gw hobi ingin jago jurusan kalau kalo
    karena karier karir kerja kerjaan kerjaannya lebih lulusan mau melainkan mencari mending
    namun nyari padahal pandai pekerjaan pengen pengin pintar profesi profesinya saya
    sedangkan sehingga senang soalnya suka supaya tapi tetapi tp untuk utk yang yg""".split()
)
# Of these, all that set one thing against another: here a no ends, whatever it was about.
CONTRASTS = frozenset(
    """biar karena melainkan namun padahal sedangkan sehingga soalnya supaya tapi tetapi
    tp""".split()
)
# Words that tell which of several studies of one name is meant; with neither, the subject is.
OF_VOCATIONAL = frozenset("smk smea smkn stm".split())
OF_PROGRAMME = frozenset(
    """d3 d4 diploma fak fakultas jurusan jurusannya kampus kuliah kuliahnya lulusan ngampus prodi
    program s1 s2 sarjana studi univ universitas""".split()
)
JOINTS = frozenset("and atau ataupun dan juga maupun or sama serta".split())
# After a no these take it back: "tidak hanya", "gak masalah", "tidak keberatan".
TAKEN_BACK = frozenset(
    "apa apalah cuma cuman hanya keberatan masalah melulu papa saja sekadar sekedar".split()
)
# Words that say nothing of what is asked for.
UNMEANT = frozenset(
    """aja aku anak anaknya bagus bagusnya baik bakat banget banyak bener berapa bgt bidang bikin
    bingung boleh capai cara cita cocok cocoknya contoh daftar dih doang dong emang enak
    enaknya gimana gini gitu gua gue gw hobi hobinya info informasi ingin jadinya jago jalan
    jenis kadang kah kak kalo kan kayak keren kerjaannya kerjanya kira kok kuliah kuliahnya
    lama langsung lho loh lulus lulusan macam mah mana mapel masuk milih min mulu nanti nantinya nih
    nilai nilaiku nya orangnya paling pandai pas pelajaran peluang pengen pengin perlu pilih
    pilihan pintar please pls prodi profesinya program prospek rapor raport rasanya
    rekomendasi sampai sampe saran sbg sebaiknya sekali sekolah selalu seneng sih sis studi sukanya
    syarat tau terus tipe
    tolong tuh univ universitas ya yaa yah yg yuk""".split()
)
# "susah gak jadi pilot": a no behind one of these only asks.
TAGGED = frozenset(
    """ada bagus berat bisa boleh butuh capek cocok enak gampang harus keren lama mahal mudah
    penting perlu seru sulit susah wajib""".split()
)
# Words that people type and no text has; they are no errors.
SPOKEN = frozenset(
    """bola catur cewek copas cowok cringe dinosaurus fokus gabut gamer halu horor insecure kpop
    mikir minder nasa ngefans otak overthinking part pede pinter ramai rame roblox sepele
    skill stres time trend viral""".split()
)
# With these names of work begin; what follows tells which work it is.
HEADS = frozenset(
    """ahli guru instruktur juru karyawan kepala operator pegawai pelatih pemain penjaga penjual
    petugas staf teknisi tukang""".split()
)
# Words that compare, and those that stand around two professions.
CUES = frozenset(
    """bagusan baikan banding bandingin bandingkan beda bedain bedakan bedanya berbeda compare
    dibanding dibandingkan difference enakan membandingkan mending mendingan perbandingan
    perbedaan perbedaannya persamaan""".split()
)
AROUND_SIDES = CUES | frozenset(
    """aku antara apa apanya between bingung dong enaknya galau halo itu jadi jelasin jelaskan kak
    kasih kenapa lebih mana mau memilih min nya pengen pilih saya sebaiknya sih tahu tau the tolong
    ya""".split()
)
EITHER = frozenset("atau or".split())
VERSUS = frozenset("lawan versus vs".split())
BETWEEN = frozenset("ama apa and atau dan dengan dgn or sama serta".split())

# Short names that in a sentence are small words: meant where nothing else is said.
ALONE = frozenset("hi mat si".split())

# All of them: none is ever taken for a typing error.
SMALL_WORDS = frozenset().union(
    AVERSIONS,
    WEAK,
    POOR,
    BETWEEN_NO,
    NEW_STARTS,
    JOINTS,
    TAKEN_BACK,
    UNMEANT,
    AROUND_SIDES,
    VERSUS,
    BETWEEN,
    NEGATIONS,
    RUN_TOGETHER,
    TAGGED,
)
