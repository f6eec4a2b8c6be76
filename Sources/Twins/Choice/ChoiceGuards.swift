// When the options of an item may not be moved or renamed.

import AuditModel

/// The guards that the multiple-choice operators share.
enum ChoiceGuards {
    /// Their ids, in the order in which they are tried.
    static let ids = formIDs + ["duplicate-options", "composite-option", "label-in-question"]

    /// Those that look at nothing an option says.
    static let formIDs = [
        "wrong-kind", "too-few-options", "too-many-options", "malformed-choice", "oversized", "control-characters",
    ]

    /// The choice of `item`, or the guard that forbids to touch it.
    static func check(_ item: Item) -> Result<ChoiceTask, GuardTrip> {
        let task: ChoiceTask
        switch checkForm(item) {
        case .failure(let trip): return .failure(trip)
        case .success(let checked): task = checked
        }
        if let option = twice(task.options) {
            return .failure(GuardTrip("duplicate-options", "twice: \(ItemGuards.excerpt(option))"))
        }
        let detector = CompositeOptionDetector(question: item.question, options: task.options, labels: task.labels)
        if let found = detector.compositeOption { return .failure(GuardTrip("composite-option", found)) }
        if let found = detector.labelInQuestion { return .failure(GuardTrip("label-in-question", found)) }
        return .success(task)
    }

    /// The choice of `item`, or the guard of `formIDs` that it trips.
    static func checkForm(_ item: Item) -> Result<ChoiceTask, GuardTrip> {
        guard case .choice(let task) = item.task else {
            return .failure(GuardTrip("wrong-kind", "not a multiple-choice item"))
        }
        if task.options.count < 2 {
            return .failure(GuardTrip("too-few-options", "\(task.options.count) options; two are needed"))
        }
        if task.options.count > 64 {
            return .failure(GuardTrip("too-many-options", "\(task.options.count) options; the most is 64"))
        }
        guard task.labels.count == task.options.count, task.options.indices.contains(task.gold),
            areDistinct(task.labels)
        else { return .failure(GuardTrip("malformed-choice", "labels or key do not fit the options")) }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return .failure(trip) }
        return .success(task)
    }

    /// Whether no two labels have the same bytes.
    private static func areDistinct(_ labels: [String]) -> Bool {
        var seen: (low: UInt64, high: UInt64) = (0, 0)
        for label in labels {
            var bytes = label.utf8.makeIterator()
            guard let byte = bytes.next(), byte < 128, bytes.next() == nil else {
                return Set(labels.map { Array($0.utf8) }).count == labels.count
            }
            let bit = UInt64(1) << UInt64(byte & 63)
            let isSeen = byte < 64 ? seen.low & bit != 0 : seen.high & bit != 0
            if isSeen { return false }
            if byte < 64 { seen.low |= bit } else { seen.high |= bit }
        }
        return true
    }

    /// The first option that says the same as one before it, in lower case, white space single, no full stop.
    private static func twice(_ options: [String]) -> String? {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(options.count)
        for option in options {
            guard let hash = asciiHash(option) else { return twiceInUnicode(options) }
            if hashes.contains(hash) { return twiceInUnicode(options) }
            hashes.append(hash)
        }
        return nil
    }

    private static func twiceInUnicode(_ options: [String]) -> String? {
        var seen: Set<String> = []
        return options.first { !seen.insert(normal($0)).inserted }
    }

    /// A hash of `normal(option)` where that is ASCII; nil where it is not.
    private static func asciiHash(_ option: String) -> UInt64? {
        let hash: UInt64?? = option.utf8.withContiguousStorageIfAvailable { bytes -> UInt64? in
            var value: UInt64 = 0xCBF2_9CE4_8422_2325
            var (dots, isAfterSpace, isEmpty) = (0, false, true)
            func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
            for byte in bytes {
                if byte >= 128 { return nil }
                if byte == 32 || byte &- 9 < 5 {
                    isAfterSpace = true
                    continue
                }
                // A full stop counts only if something follows; the space before it likewise.
                if byte == 46, !isAfterSpace || isEmpty {
                    dots += 1
                    continue
                }
                while dots > 0 {
                    mix(46)
                    dots -= 1
                }
                if isAfterSpace, !isEmpty { mix(32) }
                mix(byte &- 65 < 26 ? byte | 0x20 : byte)
                (isAfterSpace, isEmpty) = (false, false)
            }
            return value
        }
        return hash ?? nil
    }

    /// An option in lower case, white space single, no full stop at the end. Other marks stay: `-1` is not `1`.
    static func normal(_ option: String) -> String {
        var words = option.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while words.hasSuffix(".") { words.removeLast() }
        return words
    }
}
