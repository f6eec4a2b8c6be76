// Every Eval Ever 0.3.0: an aggregate and the rows beside it, by the schema's own order of members.

import AuditModel
public import Formats

/// Writes runs as Every Eval Ever has them.
///
/// First the rows, a line each; then the aggregate, which names their file by its checksum and its own content: equal
/// runs make equal bytes and equal names.
public struct EEEWriter: Sendable {
    /// The version of the schema.
    public static let schema = "0.3.0"

    private let run: EEERun
    private let source: EEESource
    private let digest: @Sendable ([UInt8]) -> String
    /// The run's names.
    public let place: EEEPlace

    /// The rows that were written.
    public struct Samples: Sendable {
        /// How many.
        public var rows: Int
        /// SHA-256 of the file.
        public var checksum: String

        /// Rows of a file.
        public init(rows: Int, checksum: String) {
            self.rows = rows
            self.checksum = checksum
        }
    }

    /// A writer of `run`; `digest` is SHA-256 in hexadecimal, which this room does not make itself.
    public init(_ run: EEERun, source: EEESource, digest: @escaping @Sendable ([UInt8]) -> String) {
        self.run = run
        self.source = source
        self.digest = digest
        place = EEEPlace(run, source: source, digest: digest)
    }

    /// One line of the samples file, with its end.
    public func line(_ row: EEEExportRow) throws(FormatError) -> [UInt8] {
        try PlainJSON.bytes(row.json(evaluationID: place.evaluation, model: run.model, digest: digest)) + [0x0A]
    }

    /// The aggregate and the stem of its name (`<uuid>.json`, rows in `<uuid>_samples.jsonl`); `samples` is nil where
    /// there are no rows.
    public func aggregate(_ samples: Samples?) throws(FormatError) -> (uuid: String, bytes: [UInt8]) {
        let content = try PlainJSON.bytes(.object(top))
        let uuid = EEEPlace.uuid(digest(content + Array((samples?.checksum ?? "").utf8)))
        var members = top
        if let samples {
            members.append(
                JSONMember(
                    "detailed_evaluation_results",
                    .members([
                        ("format", .string("jsonl")),
                        ("file_path", .string("\(place.folder)/\(uuid)_samples.jsonl")),
                        ("hash_algorithm", .string("sha256")), ("checksum", .string(samples.checksum)),
                        ("total_rows", .whole(samples.rows)),
                    ])
                )
            )
        }
        return (uuid, try PlainJSON.bytes(.object(members)) + [0x0A])
    }

    private var top: [JSONMember] {
        var details = run.details
        details["exported_by"] = "vernier \(source.vernier)"
        if run.created.flatMap({ UnixSeconds.of($0) }) == nil {
            details["retrieved_timestamp_is"] = source.date == nil ? "not stated by the log" : "stated by the exporter"
        }
        return [
            JSONMember("schema_version", .string(Self.schema)),
            JSONMember("evaluation_id", .string(place.evaluation)),
        ] + (run.created.map { [JSONMember("evaluation_timestamp", .string($0))] } ?? []) + [
            JSONMember("retrieved_timestamp", .string(place.retrieved)),
            JSONMember(
                "source_metadata",
                .members([
                    ("source_name", .string(source.collection)), ("source_type", .string("evaluation_run")),
                    ("source_organization_name", .string(source.organisation)),
                    ("evaluator_relationship", .string(source.relationship.rawValue)),
                    ("additional_details", .texts(details)),
                ])
            ),
            JSONMember(
                "eval_library",
                .members([("name", .string(run.library)), ("version", .string(run.libraryVersion ?? "unknown"))])
            ),
            JSONMember(
                "model_info",
                .members([
                    ("name", .string(place.name)), ("id", .string(run.model.rawValue)),
                    ("developer", .text(place.developer)),
                    (
                        "additional_details",
                        .texts(["deployment_type": "unknown", "model_availability": "unknown"])
                    ),
                ])
            ),
            JSONMember("evaluation_results", .array(run.results.map(\.json))),
        ]
    }
}
