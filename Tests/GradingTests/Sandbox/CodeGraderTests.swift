// Responses as models write them, and what each scores.

import AuditModel
import Grading
import Testing

@Suite(.enabled(if: SandboxAvailability.isUsable, "bubblewrap is not usable here: `apt-get install bubblewrap`"))
struct CodeGraderTests {
    static let item = Item(
        id: "x",
        question: "import math\n\n\ndef twice(x):\n    \"\"\"Return x doubled.\"\"\"\n",
        task: .code(
            CodeTask(
                entryPoint: "twice",
                reference: "    return 2 * x\n",
                tests: "def check(candidate):\n    assert candidate(4) == 8\n    assert candidate(-1) == -2\n"
            )
        )
    )

    static let table: [(text: String, score: Double?, rule: String)] = [
        ("    return 2 * x\n", 1, "continuation"),
        ("return 2 * x", 1, "continuation"),
        ("y = x\nreturn x + y", 1, "continuation"),
        ("    return 3 * x\n", 0, "continuation"),
        ("    return 2 * x\n\n\nprint('bye')\n\nThis doubles x.", 1, "continuation"),
        ("return 2 * x\n\nThis doubles x, I think.", 1, "continuation"),
        ("def twice(x):\n    return 2 * x\n", 1, "function"),
        ("Sure! Here it is:\n\ndef twice(x):\n    return int(math.copysign(2, 1)) * x\n\nIt doubles x.", 1, "function"),
        ("Here you go:\n```python\ndef twice(x):\n    return x + x\n```\nDone.", 1, "fenced-function"),
        ("```\nfrom math import *\ndef twice(x):\n    return x - x\n```", 0, "fenced-function"),
        ("```python\n    return x * 2\n```", 1, "fenced-body"),
        ("Use:\n```python\nreturn x * 2\n```", 1, "fenced-body"),
        ("```sh\npip install x\n```\n```python\ndef twice(x):\n    return x * 2", 1, "fenced-function"),
        ("I cannot help with that.", nil, "refusal-phrase"),
        ("    # I cannot help with that.\n    return 2 * x", 1, "continuation"),
        ("Nothing comes to mind.", 0, "continuation"),
        ("    while True: pass", 0, "continuation"),
        ("    import sys\n    sys.exit(0)", 0, "continuation"),
        ("    import os\n    os._exit(0)", 0, "continuation"),
        ("", nil, "no-code"),
        (" \n\t\n", nil, "no-code"),
        ("```python\n```", nil, "no-code"),
    ]

    @Test(arguments: table) func scores(_ text: String, _ score: Double?, _ rule: String) throws {
        let grader = CodeGrader(try CodeSandbox.find(), processorSeconds: 1)
        let outcome = try grader.outcome(of: ModelResponse(text: text), item: Self.item, asking: Asking())
        #expect(outcome.score == score)
        #expect(outcome.reading.rule == rule)
        let unscored: Reading.Status = rule == "refusal-phrase" ? .refused : .unreadable
        #expect(outcome.reading.status == (score == nil ? unscored : .read))
    }

    @Test func stopsAndFiltersCount() throws {
        let grader = CodeGrader(try CodeSandbox.find())
        let asking = Asking(stop: ["\nSTOP"])
        let text = "    return 2 * x\nSTOP\n    this is no Python"
        #expect(try grader.outcome(of: ModelResponse(text: text), item: Self.item, asking: asking).score == 1)
        let filtered = ModelResponse(text: "", finishReason: "content_filter")
        #expect(try grader.outcome(of: filtered, item: Self.item, asking: asking).reading.status == .refused)
        let number = Item(id: "n", question: "1+1?", task: .number(NumberTask(gold: Rational(2))))
        #expect(try grader.outcome(of: ModelResponse(text: "2"), item: number, asking: asking).score == nil)
        let long = ModelResponse(text: String(repeating: "#", count: 1_000_001))
        #expect(try grader.outcome(of: long, item: Self.item, asking: asking).reading.rule == "response-too-long")
        #expect(try grader.referenceResult(Self.item)?.result == .pass)
    }
}
