"""What neither grammar nor dictionary tells of Indonesian words: what people mean by them.

Judged by hand on the words of the catalogue and on some 20,000 frequent ones.
"""

# ruff: noqa: SIM905

# Roots that the dictionary of roots lacks.
MORE_ROOTS = frozenset(
    """
    bully coding cyber daring download game interview koding luring mengerti otomasi programer
    rinci siber training update upgrade upload warganegara wirausaha
    """.split()
)

# What the dictionary takes for roots, and is none.
NO_ROOTS = frozenset("adakan belikan bentangkan girikan kelangkan manakan melambang sahkan".split())

# Words that look as if they wore an affix, and do not: names, and words that went their own way.
WHOLE = frozenset(
    """
    asahan balikpapan bangkalan bekasi belawan berlin bermuda boyolali disini kebumen kendari
    kuningan lamongan magetan medical minang mondar mudi ngawi pacitan pasukan pasuruan peduli
    pekalongan pemilu penang pengacara pengaruh perempuan petualang polwan pramusaji sekalian
    selangkah semakin semarang seminar serial serum server tabanan tarakan teresa
    """.split()
)

# Words of the dictionary that came from another of its words, and are looked for by it too.
KIN = dict(
    pair.split(":")
    for pair in """
    akuntansi:akuntan alami:alam animasi:animator antropologi:antropolog arkeologi:arkeolog
    arsiparis:arsip biologi:biolog budiman:budi desainer:desain farmasi:farmasis
    fotografi:fotografer geologi:geolog ilmuwan:ilmu ilustrasi:ilustrator jurnalistik:jurnalis
    kehendak:hendak kesenian:seni ketua:tua koding:coding masakan:masak mulai:mula
    pabrikan:pabrik pariwisata:wisata pecinta:cinta pelancar:lancar pemeran:peran
    pendekar:dekar penghulu:hulu perilaku:laku perinci:rinci pesilat:silat programer:program
    psikologi:psikolog relawan:rela seniman:seni sosiologi:sosiolog statistika:statistik
    tertawa:tawa wirausahawan:wirausaha
    """.split()
)

# Words that break the rules, or have a reading that the rules would not choose.
RULE_BREAKERS = dict(
    pair.split(":")
    for pair in """
    anter:antar bener:benar benerin:benar beramal:amal bertugas:tugas diawali:awal
    diketuai:ketua dinobatkan:nobat dirubah:ubah kebawa:bawa keberapa:berapa kecupan:kecup
    kedua:dua keempat:empat keenam:enam kelima:lima kepake:pakai kepalan:kepal kerajinan:rajin
    kerubah:ubah kesembilan:sembilan kesepuluh:puluh ketemu:temu ketemuan:temu ketiga:tiga
    ketujuh:tujuh kewirausahaan:wirausaha kinerja:kerja masakin:masak memangku:pangku
    memprogram:program menandatangani:tandatangan mencolok:colok mengawal:kawal mengawali:awal
    mengerang:erang meniti:titi menobatkan:nobat mensejahterakan:sejahtera
    mensosialisasikan:sosialisasi menyetujui:tuju menyolok:colok merubah:ubah mesen:pesan
    mesenin:pesan nemu:temu nemuin:temu nganter:antar nganterin:antar ngedit:edit
    ngegambar:gambar ngehibur:hibur ngelamar:lamar ngevlog:vlog nggambar:gambar ngobrol:obrol
    ngopi:kopi nyari:cari nyariin:cari nyetir:setir nyopir:sopir nyuci:cuci nyuciin:cuci
    nyupir:sopir pelajar:ajar pemangku:pangku pembelajar:ajar pembelajaran:ajar
    pemerintah:perintah pemerintahan:perintah pemrogram:program pemrograman:program
    pengawal:kawal pengawalan:kawal pengrajin:rajin pengrusakan:rusak penobatan:nobat
    penyair:syair penyejahteraan:sejahtera perajin:rajin perapian:api perduli:peduli
    persetujuan:tuju petugas:tugas setuju:tuju setujui:tuju tarikan:tarik terlantar:telantar
    """.split()
)

# Words of two, which may also be written apart: either part is a root of theirs.
COMPOUNDS = {
    parts.replace("+", ""): tuple(parts.split("+"))
    for parts in """
    aneka+ragam beri+tahu daya+guna ikut+serta jual+beli kerja+sama salah+guna salah+paham
    sebar+luas tanda+tangan tanggung+jawab tenaga+kerja tenaga+listrik tindak+lanjut
    """.split()
}

# Roots that hardly anyone means by a word that may have another one.
OUTDONE = frozenset(
    """
    abar abur acau adang adek aga agam aja aji akak amis ampas ampo ana ancang andau angan
    anta antuk apak ara arang artik asa asan asih ati atus awat awi awin bacak baja ban bang
    baran bawak bedak bekuk bel beranda berangan beranta berantak berik beril berma beru buru
    cam cambung camping cang cangga capa carik cerah cik cukai cup cut dada dak dar dekak
    dekan desa dila dom dot ecek ekang emas enas encang ering etik galan gang garan gera gundu
    ikan ilah ilai ira jaran jemah kacak kacu kacung kada kahan kaku kalam kalamin kalih kamal
    kamat kambang kantar kanti kapa kapi kapung karah karti karung kasah katak kati kawak
    kawang kawasan kayun kecek keduduk kelak kelap kelas kelipat kelulus kelus keman kemban
    kenas kepel kerawat kerepot keri kerumit kes kesah kesiap ketes keti ketu kimbang kir
    kiris kisi kitar kolok kontra koper koperasi kuap kubah kukur kulur kumbar kumur kundang
    kundi kundur kuntung kupa kurai kurus kusik kusir kusut kutu lak laman lawa leku leta ling
    lus mada madam madat madu maka maling manah mang mangkas melambang mem memang mena mendak
    menep meni menit mentas merang mere mes mesan meta mikat milu moles muas mungut mutan
    mutih nahu najam nak nal nali nang nara nari nasal ngabur ngenas nian nik nuri nyang
    nyaring pada paja pakan palai palang palas palu pangsa panja par parah pasak pasu pasuk
    patang pati pejal pek pekarang pelang pelek pelekat pena pencar pendak pending pendua
    penggal penjalin pentol per peraka perap perata perban pes petan pinda pinta piring pohon
    puak pula pulai pung rada radu raguk rak raka raksi ralat rana rancam randai rang rangin
    rap rapik rapung ras rasan rat rawak resa reta rian rimbas ring ringan risak risi risik
    ronta rubah ruban ruji rum rurut rusa sahan sahkan sala sali samak sari seka selang semak
    sepet sera sero seta siak solok sunti talah talar tanti tar tarak telan temak tepu terjal
    terna terpa tiban tolan tuhan tuk tumbu tumpu unjung untun upa uras urung usak wak
    """.split()
)
