import Diagnostics
import Markdown
import MiniPython
import Wording

/// Checks one step, and gives the kinds of question what they need to prove theirs.
public struct StepCheck {
    let lesson: Lesson
    let step: Step
    let judge: Judge
    /// The same lesson under another seed.
    let other: Judge
    /// When lint must be over, on the machine's clock.
    let end: Double
    var problems: ProblemList

    init(
        _ lesson: Lesson, _ step: Step, _ judge: Judge, other: Judge, end: Double, language: Language
    ) {
        self.lesson = lesson
        self.step = step
        self.judge = judge
        self.other = other
        self.end = end
        problems = ProblemList(file: lesson.file, language: language)
    }

    mutating func error(_ rule: String, _ place: SourcePlace, _ message: Message, fix: Message? = nil) {
        problems.error(rule, place, message, fix: fix)
    }

    mutating func warning(_ rule: String, _ place: SourcePlace, _ message: Message, fix: Message? = nil) {
        problems.warning(rule, place, message, fix: fix)
    }

    /// The judges of a step whose solution must pass under any seed.
    var allJudges: [Judge] { isRandom ? [judge] : [judge, other] }

    // MARK: Steady values

    /// Whether the step tells the learner, in words and not in its programs alone, that its results are random.
    var isRandom: Bool {
        let blocks = step.parts.blocks + (step.question?.asked.parts.blocks ?? [])
        let prose = blocks.filter { if case .code = $0.content { false } else { true } }
        let text = prose.plainText.lowercased()
        return text.contains("random") || text.contains("tilfeldig")
    }

    /// What an expression comes to, the same in a world of its own and under another seed; nil, reported, when not.
    mutating func steadyValue(of code: Code, _ step: Step) -> JudgedValue? {
        switch judge.key(code, step) {
        case .failure(let failure):
            error(
                "cannot-compute", code.start,
                Message(
                    "\(code.text.shown) cannot be computed: \(failure.inEnglish)",
                    nb: "\(code.text.shown) kan ikke regnes ut: \(failure.inBokmal)"),
                fix: Message("mend it, or define its names in the Setup", nb: "rett det, eller lag navnene i oppsettet")
            )
            return nil
        case .success(let value):
            let again = try? judge.value(of: code, step).get()
            if again?.isEqual(to: value, nanEqualsNan: true) != true {
                if case .other = value { return value }
                error(
                    "not-repeatable", code.start,
                    Message(
                        "\(code.text.shown) is \(value.shown), in a fresh world \(again?.shown ?? "nothing")",
                        nb: "\(code.text.shown) er \(value.inBokmal), i en ny verden \(again?.inBokmal ?? "ingenting")"),
                    fix: Message("let it depend on the Setup only", nb: "la det bare avhenge av oppsettet"))
                return nil
            }
            let elsewhere = try? other.value(of: code, step).get()
            if !isRandom, elsewhere?.isEqual(to: value, nanEqualsNan: true) != true {
                error(
                    "seed", code.start,
                    Message(
                        "\(code.text.shown) is \(value.shown), under another seed \(elsewhere?.shown ?? "nothing")",
                        nb:
                            "\(code.text.shown) er \(value.inBokmal), med et annet startfrø \(elsewhere?.inBokmal ?? "ingenting")"
                    ),
                    fix: Message(
                        "make it independent of chance, or say in the step that it is random",
                        nb: "gjør det uavhengig av tilfeldigheter, eller si i steget at det er tilfeldig"))
            }
            return value
        }
    }

    /// What a program prints, the same under another seed; nil, reported, when it cannot run.
    mutating func steadyOutput(of code: Code, _ step: Step) -> String? {
        switch judge.output(of: code, step) {
        case .failure(let failure):
            error(
                "cannot-compute", code.start,
                Message(
                    "the program cannot be run: \(failure.inEnglish)",
                    nb: "programmet kan ikke kjøres: \(failure.inBokmal)"), fix: Message("mend it", nb: "rett det"))
            return nil
        case .success(let output):
            if !isRandom, (try? other.output(of: code, step).get()) != output {
                error(
                    "seed", code.start,
                    Message(
                        "the program prints something else under another seed",
                        nb: "programmet skriver ut noe annet med et annet startfrø"),
                    fix: Message(
                        "make it independent of chance, or say in the step that it is random",
                        nb: "gjør det uavhengig av tilfeldigheter, eller si i steget at det er tilfeldig"))
            }
            return output
        }
    }

    /// Reports a condition that takes so long that a learner's answer would wait for it.
    /// - Parameter other: how many looks at the clock the key takes.
    mutating func checkCost(of condition: Code, looks: Int, beside other: Int) {
        guard looks > Judge.mostConditionLooks(beside: other) else { return }
        error(
            "slow", condition.start,
            Message(
                "the condition takes too long to be tried on every answer",
                nb: "betingelsen tar for lang tid til å prøves på hvert svar"),
            fix: Message("let the Setup compute what it needs", nb: "la oppsettet regne ut det den trenger"))
    }

    // MARK: Solutions

    /// Reports a solution that is not of the form that the question asks for.
    mutating func objectionToForm(_ code: Code, _ step: Step) {
        guard let asked = step.question?.asked, Form.objection(Attempt(code.text), asked) != nil else { return }
        error(
            "solution", code.start,
            Message(
                "the solution is not written as uses and avoids ask",
                nb: "løsningen er ikke skrevet slik uses og avoids krever"),
            fix: Message("change one of them", nb: "endre en av dem"))
    }

    // MARK: Hints

    mutating func needsHint(_ step: Step) {
        guard step.hints.isEmpty, let question = step.question else { return }
        error(
            "no-hint", question.asked.place,
            Message("\(question.keyword) without a hint", nb: "\(question.keyword) uten hint"),
            fix: Message("write ### Hint with a first thought", nb: "skriv ### Hint med en første tanke"))
    }

    /// What a learner may read before answering, with where it stands.
    var whispers: [(what: Message, text: String, place: SourcePlace)] {
        step.hints.map { (Message("a hint", nb: "et hint"), $0.blocks.plainText, $0.place) }
            + step.mistakes.map {
                (
                    Message("the message of \($0.name.shown)", nb: "meldingen til \($0.name.shown)"),
                    $0.message.plainText, $0.place
                )
            }
            + step.easier.map {
                (
                    Message("the easier form", nb: "den lettere utgaven"),
                    ($0.parts + ($0.question?.asked.parts ?? [])).blocks.plainText, $0.place
                )
            }
    }

    mutating func tells(_ what: Message, _ place: SourcePlace, _ key: String) {
        error(
            "hint-tells", place, what + Message(" contains the key: \(key.shown)", nb: " røper svaret: \(key.shown)"),
            fix: Message("ask a question that leads there", nb: "still et spørsmål som fører dit"))
    }

    /// No hint may hold the source of the key, or a number within its tolerance.
    mutating func withholds(value key: JudgedValue, source: String, within: Tolerance?) {
        let source = source.withoutBlanks
        for whisper in whispers {
            if source.count >= 6, whisper.text.withoutBlanks.contains(source) {
                tells(whisper.what, whisper.place, source)
                continue
            }
            guard case .scalar(.number(let number)) = key else { continue }
            for token in CodeScanner.numbers(in: whisper.text) {
                let said = JudgedValue.scalar(.number(token.value))
                guard
                    said.isEqual(to: key, within: within)
                        || said.isEqual(to: .scalar(.number(abs(number))), within: within) && token.value == abs(number)
                else { continue }
                if number.rounded() == number, abs(number) < 10 {
                    warning(
                        "hint-tells", whisper.place,
                        whisper.what + Message(" contains the number \(token.text)", nb: " har tallet \(token.text)"),
                        fix: Message("see that it does not give the key away", nb: "pass på at det ikke røper svaret"))
                } else {
                    tells(whisper.what, whisper.place, String(token.text))
                }
                break
            }
        }
    }

    mutating func withholds(_ option: Option) {
        let text = option.blocks.plainText.collapsed.lowercased()
        guard text.count >= 6 else { return }
        for hint in step.hints where hint.blocks.plainText.collapsed.lowercased().contains(text) {
            tells(Message("a hint", nb: "et hint"), hint.place, text)
        }
    }

    mutating func withholds(returnLinesOf solution: Code?) {
        let lines = (solution?.text ?? "").sourceLines.map { $0.withoutBlanks }
        withholds(lines: lines.filter { $0.hasPrefix("return") }, least: 12)
    }

    /// Lines of code that are the key, blanks left out.
    mutating func withholds(lines: [String], least: Int) {
        let lines = lines.map(\.withoutBlanks).filter { $0.count >= least }
        for whisper in whispers {
            let text = whisper.text.withoutBlanks
            if let line = lines.first(where: { text.contains($0) }) { tells(whisper.what, whisper.place, line) }
        }
    }

    /// Words that are the key, as whole words.
    mutating func withholds(words: [String]) {
        for whisper in whispers {
            if let word = words.first(where: { whisper.text.hasWords($0) }) { tells(whisper.what, whisper.place, word) }
        }
    }

    /// Outputs of a few characters stand in any sentence by chance.
    mutating func withholds(output: String) {
        let output = output.collapsed
        guard output.count >= 6 else { return }
        for whisper in whispers where whisper.text.collapsed.contains(output) {
            tells(whisper.what, whisper.place, output)
        }
    }

    // MARK: Programs to run

    /// Runs the step's programs as a learner's session would, one session for the whole lesson.
    mutating func runPrograms(_ session: World?) -> World? {
        let shown = step.parts.programs + (step.question?.asked.parts.programs ?? [])
        let programs = shown + (step.why?.parts.programs ?? [])
        guard !programs.isEmpty else { return session }
        guard let world = session ?? (try? judge.makeWorld().get()) else { return nil }
        if let failure = judge.prepare(world.interpreter) {
            error(
                "setup", step.place, failure.words,
                fix: Message("let no step change what the Setup needs", nb: "la ingen steg endre det oppsettet trenger")
            )
            return world
        }
        for code in programs {
            if case .failure(let failure) = world.run(code.text) {
                let line = code.start.line + (failure.line ?? 1) - 1
                error(
                    "program", SourcePlace(line: line, column: 1),
                    Message("the program fails: \(failure.inEnglish)", nb: "programmet feiler: \(failure.inBokmal)"),
                    fix: Message("mend it", nb: "rett det")
                )
            }
        }
        return world
    }
}

extension CodeScanner {
    /// The numbers of a text with their signs, those within words and names left out.
    static func numbers(in text: String) -> [(text: String, value: Double)] {
        let tokens = tokens(of: text)
        return tokens.enumerated().compactMap { index, token in
            // A full stop ends the sentence, not the number.
            let digits = token.text.trimmedEnd(of: ".")
            guard token.kind == .number, let value = Double(digits) else { return nil }
            let isNegative = index > 0 && tokens[index - 1].text == "-"
            return (String(digits), isNegative ? -value : value)
        }
    }
}

extension Substring {
    fileprivate func trimmedEnd(of character: Character) -> Substring {
        last == character ? dropLast() : self
    }
}
