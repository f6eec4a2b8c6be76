// Dates as years with a fraction.

import AuditModel
import Testing

@Suite struct DecimalYearTests {
    @Test(arguments: [
        ("2024", 2024.5), ("2024-01", 2024 + 0.5 / 12), ("2024-07-01", 2024.5), ("2024-01-01T10:00", 2024),
    ])
    func readsDates(date: String, year: Double) throws {
        #expect(abs(try #require(DecimalYear.of(date)) - year) < 1e-12)
    }

    @Test(arguments: ["", "24", "2024-13", "2024-01-32", "May 2024", "2024-", "20240101"])
    func refusesOthers(date: String) { #expect(DecimalYear.of(date) == nil) }
}
