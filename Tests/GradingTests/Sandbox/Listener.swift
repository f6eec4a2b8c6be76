// A socket that somebody could call, if there were a network.

import Glibc
import Testing

/// Listens on the loopback address until it is let go.
final class Listener {
    /// The port, chosen by the kernel.
    let port: Int
    private let descriptor: Int32

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let handle = descriptor
        let bound = withUnsafeMutableBytes(of: &address) { bytes -> Bool in
            guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return false }
            return bind(handle, start, size) == 0 && listen(handle, 4) == 0 && getsockname(handle, start, &size) == 0
        }
        try #require(bound)
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    /// Whether nobody has called.
    var hasNoCaller: Bool { accept(descriptor, nil, nil) < 0 }

    deinit { close(descriptor) }
}
