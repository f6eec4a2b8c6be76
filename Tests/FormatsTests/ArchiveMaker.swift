// Archives written by hand after APPNOTE 6.3.10, RFC 8878 and POSIX.1 ustar, so that a test can write what no tool would.
import Formats

/// A zip being put together.
struct ZipMaker {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0
    /// A way of storing bytes.
    enum Method: Int {
        case stored = 0
        case deflate = 8
        case zstd = 93
    }

    /// Adds a member; `packed` are its stored bytes where they are not to be made from `content`.
    mutating func add(
        _ name: String,
        _ content: [UInt8],
        _ method: Method = .stored,
        packed: [UInt8]? = nil,
        size: Int? = nil,
        flags: Int = 0,
        checksum: [UInt8]? = nil,
        offset: Int? = nil
    ) throws {
        let data = packed ?? Self.pack(content, method)
        let size = size ?? content.count
        let name = Array(name.utf8)
        // A version, then what both headers share; sizes of 4 GiB and more go into the extra field.
        let isLarge = size >= 0xFFFF_FFFF
        let sizes = isLarge ? le(0xFFFF_FFFF, 4) + le(0xFFFF_FFFF, 4) : le(data.count, 4) + le(size, 4)
        let extra = isLarge ? le(1, 2) + le(16, 2) + le(size, 8) + le(data.count, 8) : []
        let sum = try checksum ?? Array(Gzip.compress(content).suffix(8).prefix(4))
        let shared =
            le(63, 2) + le(flags | 0x800, 2) + le(method.rawValue, 2) + le(0, 4) + sum + sizes + le(name.count, 2)
            + le(extra.count, 2)
        directory += le(0x0201_4B50, 4) + le(0x0314, 2) + shared + le(0, 6) + le(0o100644 << 16, 4)
        directory += le(offset ?? body.count, 4) + name + extra
        if offset == nil { body += le(0x0403_4B50, 4) + shared + name + extra + data }
        count += 1
    }

    /// The whole zip.
    var bytes: [UInt8] {
        body + directory + le(0x0605_4B50, 4) + le(0, 4) + le(count, 2) + le(count, 2) + le(directory.count, 4)
            + le(body.count, 4) + le(0, 2)
    }

    /// The members without the directory, as a writer leaves them that was killed.
    var unfinished: [UInt8] { body }

    private static func pack(_ content: [UInt8], _ method: Method) -> [UInt8] {
        switch method {
        case .stored: content
        // One block that is stored, RFC 1951, section 3.2.4.
        case .deflate: [1] + le(content.count, 2) + le(content.count ^ 0xFFFF, 2) + content
        case .zstd: Zstandard.raw(content)
        }
    }
}

/// Zstandard frames of a few bytes, RFC 8878, section 3.1.1.
enum Zstandard {
    /// One frame of raw blocks.
    static func raw(_ content: [UInt8]) -> [UInt8] {
        var frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xA0] + le(content.count, 4)
        var at = 0
        repeat {
            let size = min(content.count - at, 100_000)
            frame += le(size << 3 | (at + size == content.count ? 1 : 0), 3) + content[at..<(at + size)]
            at += size
        } while at < content.count
        return frame
    }

    /// One frame of `size` zero bytes, four bytes stored for each 128 KiB.
    static func zeros(_ size: Int) -> [UInt8] {
        // No content size, a window of 1 MiB.
        var frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x50]
        var left = size
        repeat {
            let block = min(left, 1 << 17)
            left -= block
            frame += le(block << 3 | 2 | (left == 0 ? 1 : 0), 3) + [0]
        } while left > 0
        return frame
    }
}

/// A tar being put together.
struct TarMaker {
    private(set) var bytes: [UInt8] = []

    /// Adds a member; `type` is ustar's type flag, `link` the target of a link.
    mutating func add(_ name: String, _ content: [UInt8] = [], type: Character = "0", link: String = "") {
        func field(_ text: String, _ size: Int) -> [UInt8] {
            let bytes = Array(text.utf8.prefix(size))
            return bytes + [UInt8](repeating: 0, count: size - bytes.count)
        }
        func octal(_ value: Int, _ size: Int) -> [UInt8] {
            let digits = String(value, radix: 8)
            return field(String(repeating: "0", count: size - 1 - digits.count) + digits, size)
        }
        var header = field(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(content.count, 12)
        header += octal(0, 12) + field("        ", 8) + field(String(type), 1) + field(link, 100)
        header += field("ustar", 6) + field("00", 2)
        header += [UInt8](repeating: 0, count: 512 - header.count)
        let sum = octal(header.reduce(0) { $0 + Int($1) }, 7) + [0x20]
        header.replaceSubrange(148..<156, with: sum)
        bytes += header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }

    /// The whole tar, with its end.
    var finished: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }
}

/// `value` in `count` bytes, the lowest first.
func le(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
}
