// Where the tables are in a JSON or YAML tree: arrays of objects, objects of objects, columns beside each other.

import AuditModel
import Formats

/// A search for tables in a tree.
struct JSONGrids {
    private let file: String?
    private let title: String
    private(set) var grids: [Grid] = []
    private var cells = 0

    /// The tables in `root`, titled by their path and `title`.
    static func find(in root: JSONValue, title: String, file: String?) throws(ResultLogError) -> [Grid] {
        var search = JSONGrids(file: file, title: title)
        var open: [(value: JSONValue, path: [String])] = [(root, [])]
        while let (value, path) = open.popLast(), search.grids.count < BoardLimits.tables {
            if try search.take(value, path) { continue }
            guard path.count < BoardLimits.depth, let members = value.objectValue else { continue }
            for member in members.prefix(BoardLimits.columns).reversed() {
                switch member.value {
                case .array, .object: open.append((member.value, path + [member.key]))
                default: continue
                }
            }
        }
        return search.grids
    }

    private init(file: String?, title: String) {
        self.file = file
        self.title = title
    }

    /// Takes `value` for a table if it is one.
    private mutating func take(_ value: JSONValue, _ path: [String]) throws(ResultLogError) -> Bool {
        switch value {
        case .array(let elements):
            guard !elements.isEmpty else { return false }
            if elements.count(where: { $0.objectValue != nil }) * 5 >= elements.count * 4 {
                try add(elements.map { (nil, $0) }, path)
                return true
            }
            if elements.allSatisfy({ $0.arrayValue?.allSatisfy(Self.isPlain) == true }) {
                try addRows(elements, headings: nil, path)
                return true
            }
            return false
        case .object(let members):
            return try takeObject(members, path)
        default:
            return false
        }
    }

    private mutating func takeObject(_ members: [JSONMember], _ path: [String]) throws(ResultLogError) -> Bool {
        // `{"columns": ["model", …], "data": [["a", 1], …]}`.
        if let headings = members.first(where: { ["columns", "headers", "header", "fields"].contains($0.key) })?.value,
            let rows = members.first(where: { ["data", "rows", "values", "index_data"].contains($0.key) })?.value
                .arrayValue,
            let names = headings.arrayValue?.compactMap({ Self.text($0) ?? Self.text($0["name"] ?? .null) }),
            !names.isEmpty,
            rows.allSatisfy({ $0.arrayValue?.allSatisfy(Self.isPlain) == true })
        {
            try addRows(rows, headings: names, path)
            return true
        }
        guard members.count > 1 else { return false }
        let columns = members.filter { member in
            member.value.arrayValue.map { !$0.isEmpty && $0.allSatisfy(Self.isPlain) } ?? false
        }
        // `{"model": ["a", "b"], "score": [1, 2]}`: columns of one length, one of them texts.
        if columns.count == members.count, let length = columns.first?.value.arrayValue?.count,
            columns.allSatisfy({ $0.value.arrayValue?.count == length }),
            columns.contains(where: { $0.value.arrayValue?.first?.stringValue != nil })
        {
            let rows = (0..<length).map { row in
                JSONValue.array(columns.map { $0.value.arrayValue?[row] ?? .null })
            }
            try addRows(rows, headings: columns.map(\.key), path)
            return true
        }
        let objects = members.compactMap { member in member.value.objectValue.map { (member.key, $0) } }
        guard objects.count * 5 >= members.count * 4, objects.count > 1 else { return false }
        let inner = objects.map { Set($0.1.map(\.key)) }
        guard Self.shareKeys(inner) else { return false }
        // `{"model": {"0": "a", "1": "b"}, "score": {"0": 1, "1": 2}}`, as pandas writes a table.
        if inner.allSatisfy({ $0.allSatisfy { Int($0) != nil } }), let keys = objects.first?.1.map(\.key) {
            let columns = objects.map { column in
                Dictionary(column.1.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            }
            let rows = keys.map { key in JSONValue.array(columns.map { $0[key] ?? .null }) }
            try addRows(rows, headings: objects.map(\.0), path)
            return true
        }
        try add(objects.map { ($0.0, .object($0.1)) }, path)
        return true
    }

    /// Whether objects are rows of one table: three in five of their members stand in most of them.
    private static func shareKeys(_ keys: [Set<String>]) -> Bool {
        var counts: [String: Int] = [:]
        for set in keys { for key in set { counts[key, default: 0] += 1 } }
        let all = counts.values.reduce(0, +)
        let common = counts.values.filter { $0 * 2 > keys.count }.reduce(0, +)
        return all > 0 && common * 5 >= all * 3
    }

    // MARK: Rows

    /// Adds objects as rows; a key before each, where it has one, is a first column without a heading.
    private mutating func add(_ records: [(key: String?, value: JSONValue)], _ path: [String]) throws(ResultLogError) {
        var grid = Grid(title: name(path), headings: [], rows: [])
        grid.hasPaths = true
        grid.hasSureHeadings = true
        var columnOf: [String: Int] = [:]
        let hasKeys = records.contains { $0.key != nil }
        if hasKeys { grid.headings.append("") }
        for (index, record) in records.enumerated() {
            // The place is told by the key or the number of the row.
            let place = Place(file: file, path: (path + [record.key ?? "[\(index)]"]).joined(separator: "."))
            var row = hasKeys ? [record.key ?? ""] : []
            var leaves: [(path: String, value: String)] = []
            Self.flatten(record.value, into: &leaves)
            for leaf in leaves {
                let column: Int
                if let known = columnOf[leaf.path] {
                    column = known
                } else {
                    guard grid.headings.count < BoardLimits.columns else { continue }
                    column = grid.headings.count
                    columnOf[leaf.path] = column
                    grid.headings.append(leaf.path)
                }
                while row.count <= column { row.append("") }
                row[column] = leaf.value
            }
            grid.rows.append(Grid.Row(cells: row, place: place))
        }
        try finish(&grid, path)
    }

    private mutating func addRows(_ rows: [JSONValue], headings: [String]?, _ path: [String]) throws(ResultLogError) {
        var grid = Grid(title: name(path), headings: headings ?? [], rows: [])
        grid.hasSureHeadings = headings != nil
        for (index, row) in rows.enumerated() {
            let place = Place(file: file, path: (path + ["[\(index)]"]).joined(separator: "."))
            let cells = row.arrayValue?.prefix(BoardLimits.columns).map { Self.text($0) ?? "" } ?? []
            grid.rows.append(Grid.Row(cells: cells, place: place))
        }
        try finish(&grid, path)
    }

    private mutating func finish(_ grid: inout Grid, _ path: [String]) throws(ResultLogError) {
        let place = Place(file: file)
        guard grid.rows.count <= BoardLimits.rows else { throw BoardKind.tooLarge("rows", place) }
        let width = grid.headings.count
        cells += max(width, 1) * grid.rows.count
        guard cells <= BoardLimits.cells else { throw BoardKind.tooLarge("cells", place) }
        if grid.hasPaths {
            // Members that a row does not have are no fault of it.
            for index in grid.rows.indices {
                while grid.rows[index].cells.count < width { grid.rows[index].cells.append("") }
            }
        }
        grids.append(grid)
    }

    private func name(_ path: [String]) -> String {
        path.last(where: { !["data", "rows", "results", "leaderboard", "leaderboardData"].contains($0) }) ?? title
    }

    // MARK: Values

    /// The texts, numbers and truths in an object, by path; arrays inside a row are not read.
    private static func flatten(_ value: JSONValue, into leaves: inout [(path: String, value: String)]) {
        var open: [(value: JSONValue, path: String, depth: Int)] = [(value, "", 0)]
        while let (value, path, depth) = open.popLast(), leaves.count < BoardLimits.columns {
            if let members = value.objectValue, depth < BoardLimits.depth {
                for member in members.reversed() {
                    open.append((member.value, path.isEmpty ? member.key : path + "." + member.key, depth + 1))
                }
            } else if let text = text(value), !path.isEmpty {
                leaves.append((path, text))
            }
        }
    }

    private static func isPlain(_ value: JSONValue) -> Bool {
        switch value {
        case .array, .object: false
        default: true
        }
    }

    /// A leaf as it is spelt; nil for arrays and objects.
    static func text(_ value: JSONValue) -> String? {
        switch value {
        case .null: ""
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .number(let lexeme): lexeme
        case .string(let text): CellText.trimmed(text)
        case .array, .object: nil
        }
    }
}
