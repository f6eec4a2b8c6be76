// A whole audit made up for tests: models of known leaks, controls, simulated responders, detectors run as in earnest.

import AuditModel
import Detectors
import Foundation
import Verdicts

/// A made-up audit; change a member and call `verdict`.
struct MadeUpAudit {
    var items = 200
    var twins = 5
    var leaks: [(name: String, leak: Double)] = [("clean", 0), ("leaky", 0.4)]
    var leakOfSimulatedLeaky = 0.4
    var leakOfSimulatedClean = 0.0
    var identityNoise = 0.0
    /// Whether answers to the same again change as often for the better as for the worse.
    var noiseIsEven = false
    var exchangeability = OperatorDeclaration.Exchangeability.ifOptionOrderDrawn
    var distance = OperatorDeclaration.Distance.near
    var grade = Twin.Grade.proved
    var imbalance = 0.02
    var covariate = "gold-position"
    var unanswered: [UnansweredCount] = []
    /// Chance of a right answer, item by item, of the models under audit.
    var skill: ClosedRange<Double> = 0.2...0.8
    var policy = Policy(replicates: 300)
    /// Placebos an item.
    var placebos = 0
    /// What one application of an operator costs, in log-odds; a far twin costs twice that. Responders pay nothing.
    var cost = 0.0
    /// How much better or worse than the others a model is, in log-odds.
    var ability: [String: Double] = [:]
    /// What far twins cost a model beyond that, in log-odds.
    var farCost: [String: Double] = [:]
    /// Ids of far operators with an arm of their own, two twins an item.
    var far: [OperatorID] = []
    /// Makes some answers unreadable.
    var blur: (SiblingRow) -> SiblingRow = { $0 }

    var headline: OperatorID = "option-permutation"
    /// What another form and other names cost every model, in log-odds; memory does not reach those twins. Nil: format
    /// twins are the original asked again, and names are not asked.
    var surfaceCost: (format: Double, name: Double)?
    /// Families by model.
    var families: [String: String] = [:]

    var operators: [OperatorDeclaration] {
        [
            declaration("identity", .control, .always), declaration("format", .control, .always),
            declaration(headline, distance, exchangeability),
        ] + (surfaceCost == nil ? [] : [declaration("person-name", .near, .never)])
            + far.map { declaration($0, .far, .never) }
    }

    private func declaration(
        _ id: OperatorID,
        _ distance: OperatorDeclaration.Distance,
        _ kind: OperatorDeclaration.Exchangeability
    ) -> OperatorDeclaration {
        OperatorDeclaration(
            id: id,
            summary: "",
            relation: .invariant,
            distance: distance,
            exchangeability: kind,
            proof: "permutation",
            guards: [],
            blindTo: "Memorised answer text would not show there."
        )
    }

    func model(_ name: String, leak: Double) -> ModelOutcomes {
        var random = SeededRandom(seed: 11, stream: name)
        var skills: [Double] = []
        var known: Set<ItemID> = []
        let rows = (0..<items).map { index in
            let range = name.hasPrefix("simulated") ? 0.2...0.8 : skill
            let drawn = range.lowerBound + (range.upperBound - range.lowerBound) * random.unit()
            let memorised = random.unit() < leak
            let step = name.hasPrefix("simulated") ? 0 : cost
            let scores = (0...twins).map { place in
                random.unit() < moved(drawn, by: ability[name, default: 0] - (place == 0 ? 0 : step)) ? 1.0 : 0
            }
            var row = SiblingRow(
                item: ItemID("i\(index)"),
                original: memorised ? 1 : scores.first,
                twins: Array(scores.dropFirst())
            )
            let again = moved(drawn, by: ability[name, default: 0] - 2 * step)
            row.placebos = (0..<placebos).map { _ in random.unit() < again ? 1.0 : 0 }
            skills.append(drawn)
            if memorised { known.insert(row.item) }
            return name.hasPrefix("simulated") ? row : blur(row)
        }
        var flipped = 0
        let again = rows.map { row in
            let flips = random.unit() < identityNoise
            if flips { flipped += 1 }
            let other: Double = noiseIsEven && flipped.isMultiple(of: 2) ? 1 : 0
            let original = flips && noiseIsEven ? 1 - other : row.original
            return SiblingRow(item: row.item, original: original, twins: [flips ? other : row.original])
        }
        let surfaces: [Arm] =
            surfaceCost.map { cost in
                [("format", cost.format), ("person-name", cost.name)].map { id, step in
                    let shift = ability[name, default: 0] - step
                    let twins = zip(rows, skills).map { row, drawn in
                        // What is not memorised is answered alike, but for the cost and one answer in ten.
                        let fresh: Double = random.unit() < moved(drawn, by: shift) ? 1 : 0
                        let isKept = step == 0 && random.unit() < 0.9 && !known.contains(row.item)
                        return SiblingRow(
                            item: row.item,
                            original: row.original,
                            twins: [isKept ? row.original : fresh]
                        )
                    }
                    return arm(OperatorID(id), twins)
                }
            } ?? [arm("format", again)]
        return ModelOutcomes(
            model: ModelID(name),
            family: families[name],
            arms: [arm("identity", again)] + surfaces + [arm(headline, rows)]
                + far.map { id in
                    let shift = ability[name, default: 0] - 2 * cost - farCost[name, default: 0]
                    return arm(
                        id,
                        zip(rows, skills).map { row, drawn in
                            let twins = (0..<2).map { _ in random.unit() < moved(drawn, by: shift) ? 1.0 : 0 }
                            return SiblingRow(item: row.item, original: row.original, twins: twins)
                        }
                    )
                }
        )
    }

    private func moved(_ chance: Double, by logit: Double) -> Double {
        guard logit != 0, chance > 0, chance < 1 else { return chance }
        let odds = chance / (1 - chance) * exp(logit)
        return odds / (1 + odds)
    }

    private func arm(_ id: OperatorID, _ rows: [SiblingRow]) -> Arm {
        Arm(operatorID: id, rows: rows, originalReadings: ReadingCounts(), twinReadings: ReadingCounts())
    }

    var input: VerdictInput {
        let manifest = SuiteManifest(
            id: "made-up",
            title: "Made up",
            optionOrder: OptionOrder(kind: .drawn, seed: 3)
        )
        let models = leaks.map { model($0.name, leak: $0.leak) }
        let simulated = [
            model("simulated-leaky", leak: leakOfSimulatedLeaky), model("simulated-clean", leak: leakOfSimulatedClean),
        ]
        let coverage = ([headline] + far + (surfaceCost == nil ? [] : ["person-name"])).map { id in
            OperatorCoverage(
                operatorID: id,
                grade: grade,
                covered: items,
                twins: items * (id == headline ? twins : 2),
                itemsWith10: 0,
                refused: ["composite-option": 3]
            )
        }
        let speaking = AuditRoutes.operators(of: operators, headline: headline, coverage: coverage)
        let evidence =
            [models, simulated].flatMap {
                Detectors.evidence(
                    models: $0,
                    operators: operators,
                    manifest: manifest,
                    headline: headline,
                    policy: policy,
                    seed: 5
                )
            }
            + AuditRoutes.evidence(
                models: models,
                operators: speaking,
                coverage: coverage,
                manifest: manifest,
                policy: policy,
                seed: 5
            )
            + AuditRoutes.evidence(
                simulated: simulated,
                operators: speaking,
                coverage: coverage,
                manifest: manifest,
                policy: policy,
                seed: 5
            )
        return VerdictInput(
            suite: AuditedSuite(manifest: manifest, fingerprint: "", items: items),
            policy: policy,
            seed: 5,
            operators: operators,
            headlineOperator: headline,
            models: models,
            simulated: simulated,
            evidence: evidence,
            balance: [
                CovariateBalance(
                    operatorID: headline,
                    covariate: covariate,
                    standardisedDifference: imbalance
                )
            ],
            coverage: coverage,
            unanswered: unanswered
        )
    }

    var verdict: Verdict { VerdictMaker.decide(input) }
}

extension Verdict {
    /// The status of a control.
    func status(_ id: String) -> Control.Status? { controls.first { $0.id == id }?.status }

    /// The verdict on a model.
    func of(_ name: String) -> ModelVerdict? { models.first { $0.model == ModelID(name) } }

    /// Every sentence it says.
    var sentences: [String] {
        reasons + limits + controls.map(\.why) + models.flatMap { $0.reasons + $0.findings.map(\.why) }
    }
}
