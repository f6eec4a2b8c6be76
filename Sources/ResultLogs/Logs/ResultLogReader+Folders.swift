// Whole trees of folders: every log in them, and a sentence for every file that is none.

import AuditModel
import Foundation

extension ResultLogReader {
    /// How deep folders are gone into.
    static let depth = 8
    /// Most files and folders that are looked at.
    static let most = 100_000

    /// The logs at `path` and, if it is a folder, in the folders inside it.
    ///
    /// Files of one folder and dialect that belong together (results and their samples, a run's parts) are one reading.
    /// `refused` says of each other file why it is no log. Errors: that `path` cannot be opened, or holds too much.
    public static func readAll(
        _ path: String,
        progress: @escaping LogProgress = { _, _ in }
    ) throws(ResultLogError) -> (readings: [LogReading], refused: [ResultLogError]) {
        let source = try LogSource(opening: path)
        guard source.isFolder else { return ([try read(source, progress: progress)], []) }
        var found = Found()
        var folders: [(source: LogSource, depth: Int)] = [(source, 1)]
        var count = 0
        while let (folder, depth) = folders.popLast() {
            count += 1 + folder.names.count
            guard count <= most else {
                let message = "There are more than \(most) files in these folders; name fewer."
                throw ResultLogError("too-many-files", message, at: Place(file: path))
            }
            found.read(folder, progress: progress)
            guard depth < Self.depth else { continue }
            for name in folder.folders.reversed() {
                do throws(ResultLogError) {
                    folders.append((try LogSource(opening: folder.path(of: name)), depth + 1))
                } catch {
                    found.refused.append(error)
                }
            }
        }
        return (found.readings, found.refused)
    }

    /// What has been found so far.
    private struct Found {
        var readings: [LogReading] = []
        var refused: [ResultLogError] = []

        mutating func read(_ folder: LogSource, progress: @escaping LogProgress) {
            var groups: [[String]] = LogFormats.all.map { _ in [] }
            var others: [LogSource] = []
            for name in folder.names {
                do throws(ResultLogError) {
                    let file = try folder.source(of: name)
                    if let index = LogFormats.all.firstIndex(where: { $0.recognises(file) }) {
                        groups[index].append(name)
                    } else {
                        others.append(file)
                    }
                } catch {
                    refused.append(error)
                }
            }
            for (format, names) in zip(LogFormats.all, groups) where !names.isEmpty {
                let part = LogSource(path: folder.path, isFolder: true, names: names, start: [])
                if format.recognises(part) {
                    take { () throws(ResultLogError) in
                        try ResultLogReader.read(part, as: format, progress: progress)
                    }
                    continue
                }
                for name in names {
                    take { () throws(ResultLogError) in
                        try ResultLogReader.read(try folder.source(of: name), as: format, progress: progress)
                    }
                }
            }
            // A run that is known by its files together, none of them alone.
            if groups.allSatisfy(\.isEmpty), !folder.names.isEmpty,
                let format = LogFormats.all.first(where: { $0.recognises(folder) })
            {
                take { () throws(ResultLogError) in
                    try ResultLogReader.read(folder, as: format, progress: progress)
                }
                return
            }
            refused += others.map { OtherKind.refusal(of: $0) }
        }

        private mutating func take(_ body: () throws(ResultLogError) -> LogReading) {
            do throws(ResultLogError) { readings.append(try body()) } catch { refused.append(error) }
        }
    }
}

extension LogSource {
    /// Names of the folders in a folder, sorted by their bytes; links are not followed.
    var folders: [String] {
        guard isFolder, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
        return names.filter { name in
            var status = stat()
            return lstat(path(of: name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
