// Looking for twins that are broken, in any set, ours included.

public import AuditModel

/// Lints sets of twins.
public enum TwinLint {
    /// Every rule, in the order of reports.
    static let rules: [any LintRule] = [
        LabelRule(), ReplayRule(), SolutionKeyRule(), KeyChangedRule(), PairRule(), PassageAnswerRule(),
        TwinEqualsOriginalRule(), TwinEqualsSiblingRule(), ReversalRule(), CountNotWholeRule(), LimitRule(),
        NumbersRule(), AnswerTypeRule(), KeyRoundedRule(), KeyUnchangedRule(), OriginalMissingRule(),
        OriginalAlteredRule(), HiddenCharactersRule(),
    ]

    /// Every finding on an imported set; `suite` holds the published items, if there are any.
    public static func check(_ imported: ImportedTwins, suite: [Item] = []) -> LintReport {
        check(
            imported.set.twins,
            originals: imported.originals,
            suite: suite,
            promises: imported.promises,
            unkeyed: imported.unkeyed
        )
    }

    /// Every finding on `twins`.
    ///
    /// `originals` are the file's own copies. A twin without promise in `promises` is held to what the registry
    /// declares for its operator, else to what the operator's name says, else to no promise.
    public static func check(
        _ twins: [Twin],
        originals: [Item] = [],
        suite: [Item] = [],
        promises: [OperatorID: TwinPromise] = [:],
        unkeyed: [UnkeyedTwin] = []
    ) -> LintReport {
        let copies = index(originals)
        let published = index(suite)
        let firsts = firstAsked(twins)
        var counts = rules.map { rule in
            LintReport.RuleCount(
                rule: rule.id,
                severity: rule.severity,
                asks: rule.asks,
                needs: rule.needs,
                assessed: 0,
                findings: 0,
                notAssessable: 0,
                notApplicable: 0
            )
        }
        var findings = Array(repeating: [LintFinding](), count: rules.count)
        for (position, twin) in twins.enumerated() {
            let declaration = TwinOperators.named(twin.operatorID)?.declaration
            let isIdentity = twin.operatorID == "identity"
            let first = firsts[position]
            let lint = LintCase(
                twin: twin,
                copy: copies[twin.of].map { originals[$0] },
                published: published[twin.of].map { suite[$0] },
                hasSuite: !suite.isEmpty,
                promise: promises[twin.operatorID] ?? declaration.map(TwinPromise.of)
                    ?? TwinPromise.named(twin.operatorID),
                sameAsked: first == position || isIdentity ? nil : twins[first].id,
                isOurs: declaration != nil
            )
            for (number, rule) in rules.enumerated() {
                let outcome = ItemGuards.size(twin.item) == nil ? judge(rule, lint) : .notAssessable
                switch outcome {
                case .notApplicable: counts[number].notApplicable += 1
                case .notAssessable: counts[number].notAssessable += 1
                case .clean: counts[number].assessed += 1
                case .found(let message, let evidence):
                    counts[number].assessed += 1
                    counts[number].findings += 1
                    findings[number].append(finding(rule, twin.id, twin.of, twin.operatorID, message, evidence))
                }
            }
        }
        for row in unkeyed {
            for (number, rule) in rules.enumerated() where rule.id == LabelRule().id {
                counts[number].assessed += 1
                counts[number].findings += 1
                findings[number].append(finding(rule, row.id, row.of, row.operatorID, row.fault, row.key))
            }
            for (number, rule) in rules.enumerated() where rule.id != LabelRule().id {
                counts[number].notAssessable += 1
            }
        }
        let all = findings.flatMap { $0.sorted { ($0.of, $0.twin) < ($1.of, $1.twin) } }
        return LintReport(
            twins: twins.count + unkeyed.count,
            twinsWithFindings: Set(all.map(\.twin)).count,
            twinsWithErrors: Set(all.filter { $0.severity == .error }.map(\.twin)).count,
            rules: counts,
            findings: all
        )
    }

    /// What `rule` says, and whether the original is no better: a twin of ours that keeps a fault of its original is
    /// the original's fault, another's is still the user's to know.
    private static func judge(_ rule: any LintRule, _ lint: LintCase) -> LintOutcome {
        let outcome = rule.judge(lint)
        guard case .found(let message, let evidence) = outcome, rule.looksAtTwinAlone, let original = lint.original,
            ItemGuards.size(original) == nil
        else { return outcome }
        var itself = lint
        itself.twin.item = original
        guard case .found = rule.judge(itself) else { return outcome }
        return lint.isOurs ? .clean : .found(message + " So it is in the original.", evidence: evidence)
    }

    private static func finding(
        _ rule: any LintRule,
        _ twin: ItemID,
        _ of: ItemID,
        _ operatorID: OperatorID,
        _ message: String,
        _ evidence: String
    ) -> LintFinding {
        LintFinding(
            rule: rule.id,
            twin: twin,
            of: of,
            operatorID: operatorID,
            severity: rule.severity,
            message: message,
            evidence: ItemGuards.excerpt(evidence)
        )
    }

    private static func index(_ items: [Item]) -> [ItemID: Int] {
        Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// For each twin, the position of the first twin of the same original and operator that asks the same; itself
    /// mostly. Two operators may come to the same twin: each arm is scored by itself.
    private static func firstAsked(_ twins: [Twin]) -> [Int] {
        struct Family: Hashable {
            var of: ItemID
            var operatorID: OperatorID
        }
        var seen: [Family: [Asked: Int]] = [:]
        return twins.enumerated().map { position, twin in
            let asked = Asked(twin.item)
            let family = Family(of: twin.of, operatorID: twin.operatorID)
            if let first = seen[family]?[asked] { return first }
            seen[family, default: [:]][asked] = position
            return position
        }
    }
}
