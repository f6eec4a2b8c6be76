// Scores responses to code items by running them with the item's tests, in the sandbox and nowhere else.

public import AuditModel

/// Grades responses to code items.
public struct CodeGrader: Sendable {
    private let sandbox: CodeSandbox
    /// Processor seconds of one response's program.
    private let processorSeconds: Int

    /// A grader on a sandbox (`CodeSandbox.find()`).
    public init(_ sandbox: CodeSandbox, processorSeconds: Int = 5) {
        self.sandbox = sandbox
        self.processorSeconds = processorSeconds
    }

    /// Scores `response` to `item`: 1 where prompt, code and tests run to their end, 0 where they do not, nil where no
    /// code was found.
    ///
    /// The rule of the reading is how the code was found (`fenced-function`, `fenced-body`, `function`,
    /// `continuation`) and the answer is `pass`, `fail`, `error` or `timeout`. Refused: `content-filter`, and
    /// `refusal-phrase` where words of refusal stand in place of code. Unreadable: `no-code`, `not-code-item`,
    /// `response-too-long` (above a million bytes). Throws where the sandbox cannot be started: an outcome is never
    /// made up for a response that was not run.
    public func outcome(of response: ModelResponse, item: Item, asking: Asking) throws(SandboxError) -> Outcome {
        guard case .code(let task) = item.task else { return unread("not-code-item") }
        guard response.text.utf8.count <= 1_000_000 else { return unread("response-too-long") }
        let text = ResponseText(response, asking: asking)
        if text.isFiltered { return Outcome(reading: Reading(.refused, rule: "content-filter"), score: nil) }
        guard let code = CodeResponse(String(decoding: text.bytes, as: UTF8.self), entryPoint: task.entryPoint) else {
            return unread("no-code")
        }
        let result = try result(of: code.continuations, item: item, task: task)
        if result.result != .pass, code.rule == "continuation", RefusalPhrases.appear(in: text.bytes) {
            return Outcome(reading: Reading(.refused, rule: "refusal-phrase"), score: nil)
        }
        let reading = Reading(.read, answer: result.result.rawValue, rule: code.rule)
        return Outcome(reading: reading, score: result.result == .pass ? 1 : 0)
    }

    /// What comes of the item's own reference: `pass`, or the item is broken.
    public func referenceResult(_ item: Item) throws(SandboxError) -> ProgramResult? {
        guard case .code(let task) = item.task else { return nil }
        return try result(of: [task.reference], item: item, task: task)
    }

    private func result(of code: [String], item: Item, task: CodeTask) throws(SandboxError) -> ProgramResult {
        let programs = code.map { item.question + $0 + "\n" + task.tests + "\ncheck(\(task.entryPoint))\n" }
        let wall = Double(3 * processorSeconds)
        let program = CodeProgram(readings: programs, processorSeconds: processorSeconds, wallSeconds: wall)
        return try sandbox.results(of: [program]).first ?? ProgramResult(.error, detail: "no result")
    }

    private func unread(_ rule: String) -> Outcome { Outcome(reading: Reading(.unreadable, rule: rule), score: nil) }
}
