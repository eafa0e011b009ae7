import Lessons
import Markdown
import MiniPython
import Tutoring
import Wording

/// What is kept of an error, so that `:why` can say more about it.
struct LastError {
    /// The class, or what else ended the run.
    var title: Message
    var words: Message
    /// What the names in the line stood for when it failed.
    var facts: [Message]
    /// The names in the line.
    var names: [String]
}

extension Session {
    func easier() { inLesson { $0.easier() } }

    // MARK: Why

    /// Keeps what ended a run, with what its names stood for.
    func noteError(_ outcome: Interpreter.Outcome, of entry: String, in world: Interpreter) {
        guard let error = outcome.error else {
            guard let stop = outcome.stop else { return }
            let words =
                stop == .interrupted
                ? ErrorExplanation.general["KeyboardInterrupt"] ?? .wasStopped : ErrorExplanation.stopped
            lastError = LastError(title: .stoppedHeading, words: words, facts: [], names: [])
            return
        }
        let lines = entry.split(omittingEmptySubsequences: false) { $0.isNewline }
        let row = (error.line ?? 1) - 1
        let names = CodeNames.mentioned(in: lines.indices.contains(row) ? String(lines[row]) : entry)
        // What cannot be read was not run: values have no part in it.
        let isSyntax = ["SyntaxError", "IndentationError", "TabError"].contains(error.typeName)
        lastError = LastError(
            title: Message(verbatim: shown(error.typeName)),
            words: explanation(error.typeName, error.message, in: world),
            facts: isSyntax ? [] : facts(about: names, in: world), names: isSyntax ? [] : names)
    }

    private func explanation(_ typeName: String, _ message: String, in world: Interpreter) -> Message {
        var around = ErrorExplanation.Surroundings(names: world.bindings.map(\.name))
        around.builtIns = Set(world.builtInNames)
        if typeName == "NameError", let name = MessagePattern("name '§' is not defined§").gaps(in: message)?.first {
            around.owners = modules(with: name, in: world)
        }
        return ErrorExplanation.words(typeName: typeName, message: message, around)
    }

    /// The learner's names of modules that have a name.
    private func modules(with name: String, in world: Interpreter) -> [String] {
        let modules = world.bindings.filter { $0.value.kind == .module }
        let owners = try? world.withMachine { machine in
            modules.filter { machine.attributeNames($0.value).contains(name) }.map(\.name)
        }
        return owners ?? []
    }

    /// The error in a function that came to light when it was judged.
    private func errorInFunction() -> LastError? {
        guard !tutor.isAnswered, let judge, let world, let question = tutor.step?.question as? FunctionQuestion,
            let failure = question.failure(of: entries, world, judge)
        else { return nil }
        let line = failure.words.text(in: language)
        let message = line.hasPrefix(failure.typeName + ": ") ? line.dropFirst(failure.typeName.count + 2) : ""
        return LastError(
            title: Message(verbatim: shown(failure.typeName)),
            words: explanation(failure.typeName, String(message), in: world), facts: [], names: [])
    }

    private static let mostFacts = 5

    /// What names stand for, a sentence each: numbers and shapes are what most errors hang on.
    private func facts(about names: [String], in world: Interpreter) -> [Message] {
        // What the lesson's tables are is said in its own words.
        let tables = Set(tutor.lesson?.tables.map(\.name) ?? [])
        let facts = try? world.withMachine { machine in
            names.filter { !tables.contains($0) }.compactMap { name -> Message? in
                guard let value = world.value(of: name), !value.isUndefined, value.kind != .module else { return nil }
                let kind = ValueText.kind(value, machine)
                if [.function, .native, .type].contains(value.kind) { return nil }
                let text = ValueText.short(value, machine, room: 30)
                let isTold = kind == text || ValueText.isShape(value, machine) || value.isNone
                return .factAbout(name, kind: kind, value: isTold ? nil : text.withoutTicks)
            }
        }
        return Array((facts ?? []).prefix(Self.mostFacts))
    }

    /// `:why`
    func why() {
        guard let lastError = lastError ?? errorInFunction() else {
            if tutor.isAnswered, let why = tutor.step?.why { return emit(.aside(heading: text(.why), why.blocks)) }
            return notice(tutor.step?.question == nil ? .noErrorYet : .noErrorYetButAQuestion)
        }
        var blocks = [Block].words(lastError.words, language)
        if !lastError.facts.isEmpty {
            blocks += .words(.inThatLine + lastError.facts.joined(separator: " "), language)
        }
        for words in lessonsWords(about: lastError.names) { blocks += .words(words, language) }
        emit(.aside(heading: text(.why(lastError.title)), blocks))
    }

    /// What names mean in the lesson: its data, and its concepts with the step in which they come up first.
    private func lessonsWords(about names: [String]) -> [Message] {
        guard let lesson = tutor.lesson else { return [] }
        var words: [Message] = []
        for table in lesson.tables where names.contains(table.name) {
            let columns = table.columns.map(\.name).joined(separator: ", ")
            words.append(.isTable(table.name, rows: table.rowCount, columns: shown(columns)))
        }
        let plain = Set(names.map { $0.lowercased().split(separator: "_").joined(separator: " ") })
        for concept in lesson.frontMatter.teaches where plain.contains(concept.lowercased()) {
            let step = lesson.steps.firstIndex { step in
                let text = (step.parts + (step.question?.asked.parts ?? []) + (step.why?.parts ?? [])).blocks.plainText
                return text.lowercased().contains(concept.lowercased())
            }
            guard let step else { continue }
            words.append(.comesUp(shown(concept), step: step + 1, title: shown(lesson.steps[step].title)))
        }
        return words
    }
}
