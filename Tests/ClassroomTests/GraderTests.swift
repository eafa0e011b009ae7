import Lessons
import MiniPython
import Testing
import Tutoring

@testable import Classroom

@Suite struct GraderTests {
    static let body = """
        ## Setup
        ```python
        base = 40
        ```
        ## Letters
        ### Choose one
        Which?
        - [x] this one
        - [ ] that one
          > **swapped** — No.
        ## Sum
        ### Number
        What?
        - answer: `base + 2`
        - unit: km
        ### Hint
        Add.
        ### Feedback
        - **product** `base * 2` — No.
        ## Words
        ### Fill in
        A **cell|neuron** and a **synapse**.
        ## Double
        ### Function
        Write.
        ```python
        def double(x):
            ...
        ```
        ### Tests
        ```python
        double(2) == 4
        double(5) == 10
        ```
        ### Hint
        Twice.
        ### Solution
        ```python
        def double(x):
            return x + x
        ```
        ## Trial
        ### Experiment
        Change.
        ```python
        rate = 1
        ```
        - goal: `rate + base > 50`
        ### Hint
        More.
        ### Solution
        ```python
        rate = 20
        ```
        ## Say
        ### Explain
        Why?
        ### Rubric
        - **each** `each` — one.
        ### Solution
        For each.

        """

    private func grader(seconds: Double = 10) throws -> Grader {
        var limits = Grader.limits
        limits.seconds = 5
        limits.memoryBytes = 32 << 20
        return Grader(try lesson(Self.body), libraries: [], limits: limits, seconds: seconds)
    }

    private func answer(
        _ step: String, _ typed: String..., verdict: JournalEntry.Verdict = .right, mistake: String? = nil
    ) -> LearnerResult.Event {
        .init(step: step, kind: .answer, typed: typed, verdict: verdict, mistake: mistake)
    }

    private func open(_ step: String) -> LearnerResult.Event { .init(step: step, kind: .open) }

    private func line(_ step: String, _ text: String) -> LearnerResult.Event {
        .init(step: step, kind: .entry, line: text)
    }

    private func grade(_ events: LearnerResult.Event..., with grader: Grader? = nil) throws -> LessonResult {
        let result = LearnerResult(lesson: "t", lessonVersion: "1.2.0", name: "K", events: events)
        let file = try ResultFile(Array(ResultFile.text(of: result).utf8))
        return try (grader ?? self.grader()).grade(file, named: "k.result")
    }

    @Test(arguments: [
        ("letters", ["a"]), ("letters", ["(A)"]), ("sum", ["42"]), ("sum", ["42 km"]), ("sum", ["base + 2"]),
        ("sum", ["a = base", "a + 2"]), ("words", ["neuron", "Synapse"]),
        ("double", ["def double(x):\n    return 2 * x"]), ("double", ["f = lambda x: x * 2", "double = f"]),
        ("trial", ["rate = 11"]), ("trial", ["rate = 5", "rate = rate * 3"]), ("say", ["It is so for each one.", "a"]),
    ]) func rightAnswersHold(step: String, typed: [String]) throws {
        let event = LearnerResult.Event(step: step, kind: .answer, typed: typed, verdict: .right)
        let graded = try #require(try grade(open(step), event).steps.first { $0.id == step })
        #expect(graded.rightAt == 1)
        #expect(graded.claim == .holds)
    }

    @Test(arguments: [
        ("letters", ["b"]), ("letters", ["a b"]), ("sum", ["43"]), ("sum", ["42 m"]), ("sum", ["base = 41", "41"]),
        ("sum", ["1 / 0"]), ("sum", []), ("words", ["glia", "synapse"]), ("words", ["synapse"]), ("words", ["neuron"]),
        ("double", ["def double(x):\n    return 4"]), ("double", ["x = 5"]), ("double", ["def double(x): return x +"]),
        ("trial", ["base = 100"]), ("trial", ["rate = 10"]), ("trial", ["x = 5"]), ("say", ["a"]),
        ("sum", ["import os", "42"]),
    ]) func wrongAnswersThatClaimToBeRightDoNotHold(step: String, typed: [String]) throws {
        let event = LearnerResult.Event(step: step, kind: .answer, typed: typed, verdict: .right)
        let isHarmless = typed.first == "import os"
        let result = try grade(open(step), event)
        let graded = try #require(result.steps.first { $0.id == step })
        #expect(graded.isRight == isHarmless)
        #expect(graded.claim == (isHarmless ? .holds : .fails))
        #expect(result.isSound == isHarmless)
    }

    @Test func namesFromEarlierStepsAreMadeAgain() throws {
        let result = try grade(
            open("letters"), line("letters", "mine = base + 2"), answer("letters", "a"), open("sum"),
            line("sum", "mine"),
            answer("sum", "mine"))
        #expect(result.right == 2)
        #expect(result.isSound)
    }

    @Test func setupComesBackBeforeEachStep() throws {
        let result = try grade(
            open("letters"), line("letters", "base = 0"), open("sum"), line("sum", "unknown = base"),
            answer("sum", "unknown + 2"))
        #expect(result.steps[1].isRight)
    }

    @Test func triesMistakesAndHintsAreCounted() throws {
        let result = try grade(
            open("sum"), answer("sum", "80", verdict: .mistake, mistake: "product"), .init(step: "sum", kind: .hint),
            answer("sum", "7", verdict: .wrong), answer("sum", "42"), .init(step: "sum", kind: .hint),
            answer("sum", "41", verdict: .wrong), .init(step: "sum", kind: .solution))
        let step = result.steps[1]
        #expect(step.rightAt == 3)
        #expect(step.mistakes == ["product"])
        #expect(step.hints == 1)
        #expect(step.sawSolution)
        #expect(result.stuckAt == nil)
    }

    @Test func inventedMistakesAreNotCountedByName() throws {
        let result = try grade(open("sum"), answer("sum", "7", verdict: .mistake, mistake: "=cmd()"))
        #expect(result.steps[1].mistakes == [])
        #expect(result.stuckAt?.id == "sum")
    }

    @Test func unknownStepsAreNothing() throws {
        let result = try grade(open("nowhere"), answer("nowhere", "a"), answer("letters", "a"))
        #expect(result.right == 1)
        #expect(result.steps.count == 6)
    }

    @Test(arguments: [
        "while True: pass", "x = 'a' * 10 ** 9", "x = [0]\nwhile True: x += x", "print('a' * 10 ** 6 * 100)",
        "def f(): return f()\nf()", "10 ** 10 ** 10", "raise SystemExit(3)", "for i in range(10 ** 12): pass",
    ]) func hostileAnswersFailAlone(program: String) throws {
        let grader = try grader(seconds: 0.3)
        let bad = try grade(open("sum"), line("sum", program), answer("sum", program, "42 + 1"), with: grader)
        #expect(bad.right == 0)
        #expect(!bad.isSound)
        let good = try grade(open("sum"), answer("sum", "42"), with: grader)
        #expect(good.isSound)
        #expect(good.right == 1)
    }

    @Test func endlessFunctionTakesNoLongerThanItMay() throws {
        let grader = try grader(seconds: 0.3)
        let start = ContinuousClock.now
        let result = try grade(open("double"), answer("double", "def double(x):\n    while True: pass"), with: grader)
        #expect(start.duration(to: .now) < .seconds(5))
        #expect(result.steps[3].claim == .tooLong)
        #expect(try grade(answer("double", "double = lambda x: 2 * x"), with: grader).isSound)
    }
}
