// What the audit could not see: said in every verdict, because silence would be read as health.

import AuditModel

extension VerdictMaker {
    /// One sentence each, in a fixed order.
    static func limits(_ input: VerdictInput, _ models: [ModelVerdict]) -> [String] {
        var limits: [String] = []
        for declaration in input.operators
        where declaration.distance != .control && !declaration.blindTo.isEmpty {
            let sentence = declaration.blindTo.hasSuffix(".") ? declaration.blindTo : declaration.blindTo + "."
            limits.append("Twins of \(declaration.id) cannot show everything: \(sentence)")
        }
        if !input.operators.contains(where: { $0.distance == .far }) {
            limits.append("No far twins were asked: whether models were fitted to the template is not known.")
        }
        let asked = input.suite.sampled ?? input.suite.items
        if asked < input.suite.items {
            limits.append("Only a sample was asked: \(asked) of \(input.suite.items) items.")
        }
        if let row = input.coverage.first(where: { $0.operatorID == input.headlineOperator }),
            row.covered < asked
        {
            limits.append(
                "\(asked - row.covered) of \(asked) items have no twins under \(row.operatorID); "
                    + "nothing is said of those."
            )
        }
        let missing = input.unanswered.reduce(0) { $0 + $1.count }
        if missing > 0 {
            limits.append("\(Wording.count(missing, "request")) got no answer; what is missing counts as unread.")
        }
        limits.append("Log-likelihoods of the items' texts were not examined.")
        limits.append("No training data was searched for the items, and how the models were trained is not known.")
        if models.contains(where: { $0.finding == .established }) {
            limits.append(
                "Rival readings of a gap: a liking for the published form, which reference models under the format "
                    + "control would show; twins that are harder, which siblings drawn like the original exclude; wrong "
                    + "keys, which fall on originals and twins alike."
            )
        }
        return limits
    }
}
