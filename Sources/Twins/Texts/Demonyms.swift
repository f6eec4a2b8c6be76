// Which words belong to a country: a country cannot be given a new name while its people's keep the old one.

/// Countries and some cities with the words made from their names.
enum Demonyms {
    /// Words in lower case that belong together: a name is kept where another of its family appears.
    static let families: [[String]] = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

    /// The family of each word.
    static let family: [String: Int] = {
        var found: [String: Int] = [:]
        for (index, words) in families.enumerated() { for word in words { found[word] = index } }
        return found
    }()

    /// Names of countries and regions, in lower case: the first word of each family.
    static let countries = Set(families.compactMap(\.first))

    /// Words for peoples and languages, in lower case: never given new names.
    static let peoples = Set(families.flatMap { $0.dropFirst() })

    private static let text = """
        france french frenchman frenchmen frenchwoman gaul gallic paris parisian parisians
        germany german germans germanic berlin
        spain spanish spaniard spaniards hispanic madrid
        britain british briton britons england english englishman englishmen uk gb london
        scotland scottish scots scotsman
        wales welsh welshman
        ireland irish irishman
        italy italian italians rome roman romans
        greece greek greeks hellenic athens athenian athenians
        china chinese sinitic beijing
        japan japanese tokyo
        india indian indians hindi delhi
        russia russian russians soviet soviets ussr moscow
        america american americans usa washington
        canada canadian canadians ottawa
        mexico mexican mexicans
        brazil brazilian brazilians
        argentina argentine argentinian
        portugal portuguese lisbon
        netherlands dutch dutchman holland amsterdam
        belgium belgian belgians flemish walloon brussels
        denmark danish dane danes
        norway norwegian norwegians norse
        sweden swedish swede swedes
        finland finnish finn finns
        iceland icelandic icelander
        poland polish pole poles warsaw
        turkey turkish turk turks ottoman ottomans
        switzerland swiss
        austria austrian austrians vienna viennese habsburg
        hungary hungarian hungarians magyar
        bohemia bohemian czech czechs czechia czechoslovakia
        romania romanian romanians
        serbia serbian serb serbs
        croatia croatian croat
        ukraine ukrainian ukrainians
        egypt egyptian egyptians cairo
        israel israeli israelis hebrew
        arabia arab arabs arabic arabian saudi
        iran iranian persia persian persians farsi
        iraq iraqi iraqis
        afghanistan afghan afghans
        pakistan pakistani pakistanis
        korea korean koreans
        vietnam vietnamese
        thailand thai thais siam
        philippines filipino filipinos philippine
        indonesia indonesian java javanese
        peru peruvian inca incas
        chile chilean chileans
        cuba cuban cubans
        normandy norman normans
        troy trojan trojans
        carthage carthaginian punic
        venice venetian venetians
        naples neapolitan
        florence florentine
        sparta spartan spartans
        flanders flanders
        burgundy burgundian
        tibet tibetan
        mongolia mongol mongols mongolian
        europe european europeans
        asia asian asians
        africa african africans
        australia australian australians
        """
}
