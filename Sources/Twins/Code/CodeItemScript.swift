// Code items are taken apart and put together by Python itself, in the sandbox: what is sent there, what comes back.

import AuditModel
import Foundation
import Grading

/// The scripts that make twins of code items, each a run of one sandbox.
enum CodeItemScript {
    /// Guards of every operator on code, in the order tried; those of the operator go between the last two lines.
    static func guards(_ own: [String]) -> [String] {
        [
            "wrong-kind", "oversized", "control-characters", "no-sandbox", "sandbox-ended", "not-python",
            "no-single-function", "no-check-function",
        ] + own + ["reference-fails", "tests-kill-nothing", "no-twin"]
    }

    /// A twin as the script gives it.
    struct Made: Decodable {
        var prompt: String
        var reference: String
        var tests: String
        var entry: String
        var figures: [String: Double]
        /// Soft guards that fired.
        var soft: [String]
        var renames: [Proof.Renaming]?
        var bindings: [Proof.Binding]?
        /// New place → old place of each parameter.
        var order: [Int]?
    }

    private struct Job: Encodable {
        var prompt: String
        var reference: String
        var tests: String
        var entry: String
        var count: Int
        var state: UInt64
    }

    private struct Answer: Decodable {
        var twins: [Made]?
        var guardID: String?
        var detail: String?

        private enum CodingKeys: String, CodingKey {
            case twins, detail
            case guardID = "guard"
        }
    }

    /// Most twins that are asked of one item: each is proved by running it and its mutants.
    private static let mostTwins = 50

    /// Enough for the tests of an item and its mutants many times over; a wall that only hostile items reach.
    private static let limits = SandboxLimits(processorSeconds: 20, wallSeconds: 120)

    /// Up to `count` proved twins of `item` by the operator whose Python is `script`, or the guard that fired.
    static func twins(
        of item: Item,
        script: [[UInt8]],
        count: Int,
        state: UInt64
    ) -> Result<[Made], GuardTrip> {
        guard case .code(let task) = item.task else {
            return .failure(GuardTrip("wrong-kind", "the item is of kind \(item.task.kind)"))
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return .failure(trip) }
        let job = Job(
            prompt: item.question,
            reference: task.reference,
            tests: task.tests,
            entry: task.entryPoint,
            count: min(count, mostTwins),
            state: state
        )
        let sandbox: CodeSandbox
        let run: SandboxResult
        do throws(SandboxError) {
            sandbox = try CodeSandbox.find()
            let source = [CodeSandbox.harness, PackageResources.task_py, PackageResources.mutants_py] + script
            run = try sandbox.run(
                script: Array((source + [PackageResources.start_py]).joined(separator: [10])),
                input: (try? Array(JSONEncoder().encode(job))) ?? [],
                limits: limits
            )
        } catch {
            return .failure(GuardTrip("no-sandbox", error.message))
        }
        guard run.end == .exited(0), let answer = try? JSONDecoder().decode(Answer.self, from: Data(run.output)) else {
            return .failure(GuardTrip("sandbox-ended", "the sandbox ended without an answer: \(run.end)"))
        }
        if let twins = answer.twins, !twins.isEmpty { return .success(twins) }
        return .failure(GuardTrip(answer.guardID ?? "sandbox-ended", plain(answer.detail ?? "no twin was made")))
    }

    /// At most 200 characters without line ends: details quote the item.
    private static func plain(_ text: String) -> String {
        text.unicodeScalars.prefix(200).map { $0.value < 32 || $0.value == 127 ? " " : String($0) }.joined()
    }
}

extension TwinOperator {
    /// The attempt by a script: twins in the script's order, grade B where a soft guard fired.
    func attempt(_ item: Item, script: [[UInt8]], count: Int, seed: UInt64) -> TwinAttempt {
        guard count > 0 else { return TwinAttempt() }
        var random = random(for: item, seed: seed, "draws")
        switch CodeItemScript.twins(of: item, script: script, count: count, state: random.next()) {
        case .failure(let trip): return refusal(of: item, trip)
        case .success(let made):
            return TwinAttempt(
                twins: made.enumerated().map { index, one in
                    var copy = twin(
                        of: item,
                        index: index + 1,
                        seed: seed,
                        question: one.prompt,
                        task: .code(CodeTask(entryPoint: one.entry, reference: one.reference, tests: one.tests)),
                        grade: one.soft.isEmpty ? .proved : .guarded,
                        proof: Proof(
                            kind: declaration.proof,
                            permutation: one.order,
                            bindings: one.bindings,
                            renames: one.renames,
                            figures: one.figures
                        )
                    )
                    copy.guards.removeAll { one.soft.contains($0) }
                    return copy
                }
            )
        }
    }
}
