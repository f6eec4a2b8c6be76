// The end of reading: whether there is enough to call it a table, and the table.
import AuditModel

extension TableBuilder {
    /// The table, once every row was added.
    consuming func table() throws(ResultLogError) -> ScoreTable {
        let place = Place(file: log.file)
        guard percents <= proportions else {
            let message =
                "\(percents) scores are above 1 and only \(proportions) are in (0, 1], so these look like percentages; "
                + "scores are in [0, 1]: divide by 100."
            throw ResultLogError("scores-in-percent", message, at: place)
        }
        guard let form, rows > 0 else {
            guard let first = log.first else {
                let message = "The table has columns but no rows; add rows, or check that the whole file was written."
                throw ResultLogError("no-rows", message, at: place)
            }
            let message = "None of the \(log.leftOut) rows could be used; the first, because: \(first.message)"
            throw ResultLogError("no-good-rows", message, at: first.place)
        }
        var table = ScoreTable(form: form, arms: arms, chance: chance, hasReferenceColumn: hasReferenceColumn)
        table.clusters = clusterOf
        table.items = (0..<items.count).map { ItemID(items[$0]) }
        for number in 0..<models.count { table.models.append(model(number)) }
        table.rows = rows
        table.leftOut = log.leftOut
        table.diagnostics = log.diagnostics
        return table
    }

    private mutating func model(_ number: Int) -> TableModel {
        var model = TableModel(model: ModelID(models[number]), isReference: notes[number].isReference)
        if notes[number].family >= 0 { model.family = texts[notes[number].family] }
        if notes[number].date >= 0 { model.date = texts[notes[number].date] }
        model.scores = pairs[number]
        guard form == .outcomes else { return model }
        model.originals = take(number, 0).averaged()
        for arm in arms.indices {
            model.twins.append(take(number, arm * 2 + 1).separate())
            model.placebos.append(take(number, arm * 2 + 2).separate())
        }
        return model
    }

    /// The rows of a column, which are freed with it: a table is not to be in memory twice.
    private mutating func take(_ model: Int, _ kind: Int) -> OutcomeRows {
        guard kind < slots[model].count, slots[model][kind] >= 0 else { return OutcomeRows() }
        let column = Int(slots[model][kind])
        let rows = columns[column]
        columns[column] = OutcomeRows()
        return rows
    }
}
