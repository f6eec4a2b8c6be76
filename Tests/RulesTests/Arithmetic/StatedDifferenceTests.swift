// Points or per cent.

import AuditModel
import Rules
import Testing

@Suite struct StatedDifferenceTests {
    private func readings(_ stated: String, _ first: String, _ second: String, isProportion: Bool = false) throws
        -> Set<StatedDifference.Reading>
    {
        try #require(
            StatedDifference(
                try printed(stated),
                from: try printed(first),
                to: try printed(second),
                isProportion: isProportion
            )
        ).readings
    }

    @Test func fivePercent() throws {
        #expect(try readings("5", "50", "52.5") == [.relative])
        #expect(try readings("5.0", "50.0", "55.0") == [.absolute])
        #expect(try readings("10", "50.0", "55.0") == [.relative])
        #expect(try readings("7", "50.0", "55.0").isEmpty)
        #expect(try readings("5", "100", "105") == [.absolute, .relative])
    }

    @Test func directionCounts() throws {
        #expect(try readings("-5.0", "55.0", "50.0") == [.absolute])
        #expect(try readings("5.0", "55.0", "50.0").isEmpty)
        #expect(try readings("-9.1", "55.0", "50.0") == [.relative])
    }

    @Test func proportionsHavePointsToo() throws {
        #expect(try readings("5", "0.50", "0.55", isProportion: true) == [.absolute])
        #expect(try readings("0.05", "0.50", "0.55", isProportion: true) == [.absolute])
        #expect(try readings("5", "0.50", "0.55").isEmpty)
    }

    @Test func printingLeavesRoom() throws {
        // 49.96 to 55.04 differ by 5.08, and are printed as 50.0 and 55.0.
        #expect(try readings("5.1", "50.0", "55.0") == [.absolute])
        #expect(try readings("5.2", "50.0", "55.0").isEmpty)
        #expect(try readings("20", "0", "10").isEmpty)
    }
}
