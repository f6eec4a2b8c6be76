// ACC-09: was the run touched, cut short, or run otherwise than its settings say?

import AuditModel

/// Looks for edited scores, invalidated samples, uncommitted code, limits, changes of settings, and settings that did
/// nothing.
struct TouchedRuns: Rule {
    let card = RuleCard(
        id: "ACC-09",
        checks:
            "No score was edited, no sample invalidated, the code was committed, all items ran, under one set of settings.",
        inputs: [.logs],
        severity: .major,
        fails: """
            The log shows edited or invalidated rows, a dirty revision, a limit on items that is not stated as meant \
            (slot `item_set`), settings changed during the run or a run that did not finish; or a setting that was recorded \
            and ignored: more items than the limit, all repeats alike at a temperature above 0, all outputs alike under \
            other settings.
            """,
        cannotShow: "What the log does not record: most harnesses record only some of these.",
        remedy:
            "Run again from a committed revision on all items; publish edits with their reasons; check that settings act.",
        reference: "shape 8 of silent numeric faults; Inspect's log fields"
    )

    /// Fewest outputs that must be alike for a setting to count as ignored.
    static let fewestAlike = 20

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { NullControl.kind(of: $0) == nil }
        guard !logs.isEmpty else { return missing("No log was given.") }
        return logs.map { judged($0, subject) } + ignored(logs)
    }

    private func judged(_ log: ResultLog, _ subject: RuleSubject) -> RuleOutcome {
        let rows = LogRows(log)
        var faults: [String] = []
        var places: [Place] = []
        for (flag, name) in [(LoggedRow.Flags.edited, "edited after scoring"), (.invalidated, "marked invalid")] {
            let touched = log.rows.indices.filter { log.rows[$0].flags.contains(flag) }
            guard !touched.isEmpty else { continue }
            faults.append("\(Wording.count(touched.count, "row")) \(touched.count == 1 ? "was" : "were") \(name)")
            places += touched.prefix(5).map(rows.place)
        }
        if let dirty = Self.dirty(log) { faults.append("the code had uncommitted changes (\(dirty))") }
        if let partial = partial(rows, subject) { faults.append(partial) }
        if let changed = Self.changed(log) { faults.append(changed) }
        if [.unfinished, .failed, .cancelled].contains(log.status) {
            faults.append("the run is \(log.status.rawValue)")
        }
        if let alike = Self.alikeRepeats(rows) { faults.append(alike) }
        guard faults.isEmpty else {
            return outcome(.fail, faults.joined(separator: "; ") + ".", about: rows.about, places: places)
        }
        let looked =
            [
                log.settings.isEmpty ? nil : "\(log.settings.count) settings",
                log.rows.contains { $0.flags.contains(.stated) } ? "rows' flags" : nil,
                log.status == .unknown ? nil : "the run's end", log.planned == nil ? nil : "planned items",
            ].compactMap(\.self)
        return looked.isEmpty
            ? outcome(.notAssessable, "The log records no settings, flags or end of the run.", about: rows.about)
            : outcome(.pass, "Nothing was touched, by \(Wording.list(looked)).", about: rows.about)
    }

    private static func isTrue(_ text: String) -> Bool { ["true", "yes", "1"].contains(text.lowercased()) }

    private static func dirty(_ log: ResultLog) -> String? {
        for key in log.settings.keys.sorted() {
            let value = log.settings[key] ?? ""
            let name = key.lowercased()
            if name.hasSuffix("dirty"), isTrue(value) { return key }
            if name.contains("revision") || name.contains("git") || name.contains("commit"), value.hasSuffix("dirty") {
                return "\(key): \(Wording.name(value))"
            }
        }
        return nil
    }

    /// A run on part of the suite, or a limit that did not act.
    private func partial(_ rows: LogRows, _ subject: RuleSubject) -> String? {
        let log = rows.log
        let items = rows.firstRow.count
        if let text = log.settings["limit"], let limit = Double(text), limit > 0, limit.isFinite {
            let most: Double
            if limit < 1 || text.contains(".") && limit == 1 {
                guard let available = log.available else {
                    return "the run was limited to a share of \(text) of its items"
                }
                most = (limit * Double(available)).rounded(.up)
            } else {
                most = limit
            }
            if Double(items) > most {
                return "a limit of \(text) items is recorded and \(items) items were run: it was ignored"
            }
            let whole = log.available ?? subject.facts(of: log.suite)?.n?.count
            if whole.map({ $0 <= items }) ?? false { return nil }
            return isMeant(subject) ? nil : "the run was limited to \(text) items" + (whole.map { " of \($0)" } ?? "")
        }
        guard let available = log.available, let planned = log.planned, planned < available, !isMeant(subject) else {
            return nil
        }
        return "\(planned) of the suite's \(available) items were planned"
    }

    private func isMeant(_ subject: RuleSubject) -> Bool {
        subject.answer("item_set").map { !["full", "all"].contains($0) } ?? false
    }

    private static func changed(_ log: ResultLog) -> String? {
        for key in ["config_updates", "config_changes", "settings_changed"] {
            guard let text = log.settings[key] else { continue }
            if let count = Int(text), count > 0 { return "settings were changed \(count) times during the run" }
            if isTrue(text) { return "settings were changed during the run" }
        }
        return nil
    }

    private static func temperature(_ log: ResultLog) -> Double? {
        for key in log.settings.keys.sorted() where key.lowercased().hasSuffix("temperature") {
            if let value = Double(log.settings[key] ?? "") { return value }
        }
        return nil
    }

    /// Repeats that are all alike though they were drawn at a temperature above 0.
    private static func alikeRepeats(_ rows: LogRows) -> String? {
        guard let temperature = temperature(rows.log), temperature > 0 else { return nil }
        var first: [Int: UInt64] = [:]
        var (alike, apart) = (0, 0)
        for (index, row) in rows.log.rows.enumerated()
        where row.variant < 0 && row.scorer == 0 && row.outputHash != 0 {
            guard let other = first[rows.item[index]] else {
                first[rows.item[index]] = row.outputHash
                continue
            }
            if other == row.outputHash { alike += 1 } else { apart += 1 }
        }
        guard apart == 0, alike >= fewestAlike else { return nil }
        return
            "all \(alike) repeated outputs are the same at temperature \(Wording.decimal(temperature, places: 1)): it was "
            + "ignored, or answers come from a cache"
    }

    // MARK: Between logs

    /// Settings that change what a model is asked or how it answers.
    private static let acting = [
        "fewshot", "shots", "temperature", "system", "template", "split", "max_tokens", "subset", "task_args",
    ]

    /// Two logs of a model and a suite whose settings differ and whose outputs do not.
    private func ignored(_ logs: [ResultLog]) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        for (place, one) in logs.enumerated() where !one.rows.isEmpty {
            for two in logs[(place + 1)...].prefix(50)
            where two.model == one.model && two.suite == one.suite && !two.rows.isEmpty {
                let differing = Set(one.settings.keys).union(two.settings.keys).sorted().filter { key in
                    Self.acting.contains(where: key.lowercased().contains) && one.settings[key] != two.settings[key]
                }
                guard !differing.isEmpty, let alike = Self.alike(one, two) else { continue }
                found.append(
                    outcome(
                        .fail,
                        "All \(alike) outputs are the same though \(Wording.list(differing.map(Wording.name))) differ: a setting "
                            + "was recorded and ignored.",
                        about: LogRows.about(one),
                        figures: ["alike": Double(alike)]
                    )
                )
            }
        }
        return found
    }

    private static func alike(_ one: ResultLog, _ two: ResultLog) -> Int? {
        struct Key: Hashable {
            var item: ItemID
            var epoch: Int32
        }
        func outputs(_ log: ResultLog) -> [Key: UInt64] {
            var result: [Key: UInt64] = [:]
            for row in log.rows where row.variant < 0 && row.scorer == 0 && row.outputHash != 0 {
                result[Key(item: row.item, epoch: row.epoch)] = row.outputHash
            }
            return result
        }
        let (left, right) = (outputs(one), outputs(two))
        var alike = 0
        for (key, output) in left {
            guard let other = right[key] else { continue }
            guard other == output else { return nil }
            alike += 1
        }
        // One constant output for every item says nothing about settings.
        return alike >= fewestAlike && Set(left.values).count * 2 >= left.count ? alike : nil
    }
}
