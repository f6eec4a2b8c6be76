// How the reader of pieces moves over its stream: the end of a value is found as the bytes come in.

extension JSONPieceReader {
    /// The first byte that is no white space, where `at` then is; nil at the end.
    func peek() throws(FormatError) -> UInt8? {
        while true {
            at = spaceEnd()
            if at < window.filled { return window.bytes[at] }
            if window.isAtEnd { return nil }
            try window.more(keeping: at)
            at = 0
        }
    }

    /// Moves behind the object, array or text that begins here; `from` is where it begins in the window.
    func passNested() throws(FormatError) -> (from: Int, fits: Bool) {
        var skip = JSONSkip()
        var from = at
        var fits = true
        while true {
            switch advance(&skip) {
            case .ended:
                return (from, fits && at - from <= limit)
            case .tooDeep:
                throw here().tooDeep(at)
            case .mismatched:
                throw here().syntax("This bracket closes one of another kind; check those before it.", at)
            case .unfinished:
                guard !window.isAtEnd else { throw here().ended(window.filled) }
                if at - from > limit { fits = false }
                let kept = fits ? from : at
                try window.more(keeping: kept)
                at -= kept
                from = 0
            }
        }
    }

    /// Moves behind the number or word that begins here.
    func passPlain() throws(FormatError) -> (from: Int, fits: Bool) {
        var from = at
        while true {
            while at < window.filled, !JSONCursor.isDelimiter(window.bytes[at]) { at += 1 }
            if at < window.filled || window.isAtEnd { return (from, true) }
            guard at - from <= JSONScan.numberLimit else { throw here().numberTooLong(at) }
            try window.more(keeping: from)
            at -= from
            from = 0
        }
    }

    // Whoever holds the window's bytes while it moves makes it copy them: these two let go of them.

    private func advance(_ skip: inout JSONSkip) -> JSONSkip.Outcome {
        let text = window.bytes
        return skip.advance(text.span.bytes, &at, to: window.filled)
    }

    private func spaceEnd() -> Int {
        let text = window.bytes
        return JSONScan.spaceEnd(text.span.bytes, at, window.filled)
    }

    /// The text around `at`, for an error there.
    func here() -> JSONSource {
        source(from: at, line: window.line(at: at), levels.last?.path ?? [], levels.last?.index)
    }

    /// The text whose first byte is at `from` on line `line`.
    func source(from: Int, line: Int, _ path: [String], _ index: Int?) -> JSONSource {
        JSONSource(
            window.bytes,
            start: from,
            firstLine: line,
            startsLine: false,
            file: window.file,
            path: path.isEmpty && index == nil ? nil : path,
            index: index,
            lenient: lenient
        )
    }
}
