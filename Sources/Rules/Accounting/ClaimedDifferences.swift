// Differences that a claim states: "+5 %", "by 5 points".

import AuditModel

/// Signed numbers of a claim that state a difference.
struct ClaimedDifferences {
    /// One stated difference.
    struct Difference {
        /// As written.
        let text: String
        /// The number with its sign, in no unit.
        let value: PrintedNumber
        /// Whether it is written with % or "percent".
        let isPercent: Bool
        /// Whether it is written in points.
        let isPoints: Bool
    }

    /// What was found, in order, at most 20.
    let found: [Difference]

    /// Looks in the slot `difference` and in the words of the claim: numbers after + or -, after "by", and before "points".
    init(_ claim: Claim, _ subject: RuleSubject) {
        var found: [Difference] = []
        if let slot = subject.answer("difference") { found += Self.read(slot, isSlot: true) }
        found += Self.read(String(claim.text.prefix(2_000)), isSlot: false)
        self.found = Array(found.prefix(20))
    }

    private static func read(_ text: String, isSlot: Bool) -> [Difference] {
        let words = text.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == ";" || $0 == "," }.map(String.init)
        var found: [Difference] = []
        for (index, word) in words.enumerated() {
            var body = word[...]
            while let last = body.last, last == "." || last == "!" { body = body.dropLast() }
            let isMarked = body.hasSuffix("%")
            if isMarked { body = body.dropLast() }
            let suffixes = ["pp", "pts", "points", "percent"]
            let suffix = suffixes.first { body.lowercased().hasSuffix($0) && body.count > $0.count }
            if let suffix { body = body.dropLast(suffix.count) }
            let sign = body.first
            guard let number = PrintedNumber(String(body).replacing("−", with: "-")), body.contains(where: \.isNumber)
            else {
                continue
            }
            let next = index + 1 < words.count ? words[index + 1].lowercased() : ""
            let before = index > 0 ? words[index - 1].lowercased() : ""
            let points = ["points", "point", "pp", "pts", "percentage", "%-points"]
            let isPoints = ["pp", "pts", "points"].contains(suffix ?? "") || points.contains { next.hasPrefix($0) }
            let isPercent = !isPoints && (isMarked || suffix == "percent" || next == "%" || next.hasPrefix("percent"))
            let isSigned = sign == "+" || sign == "-" || sign == "−"
            guard isSlot || isSigned || isPoints || (before == "by" && isPercent) else { continue }
            let shown =
                (isMarked ? "\(body)%" : String(body)) + (isPoints ? " points" : isPercent && !isMarked ? " %" : "")
            found.append(Difference(text: shown, value: number, isPercent: isPercent, isPoints: isPoints))
        }
        return found
    }
}
