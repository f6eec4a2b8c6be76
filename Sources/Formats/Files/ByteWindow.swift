// The part of a stream that is in memory, and how many lines lie before it.
import Foundation

/// A window that moves over a stream; it grows only while what is kept fills it.
struct ByteWindow: ~Copyable {
    /// Usual size of the window, in bytes.
    static let chunk = 4 << 20

    private let stream: ByteStream
    /// The bytes in the window; those from `filled` on mean nothing.
    private(set) var bytes: [UInt8] = []
    private(set) var filled = 0
    private(set) var isAtEnd = false
    /// Whether the last read filled the window: a stream that fast is read in larger bites.
    private var wasFull = true
    /// Newlines in front of `counted`, from the beginning of the stream.
    private var newlines = 0
    private var counted = 0

    init(_ stream: ByteStream) { self.stream = stream }

    var file: String? { stream.file }

    /// Reads more behind what is there and drops what lies before `kept`, so that offsets move down by `kept`.
    ///
    /// After it there are more bytes or `isAtEnd` is true. Someone may hold the old bytes: those stay as they are.
    mutating func more(keeping kept: Int) throws(FormatError) {
        countNewlines(to: kept)
        counted -= kept
        let left = filled - kept
        if left * 2 > bytes.count || (wasFull && bytes.count < Self.chunk) {
            let old = bytes
            let size = max(1 << 16, bytes.count * 2)
            bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
                let room = UnsafeMutableRawBufferPointer(room)
                old.withUnsafeBytes {
                    room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[kept..<(kept + left)]))
                }
                if let base = room.baseAddress { memset(base + left, 0, size - left) }
                count = size
            }
        } else if kept > 0 {
            bytes.withUnsafeMutableBytes { if let base = $0.baseAddress { memmove(base, base + kept, left) } }
        }
        filled = left
        let got = try stream.read(into: &bytes, from: left)
        filled += got
        wasFull = filled == bytes.count
        if got == 0 { isAtEnd = true }
    }

    /// The 1-based line of `offset`; offsets asked for must not fall.
    mutating func line(at offset: Int) -> Int {
        countNewlines(to: offset)
        return newlines + 1
    }

    /// The offset of the first newline from `offset` on, nil if none is in the window.
    func newline(from offset: Int) -> Int? { newline(from: offset, before: filled) }

    private func newline(from offset: Int, before end: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard offset < end, let base = buffer.baseAddress,
                let hit = memchr(base + offset, Int32(SourceText.newline), end - offset)
            else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    private mutating func countNewlines(to offset: Int) {
        while let next = newline(from: counted, before: offset) {
            newlines += 1
            counted = next + 1
        }
        counted = max(counted, offset)
    }
}
