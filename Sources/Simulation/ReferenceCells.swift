// The reference route over its grid.

import Statistics

/// The cells of the reference route.
public enum ReferenceCells {
    /// p-values of `ReferenceCalibration` over `replicates` populations; NaN where it refuses.
    public static func p(_ population: ScorePopulation, replicates: Int, seed: UInt64) -> [Double] {
        let draw = ScoreDraw(population)
        return Replication.map(replicates) { replicate in
            var draws = Draws(seed: seed, stream: replicate)
            let (references, target) = draw.scores(&draws)
            let calibration = ReferenceCalibration(references, chance: population.chance)
            return calibration?.departure(of: target, level: 0.95)?.p ?? .nan
        }
    }

    /// For the probe: p, number flagged, dispersion, degree.
    public static func detail(_ population: ScorePopulation, replicates: Int, seed: UInt64) -> [[Double]] {
        let draw = ScoreDraw(population)
        return Replication.map(replicates) { replicate in
            var draws = Draws(seed: seed, stream: replicate)
            let (references, target) = draw.scores(&draws)
            guard let calibration = ReferenceCalibration(references, chance: population.chance),
                let departure = calibration.departure(of: target, level: 0.95)
            else { return [.nan, 0, 0, 0, 0] }
            let plain = ReferenceCalibration(references, chance: population.chance, suspects: [])
            let other = plain?.departure(of: target, level: 0.95)
            return [
                departure.p, Double(calibration.flagged.count), calibration.dispersion, Double(calibration.degree),
                other?.p ?? .nan, departure.outside,
            ]
        }
    }
}
