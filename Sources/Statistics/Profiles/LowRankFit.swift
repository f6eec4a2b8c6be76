// The low-rank space that score profiles lie in, by alternating ridge regressions.

/// score = column mean + Σ factor · loading, fitted to the cells that are there.
struct LowRankFit {
    let rank: Int
    let ridge: Double
    let scales: [(mean: Double, deviation: Double)]
    /// rank values a column.
    private(set) var loadings: [[Double]]
    /// rank values a row.
    private(set) var factors: [[Double]]
    /// Column offsets on the standardised scale.
    private(set) var offsets: [Double]

    /// Fits `matrix`; `ridge` is the penalty on factors and loadings where columns have unit variance.
    ///
    /// `start` is another fit of the same shape to begin from.
    init(_ matrix: ScoreMatrix, rank: Int, ridge: Double, start: LowRankFit? = nil, sweeps: Int = 60) {
        let scales = matrix.columnScales
        self.rank = rank
        self.ridge = ridge
        self.scales = scales
        let cells = matrix.rows.map { row in row.indices.map { (row[$0] - scales[$0].mean) / scales[$0].deviation } }
        offsets = Array(repeating: 0, count: matrix.columns)
        factors = Array(repeating: Array(repeating: 0, count: rank), count: cells.count)
        if let start, start.loadings.count == matrix.columns, start.rank == rank {
            loadings = start.loadings
            offsets = start.offsets
        } else {
            // Cosines of different frequency: full rank, deterministic, the first of one sign.
            loadings = (0..<matrix.columns).map { column in
                (0..<rank).map { factor in factor == 0 ? 0.8 : ((column + factor) % (factor + 1) == 0 ? 0.7 : -0.5) }
            }
        }
        guard rank > 0 else { return }
        var last = [Double](repeating: 0, count: 0)
        for _ in 0..<sweeps {
            for row in cells.indices { factors[row] = factor(of: cells[row]) }
            for column in 0..<matrix.columns { refit(column, cells) }
            let now = offsets + loadings.flatMap { $0.map(abs) }
            if now.count == last.count, zip(now, last).allSatisfy({ abs($0 - $1) < 1e-7 }) { break }
            last = now
        }
    }

    /// The factor of a row given on the standardised scale.
    private func factor(of cells: [Double]) -> [Double] {
        var normal = [[Double]](repeating: [Double](repeating: 0, count: rank), count: rank)
        var right = [Double](repeating: 0, count: rank)
        for column in cells.indices where !cells[column].isNaN {
            let loading = loadings[column]
            for i in 0..<rank {
                right[i] += loading[i] * (cells[column] - offsets[column])
                for j in 0..<rank { normal[i][j] += loading[i] * loading[j] }
            }
        }
        for i in 0..<rank { normal[i][i] += ridge }
        return LinearSolution.positive(normal, right)
    }

    private mutating func refit(_ column: Int, _ cells: [[Double]]) {
        let size = rank + 1
        var normal = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        var right = [Double](repeating: 0, count: size)
        var count = 0
        for row in cells.indices where !cells[row][column].isNaN {
            let design = factors[row] + [1]
            for i in 0..<size {
                right[i] += design[i] * cells[row][column]
                for j in 0..<size { normal[i][j] += design[i] * design[j] }
            }
            count += 1
        }
        guard count > 0 else { return }
        for i in 0..<rank { normal[i][i] += ridge }
        normal[rank][rank] += 1e-6
        let solution = LinearSolution.positive(normal, right)
        loadings[column] = Array(solution.prefix(rank))
        offsets[column] = solution[rank]
    }

    /// What the space says of every column, given the scores of a row (NaN where unknown), in the scores' own units.
    func predicted(_ row: [Double]) -> [Double] {
        let cells = row.indices.map { (row[$0] - scales[$0].mean) / scales[$0].deviation }
        let factor = rank > 0 ? factor(of: cells) : []
        return cells.indices.map { column in
            var value = offsets[column]
            for i in 0..<rank { value += factor[i] * loadings[column][i] }
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
