// The published index, against every value the study published.

import AuditModel
import Detectors
import Statistics
import TestSupport
import Testing

@Suite struct SaturationIndexDetectorTests {
    // Annotation table of the benchmark saturation study (arXiv 2602.16763): s1, s5, n, S to four decimals, R, class.
    @Test(.enabled(if: TestData.isUsable, "no shared data: set VERNIER_DATA")) func publishedValues() throws {
        let rows = try SharedTable.csv("paired/saturation/saturation_top5_60benchmarks.csv").dropFirst()
        #expect(rows.count == 60)
        var counts: [SaturationIndex.Category: Int] = [:]
        for row in rows {
            let first = try #require(Double(row[2])) / 100
            let last = try #require(Double(row[3])) / 100
            let items = try Int(#require(Double(row[4])))
            let index = SaturationIndex(first: first, last: last, items: items)
            #expect(abs(index.spread - (try #require(Double(row[7])))) < 1e-8, "\(row[1])")
            #expect(abs(index.value - (try #require(Double(row[5])))) <= 5.0001e-5, "\(row[1])")
            #expect(index.category.rawValue == row[6].lowercased(), "\(row[1])")
            counts[index.category, default: 0] += 1
        }
        // The study's headline: 29 of 60 high or very high.
        #expect(counts[.veryHigh] == 14 && counts[.high] == 15)
    }

    private func evidence(_ scores: [Double], items: Int = 1000) throws -> Evidence {
        let models = scores.enumerated().map { rank, score in
            ModelOutcomes(
                model: ModelID("m\(rank)"),
                arms: [Planted.arm(Planted.rows((0..<items).map { [Double($0) < score * Double(items) ? 1 : 0, 1] }))]
            )
        }
        let input = DetectorInput(allModels: models, manifest: Planted.manifest, policy: Policy(), seed: 1)
        return try #require(SaturationIndexDetector().evidence(input).first)
    }

    @Test func fiveModels() throws {
        // LiveCodeBench in the study: .917 and .878 of 1,000 give S = .7691; a sixth model below changes nothing.
        let found = try evidence([0.917, 0.91, 0.9, 0.89, 0.878, 0.2])
        let index = try #require(found.effects["saturation_index"])
        #expect(abs(index.value - 0.7691) < 5e-5 && index.low < index.value && index.high > index.value)
        #expect(found.assumptions.allSatisfy { $0.status != .failed })
    }

    @Test func fewerThanFiveIsMarked() throws {
        #expect(try evidence([0.9, 0.8]).assumptions.contains { $0.status == .failed })
    }

    @Test(arguments: [[], [0.5]]) func tooFewModels(scores: [Double]) throws {
        #expect(try evidence(scores).notRun != nil)
    }

    @Test func equalModels() throws {
        let index = try #require(try evidence([0.9, 0.9], items: 50).effects["saturation_index"])
        #expect(index.value == 1 && index.high == 1)
    }
}
