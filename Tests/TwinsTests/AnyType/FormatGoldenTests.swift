// The bytes of the format control do not change: recorded answers are keyed by them.

import AuditModel
import TestSupport
import Testing
import Twins

struct FormatGoldenTests {
    /// FNV-1a over everything that tells attempts apart, 0xFF after every text.
    private struct Fingerprint {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ text: String) {
            var text = text
            text.withUTF8 { for byte in $0 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 } }
            value = (value ^ 0xFF) &* 0x100_0000_01B3
        }

        mutating func add(_ attempt: TwinAttempt) {
            for twin in attempt.twins {
                for text in [twin.id.rawValue, twin.of.rawValue, twin.item.question] { add(text) }
                add("\(twin.seed) \(twin.generation) \(twin.grade.rawValue) \(twin.proof.kind)")
            }
            if let refusal = attempt.refusal { for text in [refusal.guardID, refusal.detail] { add(text) } }
        }
    }

    /// Made by the operator as it was when the recorded answers under audits/ were asked for (first release).
    @Test(
        .enabled(if: TestData.isUsable),
        arguments: [
            (
                suite: "gsm8k", count: 5,
                values: [7_615_218_446_050_179_073, 2_131_640_499_329_813_600, 6_109_134_436_477_144_677] as [UInt64]
            ),
            (
                suite: "gsm8k", count: 31,
                values: [6_604_093_728_350_104_141, 15_769_006_154_504_953_118, 16_918_973_627_527_274_327]
            ),
            (
                suite: "mmlu", count: 2,
                values: [12_098_947_899_859_509_161, 5_091_697_313_561_728_786, 414_766_824_850_165_120]
            ),
        ]
    )
    func twinsAreTheSameToTheByte(suite: String, count: Int, values: [UInt64]) throws {
        let items = try suite == "gsm8k" ? Samples.gsm8k() : Samples.mmlu()
        for (index, value) in values.enumerated() {
            var fingerprint = Fingerprint()
            for item in items { fingerprint.add(FormatOperator().attempt(item, count: count, seed: UInt64(index + 1))) }
            #expect(fingerprint.value == value, "\(suite), seed \(index + 1): \(fingerprint.value)")
        }
    }
}
