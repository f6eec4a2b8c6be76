// The only place that writes to the terminal: results on standard output, everything else on standard error.

import Foundation

/// Standard output and standard error, aware of what is on the other end.
struct Console: Sendable {
    /// The console of this process.
    static let shared = Console(environment: ProcessInfo.processInfo.environment)

    /// Whether escapes for colour may be written to standard output.
    let colour: Bool
    /// Whether a person watches standard error.
    let progressVisible: Bool
    /// Columns of the terminal, 80 where there is none.
    let width: Int

    init(environment: [String: String]) {
        let plain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        colour = !plain && environment["TERM"] != "dumb" && isatty(STDOUT_FILENO) == 1
        progressVisible = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        var size = winsize()
        let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40
        width = known ? min(Int(size.ws_col), 120) : 80
    }

    /// A result in words, on standard output.
    func result(_ text: String) { write(Self.harmless(text) + "\n", to: STDOUT_FILENO) }

    /// A result that its writer has made safe already: JSON, a report.
    func document(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// A remark about the work, on standard error.
    func note(_ text: String) { write(Self.harmless(text) + "\n", to: STDERR_FILENO) }

    /// An error, on standard error.
    func error(_ text: String) { write("vernier: " + Self.harmless(text) + "\n", to: STDERR_FILENO) }

    /// `text` with whatever could move a cursor or turn a line round written out: words may quote foreign data.
    static func harmless(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            if isControl || scalar.properties.generalCategory == .format {
                shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                shown.append(scalar)
            }
        }
        return String(shown)
    }

    /// A line that the next one overwrites; nothing unless a person watches.
    func progress(_ line: String) {
        if progressVisible { write("\r\u{1B}[2K" + Self.harmless(line), to: STDERR_FILENO) }
    }

    /// Clears the progress line.
    func endProgress() {
        if progressVisible { write("\r\u{1B}[2K", to: STDERR_FILENO) }
    }

    private func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written <= 0 {
                // The reader has gone: nothing to say to anyone. Anything else, such as a full disk, is a failure.
                if descriptor == STDOUT_FILENO, errno != EPIPE {
                    error("the result could not be written (\(String(cString: strerror(errno)))); free some space.")
                    Foundation.exit(ExitStatus.unusable.rawValue)
                }
                return
            }
            bytes = bytes.dropFirst(written)
        }
    }
}
