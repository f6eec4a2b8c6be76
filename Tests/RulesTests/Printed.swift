// Printed numbers for tests.

import AuditModel
import Testing

/// `text` as a printed number.
func printed(_ text: String, _ unit: PrintedNumber.Unit = .unstated) throws -> PrintedNumber {
    try #require(PrintedNumber(text, unit: unit))
}

/// A printed percentage of `count` right of `items`, rounded half up.
func percent(_ count: Int, of items: Int, decimals: Int = 1) throws -> PrintedNumber {
    let tenfold = [1, 10, 100, 1_000, 10_000][decimals]
    let scaled = (count * 100 * tenfold * 2 + items) / (2 * items)
    let whole = "\(scaled / tenfold)"
    let rest = "\(scaled % tenfold)"
    let padding = String(repeating: "0", count: max(0, decimals - rest.count))
    return try printed(decimals == 0 ? whole : whole + "." + padding + rest, .percent)
}
