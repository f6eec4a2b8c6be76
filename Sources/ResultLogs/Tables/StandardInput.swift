// Tables that come through a pipe.
import AuditModel
import Formats
import Foundation

/// Standard input, whole and bounded.
enum StandardInput {
    /// How it is called in messages.
    static let name = "standard input"

    /// Everything up to its end, decompressed by content; `limit` in bytes as it comes and as decompressed.
    static func read(limit: Int) throws(ResultLogError) -> [UInt8] {
        let place = Place(file: name)
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = chunk.withUnsafeMutableBytes { Foundation.read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                let why = String(cString: strerror(errno))
                throw ResultLogError(
                    "not-readable",
                    "Standard input could not be read (\(why)); name a file.",
                    at: place
                )
            }
            guard content.count + count <= limit else {
                let message = "Standard input holds more than \(limit) bytes; take a smaller part of it."
                throw ResultLogError("too-large", message, at: place)
            }
            content.append(contentsOf: chunk.prefix(count))
        }
        let isCompressed = [[0x1F, 0x8B], [0xFD, 0x37, 0x7A], [0x28, 0xB5, 0x2F]].contains { content.starts(with: $0) }
        return isCompressed ? try expand(content, limit: limit) : content
    }

    /// Decompression by way of a file, since files are what `FileBytes` decompresses.
    private static func expand(_ content: [UInt8], limit: Int) throws(ResultLogError) -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do throws(FormatError) {
            try FileBytes.write(content, to: folder + "/input")
            return try FileBytes.read(folder + "/input", limit: limit)
        } catch {
            throw ResultLogError(error.code, error.message, at: Place(file: name), cause: error)
        }
    }
}
