"""Kinds of Indonesian words, as far as the reader has to tell them apart."""

import re


def lexicon(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


WORD = re.compile(r"[^\W_][\w'’/&+-]*(?:\.\w+)*")

NOT_VERBS = lexicon(
    """meja mereka media merah metode mesin menit mentor menteri medis mental menu melalui menurut
    mengenai merupakan mengingat meski meskipun memang member merek memori mendalam mendetail
    mendasar menarik menyeluruh mendadak merata menengah menantang memadai memuaskan meter mengapa
    merdeka mewah mendesak membosankan melelahkan menyenangkan menegangkan memusingkan meriah
    mendatang metodis metodologi mekanik mekanis mekanisme mebel medan megah memo menara mendung
    menteri mentah merger merica mesra mestinya mesti meyakinkan melainkan menjelang mencolok
    berbagai berapa beberapa berat beras berikut berita bersama berdasarkan bersih besar
    berlebihan berkualitas berbeda berkala berulang bertahap berkelanjutan bergizi berisiko
    berbahaya berskala berbasis berwenang berharga bersertifikat berkebutuhan
    berpotensi berdampak berwarna bernama berupa berarti berjudul berbayar berlaku bertingkat
    berturut-turut berbentuk berbunyi berlokasi berusia berumur berantakan beruntung
    bermotor beroda berat-berat bertenaga beracun bersejarah berlisensi berbasis berbunga
    bermesin berlangsung beragam bervariasi berlian beton berkas berlebih berubah-ubah
    berani berpengalaman berjiwa bermental berbakat berwawasan
    bertanggung"""
)
VERB = re.compile(
    r"(?:me(?:ng|ny|m|n|r|l|w|y)[a-z-]{3,}|ber[a-z-]{4,}|ng[eaiuo][a-z-]{2,}|"
    r"ny[aiueo][a-z-]{2,}|m[aeiou][a-z]+(?:tiin|siin|rusin|kirin)"
    r"|n(?:anya|elpon|elepon|onton|unggu|ulis|ambal|itip|agih|arik|imbang|umpuk|ebak|emen|emu|"
    r"erima|olak|utup|ambah|ata|awar|erjemah|urun|angkap|ari|abung|empel)[a-z]*|(?:bersih|"
    r"jelas|kerja|"
    r"urus|bantu|bener|masuk|keluar|pasang|siap|"
    r"pasti|rapi|ajar|layan|cari|tunggu|kirim|bales|jaga|temen|denger|susun|atur|catet|hitung|"
    r"itung|"
    r"inget|tawar|promosi)in)$"
)
PLAIN_VERBS = lexicon(
    """ikut turut bekerja kerja buat bikin susun kelola jaga cek bantu atur urus pastikan siapkan
    antar layani catat hitung rancang analisis tulis periksa pantau ajak ajar latih rawat kirim
    terima
    tangani ambil masak kasih beri cari bawa pasang rakit uji ukur baca
    edit ganti setel tambal servis jual beli foto potret gambar sortir setir pandu bimbing desain"""
)
# Words that begin as spoken verbs do, and are none.
NOT_SLANG = lexicon("""
    nyata nyaman nyaris nyawa nyeri ngeri nyalang nyali nadi nilai nikah nomor negeri nurani nasib
    namun nama nanti nasi neuron nektar natur nikel narasi nutrisi notaris nomer nelayan nuklir
    """)

NOMINAL = re.compile(
    r"(?:pe(?:m|n|ng|ny|l|r|w)?[a-z-]+an|per[a-z]+an|[a-z]{3,}[aiu]si|analisis|riset|survei|audit|"
    r"konsultasi|supervisi|diagnosis|kerja|rapat|pelatihan|desain|kurasi)(?:nya)?$"
)

TRAITS = lexicon(
    """sabar teliti telaten jujur disiplin kreatif tekun ulet tangguh rapi peka empatik
    komunikatif analitis kritis mandiri cepat tegas ramah terbuka fleksibel adaptif berani
    tenang terorganisir terorganisasi cermat gigih konsisten proaktif inovatif detail kuat tahan
    siap mudah lebih hanya terlalu sulit susah enggan malas takut anti alergi gampang cenderung
    suka senang gemar hobi tertarik terbiasa mampu bisa dapat mau memiliki mempunyai punya tidak
    kurang ingin rela bersedia sanggup sering cekatan terampil luwes supel bijak bijaksana objektif
    netral penuh betah nyaman menikmati ingin gigih percaya andal cerdas pandai pintar jago lihai
    fasih peduli ceroboh pelupa pemalu penakut panik canggung kaku egois cuek tergesa-gesa buru-buru
    mengutamakan menginginkan mengharapkan benci membenci ogah nggak gak enggak tak belum bukan
    paham memahami mengerti berminat berempati berkomitmen bertanggung berjiwa berorientasi
    haus ulet logis sistematis visioner strategis teratur realistis dewasa stabil matang rajin
    setia lincah gesit humoris hangat santun sopan persuasif kompetitif ambisius antusias
    optimistis optimis pantang selalu butuh membutuhkan mengandalkan keras perfeksionis introver
    introvert ekstrover ekstrovert moody emosional sensitif mual jijik trauma phobia fobia
    cepat-cepat kagok gagap ragu plin-plan pasif lambat lemah minim buta jarang nekat
    gaptek mager jaim baperan gampangan murung pesimis keberatan kesulitan kewalahan
    risih jeli sembrono diplomatis lembut bugar kompak patuh hafal cakap mantap doyan pemberani
    awas sehat kokoh sigap tanggap tangkas terlatih terdidik teguh taat tertib bersih higienis
    jenaka humoris luas berwibawa bijaksana arif adil jernih dingin imajinatif inisiatif reflektif
    asertif solutif produktif efisien efektif akurat presisi rasional realistis kritis skeptis
    ingin-tahu penasaran haus lapar sayang cinta hormat sopan beradab beretika bermoral religius
    ikhlas tulus legawa lapang murah pemurah penolong penyayang penyabar pemikir pekerja perencana
    pendengar pembelajar pengamat petualang ekspresif artistik estetis musikal gemuk kurus tinggi
    egois angkuh sombong arogan congkak pongah galak kasar jutek judes ketus cerewet bawel boros
    pelit serakah rakus curang culas licik lancang jorok kotor slebor serampangan asal sok manja
    cengeng penggugup gugup grogi minder plinplan labil temperamental emosian pemarah pendendam
    pembosan penunda pemalas pengeluh pencemas pencuriga tertutup kolot lamban lelet lemot letoy
    ringkih sakit-sakitan asma ogah-ogahan setengah-setengah suka-suka hitung-hitungan rabun
    ambisius oportunis materialistis individualis individualistis apatis acuh abai alpa lalai
    lengah gegabah impulsif reaktif agresif dominan otoriter perasa baper bimbang bingung was-was
    khawatir cemas gelisah trauma geli alergi anti kapok bete moody mood-mood-an bertele-tele
    ceria periang
    jaga ngotot ngeyel keras-kepala konsumtif introvet pendiam penyendiri pengertian
    melek kebal telanjur terganggu tergoda terpancing terbawa tersinggung terburu-buru terpaku
    sukar sudah masih pernah mengantuk ngantuk gagah langsing wangi menawan
    menyukai mencintai menyenangi membenci menghindari menghargai menguasai mengenal mengetahui
    mementingkan memandang mengharap berpikir berorientasi bermental bersikap berwatak
    berkepribadian berpengalaman berpenampilan bersedia berbakat berdarah berjiwa berani
    berwawasan berkarakter berhati"""
)
# What a person has rather than is or does.
QUALITY = re.compile(
    r"(?:ke[a-z]+an|rasa|daya|jiwa|mental|fisik|stamina|empati|minat|bakat|integritas|komitmen|"
    r"komunikasi|kreativitas|naluri|insting|logika|etika|etos|motivasi|dedikasi|imajinasi|intuisi|"
    r"wawasan|pemahaman|pengetahuan|penguasaan|inisiatif|konsentrasi|fokus|kontrol|semangat|"
    r"passion|selera|toleransi|pikiran|pola|cara|sikap|sifat|mata|tangan|telinga|emosi|nyali|"
    r"antusiasme|negosiasi|kolaborasi|manajemen|skill|soft|hard|public|problem|"
    r"fleksibilitas|sensitivitas|objektivitas|loyalitas|profesionalisme|tanggung|"
    r"ingatan|disiplin|[a-z]+itas|[a-z]+isme)(?:nya)?$"
)


def is_verb(word: str) -> bool:
    """Whether a lower-case word does something: "menyusun", "bernegosiasi", "ngecek"."""
    bare = word.removesuffix("nya")
    if word in NOT_VERBS or bare in NOT_VERBS or word in NOT_SLANG:
        return False
    return word in PLAIN_VERBS or bool(VERB.match(word))


def is_derived_verb(word: str) -> bool:
    """Whether a word shows by its prefix that it is a verb; "ukur" in "juru ukur" does not."""
    return is_verb(word) and word not in PLAIN_VERBS


def is_nominal(word: str) -> bool:
    """Whether a word names a doing: "perancangan", "koordinasi"."""
    return bool(NOMINAL.match(word))


def is_trait(word: str) -> bool:
    """Whether a word opens the description of a person: "sabar", "mampu", "tidak"."""
    return word in TRAITS or is_verb(word)


def is_quality(word: str) -> bool:
    """Whether a word names a quality: "ketelitian", "empati"."""
    return bool(QUALITY.match(word)) and word not in ("keadaan", "keluhan", "kejadian")
