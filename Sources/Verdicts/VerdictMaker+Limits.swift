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
        let routes = Set(models.compactMap(\.route))
        if routes.contains("placebo-difference") {
            limits.append(
                "That an operator costs the second time what it costs the first was assumed and not checked: where the "
                    + "published form is easier than drawn ones (round numbers, options in a chosen order), that looks "
                    + "like exposure."
            )
        }
        if routes.contains("reference-line") {
            let unknown = input.models.count { $0.family == nil }
            let families =
                unknown == 0
                ? "none of them one of its own family, as far as was stated"
                : unknown == input.models.count
                    ? "of their families nothing is known"
                    : "of the families of \(unknown) of them nothing is known"
            limits.append(
                "The models served one another as references: \(families), and exposure that all of them share looks "
                    + "like harder twins."
            )
        }
        if routes.contains("bounded-cost") {
            limits.append(
                "What an operator may cost a model that never met the items is bounded by published scores of others; "
                    + "a bound is wide, and exposure worth less than it is not seen."
            )
        }
        limits.append("Log-likelihoods of the items' texts were not examined.")
        limits.append("No training data was searched for the items, and how the models were trained is not known.")
        if models.contains(where: { $0.finding == .established }) {
            limits.append(
                "Rival readings of a gap: a liking for the published form, which reference models under the format "
                    + "control would show; twins that are harder, which \(harder(models)); wrong keys, which fall on "
                    + "originals and twins alike."
            )
        }
        return limits
    }

    /// What answers the reading that the twins are harder.
    private static func harder(_ models: [ModelVerdict]) -> String {
        let routes = Set(models.filter { $0.finding == .established }.map { $0.route ?? "sibling-exact" })
        let answers = [
            ("sibling-exact", "siblings drawn like the original exclude"),
            ("reference-line", "the other models' loss on them allows for"),
            ("placebo-difference", "the cost of a second application allows for"),
            ("bounded-cost", "the bound on what such twins cost allows for"),
        ]
        return Wording.list(answers.filter { routes.contains($0.0) }.map(\.1))
    }
}
