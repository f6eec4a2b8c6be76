// Which arm a row's twins belong to.
import AuditModel

extension TableBuilder {
    private static let armColumns: [TableColumn] = [.operatorID, .distance, .twinSet, .exchangeable]

    /// The number of the row's arm, new or known.
    mutating func arm(_ bytes: Span<UInt8>, _ fields: FieldRow, line: Int) throws(ResultLogError) -> Int {
        var key = SIMD4<Int32>(repeating: -1)
        for (place, column) in Self.armColumns.enumerated() where !fields.isBlank(column) {
            let range = fields[column]
            // Rows of one arm mostly follow one another.
            if let lastArm, lastArm.key[place] >= 0, texts.holds(Int(lastArm.key[place]), bytes, range) {
                key[place] = lastArm.key[place]
            } else {
                key[place] = Int32(try texts.number(of: bytes, range))
            }
        }
        if let lastArm, lastArm.key == key { return lastArm.index }
        let index: Int
        if let known = armOf[key] { index = known } else { index = try newArm(key, bytes, fields, line: line) }
        lastArm = (key, index)
        return index
    }

    private mutating func newArm(
        _ key: SIMD4<Int32>,
        _ bytes: Span<UInt8>,
        _ fields: FieldRow,
        line: Int
    ) throws(ResultLogError) -> Int {
        var arm = TableArm()
        if key[0] >= 0 { arm.operatorID = OperatorID(texts[Int(key[0])]) }
        if key[2] >= 0 { arm.twinSet = texts[Int(key[2])] }
        if key[1] >= 0 {
            let range = fields[.distance]
            switch ShortWord(bytes, range) {
            case .near: arm.distance = .near
            case .far: arm.distance = .far
            case .fresh: arm.distance = .fresh
            default:
                let message =
                    "The distance \(Shown.text(bytes, range)) is none of near, far and fresh, and counts as not stated."
                log.warn("distance-unknown", line: line, message)
            }
        }
        if key[3] >= 0 {
            let range = fields[.exchangeable]
            arm.exchangeable = ShortWord(bytes, range).isYes
            if arm.exchangeable == nil {
                let message =
                    "The mark `exchangeable` is \(Shown.text(bytes, range)) and counts as not stated; write 1 or 0."
                log.warn("exchangeable-unreadable", line: line, message)
            }
        }
        // The same arm may be spelt in several ways, but not in thousands.
        guard armOf.count < TableLimits.arms * 4 else {
            let message = "More than \(TableLimits.arms * 4) kinds of twins are named; check the column `operator`."
            throw ResultLogError("too-many-arms", message, at: Place(file: log.file, line: line))
        }
        let index = arms.firstIndex(of: arm) ?? arms.count
        if index == arms.count {
            arms.append(arm)
            try checkSize()
        }
        armOf[key] = index
        return index
    }
}
