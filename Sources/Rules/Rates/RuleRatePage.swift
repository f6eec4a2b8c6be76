// The page docs/rule-rates.md: every rule with its rates, or why it has none.

import AuditModel
import Statistics

/// Writes the rates of the rules.
public enum RuleRatePage {
    /// Rules that have no rate, with the test that holds each by cases whose answer is known.
    ///
    /// They read what is stated: the same statement has the same outcome, and a rate would only count the cases made up.
    public static let unmeasured: [(rule: String, reads: String, tests: String)] = [
        ("JDG-03", "a judge's name", "SuiteHealth/JudgeRuleTests.swift"),
        ("REP-01", "which settings are stated", "Statements/StatementRuleTests.swift"),
        ("REP-02", "whether revision and logs are stated", "Statements/StatementRuleTests.swift"),
        ("SEL-01", "the number of variants stated", "Statements/StatementRuleTests.swift"),
        ("SEL-02", "whether tuning is stated", "Statements/StatementRuleTests.swift"),
        ("VAL-01", "whether construct, population and use are stated", "Statements/StatementRuleTests.swift"),
        ("VAL-02", "the scopes stated of claim and evidence", "Statements/StatementRuleTests.swift"),
        ("VAL-04", "whether an analysis of errors is stated", "Statements/StatementRuleTests.swift"),
        ("GOV-01", "who is named", "Statements/StatementRuleTests.swift"),
        ("GOV-02", "what is stated of retirement, changes and defects", "Statements/StatementRuleTests.swift"),
        ("AUD-01", "the other rules' outcomes and the policy's version", "Statements/StatementRuleTests.swift"),
    ]

    /// The page, for rows of `replicates` and `seed`.
    public static func markdown(_ rows: [RuleRates.Row], seed: UInt64, replicates: Int) -> String {
        let exact = rows.filter(\.isExact)
        let others = rows.filter { !$0.isExact }
        var page = """
            # How often each rule is wrong

            Made by `vernier calibrate rules --replicates \(replicates) --seed \(seed)`: cases whose truth is known, as many in
            order as with the fault that the rule looks for. In brackets: the 95 % Monte-Carlo interval (Clopper–Pearson). A rule
            that computes exactly may never accuse what is in order; one that rests on a test may, at most as often as its level,
            5 %. Its clean cases lie at the edge of what is in order where there is one (a judge that agrees exactly as often as
            it must), so that the rate is the largest there is.

            **\(exact.count { $0.holds }) of \(exact.count) exact rules never accuse; \(others.count { $0.holds }) of \
            \(others.count) statistical rules accuse no more often than their level.**

            Misses hang on the size of the faults made up here: smaller ones are missed more often. Where the fault is a chance
            lead that is none, a miss is the test's own error. What a rule says it cannot assess counts as a miss. Rules on items
            of many models take long and run a quarter of the cases.

            | rule | kind | clean cases | false alarms | faulty cases | misses |
            |---|---|---|---|---|---|

            """
        for row in rows {
            let kind = row.isExact ? "exact" : "statistical"
            let alarms = rate(row.falseAlarms, of: row.clean)
            let silent = row.faultyUnassessed > 0 ? " (\(row.faultyUnassessed) not assessable)" : ""
            page +=
                "| [\(row.rule)](rules.md#\(row.rule.lowercased())) | \(kind) | \(row.clean) "
                + "| \(row.holds ? alarms : "**\(alarms)**") | \(row.faulty) | \(rate(row.misses, of: row.faulty))\(silent) |\n"
        }
        page += """

            ## Rules without a rate

            They read what is stated: the same words have the same outcome, and a rate would only count the cases made up. Each is
            held by cases whose answer is known, under Tests/RulesTests.

            | rule | reads | held by |
            |---|---|---|

            """
        for one in unmeasured {
            page += "| [\(one.rule)](rules.md#\(one.rule.lowercased())) | \(one.reads) | \(one.tests) |\n"
        }
        return page
    }

    /// `3: 0.3 % [0.1, 0.9]`.
    private static func rate(_ count: Int, of cases: Int) -> String {
        guard cases > 0 else { return "\(count)" }
        let interval = ProportionInterval.clopperPearson(count, of: cases, level: 0.95)
        let share = Wording.points(Double(count) / Double(cases))
        return "\(count): \(share) % [\(Wording.points(interval.low)), \(Wording.points(interval.high))]"
    }
}

extension RuleRates.Row {
    /// Whether the rule accuses what is in order no more often than it may: never, or at 5 % as far as the cases can tell.
    public var holds: Bool {
        guard !isExact, clean > 0 else { return falseAlarms == 0 }
        return ProportionInterval.clopperPearson(falseAlarms, of: clean, level: 0.95).low <= 0.05
    }
}
