// Published tables with known answers, judged the way `vernier judge` judges: which there are, and what a study is.

import AuditModel

/// A published table whose answer is known, and the command's figures on it.
protocol Study: Sendable {
    /// What `vernier calibrate published` calls it.
    static var name: String { get }
    /// Whether `data`, a folder, holds its tables.
    static func isFound(in data: String) -> Bool
    /// Its figures. Throws what cannot be read.
    static func run(data: String) throws -> StudyReport
}

/// The registry: a new study is one file and one line here.
enum Studies {
    /// All studies.
    static let all: [any Study.Type] = [
        SaturationStudy.self, ConStatStudy.self, GSM1kStudy.self, CIFARStudy.self, MetabenchStudy.self,
        PlantedStudy.self,
    ]

    /// What every study is decided by: δ = 3 points, α = 5 %, intervals at 1 − 2α as `vernier judge` has them.
    static let policy = Policy(delta: 0.03, alpha: 0.05, intervalLevel: 0.9)
}
