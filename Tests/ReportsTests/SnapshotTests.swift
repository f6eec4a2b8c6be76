// One snapshot a writer, of the same small made-up record.

import AuditModel
import Reports
import Testing

@Suite struct SnapshotTests {
    @Test(arguments: ReportWriters.all.map(\.id)) func report(_ id: String) throws {
        let writer = try #require(ReportWriters.all.first { $0.id == id })
        try Snapshot.expect(try writer.write(SampleRecord.ordinary()), writer.fileName)
    }

    @Test func terminal() throws {
        let text = TerminalReport(colour: false).text(SampleRecord.ordinary(), reportPath: "audits/demo/report.html")
        try Snapshot.expect(text, "terminal.txt")
    }

    @Test func figure() throws {
        try Snapshot.expect(try SVGFigure.scatter(SampleRecord.ordinary()), "scatter.svg")
    }

    @Test func registryNamesAreUnique() {
        #expect(Set(ReportWriters.all.map(\.id)).count == ReportWriters.all.count)
        #expect(Set(ReportWriters.all.map(\.fileName)).count == ReportWriters.all.count)
        #expect(!ReportWriters.all.map(\.fileName).contains("record.json"))
    }

    @Test func equalRecordsGiveEqualBytes() throws {
        for writer in ReportWriters.all {
            let first = try writer.write(SampleRecord.many(9))
            let second = try writer.write(SampleRecord.many(9))
            #expect(first.utf8.elementsEqual(second.utf8))
        }
    }
}
