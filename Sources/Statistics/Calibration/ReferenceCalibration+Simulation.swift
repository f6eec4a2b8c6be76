// What the calibration would say of models whose truth is known.
import Foundation

extension ReferenceCalibration {
    /// Departures of `draws` made-up models that have memorised the share `leak` of the originals.
    ///
    /// Each has a twin ability uniform over the references' range, the sizes of `like`, and errors as large as the
    /// references show (sampling times dispersion). `leak` 0 is a clean model.
    public func simulated<Source: UniformSource>(
        leak: Double,
        like: PairedScore,
        draws: Int,
        level: Double,
        source: (Int) -> Source
    ) -> [CalibratedDeparture] {
        let tail = (degrees: degrees, reach: StudentT.quantile(0.5 + level / 2, degrees: degrees))
        return (0..<max(0, draws)).compactMap { draw in
            var random = NormalDraws(source(draw))
            let part = Double(random.below(1 << 30)) / Double(1 << 30)
            let place = range.lowerBound + part * (range.upperBound - range.lowerBound)
            let clean = expectedScore(place)
            let truth = clean + leak * (1 - clean)
            let twin = ScorePoint.share(logit: place, chance: chance)
            func observed(_ share: Double, _ size: Double) -> ScorePoint {
                let spread = (dispersion * share * (1 - share) / size).squareRoot()
                return ScorePoint(share: share + spread * random.next(), size: size)
            }
            let scores = PairedScore(
                original: observed(truth, like.original.size),
                twin: observed(twin, like.twin.size)
            )
            return departure(of: scores, level: level, tail: tail)
        }
    }
}
