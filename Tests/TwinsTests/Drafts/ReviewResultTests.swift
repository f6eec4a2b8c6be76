// Bounds with their sources, and what a review does to a set.

import AuditModel
import Formats
import Foundation
import Testing

@testable import Twins

struct ReviewResultTests {
    private func review(_ wrong: Int, of sampled: Int, unsure: Int = 0) -> OperatorReview {
        OperatorReview(operatorID: "o", twins: 500, fingerprint: "", sampled: sampled, wrong: wrong, unsure: unsure)
    }

    /// Solved by bisection of the binomial tail sum in Python (exact `math.comb`, doubles) to 1e-15; the first is
    /// 1 - 0.05^(1/59).
    @Test(arguments: [
        (0, 59, 0.04950760988822694), (0, 58, 0.05033933833042009), (0, 200, 0.014867039231272028),
        (1, 200, 0.023498470434950732), (2, 200, 0.03114259941408376), (3, 200, 0.03830970849856935),
        (4, 200, 0.04518041499471875), (5, 200, 0.05184333912029054), (1, 93, 0.049993978387988296), (0, 1, 0.95),
    ])
    func bounds(wrong: Int, sampled: Int, expected: Double) {
        #expect(abs(review(wrong, of: sampled).upperBound - expected) < 1e-12)
        #expect(abs(review(0, of: sampled, unsure: wrong).upperBound - expected) < 1e-12)
        #expect(review(wrong, of: sampled).isAccepted == (expected <= 0.05))
    }

    @Test(arguments: [(0, 0), (-1, 10), (11, 10), (5, -5)])
    func impossibleCountsProveNothing(wrong: Int, sampled: Int) {
        #expect(review(wrong, of: sampled).upperBound == 1)
        #expect(review(.max, of: sampled, unsure: .max).upperBound == 1)
        #expect(review(10, of: 10).upperBound == 1)
    }

    private func reviewed(_ count: Int, wrong: Set<Int> = [], unsure: Set<Int> = []) throws -> (TwinSet, ReviewResult) {
        let (set, items) = ReviewSheetTests.suite(count)
        let sheet = try ReviewSheet(of: set, originals: items, operators: ["draft-paraphrase"], size: count, seed: 1)
        let lines = CSVTable.rows(sheet.csv, file: nil).rows.enumerated()
            .map { index, row in
                var fields = row.fields
                if index > 0 {
                    fields[8] = wrong.contains(index) ? "wrong" : unsure.contains(index) ? "unsure" : "right"
                }
                return CSVTable.line(fields) + "\n"
            }
        let read = ReviewSheet.read(Array(lines.joined().utf8), file: nil, of: set, originals: items)
        return (set, try #require(read.result))
    }

    @Test func acceptedOperatorsAreRaisedAndWrongTwinsGo() throws {
        let (set, result) = try reviewed(130, wrong: [4], unsure: [9])
        #expect(result.wrong.count == 1 && result.unsure.count == 1 && result.operators[0].isAccepted)
        let after = result.applying(to: set)
        #expect(after.twins.count == set.twins.count - 1)
        let own = after.twins.filter { $0.operatorID == "draft-paraphrase" }
        #expect(own.count { $0.grade == .guarded } == 128)
        #expect(own.filter { $0.grade == .drafted }.map(\.id) == result.unsure)
        #expect(after.twins.count { $0.operatorID == "draft-distractors" && $0.grade == .drafted } == 130)
        #expect(after.twins.last?.grade == .proved)
        #expect(after.refusals.map(\.guardID) == ["judged-wrong"] && after.refusals[0].operatorID == "draft-paraphrase")
        #expect(result.applying(to: after) == after)
    }

    @Test func tooManyWrongOnesLeaveTheGrade() throws {
        let (set, result) = try reviewed(60, wrong: [1, 2])
        #expect(!result.operators[0].isAccepted)
        let after = result.applying(to: set)
        #expect(after.twins.count == set.twins.count - 2 && !after.twins.contains { $0.grade == .guarded })
        #expect(after.refusals.count == 2)
    }

    @Test func theBoundHoldsOnlyForTheTwinsThatWereSampled() throws {
        let (set, result) = try reviewed(60)
        var more = set
        more.twins[0].item.question += " And then?"
        #expect(!result.applying(to: more).twins.contains { $0.grade == .guarded })
        #expect(result.applying(to: set).twins.count { $0.grade == .guarded } == 60)
    }

    @Test func jsonHasStableKeysAndItsBoundIsNotBelieved() throws {
        let one = review(1, of: 10)
        let result = ReviewResult(seed: 7, operators: [one], wrong: ["a"], unsure: [])
        let text = String(decoding: try CanonicalJSON.bytes(encoding: result), as: UTF8.self)
        let start = #"{"operators":[{"fingerprint":"","operator":"o","sampled":10,"twins":500,"unsure":0,"#
        #expect(text.hasPrefix(start + #""upper_bound":0.39"#))
        #expect(text.hasSuffix(#","wrong":1}],"seed":7,"unsure":[],"version":"review-1","wrong":["a"]}"#))
        let forged = text.replacingOccurrences(of: "\"upper_bound\":0.39", with: "\"upper_bound\":0.00")
        #expect(try JSONDecoder().decode(ReviewResult.self, from: Data(forged.utf8)) == result)
    }
}
