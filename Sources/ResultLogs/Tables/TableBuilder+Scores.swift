// The score form: a row a model and arm.
import AuditModel

extension TableBuilder {
    mutating func addScores(_ bytes: Span<UInt8>, _ fields: FieldRow, line: Int) throws(ResultLogError) {
        guard let first = score(bytes, fields, .original, line: line),
            let second = score(bytes, fields, .twin, line: line)
        else { return }
        guard case .value(let original) = first, case .value(let twin) = second else {
            let message = "The score on originals or on twins is blank; without both there is nothing to compare."
            log.leaveOut("score-missing", line: line, message)
            return
        }
        var counts: [Int?] = []
        for column in [TableColumn.nOriginal, .nTwin] {
            let count = NumberField.count(bytes, fields[column])
            guard count != nil || fields.isBlank(column) else {
                log.leaveOut(
                    "n-out-of-range",
                    line: line,
                    "`\(column.name)` is \(Shown.text(bytes, fields[column])), not a number of items; give one from "
                        + "1 to \(TableLimits.n), or leave it blank."
                )
                return
            }
            counts.append(count)
        }
        let known = models.count
        let model = try model(bytes, fields, line: line)
        let arm = try arm(bytes, fields, line: line)
        let pair = ScorePair(arm: arm, original: original, twin: twin, nOriginal: counts[0], nTwin: counts[1])
        guard model < known, let before = pairs[model].first(where: { $0.arm == arm }) else {
            pairs[model].append(pair)
            return
        }
        rows -= 1
        let name = Shown.text(models[model].utf8)
        if before == pair {
            log.warn("row-repeated", line: line, "The row of model \(name) was there before; it counts once.")
        } else {
            let message = "Model \(name) has other scores in a row before; the first are kept. Remove one of the rows."
            log.leaveOut("row-contradicts", line: line, message)
        }
    }
}
