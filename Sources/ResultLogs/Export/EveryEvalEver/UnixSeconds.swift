// When a log says it was made, in seconds since 1970: what Every Eval Ever wants of every timestamp.

/// Times in logs.
enum UnixSeconds {
    /// The seconds of `1770682486.62`, `2024-05-01T12:00:00+02:00`, `2024-05-01T12-00-00.123` or `2024-05-01`; nil for
    /// anything else. A time without a zone is taken for UTC.
    static func of(_ text: String) -> Int? {
        guard (1...40).contains(text.utf8.count) else { return nil }
        if let seconds = Double(text), text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }) {
            return text.utf8.count > 4 && seconds < 1e11 ? Int(seconds) : nil
        }
        var scan = Scan(text.utf8)
        guard let year = scan.digits(4), scan.take("-"), let month = scan.digits(2), scan.take("-"),
            let day = scan.digits(2), year >= 1970, (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let days = Self.days(year, month, day) * 86_400
        if scan.isAtEnd { return days }
        guard scan.take("T") || scan.take(" "), let hour = scan.digits(2), scan.take(":") || scan.take("-"),
            let minute = scan.digits(2), hour < 24, minute < 60
        else { return nil }
        var second = 0
        if scan.take(":") || (scan.isBefore(digits: 2) && scan.take("-")) {
            guard let read = scan.digits(2), read <= 60 else { return nil }
            second = read
            if scan.take(".") { scan.skipDigits() }
        }
        guard let offset = scan.offset() else { return nil }
        return days + hour * 3600 + minute * 60 + second - offset
    }

    /// Days since 1970 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// A walk over the bytes of a time.
    private struct Scan {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

        var isAtEnd: Bool { rest.isEmpty }

        mutating func take(_ sign: Unicode.Scalar) -> Bool {
            guard let first = rest.first, UInt32(first) == sign.value else { return false }
            rest.removeFirst()
            return true
        }

        mutating func digits(_ count: Int) -> Int? {
            guard rest.count >= count else { return nil }
            var value = 0
            for byte in rest.prefix(count) {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            rest.removeFirst(count)
            return value
        }

        /// Whether a sign and then `count` digits are all that is left, or a point follows them.
        func isBefore(digits count: Int) -> Bool {
            let tail = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard tail.count == count else { return false }
            let behind = rest.dropFirst(1 + count).first
            return behind == nil || behind == UInt8(ascii: ".")
        }

        mutating func skipDigits() { rest = rest.drop { $0 >= 0x30 && $0 <= 0x39 } }

        /// Seconds east of Greenwich; nil where the rest is no zone.
        mutating func offset() -> Int? {
            if isAtEnd { return 0 }
            if take("Z") { return isAtEnd ? 0 : nil }
            let isWest = take("-")
            guard isWest || take("+"), let hours = digits(2) else { return nil }
            _ = take(":")
            let minutes = isAtEnd ? 0 : digits(2)
            guard let minutes, isAtEnd, hours <= 14, minutes < 60 else { return nil }
            let seconds = hours * 3600 + minutes * 60
            return isWest ? -seconds : seconds
        }
    }
}
