"""Cues for what people believe and expect, and for what answers them."""

import re

from profiles.manuscripts.cues.families import word_rows

EXPECT_NOUN = word_rows(
    r"""
    ekspektasi(?:nya|mu)?
    ekspetasi(?:nya)?
    ekspektasinya
    bayangan(?:nya|mu)?(?! gelap)
    harapan (?:umum|awal|banyak|orang|para|yang|tentang|terhadap|kebanyakan|calon)
    gambaran (?:ideal|indah|romantis|glamor)
    angan-angan
    ^\W*(?:[\w-]+ ){0,2}?(?:harapan|impian|khayalan|cita-cita)(?:nya|ku|mu)?
    ekspektasiku
    iming-iming
    """
)

MISCONCEPTION_NOUN = word_rows(
    r"""
    mis-?konsepsi(?:nya)?
    miskonsep(?:si)?
    kesalahpahaman(?:nya)?
    salah paham
    salah kaprah
    salah (?:persepsi|sangka|kira|pengertian|tafsir)
    mitos(?:nya)?
    anggapan(?:nya)?
    stereotip(?:e)?(?:nya)?
    stigma(?:nya)?
    kekeliruan
    persepsi (?:keliru|salah|umum|publik|masyarakat|yang|orang|bahwa)
    pandangan (?:keliru|salah|umum|masyarakat|yang|orang|bahwa)
    prasangka
    asumsi (?:umum|keliru|salah|bahwa|orang|masyarakat|yang)\w*
    kepercayaan keliru
    pemahaman (?:yang )?(?:keliru|salah)
    kesan (?:keliru|salah|bahwa|yang)
    disalahpahami
    disalahartikan
    tidak benar (?:bahwa|kalau|jika)
    keliru (?:jika|kalau|bila|besar)
    salah besar
    """
)

BELIEVED = word_rows(
    r"""
    (?:MANY|OFTEN)\s+(?:[\w,-]+\s+){0,5}?THINK
    MANY\s+(?:[\w,-]+\s+){0,3}?SEE
    (?:sering|kerap|kadang|masih|selalu|banyak|biasa|acap|umum|lazim|terlanjur|telanjur|
      kadung)\w*\s+(?:[\w-]+\s+){0,2}?THOUGHT
    ^THOUGHT
    (?:selama ini|kadung|terlanjur|telanjur|dulu|biasanya)\s+(?:[\w-]+\s+){0,2}?THOUGHT
    ^(?:orang|mereka) (?!yang)(?:[\w-]+ )?(?:THINK)
    (?:kata|menurut) (?:banyak )?orang
    konon
    katanya
    THOUGHT (?:hanya|cuma|sekadar|sebatas|gampang|mudah|sepele|sama|selalu|sebagai|tidak|
      pekerjaan|profesi)
    jangan (?:salah|kira|dikira|sangka)
    siapa (?:bilang|kira)
    """
)

DREAMT = word_rows(
    r"""
    MANY\s+(?:[\w,-]+\s+){0,5}?DREAM
    (?:sering|kerap|kadang|masih|selalu|banyak|
      biasa)\w*\s+(?:[\w-]+\s+){0,2}?(?:dibayangkan|diharapkan|terbayang)
    dibayangkan
    (?:kamu|anda|kalian|orang) (?:mungkin |pasti |barangkali |sering )?DREAM
    (?:kelihatan|terlihat|tampak|terdengar|terkesan|
      kesan)(?:nya)?\s+(?:\w+\s+){0,3}?(?:glamor|keren|mudah|santai|menyenangkan|seru|
      mewah|gampang|enak|sederhana|asyik|bergengsi|indah|romantis|penuh|selalu|hanya)
    ^DREAM
    ^jangan bayangkan
    (?:terdengar|terlihat|tampak|kelihatan|terkesan|kedengaran|
      sekilas)(?:nya)?\b[^.;]{3,80},\s*(?:namun|
      tetapi|tapi|padahal|sebenarnya)
    (?:di|dalam) (?:film|sinetron|media sosial|drama|benak|pikiran|layar)
    """
)

REALITY = word_rows(
    r"""
    realita(?:s)?(?:nya)?
    kenyataan(?:nya)?
    nyatanya
    praktik(?:nya)
    di lapangan
    keseharian(?:nya)?
    ekspektasi\w*
    """
)

OPENS_COUNTER = re.compile(
    r"\W*(?:(?:padahal|namun|tetapi|tapi|akan tetapi|sayangnya|sebaliknya|justru)\b[\s,:]*)?"
    + word_rows(
        r"""
        padahal
        (?:(?:di|dalam|pada|secara|inilah|itulah|ini)\s+)?REAL(?!\s+(?:tentang|bahwa ini))
        yang (?:terjadi|sebenarnya|benar|sering terjadi|dihadapi|ditemui)
        sehari-harinya
        (?:eh |eits,? |ah,? )?(?:ternyata|rupanya|justru|salah(?=[:,!.]))
        (?:pada )?hakikatnya
        begitu (?:bekerja|terjun|masuk)
        (?:setelah|ketika|saat|begitu) (?:bekerja|terjun|dijalani|menjalani|benar-benar)
        DENIED
        """
    ).pattern,
    re.IGNORECASE,
)
OPENS_TURN = re.compile(
    r"\W*"
    + word_rows(
        r"""
        padahal
        namun
        tetapi
        tapi
        akan tetapi
        sebaliknya
        justru
        sayangnya
        (?:meski|meskipun|walau|walaupun|kendati|kendatipun)(?: (?:begitu|demikian))?
        memang
        melainkan
        """
    ).pattern,
    re.IGNORECASE,
)
# Words that part a claim from its answer, the strong ones before the weak.
STRONG_JOINER = word_rows(
    r"""
    padahal
    (?:(?:namun|tetapi|tapi|sedangkan|sementara(?: itu)?|dan|meski(?:pun)?|walau(?:pun)?|
      akan tetapi|padahal),?\s+)?(?:(?:di|dalam|pada|secara)\s+)?(?:realita(?:s)?(?:nya)?|
      kenyataan(?:nya)?|nyatanya|ternyata|rupanya|(?:pada )?hakikatnya|fakta(?:nya)|fakta(?=:)|
      praktik(?:nya)|praktek(?:nya)|
      di lapangan|sebenarnya|sebetulnya|sesungguhnya|sejatinya|aslinya)
    """
)
WEAK_JOINER = word_rows(
    r"""
    namun
    tetapi
    tapi
    sedangkan
    sementara(?: itu)?
    melainkan
    meski(?:pun)?
    walau(?:pun)?
    justru
    (?:jarang|tidak|belum tentu|sulit|hampir tidak pernah) (?:terwujud|tercapai|terjadi|terbukti)
    """
)

AFTER_JOINER = re.compile(
    r"(?:[\s,;:—–-]+|"
    + word_rows(
        r"""
        padahal
        (?:namun|tetapi|tapi|akan tetapi|sedangkan|sementara(?: itu)?|sayangnya|sebaliknya)
        (?:ternyata|rupanya|eits|eh|hakikatnya|pada hakikatnya|yang benar|yang terjadi)
        salah(?=[:,!.])
        (?:(?:di|dalam|pada|secara)\s+)?REAL(?:\s+(?:di lapangan|kerja|sehari-hari|
          pekerjaannya|profesi ini|yang ada|yang terjadi|menunjukkan|di dunia kerja|
          berkata lain|lapangan))*
        adalah
        ialah
        yaitu
        bahwa
        menunjukkan
        memperlihatkan
        berkata lain
        justru(?=\s+bahwa)
        meski (?:begitu|demikian)
        DENIED
        karena
        sebab
        itu(?=,)
        tidak (?:demikian|begitu)
        """
    ).pattern
    + r")*",
    re.IGNORECASE,
)
