// The study's result, and its words.

import Statistics

/// The rows of the study.
public struct CalibrationTable: Hashable, Sendable {
    /// One a test and setting.
    public let rows: [CalibrationRow]
    /// The seed.
    public let seed: UInt64
    /// Whether only the grid's corners were run, with few replicates.
    public let isQuick: Bool

    /// Rows whose rate is not what it must be.
    public var failures: [CalibrationRow] { rows.filter { !$0.holds } }

    /// The page docs/calibration.md.
    public var markdown: String {
        let clean = rows.filter { $0.truth == .clean }
        let rates = clean.map(\.rate)
        let command = "vernier calibrate" + (isQuick ? " --quick" : "") + (seed == 1 ? "" : " --seed \(seed)")
        var page = """
            # How often each test is wrong, and how often it sees

            Made by `\(command)`: simulated populations whose truth is known, seed \(seed). A clean cell may reject at most 6.5 % of
            the time at α = 5 %, and not below 2 % unless its test is exact and discrete or a bound (†). In brackets: the 95 %
            Monte-Carlo interval (Clopper–Pearson), which must reach into that range where a cell takes too long for 10,000
            replicates. *D* is the Kolmogorov–Smirnov distance of the p-values from uniform ones.

            **\(clean.count { $0.holds }) of \(clean.count) clean cells lie in their range**; highest rate \
            \(Self.percent(rates.max() ?? 0)). Of \(rows.count { $0.truth == .never }) answers that may never come, \
            \(rows.count { $0.truth == .never && $0.holds }) never came.

            ![Rejection rates of clean cells](calibration-null.svg)
            ![Power](calibration-power.svg)

            Populations: abilities N(0, 1); items with discriminations LogN(0, .35) and difficulties N(−.3, 1.2) for the reference
            route, as said elsewhere; a memorised item is answered right, and on its twin by skill unless said otherwise. The
            audited model's ability lies inside the references' range.

            """
        page += section("Clean: nothing is wrong", .clean)
        page += section("Never: answers that would clear an exposed model", .never)
        page += section("Leaky: something is wrong, and rejecting is right", .leaky)
        page += section("Warnings: nothing is wrong, but the method or its assumption is", .warning)
        return page + sizes
    }

    private func section(_ title: String, _ truth: CalibrationRow.Truth) -> String {
        let own = rows.filter { $0.truth == truth }
        guard !own.isEmpty else { return "" }
        var text = "\n## \(title)\n\n| test | setting | replicates | rejected at 5 % | D (p) |\n|---|---|---|---|---|\n"
        for row in own {
            let mark = row.mayBeLow && truth == .clean ? "†" : ""
            let refused = row.refused > 0 ? " (\(row.refused) refused)" : ""
            let range = "[\(Self.number(row.interval.low * 100)), \(Self.number(row.interval.high * 100))]"
            let rate = "\(Self.percent(row.rate)) \(range)"
            var uniform = ""
            if let distance = row.distance, let p = row.uniformity {
                uniform = "\(Self.thousandths(distance)) (\(p < 0.001 ? "< .001" : Self.thousandths(p)))"
            }
            text += "| \(row.detector)\(mark) | \(row.setting) | \(row.replicates)\(refused) "
            text += "| \(row.holds ? rate : "**\(rate)**") | \(uniform) |\n"
        }
        return text
    }

    /// The smallest leak of each curve that is seen at least four times in five.
    private var sizes: String {
        let curves = PowerCurve.all(rows).filter { $0.unit == .leak }
        guard !curves.isEmpty else { return "" }
        var text = "\n## Smallest leak seen with power 80 %\n\n| route | setting | leak |\n|---|---|---|\n"
        for curve in curves {
            let least = curve.crossing(0.8).map { Self.percent($0) } ?? "more than the grid holds"
            text += "| \(curve.detector) | \(curve.series) | \(least) |\n"
        }
        return text
    }

    static func percent(_ share: Double) -> String { number(share * 100) + " %" }

    /// One decimal.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func thousandths(_ value: Double) -> String {
        let whole = Int((value * 1000).rounded())
        guard whole < 1000 else { return "1" }
        return "." + String(repeating: "0", count: 3 - String(whole).count) + String(whole)
    }
}
