// The maximisation step: one Newton step an item on expected counts.
import Foundation

extension ItemEstimation {
    /// Sums over the grid for one item: counts·P, ·Pθ, ·PQ, ·PQθ, ·PQθ².
    private struct Sums {
        var p = 0.0
        var pTheta = 0.0
        var v = 0.0
        var vTheta = 0.0
        var vThetaSquare = 0.0
    }

    /// One step of Fisher scoring for (log a, b) of every item, posteriors held; with `move` false the information
    /// only.
    ///
    /// The sufficient statistics are Σ y and Σ y·E(θ) over models, so the cells are touched once a cycle. The pull of
    /// the priors' means on the items is part of the gradient, so that the fixed point is the stated maximum.
    mutating func maximise(move: Bool) {
        let weighted = BitPlaneSums.overModels(
            matrix.right,
            words: matrix.words,
            items: matrix.items,
            values: means
        )
        let items = Double(max(matrix.items, 1))
        let lambda = logA.reduce(0, +) / items
        let centre = b.reduce(0, +) / items
        let precisionA = 1 / (Self.spreadOfLogDiscrimination * Self.spreadOfLogDiscrimination)
        let hyperB = 1 / (Self.spreadOfDifficulty * Self.spreadOfDifficulty)
        let precisionB = exp(2 * lambda) * hyperB
        var pull = 0.0
        for value in b { pull += (value - centre) * (value - centre) }
        pull = pull * precisionB / items + lambda * precisionA / items
        var gradients = [SIMD2<Double>](repeating: .zero, count: matrix.items)
        forEachItem { estimation, item, sums in
            let (a, b) = (estimation.a[item], estimation.b[item])
            let residual = estimation.rightCounts[item] - sums.p
            let slope = weighted[item] - sums.pTheta - b * residual
            let logA = estimation.common ? 0 : estimation.logA[item] - lambda
            gradients[item] = SIMD2(
                a * slope - logA * precisionA - pull,
                -a * residual - (b - centre) * precisionB - centre * hyperB / items
            )
            estimation.information[item] = SIMD4(
                a * a * (sums.vThetaSquare - 2 * b * sums.vTheta + b * b * sums.v)
                    + (estimation.common ? 0 : precisionA),
                -a * a * (sums.vTheta - b * sums.v),
                a * a * sums.v + precisionB,
                0
            )
        }
        guard move else { return }
        if common { moveTogether(gradients, hyper: precisionA) } else { moveApart(gradients) }
    }

    private mutating func moveApart(_ gradients: [SIMD2<Double>]) {
        for item in gradients.indices {
            let (first, cross, second) = (information[item].x, information[item].y, information[item].z)
            let determinant = max(first * second - cross * cross, 1e-12 * first * second)
            let stepA = (second * gradients[item].x - cross * gradients[item].y) / determinant
            let stepB = (first * gradients[item].y - cross * gradients[item].x) / determinant
            let bound = max(1, abs(stepA) / 0.7, a[item] * abs(stepB) / 1.5)
            place(item, logA: logA[item] + stepA / bound, b: b[item] + stepB / bound)
        }
    }

    /// One discrimination for all: the arrow-shaped system is solved by eliminating the difficulties.
    private mutating func moveTogether(_ gradients: [SIMD2<Double>], hyper: Double) {
        var (slope, bend) = (0.0, hyper)
        for item in gradients.indices {
            let ratio = information[item].y / information[item].z
            slope += gradients[item].x - ratio * gradients[item].y
            bend += information[item].x - ratio * information[item].y
        }
        let stepA = min(max(slope / max(bend, 1e-12), -0.7), 0.7)
        for item in gradients.indices {
            let stepB = (gradients[item].y - information[item].y * stepA) / information[item].z
            let bounded = min(max(stepB, -1.5 / a[item]), 1.5 / a[item])
            place(item, logA: logA[item] + stepA, b: b[item] + bounded)
        }
    }

    /// Runs `body` on every item with its sums over the grid; items of one pattern of missing cells share their counts.
    private mutating func forEachItem(_ body: (inout ItemEstimation, Int, Sums) -> Void) {
        let width = AbilityGrid.count
        var all: [SIMD4<Double>] = []
        var mass = counts
        for run in patterns.runs {
            if run.exceptions.isEmpty {
                if run.listsMissing { mass = counts } else { for index in 0..<width { mass[index] = 0 } }
            } else {
                for index in 0..<width { mass[index] = run.listsMissing ? counts[index] : 0 }
                let sign = run.listsMissing ? -1.0 : 1.0
                for exception in run.exceptions {
                    let model = Int(patterns.models[exception])
                    for index in supports[model] { mass[index] += sign * modelCounts[model * width + index] }
                }
            }
            let first = (mass.firstIndex { $0 != 0 } ?? 0) / 4
            let last = (mass.lastIndex { $0 != 0 } ?? -1) / 4
            all.removeAll(keepingCapacity: true)
            if mass.contains(where: { $0 != 0 }) {
                for block in first...last {
                    let node = SIMD4<Double>(0, 1, 2, 3) * AbilityGrid.step + AbilityGrid.node(4 * block)
                    let weight = SIMD4(mass[4 * block], mass[4 * block + 1], mass[4 * block + 2], mass[4 * block + 3])
                    all.append(weight)
                    all.append(weight * node)
                    all.append(weight * node * node)
                }
            }
            for item in run.items {
                let sums = all.withUnsafeBufferPointer { Self.sums(a[item], b[item], first: first, table: $0) }
                body(&self, item, sums)
            }
        }
    }

    private static func sums(_ a: Double, _ b: Double, first: Int, table: UnsafeBufferPointer<SIMD4<Double>>) -> Sums {
        var run = LogisticRun(a, b, block: first)
        var (p, pTheta) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        var (v, vTheta, vThetaSquare) = (SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero)
        var place = 0
        while place < table.count {
            let miss = 1 / (1 + run.odds)
            let hit = run.odds * miss
            let spread = hit * miss
            run.advance()
            let (weight, node, square) = (table[place], table[place + 1], table[place + 2])
            p += weight * hit
            pTheta += node * hit
            v += weight * spread
            vTheta += node * spread
            vThetaSquare += square * spread
            place += 3
        }
        return Sums(
            p: p.sum(),
            pTheta: pTheta.sum(),
            v: v.sum(),
            vTheta: vTheta.sum(),
            vThetaSquare: vThetaSquare.sum()
        )
    }
}

extension ItemEstimation {
    /// Standard errors of (a, b), item by item, from the information of the last maximisation.
    func errors() -> [SIMD2<Double>] {
        if common {
            var bend = 1 / (Self.spreadOfLogDiscrimination * Self.spreadOfLogDiscrimination)
            for value in information { bend += value.x - value.y * value.y / value.z }
            return information.indices.map { item in
                let value = information[item]
                let variance = 1 / value.z + value.y * value.y / (value.z * value.z * bend)
                return SIMD2(a[item] / bend.squareRoot(), variance.squareRoot())
            }
        }
        return information.indices.map { item in
            let value = information[item]
            let determinant = max(value.x * value.z - value.y * value.y, 1e-12 * value.x * value.z)
            return SIMD2(a[item] * (value.z / determinant).squareRoot(), (value.x / determinant).squareRoot())
        }
    }
}
