// The tables of a report: the numbers under the pictures.

import AuditModel

/// Makes each table from the record.
struct ReportTables {
    /// The record and its look-ups.
    let facts: RecordFacts
    /// Longest list of remarks or evidence printed; the record keeps the rest.
    static let longest = 200

    /// Scores, gap, finding and certainty of every model.
    func models() -> ReportTable {
        let verdicts = facts.record.verdict.models
        return ReportTable(
            "Models: score on published items and on twins, with \(facts.level) intervals",
            ["Model", "#Items", "#Published", "#Interval", "#Twins", "#Interval", "Finding", "Certainty"],
            rows: verdicts.map { verdict in
                [
                    VisibleText.of(verdict.model), Numbers.count(facts.items(verdict.model)),
                    Numbers.percent(verdict.score.value), Numbers.percentInterval(verdict.score),
                    verdict.twinScore.map { Numbers.percent($0.value) } ?? Numbers.none,
                    verdict.twinScore.map(Numbers.percentInterval) ?? Numbers.none,
                    "\(FindingMark.character(verdict.finding)) \(Wording.finding(.contaminated, verdict.finding))",
                    Wording.certainty(verdict.certainty),
                ]
            },
            anchors: verdicts.indices.map { "model-\($0 + 1)" }
        )
    }

    /// Gaps by model and operator, with what the test says.
    func gaps() -> ReportTable {
        var rows: [[String]] = []
        for verdict in facts.record.verdict.models {
            // A p-value of placebos or references is not one of the gap: the table of hypotheses has it.
            let isOfGap = Wording.inflation(verdict) == nil
            let finding = isOfGap ? facts.finding(verdict, .contaminated) : nil
            let smallest = isOfGap ? verdict.minimumDetectableGap : nil
            for arm in facts.gaps(verdict) {
                rows.append([
                    VisibleText.of(verdict.model),
                    VisibleText.of(arm.operatorID)
                        + (arm.isHeadline ? " (headline)" : arm.isControl ? " (control)" : ""),
                    Numbers.count(arm.items), Numbers.points(arm.gap.value), Numbers.pointsInterval(arm.gap),
                    arm.isHeadline ? Numbers.pValue(finding?.p) : Numbers.none,
                    arm.isHeadline ? Numbers.pValue(finding?.adjustedP) : Numbers.none,
                    arm.isHeadline ? smallest.map(Numbers.points) ?? Numbers.none : Numbers.none,
                ])
            }
        }
        return ReportTable(
            "Gaps in points: published minus twin",
            ["Model", "Operator", "#Items", "#Gap", "#Interval", "#p", "#p, Holm", "#Smallest gap seen (80% power)"],
            rows: rows
        )
    }

    /// Clean score, inflation and leak fraction, where they can be said.
    func inflation() -> ReportTable {
        let rows = facts.record.verdict.models.compactMap { verdict -> [String]? in
            guard verdict.cleanScore != nil || verdict.inflation != nil || verdict.leakFraction != nil else {
                return nil
            }
            return [
                VisibleText.of(verdict.model),
                verdict.cleanScore.map { "\(Numbers.percent($0.value)) (\(Numbers.percentInterval($0)))" }
                    ?? Numbers.none,
                verdict.inflation.map { "\(Numbers.points($0.value)) (\(Numbers.pointsInterval($0)))" } ?? Numbers.none,
                verdict.leakFraction.map { "\(Numbers.percent($0.value)) (\(Numbers.percentInterval($0)))" }
                    ?? Numbers.none,
            ]
        }
        return ReportTable(
            "Clean score, inflation in points, and share of items that behave as memorised",
            ["Model", "#Clean score", "#Inflation", "#Leak fraction"],
            rows: rows
        )
    }

    /// Every hypothesis on every model.
    func findings() -> ReportTable {
        ReportTable(
            "Every hypothesis with its answer",
            ["Model", "Hypothesis and finding", "#p", "#p, Holm", "Why"],
            rows: facts.record.verdict.models.flatMap { verdict in
                verdict.findings.map { finding in
                    [
                        VisibleText.of(verdict.model),
                        "\(FindingMark.character(finding.finding)) \(Wording.finding(finding.hypothesis, finding.finding))",
                        Numbers.pValue(finding.p), Numbers.pValue(finding.adjustedP), VisibleText.of(finding.why),
                    ]
                }
            }
        )
    }

    /// What each operator covered and refused.
    func coverage() -> ReportTable {
        ReportTable(
            "Twins made and items refused, by operator",
            ["Operator", "Grade", "#Items with twins", "#Twins", "#Items with 10", "Refused, by guard"],
            rows: facts.record.coverage.map { row in
                let refused = row.refused.filter { $0.value > 0 }
                    .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
                    .prefix(12).map { "\(VisibleText.of($0.key, limit: 60)): \(Numbers.count($0.value))" }
                return [
                    VisibleText.of(row.operatorID), row.grade.rawValue, Numbers.count(row.covered),
                    Numbers.count(row.twins),
                    Numbers.count(row.itemsWith10), refused.isEmpty ? "none" : refused.joined(separator: "; "),
                ]
            }
        )
    }

    /// What the operators declare and cannot see.
    func operators() -> ReportTable {
        ReportTable(
            "The operators, as they declare themselves",
            ["Operator", "What it does", "Distance", "Exchangeable here", "Cannot see"],
            rows: facts.record.operators.map { row in
                [
                    VisibleText.of(row.id), VisibleText.of(row.summary), row.distance.rawValue,
                    row.isExchangeable(optionOrder: facts.record.suite.manifest.optionOrder) ? "yes" : "no",
                    VisibleText.of(row.blindTo),
                ]
            }
        )
    }

    /// The controls.
    func controls() -> ReportTable {
        ReportTable(
            "Controls",
            ["Control", "Outcome", "What was seen"],
            rows: facts.record.verdict.controls.map {
                [VisibleText.of($0.id), Wording.control($0.status), VisibleText.of($0.why)]
            }
        )
    }

    /// How responses were read.
    func readings() -> ReportTable {
        var rows: [[String]] = []
        for model in facts.record.models {
            for arm in model.arms {
                let kinds = [
                    ("published", arm.originalReadings), ("twins", arm.twinReadings), ("placebos", arm.placeboReadings),
                ]
                for case (let kind, .some(let counts)) in kinds {
                    rows.append(
                        [VisibleText.of(model.model), VisibleText.of(arm.operatorID), kind]
                            + [counts.read, counts.unreadable, counts.truncated, counts.refused].map {
                                Numbers.count($0)
                            }
                    )
                }
            }
        }
        return ReportTable(
            "How the responses were read",
            ["Model", "Operator", "Asked", "#Read", "#Unreadable", "#Truncated", "#Refused"],
            rows: rows
        )
    }

    /// Requests that were never answered.
    func unanswered() -> ReportTable {
        ReportTable(
            "Requests never answered",
            ["Model", "Reason", "#Requests"],
            rows: facts.record.unanswered.map {
                [VisibleText.of($0.model), VisibleText.of($0.reason), Numbers.count($0.count)]
            }
        )
    }

    /// Remarks on the user's data.
    func diagnostics() -> ReportTable {
        let all = facts.record.diagnostics
        let more = all.count > Self.longest ? ", the first \(Self.longest) of \(Numbers.count(all.count))" : ""
        return ReportTable(
            "Remarks on the data\(more)",
            ["Kind", "Code", "Remark", "Place"],
            rows: all.prefix(Self.longest).map {
                [
                    $0.severity.rawValue, VisibleText.of($0.code), VisibleText.of($0.message),
                    $0.place.map { VisibleText.of($0.description) } ?? "—",
                ]
            }
        )
    }

    /// Balance of originals and twins.
    func balance() -> ReportTable {
        ReportTable(
            "Balance of twins against originals, in standard deviations (below 0.1 is balanced)",
            ["Operator", "Covariate", "#Difference"],
            rows: facts.record.balance.prefix(Self.longest).map {
                [
                    VisibleText.of($0.operatorID), VisibleText.of($0.covariate),
                    Numbers.fixed($0.standardisedDifference, 3),
                ]
            }
        )
    }

    /// What the detectors said.
    func evidence() -> ReportTable {
        let all = facts.record.evidence
        let more = all.count > Self.longest ? ", the first \(Self.longest) of \(Numbers.count(all.count))" : ""
        return ReportTable(
            "Evidence: what each detector said\(more)",
            ["Detector", "About", "#Items", "Effects (proportions)", "#p", "Assumptions"],
            rows: all.prefix(Self.longest).map { row in
                let about = [row.model.map { VisibleText.of($0) }, row.operatorID.map { VisibleText.of($0) }]
                let effects = row.effects.sorted { $0.key < $1.key }.prefix(12).map { name, value in
                    "\(VisibleText.of(name, limit: 60)) \(Numbers.fixed(value.value, 3)) "
                        + "(\(Numbers.fixed(value.low, 3)) to \(Numbers.fixed(value.high, 3)))"
                }
                let assumptions = row.assumptions.prefix(12).map {
                    "\(VisibleText.of($0.text)) (\($0.status.rawValue.replacing("-", with: " ")))"
                }
                return [
                    VisibleText.of(row.detector),
                    about.compactMap(\.self).joined(separator: ", ").isEmpty
                        ? "suite" : about.compactMap(\.self).joined(separator: ", "),
                    Numbers.count(row.items),
                    row.notRun.map { "not run: \(VisibleText.of($0))" } ?? effects.joined(separator: "; "),
                    Numbers.pValue(row.p), assumptions.joined(separator: "; "),
                ]
            }
        )
    }

    /// Rival explanations of a gap.
    func rivals() -> ReportTable {
        ReportTable(
            "Rivals of prior exposure",
            ["Rival", "Where this audit stands", "What would separate it"],
            rows: Wording.rivals(facts).map { [$0.rival, $0.stands, $0.separates] }
        )
    }
}
