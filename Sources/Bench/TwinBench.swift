// Twins a CPU-second, operator by operator, on published suites where they are at hand.

import AuditModel
import Foundation
import Suites
import Twins

/// The speed of making twins.
enum TwinBench {
    /// On GSM8K's test split and MMLU where `$VERNIER_DATA` (or ../shared/data) has them, and on the suites shipped here.
    static func run() throws {
        let data = ProcessInfo.processInfo.environment["VERNIER_DATA"] ?? "../shared/data"
        let places = [
            ("suites/gsm8k", data + "/suites/gsm8k/test.jsonl"), ("suites/mmlu", data + "/suites/mmlu_csv/test"),
        ]
        var suites: [(name: String, items: [Item])] = []
        for (suite, items) in places where FileManager.default.fileExists(atPath: items) {
            suites.append((String(suite.dropFirst(7)), try SuiteReader.load(suite, items: items).items))
        }
        if suites.isEmpty { print("GSM8K and MMLU are not at $VERNIER_DATA; the suites shipped here are measured.") }
        for suite in ["everyday-sums", "common-facts"] where suites.isEmpty {
            suites.append((suite, try SuiteReader.load("suites/\(suite)").items))
        }
        pythonPass(suites[0].items)
        for (name, items) in suites {
            let context = SuiteContext(items)
            _ = context.words  // made once a suite, not an item
            for maker in TwinOperators.all where !isSandboxed(maker) { measure(maker, name, items, context) }
        }
    }

    /// Operators whose proof is a run of the suite's own program: their time is Python's.
    private static func isSandboxed(_ maker: any TwinOperator) -> Bool { maker.declaration.proof == "tests" }

    private static func measure(_ maker: any TwinOperator, _ suite: String, _ items: [Item], _ context: SuiteContext) {
        let declaration = maker.declaration
        // One variant an item, as the peers were measured; five where a plan made once serves them all.
        let count = declaration.relation == .recomputed ? 5 : 1
        // Enough work that the clock's grain does not show.
        let rounds = max(1, 6_000 / items.count)
        var twins = 0
        let seconds = Measure.cpu {
            twins = 0
            for _ in 0..<rounds {
                for item in items { twins += maker.attempt(item, in: context, count: count, seed: 1).twins.count }
            }
        }
        guard twins > 0 else { return }
        let made = Measure.count(Double(twins) / seconds)
        let all = Measure.count(Double(rounds * items.count) / seconds)
        Measure.line(
            "\(declaration.id) on \(suite), k = \(count)",
            "\(made) twins/s, \(all) items/s",
            peer(declaration)
        )
    }

    private static func peer(_ declaration: OperatorDeclaration) -> String {
        switch declaration.id {
        case "number-resampling": "a plain Python pass: about 1,400 twins/s; target 20,000"
        case "typo-noise":
            "nlpaug 1.1.11 keyboard typos: 3,150-3,430 items/s, digits changed in 209 of 300; target 300,000"
        case "person-name", "format": "nlpaug 1.1.11 word swap: 3,250-4,200 items/s; target 300,000"
        default: "fastest library's perturbation: about 4,000 items/s (nlpaug 1.1.11)"
        }
    }

    /// A plain Python pass on the same machine in the same run: inner letters of a tenth of the words swapped by `re`.
    private static func pythonPass(_ items: [Item]) {
        let script = """
            import random, re, sys, time
            questions = sys.stdin.read().split("\\0")
            word = re.compile(r"[A-Za-z]{4,}")
            def swapped(match):
                text = match.group()
                if random.random() > 0.1: return text
                at = random.randrange(1, len(text) - 2)
                return text[:at] + text[at + 1] + text[at] + text[at + 2:]
            start = time.process_time()
            for question in questions: word.sub(swapped, question)
            print(int(len(questions) / (time.process_time() - start)))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        guard (try? process.run()) != nil else { return }
        let writer = Thread {
            try? input.fileHandleForWriting.write(contentsOf: Data(items.map(\.question).joined(separator: "\0").utf8))
            try? input.fileHandleForWriting.close()
        }
        writer.start()
        let figure = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if let speed = Double(figure.trimmingCharacters(in: .whitespacesAndNewlines)) {
            Measure.line(
                "plain Python, inner-letter swap of a tenth of the words",
                "\(Measure.count(speed)) items/s",
                "this machine, this run; the peers' table has 57,000-60,000"
            )
        }
    }
}
