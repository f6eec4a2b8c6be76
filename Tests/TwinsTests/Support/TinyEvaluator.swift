// A second, independent way to evaluate an annotated solution: shunting-yard over exact rationals, so that the
// operator's own parser is never its own witness.

import AuditModel

/// Evaluates `<<a*b=c>>` solutions and says what does not hold.
enum TinyEvaluator {
    /// A complaint, or nil if every annotation holds and the last result is `gold` and the `####` line says it.
    static func fault(_ solution: String, gold: Rational) -> String? {
        var last: Rational?
        for piece in solution.components(separatedByText: "<<").dropFirst() {
            let inside = piece.components(separatedByText: ">>")[0]
            let halves = inside.components(separatedByText: "=")
            guard halves.count == 2, let said = Rational(text: halves[1]) else { return "cannot read \(inside)" }
            guard let value = evaluate(halves[0]) else { return "cannot evaluate \(inside)" }
            if value != said { return "\(halves[0]) is \(value), not \(said)" }
            last = value
        }
        if last != gold { return "the last step is not \(gold)" }
        let marked = solution.components(separatedByText: "#### ").last.flatMap { Rational(text: $0) }
        return marked == gold ? nil : "the marked answer is not \(gold)"
    }

    private static func evaluate(_ text: String) -> Rational? {
        var values: [Rational] = []
        var operators: [Character] = []
        var number = ""
        var isAfterValue = false
        func apply() -> Bool {
            guard let sign = operators.popLast() else { return false }
            if sign == "~" {
                guard let a = values.popLast(), let r = Rational(0).subtracting(a) else { return false }
                values.append(r)
                return true
            }
            guard let b = values.popLast(), let a = values.popLast() else { return false }
            let result: Rational? =
                switch sign {
                case "+": a.adding(b)
                case "-": a.subtracting(b)
                case "*": a.multiplied(by: b)
                case "/": a.divided(by: b)
                default: nil
                }
            guard let result else { return false }
            values.append(result)
            return true
        }
        func rank(_ sign: Character) -> Int { sign == "~" ? 3 : sign == "*" || sign == "/" ? 2 : sign == "(" ? 0 : 1 }
        for character in text + " " {
            if character.isNumber || character == "." || character == "," {
                number.append(character)
                continue
            }
            if !number.isEmpty {
                guard let value = Rational(text: number) else { return nil }
                values.append(value)
                number = ""
                isAfterValue = true
            }
            switch character {
            case " ", "$": continue
            case "%":
                guard let value = values.popLast()?.divided(by: Rational(100)) else { return nil }
                values.append(value)
            case "(":
                operators.append(character)
                isAfterValue = false
            case ")":
                while let top = operators.last, top != "(" { guard apply() else { return nil } }
                guard operators.popLast() != nil else { return nil }
                isAfterValue = true
            case "-" where !isAfterValue:
                operators.append("~")
            default:
                let sign: Character = character == "x" || character == "X" ? "*" : character
                while let top = operators.last, rank(top) >= rank(sign) { guard apply() else { return nil } }
                operators.append(sign)
                isAfterValue = false
            }
        }
        while !operators.isEmpty { guard apply() else { return nil } }
        return values.count == 1 ? values[0] : nil
    }
}

extension String {
    /// The pieces between occurrences of `mark`; one piece if there is none.
    func components(separatedByText mark: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
