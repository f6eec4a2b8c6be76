// The outcomes of rules as SARIF 2.1.0: the form in which code hosts show defects beside the lines they are in.

import AuditModel
import Formats

/// Writes SARIF 2.1.0 (OASIS, 2020): failures are results of kind `fail`, the rest `pass` and `open`.
public enum SARIFReport {
    /// The whole file, with sorted keys. Throws `FormatError`, which sound outcomes never cause.
    public static func write(_ report: RuleReport) throws -> String {
        let log = Log(
            version: "2.1.0",
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            runs: [
                Run(
                    tool: Tool(
                        driver: Driver(
                            name: "vernier",
                            version: report.version,
                            rules: report.cards.map(Descriptor.init)
                        )
                    ),
                    invocations: [Invocation(executionSuccessful: true)],
                    results: report.outcomes.map { Result($0, report) }
                )
            ]
        )
        return String(decoding: try CanonicalJSON.pretty(encoding: log), as: UTF8.self) + "\n"
    }

    struct Log: Encodable {
        var version: String
        var schema: String
        var runs: [Run]

        enum CodingKeys: String, CodingKey {
            case version, runs
            case schema = "$schema"
        }
    }

    struct Run: Encodable {
        var tool: Tool
        var invocations: [Invocation]
        var results: [Result]
    }

    struct Tool: Encodable { var driver: Driver }

    struct Driver: Encodable {
        var name: String
        var version: String
        var rules: [Descriptor]
    }

    struct Text: Encodable { var text: String }

    struct Descriptor: Encodable {
        var id: String
        var shortDescription: Text
        var fullDescription: Text
        var help: Text

        init(_ card: RuleCard) {
            id = card.id
            shortDescription = Text(text: card.checks)
            fullDescription = Text(text: "\(card.fails) A pass does not show: \(card.cannotShow)")
            help = Text(text: card.remedy)
        }
    }

    struct Invocation: Encodable { var executionSuccessful: Bool }

    struct Result: Encodable {
        var ruleId: String
        var kind: String
        var level: String
        var message: Text
        var locations: [Location]
        var partialFingerprints: [String: String]

        init(_ outcome: RuleOutcome, _ report: RuleReport) {
            ruleId = outcome.id
            (kind, level) =
                switch outcome.outcome {
                case .pass: ("pass", "none")
                // Too little was known to decide: SARIF 2.1.0, 3.27.9, has `open` for that; `notApplicable` would clear.
                case .notAssessable: ("open", "none")
                case .fail: ("fail", SARIFReport.level(outcome.severity))
                }
            message = Text(text: outcome.why)
            locations = outcome.places.prefix(20).map { Location($0, outcome.about) }
            if locations.isEmpty {
                locations = [Location(Place(), outcome.about.isEmpty ? report.subject : outcome.about)]
            }
            partialFingerprints = ["outcome/v1": outcome.id + "|" + outcome.about]
        }
    }

    struct Location: Encodable {
        struct Physical: Encodable {
            var artifactLocation: Artifact
            var region: Region?
        }
        struct Artifact: Encodable { var uri: String }
        struct Region: Encodable {
            var startLine: Int
            var startColumn: Int?
        }
        struct Logical: Encodable { var fullyQualifiedName: String }

        var physicalLocation: Physical?
        var logicalLocations: [Logical]?

        init(_ place: Place, _ about: String) {
            if let file = place.file {
                let line = place.line.flatMap { $0 > 0 ? $0 : nil }
                physicalLocation = Physical(
                    artifactLocation: Artifact(uri: SARIFReport.uri(file)),
                    region: line.map { Region(startLine: $0, startColumn: place.column.flatMap { $0 > 0 ? $0 : nil }) }
                )
            }
            let names = [place.path, about.isEmpty ? nil : about].compactMap(\.self)
            logicalLocations = names.isEmpty ? nil : names.map { Logical(fullyQualifiedName: $0) }
        }
    }

    static func level(_ severity: RuleCard.Severity) -> String {
        switch severity {
        case .blocking: "error"
        case .major: "warning"
        case .minor, .information: "note"
        }
    }

    /// A path as a URI: every byte that a URI does not allow is escaped.
    static func uri(_ path: String) -> String {
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in path.utf8 {
            if allowed.contains(byte) {
                out.append(byte)
            } else {
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
