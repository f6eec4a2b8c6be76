// How long the statistics of many models on many items take, beside Python packages in the same run.

import AuditModel
import Foundation
import Statistics

/// The speed of the statistics.
enum StatisticsBench {
    private static let models = 400
    private static let items = 15_000

    /// All figures, then the peers', then the memory at its highest.
    static func run() {
        itemResponse()
        calibration()
        pairs()
        bootstrap()
        peers()
        Measure.line(
            "memory at its highest so far",
            "\(memory()) MB",
            "target: 1,024 MB; py-irt on the same matrix 1,985 MB"
        )
    }

    /// Two parameters an item, all models and items jointly, against the simulated truth.
    private static func itemResponse() {
        let truth = Truth()
        guard let matrix = ResponseMatrix(models: models, items: items, cells: truth.cells) else { return }
        let start = clock()
        let fit = ItemResponseFit(matrix, kind: .twoParameters)
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let a = correlation(truth.a, fit.items.discriminations)
        let b = correlation(truth.b, fit.items.difficulties)
        Measure.line(
            "joint 2PL on \(models) models, \(Measure.count(Double(items))) items, \(fit.iterations) cycles"
                + (fit.converged ? ", converged" : ", NOT converged"),
            "\(hundredths(seconds)) s, r(a) \(thousandths(a)), r(b) \(thousandths(b))",
            "target: 5 s, .90, .98; on a matrix drawn alike where girth's 400 × 100 took 7.8 s: py-irt 0.7.1 80.9 s in "
                + "100 epochs, unconverged (a .786, b .974), about 600 s in 1,000; girth twopl_mml about 1,170 s"
        )
    }

    /// The published bootstrap calibration, 10,000 replicates on 50 references.
    private static func calibration() {
        var random = SeededRandom(seed: 3)
        let references = (0..<50).map { _ in
            let skill = 0.1 + 0.8 * random.unit()
            func score(_ share: Double) -> ScorePoint {
                ScorePoint(share: Double((0..<1319).count { _ in random.unit() < share }) / 1319, size: 1319)
            }
            return PairedScore(original: score(skill), twin: score(skill * 0.95))
        }
        let target = PairedScore(
            original: ScorePoint(share: 0.7, size: 1319),
            twin: ScorePoint(share: 0.55, size: 1319)
        )
        var p = 1.0
        let seconds = Measure.cpu {
            let found = MonotoneCalibration(references, target: target, replicates: 10_000, level: 0.9) {
                Draws(random: SeededRandom(seed: 4, stream: "\($0)"))
            }
            p = found?.p ?? 1
        }
        Measure.line(
            "monotone calibration, 50 references, 10,000 replicates (p \(p < 0.001 ? "< .001" : hundredths(p)))",
            "\(hundredths(seconds)) s",
            "target: 1.5 s; ConStat: about 198 s (19.8 s measured for 1,000)"
        )
    }

    /// Every pair of models on the same items, in closed form.
    private static func pairs() {
        var random = SeededRandom(seed: 5)
        let outcomes = (0..<models).map { _ -> [UInt8] in
            let skill = 0.3 + 0.6 * random.unit()
            return (0..<items).map { _ in random.unit() < skill ? 1 : 0 }
        }
        for clustered in [false, true] {
            let labels = clustered ? (0..<items).map { $0 / 10 } : nil
            var count = 0
            let seconds = Measure.cpu { count = PairTable(outcomes: outcomes, clusters: labels)?.pairs ?? 0 }
            Measure.line(
                "all \(Measure.count(Double(count))) pairs of \(models) models on \(Measure.count(Double(items))) items"
                    + (clustered ? " in 1,500 clusters" : ""),
                "\(hundredths(seconds)) s",
                "target: 1 s; one bootstrap of one pair in numpy or scipy: about 1 s"
            )
        }
    }

    /// 10,000 draws of the clusters, all models at once.
    private static func bootstrap() {
        var random = SeededRandom(seed: 6)
        let sums = (0..<models).map { _ in (0..<1500).map { _ in Double((0..<10).count { _ in random.unit() < 0.7 }) } }
        guard let matrix = MatrixBootstrap(sums: sums, counts: Array(repeating: 10, count: 1500)) else { return }
        var error = 0.0
        let seconds = Measure.cpu {
            let replicates = matrix.replicates(10_000) { Draws(random: SeededRandom(seed: 7, stream: "\($0)")) }
            error = replicates.standardError(of: 0)
        }
        Measure.line(
            "10,000 cluster bootstraps of \(models) models over 1,500 clusters (standard error \(thousandths(error)))",
            "\(hundredths(seconds)) s",
            "target: 2 s; numpy: ten times the peer's line below"
        )
    }

    /// Python packages on the same machine in the same run, where they are installed.
    private static func peers() {
        let own = ".build/peers/bin/python"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let python = FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
        process.arguments = [python, "Scripts/statistics-peers.py"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", maxSplits: 2).map(String.init)
            if fields.count == 3 { Measure.line("peer: " + fields[0], fields[1], fields[2]) }
        }
    }

    /// The most memory this process has held, in MB.
    static func memory() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss / 1024
    }

    /// a ~ LogN(0, .35), b ~ N(−.3, 1.2), θ ~ N(0, 1), as the peers' table had them.
    private struct Truth {
        var a: [Double] = []
        var b: [Double] = []
        var cells: [UInt8] = []

        init() {
            var random = SeededRandom(seed: 2)
            func normal() -> Double { (-2 * log(1 - random.unit())).squareRoot() * cos(2 * .pi * random.unit()) }
            let skills = (0..<models).map { _ in normal() }
            a = (0..<items).map { _ in exp(0.35 * normal()) }
            b = (0..<items).map { _ in -0.3 + 1.2 * normal() }
            cells.reserveCapacity(models * items)
            for skill in skills {
                for item in 0..<items {
                    cells.append(random.unit() < 1 / (1 + exp(-a[item] * (skill - b[item]))) ? 1 : 0)
                }
            }
        }
    }

    private struct Draws: UniformSource {
        var random: SeededRandom
        mutating func below(_ bound: Int) -> Int { random.below(bound) }
    }

    private static func correlation(_ x: [Double], _ y: [Double]) -> Double {
        let n = Double(x.count)
        let (mx, my) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (u, v) in zip(x, y) {
            xx += (u - mx) * (u - mx)
            yy += (v - my) * (v - my)
            xy += (u - mx) * (v - my)
        }
        return xy / (xx * yy).squareRoot()
    }

    static func hundredths(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
    private static func thousandths(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }
}
