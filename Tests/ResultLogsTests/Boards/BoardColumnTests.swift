// Which column is what: headings and cells against known answers.
import AuditModel
import ResultLogs
import Testing

@Suite struct BoardColumnTests {
    /// (the headings, a row of cells, names of the columns of scores).
    @Test(arguments: [
        ("model,score", "A,1.5", ["score"]),
        ("model,n_total,win_rate,standard_error", "A,805,63.3,1.2", ["win_rate"]),
        ("model,rank,Elo,Votes,Organization,License", "A,1,1287.5,1234,X,MIT", ["Elo"]),
        (
            "Model version,Score,Release date,Training compute (FLOP),Shots,id", "A,0.77,2024-12-03,1e25,5,rec1",
            ["Score"]
        ),
        ("model,size,params (B),MMLU,latency (ms),cost ($)", "A,7.5,70.5,63.5,12.5,0.5", ["MMLU"]),
        ("model,top1,top1_err,param_count,img_size,rank_diff", "A,90.5,9.5,305.5,448,+5", ["top1", "top1_err"]),
        ("model,length_controlled_winrate,avg_length", "A,50.5,2049", ["length_controlled_winrate"]),
        ("model,pass_rate,user_asks,syntax_errors,seconds_per_case", "A,20.5,3,0,34.5", ["pass_rate"]),
        ("model,most difficult task solved (minutes),% solved", "A,12.5,93.5", ["% solved"]),
        ("model,120k token score,connections", "A,0.75,51.5", ["120k token score", "connections"]),
        ("model,acc,acc_delta,p_value,ci_lower,ci_upper,std", "A,1.5,0.5,0.5,1.5,2.5,0.5", ["acc"]),
        ("Team,Method name,EM,Date", "X,A,70.5,Jan 2024", ["EM"]),
    ])
    func scores(headings: String, row: String, names: [String]) throws {
        #expect(try board(headings + "\n" + row + "\n" + row + "\n").boards[0].columns.map(\.name) == names)
    }

    /// (the headings, the rows, the model of each).
    @Test(arguments: [
        ("name,model,score", "x,A,1.5", "A"), ("name,score", "A,1.5", "A"), (",score", "A,1.5", "A"),
        ("Model size,Model,score", "7B,A,1.5", "A"), ("Rank,Method,Score", "1,A,1.5", "A"),
        ("Model version,Name,score", ",A,1.5", "A"), ("organization,llm,score", "X,A,1.5", "A"),
        ("lab,entry?,score", "X,gpt-4-turbo,1.5\nX,claude-3-opus,2.5", "gpt-4-turbo"),
    ])
    func models(headings: String, rows: String, model: String) throws {
        #expect(try board(headings + "\n" + rows + "\nq,B,3.5\n").boards[0].entries[0].model.rawValue == model)
    }

    /// Standard errors go to the score that they are of.
    @Test func standardErrors() throws {
        let read = try board("model,Acc,Acc SE,EM,stderr,F1\nA,1.5,0.25,2.5,0.5,3.5\nB,2.5,0.5,1.5,0.25,4.5\n").boards[
            0
        ]
        #expect(read.lines == ["A: 1.5±0.25, 2.5, 3.5", "B: 2.5±0.5, 1.5, 4.5"])
        let bare = try board("model,mean_score,Best score,stderr\nA,0.54,0.55,0.05\n").boards[0]
        #expect(bare.lines == ["A: 0.54±0.05, 0.55"])
    }

    /// A standard error in another unit than its score is not taken, and that is said.
    @Test func foreignStandardErrors() throws {
        let read = try board("model,Pass@1 score,Pass@1 Standard Error\nA,0.384,3.9\n").boards[0]
        #expect(read.lines == ["A: 0.384"] && read.codes.contains("standard-error-on-another-scale"))
    }

    /// Percent is what a cell or a heading says, unless the values deny it.
    @Test func units() throws {
        let read = try board("model,a (%),b (%),c\nA,63.3,0.633,63.3%\nB,70.5,0.705,70%\n").boards[0]
        #expect(read.lines == ["A: 63.3%, 0.633, 63.3%", "B: 70.5%, 0.705, 70%"])
        #expect(read.codes.contains("percent-heading-with-proportions"))
        #expect(try board("model,a\nA,63.3\n").boards[0].entries[0].cells[0].value?.unit == .unstated)
    }

    /// A constant count is the first score's, and theirs that are called like it; a count that varies is nobody's.
    @Test func counts() throws {
        let read = try board("model,test_cases,pass_1,pass_2,form\nA,225,1.5,2.5,3.5\nB,225,2.5,3.5,4.5\n").boards[0]
        #expect(read.columns.map(\.count) == [225, 225, nil])
        #expect(try board("model,n,acc\nA,225,1.5\nB,224,2.5\n").boards[0].columns.map(\.count) == [nil])
        #expect(try board("model,n_a,acc_a,n_b,acc_b\nA,5,1.5,7,2.5\n").boards[0].columns.map(\.count) == [5, 7])
        #expect(try board("model,GPQA (n=198)\nA,1.5\n").boards[0].columns.map(\.count) == [198])
    }

    @Test func directions() throws {
        let read = try board("model,acc,WER,loss ↑,x,hallucination_rate\nA,1.5,1.5,1.5,1.5,1.5\n").boards[0]
        #expect(read.columns.map(\.higherIsBetter) == [true, false, true, nil, false])
    }

    /// Zeros among ratings are models that were not listed; a zero among percentages is a score.
    @Test func zeros() throws {
        #expect(try board("model,elo\nA,1287.5\nB,0.0\n").boards[0].lines == ["A: 1287.5", "B: ."])
        #expect(try board("model,acc\nA,87.5\nB,0.0\n").boards[0].lines == ["A: 87.5", "B: 0.0"])
    }

    /// Rows that are no models are counted, and what was not read is told.
    @Test func otherRows() throws {
        let reading = try board("model,a,b\nA,1.5,2.5\nmodel,a,b\nOpen,,\n,1.5,2.5\nB,x,<5\nC,1.5 (2),3.5\nD,1\n")
        let read = reading.boards[0]
        #expect(reading.rows == 7 && read.otherRows == 3)
        #expect(read.lines == ["A: 1.5, 2.5", "B: ., .", "C: 1.5, 3.5", "D: 1, ."])
        for code in ["heading-repeated", "row-of-one-cell", "model-missing", "cells-unread", "cells-with-additions"] {
            #expect(read.codes.contains(code))
        }
        #expect(read.diagnostics.first { $0.code == "model-missing" }?.place?.line == 5)
    }

    /// What is no table of scores is refused in one sentence.
    @Test(arguments: [
        ("item,label\na,1\nb,2\n", "outcomes-of-items"), ("model,group\nA,x\nB,y\n", "no-score-column"),
        ("Page Name,Match Ratio\nx,0.5\ny,0.7\n", "no-model-column"), ("", "no-rows"), ("hello", "no-table"),
        ("model,item,score\nA,1,1\nA,2,0\nB,1,1\nB,2,1\n", "outcomes-of-items"), ("model,score\n", "empty-table"),
        (
            "model," + (0..<30).map(String.init).joined(separator: ",") + "\nA" + String(repeating: ",1", count: 30)
                + "\n",
            "outcomes-of-items"
        ),
        ("PAR1", "not-a-board"), ("%PDF-1.7", "not-a-board"), ("{}", "no-table"), ("[1, 2, 3]", "no-table"),
        ("<html><body>none</body></html>", "no-table"), ("<table></table>", "empty-table"),
        ("{\"a\": [", "json-syntax"),
        (#"{"version": 2, "eval": {"task": "t", "model": "m"}, "status": "success"}"#, "log-not-board"),
        ("benchmark,n,reachable\nAIME,30,0.031\nGPQA,198,0.2\n", "no-model-column"),
    ])
    func refusals(text: String, code: String) throws {
        let error = try #require(boardFault(text))
        #expect(error.code == code, "\(error.code): \(error.message)")
        #expect(error.place?.file == "t" && !error.message.contains("\n"))
    }
}
