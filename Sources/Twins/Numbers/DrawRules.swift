// What several numbers of a draw must keep true of one another.

import AuditModel

/// Rules between numbers: what was larger stays larger, percentages that left something leave something.
struct DrawRules {
    /// A mention against another or against a fixed value, with the sign of the difference that must stay.
    private struct Order {
        var left: Int
        var right: Int
        var sign: Int
    }

    private var orders: [Order] = []
    private var shares: [Int] = []

    /// The rules among `mentions`, of which `free` are redrawn.
    init(_ mentions: [NumberMention], free: [Int]) {
        let isFree = Set(free)
        var percents: [(index: Int, value: Fraction)] = []
        for (index, mention) in mentions.enumerated() {
            guard let own = mention.values.first, let value = Fraction(own) else { continue }
            if mention.form == .percent, value.sign > 0 { percents.append((index, value)) }
            for (other, second) in mentions[..<index].enumerated() {
                guard isFree.contains(index) || isFree.contains(other), mention.unit != 0, second.unit == mention.unit,
                    let their = second.values.first, own != their
                else { continue }
                orders.append(Order(left: index, right: other, sign: own < their ? -1 : 1))
            }
        }
        let sum = percents.reduce(Optional(Fraction(0))) { $0?.adding($1.value) }
        if percents.count >= 2, let sum, Self.isShare(sum) {
            shares = percents.map(\.index)
        }
    }

    /// Whether percentages of this sum can be of one whole.
    private static func isShare(_ sum: Fraction) -> Bool { Double(sum.top) / Double(sum.bottom) <= 100 }

    /// Whether `values` (by mention, the originals where nothing was drawn) keep the rules.
    func hold(_ values: UnsafeMutableBufferPointer<Fraction>) -> Bool {
        for order in orders {
            let (a, b) = (values[order.left], values[order.right])
            let sign =
                a.bottom == 1 && b.bottom == 1
                ? (a.top < b.top ? -1 : a.top > b.top ? 1 : 0) : a.subtracting(b)?.sign ?? 0
            if sign != order.sign { return false }
        }
        if !shares.isEmpty {
            var sum = Fraction(0)
            for index in shares {
                guard let next = sum.adding(values[index]) else { return false }
                sum = next
            }
            if !Self.isShare(sum) { return false }
        }
        return true
    }
}
