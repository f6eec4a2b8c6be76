// Rules on accounting: what was planned, asked, scored and reported adds up.

/// The rules ACC-01 to ACC-10.
enum ACCRules {
    static let all: [any Rule] = [
        AccountingSums(), HeadlineRecomputed(), MissingScores(), DuplicateRows(), DeclaredRange(), UnusableOutputs(),
        ParserSensitivity(), NullControls(), TouchedRuns(), ErrorAsScore(),
    ]
}
