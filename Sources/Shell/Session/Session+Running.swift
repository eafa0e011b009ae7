import Lessons
import Markdown
import MiniPython
import Tutoring
import Wording

extension Session {
    /// The learner's world, made with what may be imported; nil when there is no memory for it.
    func learnersWorld() -> Interpreter? {
        if let world { return world }
        let seed = tutor.lesson.map { UInt64(bitPattern: Int64($0.seed)) } ?? environment.seed
        do {
            let made = try Interpreter(limits: environment.limits, libraries: [FigureSink.library(seed: seed)])
            figures.connect(to: made.machine)
            figures.isWatched = environment.isWatched
            figures.readKey = environment.readKey
            figures.windowSize = environment.windowSize
            made.machine.isInterrupted = environment.isInterrupted
            made.redirectsOutput = true
            world = made
            lessonsValues = Dictionary(made.bindings.map { ($0.name, $0.value) }) { $1 }
            return made
        } catch {
            notice(.noMemoryToRun("\(error)"))
            return nil
        }
    }

    /// Runs an entry, shows what it prints, and lets the open question judge it.
    func run(_ entry: String) {
        guard let world = learnersWorld() else { return }
        if let step = tutor.step, step.question != nil, !tutor.isAnswered, isSentence(entry, in: world) {
            typed.append(TypedLine(text: entry, outcome: .failed))
            tutor.ran(entry, hasFailed: true)
            lastError = nil
            return notice(whatToDo(step))
        }
        let outcome = executeEntry(entry, in: world)
        note(entry, outcome)
        if outcome.exitStatus != nil { return quit() }
        guard outcome.succeeded else {
            // Words that are no Python were perhaps meant as an answer: say what one looks like.
            if outcome.error != nil, let step = tutor.step, NewcomerWords.arePlain(entry) { notice(whatToDo(step)) }
            return
        }
        judgeRun(entry, outcome, in: world)
        entries.append(entry)
    }

    private func isSentence(_ entry: String, in world: Interpreter) -> Bool {
        let builtIns = Set(world.builtInNames)
        return NewcomerWords.areSentence(entry) { builtIns.contains($0) || isBound($0) }
    }

    /// Runs what the learner typed.
    private func executeEntry(_ text: String, in world: Interpreter) -> Interpreter.Outcome {
        isRunningEntry = true
        defer { isRunningEntry = false }
        let outcome = execute(text, in: world, isInteractive: true)
        noteError(outcome, of: text, in: world)
        tellSavedFigures()
        return outcome
    }

    /// Keeps what was run: in the journal where a step is shown.
    private func note(_ entry: String, _ outcome: Interpreter.Outcome) {
        typed.append(TypedLine(text: entry, outcome: outcome.succeeded ? .ran : .failed))
        if tutor.step != nil { return tutor.ran(entry, hasFailed: !outcome.succeeded) }
        if outcome.succeeded { freeLines.append(entry) }
    }

    /// Runs a program and shows what it prints, what went wrong, and why it was stopped.
    @discardableResult
    func execute(_ text: String, name: String = "<stdin>", in world: Interpreter, isInteractive: Bool)
        -> Interpreter.Outcome
    {
        let printer = ProgramPrinter { [unowned self] in self.emit(.printed($0)) }
        world.machine.output = { printer.write($0) }
        world.machine.flushOutput = { printer.showWhole() }
        figures.show = { [unowned self] figure in
            printer.flush()
            self.emit(.figure(figure))
        }
        figures.showFrame = { [unowned self] frame in
            printer.flush()
            self.emit(.frame(frame))
        }
        figures.describe = { [unowned self] in $0.describe(in: self.language) }
        figures.save = { [unowned self] name, bytes in try self.save(name, bytes) }
        let outcome = world.run(text, name: name, isInteractive: isInteractive)
        printer.flush()
        world.machine.output = { _ in }
        world.machine.flushOutput = {}
        figures.show = { _ in }
        figures.showFrame = { _ in }
        figures.describe = { $0.words }
        figures.save = { _, _ in }
        if isInteractive { keepLastValue(outcome, in: world) }
        if let error = outcome.error { emit(.error(error.text)) }
        if let stop = outcome.stop {
            if stop == .interrupted { emit(.error("KeyboardInterrupt\n")) } else { notice(words(for: stop)) }
        }
        if outcome.isOutputCut { notice(.printedTooMuch(environment.limits.outputBytes)) }
        return outcome
    }

    /// Python's prompt knows the value it showed last by the name `_`.
    func keepLastValue(_ outcome: Interpreter.Outcome, in world: Interpreter) {
        guard !outcome.value.isUndefined, !outcome.value.isNone else { return }
        // Without room for one more name, the name is what is missing.
        try? world.bind("_", to: outcome.value)
    }

    private func words(for stop: Stop) -> Message {
        switch stop {
        case .interrupted: .stopped
        case .steps: .tooManySteps
        case .time: .tooLong(seconds: environment.limits.seconds.map { "\(Int($0))" } ?? "?")
        }
    }

    // MARK: Judging

    /// Takes a line that is an answer as it stands: letters, or a number with its unit.
    func takeAnswer(_ line: String) -> Bool {
        guard let judge, let step = tutor.step else { return false }
        let text = Judge.withoutPrompt(line)
        guard let question = step.question, judge.isAnswer(text, step, after: given) else { return false }
        // Once it is answered, a letter that has a value is a name again.
        if tutor.isAnswered, isBound(text) { return false }
        let attempt = Attempt(text, earlier: entries, session: world, given: given)
        let verdict = judge.judge(attempt, step)
        // A word that means something else here is an answer only where it is the right one.
        if text.count > 1, !verdict.isTaken, isBound(text) || NewcomerWords.command(for: text) != nil { return false }
        typed.append(TypedLine(text: text, outcome: .answer))
        // From here on, `:why` is about the answer.
        lastError = nil
        remarkOnComma(text, step)
        tell(verdict, typed: given + [text], heard: question.understood(text), ideas: question.ideas(attempt, step))
        goOn(after: text, verdict, step)
        // What was not run has shown nothing: `50 km/s` must not be left without a word.
        if verdict == .none([]), question is NumberQuestion { noticeNotYet() }
        return true
    }

    /// A word on a letter that belongs to no option and is no name.
    func remarkOnStrayLetter(_ text: String) -> Message? {
        guard let step = tutor.step, let question = step.question, !tutor.isAnswered, text.utf8.count == 1,
            let letter = text.lowercased().utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter),
            !isBound(text)
        else { return nil }
        let count = max(question.asked.options.count, question.lettered(after: given).count)
        guard count > 0, Int(letter - UInt8(ascii: "a")) >= count else { return nil }
        return .noSuchLetter(text.lowercased(), last: Option.letter(count - 1))
    }

    /// Asks for the next part of an answer, where there is one.
    private func goOn(after text: String, _ verdict: Verdict, _ step: Step) {
        if case .right = verdict { given = [] }
        guard case .part = verdict, let question = step.question else { return }
        given.append(text)
        let options = question.lettered(after: given)
        if !options.isEmpty { emit(.options(options)) }
        notice(question.request(after: given))
    }

    private func judgeRun(_ entry: String, _ outcome: Interpreter.Outcome, in world: Interpreter) {
        guard let judge, let step = tutor.step, step.question != nil, !tutor.isAnswered else { return }
        // What could be an answer as it stands, and was run, was not meant as one.
        if judge.isAnswer(Judge.withoutPrompt(entry), step, after: given) { return }
        let value = outcome.value.isUndefined ? nil : JudgedValue(outcome.value, in: world)
        let attempt = Attempt(entry, value: value, earlier: entries, session: world)
        let verdict = judge.judge(attempt, step)
        remarkOnComma(entry, step)
        show(exhibitOf: step, judge)
        tell(verdict, typed: entries.suffix(20) + [entry])
        guard verdict == .none([]) else {
            lastError = nil
            return
        }
        if remarkOnForm(entry, value, step) { return }
        if let value { remarkOnTry(entry, value, step) }
    }

    /// A word on what was surely meant as an answer, and is none by its form; once a step for each form.
    private func remarkOnForm(_ entry: String, _ value: JudgedValue?, _ step: Step) -> Bool {
        let remark: Message?
        switch step.question {
        case is NumberQuestion, is ExpressionQuestion:
            remark = NewcomerWords.remarkOnForm(entry, value, asksForNumber: step.question is NumberQuestion)
        case let question as ExperimentQuestion: remark = NewcomerWords.remarkOnNames(entry, value, question.names)
        case let question as FunctionQuestion: remark = NewcomerWords.remarkOnNames(entry, value, [question.name])
        default: remark = nil
        }
        guard let remark else { return false }
        if remarkedForms.insert(remark).inserted { notice(remark) }
        return true
    }

    private func noticeNotYet() { notice(.notYet) }

    private func remarkOnComma(_ line: String, _ step: Step) {
        if let question = step.question as? ExperimentQuestion {
            if let remark = NewcomerWords.remarkOnPair(line, question.names) { notice(remark) }
            return
        }
        guard step.question is NumberQuestion, let point = NewcomerWords.decimalPoint(for: line) else { return }
        emit(.verdict(.remark, .words(.readAs(point), language)))
    }

    /// Silence would leave a newcomer in doubt whether a value was taken as an answer. A number as it stands is surely
    /// meant as one; for values that were computed, once a step is enough.
    private func remarkOnTry(_ entry: String, _ value: JudgedValue, _ step: Step) {
        let isWritten = NewcomerWords.isNumber(entry) || NewcomerWords.decimalPoint(for: entry) != nil
        // The number of an option, its letter in quotes, or `all`, where letters are asked for.
        if step.question?.asked.options.isEmpty == false {
            return isWritten || NewcomerWords.meansOptions(entry) ? notice(whatToDo(step)) : ()
        }
        switch (step.question, value) {
        case (is NumberQuestion, .scalar(.number)): break
        case (is NumberQuestion, _) where isWritten: break
        case (is ExpressionQuestion, _) where value != .scalar(.none): break
        default: return
        }
        // A name alone is typed to look at it.
        if !isWritten, NewcomerWords.isName(entry) { return }
        if isWritten || !hasRemarkedOnTry { noticeNotYet() }
        hasRemarkedOnTry = true
        if isWritten { lastError = nil }
        tell(tutor.tried(value.shown))
    }

    /// `:submit EXPRESSION`
    func submit(_ expression: String) {
        guard let judge, let step = tutor.step, step.question != nil else {
            return notice(.noQuestionHere)
        }
        if takeAnswer(expression) { return }
        guard let world = learnersWorld() else { return }
        let outcome = executeEntry(expression, in: world)
        note(expression, outcome)
        guard outcome.succeeded else { return }
        let value = outcome.value.isUndefined ? nil : JudgedValue(outcome.value, in: world)
        let attempt = Attempt(expression, value: value, earlier: entries, isForced: true, session: world, given: given)
        let verdict = judge.judge(attempt, step)
        show(exhibitOf: step, judge)
        if verdict == .none([]) { return notice(.noValueToSubmit) }
        tell(verdict, typed: entries.suffix(20) + [expression], heard: value.map { _ in expression })
    }

    private func show(exhibitOf step: Step, _ judge: Judge) {
        let blocks = step.question?.exhibit(step, judge) ?? []
        if !blocks.isEmpty { emit(.text(blocks)) }
    }

    private func tell(_ verdict: Verdict, typed: [String], heard: String? = nil, ideas: [String] = []) {
        for event in tutor.answered(typed, verdict, ideas: ideas) { tell(event, heard: heard) }
        tellNotices()
    }
}

/// Puts the bytes that a program prints together to text, a letter never cut in two.
final class ProgramPrinter {
    private let show: (String) -> Void
    private var pending: [UInt8] = []

    /// Bytes that wait until they are shown, so that many small prints are one piece.
    private static let enough = 4096

    init(_ show: @escaping (String) -> Void) { self.show = show }

    func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        pending += bytes
        // A line that is whole is shown at once: a learner watches a long run.
        if bytes.last == 0x0A || pending.count >= Self.enough { showWhole() }
    }

    /// Shows all that waits; what is no whole letter is repaired.
    func flush() {
        if !pending.isEmpty { show(String(decoding: pending, as: UTF8.self)) }
        pending = []
    }

    /// Shows all whole letters that wait.
    func showWhole() {
        if pending.isEmpty { return }
        var end = pending.count
        // Up to three bytes may belong to a letter that goes on.
        for back in 1...min(4, pending.count) {
            let byte = pending[pending.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            if length > back { end = pending.count - back }
            break
        }
        if end > 0 { show(String(decoding: pending[..<end], as: UTF8.self)) }
        pending.removeFirst(end)
    }
}
