"""What the pages of Wesselwerth say, in the languages that are switched on."""

HOME = {
    "de": {
        "title": "Startseite",
        "claim": "Was soll sich in Ihrem Quartier verbessern?",
        "lead": "Schreiben Sie es auf. Sie sehen vorher, welcher Runde Tisch Ihre Idee liest und wann er tagt. "
        "Er antwortet öffentlich.",
    },
    "en": {
        "title": "Home",
        "claim": "What should get better in your neighbourhood?",
        "lead": "Write it down. You see beforehand which round table reads your idea and when it meets. "
        "It answers in public.",
    },
    "tr": {
        "title": "Ana sayfa",
        "claim": "Mahallenizde ne daha iyi olsun?",
        "lead": "Yazın. Fikrinizi hangi yuvarlak masanın okuyacağını ve ne zaman toplanacağını önceden görürsünüz. "
        "Yanıt herkese açık verilir.",
    },
    "ar": {
        "title": "الصفحة الرئيسية",
        "claim": "ما الذي تريد أن يتحسّن في حيّك؟",
        "lead": "اكتب فكرتك. سترى قبل الإرسال أي طاولة مستديرة ستقرؤها ومتى تجتمع. ويكون الرد علنياً.",
    },
}

QUARTERS = {
    "de": {"title": "Quartiere", "lead": "Sechs Quartiere an einem Fluss. Wählen Sie Ihres."},
    "en": {"title": "Neighbourhoods", "lead": "Six neighbourhoods by one river. Choose yours."},
    "tr": {"title": "Mahalleler", "lead": "Bir nehir kıyısında altı mahalle. Sizinkini seçin."},
    "ar": {"title": "الأحياء", "lead": "ستة أحياء على نهر واحد. اختر حيّك."},
}

BOARDS = {
    "de": {
        "title": "Runde Tische und Gremien",
        "lead": "Hier sitzen die Menschen, die Ihre Ideen lesen und beantworten. Die meisten Sitzungen sind "
        "öffentlich.",
    },
    "en": {
        "title": "Round tables and boards",
        "lead": "These are the people who read and answer your ideas. Most meetings are open to the public.",
    },
    "tr": {
        "title": "Yuvarlak masalar ve kurullar",
        "lead": "Fikirlerinizi okuyan ve yanıtlayan insanlar burada. Toplantıların çoğu herkese açıktır.",
    },
    "ar": {
        "title": "الطاولات المستديرة واللجان",
        "lead": "هنا يجلس الأشخاص الذين يقرؤون أفكاركم ويردّون عليها. معظم الاجتماعات مفتوحة للجميع.",
    },
}

QUARTER_LEADS = {
    "de": {
        "altmarkt": "Rund um Rathaus und Kornstraße: 5.180 Menschen, viele Läden, ein Marktplatz und wenig Schatten.",
        "deichfeld": "Hinter dem Deich: 7.020 Menschen, Reihenhäuser, zwei Sportplätze und die größte Grundschule.",
        "hafenkamp": "Am alten Hafen: 4.610 Menschen, Speicher, Werkstätten und die meisten Sprachen der Stadt.",
        "lindenbruch": "Zwischen Bruchwald und Bahn: 6.240 Menschen, viele junge Familien, drei Kitas und der größte "
        "Wochenmarkt der Stadt.",
        "muehlenhorst": "Links des Rheins: 1.950 Menschen, Höfe, eine Mühle und eine Fähre, die im Winter nicht fährt.",
        "zechengarten": "Wo früher Kohle gefördert wurde: 8.330 Menschen, die Kolonie, der Zechenpark und viel Platz.",
    },
    "en": {
        "altmarkt": "Around the town hall and Kornstraße: 5,180 people, many shops, a market square and little shade.",
        "deichfeld": "Behind the dyke: 7,020 people, terraced houses, two sports grounds and the largest school.",
        "hafenkamp": "By the old harbour: 4,610 people, warehouses, workshops and more languages than anywhere else.",
        "lindenbruch": "Between wood and railway: 6,240 people, many young families, three day-care centres and the "
        "town’s largest weekly market.",
        "muehlenhorst": "Left of the Rhine: 1,950 people, farms, a mill and a ferry that does not run in winter.",
        "zechengarten": "Where coal was once mined: 8,330 people, the miners’ estate, a park and plenty of room.",
    },
    "tr": {
        "altmarkt": "Belediye binası ve Kornstraße çevresi: 5.180 kişi, birçok dükkân, bir pazar meydanı, az gölge.",
        "deichfeld": "Setin arkasında: 7.020 kişi, sıra evler, iki spor sahası ve en büyük ilkokul.",
        "hafenkamp": "Eski limanda: 4.610 kişi, depolar, atölyeler ve şehrin en çok dil konuşulan yeri.",
        "lindenbruch": "Orman ile demiryolu arasında: 6.240 kişi, birçok genç aile, üç kreş ve şehrin en büyük pazarı.",
        "muehlenhorst": "Ren’in sol kıyısında: 1.950 kişi, çiftlikler, bir değirmen ve kışın çalışmayan bir feribot.",
        "zechengarten": "Eskiden kömür çıkarılan yer: 8.330 kişi, madenci evleri, bir park ve bol alan.",
    },
    "ar": {
        "altmarkt": "حول دار البلدية وشارع كورن: 5180 نسمة، متاجر كثيرة وساحة سوق وظل قليل.",
        "deichfeld": "خلف السد: 7020 نسمة، بيوت متلاصقة وملعبان وأكبر مدرسة ابتدائية.",
        "hafenkamp": "عند الميناء القديم: 4610 نسمة، مخازن وورش وأكثر لغات المدينة.",
        "lindenbruch": "بين الغابة وسكة الحديد: 6240 نسمة، عائلات شابة كثيرة وثلاث رياض أطفال وأكبر سوق أسبوعي.",
        "muehlenhorst": "على يسار الراين: 1950 نسمة، مزارع وطاحونة وعبّارة لا تعمل في الشتاء.",
        "zechengarten": "حيث كان الفحم يُستخرج: 8330 نسمة، مساكن العمال وحديقة المنجم ومساحة واسعة.",
    },
}

HOW = {
    "de": {
        "title": "So geht es",
        "lead": "Von der Idee bis zur Antwort in fünf Schritten.",
        "body": "<h2>1. Sie schreiben auf, was sich verbessern soll</h2><p>Ohne Konto, ohne E-Mail-Adresse. Sie sehen "
        "vor dem Absenden, wer Ihre Idee liest und wann die nächste Sitzung ist.</p>"
        "<h2>2. Wir prüfen</h2><p>Die Koordinierungsstelle liest jede Idee innerhalb von drei Werktagen. Wir "
        "veröffentlichen keine Namen von anderen Menschen und keine Beleidigungen.</p>"
        "<h2>3. Ein Runder Tisch berät</h2><p>Dort sitzen Vereine, Schulen, Nachbarinnen und Nachbarn. Die Sitzungen "
        "sind öffentlich.</p>"
        "<h2>4. Sie bekommen eine Antwort</h2><p>Sie steht bei Ihrer Idee, für alle lesbar. Sagt der Runde Tisch nein, "
        "nennt er den Grund.</p>"
        "<h2>5. Sie können nachfragen</h2><p>Mit Ihrer Vorgangsnummer am Telefon oder mit Ihrem persönlichen Link.</p>",
    },
    "en": {
        "title": "How it works",
        "lead": "From the idea to the answer in five steps.",
        "body": "<h2>1. You write down what should get better</h2><p>No account, no e-mail address. Before sending you "
        "see who will read your idea and when they next meet.</p>"
        "<h2>2. We check it</h2><p>The coordination office reads every idea within three working days. We publish no "
        "names of other people and no insults.</p>"
        "<h2>3. A round table discusses it</h2><p>Clubs, schools and neighbours sit there. Meetings are public.</p>"
        "<h2>4. You get an answer</h2><p>It stands with your idea for everybody to read. A no comes with its "
        "reason.</p>"
        "<h2>5. You can ask</h2><p>By phone with your reference number, or with your secret link.</p>",
    },
    "tr": {
        "title": "Nasıl işliyor?",
        "lead": "Fikirden yanıta beş adım.",
        "body": "<h2>1. Neyin daha iyi olmasını istediğinizi yazarsınız</h2><p>Hesap ve e-posta adresi gerekmez. "
        "Göndermeden önce fikrinizi kimin okuyacağını ve bir sonraki toplantıyı görürsünüz.</p>"
        "<h2>2. Kontrol ederiz</h2><p>Koordinasyon bürosu her fikri üç iş günü içinde okur. Başka kişilerin adlarını "
        "ve hakaretleri yayımlamayız.</p>"
        "<h2>3. Bir yuvarlak masa görüşür</h2><p>Orada dernekler, okullar ve komşular oturur. Toplantılar herkese "
        "açıktır.</p>"
        "<h2>4. Yanıt alırsınız</h2><p>Yanıt fikrinizin yanında herkese açık durur. Hayır denirse nedeni yazılır.</p>"
        "<h2>5. Sorabilirsiniz</h2><p>Başvuru numaranızla telefonda ya da kişisel bağlantınızla.</p>",
    },
    "ar": {
        "title": "كيف يسير الأمر",
        "lead": "من الفكرة إلى الرد في خمس خطوات.",
        "body": "<h2>1. تكتب ما تريد أن يتحسّن</h2><p>بدون حساب وبدون بريد إلكتروني. ترى قبل الإرسال من سيقرأ فكرتك "
        "ومتى الاجتماع القادم.</p>"
        "<h2>2. نحن نراجعها</h2><p>يقرأ مكتب التنسيق كل فكرة خلال ثلاثة أيام عمل. لا ننشر أسماء أشخاص آخرين ولا "
        "إهانات.</p>"
        "<h2>3. تناقشها طاولة مستديرة</h2><p>تجلس فيها جمعيات ومدارس وجيران. والاجتماعات مفتوحة للجميع.</p>"
        "<h2>4. تحصل على رد</h2><p>يظهر الرد عند فكرتك ويقرؤه الجميع. وإذا كان الرد بالرفض ذُكر السبب.</p>"
        "<h2>5. يمكنك أن تسأل</h2><p>بالهاتف مع رقم الطلب، أو عبر رابطك الشخصي.</p>",
    },
}
