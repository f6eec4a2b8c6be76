// When two spellings are one name: case, spaces, hyphens and the like do not count; a plus sign does.
import Foundation

/// Names of suites as reports write them.
enum SuiteName {
    /// Longest name looked up, in UTF-8 bytes.
    static let limit = 200

    /// The words of a name in lower case: runs of letters and digits, `+` as the word plus, Greek tau written out.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar {
            case "+":
                end()
                words.append("plus")
            case "\u{3C4}": word += "tau"
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
                word.unicodeScalars.append(scalar)
            default: end()
            }
        }
        end()
        return words
    }

    /// The words without gaps: what names are compared by.
    static func key(_ name: String) -> String { words(name).joined() }

    /// `words` without remarks on how the suite was run: `5-shot`, `CoT`, `pass@1`, `no tools`, `accuracy`.
    static func withoutSettings(_ words: [String]) -> [String] {
        var kept: [String] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            let next = index + 1 < words.count ? words[index + 1] : ""
            if counts.contains(word) || isNumber(word), next == "shot" || next == "shots" {
                index += 2
            } else if draws.contains(word), isNumber(next) {
                index += 2
            } else if word == "no" || word == "with" || word == "without", next == "tools" {
                index += 2
            } else {
                if !remarks.contains(word) { kept.append(word) }
                index += 1
            }
        }
        return kept
    }

    private static let counts: Set<String> = ["zero", "one", "few", "multi"]
    private static let draws: Set<String> = ["pass", "maj", "cons", "avg", "mean"]
    private static let remarks: Set<String> = ["cot", "acc", "accuracy", "em", "benchmark", "dataset", "score"]

    private static func isNumber(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
