// A leaderboard's report for programs.

import AuditModel

/// What `vernier leaderboard --format json` prints. Scores are in [0, 1], differences in percentage points.
struct BoardJSON: Encodable {
    struct Ends: Encodable {
        var value: Double
        var low: Double
        var high: Double

        init(_ estimate: Estimate) { (value, low, high) = (estimate.value, estimate.low, estimate.high) }
    }

    struct Model: Encodable {
        var model: String
        var printed: String
        var score: Double
        var low: Double?
        var high: Double?
        var rankLow: Int?
        var rankHigh: Int?

        enum CodingKeys: String, CodingKey {
            case model, printed, score, low, high
            case rankLow = "rank_low"
            case rankHigh = "rank_high"
        }
    }

    struct Frontier: Encodable {
        var kind: String
        var why: String
        var saturated: Bool
        var separablePairs: Int
        var pairs: Int
        var resolvable: Double
        var publishedIndex: String

        enum CodingKeys: String, CodingKey {
            case kind, why, saturated, pairs, resolvable
            case separablePairs = "separable_pairs"
            case publishedIndex = "published_index"
        }
    }

    struct Odd: Encodable {
        var model: String
        var score: Double
        var expected: Ends
    }

    struct Column: Encodable {
        var name: String
        var suite: String?
        var n: Int?
        var nSource: String
        var models: [Model]
        var ties: [[String]]
        var frontier: Frontier?
        var saturationYear: Ends?
        var odd: [Odd]
        var limits: [String]

        enum CodingKeys: String, CodingKey {
            case name, suite, n, models, ties, frontier, odd, limits
            case nSource = "n_source"
            case saturationYear = "saturation_year"
        }

        init(_ column: BoardColumnVerdict) {
            name = column.column.name
            suite = column.suite?.id.rawValue
            n = column.count
            nSource = column.countSource
            models = column.places.map { place in
                Model(
                    model: place.model.rawValue,
                    printed: place.printed,
                    score: place.share,
                    low: place.interval?.low,
                    high: place.interval?.high,
                    rankLow: place.ranks?.lowerBound,
                    rankHigh: place.ranks?.upperBound
                )
            }
            ties = column.ties.filter { $0.count > 1 }.map { tie in tie.map { column.places[$0].model.rawValue } }
            frontier = column.frontier.map { frontier in
                Frontier(
                    kind: frontier.kind,
                    why: frontier.why,
                    saturated: frontier.isSaturated,
                    separablePairs: frontier.separable.told,
                    pairs: frontier.separable.of,
                    resolvable: frontier.resolvable * 100,
                    publishedIndex: frontier.publishedIndex
                )
            }
            saturationYear = column.saturationYear.map { Ends($0) }
            odd = column.outliers.map { Odd(model: $0.model.rawValue, score: $0.share, expected: Ends($0.expected)) }
            limits = column.limits
        }
    }

    struct Board: Encodable {
        var title: String
        var entries: Int
        var columns: [Column]
    }

    var source: String
    var boards: [Board]
    var rules: [RuleOutcome]

    init(_ report: BoardReport) {
        source = report.source
        boards = report.boards.map { examined in
            Board(
                title: examined.board.title,
                entries: examined.board.entries.count,
                columns: examined.columns.map { Column($0) }
            )
        }
        rules = report.outcomes
    }
}
