// How files of many values are walked, one value in memory at a time.

import AuditModel
import Formats

/// Lines of JSON Lines, or elements of one array.
enum LogRecords {
    /// Calls `body` with each value of the file at `path`, or why it is none, and its line or number from 1.
    static func each(
        in path: String,
        progress: LogProgress,
        _ body: (Result<JSONCursor, FormatError>, Int) throws(ResultLogError) -> Void
    ) throws(ResultLogError) {
        // Until files can be streamed: the whole.
        let bytes: [UInt8]
        do throws(FormatError) { bytes = try FileBytes.read(path) } catch { throw ResultLogError(error) }
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
        if at < bytes.count, bytes[at] == UInt8(ascii: "[") {
            do throws(FormatError) {
                guard var walk = try JSONCursor(bytes, file: path, lenient: true).elements() else { return }
                var number = 0
                while let element = try walk.next() {
                    number += 1
                    do throws(ResultLogError) { try body(.success(element), number) } catch { throw FormatError(error) }
                }
            } catch {
                throw ResultLogError(error)
            }
            return
        }
        var line = 1
        at = 0
        while at < bytes.count {
            let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
            let slice = Array(bytes[at..<end])
            if !slice.allSatisfy({ $0 <= 0x20 }) {
                let result: Result<JSONCursor, FormatError>
                do throws(FormatError) {
                    result = .success(try JSONCursor(slice, file: path, lenient: true))
                } catch { result = .failure(error) }
                try body(result, line)
            }
            at = end + 1
            line += 1
            progress(min(at, bytes.count), bytes.count)
        }
    }
}

extension FormatError {
    fileprivate init(_ error: ResultLogError) { self.init(error.code, error.message, at: error.place, cause: error) }
}
