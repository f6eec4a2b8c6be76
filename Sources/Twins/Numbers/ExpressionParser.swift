// Reading an annotation's left side: recursive descent with a bound on depth and length.

import AuditModel

/// Reads `3*(2+$1,000)/4`, `20%*50`, `2x3`: numbers, `+ - * / x × ÷`, brackets, signs, percent and dollar signs.
struct ExpressionParser {
    /// One number of an expression.
    struct Operand: Hashable {
        /// Its bytes in the expression, digits, commas and point.
        var range: Range<Int>
        /// Its value.
        var value: Rational
    }

    private static let mostDepth = 32
    private static let mostOperands = 128
    private let bytes: [UInt8]
    private var at = 0
    private var operands: [Operand] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The tree and its operands in text order; nil for anything this grammar does not have.
    static func parse(_ bytes: [UInt8]) -> (tree: Expression, operands: [Operand])? {
        guard bytes.count <= 2_000 else { return nil }
        var parser = ExpressionParser(bytes)
        guard let tree = parser.sum(depth: 0) else { return nil }
        parser.skip()
        return parser.at == bytes.count ? (tree, parser.operands) : nil
    }

    private mutating func sum(depth: Int) -> Expression? {
        chain(depth: depth, of: [.plus, .minus]) { $0.product(depth: depth) }
    }

    private mutating func product(depth: Int) -> Expression? {
        chain(depth: depth, of: [.times, .over]) { $0.factor(depth: depth) }
    }

    private mutating func chain(
        depth: Int,
        of operations: [Expression.Operation],
        next: (inout ExpressionParser) -> Expression?
    ) -> Expression? {
        guard depth < Self.mostDepth, var left = next(&self) else { return nil }
        while let operation = operation(), operations.contains(operation.kind) {
            at = operation.end
            guard let right = next(&self) else { return nil }
            left = .joined(left, operation.kind, right)
        }
        return left
    }

    private mutating func factor(depth: Int) -> Expression? {
        guard depth < Self.mostDepth else { return nil }
        skip()
        guard at < bytes.count else { return nil }
        switch bytes[at] {
        case 45:
            at += 1
            return factor(depth: depth + 1).map { .negated($0) }
        case 40:
            at += 1
            guard let inner = sum(depth: depth + 1) else { return nil }
            skip()
            guard at < bytes.count, bytes[at] == 41 else { return nil }
            at += 1
            return inner
        case 36:
            at += 1
            return factor(depth: depth + 1)
        default:
            return number()
        }
    }

    private mutating func number() -> Expression? {
        let start = at
        at = NumberText.end(bytes, start)
        guard start < at, operands.count < Self.mostOperands, let value = NumberText.value(bytes, start..<at)
        else { return nil }
        if at < bytes.count, bytes[at] == 46 || bytes[at] == 44 { return nil }
        operands.append(Operand(range: start..<at, value: value))
        guard at < bytes.count, bytes[at] == 37 else { return .operand(operands.count - 1) }
        at += 1
        return .percent(operands.count - 1)
    }

    /// The operation at the next byte that is not a space, and where it ends.
    private mutating func operation() -> (kind: Expression.Operation, end: Int)? {
        skip()
        guard at < bytes.count else { return nil }
        if let kind = Expression.Operation(rawValue: bytes[at]) { return (kind, at + 1) }
        if bytes[at] == 120 || bytes[at] == 88 { return (.times, at + 1) }
        guard at + 1 < bytes.count, bytes[at] == 0xC3 else { return nil }
        return bytes[at + 1] == 0x97 ? (.times, at + 2) : bytes[at + 1] == 0xB7 ? (.over, at + 2) : nil
    }

    private mutating func skip() {
        while at < bytes.count, bytes[at] == 32 { at += 1 }
    }
}
