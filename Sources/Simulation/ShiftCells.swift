// The shift alarms, run as `judge` runs them: on tables of models that are, or are not, copies of one another.

import AuditModel
import Detectors
import Statistics

/// The cells of the detectors of *shifted*, and of items that work differently.
enum ShiftCells {
    private static let policy = Policy()

    static func clean(_ effort: Effort) -> [Cell] {
        var cells = effort.least([
            ProfileTable(), ProfileTable(references: 14, columns: 3, items: 200),
            ProfileTable(references: 40, columns: 5, chance: 0.25),
            ProfileTable(references: 40, columns: 4, items: 14000), ProfileTable(columns: 3, place: .above),
            ProfileTable(columns: 6, place: .below), ProfileTable(references: 60, isDated: true),
        ]).map { profile($0, .clean, effort.some) }
        cells += effort.least([
            AnswerTable(), AnswerTable(references: 14, items: 100),
            AnswerTable(references: 40, items: 500, accuracy: 0.7, chance: 0.25),
            AnswerTable(references: 40, accuracy: 0.9), AnswerTable(references: 40, chance: 0.25, place: .below),
            AnswerTable(accuracy: 0.8, place: .above),
        ]).map { answers($0, .clean, $0.references < 40 || effort.isQuick ? effort.some : effort.few) }
        cells += effort.least([0, 0.04]).map { rise in
            together(ProfileTable(references: 59, columns: 4, isDated: true, rise: rise), .clean, effort.some)
        }
        cells += effort.least([0, 0.04]).map { rise in
            watch(
                AnswerTable(references: 39, items: 150, rise: rise),
                .clean,
                effort.few
            )
        }
        return cells + effort.least([30, 60]).map { functioning(models: $0, effort) }
    }

    static func power(_ effort: Effort) -> [Cell] {
        effort.least([0.02, 0.05, 0.1]).map { profile(ProfileTable(columns: 4, off: $0), .leaky, effort.some) }
            + effort.least([0.05, 0.1, 0.2]).map {
                answers(AnswerTable(slips: $0), .leaky, effort.isQuick ? effort.some : effort.few)
            }
            + effort.least([20]).map {
                together(ProfileTable(references: 59, columns: 4, isDated: true, breaks: $0), .leaky, effort.some)
            }
            + effort.least([12]).map {
                watch(AnswerTable(references: 39, items: 150, slips: 0.2, last: $0), .leaky, effort.few)
            }
    }

    /// The last model's profile among the others'.
    private static func profile(_ table: ProfileTable, _ truth: CalibrationRow.Truth, _ replicates: Int) -> Cell {
        Cell(
            tests: [Cell.Test(name: "score-profile", isUniform: false)],
            setting: table.words,
            truth: truth,
            replicates: replicates
        ) { draws in
            let input = input(table.draw(&draws), &draws)
            return [ScoreProfileDetector().evidence(input).last?.p ?? .nan]
        }
    }

    /// The last model's answers among the others': one draw, two detectors.
    private static func answers(_ table: AnswerTable, _ truth: CalibrationRow.Truth, _ replicates: Int) -> Cell {
        let hasFit = table.references > PersonFitDetector.fewestReferences
        return Cell(
            tests: [Cell.Test(name: "outcome-shift", isUniform: false)]
                + (hasFit ? [Cell.Test(name: "person-fit", isUniform: false)] : []),
            setting: table.words,
            truth: truth,
            replicates: replicates
        ) { draws in
            let input = input(table.draw(&draws), &draws)
            let shift = OutcomeShiftDetector().evidence(input).last?.p ?? .nan
            return hasFit ? [shift, PersonFitDetector().evidence(input).last?.p ?? .nan] : [shift]
        }
    }

    /// Newer models against older ones.
    private static func together(_ table: ProfileTable, _ truth: CalibrationRow.Truth, _ replicates: Int) -> Cell {
        Cell(
            tests: [Cell.Test(name: "correlation-change", isUniform: false)],
            setting: table.words,
            truth: truth,
            replicates: replicates
        ) { draws in
            let input = input(table.draw(&draws), &draws)
            return [CorrelationChangeDetector().evidence(input).last?.p ?? .nan]
        }
    }

    /// Looked at after every model: p is the smallest there was.
    private static func watch(_ table: AnswerTable, _ truth: CalibrationRow.Truth, _ replicates: Int) -> Cell {
        Cell(
            tests: [Cell.Test(name: "watch", mayBeLow: true, isUniform: false)],
            setting: table.words + ", in order of date",
            truth: truth,
            replicates: replicates
        ) { draws in
            var drawn = table.draw(&draws)
            for place in drawn.models.indices {
                drawn.models[place].isReference = nil
                drawn.models[place].date = ProfileTable.date(place)
            }
            return [WatchDetector().evidence(input(drawn, &draws)).last?.p ?? .nan]
        }
    }

    /// Originals and twins of common cost, and two groups of models that differ in skill.
    private static func functioning(models: Int, _ effort: Effort) -> Cell {
        var population = ItemPopulation()
        (population.items, population.harder) = (100, 0.1)
        let draw = ItemDraw(population)
        return Cell(
            tests: ["items' forms", "groups"].map {
                Cell.Test(name: "differential-functioning, \($0)", mayBeLow: true, isUniform: false)
            },
            setting: "\(models) models, half of them .5 abler, \(population.words)",
            truth: .clean,
            replicates: effort.isQuick ? effort.few : effort.some
        ) { draws in
            let items = draw.items(&draws)
            let table = AnswerTable.table(items.count, arms: [TableArm(distance: .near)]) { add in
                for place in 0..<models {
                    let focal = place >= models / 2
                    let ability = draws.normal() + (focal ? 0.5 : 0)
                    add(draw.outcomes(items, ability: ability, &draws), focal ? false : true)
                }
            }
            let evidence = DifferentialFunctioningDetector().evidence(input(table, &draws))
            return [evidence.first?.p ?? .nan, evidence.dropFirst().first?.p ?? .nan]
        }
    }

    private static func input(_ table: ScoreTable, _ draws: inout Draws) -> TableDetectorInput {
        TableDetectorInput(table: table, policy: policy, seed: UInt64(draws.below(1 << 40)), chance: table.chance)
    }
}
