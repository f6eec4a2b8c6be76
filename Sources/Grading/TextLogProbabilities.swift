// How likely each option's text is to be begun, when the question is put without its options.

import AuditModel

/// The log-probabilities of the first tokens of options' texts.
struct TextLogProbabilities {
    /// One value an option. Options whose text no reported token begins take the lowest reported value; all are 0
    /// where nothing was reported. Options that begin alike (`1789` and `1492`) are alike here.
    let values: [Double]

    /// Takes, for each option, the best value over the tokens that are a beginning of its text.
    init(_ tokens: [TokenLogProbability], options: [String]) {
        let usable = tokens.filter(\.logProbability.isFinite)
        guard let floor = usable.map(\.logProbability).min() else {
            values = options.map { _ in 0 }
            return
        }
        let starts = usable.map { (bytes: $0.token.utf8.drop { $0 == UInt8(ascii: " ") }, value: $0.logProbability) }
            .filter { !$0.bytes.isEmpty }
        values = options.map { option in
            starts.filter { option.utf8.starts(with: $0.bytes) }.map(\.value).max() ?? floor
        }
    }
}
