// The rows of a file as a guess sees them: every name there is, with its value in every row.
import AuditModel
import Formats

/// Columns of values by name.
struct RowLook {
    /// Rows looked at; those behind them are read as these were.
    static let rowLimit = 20_000
    /// Names looked at.
    static let nameLimit = 200

    /// How the dialect finds the rows: format, header and records are set.
    var mapping: ItemMapping
    /// What a row's member is called: `fields`, `columns` or `elements`.
    var noun = "fields"
    /// What a person should know of how the rows were found.
    var remark: Diagnostic?
    /// Number of rows.
    private(set) var count = 0
    /// Names in the order they were met.
    private(set) var names: [String] = []
    /// What rows have at their top, usable or not, in the order it was met.
    private(set) var tops: [String] = []
    /// Names whose values are neither texts nor lists of texts.
    private(set) var nested: Set<String> = []
    private var columns: [String: [FieldValue]] = [:]

    init(mapping: ItemMapping) { self.mapping = mapping }

    /// Takes one more row.
    mutating func add(_ values: [(name: String, value: FieldValue)]) {
        guard count < Self.rowLimit else { return }
        for (name, value) in values {
            guard value != .missing else { continue }
            if columns[name] == nil {
                guard names.count < Self.nameLimit else { continue }
                names.append(name)
                columns[name] = []
            }
            let missing = count - (columns[name]?.count ?? 0)
            guard missing >= 0 else { continue }
            if missing > 0 { columns[name]?.append(contentsOf: repeatElement(.missing, count: missing)) }
            columns[name]?.append(value)
        }
        count += 1
    }

    /// Says that a row has `name` at its top, and whether an item can be made of what it holds.
    mutating func meet(_ name: String, isUsable: Bool) {
        if tops.count < Self.nameLimit, !tops.contains(name) { tops.append(name) }
        if !isUsable { nested.insert(name) }
    }

    /// The values of `name`, one a row.
    func values(_ name: String) -> [FieldValue] {
        let there = columns[name] ?? []
        return there + Array(repeating: .missing, count: count - there.count)
    }

    /// In how many rows `name` has something in it.
    func filled(_ name: String) -> Int { (columns[name] ?? []).count { !Self.isBlank($0) } }

    /// Whether nine rows of ten have something under `name`.
    func has(_ name: String) -> Bool { count > 0 && filled(name) * 10 >= count * 9 }

    /// Whether what is under `name` is text wherever it is there.
    func isText(_ name: String) -> Bool {
        (columns[name] ?? []).allSatisfy { value in if case .list = value { false } else { true } }
    }

    /// Whether what is under `name` is a list wherever it is there: one of JSON, or one written into a cell.
    func isList(_ name: String) -> Bool {
        (columns[name] ?? []).allSatisfy { value in
            switch value {
            case .missing, .list: true
            case .text(let text): GoldReading.trimmed(text).isEmpty || WrittenList.elements(of: text) != nil
            }
        }
    }

    /// The texts under `name`, nil where there is none.
    func texts(_ name: String) -> [String?] {
        values(name).map { value in
            guard case .text(let text) = value, !ItemRules.isBlank(text) else { return nil }
            return GoldReading.trimmed(text)
        }
    }

    /// Numbers of elements of the lists under `name`.
    func sizes(_ name: String) -> Set<Int> {
        Set((columns[name] ?? []).compactMap { if case .list(let elements) = $0 { elements.count } else { nil } })
    }

    /// The rows of several files as one; nil if they are not found in the same way.
    static func joined(_ looks: [RowLook]) -> RowLook? {
        guard var all = looks.first else { return nil }
        for look in looks.dropFirst() {
            guard look.mapping.format == all.mapping.format, look.mapping.header == all.mapping.header,
                look.mapping.records == all.mapping.records
            else { return nil }
            for row in 0..<look.count {
                all.add(look.names.map { ($0, (look.columns[$0] ?? []).dropFirst(row).first ?? .missing) })
            }
        }
        return all
    }

    /// The names a person would give, at most a dozen of them.
    var listing: String {
        let shown = (noun == "fields" ? tops : names).map { $0.count > 60 ? $0.prefix(60) + "…" : $0[...] }
        let more = shown.count > 12 ? " and \(shown.count - 12) more" : ""
        return shown.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + more
    }

    private static func isBlank(_ value: FieldValue) -> Bool {
        switch value {
        case .missing: true
        case .text(let text): ItemRules.isBlank(text)
        case .list(let elements): elements.isEmpty
        }
    }
}
