// Members of archives, one after another, in bounded memory and without a file ever being written.
public import AuditModel

/// A reader of zip (deflate, zstd and whatever else libarchive knows; Inspect's `.eval` too) and of tar, plain or
/// compressed with gzip, xz or zstd.
///
/// ```
/// let archive = try ArchiveReader(path: path)
/// while let member = try archive.next() {
///     guard !member.isReplaced, member.name.hasPrefix("samples/"), let bytes = try archive.bytes() else { continue }
/// }
/// ```
///
/// Members come in file order. Links and devices, names that point out of the archive, encrypted and damaged members are
/// left out with a remark: `archive-not-a-file`, `archive-unsafe-name`, `archive-encrypted`, `archive-member-damaged`,
/// `archive-member-too-large`; a name that is there twice is a warning, `archive-duplicate-name`. Errors, after which
/// nothing more comes: `damaged-file`, `not-an-archive`, `too-large`, `archive-bomb`, `archive-too-many-members`, and
/// those of the file. A zip that was cut off gives its members up to there, then `damaged-file`.
public final class ArchiveReader {
    private var handle: ArchiveHandle
    private let isZip: Bool
    /// Whether a member was so damaged that libarchive cannot go on from it.
    private var isStuck = false
    private var restarts = 0
    let file: String
    let limits: ArchiveLimits
    /// Number of the last member of each name, by a hash of it; of a zip only.
    let last: [Int: Int]
    var seen: Set<Int> = []
    var log: DiagnosticLog
    private(set) var number = -1
    private var total = 0
    /// Bytes of the current member given so far.
    private var given = 0
    private var current: ArchiveMember?
    private var isOver = false

    /// Whether a file that begins so (see `FileBytes.head`) is an archive.
    public static func recognises(_ head: [UInt8]) -> Bool {
        isZip(head) || (head.count >= 262 && head[257..<262].elementsEqual("ustar".utf8))
    }

    /// An empty zip is its end record alone, of 22 bytes.
    private static func isZip(_ head: [UInt8]) -> Bool {
        head.starts(with: [0x50, 0x4B, 3, 4]) || (head.count >= 22 && head.starts(with: [0x50, 0x4B, 5, 6]))
    }

    private static let restartLimit = 100

    /// The archive at `path`.
    public init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(FormatError) {
        file = path
        self.limits = limits
        log = DiagnosticLog(file: path)
        isZip = Self.isZip(try FileBytes.head(path, count: 512))
        last = isZip ? try Self.lastOfEachName(path, limits) : [:]
        handle = try ArchiveHandle(path: path, isZip: isZip)
    }

    /// Remarks so far.
    public var diagnostics: [Diagnostic] { log.diagnostics }

    /// The next member that is a file with a name of its own; nil behind the last.
    public func next() throws(FormatError) -> ArchiveMember? {
        current = nil
        given = 0
        while !isOver {
            do throws(FormatError) {
                if isStuck { try restart() }
                guard let header = try handle.next() else { break }
                number += 1
                guard number < limits.count else {
                    let message = "The archive has more than \(limits.count) members; split it."
                    throw FormatError("archive-too-many-members", message, at: Place(file: file))
                }
                if let member = member(header) {
                    current = member
                    return member
                }
            } catch {
                isOver = true
                throw error
            }
        }
        isOver = true
        return nil
    }

    /// The content of the member given last; nil where it was left out with a remark.
    public func bytes() throws(FormatError) -> [UInt8]? {
        guard let member = current else { return nil }
        do throws(FormatError) {
            guard member.size ?? 0 <= limits.member else { throw tooLarge(member) }
            let content = try content(of: member)
            current = nil
            return content
        } catch {
            current = nil
            guard !isOver else { throw error }
            log.add(error.diagnostic)
            return nil
        }
    }

    /// The content of the member given last as a stream, for members larger than memory.
    ///
    /// It can be read until the next member is asked for. Errors of reading it: `archive-member-damaged`, and those after
    /// which nothing more comes.
    public func stream() -> ByteStream {
        let member = current
        return ByteStream(file: file, limit: Int.max) { [self] (room) throws(FormatError) in
            guard let member else { return 0 }
            return try read(member, into: room)
        }
    }

    private func content(of member: ArchiveMember) throws(FormatError) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(min(member.size ?? 0, 1 << 20))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try chunk.withUnsafeMutableBufferPointer { (room) throws(FormatError) in
                try read(member, into: UnsafeMutableRawBufferPointer(room))
            }
            if count == 0 { return content }
            guard content.count + count <= limits.member else { throw tooLarge(member) }
            content.append(contentsOf: chunk.prefix(count))
        }
    }

    /// The next bytes of `member`, counted against the limits.
    private func read(_ member: ArchiveMember, into room: UnsafeMutableRawBufferPointer) throws(FormatError) -> Int {
        let place = Place(file: file, path: member.name)
        guard member == current, !isOver else {
            let message = "The archive has gone on to another member; read each before the next."
            throw FormatError("archive-moved-on", message, at: place)
        }
        do throws(FormatError) {
            let count = try handle.read(into: room)
            total += count
            given += count
            if count == 0, let size = member.size, size != given {
                let message = "The member has \(given) bytes where the archive says \(size); write the archive again."
                throw FormatError("archive-member-damaged", message, at: place)
            }
            if total > limits.total { throw FileBytes.tooLarge(limits.total, Place(file: file)) }
            if total > limits.ratioFloor, total / handle.position > limits.ratio {
                let message =
                    "More than \(limits.ratio) bytes come out for one that is stored: this is an archive bomb."
                throw FormatError("archive-bomb", message, at: place)
            }
            return count
        } catch {
            var error = error
            // The directory of a zip leads past a member that cannot be read.
            if isZip, error.code == "damaged-file" {
                error.code = "archive-member-damaged"
                isStuck = true
            }
            if error.code == "archive-member-damaged" { error.place = place } else { isOver = true }
            throw error
        }
    }

    /// Opens the archive anew and goes behind the member given last.
    private func restart() throws(FormatError) {
        restarts += 1
        guard restarts <= Self.restartLimit else {
            let message = "More than \(Self.restartLimit) members of the archive are damaged; fetch it again."
            throw FormatError("damaged-file", message, at: Place(file: file))
        }
        handle = try ArchiveHandle(path: file, isZip: isZip)
        isStuck = false
        for _ in 0...number { _ = try handle.next() }
    }

    private func tooLarge(_ member: ArchiveMember) -> FormatError {
        let message = "The member has more than \(limits.member) bytes and was left out; split it."
        return FormatError("archive-member-too-large", message, at: Place(file: file, path: member.name))
    }
}
