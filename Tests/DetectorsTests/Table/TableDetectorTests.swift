// Tables with a known truth: what each detector says of them, the clean ones above all.

import AuditModel
import Detectors
import Foundation
import Testing

/// A table of made-up models.
struct MadeUpTable {
    var table = ScoreTable(form: .outcomes)
    private var random: SeededRandom

    init(seed: UInt64, items: Int, arm: TableArm = TableArm()) {
        random = SeededRandom(seed: seed)
        table.items = (0..<items).map { ItemID("i\($0)") }
        table.clusters = Array(repeating: -1, count: items)
        table.arms = [arm]
    }

    /// Adds a model of `skill` that answers originals right with its skill, twins with `cost` less; `leak` of the
    /// originals are memorised.
    mutating func add(
        _ name: String,
        skill: Double,
        cost: Double = 0.1,
        leak: Double = 0,
        twins: Int = 1,
        placebos: Bool = false,
        reference: Bool? = nil
    ) {
        let count = table.items.count
        func column(_ k: Int, _ draw: (Int) -> Double) -> OutcomeColumn {
            OutcomeColumn(
                items: (0..<Int32(count)).map { $0 },
                starts: (0...count).map { Int32($0 * k) },
                values: (0..<count).flatMap { item in (0..<k).map { _ in draw(item) } }
            )
        }
        var model = TableModel(model: ModelID(name), isReference: reference)
        // Easier and harder items, the same for all models.
        func chance(_ item: Int, _ logit: Double) -> Double {
            1 / (1 + exp(-(log(skill / (1 - skill)) + logit + Double(item % 11 - 5) * 0.3)))
        }
        var draws = random
        model.originals = column(1) { item in
            draws.unit() < leak || draws.unit() < chance(item, 0) ? 1 : 0
        }
        let step = -cost * 5
        model.twins = [column(twins) { draws.unit() < chance($0, step) ? 1 : 0 }]
        model.placebos = [placebos ? column(1) { draws.unit() < chance($0, 2 * step) ? 1 : 0 } : OutcomeColumn()]
        random = draws
        table.models.append(model)
    }

    func input(chance: Double? = 0, proven: Bool = false) -> TableDetectorInput {
        TableDetectorInput(
            table: table,
            policy: Policy(intervalLevel: 0.9),
            seed: 1,
            chance: chance,
            areTwinsProven: proven
        )
    }
}

@Suite struct TableDetectorTests {
    /// Twelve clean models on harder twins, and one that memorised a third of the originals.
    private func population(leak: Double, twins: Int = 1, arm: TableArm = TableArm()) -> MadeUpTable {
        var made = MadeUpTable(seed: 3, items: 600, arm: arm)
        for index in 0..<12 { made.add("clean-\(index)", skill: 0.3 + Double(index) * 0.04, twins: twins) }
        made.add("target", skill: 0.5, leak: leak, twins: twins)
        return made
    }

    @Test func referencesTellHarderTwinsFromALeak() throws {
        let evidence = ReferenceLineDetector().evidence(population(leak: 0.33).input())
        let target = try #require(evidence.first { $0.model == "target" })
        #expect(target.p ?? 1 < 0.001)
        let inflation = try #require(target.effects["inflation"])
        #expect(abs(inflation.value - 0.165) < 0.07)
        #expect((target.effects["gap"]?.value ?? 0) > inflation.value)
        let clean = evidence.filter { $0.model != "target" }
        // Everybody drops; at most one in twenty may look odd by chance.
        #expect(clean.allSatisfy { ($0.effects["gap"]?.value ?? 0) > 0 })
        #expect(clean.count { ($0.p ?? 1) < 0.05 } <= 2)
        let honest = ReferenceLineDetector().evidence(population(leak: 0).input())
        #expect(try #require(honest.first { $0.model == "target" }?.p) > 0.05)
    }

    @Test func fourReferencesAreTooFew() throws {
        var made = MadeUpTable(seed: 4, items: 200)
        for index in 0..<5 { made.add("m\(index)", skill: 0.5) }
        let evidence = ReferenceLineDetector().evidence(made.input())
        #expect(evidence.allSatisfy { $0.notRun != nil && $0.p == nil })
    }

    @Test func aFamilyIsNoReferenceForItself() throws {
        var made = MadeUpTable(seed: 5, items: 300)
        for index in 0..<8 { made.add("m\(index)", skill: 0.3 + Double(index) * 0.05) }
        for index in 0..<4 { made.table.models[index].family = "f" }
        let evidence = ReferenceLineDetector().evidence(made.input())
        // m0's references are the four of no family: too few. m7's are seven.
        #expect(evidence.first { $0.model == "m0" }?.notRun != nil)
        #expect(evidence.first { $0.model == "m7" }?.effects["references"]?.value == 7)
    }

    @Test func unreadTwinsAreBounded() throws {
        var made = population(leak: 0.33)
        for place in 0..<300 { made.table.models[12].twins[0].values[place] = .nan }
        let evidence = ReferenceLineDetector().evidence(made.input())
        let target = try #require(evidence.first { $0.model == "target" })
        let bound = try #require(target.effects["inflation_if_unread_favour_twins"])
        #expect(bound.value < (target.effects["inflation"]?.value ?? 0))
    }

    @Test func siblingsNeedTheTablesWordAndLoseItWhereOthersDropToo() throws {
        let unsaid = TableSiblingDetector().evidence(population(leak: 0.33, twins: 3).input())
        #expect(unsaid.isEmpty)
        let drop = TableSiblingDetector().evidence(
            population(leak: 0.33, twins: 3, arm: TableArm(exchangeable: true)).input()
        )
        #expect(drop.allSatisfy { $0.notRun?.contains("drop") == true })
        var alone = MadeUpTable(seed: 16, items: 600, arm: TableArm(exchangeable: true))
        alone.add("leaky", skill: 0.5, cost: 0, leak: 0.2, twins: 5)
        alone.add("clean", skill: 0.5, cost: 0, twins: 5)
        let evidence = TableSiblingDetector().evidence(alone.input())
        #expect(evidence.first { $0.model == "leaky" }?.p ?? 1 < 0.001)
        #expect(evidence.first { $0.model == "clean" }?.p ?? 0 > 0.05)
    }

    @Test func placebosTellTheOperatorsCostFromMemory() throws {
        var made = MadeUpTable(seed: 7, items: 800)
        made.add("leaky", skill: 0.6, leak: 0.4, placebos: true)
        made.add("clean", skill: 0.6, placebos: true)
        let evidence = PlaceboDetector().evidence(made.input())
        #expect(evidence.first { $0.model == "leaky" }?.p ?? 1 < 0.001)
        #expect(evidence.first { $0.model == "clean" }?.p ?? 0 > 0.05)
    }

    @Test func theBoundSpeaksOnlyBeyondItself() throws {
        let arm = TableArm(operatorID: "option-permutation")
        var made = MadeUpTable(seed: 8, items: 400, arm: arm)
        made.add("memorised", skill: 0.3, cost: 0, leak: 0.8)
        made.add("clean", skill: 0.5, cost: 0.08)
        let evidence = BoundedCostDetector().evidence(made.input())
        #expect(evidence.first { $0.model == "memorised" }?.p ?? 1 < 0.001)
        #expect(evidence.first { $0.model == "clean" }?.p ?? 0 > 0.05)
        // Numbers made elsewhere have no bound; proved here they have.
        made.table.arms = [TableArm(operatorID: "number-resampling")]
        #expect(BoundedCostDetector().evidence(made.input()).isEmpty)
        #expect(BoundedCostDetector().evidence(made.input(proven: true)).count == 2)
        // Everybody drops: the twins are at fault.
        var faulty = MadeUpTable(seed: 9, items: 400, arm: arm)
        for index in 0..<5 { faulty.add("m\(index)", skill: 0.8, cost: 0.5) }
        #expect(BoundedCostDetector().evidence(faulty.input()).allSatisfy { $0.notRun != nil })
    }

    @Test func nearAndFarTellTemplateFromSkill() throws {
        var made = MadeUpTable(seed: 10, items: 500)
        for index in 0..<12 { made.add("clean-\(index)", skill: 0.3 + Double(index) * 0.04) }
        made.add("trained", skill: 0.9, cost: 0)
        made.table.arms.append(TableArm(distance: .far))
        // The far twins of all are their near ones; of the trained model they are a model's of skill .5.
        var far = MadeUpTable(seed: 11, items: 500)
        for index in 0..<12 { far.add("c\(index)", skill: 0.3 + Double(index) * 0.04) }
        far.add("t", skill: 0.5)
        for place in made.table.models.indices {
            made.table.models[place].twins.append(far.table.models[place].twins[0])
            made.table.models[place].placebos.append(OutcomeColumn())
        }
        let evidence = NearFarDetector().evidence(made.input())
        #expect(evidence.first { $0.model == "trained" }?.p ?? 1 < 0.001)
        #expect(evidence.filter { $0.model != "trained" }.count { ($0.p ?? 1) < 0.05 } <= 2)
        #expect(NearFarDetector().evidence(population(leak: 0).input()).allSatisfy { $0.notRun != nil })
    }

    @Test func theCommonShiftIsThePopulations() throws {
        let evidence = CommonShiftDetector().evidence(population(leak: 0).input())
        let shift = try #require(evidence.first?.effects["shift"])
        #expect(shift.value > 0.08 && shift.value < 0.13)
        #expect(shift.low < shift.value && shift.value < shift.high)
        #expect(evidence.first?.effects["degrees"]?.value == 12)
    }

    @Test func simulatedRespondersAreJudgedAsTheTruthHasIt() throws {
        let evidence = SimulatedRespondersDetector().evidence(population(leak: 0).input())
        let found = try #require(evidence.first)
        #expect(found.effects["clean_accused"]?.value ?? 1 < 0.083)
        #expect(found.effects["leaky_found"]?.value ?? 0 > 0.9)
    }

    @Test func aModelThatAnswersUnlikeTheOthersIsShifted() throws {
        var made = MadeUpTable(seed: 12, items: 400)
        for index in 0..<24 { made.add("m\(index)", skill: 0.3 + Double(index) * 0.02) }
        // As able as the middle, but right where the others are wrong.
        made.table.models[7].originals.values = (0..<400).map { ($0 % 11) < 5 ? 1 : 0 }
        let evidence = PersonFitDetector().evidence(made.input())
        #expect(evidence[7].p ?? 1 < 0.001)
        #expect(evidence.indices.filter { $0 != 7 }.allSatisfy { (evidence[$0].p ?? 1) > 0.001 })
        var few = MadeUpTable(seed: 13, items: 400)
        for index in 0..<6 { few.add("m\(index)", skill: 0.5) }
        #expect(PersonFitDetector().evidence(few.input()).allSatisfy { $0.notRun != nil })
    }

    @Test(
        arguments: [
            ([0.26, 0.5], 0.25), ([0.04, 0.5], 0), ([0.7, 0.9], 0), ([0.52, 0.8], 0.5), ([0.21, 0.5], 0.2),
        ]
            as [([Double], Double)]
    )
    func theChanceLevelIsWhatLowScoresShow(_ scores: [Double], _ chance: Double) {
        var table = ScoreTable(form: .scores, arms: [TableArm()])
        // Five models or more show a level; three that do well are added.
        let scores = scores + [0.7, 0.8, 0.9]
        table.models = scores.indices.map { place in
            TableModel(
                model: ModelID("m\(place)"),
                scores: [
                    ScorePair(arm: 0, original: scores[place], twin: scores[place], nOriginal: 2000, nTwin: 2000)
                ]
            )
        }
        let input = TableDetectorInput(table: table, policy: Policy(), seed: 1)
        #expect(input.chance == chance)
        #expect(TableDetectorInput(table: table, policy: Policy(), seed: 1, chance: 0.1).chance == 0.1)
    }
}
