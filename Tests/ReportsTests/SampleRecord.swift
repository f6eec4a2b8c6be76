// A small made-up record, and variations of it.

import AuditModel

/// Records for tests; no number in them was measured.
enum SampleRecord {
    static let permutation = OperatorDeclaration(
        id: "option-permutation",
        summary: "Puts the options in another order.",
        relation: .invariant,
        distance: .near,
        exchangeability: .ifOptionOrderDrawn,
        proof: "permutation",
        guards: ["composite-option"],
        blindTo: "a model that memorised the text of the answer and not its letter"
    )
    static let format = OperatorDeclaration(
        id: "format",
        summary: "Changes white space and labels.",
        relation: .invariant,
        distance: .control,
        exchangeability: .never,
        proof: "equality",
        guards: [],
        blindTo: "anything but form"
    )

    /// Four models: one of each finding.
    static func ordinary() -> AuditRecord {
        var plain = verdict("base-135m", score: 0.412, twin: 0.405, half: 0.021, finding: .ruledOut)
        plain.reasons = ["one kind of twin only", "80 items more would narrow the interval"]
        var leaked = verdict("leaked-heavy", score: 0.863, twin: 0.552, half: 0.041, finding: .established)
        leaked.certainty = .high
        leaked.leakFraction = Estimate(0.694, low: 0.61, high: 0.772)
        leaked.cleanScore = leaked.twinScore
        leaked.inflation = leaked.gap
        leaked.findings.append(
            HypothesisFinding(hypothesis: .overfit, finding: .notAssessable, why: "No far twins were asked.")
        )
        var honest = verdict("specialist", score: 0.571, twin: 0.548, half: 0.049, finding: .inconclusive)
        honest.minimumDetectableGap = 0.071
        var bare = verdict("bare", score: 0.25, twin: nil, half: 0.02, finding: .notAssessable)
        bare.certainty = .veryLow
        return record([plain, leaked, honest, bare], states: [.contaminated, .underPowered])
    }

    /// `count` models without anything special.
    static func many(_ count: Int) -> AuditRecord {
        record(
            (0..<count).map { index in
                let score = 0.3 + 0.015 * Double(index)
                let finding: Finding = index % 7 == 3 ? .established : index % 3 == 0 ? .inconclusive : .ruledOut
                let twin = score - (finding == .established ? 0.12 : 0.004 * Double(index % 4))
                return verdict(ModelID("model-number-\(index)"), score: score, twin: twin, half: 0.02, finding: finding)
            },
            states: [.inconclusive]
        )
    }

    /// Every text of the record is `text`.
    static func hostile(_ text: String) -> AuditRecord {
        var verdict = verdict(ModelID(text), score: 0.8, twin: 0.6, half: 0.02, finding: .established)
        verdict.reasons = [text, text]
        verdict.findings = [
            HypothesisFinding(hypothesis: .contaminated, finding: .established, p: 0.001, adjustedP: 0.002, why: text),
            HypothesisFinding(hypothesis: .overfit, finding: .notAssessable, why: text),
        ]
        var record = record([verdict], states: [.contaminated])
        record.suite.manifest = SuiteManifest(
            id: SuiteID(text),
            title: text,
            measures: text,
            labelErrorRate: SourcedRate(rate: 0.02, source: text)
        )
        record.suite.fingerprint = text
        record.twinsFingerprint = text
        record.vernier = text
        record.policy.version = text
        record.operators = [
            OperatorDeclaration(
                id: OperatorID(text),
                summary: text,
                relation: .invariant,
                distance: .near,
                exchangeability: .always,
                proof: text,
                guards: [text],
                blindTo: text
            )
        ]
        record.headlineOperator = OperatorID(text)
        record.coverage = [
            OperatorCoverage(
                operatorID: OperatorID(text),
                grade: .proved,
                covered: 3,
                twins: 9,
                itemsWith10: 0,
                refused: [text: 4]
            )
        ]
        record.balance = [
            CovariateBalance(operatorID: OperatorID(text), covariate: text, standardisedDifference: 0.01)
        ]
        record.models[0].model = ModelID(text)
        record.models[0].arms[0].operatorID = OperatorID(text)
        record.unanswered = [UnansweredCount(model: ModelID(text), reason: text, count: 2)]
        record.diagnostics = [Diagnostic(.warning, text, text, at: Place(file: text, line: 3, path: text))]
        record.evidence = [
            Evidence(
                detector: text,
                model: ModelID(text),
                operatorID: "format",
                items: 4,
                effects: ["gap": Estimate(0.01, low: -0.01, high: 0.03), text: Estimate(0, low: 0, high: 1)],
                assumptions: [.init(text, .held)]
            ),
            Evidence(detector: text, items: 0, notRun: text),
        ]
        record.verdict.reasons = [text]
        record.verdict.controls = [
            Control(id: text, status: .passed, why: text), Control(id: text, status: .failed, why: text),
            Control(id: text, status: .notRun, why: text),
        ]
        record.verdict.limits = [text]
        return record
    }

    /// A verdict; `half` is half the width of every interval.
    static func verdict(
        _ model: ModelID,
        score: Double,
        twin: Double?,
        half: Double,
        finding: Finding
    ) -> ModelVerdict {
        ModelVerdict(
            model: model,
            score: Estimate(score, low: score - half, high: score + half),
            twinScore: twin.map { Estimate($0, low: $0 - half * 0.7, high: $0 + half * 0.7) },
            gap: twin.map { Estimate(score - $0, low: score - $0 - half, high: score - $0 + half) },
            finding: finding,
            certainty: .moderate,
            reasons: ["single operator", "few items"],
            findings: [
                HypothesisFinding(
                    hypothesis: .contaminated,
                    finding: finding,
                    p: twin == nil ? nil : 0.0004,
                    adjustedP: twin == nil ? nil : 0.0012,
                    why: "The interval decides."
                )
            ],
            minimumDetectableGap: 0.05
        )
    }

    /// A record around verdicts.
    static func record(_ verdicts: [ModelVerdict], states: [SuiteState]) -> AuditRecord {
        let counts = ReadingCounts(read: 298, unreadable: 2)
        return AuditRecord(
            vernier: "0.1.0",
            suite: AuditedSuite(
                manifest: SuiteManifest(
                    id: "common-facts",
                    title: "Common facts",
                    measures: "Recall of stable, checkable facts.",
                    chance: 0.25,
                    optionOrder: OptionOrder(kind: .drawn, seed: 7)
                ),
                fingerprint: "4f2d6c1e9ab04f2d6c1e9ab04f2d6c1e9ab04f2d6c1e9ab04f2d6c1e9ab01234",
                items: 300
            ),
            seed: 7,
            policy: Policy(),
            operators: [permutation, format],
            coverage: [
                OperatorCoverage(
                    operatorID: "option-permutation",
                    grade: .proved,
                    covered: 283,
                    twins: 1415,
                    itemsWith10: 0,
                    refused: ["composite-option": 12, "ordered-options": 5]
                ),
                OperatorCoverage(
                    operatorID: "format",
                    grade: .proved,
                    covered: 300,
                    twins: 300,
                    itemsWith10: 0,
                    refused: [:]
                ),
            ],
            headlineOperator: "option-permutation",
            twinsPerItem: 5,
            twinsFingerprint: "aa11bb22cc33dd44ee55ff66aa11bb22cc33dd44ee55ff66aa11bb22cc33dd44",
            balance: [
                CovariateBalance(
                    operatorID: "option-permutation",
                    covariate: "gold-position",
                    standardisedDifference: 0.02
                )
            ],
            models: verdicts.map { verdict in
                ModelOutcomes(
                    model: verdict.model,
                    arms: [
                        Arm(
                            operatorID: "option-permutation",
                            rows: (0..<5).map {
                                SiblingRow(item: ItemID("item-\($0)"), original: 1, twins: [1, 0, 1, nil, 1])
                            },
                            originalReadings: counts,
                            twinReadings: ReadingCounts(read: 1490, truncated: 9, refused: 1)
                        )
                    ]
                )
            },
            simulated: [],
            unanswered: [],
            diagnostics: [
                Diagnostic(
                    .warning,
                    "duplicate-option",
                    "Two options read alike.",
                    at: Place(file: "items.jsonl", line: 12)
                )
            ],
            evidence: verdicts.flatMap { verdict in
                [
                    Evidence(detector: "score", model: verdict.model, items: 300, effects: ["score": verdict.score]),
                    Evidence(
                        detector: "paired-gap",
                        model: verdict.model,
                        operatorID: "format",
                        items: 300,
                        effects: ["gap": Estimate(0.004, low: -0.012, high: 0.02)],
                        assumptions: [.init("Format twins ask the same question.", .byConstruction)]
                    ),
                ]
            },
            verdict: Verdict(
                states: states,
                reasons: states.map { "The policy's rule for \($0.rawValue) is met." },
                models: verdicts,
                controls: [
                    Control(
                        id: "identity",
                        status: .passed,
                        why: "The identity twins score the same to the last item."
                    ),
                    Control(id: "simulated-leaky", status: .passed, why: "Found, at 69.8 points."),
                    Control(id: "simulated-clean", status: .passed, why: "Not accused."),
                    Control(id: "scorer", status: .notRun, why: "This suite has one reader only."),
                ],
                limits: ["No far twins were asked: overfitting to the template could not be seen."]
            )
        )
    }
}
