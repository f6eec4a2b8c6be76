// How far twins differ from their originals in what could make them harder, before any model is asked.

public import AuditModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standardised mean differences of covariates, twins minus originals.
public enum TwinBalance {
    private static let covariates: [(id: String, value: @Sendable (Item) -> Double?)] = [
        ("question-length", { Double($0.question.unicodeScalars.count { !$0.properties.isWhitespace }) }),
        ("option-length", optionLength),
        ("gold-position", goldPosition),
        ("number-size", numberSize),
        ("answer-size", answerSize),
        ("steps", steps),
    ]

    /// One row an operator and covariate that applies to its items, operators in the order of the set.
    ///
    /// Over the items that the operator covered, twins averaged within the item: the difference of the means divided
    /// by the originals' standard deviation; 0 where neither varies. (method.md 0 leaves the denominator open.) Covariates: `question-length` in
    /// Unicode scalars that are not white space, `option-length` (mean over options) in Unicode scalars,
    /// `gold-position` from 0, `number-size` (mean log10 of the numbers of the question), `answer-size` (log10),
    /// `steps` (annotations of the solution).
    public static func rows(_ set: TwinSet, originals: [Item]) -> [CovariateBalance] {
        var order: [OperatorID] = []
        var twins: [OperatorID: [ItemID: [Item]]] = [:]
        for twin in set.twins {
            if twins[twin.operatorID] == nil { order.append(twin.operatorID) }
            twins[twin.operatorID, default: [:]][twin.of, default: []].append(twin.item)
        }
        return order.flatMap { id in
            covariates.compactMap { covariate in
                var before: [Double] = []
                var after: [Double] = []
                for item in originals {
                    guard let made = twins[id]?[item.id], let value = covariate.value(item) else { continue }
                    let values = made.compactMap(covariate.value)
                    guard !values.isEmpty else { continue }
                    before.append(value)
                    after.append(values.reduce(0, +) / Double(values.count))
                }
                guard !before.isEmpty else { return nil }
                return CovariateBalance(
                    operatorID: id,
                    covariate: covariate.id,
                    standardisedDifference: standardisedDifference(before, after)
                )
            }
        }
    }

    private static func standardisedDifference(_ before: [Double], _ after: [Double]) -> Double {
        // By the spread of the originals: that of the twins' means shrinks with their number, whatever the twins are.
        let spread = moments(before).variance.squareRoot()
        let difference = moments(after).mean - moments(before).mean
        return spread > 0 ? difference / spread : difference == 0 ? 0 : difference > 0 ? 1 : -1
    }

    private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        guard values.count > 1 else { return (mean, 0) }
        let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
        return (mean, squares / Double(values.count - 1))
    }

    private static func optionLength(_ item: Item) -> Double? {
        guard case .choice(let task) = item.task, !task.options.isEmpty else { return nil }
        return Double(task.options.map(\.unicodeScalars.count).reduce(0, +)) / Double(task.options.count)
    }

    private static func goldPosition(_ item: Item) -> Double? {
        if case .choice(let task) = item.task { Double(task.gold) } else { nil }
    }

    private static func numberSize(_ item: Item) -> Double? {
        guard case .number = item.task, item.question.utf8.count <= ItemGuards.mostBytes,
            case .success(let mentions) = MentionScanner(item.question).mentions()
        else { return nil }
        let sizes = mentions.filter { $0.form != .words }.compactMap { $0.values.first.flatMap(size) }
        return sizes.isEmpty ? nil : sizes.reduce(0, +) / Double(sizes.count)
    }

    private static func answerSize(_ item: Item) -> Double? {
        if case .number(let task) = item.task { size(task.gold) } else { nil }
    }

    private static func steps(_ item: Item) -> Double? {
        guard case .number(let task) = item.task, let solution = task.solution,
            case .success(let program) = SolutionProgram.read(solution)
        else { return nil }
        return Double(program.steps.count)
    }

    private static func size(_ value: Rational) -> Double? {
        let size = abs(value.doubleValue)
        return size > 0 ? log10(size) : nil
    }
}
