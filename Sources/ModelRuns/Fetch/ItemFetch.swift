// Getting a suite's files: resumable, checked, and in place only when they are right.

public import AuditModel
import Fingerprints
import Foundation

/// Downloads the files of an `ItemSource`.
public enum ItemFetch {
    /// Puts every file of `source` into `folder`, which is made if need be.
    ///
    /// A file already there with the right checksum is left alone. A download goes to `<name>.part`, is taken up where
    /// an earlier one broke off (HTTP Range; begun anew where the server knows no ranges), and is renamed once its
    /// SHA-256 is right. Everything in `source` is checked before the first byte is asked for.
    ///
    /// - Parameters:
    ///   - limit: most bytes of one file.
    ///   - schedule: when a broken download is taken up again.
    ///   - progress: called as bytes come in.
    /// - Throws: `RunError` with code `bad-source`, `wrong-checksum`, `too-large`, `cannot-write`, `http-404`, ….
    @discardableResult
    public static func fetch(
        _ source: ItemSource,
        into folder: String,
        limit: Int = 1 << 30,
        schedule: RetrySchedule = RetrySchedule(retries: 3),
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        progress: @escaping @Sendable (FetchProgress) -> Void = { _ in }
    ) async throws -> [FetchedFile] {
        try check(source)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw PartFile.cannotWrite(folder, error)
        }
        var fetched: [FetchedFile] = []
        for file in source.files {
            let path = URL(fileURLWithPath: folder).appendingPathComponent(file.name).path
            if try PartFile.sha256(path) == file.sha256 {
                fetched.append(FetchedFile(path: path, origin: .present))
                continue
            }
            let download = Download(file: file, path: path, limit: limit, progress: progress)
            var failures = 0
            var resumed: Int?
            while true {
                do {
                    let start = try await download.attempt()
                    fetched.append(FetchedFile(path: path, origin: .downloaded(resumed: resumed ?? start)))
                    break
                } catch {
                    guard !Task.isCancelled, let failure = error as? RunError else { throw error }
                    if resumed == nil { resumed = 0 }
                    failures += 1
                    guard let wait = schedule.wait(after: failure.code, failures: failures, asked: nil) else {
                        throw failure
                    }
                    try await pause(wait)
                }
            }
        }
        return fetched
    }

    /// Refuses sources that cannot be fetched safely; error code `bad-source`.
    static func check(_ source: ItemSource) throws(RunError) {
        var names: Set<String> = []
        for (index, file) in source.files.enumerated() {
            let place = Place(path: "source.files[\(index)]")
            guard isPlain(file.name) else {
                let message =
                    "A file of the source is not named by a plain file name: \"\(ServerError.clean(file.name))\"."
                throw RunError("bad-source", message + " Mend suite.yaml.", at: place)
            }
            guard names.insert(file.name).inserted else {
                throw RunError(
                    "bad-source",
                    "Two files of the source are named \(file.name). Mend suite.yaml.",
                    at: place
                )
            }
            guard let url = URLComponents(string: file.url),
                ["http", "https"].contains(url.scheme?.lowercased() ?? ""),
                url.host?.isEmpty == false
            else {
                let message = "\"\(ServerError.clean(file.url))\" is not an http or https address. Mend suite.yaml."
                throw RunError("bad-source", message, at: place)
            }
            guard RequestKey.isKey(file.sha256) else {
                let message = "The sha256 of \(file.name) is not 64 lower-case hexadecimal digits. Mend suite.yaml."
                throw RunError("bad-source", message, at: place)
            }
        }
    }

    /// Whether `name` names a file in the folder itself: letters, digits, `.`, `_`, `-`, `+` and spaces inside, not
    /// hidden, and not a partial download.
    static func isPlain(_ name: String) -> Bool {
        let inside = Array(name.utf8)
        guard let first = inside.first, let last = inside.last, inside.count <= 200 else { return false }
        guard first != UInt8(ascii: "."), first != UInt8(ascii: " "), last != UInt8(ascii: " ") else { return false }
        return !name.hasSuffix(PartFile.suffix)
            && inside.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
                    UInt8(ascii: "+"), UInt8(ascii: " "):
                    true
                default: false
                }
            }
    }
}
