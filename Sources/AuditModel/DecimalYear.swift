// Dates on an axis: a year with its fraction.

/// Dates as decimal years.
public enum DecimalYear {
    /// `2024`, `2024-03` or `2024-03-09…` as a year with its fraction, the middle of what is not stated; nil for others.
    public static func of(_ date: some StringProtocol) -> Double? {
        let parts = date.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, let year = Int(first), parts.count <= 3 else { return nil }
        guard parts.count > 1 else { return Double(year) + 0.5 }
        guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
        guard parts.count > 2 else { return Double(year) + (Double(month) - 0.5) / 12 }
        guard let day = Int(parts[2]), (1...31).contains(day) else { return nil }
        return Double(year) + Double(month - 1) / 12 + Double(day - 1) / 365
    }
}
