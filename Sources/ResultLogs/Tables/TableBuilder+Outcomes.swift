// The long form: a row an outcome.
import AuditModel

extension TableBuilder {
    mutating func addOutcome(_ bytes: Span<UInt8>, _ fields: FieldRow, line: Int) throws(ResultLogError) {
        guard !fields.isBlank(.item) else {
            log.leaveOut("item-missing", line: line, "The row names no item; give it one.")
            return
        }
        let variant = ShortWord(bytes, fields[.variant])
        guard variant == .original || variant == .twin || variant == .placebo else {
            log.leaveOut(
                "variant-unknown",
                line: line,
                "The variant \(Shown.text(bytes, fields[.variant])) is none of original, twin and placebo; use one "
                    + "of these."
            )
            return
        }
        guard let score = score(bytes, fields, .score, line: line) else { return }
        var value = Double.nan
        if case .value(let read) = score { value = read }

        let model = try model(bytes, fields, line: line)
        let item = try items.number(of: bytes, fields[.item])
        if item == clusterOf.count { clusterOf.append(-1) }
        if !fields.isBlank(.cluster) { try noteCluster(item, bytes, fields[.cluster], line: line) }

        var kind = 0
        var run: Int32 = 0
        if variant != .original {
            kind = try arm(bytes, fields, line: line) * 2 + (variant == .twin ? 1 : 2)
            if !fields.isBlank(.runRepeat) { run = Int32(try repeats.number(of: bytes, fields[.runRepeat])) + 1 }
        }
        while slots[model].count <= kind { slots[model].append(-1) }
        var column = Int(slots[model][kind])
        if column < 0 {
            column = columns.count
            slots[model][kind] = Int32(column)
            columns.append(OutcomeRows())
        }
        columns[column].append(item: item, value: value, run: run)
    }
}
