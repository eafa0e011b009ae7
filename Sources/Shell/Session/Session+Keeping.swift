import Lessons
import MiniPython
import Plotting
import Tutoring
import Wording

// Taking a line back, and saving what was typed.
extension Session {
    // MARK: :undo

    /// How long making the names anew may take, in seconds.
    private static let undoBudget = 20.0

    /// Takes back what the last line that ran did to the learner's names: they are made anew from the lines before it.
    ///
    /// Nothing has to be kept for it while lines run, and lists and arrays that were changed in place come back too.
    func undo() {
        var visits = visitsSoFar
        var free = freeLines
        let isInStep = tutor.step != nil
        let line: String?
        if isInStep {
            line = visits.isEmpty ? nil : visits[visits.count - 1].lines.popLast()
        } else {
            line = free.popLast()
        }
        guard let line else {
            return notice(isInStep ? .nothingToUndoInStep : .nothingToUndo)
        }
        guard !(tutor.lesson != nil && tutor.progress.hasLeftOutLines) else {
            return notice(.tooManyToUndo)
        }
        let before = texts()
        let old = (world: world, values: lessonsValues)
        world = nil
        guard makeNames(visits, free, seconds: Self.undoBudget) else {
            (world, lessonsValues) = old
            return notice(.tooLongToUndo)
        }
        if isInStep { tutor.undid() } else { freeLines = free }
        if entries.last == line { entries.removeLast() }
        if let place = typed.lastIndex(where: { $0.outcome == .ran && $0.text == line }) {
            typed[place].outcome = .takenBack
        }
        lastError = nil
        if let judge, let step = tutor.step, let world { judge.note(takenBackIn: world, step) }
        tellUndone(line, before)
    }

    private func tellUndone(_ line: String, _ before: [String: String]) {
        let first = line.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        notice(.takenBack(shown(first) + (first.count < line.count ? " …" : "")))
        let after = texts(alsoOf: Set(before.keys))
        let gone = before.keys.filter { after[$0] == nil }.sorted()
        let changed = after.filter { before[$0.key] != $0.value }.sorted { $0.key < $1.key }.prefix(5)
        if !gone.isEmpty { notice(.goneAgain(gone)) }
        for (name, text) in changed { notice(.isAgain(name, text)) }
    }

    /// The learner's names and what they stand for, in a few characters each.
    /// - Parameter others: names that are wanted even where their value is the lesson's.
    private func texts(alsoOf others: Set<String> = []) -> [String: String] {
        guard let world else { return [:] }
        let names =
            learnersNames(in: world)
            + world.bindings.filter { name, value in others.contains(name) && !value.isUndefined }
        let texts = try? world.withMachine { machine in
            names.map { ($0.name, self.text(ValueText.short($0.value, machine))) }
        }
        return Dictionary(texts ?? []) { $1 }
    }

    /// Makes the learner's names: the lesson's own, the programs of the steps that were shown, and the lines that ran.
    /// Nothing is shown; what fails now is passed over.
    /// - Returns: whether all could be made in time.
    func makeNames(_ visits: [LessonProgress.Visit], _ free: [String], seconds: Double) -> Bool {
        guard let world = learnersWorld() else { return false }
        let end = Machine.monotonicSeconds() + seconds
        let isInterrupted = environment.isInterrupted
        var isLate = false
        world.machine.isInterrupted = {
            if isInterrupted() || Machine.monotonicSeconds() > end { isLate = true }
            return isLate
        }
        // Nobody plays or watches now: keys are for what comes after, and pauses would only take time.
        (figures.readKey, figures.isWatched) = (nil, false)
        defer {
            world.machine.isInterrupted = isInterrupted
            (figures.readKey, figures.isWatched) = (environment.readKey, environment.isWatched)
        }
        world.machine.output = { _ in }
        func run(_ program: String) {
            if !isLate { keepLastValue(world.run(program), in: world) }
        }
        for visit in visits {
            guard let lesson = tutor.lesson, let step = lesson.step(visit.step), step.problem == nil else { continue }
            notingLessonsNames(in: world) {
                _ = judge?.prepare(world)
                (step.parts + (step.question?.asked.parts ?? [])).programs.map(\.text).forEach(run)
            }
            visit.lines.forEach(run)
        }
        free.forEach(run)
        return !isLate
    }

    /// The steps in which the learner's names were made; in a review, the steps before the question come first.
    private var visitsSoFar: [LessonProgress.Visit] {
        guard let lesson = tutor.lesson else { return [] }
        let before = tutor.isReviewing ? lesson.steps[..<min(tutor.place, lesson.steps.count)] : []
        return before.map { LessonProgress.Visit(step: $0.id) } + tutor.progress.visits
    }

    // MARK: :save

    /// `:save FILE.py`
    func save(_ name: String) {
        let program = savedProgram()
        guard let program else { return notice(.nothingToSave) }
        do throws(SavedFile.Problem) {
            let file = try SavedFile(name, in: environment.workFolder)
            guard try file.exists() else { return try write(program, to: file) }
            askToWriteOver(file) { [unowned self] () throws(SavedFile.Problem) in try write(program, to: file) }
        } catch {
            notice(error.words)
        }
    }

    private func write(_ program: String, to file: SavedFile) throws(SavedFile.Problem) {
        try file.write(program)
        let count = program.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        notice(.saved(count, file.name))
    }

    /// What the learner typed that ran, as a program; nil where nothing did.
    func savedProgram() -> String? {
        SavedProgram(lesson: tutor.lesson, visits: visitsSoFar, free: freeLines, language: language).text
    }
}
