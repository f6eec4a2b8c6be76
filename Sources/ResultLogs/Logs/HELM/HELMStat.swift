// One statistic of HELM: a name with its split and perturbation, and a mean.

import AuditModel
import Formats

/// A statistic, of one instance or of all.
struct HELMStat {
    let name: String
    let split: String?
    let subSplit: String?
    let perturbation: JSONCursor?
    /// How many values were added up: trials, where it is of all instances.
    let count: Int
    /// The mean; NaN where nothing was added up.
    let value: Double
    /// The mean as printed.
    let printed: String?

    /// Reads an element of a list of statistics.
    init(_ element: JSONCursor) throws(FormatError) {
        guard let name = element.find("name"), let metric = name.find("name")?.text ?? name.text else {
            throw element.fault("name-missing", "The statistic has no name; it was left out.")
        }
        self.name = KeptText.of(metric)
        split = name.find("split")?.text
        subSplit = name.find("sub_split")?.text
        perturbation = name.find("perturbation").flatMap { $0.kind == .object ? $0 : nil }
        count = element.find("count")?.intValue ?? 0
        let mean = element.find("mean")
        printed = mean?.lexeme
        if let mean = mean?.doubleValue {
            value = mean
        } else if count > 0, let sum = element.find("sum")?.doubleValue {
            value = sum / Double(count)
        } else {
            value = .nan
        }
    }

    /// The statistics of a list; one that cannot be read is an error of its owner.
    static func list(_ value: JSONCursor?) throws(FormatError) -> [HELMStat] {
        guard var walk = value?.elements() else { return [] }
        var stats: [HELMStat] = []
        while stats.count < LogLimits.reported, let element = try walk.next() { stats.append(try HELMStat(element)) }
        return stats
    }
}
