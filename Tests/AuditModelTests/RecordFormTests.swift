// What was written before placebos and certainty steps were there still reads, and what has none is written as before.

import AuditModel
import Foundation
import Testing

@Suite struct RecordFormTests {
    private func read<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    private func members<Value: Encodable>(_ value: Value) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
        return try #require(object as? [String: Any])
    }

    @Test func aRowWithoutPlacebosIsWrittenAsBefore() throws {
        let row = SiblingRow(item: "a", original: 1, twins: [0, nil])
        #expect(try members(row).keys.sorted() == ["item", "original", "second_twins", "twins"])
        let old = try read(#"{"item":"a","original":1,"second_twins":[],"twins":[0,null]}"#, as: SiblingRow.self)
        #expect(old == row && old.placebos.isEmpty)
    }

    @Test func aRowWithEverythingComesBack() throws {
        let row = SiblingRow(
            item: "a",
            cluster: "c",
            original: nil,
            twins: [1, nil],
            secondOriginal: 0,
            secondTwins: [nil, 1],
            placebos: [nil, 0.5]
        )
        #expect(try JSONDecoder().decode(SiblingRow.self, from: JSONEncoder().encode(row)) == row)
        #expect(try members(row)["placebos"] != nil)
    }

    @Test func anArmWithoutPlacebosIsWrittenAsBefore() throws {
        let arm = Arm(operatorID: "x", rows: [], originalReadings: ReadingCounts(), twinReadings: ReadingCounts())
        #expect(try members(arm).keys.sorted() == ["operator", "original_readings", "rows", "twin_readings"])
    }

    @Test func aPolicyWithoutStepsHasTheStandardOnes() throws {
        let text = """
            {"version":"1","delta":0.03,"alpha":0.05,"interval_level":0.95,"top_models":5,"unread_tolerance":0.005,
            "replicates":2000}
            """
        let policy = try read(text, as: Policy.self)
        #expect(policy == Policy(version: "1") && policy.certaintySteps == Policy.standardSteps)
        #expect(try members(policy)["certainty_steps"] != nil)
        #expect(throws: DecodingError.self) { try read(#"{"version":"1"}"#, as: Policy.self) }
    }
}
