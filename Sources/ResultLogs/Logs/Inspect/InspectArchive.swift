// Inspect's `.eval` archives: header, journal and samples as members of a zip, also of a run that did not end.

import AuditModel
import Formats

/// An `.eval` archive while it is read.
struct InspectArchive {
    private let path: String
    private let members: LogArchive
    private var header: InspectHeader
    private var rows: InspectRows
    /// Hashes of texts put aside, by sample and number.
    private var asides: [String: [Int: UInt64]] = [:]
    /// Samples that have been read, as `id` and epoch.
    private var seen: Set<String> = []

    /// Whether a file begins as an `.eval` archive does.
    static func isOne(_ start: [UInt8]) -> Bool {
        guard start.starts(with: [0x50, 0x4B, 0x03, 0x04]), start.count > 30 else { return false }
        let length = Int(start[26]) | Int(start[27]) << 8
        guard start.count >= 30 + length else { return false }
        let name = String(decoding: start[30..<30 + length], as: UTF8.self)
        return name == "reductions.json" || InspectMember(name) != .other
    }

    /// The log in the archive at `path`.
    static func log(_ path: String, progress: LogProgress) throws(ResultLogError) -> ResultLog {
        var archive = try InspectArchive(path)
        try archive.readSamples(progress: progress)
        try archive.readSummaries()
        var log = archive.header.finish()
        log.diagnostics += archive.members.diagnostics
        archive.rows.fill(&log)
        return log
    }

    private init(_ path: String) throws(ResultLogError) {
        self.path = path
        members = try LogArchive(path)
        var header = InspectHeader(file: path)
        let names = members.names
        guard let name = ["header.json", "_journal/start.json"].first(where: { names.contains($0) }) else {
            let message =
                "The archive has no `header.json` and no journal; it is no Inspect log, or its end is missing."
            throw ResultLogError("inspect-no-header", message, at: Place(file: path))
        }
        try members.each(where: { $0 == name }) { (_, content) throws(ResultLogError) in
            try ResultLogError.mapping { () throws(FormatError) in
                let document = try content.get()
                guard var walk = document.members() else {
                    throw document.fault("json-not-an-object", "The header is no object; the log cannot be read.")
                }
                while let (key, value) = try walk.next() { try header.take(key, value) }
            }
        }
        if name != "header.json" { header.markUnfinished() }
        let updates = names.count { InspectMember($0) == .configUpdate }
        if updates > 0 { header.set("config_updates", String(updates)) }
        self.header = header
        rows = InspectRows(header: header, file: path)
    }

    private mutating func readSamples(progress: LogProgress) throws(ResultLogError) {
        try readAsides()
        var number = 0
        // The archive hands out the last of members with one name.
        try members.each(where: Self.isSample, progress: progress) { (name, content) throws(ResultLogError) in
            number += 1
            try add(name, content, number: number)
        }
    }

    private static func isSample(_ name: String) -> Bool {
        switch InspectMember(name) {
        case .sample, .shell: true
        default: false
        }
    }

    private mutating func add(
        _ name: String,
        _ content: Result<JSONCursor, FormatError>,
        number: Int
    ) throws(ResultLogError) {
        let sample: InspectSample
        do throws(FormatError) {
            var known: [Int: UInt64] = [:]
            if case .shell(let prefix) = InspectMember(name) { known = asides.removeValue(forKey: prefix) ?? [:] }
            sample = try InspectSample(try content.get()) { reference in Int(reference).flatMap { known[$0] } }
        } catch {
            rows.leaveOut(error, number: number, name: name)
            return
        }
        seen.insert("\(sample.epoch) \(sample.id)")
        try rows.add(sample, number: number)
    }

    /// Hashes of the texts that samples in pieces put aside.
    private mutating func readAsides() throws(ResultLogError) {
        let names = members.names.filter { name in
            if case .attachments = InspectMember(name) { true } else { false }
        }
        guard !names.isEmpty else { return }
        try members.each(where: { names.contains($0) }) { (name, content) throws(ResultLogError) in
            guard case .attachments(let prefix, let first) = InspectMember(name),
                let list = try? content.get(), var walk = list.elements()
            else { return }
            var index = first
            while let text = try? walk.next() {
                asides[prefix, default: [:]][index] = InspectContent.hash(text)
                index += 1
            }
        }
    }

    /// Samples that are there as summaries only: `summaries.json`, or the journal of a run that did not end.
    private mutating func readSummaries() throws(ResultLogError) {
        let whole = members.names.contains("summaries.json")
        var latest: [String: InspectSample] = [:]
        var order: [String] = []
        let wanted: (String) -> Bool = { InspectMember($0) == (whole ? .summaries : .journal) }
        try members.each(where: wanted) { (name, content) throws(ResultLogError) in
            do throws(FormatError) {
                guard var walk = try content.get().elements() else { return }
                while let value = try walk.next() {
                    let sample = try InspectSample(value, isSummary: true)
                    let key = "\(sample.epoch) \(sample.id)"
                    if seen.contains(key) { continue }
                    if latest.updateValue(sample, forKey: key) == nil { order.append(key) }
                }
            } catch {
                rows.leaveOut(error, number: 0, name: name)
            }
        }
        guard !order.isEmpty else { return }
        let number = seen.count
        for (offset, key) in order.enumerated() {
            if let sample = latest[key] { try rows.add(sample, number: number + offset + 1) }
        }
        rows.remark(
            "samples-summarised",
            "\(order.count) samples are there as summaries only: how their outputs ended is not known."
        )
    }
}
