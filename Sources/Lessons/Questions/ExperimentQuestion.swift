import Diagnostics
import Markdown
import MiniPython
import Wording

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `### Experiment`: the learner changes variables and runs things until a goal holds.
public struct ExperimentQuestion: QuestionKind {
    public static let keyword = "Experiment"
    public static let settings = ["goal", "record"]
    public static let mistakeForm = MistakeForm.expression
    public let asked: AskedQuestion
    public let starter: Code
    public let goal: Code
    /// What is written down of every trial.
    let record: [Code]
    /// The names that the starter binds, in its order.
    public let names: [String]

    public init?(_ draft: QuestionDraft, _ problems: inout ProblemList) {
        let programs = draft.parts.programs
        guard let starter = draft.fences.first ?? programs.last else {
            problems.error(
                "starter", draft.place, Message("Experiment has no starter", nb: "Experiment har ingen startkode"),
                fix: Message(
                    "write a fence ```python that gives each variable a first value",
                    nb: "skriv en kodeblokk ```python som gir hver variabel en første verdi"))
            return nil
        }
        self.starter = starter
        let bound = CodeScanner.boundNames(in: starter.text)
        var names: [String] = []
        for token in CodeScanner.tokens(of: starter.text)
        where token.kind == .name && bound.contains(String(token.text)) {
            if !names.contains(String(token.text)) { names.append(String(token.text)) }
        }
        self.names = names
        guard let goal = draft.settings["goal"], !goal.value.isEmpty else {
            problems.error(
                "goal", draft.settings["goal"]?.place ?? draft.place,
                Message("Experiment has no goal", nb: "Experiment har ikke noe mål"),
                fix: Message("write - goal: CONDITION", nb: "skriv - goal: BETINGELSE"))
            return nil
        }
        self.goal = goal.code
        record = draft.settings["record"].map { ExperimentQuestion.expressions($0, &problems) } ?? []
        if names.isEmpty {
            problems.error(
                "starter", starter.start, Message("the starter binds no name", nb: "startkoden lager ikke noe navn"),
                fix: Message(
                    "write NAME = VALUE for what is to be changed", nb: "skriv NAVN = VERDI for det som skal endres"))
        }
        var asked = draft.asked(&problems)
        asked.parts = ExperimentQuestion.running(starter, asked.parts)
        self.asked = asked
    }

    /// The parts with the starter as a program to be run: its variables are there to be changed.
    private static func running(_ starter: Code, _ parts: [StepPart]) -> [StepPart] {
        parts.flatMap { part -> [StepPart] in
            guard case .text(let blocks) = part, let place = blocks.firstIndex(where: { $0.python == starter }) else {
                return [part]
            }
            let (before, after) = (Array(blocks[..<place]), Array(blocks[(place + 1)...]))
            return [.text(before), .run(starter), .text(after)].filter { $0 != .text([]) }
        }
    }

    /// Cuts at the commas outside brackets.
    private static func expressions(_ setting: Setting, _ problems: inout ProblemList) -> [Code] {
        var pieces: [Substring] = []
        var start = setting.value.startIndex
        for token in CodeScanner.tokens(of: setting.value) where token.depth == 0 && token.text == "," {
            pieces.append(setting.value[start..<token.text.startIndex])
            start = token.text.endIndex
        }
        pieces.append(setting.value[start...])
        let texts = pieces.map { String($0.trimmed) }
        if texts.contains("") {
            problems.error(
                "record", setting.place, Message("a column of record is empty", nb: "en kolonne i record er tom"),
                fix: Message("write record: a, b, f(a)", nb: "skriv record: a, b, f(a)"))
        }
        return texts.filter { !$0.isEmpty }.map { Code($0, start: setting.place) }
    }

    // MARK: Asking

    public func request(after given: [String]) -> Message { .changeVariables(names) }

    /// The table of trials, when the last entry was one.
    public func exhibit(_ step: Step, _ judge: Judge) -> [Block] {
        guard !record.isEmpty, let trials = judge.trials[step.id], trials.hasNew else {
            return []
        }
        return [trials.table(record.map(\.text))]
    }

    private func bench(_ judge: Judge) -> TrialBench { TrialBench(names: names, starter: starter, judge: judge) }

    // MARK: Judging

    /// Judges every entry that changed a variable of the starter.
    public func judge(_ attempt: Attempt, _ step: Step, _ judge: Judge) -> Verdict {
        guard let session = attempt.session else { return .none([]) }
        let bench = bench(judge)
        var trials: Trials
        switch bench.trials(step) {
        case .success(let known): trials = known
        case .failure(let failure): return .none(judge.words(.cannotBeJudged(failure.words)))
        }
        let variables = bench.variables(in: session)
        let isChanged = bench.isChanged(variables, trials, entry: attempt.text)
        trials.hasNew = false
        trials.variables = variables
        defer { judge.trials[step.id] = trials }
        guard isChanged || attempt.isForced else { return .none([]) }
        let outcome = bench.run(variables, trials, entries: attempt.earlier + [attempt.text]) { world in
            let goal = world.limited { world.holds(self.goal) }
            return judge.tryingConditions(beside: goal.looks) {
                let cells = isChanged ? record.map { cell($0, judge, in: world) } : []
                let looks = Judge.patience(beside: goal.looks)
                return (verdict(goal.result, attempt, step, judge, looks: looks, in: world), cells)
            }
        }
        guard let (verdict, cells) = outcome else { return .none(judge.words(.tookTooLongToJudge)) }
        if !cells.isEmpty {
            trials.rows.append(cells)
            trials.hasNew = true
        }
        return verdict
    }

    private func verdict(
        _ isReached: Bool, _ attempt: Attempt, _ step: Step, _ judge: Judge, looks: Int, in world: World
    ) -> Verdict {
        if isReached { return Form.objection(attempt, asked).map { .none(judge.words($0)) } ?? .right([]) }
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern,
                judge.trying(looks: looks, in: world, { world.holds(code) }).result == true
            else { continue }
            return .mistake(name: mistake.name, message: mistake.message)
        }
        return attempt.isForced ? .wrong([]) : .none(judge.words(.notThereYet))
    }

    public func warm(_ step: Step, _ judge: Judge) {
        guard judge.trials[step.id] == nil, let trials = try? bench(judge).trials(step).get() else { return }
        judge.trials[step.id] = trials
        judge.untouched = [step.id: trials]
    }

    /// What is changed next is a trial again, even if it was tried before.
    public func note(takenBackIn session: Interpreter, _ step: Step, _ judge: Judge) {
        judge.trials[step.id]?.variables = bench(judge).variables(in: session)
    }

    /// What an expression of `record` comes to, short enough for a table.
    private func cell(_ code: Code, _ judge: Judge, in world: World) -> String {
        guard let result = judge.trying(looks: .max, in: world, { world.run(code.text) }).result,
            case .success(let run) = result, let value = run.value
        else { return "–" }
        guard case .scalar(.number(let number)) = value else { return value.told.text(in: judge.language) }
        return ExperimentQuestion.short(number)
    }

    /// Six figures of a number.
    static func short(_ number: Double) -> String {
        guard number.isFinite, number != 0, Int(exactly: number) == nil else {
            return JudgedValue.scalar(.number(number)).shown
        }
        let factor = pow(10, 5 - floor(log10(abs(number))))
        let rounded = factor.isFinite && factor > 0 ? (number * factor).rounded() / factor : number
        return JudgedValue.scalar(.number(rounded)).shown
    }

    // MARK: Checking

    public func check(_ step: Step, _ lint: inout StepCheck) {
        let bench = bench(lint.judge)
        guard case .success(let world) = bench.makeWorld() else { return }
        let before = ExperimentQuestion.variables(world)
        switch world.truth(of: goal) {
        case .success(true):
            lint.error(
                "goal", goal.start, Message("the goal holds at the start", nb: "målet er nådd fra starten"),
                fix: Message("change the starter or the goal", nb: "endre startkoden eller målet"))
        case .success(false), .failure: break
        }
        if ExperimentQuestion.variables(world) != before {
            lint.error(
                "goal", goal.start,
                Message("the goal changes something when it is computed", nb: "målet endrer noe når det regnes ut"),
                fix: Message("let it only look", nb: "la det bare se"))
        }
        checkSolution(step, &lint)
        lint.needsHint(step)
        lint.withholds(lines: (step.solution?.code?.text ?? "").sourceLines.map(String.init), least: 6)
        lint.withholds(lines: [goal.text], least: 6)
    }

    private static func variables(_ world: World) -> [String: PlainValue?] {
        Dictionary(
            world.interpreter.bindings.map { ($0.name, PlainValue($0.value, in: world.interpreter)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func checkSolution(_ step: Step, _ lint: inout StepCheck) {
        guard let code = step.solution?.code else {
            lint.error(
                "solution", step.place, Message("Experiment has no solution", nb: "Experiment har ingen løsning"),
                fix: Message(
                    "write ### Solution with a fence ```python", nb: "skriv ### Løsning med en kodeblokk ```python"))
            return
        }
        for judge in lint.allJudges {
            guard case .success(let world) = bench(judge).makeWorld() else { return }
            if case .failure(let failure) = world.run(code.text) {
                let line = code.start.line + (failure.line ?? 1) - 1
                lint.error(
                    "solution", SourcePlace(line: line, column: 1),
                    Message("the solution fails: \(failure.inEnglish)", nb: "løsningen feiler: \(failure.inBokmal)"),
                    fix: Message("mend it", nb: "rett det"))
                return
            }
            switch world.truth(of: goal) {
            case .success(true): break
            case .success(false):
                let seed = judge === lint.judge ? Message(verbatim: "") : .underAnotherSeed
                lint.error(
                    "solution", code.start,
                    Message("the solution does not meet the goal", nb: "løsningen når ikke målet") + seed,
                    fix: Message("mend the solution or the goal", nb: "rett løsningen eller målet"))
                return
            case .failure(let failure):
                lint.error(
                    "goal", goal.start,
                    Message(
                        "the goal cannot be computed: \(failure.inEnglish)",
                        nb: "målet kan ikke regnes ut: \(failure.inBokmal)"), fix: Message("mend it", nb: "rett det"))
                return
            }
            if judge === lint.judge { checkConditions(step, world, &lint) }
        }
        lint.objectionToForm(code, step)
    }

    /// Looks at mistakes and records in a world in which the solution has run.
    private func checkConditions(_ step: Step, _ world: World, _ lint: inout StepCheck) {
        var seen: [String: String] = [:]
        let goal = world.limited { world.truth(of: self.goal) }
        for mistake in step.mistakes {
            guard case .expression(let code) = mistake.pattern else { continue }
            let name = mistake.name.shown
            let run = world.limited { world.truth(of: code) }
            lint.checkCost(of: code, looks: run.looks, beside: goal.looks)
            switch run.result {
            case .success(true):
                lint.error(
                    "mistake", code.start,
                    Message("the mistake \(name) holds for the solution", nb: "feilen \(name) stemmer for løsningen"),
                    fix: Message(
                        "write a condition that only wrong trials meet",
                        nb: "skriv en betingelse som bare gale forsøk oppfyller"))
            case .success(false): break
            case .failure(let failure):
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the condition cannot be computed: \(failure.inEnglish)",
                        nb: "betingelsen kan ikke regnes ut: \(failure.inBokmal)"),
                    fix: Message("mend it", nb: "rett det"))
            }
            if let other = seen[code.text.withoutBlanks] {
                lint.error(
                    "mistake", code.start,
                    Message(
                        "the mistake \(name) has the condition of \(other.shown)",
                        nb: "feilen \(name) har betingelsen til \(other.shown)"),
                    fix: Message("remove one", nb: "ta bort en av dem"))
            }
            seen[code.text.withoutBlanks] = mistake.name
        }
        for column in record {
            guard case .failure(let failure) = world.run(column.text) else { continue }
            lint.error(
                "record", column.start,
                Message(
                    "\(column.text.shown) cannot be computed: \(failure.inEnglish)",
                    nb: "\(column.text.shown) kan ikke regnes ut: \(failure.inBokmal)"),
                fix: Message("mend it", nb: "rett det"))
        }
    }

    public func outline(_ step: Step, _ judge: Judge) -> [String] {
        let variables = names.joined(separator: ", ")
        var lines = [
            Message("variables: \(variables)", nb: "variabler: \(variables)"),
            Message("goal: \(goal.text)", nb: "mål: \(goal.text)"),
        ]
        if !record.isEmpty {
            let columns = record.map(\.text).joined(separator: ", ")
            lines.append(Message("record: \(columns)", nb: "tabell: \(columns)"))
        }
        return lines.map { $0.text(in: judge.language) }
    }
}
