// Words that are written with a capital often enough and are no names of their own: they are never given new names.

/// Ordinary English words, in lower case.
///
/// Leaving a word as it is never harms a renaming, giving an ordinary word a new name does; so words that are both
/// (mark, will, rose) are here, as are months, days, titles, kinds of place and institution, and religions.
enum OrdinaryWords {
    /// Words that say next to nothing: no evidence that two texts are about the same thing.
    static let function = Set(functionText.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Words that are never given new names.
    static let kept = function.union(
        [nounText, placeText, companyText, titleText, worldText].flatMap(\.wordList)
    ).union(common)

    /// Whether a word, in lower case, is never given a new name: it is in the lists, or the plural of one that is, or
    /// has an ending that names hardly ever have.
    static func isKept(_ key: String) -> Bool {
        if kept.contains(key) || key.hasSuffix("s") && kept.contains(String(key.dropLast())) { return true }
        if key.hasSuffix("es"), kept.contains(String(key.dropLast(2))) { return true }
        return key.utf8.count > 6 && endings.contains { key.hasSuffix($0) }
    }

    private static let endings = [
        "tion", "tions", "ment", "ments", "ness", "ity", "ities", "ship", "ships", "ance", "ances", "ence", "ences",
        "ings", "ing", "ism", "isms", "ist", "ists", "ive", "ives", "ous", "able", "ible", "ful", "less", "ical",
        "ology",
        "hood", "tional", "tial", "cial", "ary", "aries", "ally", "fully", "ously", "ively", "ized", "ised", "cracy",
        "crats", "sman", "smen", "sions", "sion", "ures", "ture", "al", "als", "ed", "ic", "ies", "dom",
    ]

    /// Kinds of place that are part of a name.
    static let places = Set(placeText.wordList)
    /// Kinds of institution that are part of a name.
    static let companies = Set(companyText.wordList)
    /// Titles before a person's name.
    static let titles = Set(titleText.wordList)

    private static let functionText = """
        a about above according across actually after again against ago all almost along already also although always
        am among an and another any anyone anything are around as at away back be became because become been before
        behind being below beneath beside besides best better between beyond both but by called came can cannot come
        could despite did do does doing done down due during each early either else enough especially even eventually
        ever every everyone everything except far few finally first following for former formerly found from further
        furthermore gave generally get give given go goes going gone good got great had has have having he hence her
        here hers herself him himself his how however i if in including indeed initially inside instead into is isn it
        its itself just keep kept know known last late later latter least less let like likewise little long made mainly
        make makes many may maybe me mean meanwhile might more moreover most mostly much must my myself near nearly
        neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or
        originally other others otherwise our ours out outside over own per perhaps please possibly previously put
        rather really recently said same saw say says second see seem seemed seen several shall she should show since
        so some someone something sometimes soon still subsequently such take taken tell than that the their theirs
        them themselves then there therefore these they thing things think third this those though three through
        throughout thus to today together told too took toward towards two ultimately under unless unlike until up
        upon us use used uses using usually various very via want was way we well went were what whatever when whenever
        where whereas wherever whether which while who whoever whole whom whose why will with within without would yes
        yet you your yours yourself four five six seven eight nine ten eleven twelve hundred thousand million billion
        half first second third fourth fifth sixth seventh eighth ninth tenth not isn't don ve ll re
        """

    private static let nounText = """
        able act action age air airport alley alliance american ancient animal answer apple april arch area army art
        arts assembly athletic august aunt authority autumn avenue award awards bad band baron base battle beach
        beautiful big bill birth black blood blue board body book books boulevard boy boys bridge bright bronze brother
        brothers brown building business cabinet camp campaign car cardinal case castle cathedral cave center central
        centre century certain champion championship chapel chapter charity chase children chief christmas circle civil
        class classic classical clean clear clock close coach coast code cold commerce common communist community
        concert conference congress conservative constitution cook cool cost court crown culture cup daily dance dark
        data date daughter dawn day days dead dean dear death december deep defence defense democrat democratic design
        development digital director division dog door double dragon drama dream drew earth easter eastern economic
        economy education effect electric emergency empire empty end energy engine engineering english environment
        episode evening event evil exchange executive express eye faith fair fall family father february federal female
        festival field film final fire fish flag flower foreign forest forum four frank free freedom french friday
        friend front full future galaxy game games garden gate gene general girl girls global god gods gold golden grace
        grand grammy green ground guard guide guitar hall hand happy harbor harbour health heart heaven heavy heritage
        high highway hill historic history holiday holy home honor honour hope horse hospital hot hotel hour house human
        hunter husband ice idea independence independent industrial industry information inner insurance interior
        internal international internet iron islam job join journal joy judge july june junior jury justice key kid kids
        kill killed kind knight labor labour land language large law league left legal liberal liberty library life
        light line lion list literature live local lord love low lower machine magazine magic main major male man
        management manager march mark market mass master material matter mayor medal media medical medicine medieval
        member memorial memory men mental metal middle military mill mind minister ministry miss mission mobile model
        modern monday money month moon morning mother motor movement movie museum music nation national natural nature
        naval navy network news newspaper night nobel noble north northern november number ocean october office officer
        official oil old olympic olympics open opera operation orange orchestra order organic original outer oxygen
        paint palace paper parent park parliament part party past path patriot peace penny people person phase phone
        photo physical physics piece pilot planet plant play player plaza point police policy political pool poor pop
        popular population post power prize private problem process product production professional program programme
        project public pure quarter queen question quick race racing radio rail railroad railway rain ray read real
        record red reform regional religion religious renaissance report republican research reserve revolution rich
        right road rock roman rose round route royal rule run rural rush russian saturday science scientific sea season
        secret secretary security senate senator senior september series service set seven shadow ship shop short show
        side silver sister sky small snow social socialist society soft soldier solar son song soul sound source
        southern
        space special speech speed spirit sport sports spring square staff stage standard star stars state states
        station
        statue steel step stone storm story strategy stream strong student students studio study style sue summer sun
        sunday super supreme surface survey system table team teacher technology television temple test text theater
        theatre theory thursday time times title top tour tower toy trade tradition trail train treaty tree trial tribe
        trophy true trust truth tuesday turkey twin type uncle union united universal universe upper urban victory video
        view village violence visit visual voice wall war warm watch water wave wealth weather wednesday week weekend
        weekly west western white wild wilderness wind window winter wise wolf woman women wonder wood woods word words
        work worker workers works world writer year years yellow young youth zone
        entailment neutral contradiction paraphrase duplicate equivalent true false valid invalid ambiguous sentence
        premise hypothesis passage options statement jr sr dei dom fly ghost poems poem czar saviour negro negroes
        maxims
        freeman shuttle woolen territory jesus christ satan pact reich voyage devil angel angels
        """

    private static let placeText = """
        river lake mount mountain mountains city county island islands street valley bay sea ocean province town
        village district region kingdom republic north south east west northern southern eastern western new san santa
        saint fort port cape gulf desert canal strait peninsula hills beach falls springs lane avenue upper lower
        """

    private static let companyText = """
        university college company corporation inc corp bank institute association club foundation school league
        society agency committee council group ltd church commission organization organisation department academy
        federation hospital laboratory laboratories press records studios airlines brothers union party
        """

    private static let titleText = """
        mr mrs ms miss dr sir lord lady king queen president prince princess pope saint professor prof captain general
        colonel emperor empress duke duchess count countess senator governor bishop archbishop judge sergeant
        lieutenant admiral minister mayor reverend sultan tsar
        """

    private static let worldText = """
        january february march april may june july august september october november december monday tuesday wednesday
        thursday friday saturday sunday africa asia europe america americas antarctica australia arctic atlantic pacific
        christian christians christianity catholic catholics protestant protestants orthodox muslim muslims islamic
        jewish jews judaism hindu hindus hinduism buddhist buddhists buddhism bible quran koran latin anglo franco sino
        indo afro euro pre post non neo mid van von der den da de la le el al du di del ibn bin mc mac ii iii iv vi vii
        viii ix xi
        """
}

extension String {
    /// The runs between white space.
    fileprivate var wordList: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
