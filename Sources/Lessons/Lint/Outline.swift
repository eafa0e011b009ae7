import Markdown
import Wording

extension Lesson {
    /// How each part of the file was read, one line each in the order of the file, for its author.
    /// - Parameters:
    ///   - judge: what finds out which answers are right; without it only the reading is told.
    ///   - language: in which it is told.
    public func outline(_ judge: Judge? = nil, language: Language = .english) -> String {
        var parts: [(line: Int, text: Message, more: [String])] = []
        if let setup {
            let count = setup.text.sourceLines.count - 1
            let words = Message(
                "Setup, \(counted(count, "line"))", nb: "Oppsett, \(inBokmal(count, "linje", "linjer"))")
            parts.append((setup.start.line, words, []))
        }
        for table in tables {
            let (rows, columns) = (table.rowCount, table.columns.count)
            let words = Message(
                "Data \(table.name), \(counted(rows, "row")), \(counted(columns, "column"))",
                nb: "Data \(table.name), \(inBokmal(rows, "rad", "rader")), \(inBokmal(columns, "kolonne", "kolonner"))"
            )
            parts.append((table.place.line, words, []))
        }
        for step in allSteps {
            var more: [String] = []
            if let judge, step.problem == nil, let question = step.question { more = question.outline(step, judge) }
            parts.append((step.place.line, words(for: step), more))
        }
        let lines = parts.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.flatMap {
            ["  \($0.element.line): " + $0.element.text.text(in: language)] + $0.element.more.map { "    " + $0 }
        }
        return (["\(file): \(title) (\(id))"] + lines).map { $0 + "\n" }.joined()
    }

    private func words(for step: Step) -> Message {
        let reading = Message("reading", nb: "lesning")
        var parts = [step.question.map { Message(verbatim: $0.keyword) } ?? reading]
        if let count = step.question?.asked.options.count, count > 0 {
            parts.append(Message(counted(count, "option"), nb: inBokmal(count, "alternativ", "alternativer")))
        }
        if !step.hints.isEmpty {
            let count = step.hints.count
            parts.append(Message(counted(count, "hint"), nb: "\(count) hint"))
        }
        if !step.mistakes.isEmpty {
            let count = step.mistakes.count
            parts.append(Message(counted(count, "mistake"), nb: inBokmal(count, "feil", "feil")))
        }
        if step.why != nil { parts.append(Message("why", nb: "hvorfor")) }
        if step.solution != nil { parts.append(Message("solution", nb: "løsning")) }
        var words = Message(verbatim: "\(step.title) (\(step.id)): ") + parts.joined(separator: ", ")
        if let line = step.problem?.place.line {
            words = words + Message("; has a problem, line \(line)", nb: "; har en feil, linje \(line)")
        }
        return words
    }

    private func inBokmal(_ count: Int, _ noun: String, _ nouns: String) -> String {
        "\(count) \(count == 1 ? noun : nouns)"
    }
}

// How a key and the known mistakes were read.

extension ValueKey {
    fileprivate func outline(unit: String?, _ step: Step, _ judge: Judge) -> [String] {
        let text = { (message: Message) in message.text(in: judge.language) }
        var line = text(Message("answer: ", nb: "svar: ")) + answer.text
        if let value = try? judge.key(answer, step).get(), value.shown != answer.text {
            line += text(Message(", which is ", nb: ", som er ")) + value.shown
        }
        switch within {
        case .absolute(let size): line += text(.giveOrTake(JudgedValue.scalar(.number(size)).shown))
        case .relative(let share): line += text(.giveOrTake(JudgedValue.scalar(.number(share * 100)).shown + " %"))
        case nil: break
        }
        if let unit { line += "; \(unit)" }
        return [line]
            + step.mistakes.compactMap { mistake in
                guard case .expression(let code) = mistake.pattern else { return nil }
                if CodeScanner.mentionsAnswer(code.text) {
                    return text(
                        Message("\(mistake.name): where ", nb: "\(mistake.name): der ") + code.text)
                }
                let value = (try? judge.key(code, step, isWrong: true).get())?.shown ?? "?"
                return "\(mistake.name): \(value)"
            }
    }
}

extension NumberQuestion {
    public func outline(_ step: Step, _ judge: Judge) -> [String] { key.outline(unit: unit, step, judge) }
}

extension ExpressionQuestion {
    public func outline(_ step: Step, _ judge: Judge) -> [String] { key.outline(unit: nil, step, judge) }
}

extension FunctionQuestion {
    /// The name, and how many tests there are.
    public func outline(_ step: Step, _ judge: Judge) -> [String] {
        let hidden = tests.count(where: \.isHidden)
        let words = Message(
            "function: \(name), \(counted(tests.count, "test"))\(hidden > 0 ? ", \(hidden) of them hidden" : "")",
            nb: "funksjon: \(name), \(tests.count == 1 ? "1 test" : "\(tests.count) tester")"
                + (hidden > 0 ? ", \(hidden) av dem skjult" : ""))
        return [words.text(in: judge.language)]
    }
}
