import Lessons
import MiniPython
import Plotting
import Tutoring
import Wording

/// A line that was typed, and what became of it.
struct TypedLine {
    enum Outcome { case ran, failed, answer, takenBack }

    var text: String
    var outcome: Outcome
}

// The commands with which a learner looks at what there is. None of them counts as an answer, or changes a lesson.
extension Session {
    // MARK: Pictures

    /// `:p EXPRESSION`
    func picture(_ expression: String) {
        guard let world = learnersWorld() else { return }
        guard completeness(of: "(\n\(expression)\n)") == .complete else {
            return notice(.needsExpression)
        }
        let name = expression.trimmed
        let outcome = execute(expression, in: world, isInteractive: false)
        guard outcome.succeeded, !outcome.value.isUndefined else { return }
        if let table = tutor.lesson?.tables.first(where: { $0.name == name }),
            world.machine.typeName(outcome.value) == "Table"
        {
            return show(ValuePicture(language: language).of(table))
        }
        let isArray = outcome.value.foreign != nil
        show(ValuePicture(language: language).of(JudgedValue(outcome.value, in: world), isArray: isArray))
    }

    private func show(_ finding: ValuePicture.Finding) {
        switch finding {
        case .picture(let picture, let words):
            emit(.picture(picture))
            notice(words)
        case .figure(let figure):
            emit(.figure(figure))
            for line in figure.describe(in: language).split(separator: "\n") { notice(Message(verbatim: String(line))) }
        case .none(let words): notice(words)
        }
    }

    // MARK: Names

    /// Notes which names a body binds: they are the lesson's, not the learner's.
    func notingLessonsNames(in world: Interpreter, _ body: () -> Void) {
        let before = Dictionary(world.bindings.map { ($0.name, $0.value) }) { $1 }
        body()
        for (name, value) in world.bindings where before[name]?.isIdentical(to: value) != true {
            lessonsValues[name] = value
        }
    }

    /// The names that have a value which the learner gave them.
    func learnersNames(in world: Interpreter) -> [(name: String, value: Value)] {
        world.bindings.filter { name, value in
            !name.hasPrefix("_") && !value.isUndefined && lessonsValues[name]?.isIdentical(to: value) != true
        }
    }

    /// `:vars`
    func listNames() {
        guard let world = learnersWorld() else { return }
        let names = learnersNames(in: world)
        let rows = try? world.withMachine { machine in
            names.map { name, value in
                [shown(name), shown(machine.typeName(value)), self.text(ValueText.short(value, machine))]
            }
        }
        if let rows, !rows.isEmpty {
            emit(.picture(.table(TextTable(header: texts(Message.varsHeader), rows: rows))))
        } else {
            notice(.noNames)
        }
        let own = Set(names.map(\.name))
        let given = world.bindings.map(\.name).filter {
            !own.contains($0) && !$0.hasPrefix("_") && lessonsValues[$0] != nil
        }
        if !given.isEmpty { notice(.fromTheStart(given.sorted())) }
    }

    // MARK: What was typed

    private static let mostLinesListed = 30

    /// `:history`
    func listHistory() {
        if typed.isEmpty { return notice(.nothingTyped) }
        let start = max(typed.count - Self.mostLinesListed, 0)
        let width = String(typed.count).count
        var text = ""
        for (place, line) in typed.enumerated().dropFirst(start) {
            let number = String(repeating: " ", count: width - String(place + 1).count) + "\(place + 1)"
            let parts = line.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (row, part) in parts.enumerated() {
                text += row == 0 ? number : String(repeating: " ", count: width)
                text += "  \(shown(String(part)))"
                if row == parts.count - 1, let remark = line.outcome.remark { text += "   # \(self.text(remark))" }
                text += "\n"
            }
        }
        emit(.printed(text))
        if start > 0 { notice(.linesBefore(start)) }
    }
}

extension TypedLine.Outcome {
    fileprivate var remark: Message? {
        switch self {
        case .ran: nil
        case .failed: .markError
        case .answer: .markAnswer
        case .takenBack: .markTakenBack
        }
    }
}
