import Diagnostics
import Markdown
import MiniPython
import Wording

/// One line `call == value  # label` of a function's tests.
public struct FunctionTest: Hashable, Sendable {
    public var call: Code
    public var expected: Code
    /// The comment, without `hidden`.
    public var label: String
    public var isHidden: Bool
}

/// `### Function`: the learner writes a function, judged by what it does.
public struct FunctionQuestion: QuestionKind {
    public static let keyword = "Function"
    public static let parts = ["Tests"]
    public static let mistakeForm = MistakeForm.program
    public let asked: AskedQuestion
    /// The name of the function.
    public let name: String
    public let starter: Code
    public let tests: [FunctionTest]

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        asked = draft.asked(&problems)
        guard let starter = draft.fences.first, let name = FunctionQuestion.definedName(starter.text) else {
            problems.error(
                "starter", draft.fences.first?.start ?? draft.place,
                Message("Function has no starter", nb: "Function har ingen startkode"),
                fix: Message(
                    "write a fence ```python with def NAME(…): and ... below it",
                    nb: "skriv en kodeblokk ```python med def NAVN(…): og ... under"))
            return nil
        }
        self.starter = starter
        self.name = name
        guard let passage = draft.tests, let code = passage.code else {
            problems.error(
                "tests", draft.tests?.place ?? draft.place,
                Message("Function has no tests", nb: "Function har ingen tester"),
                fix: Message(
                    "write ### Tests with a fence ```python of lines such as \(name)(1) == 2",
                    nb: "skriv ### Tester med en kodeblokk ```python med linjer som \(name)(1) == 2"))
            return nil
        }
        tests = FunctionQuestion.tests(code, name, &problems)
        if tests.isEmpty {
            problems.error(
                "tests", passage.place, Message("there is no test", nb: "det er ingen test"),
                fix: Message("write a line such as \(name)(1) == 2", nb: "skriv en linje som \(name)(1) == 2"))
        }
    }

    private static func definedName(_ text: String) -> String? {
        let tokens = CodeScanner.tokens(of: text)
        guard let index = tokens.firstIndex(where: { $0.kind == .name && $0.text == "def" }), index + 1 < tokens.count
        else { return nil }
        let name = String(tokens[index + 1].text)
        return name.isPythonName ? name : nil
    }

    // MARK: Tests

    private static func tests(_ code: Code, _ name: String, _ problems: inout ProblemList) -> [FunctionTest] {
        var tests: [FunctionTest] = []
        for (index, line) in code.text.sourceLines.enumerated() where !line.trimmed.isEmpty {
            let column = index == 0 ? code.start.column : 1
            let place = SourcePlace(line: code.start.line + index, column: column)
            switch test(String(line), place) {
            case .some(let test):
                if !CodeScanner.names(in: test.call.text).contains(name) {
                    problems.error(
                        "tests", place, Message("the test does not call \(name)", nb: "testen kaller ikke \(name)"),
                        fix: Message("write \(name)(…) before ==", nb: "skriv \(name)(…) foran =="))
                }
                tests.append(test)
            case nil where CodeScanner.tokens(of: String(line)).allSatisfy({ $0.kind == .comment }): continue
            case nil:
                problems.error(
                    "tests", place,
                    Message(
                        "\(String(line.trimmed).shown) is not one comparison with ==",
                        nb: "\(String(line.trimmed).shown) er ikke én sammenlikning med =="),
                    fix: Message("write \(name)(…) == VALUE on one line", nb: "skriv \(name)(…) == VERDI på én linje"))
            }
        }
        return tests
    }

    /// Divides a line at its one `==` outside brackets.
    private static func test(_ line: String, _ place: SourcePlace) -> FunctionTest? {
        let tokens = CodeScanner.tokens(of: line)
        let comment = tokens.last.flatMap { $0.kind == .comment ? $0 : nil }
        let top = tokens.filter { $0.depth == 0 && $0.kind != .comment }
        let equals = top.filter { $0.text == "==" }
        let others: Set<Substring> = [
            "and", "or", "not", "in", "is", "if", "else", "lambda", "yield", "await", "!=", "<", ">", "<=", ">=", "=",
            ":=",
            ",", ";", ":",
        ]
        guard equals.count == 1, let split = equals.first,
            !top.contains(where: { $0.kind != .text && others.contains($0.text) })
        else { return nil }
        let left = line[..<split.text.startIndex]
        let right = line[split.text.endIndex..<(comment?.text.startIndex ?? line.endIndex)]
        guard !left.trimmed.isEmpty, !right.trimmed.isEmpty else { return nil }
        var label = (comment?.text.drop { $0 == "#" }).map { String($0.trimmed) } ?? ""
        let word = label.prefix { $0.isLetter }
        let isHidden = word == "hidden"
        if isHidden { label = String(label.dropFirst(word.count).drop { $0 == ":" || $0.isWhitespace }) }
        let column = place.column + line[..<right.firstNonBlank].unicodeScalars.count
        return FunctionTest(
            call: Code(String(left.trimmed), start: place),
            expected: Code(String(right.trimmed), start: SourcePlace(line: place.line, column: column)),
            label: label, isHidden: isHidden)
    }

    // MARK: Judging

    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard CodeScanner.boundNames(in: attempt.text).contains(name) || attempt.isForced && isBound(attempt) else {
            return .none([])
        }
        let results = results(of: attempt.text, after: attempt.earlier, attempt.session, judge)
        var failing: Int?
        for (index, test) in tests.enumerated() {
            switch judge.key(test.expected, step) {
            case .failure(let failure): return .none(judge.words(.cannotBeJudged(failure.words)))
            case .success(let expected):
                if !results[index].isSame(as: .value(expected)), failing == nil { failing = index }
            }
        }
        guard let failing else { return Form.objection(attempt, asked).map { .none(judge.words($0)) } ?? .right([]) }
        for mistake in step.mistakes {
            guard case .program(let code) = mistake.pattern else { continue }
            let wrong = judge.behaviour(of: code, tests, step)
            // What a person has stopped is like everything else that was stopped.
            if judge.isInterrupted() { break }
            if zip(results, wrong).allSatisfy({ $0.isSame(as: $1) }) {
                return .mistake(name: mistake.name, message: mistake.message)
            }
        }
        if judge.isInterrupted() { return .none(judge.words(.stoppedUnjudged)) }
        let words = judge.words(FunctionQuestion.words(tests[failing], results[failing]))
        return attempt.isForced ? .wrong(words) : .none(words)
    }

    private func results(
        of entry: String, after earlier: [String], _ session: Interpreter?, _ judge: Judge
    ) -> [Judge.TestResult] {
        let results = judge.behaviour(of: Judge.entries(earlier, for: entry) + [entry], tests)
        guard let session, results.contains(where: \.isNameError) else { return results }
        // The function rests on names from earlier steps; only the learner's own session has them.
        return tests.map { FunctionQuestion.call($0, session) }
    }

    /// The error at which the function of some entries, oldest first, stops in a test that is shown.
    public func failure(of entries: [String], _ session: Interpreter?, _ judge: Judge) -> ProgramFailure? {
        guard let last = entries.lastIndex(where: { CodeScanner.boundNames(in: $0).contains(name) }) else { return nil }
        let results = results(of: entries[last], after: Array(entries[..<last]), session, judge)
        let failure = zip(tests, results).first { !$0.isHidden && $1.isFailure }?.1.failure
        return failure.flatMap { $0.isStop || $0.isInterruption ? nil : $0 }
    }

    public func request(after given: [String]) -> Message { .writeFunction(name) }

    public func warm(_ step: Step, _ judge: Judge) {
        for test in tests { _ = judge.key(test.expected, step) }
        _ = judge.behaviour(of: starter, tests, step)
        for mistake in step.mistakes {
            if case .program(let code) = mistake.pattern { _ = judge.behaviour(of: code, tests, step) }
        }
    }

    private func isBound(_ attempt: Attempt) -> Bool {
        attempt.earlier.contains { CodeScanner.boundNames(in: $0).contains(name) }
    }

    private static func call(_ test: FunctionTest, _ session: Interpreter) -> Judge.TestResult {
        switch World.run(test.call.text, in: session) {
        case .success(let run): .value(run.value ?? .scalar(.none))
        case .failure(let failure): .failure(failure)
        }
    }

    /// What a failing test may tell: what a shown one gives, nothing of a hidden one.
    private static func words(_ test: FunctionTest, _ result: Judge.TestResult) -> Message {
        if test.isHidden { return .hiddenTestFails }
        let label = test.label.isEmpty ? "" : " (\(test.label))"
        switch result {
        case .value(let value):
            return .testGives(
                test.call.text, value.told, label: label, answersNone: value == .scalar(.none))
        case .failure(let failure): return .testFails(test.call.text, failure.words, label: label)
        }
    }

    // MARK: Checking

    public func check(_ step: Step, _ lint: inout StepCheck) {
        var expected: [JudgedValue] = []
        for test in tests {
            guard let value = lint.steadyValue(of: test.expected, step) else { return }
            expected.append(value)
        }
        let passes = { (results: [Judge.TestResult]) in
            zip(results, expected).allSatisfy { $0.isSame(as: .value($1)) }
        }
        let atStart = lint.judge.behaviour(of: starter, tests, step)
        if passes(atStart) {
            lint.error(
                "starter", starter.start, Message("the starter passes all tests", nb: "startkoden består alle testene"),
                fix: Message("test more, or leave the body out", nb: "test mer, eller la innholdet stå tomt"))
        }
        if passes(lint.judge.behaviour(of: Code("", start: starter.start), tests, step)) {
            lint.error(
                "tests", step.place, Message("the tests pass without \(name)", nb: "testene går bra uten \(name)"),
                fix: Message(
                    "choose another name; the Setup has this one", nb: "velg et annet navn; oppsettet har dette"))
        }
        checkSolution(step, passes, &lint)
        checkMistakes(step, atStart, passes, &lint)
        lint.needsHint(step)
        lint.withholds(returnLinesOf: step.solution?.code)
    }

    private func checkSolution(_ step: Step, _ passes: ([Judge.TestResult]) -> Bool, _ lint: inout StepCheck) {
        guard let code = step.solution?.code else {
            lint.error(
                "solution", step.place, Message("Function has no solution", nb: "Function har ingen løsning"),
                fix: Message(
                    "write ### Solution with a fence ```python", nb: "skriv ### Løsning med en kodeblokk ```python"))
            return
        }
        for judge in lint.allJudges where !passes(judge.behaviour(of: [code.text], tests)) {
            let results = judge.behaviour(of: [code.text], tests)
            for (test, result) in zip(tests, results) {
                guard case .success(let value) = judge.key(test.expected, step), !result.isSame(as: .value(value))
                else { continue }
                let found =
                    switch result {
                    case .value(let value): Message("gives ", nb: "gir ") + value.told
                    case .failure(let failure): Message("fails: ", nb: "feiler: ") + failure.words
                    }
                lint.error(
                    "solution", code.start,
                    Message(
                        "the solution does not pass the test in line \(test.call.start.line): \(test.call.text) ",
                        nb: "løsningen består ikke testen i linje \(test.call.start.line): \(test.call.text) ") + found,
                    fix: Message("mend the solution or the test", nb: "rett løsningen eller testen"))
            }
            return
        }
        lint.objectionToForm(code, step)
    }

    private func checkMistakes(
        _ step: Step, _ atStart: [Judge.TestResult], _ passes: ([Judge.TestResult]) -> Bool, _ lint: inout StepCheck
    ) {
        var seen: [(name: String, results: [Judge.TestResult])] = []
        for mistake in step.mistakes {
            guard case .program(let code) = mistake.pattern else { continue }
            let results = lint.judge.behaviour(of: code, tests, step)
            let name = mistake.name.shown
            if passes(results) {
                lint.error(
                    "weak-tests", code.start,
                    Message(
                        "the tests accept the wrong program \(name)", nb: "testene godtar det gale programmet \(name)"),
                    fix: Message("add a test that it fails", nb: "legg til en test som det ikke består"))
            } else if zip(results, atStart).allSatisfy({ $0.isSame(as: $1) }) {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the wrong program \(name) behaves like the starter",
                        nb: "det gale programmet \(name) oppfører seg som startkoden"),
                    fix: Message("let it compute something", nb: "la det regne ut noe"))
            } else if results.allSatisfy(\.isFailure) {
                let words = results.lazy.compactMap(\.failure).first?.words ?? .wasStopped
                lint.error(
                    "mistake", code.start,
                    Message("the wrong program \(name) only fails: ", nb: "det gale programmet \(name) bare feiler: ")
                        + words, fix: Message("mend it", nb: "rett det"))
            }
            if let other = seen.first(where: { zip($0.results, results).allSatisfy { $0.isSame(as: $1) } }) {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the wrong programs \(name) and \(other.name.shown) behave alike in all tests",
                        nb: "de gale programmene \(name) og \(other.name.shown) oppfører seg likt i alle tester"),
                    fix: Message("add a test that tells them apart", nb: "legg til en test som skiller dem"))
            }
            seen.append((mistake.name, results))
        }
    }
}

extension Judge.TestResult {
    var failure: ProgramFailure? {
        if case .failure(let failure) = self { failure } else { nil }
    }

    var isFailure: Bool { failure != nil }

    var isNameError: Bool { failure.map { $0.typeName == "NameError" } ?? false }
}
