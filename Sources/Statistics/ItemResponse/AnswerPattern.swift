// The figures of person fit for one set of answers, and answers drawn at an ability.
import Foundation

/// One model's answers to items that it all answered, with their summed curves at hand for many replicates.
struct AnswerPattern {
    /// What one set of answers says.
    struct Figures {
        let ability: Ability
        let lz: Double
        let lzStar: Double
        let infit: Double
        let infitZ: Double
        let outfit: Double
        let outfitZ: Double
    }

    private let curves: ItemCurves
    private let table: InformationTable
    /// 0 or 1, item by item.
    var answers: [Double]

    init(_ curves: ItemCurves, _ answers: [Double]) {
        self.curves = curves
        self.answers = answers
        table = InformationTable(curves, Array(0..<curves.count))
    }

    func figures() -> Figures {
        var score = 0.0
        for item in answers.indices { score += curves.discriminations[item] * answers[item] }
        let ability = table.weightedLikelihood(score: score)
        // Sums over items of: (y − P)x, x²PQ, aPQx, a²PQ, PQ, the squared residual plain and standardised, the
        // variances.
        var (fit, spread, cross, information, weight) = (0.0, 0.0, 0.0, 0.0, 0.0)
        var (square, standard, infitVariance, outfitVariance) = (0.0, 0.0, 0.0, 0.0)
        for item in answers.indices {
            let a = curves.discriminations[item]
            let x = a * (ability.value - curves.difficulties[item])
            let odds = exp(x)
            let q = 1 / (1 + odds)
            let p = odds * q
            let v = p * q
            let residual = answers[item] > 0.5 ? q : -p
            fit += residual * x
            spread += x * x * v
            cross += a * v * x
            information += a * a * v
            weight += v
            square += residual * residual
            standard += answers[item] > 0.5 ? 1 / odds : odds
            infitVariance += v * (1 - 4 * v)
            outfitVariance += 1 / v - 4
        }
        let c = information > 0 ? cross / information : 0
        // Σ (x − ca)²PQ = Σ x²PQ − c Σ aPQx.
        let reduced = spread - c * cross
        let n = Double(answers.count)
        let infit = weight > 0 ? square / weight : 1
        let infitError = weight > 0 ? infitVariance.squareRoot() / weight : 0
        let outfitError = outfitVariance.squareRoot() / n
        return Figures(
            ability: ability,
            lz: spread > 0 ? fit / spread.squareRoot() : 0,
            lzStar: reduced > 1e-12 * spread
                ? (fit + c * table.correction(at: ability.value)) / reduced.squareRoot() : 0,
            infit: infit,
            infitZ: Self.deviate(infit, infitError),
            outfit: standard / n,
            outfitZ: Self.deviate(standard / n, outfitError)
        )
    }

    /// The cube-root (Wilson and Hilferty) deviate of a mean square with standard deviation `error`.
    private static func deviate(_ value: Double, _ error: Double) -> Double {
        error > 0 && error.isFinite ? (cbrt(value) - 1) * 3 / error + error / 3 : 0
    }
}

/// Draws answers at an ability, with the items as known or as uncertain as their standard errors say.
struct AnswerDraw {
    private let curves: ItemCurves
    private let ability: Double
    private let errors: [(Double, Double)]?
    private let thresholds: [Int]
    private static let scale = 1 << 52

    init(_ curves: ItemCurves, ability: Double, errors: [(Double, Double)]?) {
        self.curves = curves
        self.ability = ability
        self.errors = errors
        thresholds = (0..<curves.count).map { Int(curves.probability($0, at: ability) * Double(Self.scale)) }
    }

    func fill<Source: UniformSource>(_ answers: inout [Double], _ random: inout Source) {
        guard let errors else {
            for item in answers.indices { answers[item] = random.below(Self.scale) < thresholds[item] ? 1 : 0 }
            return
        }
        for item in answers.indices {
            // Box and Muller: two normal deviates from two uniform ones.
            let radius = (-2 * log((Double(random.below(Self.scale)) + 0.5) / Double(Self.scale))).squareRoot()
            let angle = 2 * Double.pi * Double(random.below(Self.scale)) / Double(Self.scale)
            let finite = (errors[item].0.isFinite ? errors[item].0 : 0, errors[item].1.isFinite ? errors[item].1 : 0)
            let a = max(curves.discriminations[item] + finite.0 * radius * cos(angle), 0.05)
            let b = curves.difficulties[item] + finite.1 * radius * sin(angle)
            let p = 1 / (1 + exp(-a * (ability - b)))
            answers[item] = Double(random.below(Self.scale)) < p * Double(Self.scale) ? 1 : 0
        }
    }
}
