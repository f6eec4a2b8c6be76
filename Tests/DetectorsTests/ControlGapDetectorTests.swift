// What a control arm moved.

import AuditModel
import Detectors
import Testing

@Suite struct ControlGapDetectorTests {
    private func evidence(_ scores: [[Double?]]) throws -> Evidence {
        let identity = Planted.declaration("identity", distance: .control, exchangeability: .always)
        return try #require(
            ControlGapDetector().evidence(Planted.input(Planted.rows(scores), declaration: identity)).first
        )
    }

    @Test func nothingMoved() throws {
        let found = try evidence(Array(repeating: [1, 1], count: 30) + Array(repeating: [0, 0], count: 30))
        #expect(found.effects["gap"]?.value == 0 && found.effects["discordance"]?.value == 0)
        #expect(found.effects["mean_absolute_difference"]?.value == 0 && found.hypothesis == nil && found.p == nil)
    }

    @Test func noiseBothWaysHasNoGapButDiscordance() throws {
        let scores: [[Double?]] =
            Array(repeating: [1, 0], count: 5) + Array(repeating: [0, 1], count: 5)
            + Array(repeating: [1, 1], count: 90)
        let found = try evidence(scores)
        #expect(found.effects["gap"]?.value == 0 && found.effects["discordance"]?.value == 0.1)
        #expect(found.effects["mean_absolute_difference"]?.value == 0.1)
    }

    @Test func nothingRead() throws {
        #expect(try evidence([[nil, nil]]).notRun != nil)
        #expect(try evidence([]).notRun != nil)
    }
}
