// Do one model's answers fit the scale: hard items failed before easy ones, as everyone's are?

/// Person fit of one model on fitted items: l_z, l_z*, infit and outfit, each with a normal and a bootstrap p-value.
///
/// The null hypothesis is that the answers are independent given ability and follow the items' curves. A model that
/// memorised hard items, or lost easy ones, has a low l_z* and a high outfit. The ability is Warm's weighted likelihood
/// estimate. The normal values of infit and outfit are rough (cube root of a mean square, Wright and Masters 1982, ch.
/// 5); judge by the bootstrap: replicate r draws answers at the estimated ability with `source(r)`, estimates the
/// ability again and computes the same figures.
public struct PersonFit: Hashable, Sendable {
    /// One index of fit.
    public struct Index: Hashable, Sendable {
        /// The index.
        public let value: Double
        /// Its normal deviate.
        public let z: Double
        /// P of a deviate at least as far on the side of misfit, by the normal distribution.
        public let normalP: Double
        /// The same by bootstrap, (1 + hits)/(1 + replicates); nil without replicates.
        public let bootstrapP: Double?
    }

    /// The weighted likelihood estimate of the ability.
    public let ability: Ability
    /// Items answered.
    public let items: Int
    /// Standardised log-likelihood (Drasgow, Levine and Williams 1985), misfit low; too narrow, as it takes the ability
    /// for known.
    public let lz: Index
    /// The same corrected for the estimated ability (Snijders 2001), misfit low.
    public let lzStar: Index
    /// Mean square residual weighted by information, expected 1, misfit high.
    public let infit: Index
    /// Plain mean square residual, expected 1, misfit high: single surprises count most.
    public let outfit: Index

    /// Person fit of `responses` (0 wrong, 1 right, else missing) on `curves`; nil without any answer.
    ///
    /// `errors` are the items' standard errors (discrimination, difficulty), drawn anew in every replicate as
    /// independent normals: give them where the items were fitted on few models and without this one, for otherwise an
    /// honest model looks misfitting (30 models, 150 items: a quarter of honest models rejected at 5 %, and 3 % with
    /// the errors). nil, or a count other than the items', takes the items as known.
    public init?<Source: UniformSource>(
        _ responses: [UInt8],
        on curves: ItemCurves,
        errors: (discriminations: [Double], difficulties: [Double])? = nil,
        replicates: Int,
        source: (Int) -> Source
    ) {
        let kept = responses.indices.prefix(curves.count).filter { responses[$0] <= 1 }
        guard !kept.isEmpty else { return nil }
        var pattern = AnswerPattern(curves.selecting(kept), kept.map { Double(responses[$0]) })
        let observed = pattern.figures()
        var hits = SIMD4<Double>.zero
        let replicates = max(0, replicates)
        if replicates > 0 {
            let usable = errors.flatMap { $0.0.count == curves.count && $0.1.count == curves.count ? $0 : nil }
            let draw = AnswerDraw(
                curves.selecting(kept),
                ability: observed.ability.value,
                errors: usable.map { errors in kept.map { (errors.discriminations[$0], errors.difficulties[$0]) } }
            )
            for replicate in 0..<replicates {
                var random = source(replicate)
                draw.fill(&pattern.answers, &random)
                let drawn = pattern.figures()
                hits += SIMD4(
                    drawn.lz <= observed.lz ? 1 : 0,
                    drawn.lzStar <= observed.lzStar ? 1 : 0,
                    drawn.infit >= observed.infit ? 1 : 0,
                    drawn.outfit >= observed.outfit ? 1 : 0
                )
            }
        }
        func share(_ lane: Int) -> Double? { replicates > 0 ? (1 + hits[lane]) / Double(1 + replicates) : nil }
        func low(_ z: Double, _ lane: Int) -> Index {
            Index(value: z, z: z, normalP: NormalDistribution.cdf(z), bootstrapP: share(lane))
        }
        func high(_ value: Double, _ z: Double, _ lane: Int) -> Index {
            Index(value: value, z: z, normalP: NormalDistribution.upperTail(z), bootstrapP: share(lane))
        }
        ability = observed.ability
        items = kept.count
        lz = low(observed.lz, 0)
        lzStar = low(observed.lzStar, 1)
        infit = high(observed.infit, observed.infitZ, 2)
        outfit = high(observed.outfit, observed.outfitZ, 3)
    }
}
