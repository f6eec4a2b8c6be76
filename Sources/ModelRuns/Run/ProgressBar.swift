// A progress bar as text: drawn here, written to a terminal by the command line alone.

/// One line that shows how far a run is.
public enum ProgressBar {
    /// At most `width` characters: `[#####-----] 120/240  3.1/s  0:39 left  2 failed`.
    ///
    /// Plain ASCII. What does not fit is left out from the right; the bar comes last, in what room is left.
    public static func text(_ counts: RunCounts, width: Int = 80) -> String {
        var words = ["\(counts.done)/\(counts.total)"]
        if counts.perSecond > 0 { words.append("\(tenths(counts.perSecond))/s") }
        if let seconds = counts.remainingSeconds, counts.done < counts.total {
            words.append("\(clock(seconds)) left")
        }
        if counts.failed > 0 { words.append("\(counts.failed) failed") }
        var text = ""
        for word in words where text.count + word.count + 2 <= width {
            text += (text.isEmpty ? "" : "  ") + word
        }
        let room = min(width - text.count - 3, 40)
        guard room >= 5 else { return String(text.prefix(max(0, width))) }
        let share = counts.total > 0 ? Double(counts.done) / Double(counts.total) : 1
        let full = min(room, max(0, Int(share * Double(room))))
        return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: room - full) + "] " + text
    }

    private static func tenths(_ value: Double) -> String {
        let scaled = Int((min(value, 1e9) * 10).rounded())
        return "\(scaled / 10).\(scaled % 10)"
    }

    private static func clock(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 3_599_999).rounded(.up))
        let tail = two(whole % 60)
        return whole < 3600 ? "\(whole / 60):\(tail)" : "\(whole / 3600):\(two(whole / 60 % 60)):\(tail)"
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
