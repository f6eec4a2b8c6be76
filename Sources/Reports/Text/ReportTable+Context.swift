// A table for the template.

extension ReportTable {
    /// What the table template reads.
    var context: [String: Any] {
        [
            "caption": caption,
            "columns": columns.map { ["name": $0.name, "isNumber": $0.isNumber] as [String: Any] },
            "rows": rows.enumerated().map { index, row in
                var value: [String: Any] = [
                    "heading": row.first ?? "",
                    "cells": zip(row, columns).dropFirst().map { text, column in
                        ["text": text, "isNumber": column.isNumber] as [String: Any]
                    },
                ]
                if anchors.indices.contains(index) { value["anchor"] = anchors[index] }
                return value
            },
        ]
    }
}
