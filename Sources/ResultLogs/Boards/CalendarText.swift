// Which texts are dates in tables that people wrote, and their ISO 8601 form.

import AuditModel

/// Dates in cells.
enum CalendarText {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The date as yyyy, yyyy-mm or yyyy-mm-dd; nil where the text is none or could be read in two ways.
    ///
    /// `isSure` says that the heading promises a date, so that bare digits (20240131, 2024, milliseconds) are one too.
    static func iso(_ text: String, isSure: Bool = false) -> String? {
        let text = CellText.trimmed(text)
        guard (4...40).contains(text.utf8.count), text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        let digits = text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        if digits == text.utf8.count { return isSure ? bare(text) : nil }
        if digits == 4 {
            // `1287.09` is a rating, not a month.
            guard isSure || PrintedNumber(text) == nil, isYear(text.prefix(4)) else { return nil }
            let parts = text.split(whereSeparator: { "-/.T _年月日".contains($0) }).prefix(3)
            let joined = parts.enumerated().map { $0.offset == 0 ? String($0.element) : padded($0.element) }
            // `2024-01 (updated)` is a month; `2024-02-30` is no day, and no month either.
            let isDay = joined.count > 2 && joined[2].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            let date = joined.prefix(isDay ? 3 : 2).joined(separator: "-")
            return joined.count > 1 && isOne(date) ? date : nil
        }
        return named(text)
    }

    /// `Jan 2024`, `January 5, 2024`, `5 January 2024`.
    private static func named(_ text: String) -> String? {
        var year: String?
        var month: Int?
        var day: Substring?
        for part in text.split(whereSeparator: { " ,-./".contains($0) }) {
            let lower = part.lowercased()
            if let index = months.firstIndex(where: { lower.hasPrefix($0) }), month == nil, lower.utf8.count <= 9 {
                month = index + 1
            } else if part.utf8.count == 4, part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), year == nil {
                year = String(part)
            } else if let number = part.prefix(while: \.isNumber) as Substring?, (1...2).contains(number.utf8.count),
                ["", "st", "nd", "rd", "th"].contains(lower.dropFirst(number.count)), day == nil
            {
                day = number
            } else {
                return nil
            }
        }
        guard let year, let month else { return nil }
        let date = "\(year)-\(padded("\(month)"))" + (day.map { "-" + padded($0) } ?? "")
        return isOne(date) ? date : nil
    }

    /// yyyymmdd, yyyy, and seconds or milliseconds since 1970.
    private static func bare(_ text: String) -> String? {
        switch text.utf8.count {
        case 4: return isYear(text) ? text : nil
        case 8:
            let date = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
            return isYear(text.prefix(4)) && isOne(date) ? date : nil
        case 10, 13:
            guard let number = Int(text) else { return nil }
            return day(number / (text.utf8.count == 13 ? 86_400_000 : 86_400))
        default: return nil
        }
    }

    /// The date of a day since 1970 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
    private static func day(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(padded("\(month)"))-\(padded("\(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)"))"
    }

    private static func isYear(_ text: some StringProtocol) -> Bool { (1950...2100).contains(Int(text) ?? 0) }

    private static func isOne(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return CalendarDate.isOne(bytes.span, 0..<bytes.count)
    }

    private static func padded(_ text: some StringProtocol) -> String { text.utf8.count == 1 ? "0\(text)" : "\(text)" }
}
