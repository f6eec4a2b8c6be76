// Does a model know published items that its skill on their twins makes unlikely?

public import AuditModel
import Statistics

/// Item by item: right answers to originals beyond what the model's skill on the twins explains.
///
/// - What it asks: does the model answer more of the originals right, the hard ones above all, than its skill on the
///   twins and the items' difficulties lead one to expect?
/// - Null model: it exceeds its skill as much as the references exceed theirs.
/// - Assumes: scores of 0 and 1, items that are independent given skill, at least five references of other families, a
///   skill on the twins within theirs.
/// - Cannot show: exposure that all references share. Verdicts show it and do not rest on it.
/// - Reference: method.md 4; 2PL by marginal likelihood (1PL under 8 references); locally most powerful weights.
public struct PairedExcessDetector: TableDetector {
    /// Its card.
    public let card = DetectorCard(
        id: "paired-excess",
        scope: .arm,
        asks: "Are more originals right, the hard ones above all, than the model's skill on the twins explains?",
        nullModel: "The model exceeds its skill as much as the references exceed theirs.",
        assumes: "Scores of 0 and 1, independent items, five references of other families, skill within theirs.",
        cannotShow: "Exposure that all references share; verdicts do not rest on it.",
        reference: "Bock and Aitkin 1981; Warm 1989; Student's t of a prediction"
    )

    /// Fewest items with originals and twins.
    public static let fewestItems = 50
    /// Cells that all fits of a table may read. Larger tables are left to the reference line, whose sampling error is
    /// small there.
    static let mostCells = 3_000_000
    /// Groups of references that are left out in turn when items are fitted.
    static let groups = 5

    /// The detector.
    public init() {}

    /// One piece of evidence a model and arm: `score`, `twin_score`, `gap`, `clean_score`, `inflation`, `leak_fraction`,
    /// `references`, `answered` (share of the references' items that the model answered), `ability_shift` (originals less
    /// twins, in standard deviations of ability).
    public func evidence(_ input: TableDetectorInput) -> [Evidence] {
        guard input.table.form == .outcomes else { return [] }
        let arms = input.arms(far: false) + input.arms(far: true)
        return arms.flatMap { evidence(input, arm: $0, cells: Self.mostCells / arms.count) }
    }

    private func evidence(_ input: TableDetectorInput, arm: Int, cells: Int) -> [Evidence] {
        let scores = input.scores[arm]
        let present = input.table.models.indices.filter { scores[$0] != nil }
        func blank(_ model: Int) -> Evidence {
            var evidence = Evidence(
                detector: card.id,
                hypothesis: .contaminated,
                model: input.table.models[model].model,
                operatorID: input.table.arms[arm].label,
                items: scores[model]?.originals ?? 0
            )
            if let own = scores[model] {
                evidence.effects = ReferenceLineDetector.measured(own, level: input.policy.intervalLevel)
            }
            return evidence
        }
        func refused(_ reason: String) -> [Evidence] {
            present.map { model in
                var evidence = blank(model)
                evidence.notRun = reason
                return evidence
            }
        }
        guard !input.table.clusters.contains(where: { $0 >= 0 }) else {
            return refused("Items are taken as independent; these come in clusters.")
        }
        let candidates = present.filter { !input.hasReferences || input.table.models[$0].isReference == true }
        guard candidates.count >= ExcessCalibration.fewestReferences else {
            return refused("Only \(candidates.count) references; \(ExcessCalibration.fewestReferences) are needed.")
        }
        // Those that look exposed themselves neither make items nor stand for others.
        let whole = ReferenceCalibration(candidates.compactMap { scores[$0]?.pair }, chance: input.chance)
        let exposed = Set((whole?.flagged ?? []).map { candidates[$0] })
        let references = candidates.filter { !exposed.contains($0) }
        let groups = Self.groups(input.table.models, references: references)
        let fits = 1 + Set(references.map { groups[$0] }).count
        let width = cells / max(1, fits * references.count)
        let sheet: AnswerSheet
        switch AnswerSheet.read(input.table, arm: arm, models: present, references: references, width: width) {
        case .success(let read): sheet = read
        case .failure(let refusal): return refused(refusal.reason)
        }
        let place = Dictionary(uniqueKeysWithValues: zip(present, present.indices))
        let forms = PairedForms(
            sheet.rows,
            originals: sheet.originals,
            twins: sheet.twins,
            groups: present.map { groups[$0] },
            fitting: references.compactMap { place[$0] }
        )
        let found = present.indices.map { forms.excess(of: $0) }
        return present.indices.map { row in
            let model = present[row]
            var evidence = blank(model)
            let peers = input.references(for: model, arms: [arm]).filter { !exposed.contains($0) }
                .compactMap { place[$0] }.filter { found[$0] != nil }
            judge(row, by: peers, forms, found, sheet, input, into: &evidence)
            if let own = scores[model], abs(own.unreadOriginals - own.unreadTwins) > input.policy.unreadTolerance {
                evidence.p = nil
                evidence.notRun = "Unread answers differ between originals and twins; the reference line bounds them."
            }
            return evidence
        }
    }

    /// Models of one family fall into one group, whose items are fitted without them all; whatever order they come in.
    private static func groups(_ models: [TableModel], references: [Int]) -> [Int] {
        let names = models.map { model in
            model.family.map { "family " + $0 } ?? "model " + model.model.rawValue
        }
        var group: [String: Int] = [:]
        // References first, so that the groups are of one size.
        for name in Set(references.map { names[$0] }).sorted() { group[name] = group.count % groups }
        // Others belong to none, and are scored on items that all references made.
        return names.map { group[$0] ?? groups }
    }

    private func judge(
        _ row: Int,
        by peers: [Int],
        _ forms: PairedForms,
        _ found: [ItemExcess?],
        _ sheet: AnswerSheet,
        _ input: TableDetectorInput,
        into evidence: inout Evidence
    ) {
        guard let calibration = ExcessCalibration(peers.compactMap { found[$0] }) else {
            evidence.notRun =
                "Only \(peers.count) references of other families; \(ExcessCalibration.fewestReferences) are needed."
            return
        }
        let answered = sheet.originals.count { sheet.rows[row][$0] <= 1 }
        guard let own = found[row], let shift = forms.shifts[row], answered >= Self.fewestItems else {
            evidence.notRun = "Fewer than \(Self.fewestItems) items in common with the references."
            return
        }
        let range = peers.compactMap { forms.shifts[$0]?.twin.value }
        guard shift.twin.value >= range.min() ?? 0, shift.twin.value <= range.max() ?? 0 else {
            evidence.notRun = "The model is stronger or weaker on the twins than every reference."
            return
        }
        let level = input.policy.intervalLevel
        let departure = calibration.departure(of: own, level: level)
        let inflation = Estimate(
            departure.share * own.room,
            low: departure.interval.low * own.room,
            high: departure.interval.high * own.room
        ).clipped
        evidence.items = answered
        evidence.p = departure.p
        evidence.effects["inflation"] = inflation
        let score = evidence.effects["score"]?.value ?? 0
        func clean(_ inflation: Double) -> Double { min(max(score - inflation, 0), 1) }
        evidence.effects["clean_score"] = Estimate(
            clean(inflation.value),
            low: clean(inflation.high),
            high: clean(inflation.low)
        )
        func share(_ value: Double) -> Double { min(max(value, 0), 1) }
        evidence.effects["leak_fraction"] = Estimate(
            share(departure.share),
            low: share(departure.interval.low),
            high: share(departure.interval.high)
        )
        evidence.effects["answered"] = .exactly(Double(answered) / Double(sheet.originals.count))
        evidence.effects["references"] = .exactly(Double(calibration.references))
        let reach = NormalDistribution.quantile(0.5 + level / 2) * shift.error
        evidence.effects["ability_shift"] = Estimate(shift.value, low: shift.value - reach, high: shift.value + reach)
        evidence.assumptions = [
            Evidence.Assumption("Items are independent given skill.", .unchecked)
        ]
    }
}
