// One more step on a number: what the question then says, and what comes of it.

import AuditModel

/// A multiplication joined with an addition or a subtraction, in one order or the other, on a whole number.
struct AddedStep: Hashable {
    /// The shapes a step can have.
    enum Shape: Int, CaseIterable {
        /// Multiply, then add.
        case multiplyAdd
        /// Add, then multiply.
        case addMultiply
        /// Multiply, then subtract.
        case multiplySubtract
    }

    /// Its shape.
    var shape: Shape
    /// 2 to 5.
    var factor: Int
    /// 2 to 20.
    var term: Int

    /// Draws a step.
    init(using random: inout SeededRandom) {
        let shapes = Shape.allCases
        shape = shapes[random.below(shapes.count)]
        factor = 2 + random.below(4)
        term = 2 + random.below(19)
    }

    /// What is added to the question.
    var sentence: String {
        switch shape {
        case .multiplyAdd: "Take that number, multiply it by \(factor) and then add \(term). What number do you get?"
        case .addMultiply:
            "Take that number, add \(term) to it and then multiply the sum by \(factor). What number do you get?"
        case .multiplySubtract:
            "Take that number, multiply it by \(factor) and then subtract \(term). What number do you get?"
        }
    }

    /// The two operations on `start` with their exact results; nil where one does not fit.
    func steps(from start: Rational) -> [(expression: String, result: Rational)]? {
        let (by, term) = (Rational(factor), Rational(term))
        let first = shape == .addMultiply ? start.adding(term) : start.multiplied(by: by)
        guard let first else { return nil }
        switch shape {
        case .multiplyAdd:
            guard let last = first.adding(term) else { return nil }
            return [("\(start)*\(factor)", first), ("\(first)+\(term)", last)]
        case .addMultiply:
            guard let last = first.multiplied(by: by) else { return nil }
            return [("\(start)+\(term)", first), ("\(first)*\(factor)", last)]
        case .multiplySubtract:
            guard let last = first.subtracting(term) else { return nil }
            return [("\(start)*\(factor)", first), ("\(first)-\(term)", last)]
        }
    }
}
