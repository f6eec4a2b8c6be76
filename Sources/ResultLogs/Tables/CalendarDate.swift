// Which texts are dates here: a year, a month or a day, as ISO 8601 writes them.

/// Dates in fields.
enum CalendarDate {
    /// Whether the range is yyyy, yyyy-mm or yyyy-mm-dd, and such a day exists.
    static func isOne(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard [4, 7, 10].contains(range.count) else { return false }
        var parts: [Int] = [0]
        for index in range {
            let offset = index - range.lowerBound
            if offset == 4 || offset == 7 {
                guard bytes[index] == UInt8(ascii: "-") else { return false }
                parts.append(0)
            } else {
                guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return false }
                parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(bytes[index] - 0x30)
            }
        }
        guard parts.count > 1 else { return true }
        guard (1...12).contains(parts[1]) else { return false }
        return parts.count == 2 || (1...days(parts[1], parts[0])).contains(parts[2])
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
