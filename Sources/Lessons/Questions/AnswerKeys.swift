import Markdown
import Wording

// What a teacher's sheet of answers says where the letters or words of a key are not enough.

extension ValueKey {
    fileprivate func answerKey(unit: String? = nil, _ step: Step, _ judge: Judge) -> [Block] {
        let ticks = answer.text.contains("`") ? "" : "`"
        var words = Message(verbatim: "\(ticks)\(answer.text)\(ticks)")
        switch judge.key(answer, step) {
        case .success(let value):
            let shown = value.shown.filter { $0 != "`" }
            if shown != answer.text { words = words + .isValue(shown) }
        case .failure(let failure): words = words + ": " + failure.words
        }
        if let unit { words = words + " \(unit)" }
        switch within {
        case .absolute(let size): words = words + .giveOrTake(JudgedValue.scalar(.number(size)).shown)
        case .relative(let share): words = words + .giveOrTake(JudgedValue.scalar(.number(share * 100)).shown + " %")
        case nil: break
        }
        return judge.words(words)
    }
}

extension NumberQuestion {
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] { key.answerKey(unit: unit, step, judge) }
}

extension ExpressionQuestion {
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] { key.answerKey(step, judge) }
}

extension FunctionQuestion {
    /// The tests that a solution passes.
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] {
        let lines = tests.map { test in
            let label = [test.isHidden ? Message.hidden.text(in: judge.language) : "", test.label].filter {
                !$0.isEmpty
            }.joined(separator: ": ")
            return "\(test.call.text) == \(test.expected.text)" + (label.isEmpty ? "" : "    # \(label)")
        }
        return [Code(lines.map { $0 + "\n" }.joined(), start: asked.place).block]
    }
}

extension ExperimentQuestion {
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] { judge.words(.goalIs(goal.text)) }
}

extension OrderQuestion {
    /// The program as its author wrote it.
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] {
        let letters = key(step, judge, after: []) ?? ""
        return judge.words(.orAnyOrder(letters)) + [program.block]
    }
}

extension PredictQuestion {
    /// What the program prints, and the option that says so.
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] {
        let letter = predictions.isEmpty ? nil : key(step, judge, after: [])
        let printed = output(step, judge).map { [CodeBlock(info: "text", text: $0, start: asked.place)] } ?? []
        return (letter.map { .words($0) } ?? []) + printed.map { Block(.code($0), range: .none) }
    }
}

extension FillInQuestion {
    /// How many words are left out.
    public var blankCount: Int { blanks.count }

    /// The words of each blank.
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] {
        let items = blanks.map { blank -> ListItem in
            let others = blank.variants.filter { $0 != FillInQuestion.normal(blank.shown) }
            let words = ([blank.shown] + others).joined(separator: Message.commaOr.text(in: judge.language))
            return ListItem(
                blocks: [Block(.paragraph([Inline(.text(words), range: .none)]), range: .none)], range: .none)
        }
        return [Block(.list(List(start: 1, items: items)), range: .none)]
    }
}

extension MatchQuestion {
    /// The pairs by their letters, and in words.
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] {
        let items = rows.map { row in
            let words = Inline(.text("\(row.left) – \(row.right)"), range: .none)
            return ListItem(blocks: [Block(.paragraph([words]), range: .none)], range: .none)
        }
        return .words((key(step, judge, after: []) ?? "").filter { $0 != "`" })
            + [Block(.list(List(start: 1, items: items)), range: .none)]
    }
}

extension ExplainQuestion {
    /// The ideas that an explanation should have, with the words by which they are found.
    public func answerKey(_ step: Step, _ judge: Judge) -> [Block] {
        let items = rubric.map { idea in
            let name = Block(
                .paragraph([Inline(.strong([Inline(.text(idea.name), range: .none)]), range: .none)]), range: .none)
            return ListItem(blocks: [name] + idea.message, range: .none)
        }
        return [Block(.list(List(items: items)), range: .none)]
    }
}
