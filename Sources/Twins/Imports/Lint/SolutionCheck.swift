// Whether a worked solution by itself shows that a key is right.

import AuditModel

/// Checks of whole solutions.
enum SolutionCheck {
    /// Whether every equation of `solution` that can be read holds, and the last number it comes to is `key`: by its
    /// last equation (rounded as the key is), by a conversion after it (`300 minutes = 5 hours`), or by the sum where
    /// it was cut off; nil if the solution has nothing to tell it by.
    static func confirms(_ key: Rational, by solution: String) -> Bool? {
        let prose = solution.firstRange(of: "####").map { String(solution[..<$0.lowerBound]) } ?? solution
        let equations = SolutionEquations.read(prose)
        let cut = CutOffSum(prose)
        guard !equations.isEmpty || cut?.value != nil else { return nil }
        guard equations.allSatisfy({ $0.holds != false }) else { return false }
        if let cut { return cut.value.map { key.isRounding(of: $0) } }
        if let result = equations.last?.result, key.isRounding(of: result) { return true }
        guard let line = prose.utf8.split(separator: 10).last(where: { $0.contains(61) }), line.count <= 4_000 else {
            return false
        }
        // The last line with a sign of equality: the number after the last of them.
        let plain = EquationLine.parts(Array(line)).plain
        let words = LintWord.words(plain)
        guard let mark = words.lastIndex(where: { $0.text == "=" }) else { return false }
        // An unknown found by algebra proves nothing here.
        if mark > 0, words[mark - 1].isLetters, words[mark - 1].text.utf8.count == 1 { return false }
        return words[(mark + 1)...].prefix(2).contains { $0.number == key }
    }
}
