// All words that matter to a name swap in one flat table, looked up once a word.

/// What a word is to a name swap.
final class NameTable: Sendable {
    /// A name given to girls.
    static let female: UInt32 = 1
    /// A name given to boys.
    static let male: UInt32 = 2
    /// A name of either gender, or a word or place as well.
    static let ambiguous: UInt32 = 4
    /// A capitalised word that may stand before a name.
    static let opener: UInt32 = 8
    /// A title.
    static let title: UInt32 = 16
    /// He, him, his.
    static let masculine: UInt32 = 32
    /// She, her, hers.
    static let feminine: UInt32 = 64
    /// A, an, the; in, near: what stands before things and places.
    static let article: UInt32 = 128
    /// A name without its capital.
    static let uncapitalised: UInt32 = 256
    /// A name, female or male.
    static let name = female | male
    private static let indexShift: UInt32 = 16

    /// The one table.
    static let shared = NameTable()

    /// The names, female ones first.
    let names: [[UInt8]]
    /// Their keys.
    let keys: [ShortWord]
    /// How many of them are female.
    let females: Int
    /// For each name the indices of names it may be short or long for.
    let kin: [[Int]]
    /// For each name whether it ends in s.
    let endsInS: [Bool]
    private let table: ShortWordTable
    private let heads: ShortWordTable
    private let members: [[Int]]

    private init() {
        let all = PersonNames.female + PersonNames.male
        females = PersonNames.female.count
        names = all.map { Array($0.utf8) }
        keys = all.map { ShortWord($0) }
        endsInS = all.map { $0.hasSuffix("s") }
        var entries: [(word: String, value: UInt32)] = []
        var places: [String: Int] = [:]
        for (index, name) in all.enumerated() {
            places[name] = index
            let gender = index < females ? Self.female : Self.male
            entries.append((name, gender | UInt32(index) << Self.indexShift))
            entries.append((name.lowercased(), Self.uncapitalised | UInt32(index) << Self.indexShift))
        }
        for (text, flag) in [
            (PersonNames.ambiguous, Self.ambiguous), (PersonNames.openers, Self.opener),
            (PersonNames.titles, Self.title), ("He Him His he him his himself", Self.masculine),
            ("She Her Hers she her hers herself", Self.feminine), ("a an the A An The in near In Near", Self.article),
        ] {
            entries += text.split(whereSeparator: \.isWhitespace).map { (String($0), flag) }
        }
        table = ShortWordTable(entries)
        var kin = [[Int]](repeating: [], count: all.count)
        for pair in PersonNames.shortForms.split(separator: ",") {
            let two = pair.split(separator: " ").compactMap { places[String($0)] }
            guard two.count == 2 else { continue }
            kin[two[0]].append(two[1])
            kin[two[1]].append(two[0])
        }
        self.kin = kin
        var groups: [String: Int] = [:]
        var members: [[Int]] = []
        for (index, name) in all.enumerated() {
            let head = String(name.prefix(3))
            if let group = groups[head] {
                members[group].append(index)
            } else {
                groups[head] = members.count
                members.append([index])
            }
        }
        self.members = members
        heads = ShortWordTable(groups.map { ($0.key, UInt32($0.value + 1)) }.sorted { $0.0 < $1.0 })
    }

    /// The flags of a word.
    @inline(__always)
    subscript(_ key: ShortWord) -> UInt32 { table[key] }

    /// The index of a name from its flags.
    @inline(__always)
    static func index(_ flags: UInt32) -> Int { Int(flags >> indexShift) }

    /// The indices of the names that begin with a word's first three letters.
    func alike(_ key: ShortWord) -> [Int] {
        let group = heads[key.head]
        return group == 0 ? [] : members[Int(group) - 1]
    }
}
