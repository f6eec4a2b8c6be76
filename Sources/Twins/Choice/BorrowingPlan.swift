// Which items may borrow an option, and which options may be lent to them.

import AuditModel

/// What is known of an item that may borrow.
struct BorrowingPlan {
    /// Its options and key.
    var task: ChoiceTask
    /// The words of its passage and question.
    var asked: ContentWords
    /// The words of each option.
    var words: [ContentWords]
    /// The form of each option.
    var forms: [OptionForm]
    /// The part of the suite that shares its passage or template, if any.
    var cluster: String?

    /// The plan for an item, or the guard that forbids to borrow.
    static func make(_ item: Item) -> Result<BorrowingPlan, GuardTrip> {
        let task: ChoiceTask
        switch ChoiceGuards.check(item) {
        case .failure(let trip): return .failure(trip)
        case .success(let checked): task = checked
        }
        if task.options.count < 3 {
            return .failure(
                GuardTrip("two-options-only", "with one wrong option there is nothing to compare a new one with")
            )
        }
        var text = OptionText()
        let none = OptionLabels([])
        text.read(item.question, labels: none)
        let stem = ChoiceStem(text.words, item.question)
        if let found = stem.comparison ?? stem.denial ?? stem.openness {
            return .failure(GuardTrip("open-stem", "another option could be right as well: \(found)"))
        }
        var asked = ContentWords()
        asked.add(text.words)
        if let passage = item.passage {
            text.read(passage, labels: none)
            asked.add(text.words)
        }
        var plan = BorrowingPlan(task: task, asked: asked, words: [], forms: [], cluster: item.cluster)
        var starts: [WordKey] = []
        for option in task.options {
            text.read(option, labels: none)
            guard let form = OptionForm(option, text.words), !OptionForm.hasAmount(text, option) else {
                return .failure(GuardTrip("numeric-options", "a number or sign: \(ItemGuards.excerpt(option))"))
            }
            let start = text.words[form.lead == 0 || text.words.count == 1 ? 0 : 1].key
            if OptionForm.isVerdict(text.words) || starts.contains(start) {
                return .failure(GuardTrip("patterned-options", "options start alike: \(ItemGuards.excerpt(option))"))
            }
            starts.append(start)
            var words = ContentWords()
            words.add(text.words)
            plan.words.append(words)
            plan.forms.append(form)
        }
        return .success(plan)
    }
}

/// Looks at donors, one after the other.
struct DonorCheck {
    private let plan: BorrowingPlan
    private let sizes: ClosedRange<Int>
    private var text = OptionText()
    private let none = OptionLabels([])

    /// A check for one plan.
    init(_ plan: BorrowingPlan) {
        self.plan = plan
        let sizes = plan.task.options.map(\.utf8.count)
        self.sizes = (sizes.min() ?? 0) * 3 / 4...(sizes.max() ?? 0) * 5 / 4 + 2
    }

    /// A drawn wrong option of `donor` that may stand at `place`, or nil.
    mutating func option(of donor: Item, at place: Int, using random: inout SeededRandom) -> String? {
        guard case .choice(let lent) = donor.task, (2...64).contains(lent.options.count),
            lent.options.indices.contains(lent.gold), donor.question.utf8.count <= ItemGuards.mostBytes,
            donor.cluster == nil || donor.cluster != plan.cluster
        else { return nil }
        let drawn = random.below(lent.options.count - 1)
        let option = lent.options[drawn < lent.gold ? drawn : drawn + 1]
        guard sizes.contains(option.utf8.count), fits(option, at: place) else { return nil }
        text.read(donor.question, labels: none)
        if plan.asked.shares(text.words) { return nil }
        let stem = ChoiceStem(text.words, donor.question)
        guard stem.comparison == nil, stem.denial == nil, stem.openness == nil,
            case .success = ChoiceGuards.check(donor)
        else { return nil }
        return option
    }

    /// Whether the option is written like the one it would replace and says nothing that the item says.
    private mutating func fits(_ option: String, at place: Int) -> Bool {
        text.read(option, labels: none)
        guard let form = OptionForm(option, text.words), form == plan.forms[place], !OptionForm.hasAmount(text, option),
            !OptionForm.isVerdict(text.words), !plan.asked.shares(text.words),
            !plan.words[plan.task.gold].shares(text.words)
        else { return false }
        let count = text.words.count
        let replaced = plan.words[place].all.count
        guard count <= 2 * replaced + 1, replaced <= 2 * count + 1 else { return false }
        var candidate = ContentWords()
        candidate.add(text.words)
        return !plan.words.contains { Self.isNearlyEqual($0.all, candidate.all) }
    }

    /// Whether one has all words of the other, or half of the words of the longer are common.
    private static func isNearlyEqual(_ first: [WordKey], _ second: [WordKey]) -> Bool {
        let common = first.count { second.contains($0) }
        return common == first.count || 2 * common >= max(first.count, second.count)
            || second.allSatisfy { first.contains($0) }
    }
}
