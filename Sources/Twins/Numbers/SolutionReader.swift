// Reading the steps of a worked solution: its annotations first, and what its prose computes besides.

import AuditModel

/// Reads steps from tokens.
struct SolutionReader {
    /// Most words between a number and the sign after it: "9 percentage points per hour * 5".
    private static let mostUnitWords = 6

    private let bytes: [UInt8]
    private let tokens: [SolutionTokens.Token]
    /// The steps found so far, in text order.
    private(set) var steps: [SolutionProgram.Step] = []

    /// A reader of `solution`, up to its `####` line.
    init(_ solution: String) {
        let all = Array(solution.utf8)
        var end = all.count
        var at = 0
        while at + 3 < all.count {
            if all[at] == 35, all[at + 1] == 35, all[at + 2] == 35, all[at + 3] == 35 {
                end = at
                break
            }
            at += 1
        }
        bytes = end == all.count ? all : Array(all[..<end])
        tokens = SolutionTokens.tokens(bytes)
    }

    /// Reads all steps, or says why an annotation cannot be read.
    mutating func readSteps() -> GuardTrip? {
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .unclosed: return GuardTrip("unparsable-step", "an annotation not closed")
            case .annotation:
                guard let step = annotated(index) else {
                    let shown = ItemGuards.excerpt(String(decoding: bytes[token.range], as: UTF8.self))
                    return GuardTrip("unparsable-step", "cannot read <<\(shown)>>")
                }
                if let step = distinct(step) { steps.append(step) }
            case .equals:
                if index + 1 < tokens.count, tokens[index + 1].kind == .annotation { continue }
                if let step = written(index), let step = distinct(step) { steps.append(step) }
            default: continue
            }
            if steps.count > SolutionProgram.mostSteps {
                return GuardTrip("unparsable-step", "more than \(SolutionProgram.mostSteps) steps")
            }
        }
        return nil
    }

    /// `step` unless an earlier one makes the same number of the same numbers; an annotation replaces prose.
    private mutating func distinct(_ step: SolutionProgram.Step) -> SolutionProgram.Step? {
        for index in steps.indices
        where steps[index].result == step.result && steps[index].operands.count == step.operands.count {
            var left = steps[index].operands.map(\.value)
            for operand in step.operands {
                if let at = left.firstIndex(of: operand.value) { left.remove(at: at) }
            }
            guard left.isEmpty, steps[index].origin == .prose || step.origin == .prose else { continue }
            if steps[index].origin == .prose, step.origin != .prose { steps[index] = step }
            return nil
        }
        return step
    }

    /// The annotation at `index`; one that only repeats a number takes its left side from the prose before it.
    private func annotated(_ index: Int) -> SolutionProgram.Step? {
        let inside = tokens[index].range
        guard let sign = bytes[inside].firstIndex(of: 61), bytes[inside].lastIndex(of: 61) == sign,
            let result = signed(sign + 1..<inside.upperBound)
        else { return nil }
        let text = Array(bytes[inside.lowerBound..<sign])
        guard let left = ExpressionParser.parse(text) else { return nil }
        switch left.tree {
        case .operand, .percent:
            guard index > 0, tokens[index - 1].kind == .equals, let prose = expression(before: index - 1),
                let step = SolutionProgram.step(prose, origin: .rebuilt), step.result == result
            else { break }
            return step
        default: break
        }
        return SolutionProgram.Step(text: text, tree: left.tree, operands: left.operands, result: result)
    }

    /// A number or a share of two, with an optional sign, dollar and spaces around it.
    private func signed(_ range: Range<Int>) -> Rational? {
        var (start, end) = (range.lowerBound, range.upperBound)
        var isNegative = false
        while start < end, [32, 36, 45].contains(bytes[start]) {
            if bytes[start] == 45 {
                if isNegative { return nil }
                isNegative = true
            }
            start += 1
        }
        while end > start, [32, 36, 46].contains(bytes[end - 1]) { end -= 1 }
        let slash = bytes[start..<end].firstIndex(of: 47)
        guard var value = NumberText.value(bytes, start..<(slash ?? end)) else { return nil }
        if let slash {
            guard let below = NumberText.value(bytes, slash + 1..<end), let share = value.divided(by: below)
            else { return nil }
            value = share
        }
        return isNegative ? Rational(0).subtracting(value) : value
    }

    /// The equation of the prose whose sign stands at `index`, if a number after it in its line is its value.
    private func written(_ index: Int) -> SolutionProgram.Step? {
        guard let text = expression(before: index), let step = SolutionProgram.step(text, origin: .prose)
        else { return nil }
        var at = index
        while at + 1 < tokens.count, tokens[at].kind != .line {
            if tokens[at].kind == .equals, case .number(let isPercent) = tokens[at + 1].kind,
                let said = NumberText.value(bytes, tokens[at + 1].range)
            {
                if said == step.result { return step }
                if isPercent, said.divided(by: Rational(100)) == step.result { return step }
            }
            at += 1
        }
        return nil
    }

    /// The longest expression that ends right before the token `index`, as plain text; nil if there is none with an
    /// operation. Units between a number and the next sign are skipped; any other word ends it.
    private func expression(before index: Int) -> [UInt8]? {
        var parts: [SolutionTokens.Token] = []
        var expectsOperand = true
        var depth = 0
        var operations = 0
        var words = 0
        var at = index - 1
        scan: while at >= 0, parts.count < 100 {
            let token = tokens[at]
            switch token.kind {
            case .number where expectsOperand:
                expectsOperand = false
                words = 0
                parts.append(token)
            case .close where expectsOperand:
                depth += 1
                parts.append(token)
            case .word where expectsOperand:
                words += 1
                if words > Self.mostUnitWords { break scan }
            case .operation(let sign) where expectsOperand:
                // A slash before a unit: "12 inches/foot".
                guard sign == 47, isWord(token.range.upperBound) else { return nil }
            case .operation(let sign) where !expectsOperand:
                if sign == 47, isWord(token.range.upperBound) { break scan }
                // A list's dash at the start of a line.
                if sign == 45, at == 0 || tokens[at - 1].kind == .line { break scan }
                operations += 1
                expectsOperand = true
                parts.append(token)
            case .word where !expectsOperand && isOf(token.range) && at > 0 && tokens[at - 1].kind.isNumber:
                // "20% of 50", "1/2 of 40".
                operations += 1
                expectsOperand = true
                parts.append(SolutionTokens.Token(kind: .operation(42), range: token.range))
            case .open where !expectsOperand:
                if depth == 0 { break scan }
                depth -= 1
                parts.append(token)
            case .annotation where expectsOperand, .annotation where !expectsOperand: break
            default: break scan
            }
            at -= 1
        }
        guard operations > 0, !expectsOperand, depth == 0 else { return nil }
        var text: [UInt8] = []
        for token in parts.reversed() {
            switch token.kind {
            case .operation(let sign): text.append(sign)
            case .open: text.append(40)
            case .close: text.append(41)
            default:
                text += bytes[token.range]
                if token.kind == .number(isPercent: true) { text.append(37) }
            }
        }
        return text
    }

    private func isOf(_ range: Range<Int>) -> Bool {
        range.count == 2 && bytes[range.lowerBound] == 111 && bytes[range.lowerBound + 1] == 102
    }

    private func isWord(_ at: Int) -> Bool {
        guard at < bytes.count else { return false }
        return bytes[at] >= 97 && bytes[at] <= 122 || bytes[at] >= 65 && bytes[at] <= 90
    }
}
