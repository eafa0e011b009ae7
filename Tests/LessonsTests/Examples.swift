import Diagnostics
import Lessons
import MiniPython
import Testing

/// A lesson's text with sound front matter; its first step begins in line 6.
func lessonText(_ body: String) -> String { "---\nmlshell: 1\ntitle: T\nid: t\n---\n# T\n" + body }

/// Reads a lesson whose data files are given by name.
func read(_ text: String, files: [String: String] = [:]) -> LessonReading {
    LessonReader.read(text, file: "t.md") { name in
        files[name].map { .success(LessonReader.DataFile(name: name, text: $0)) } ?? .failure(.missing)
    }
}

/// The problems of a lesson as lint prints them.
func lint(_ text: String, files: [String: String] = [:]) -> [String] {
    LessonLint.problems(of: read(text, files: files), libraries: [], limits: shortLimits).map(\.description)
}

/// Enough for every program of these tests that ends.
let shortLimits: Limits = {
    var limits = Judge.limits
    limits.seconds = 1
    return limits
}()

/// A lesson's one step with what judges it.
struct Bench {
    let lesson: Lesson
    let step: Step
    let judge: Judge
    let session: Interpreter

    init(_ body: String, files: [String: String] = [:]) throws {
        let reading = read(lessonText(body), files: files)
        #expect(reading.problems.map(\.description) == [])
        lesson = try #require(reading.lesson)
        step = try #require(lesson.steps.first)
        judge = Judge(lesson: lesson, limits: shortLimits)
        session = try Interpreter(limits: shortLimits)
        #expect(judge.prepare(session) == nil)
    }

    /// Types entries as a learner does; the verdict is that on the last one.
    func verdict(_ entries: [String], forced: Bool = false) -> Verdict {
        var verdict = Verdict.none([])
        var earlier: [String] = []
        var given: [String] = []
        judge.begin(step)
        for program in step.question?.asked.parts.programs ?? [] { _ = session.run(program.text) }
        for entry in entries {
            var value: JudgedValue?
            var succeeded = true
            if !judge.isAnswer(entry, step, after: given) {
                let outcome = session.run(entry)
                value = outcome.value.isUndefined ? nil : JudgedValue(outcome.value, in: session)
                succeeded = outcome.succeeded
            }
            verdict = judge.judge(
                Attempt(entry, value: value, earlier: earlier, isForced: forced, session: session, given: given), step)
            if case .part = verdict { given.append(entry) }
            if succeeded { earlier.append(entry) }
        }
        return verdict
    }

    /// The verdict in a word, a mistake by its name.
    func word(_ entries: String..., forced: Bool = false) -> String { word(all: entries, forced: forced) }

    func word(all entries: [String], forced: Bool = false) -> String {
        switch verdict(entries, forced: forced) {
        case .right: "right"
        case .mistake(let name, _): name
        case .wrong: "wrong"
        case .incomplete: "incomplete"
        case .part: "part"
        case .none: "none"
        }
    }
}
