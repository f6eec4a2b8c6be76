// The columns a table may have, and which of them make a form.
import AuditModel

/// A column that means something.
enum TableColumn: Int, CaseIterable {
    case model, item, variant, score, cluster
    case runRepeat, operatorID, distance, twinSet, exchangeable
    case family, date, reference, chance
    case original, twin, nOriginal, nTwin

    /// Its name in a header.
    var name: String {
        switch self {
        case .runRepeat: "repeat"
        case .operatorID: "operator"
        case .twinSet: "twin_set"
        case .nOriginal: "n_original"
        case .nTwin: "n_twin"
        default: "\(self)"
        }
    }

    /// The column called `text`, in any case and with spaces around it.
    init?(named text: some Sequence<UInt8>) {
        var name: [UInt8] = []
        for byte in text {
            // No name is as long as this with its spaces, and a hostile one may be megabytes.
            guard name.count < 64 else { return nil }
            name.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        while let last = name.last, last == 0x20 || last == 0x09 { name.removeLast() }
        let trimmed = name.drop { $0 == 0x20 || $0 == 0x09 }
        guard let column = Self.allCases.first(where: { trimmed.elementsEqual($0.name.utf8) }) else { return nil }
        self = column
    }

    /// The columns a form cannot do without.
    static func required(_ form: ScoreTable.Form) -> [TableColumn] {
        switch form {
        case .outcomes: [.model, .item, .variant, .score]
        case .scores: [.model, .original, .twin]
        }
    }

    /// The form that `columns` make, outcomes before scores; nil if they make none.
    static func form(of columns: [TableColumn]) -> ScoreTable.Form? {
        [.outcomes, .scores].first { required($0).allSatisfy(columns.contains) }
    }

    /// The columns that `form` does not read.
    static func ignored(_ form: ScoreTable.Form) -> [TableColumn] {
        switch form {
        case .outcomes: [.original, .twin, .nOriginal, .nTwin]
        case .scores: [.item, .variant, .score, .cluster, .runRepeat]
        }
    }

    /// The error for a table that is in neither form.
    static func missing(_ columns: [TableColumn], of names: [String], at place: Place) -> ResultLogError {
        func list(_ form: ScoreTable.Form) -> String {
            required(form).filter { !columns.contains($0) }.map { "`\($0.name)`" }.joined(separator: ", ")
        }
        let some = names.prefix(12).map { Shown.text($0.utf8) }.joined(separator: ", ")
        let rest = names.count > 12 ? " and \(names.count - 12) more" : ""
        let message =
            "The columns are \(some)\(rest): to be a table of outcomes it lacks \(list(.outcomes)), to be a table of "
            + "scores it lacks \(list(.scores)). Rename the columns, to `model,item,variant,score` with a row an outcome "
            + "(variant: original, twin or placebo), or to `model,original,twin,n_original,n_twin` with a row a model."
        return ResultLogError("columns-missing", message, at: place)
    }
}
