// Real models with known leaks, served once and recorded: who is established, who never is.

import AuditModel
import Detectors
import Foundation
import ResultLogs
import TestSupport
import Testing
import Verdicts

@Suite struct PlantedLeakTests {
    /// The rows whose item is one of `leaked` leaked and `100 − leaked` control items.
    private func table(_ name: String, leaked: Int, only models: Set<String>? = nil) throws -> ScoreTable {
        let path = TestData.repository.appendingPathComponent("Tests/vernierTests/Planted/\(name).csv.gz").path
        var whole = try ScoreTableReader.read(path)
        let kept = Set(
            whole.items.indices.filter { place in
                let parts = whole.items[place].rawValue.split(separator: "-")
                let number = Int(parts[1]) ?? 0
                return parts[0] == "leaked" ? number < leaked : number < 100 - leaked
            }.map(Int32.init)
        )
        func thinned(_ column: OutcomeColumn) -> OutcomeColumn {
            var result = OutcomeColumn()
            for position in 0..<column.count where kept.contains(column.items[position]) {
                result.items.append(column.items[position])
                result.values += column[position]
                result.starts.append(Int32(result.values.count))
            }
            return result
        }
        whole.models = whole.models.filter { models?.contains($0.model.rawValue) ?? true }
        for place in whole.models.indices {
            whole.models[place].originals = thinned(whole.models[place].originals)
            whole.models[place].twins = whole.models[place].twins.map(thinned)
            whole.models[place].placebos = whole.models[place].placebos.map(thinned)
        }
        return whole
    }

    private func judged(_ table: ScoreTable, proven: Bool = true) -> TableVerdict {
        let policy = Policy(intervalLevel: 0.9)
        let input = TableDetectorInput(table: table, policy: policy, seed: 1, areTwinsProven: proven)
        return TableVerdictMaker.decide(
            TableVerdictInput(table: table, policy: policy, evidence: TableDetectors.evidence(input))
        )
    }

    private func established(_ verdict: TableVerdict) -> Set<String> {
        Set(verdict.models.filter { $0.verdict.finding == .established }.map(\.verdict.model.rawValue))
    }

    private let memorised: [String: Set<String>] = [
        "mmlu": ["mmlu-leak-ep14", "mmlu-leak-ep8"], "gsm8k": ["gsm8k-leak-ep10"],
    ]

    @Test(arguments: ["mmlu", "gsm8k"])
    func memorisedAnswersAreEstablishedAndNobodyElse(_ name: String) throws {
        let verdict = judged(try table(name, leaked: 100))
        #expect(established(verdict) == memorised[name])
        #expect(verdict.states.contains(.contaminated))
        // A trained model is never cleared, and nobody is told that there was no exposure.
        #expect(verdict.models.allSatisfy { $0.verdict.finding != .ruledOut })
    }

    @Test(arguments: ["mmlu", "gsm8k"], [50, 20])
    func inMixturesTheyAreEstablishedOrOpenWithWhatItWouldTake(_ name: String, _ share: Int) throws {
        let verdict = judged(try table(name, leaked: share))
        #expect(established(verdict).isSubset(of: memorised[name] ?? []))
        for model in verdict.models where memorised[name]?.contains(model.verdict.model.rawValue) ?? false {
            let finding = model.verdict.findings[0]
            #expect(finding.finding == .established || finding.finding == .inconclusive, "\(model.verdict.model)")
            if finding.finding == .inconclusive { #expect(finding.why.contains("items")) }
        }
        if share == 50 { #expect(established(verdict) == memorised[name]) }
    }

    @Test(arguments: ["mmlu", "gsm8k"])
    func onItemsThatNobodySawNobodyIsAccused(_ name: String) throws {
        let verdict = judged(try table(name, leaked: 0))
        #expect(established(verdict).isEmpty)
        #expect(verdict.states.allSatisfy { $0 != .contaminated && $0 != .brokenSilently })
    }

    @Test(arguments: [("mmlu", "mmlu-leak-ep14"), ("mmlu", "mmlu-leak-ep8"), ("gsm8k", "gsm8k-leak-ep10")])
    func aModelAloneIsFoundByTheBound(_ name: String, _ model: String) throws {
        #expect(established(judged(try table(name, leaked: 100, only: [model]))) == [model])
        #expect(established(judged(try table(name, leaked: 0, only: [model]))).isEmpty)
    }

    @Test func aloneTheOthersAreNeverAccused() throws {
        for (name, leaky) in memorised {
            let whole = try table(name, leaked: 100)
            for model in whole.models.map(\.model.rawValue) where !leaky.contains(model) {
                #expect(established(judged(try table(name, leaked: 100, only: [model]))).isEmpty, "\(model)")
            }
        }
    }
}
