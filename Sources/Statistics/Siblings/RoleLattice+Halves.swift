// In which order many distributions are convolved: alike and short ones first.

extension RoleLattice {
    /// Two distributions whose sum is that of all `parts`; nil over `budget`.
    ///
    /// Their own convolution, which would be the dearest, is left out: a tail of the sum needs only their tails.
    static func halves(_ parts: [RoleLattice], budget: inout Int) -> (RoleLattice, RoleLattice)? {
        var bySpacing: [Int: [RoleLattice]] = [:]
        for part in parts { bySpacing[part.spacing, default: []].append(part) }
        var rest: [RoleLattice] = []
        for spacing in bySpacing.keys.sorted() {
            let left = bySpacing.count == 1 ? 2 : 1
            guard let merged = merged(bySpacing[spacing] ?? [], to: left, budget: &budget) else { return nil }
            rest += merged
        }
        guard let two = merged(rest, to: 2, budget: &budget), let first = two.first else { return nil }
        return (first, two.count > 1 ? two[1] : RoleLattice(offset: 0, spacing: 1, masses: [1]))
    }

    /// Neighbours by length are paired in rounds until no more than `left` remain.
    private static func merged(_ parts: [RoleLattice], to left: Int, budget: inout Int) -> [RoleLattice]? {
        var parts = parts
        while parts.count > left {
            parts.sort { $0.masses.count < $1.masses.count }
            let pairs = min(parts.count / 2, parts.count - left)
            var next: [RoleLattice] = []
            for pair in 0..<pairs {
                guard let sum = parts[2 * pair].adding(parts[2 * pair + 1], budget: &budget) else { return nil }
                next.append(sum)
            }
            parts = next + parts[(2 * pairs)...]
        }
        return parts
    }
}
