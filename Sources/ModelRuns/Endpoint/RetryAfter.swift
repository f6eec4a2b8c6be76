// The two spellings of Retry-After (RFC 9110, section 10.2.3): seconds, or a date.

import Foundation

/// Reads a Retry-After header.
enum RetryAfter {
    /// The wait that `header` asks for at the moment `now`; nil if it is neither form. A date in the past is no wait.
    static func wait(_ header: String, now: Date) -> Duration? {
        let text = header.trimmingCharacters(in: .whitespaces)
        if !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Int(text).map { .seconds($0) }
        }
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.timeZone = TimeZone(secondsFromGMT: 0)
        form.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        guard let date = form.date(from: text) else { return nil }
        let seconds = date.timeIntervalSince(now)
        return .milliseconds(Int((min(max(seconds, 0), 1e9) * 1000).rounded(.up)))
    }
}
