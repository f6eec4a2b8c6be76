// Rules that work through a twin's own solution.

import AuditModel

/// Whether the arithmetic of the worked solution holds as written.
struct ReplayRule: LintRule {
    let id = "program-does-not-replay"
    let severity = LintFinding.Severity.error
    let asks = "Does every equation of the twin's worked solution hold, exactly or as rounded where it is written?"
    let needs = "a worked solution with equations"
    let looksAtTwinAlone = true

    func judge(_ lint: LintCase) -> LintOutcome {
        guard let task = lint.number else { return .notApplicable }
        guard let solution = task.solution else { return .notAssessable }
        let equations = SolutionEquations.read(solution)
        guard !equations.isEmpty else { return .notAssessable }
        let wrong = equations.filter { $0.holds == false }
        guard let first = wrong.first else { return .clean }
        let value = ExactArithmetic.value(first.left).map { "\($0)" } ?? "something else"
        let count = wrong.count == 1 ? "An equation does" : "\(wrong.count) equations do"
        return .found("\(count) not hold; the first left side is \(value).", evidence: first.shown)
    }
}

/// Whether the solution comes out at the key.
struct SolutionKeyRule: LintRule {
    let id = "key-not-in-solution"
    let severity = LintFinding.Severity.error
    let asks = "Does the twin's worked solution come out at its key?"
    let needs = "a worked solution"
    let looksAtTwinAlone = true

    func judge(_ lint: LintCase) -> LintOutcome {
        guard let task = lint.number else { return .notApplicable }
        guard let solution = task.solution else { return .notAssessable }
        let marked = solution.firstRange(of: "####")
        if let marked, let said = ImportedKey.number(ImportedKey.trimmed(String(solution[marked.upperBound...]))),
            said != task.gold
        {
            return .found(
                "The solution marks \(said) as its answer, the key is \(task.gold).",
                evidence: "#### \(said)"
            )
        }
        let prose = marked.map { String(solution[..<$0.lowerBound]) } ?? solution
        let said = NumbersSaid(prose)
        guard !said.numbers.isEmpty else { return .notAssessable }
        let readings = said.readings
        let hundredfold = [task.gold.multiplied(by: Rational(100)), task.gold.divided(by: Rational(100))]
        let sought = ([task.gold, Rational(0).subtracting(task.gold)] + hundredfold).compactMap(\.self)
        if sought.contains(where: readings.contains) { return .clean }
        if let cut = CutOffSum(prose) {
            guard let value = cut.value else { return .notAssessable }
            let scaled = [value, value.multiplied(by: Rational(100)), value.divided(by: Rational(100))].compactMap(
                \.self
            )
            if scaled.contains(where: { task.gold.isRounding(of: $0) }) { return .clean }
            return .found("The last sum of the solution gives \(value), the key is \(task.gold).", evidence: cut.shown)
        }
        let lines = EquationLine.lines(of: prose)
        if lines.contains(where: { $0.sumValues.contains(task.gold) }) { return .clean }
        // Algebra and prose are beyond this rule.
        if lines.contains(where: { $0.isDoubtful }) { return .notAssessable }
        let last = said.numbers.last.map { "\($0.values[0])" } ?? ""
        return .found("No step of the solution gives the key \(task.gold).", evidence: "last number said: \(last)")
    }
}

/// Whether the key is a rounded number where the question does not ask for rounding.
struct KeyRoundedRule: LintRule {
    let id = "key-rounded"
    let severity = LintFinding.Severity.warning
    let asks = "Is the key the exact result, if the question does not ask to round?"
    let needs = "a worked solution with equations"
    let looksAtTwinAlone = true

    func judge(_ lint: LintCase) -> LintOutcome {
        guard let task = lint.number else { return .notApplicable }
        guard let solution = task.solution else { return .notAssessable }
        let asked = NumbersSaid(lint.item.question).words.map(\.text)
        let words: Set = ["round", "rounded", "nearest", "approximately", "decimal", "whole", "estimate", "about"]
        if asked.contains(where: words.contains) { return .notApplicable }
        let prose = solution.firstRange(of: "####").map { String(solution[..<$0.lowerBound]) } ?? solution
        if !task.gold.isInteger, let cut = CutOffSum(prose), let value = cut.value, value != task.gold,
            task.gold.isRounding(of: value)
        {
            return .found("The key \(task.gold) is rounded; the exact result is \(value).", evidence: cut.shown)
        }
        let equations = SolutionEquations.read(solution)
        guard let last = equations.last(where: { $0.result == task.gold }) else { return .notAssessable }
        guard !task.gold.isInteger, let exact = last.unrounded else { return .clean }
        let shown = exact.description
        return .found("The key \(task.gold) is rounded; the exact result is \(shown).", evidence: last.shown)
    }
}
