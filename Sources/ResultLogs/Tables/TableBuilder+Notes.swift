// What rows say about models, items and the table beside scores: the first statement holds, another one is a remark.
import AuditModel

extension TableBuilder {
    mutating func noteFamily(
        _ model: Int,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        line: Int
    ) throws(ResultLogError) {
        let before = notes[model].family
        if before >= 0, texts.holds(before, bytes, range) { return }
        let family = try texts.number(of: bytes, range)
        if before < 0 {
            notes[model].family = family
        } else {
            contradiction(.family, model, "family", texts[before], texts[family], line: line)
        }
    }

    mutating func noteDate(
        _ model: Int,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        line: Int
    ) throws(ResultLogError) {
        let before = notes[model].date
        if before >= 0, texts.holds(before, bytes, range) { return }
        guard CalendarDate.isOne(bytes, range) else {
            guard notes[model].told.insert(.badDate).inserted else { return }
            let message =
                "The date \(Shown.text(bytes, range)) of model \(Shown.text(models[model].utf8)) is not used; write "
                + "yyyy, yyyy-mm or yyyy-mm-dd."
            log.warn("date-unreadable", line: line, message)
            return
        }
        let date = try texts.number(of: bytes, range)
        if before < 0 {
            notes[model].date = date
        } else {
            contradiction(.date, model, "date", texts[before], texts[date], line: line)
        }
    }

    mutating func noteReference(_ model: Int, _ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) {
        guard let isReference = ShortWord(bytes, range).isYes else {
            guard notes[model].told.insert(.badReference).inserted else { return }
            let message =
                "The mark `reference` of model \(Shown.text(models[model].utf8)) is \(Shown.text(bytes, range)) and is "
                + "not used; write 1 or 0."
            log.warn("reference-unreadable", line: line, message)
            return
        }
        if let before = notes[model].isReference {
            guard before != isReference else { return }
            contradiction(.reference, model, "reference", before ? "1" : "0", isReference ? "1" : "0", line: line)
        } else {
            notes[model].isReference = isReference
        }
    }

    mutating func noteCluster(
        _ item: Int,
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        line: Int
    ) throws(ResultLogError) {
        let before = Int(clusterOf[item])
        if before >= 0, clusters.holds(before, bytes, range) { return }
        let cluster = try clusters.number(of: bytes, range)
        guard before >= 0 else {
            clusterOf[item] = Int32(cluster)
            return
        }
        guard toldClusters.insert(item).inserted else { return }
        let message =
            "Item \(Shown.text(items[item].utf8)) is in cluster \(Shown.text(clusters[before].utf8)) and in "
            + "\(Shown.text(clusters[cluster].utf8)); the first is kept. Make its rows agree."
        log.warn("cluster-contradicts", line: line, message)
    }

    mutating func noteChance(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) throws(ResultLogError) {
        let place = Place(file: log.file, line: line)
        guard let value = NumberField.decimal(bytes, range), value >= 0, value < 1 else {
            let message = "The chance level \(Shown.text(bytes, range)) is not in [0, 1); four options have 0.25."
            throw ResultLogError("chance-out-of-range", message, at: place)
        }
        if let chance, chance != value {
            let message = "The table states the chance levels \(chance) and \(value); a table has one. Split it."
            throw ResultLogError("chance-contradicts", message, at: place)
        }
        chance = value
    }

    private mutating func contradiction(
        _ remark: ModelNotes.Remarks,
        _ model: Int,
        _ what: String,
        _ first: String,
        _ second: String,
        line: Int
    ) {
        guard notes[model].told.insert(remark).inserted else { return }
        let message =
            "Model \(Shown.text(models[model].utf8)) has the \(what) \(Shown.text(first.utf8)) and "
            + "\(Shown.text(second.utf8)); the first is kept. Make its rows agree."
        log.warn("\(what)-contradicts", line: line, message)
    }
}
