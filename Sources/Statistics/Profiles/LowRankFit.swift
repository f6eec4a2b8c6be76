// The low-rank space that score profiles lie in, by alternating ridge regressions.

/// score = column mean + Σ factor · loading, fitted to the cells that are there.
struct LowRankFit {
    let rank: Int
    let ridge: Double
    let scales: [(mean: Double, deviation: Double)]
    /// rank values a column, one column after another.
    private var loadings: [Double]
    /// Column offsets on the standardised scale.
    private var offsets: [Double]

    /// Fits `matrix`; `ridge` is the penalty on factors and loadings where columns have unit variance.
    ///
    /// `start` is another fit of the same shape to begin from.
    init(_ matrix: ScoreMatrix, rank: Int, ridge: Double, start: LowRankFit? = nil, sweeps: Int = 60) {
        let scales = matrix.columnScales
        let columns = matrix.columns
        self.rank = rank
        self.ridge = ridge
        self.scales = scales
        offsets = Array(repeating: 0, count: columns)
        if let start, start.scales.count == columns, start.rank == rank {
            loadings = start.loadings
            offsets = start.offsets
        } else {
            // Cosines of different frequency: full rank, deterministic, the first of one sign.
            loadings = (0..<columns).flatMap { column in
                (0..<rank).map { factor in factor == 0 ? 0.8 : ((column + factor) % (factor + 1) == 0 ? 0.7 : -0.5) }
            }
        }
        guard rank > 0 else { return }
        // Flat, and one system's room for all: a fit is a few thousand small systems.
        var cells: [Double] = []
        cells.reserveCapacity(matrix.rows.count * columns)
        for row in matrix.rows {
            for column in 0..<columns { cells.append((row[column] - scales[column].mean) / scales[column].deviation) }
        }
        var factors = [Double](repeating: 0, count: matrix.rows.count * rank)
        var system = LinearSystem(capacity: rank + 1)
        var last: [Double] = []
        for _ in 0..<sweeps {
            for row in matrix.rows.indices {
                solveFactor(cells, from: row * columns, &system)
                for k in 0..<rank { factors[row * rank + k] = system.right[k] }
            }
            for column in 0..<columns { refit(column, cells, factors, &system) }
            let now = offsets + loadings.map(abs)
            if now.count == last.count, zip(now, last).allSatisfy({ abs($0 - $1) < 1e-7 }) { break }
            last = now
        }
    }

    /// Leaves in `system` the factor of the row that begins at `start`, given on the standardised scale.
    private func solveFactor(_ cells: [Double], from start: Int, _ system: inout LinearSystem) {
        system.clear(size: rank)
        for column in offsets.indices {
            let cell = cells[start + column]
            guard !cell.isNaN else { continue }
            let place = column * rank
            let distance = cell - offsets[column]
            for i in 0..<rank {
                let loading = loadings[place + i]
                system.right[i] += loading * distance
                for j in 0...i { system.add(loading * loadings[place + j], i, j) }
            }
        }
        for i in 0..<rank { system.add(ridge, i, i) }
        system.solve()
    }

    private mutating func refit(_ column: Int, _ cells: [Double], _ factors: [Double], _ system: inout LinearSystem) {
        let columns = offsets.count
        system.clear(size: rank + 1)
        var count = 0
        for row in 0..<(factors.count / rank) {
            let cell = cells[row * columns + column]
            guard !cell.isNaN else { continue }
            let place = row * rank
            for i in 0..<rank {
                let factor = factors[place + i]
                system.right[i] += factor * cell
                for j in 0...i { system.add(factor * factors[place + j], i, j) }
                system.add(factor, rank, i)
            }
            system.right[rank] += cell
            system.add(1, rank, rank)
            count += 1
        }
        guard count > 0 else { return }
        for i in 0..<rank { system.add(ridge, i, i) }
        system.add(1e-6, rank, rank)
        system.solve()
        for k in 0..<rank { loadings[column * rank + k] = system.right[k] }
        offsets[column] = system.right[rank]
    }

    /// What the space says of every column, given the scores of a row (NaN where unknown), in the scores' own units.
    func predicted(_ row: [Double]) -> [Double] {
        let cells = row.indices.map { (row[$0] - scales[$0].mean) / scales[$0].deviation }
        var system = LinearSystem(capacity: rank + 1)
        if rank > 0 { solveFactor(cells, from: 0, &system) }
        return cells.indices.map { column in
            var value = offsets[column]
            for i in 0..<rank { value += system.right[i] * loadings[column * rank + i] }
            return scales[column].mean + scales[column].deviation * value
        }
    }

    /// The same for one column of a row, its own score left out.
    func predicted(_ row: [Double], column: Int) -> Double {
        var copy = row
        copy[column] = .nan
        return predicted(copy)[column]
    }
}
