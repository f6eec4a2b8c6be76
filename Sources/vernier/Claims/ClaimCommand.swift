// `vernier claim`: what one published number can bear.

import ArgumentParser
import AuditModel
import Formats
import ResultLogs
import Rules
import Suites
import Verdicts

/// Examines one published number.
struct ClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Examine one published score: can it be, how sure is it, what may be said of it?",
        discussion: """
            CLAIM is a sentence with a score, such as "63.3% on GPQA-Diamond". What the suite's items allow comes from the \
            catalogue (vernier suites list): number of items, chance level, wrong keys, reported exposure. No model, no \
            log, no network. The sentence may hold n = 198, SE 3.4, 95% CI 56-70, avg@64, best of 5, vs 61.1%; options \
            override it. What ± means is not guessed: say --se or --low and --high.

            --statement FILE is YAML or JSON with what the claimant says about the run (prompt, seeds, variants_tried, \
            tuned_on, scope …); docs/rules.md lists the slots. Rules that need more than was given are not assessable.

            EXAMPLES
              vernier claim "63.3% on GPQA-Diamond"
              vernier claim "5.27 on our rating scale" --n 43
              vernier claim "Model X scores 86.5% on MMLU, beating Y's 86.1%" --format json
              vernier claim "72.1% on AIME 2024" --repeats 64 --se 1.5

            EXIT CODES
              0  nothing wrong found, and the number can be
              1  a rule failed: the number cannot be, or contradicts itself
              2  wrong usage or unreadable input
              3  undecided: whether the number can be is not known
            """
    )

    @Argument(help: "The claim, a sentence with a score.")
    var claim: String

    @Option(help: "Number of items scored.")
    var n: Int?

    @Option(help: "Standard error, in the claim's unit.")
    var se: String?

    @Option(help: "Lower end of the stated interval.")
    var low: String?

    @Option(help: "Upper end of the stated interval.")
    var high: String?

    @Option(help: "How many answers each item got.")
    var repeats: Int?

    @Option(help: "The suite, where the sentence does not name it well.")
    var suite: String?

    @Option(help: "The score that it is said to beat.")
    var versus: String?

    @Option(help: "How many models, prompts or checkpoints were tried for it.")
    var tried: Int?

    @Option(help: "What the claimant says about the run: a YAML or JSON file.")
    var statement: String?

    @Option(help: "A policy file, such as policies/standard-2.json.")
    var policy: String?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        for (name, value) in [("--n", n), ("--repeats", repeats), ("--tried", tried)] {
            guard value.map({ $0 > 0 && $0 <= 1_000_000_000 }) ?? true else {
                throw ValidationError("\(name) is a whole number from 1 to 1,000,000,000.")
            }
        }
        guard (low == nil) == (high == nil) else { throw ValidationError("--low and --high go together.") }
    }

    func run() async throws {
        let console = Console.shared
        let read = try completed(try ClaimReader.read(claim))
        let (facts, part) = try SuiteLookup.facts(named: suite ?? read.suite, console)
        let policy = try policy.map { try PolicyFile.read($0) } ?? Policy()
        var subject = RuleSubject(claim: read, policy: policy)
        subject.facts = facts
        subject.part = part
        subject.statement = try statement.map { try StatementFile.read($0) } ?? [:]
        let outcomes = Rules.outcomes(subject)
        let verdict = ClaimVerdictMaker.decide(read, suite: facts, part: part, rules: outcomes, policy: policy)
        switch format {
        case .text: console.result(ClaimText(width: console.width).text(verdict))
        case .json:
            console.document(String(decoding: try CanonicalJSON.pretty(encoding: ClaimJSON(verdict)), as: UTF8.self))
        }
        try RuleExit.status(outcomes, core: ["GRM-01"]).leave()
    }

    /// The sentence's claim with the options over it.
    private func completed(_ read: Claim) throws -> Claim {
        var claim = read
        claim.count = n ?? claim.count
        claim.repeats = repeats ?? claim.repeats
        claim.tried = tried ?? claim.tried
        claim.standardError = try number(se, "--se", like: claim.value) ?? claim.standardError
        claim.low = try number(low, "--low", like: claim.value) ?? claim.low
        claim.high = try number(high, "--high", like: claim.value) ?? claim.high
        claim.rival = try number(versus, "--versus", like: claim.value) ?? claim.rival
        return claim
    }

    /// A number in the claim's unit, unless it says its own.
    private func number(_ text: String?, _ option: String, like value: PrintedNumber) throws -> PrintedNumber? {
        guard let text else { return nil }
        guard var number = PrintedNumber(text) else {
            throw CommandError(code: "not-a-number", message: "\(option) takes a decimal number such as 3.4.")
        }
        if number.unit == .unstated { number.unit = value.unit }
        return number
    }
}
