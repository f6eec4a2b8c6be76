// The inner loop of the matrix bootstrap: draws as counts, then a blocked product of counts and cluster sums.

extension MatrixBootstrap {
    /// Calls `body` with the number of a replicate and every model's mean in it, in order of replicates.
    ///
    /// A mean is NaN where the model has no item in the clusters drawn. Nothing is kept: memory does not grow.
    public func forEachReplicate<Source: UniformSource>(
        _ replicates: Int,
        source: (Int) -> Source,
        _ body: (_ replicate: Int, _ means: [Double]) -> Void
    ) {
        var row = means
        deviations(replicates, source: source) { first, count, values in
            for replicate in 0..<count {
                for model in 0..<models { row[model] = means[model] + Double(values[model * count + replicate]) }
                body(first + replicate, row)
            }
        }
    }

    /// All replicates, kept in single precision (4 bytes a model and replicate): what intervals are read from.
    public func replicates<Source: UniformSource>(
        _ replicates: Int,
        source: (Int) -> Source
    ) -> MatrixReplicates {
        let total = max(0, replicates)
        var kept = [Float](repeating: 0, count: models * total)
        kept.withUnsafeMutableBufferPointer { kept in
            deviations(total, source: source) { first, count, values in
                for model in 0..<models {
                    var replicate = 0
                    while replicate < count {
                        kept[model * total + first + replicate] = values[model * count + replicate]
                        replicate += 1
                    }
                }
            }
        }
        return MatrixReplicates(means: means, replicates: total, deviations: kept)
    }

    private static var block: Int { 64 }

    /// Replicate means less the means, a block of replicates at a time, models by replicates.
    private func deviations<Source: UniformSource>(
        _ replicates: Int,
        source: (Int) -> Source,
        _ body: (_ first: Int, _ count: Int, _ values: [Float]) -> Void
    ) {
        let padded = (models + 7) / 8 * 8
        // Four replicates side by side, cluster by cluster.
        var weights = [Float](repeating: 0, count: Self.block * clusters)
        var shared = [Double](repeating: 0, count: Self.block)
        var totals = [Float](repeating: 0, count: Self.block * padded)
        var counts = countPanels.isEmpty ? [] : totals
        var values: [Float] = []
        var first = 0
        while first < replicates {
            let count = min(Self.block, replicates - first)
            weights.withUnsafeMutableBufferPointer { weights in
                weights.update(repeating: 0)
                for replicate in 0..<count {
                    var random = source(first + replicate)
                    shared[replicate] = draw(&random, weights, at: replicate / 4 * 4 * clusters + replicate % 4)
                }
            }
            let groups = (count + 3) / 4
            Self.product(weights, panels, clusters: clusters, groups: groups, into: &totals)
            if !countPanels.isEmpty {
                Self.product(weights, countPanels, clusters: clusters, groups: groups, into: &counts)
            }
            if values.count != models * count { values = [Float](repeating: 0, count: models * count) }
            for model in 0..<models {
                let centre = means[model] - pivots[model]
                for replicate in 0..<count {
                    let place = replicate * padded + model
                    let items = counts.isEmpty ? shared[replicate] : Double(counts[place])
                    values[model * count + replicate] = Float(Double(totals[place]) / items - centre)
                }
            }
            body(first, count, values)
            first += count
        }
    }

    /// One replicate's draws, counted into every fourth place of `weights` from `start` on; their items in all.
    private func draw<Source: UniformSource>(
        _ random: inout Source,
        _ weights: UnsafeMutableBufferPointer<Float>,
        at start: Int
    ) -> Double {
        var items = 0.0
        sharedCounts.withUnsafeBufferPointer { counts in
            for stratum in strata {
                for _ in stratum {
                    let cluster = stratum.lowerBound + random.below(stratum.count)
                    weights[start + 4 * cluster] += 1
                    if cluster < counts.count { items += counts[cluster] }
                }
            }
        }
        return items
    }

    /// Totals[replicate][model] of four replicates by eight models at a time: sixteen vector registers hold a block.
    private static func product(
        _ weights: [Float],
        _ panels: [SIMD8<Float>],
        clusters: Int,
        groups: Int,
        into totals: inout [Float]
    ) {
        let blocks = panels.count / clusters
        weights.withUnsafeBufferPointer { weights in
            panels.withUnsafeBufferPointer { panels in
                totals.withUnsafeMutableBufferPointer { totals in
                    for panel in 0..<blocks {
                        for group in 0..<groups {
                            var (a, b, c, d) = (SIMD8<Float>(), SIMD8<Float>(), SIMD8<Float>(), SIMD8<Float>())
                            var column = panel * clusters
                            var row = group * 4 * clusters
                            let end = column + clusters
                            while column < end {
                                let value = panels[column]
                                a += value * weights[row]
                                b += value * weights[row + 1]
                                c += value * weights[row + 2]
                                d += value * weights[row + 3]
                                column += 1
                                row += 4
                            }
                            for (replicate, sums) in [a, b, c, d].enumerated() {
                                let place = (group * 4 + replicate) * blocks * 8 + panel * 8
                                for lane in 0..<8 { totals[place + lane] = sums[lane] }
                            }
                        }
                    }
                }
            }
        }
    }
}
