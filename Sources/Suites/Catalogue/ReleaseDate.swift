// Which texts are dates: a year, a month or a day, as ISO 8601 writes them.

/// Release dates.
enum ReleaseDate {
    /// Whether `text` is `2021`, `2021-10` or `2021-10-27`, and that day exists.
    static func isReadable(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count),
            zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy(isDigit) })
        else { return false }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers[0] >= 1900 else { return false }
        guard numbers.count > 1 else { return true }
        guard (1...12).contains(numbers[1]) else { return false }
        return numbers.count == 2 || (1...days(numbers[0], numbers[1])).contains(numbers[2])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func days(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
