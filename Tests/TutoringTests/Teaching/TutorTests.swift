import Lessons
import Markdown
import Testing

@testable import Tutoring

@Suite struct TutorTests {
    /// A lesson of four steps: one to read, two questions, one to read.
    static let text = """
        ---
        mlshell: 1
        title: Small
        id: small
        version: 2
        ---
        # Small
        Opening.

        ## Read this
        Words.

        ## Six
        ### Number
        What is 2 times 3?
        - answer: `2 * 3`
        ### Hint
        Add 2 three times.
        ### Hint
        Add 3 twice.
        ### Feedback
        - **added** `2 + 3` — You added.
        ### Why
        Because.
        ### Solution
        ```python
        2 * 3
        ```

        ## Which
        ### Choose one
        Which is even?
        - [ ] 3
          > **odd** — Halve it.
        - [x] 4

        ## End
        Bye.
        """

    static func lesson(_ text: String = text) -> Lesson {
        let reading = LessonReader.read(text, file: "small.md") { _ in .failure(.missing) }
        guard let lesson = reading.lesson else { fatalError("\(reading.problems)") }
        return lesson
    }

    @Test func theOpeningIsShownAgainWhenNothingWasDone() {
        let keeper = Keeper()
        var tutor = Tutor(clock: { Timestamp(secondsSince1970: 0) }, keep: { keeper.entries += $0 })
        _ = tutor.open(Self.lesson())
        var again = Tutor(
            replaying: keeper.entries, clock: { Timestamp(secondsSince1970: 0) }, keep: { keeper.entries += $0 })
        guard case .lessonOpened? = again.open(Self.lesson()).first else {
            Issue.record("the opening is missing")
            return
        }
        _ = again.next()
        var later = Tutor(
            replaying: keeper.entries, clock: { Timestamp(secondsSince1970: 0) }, keep: { keeper.entries += $0 })
        guard case .lessonResumed? = later.open(Self.lesson()).first else {
            Issue.record("a lesson that was begun is opened anew")
            return
        }
    }

    /// Keeps what a tutor writes, as a journal does.
    final class Keeper {
        var entries: [JournalEntry] = []
        var events: [String] {
            entries.map { "\($0.event) \($0.step)\($0.verdict.map { " \($0)" } ?? "")" }
        }
    }

    let keeper = Keeper()

    func tutor(replaying entries: [JournalEntry] = []) -> Tutor {
        Tutor(replaying: entries, clock: { Timestamp(secondsSince1970: 7) }, keep: { [keeper] in keeper.entries += $0 })
    }

    /// The events in short.
    func short(_ events: [TutorEvent]) -> [String] {
        events.map { event in
            switch event {
            case .lessonOpened: "opened"
            case .lessonResumed(_, let done, let total): "resumed \(done)/\(total)"
            case .step(let step, let number, let total, let isDone):
                "step \(step.id) \(number)/\(total)\(isDone ? " done" : "")"
            case .stepProblem(_, let number, let line): "problem \(number) line \(line)"
            case .nothingToShow: "nothing"
            case .right(_, let why): why == nil ? "right" : "right, why"
            case .mistake(let message): "mistake: \(message.plainText)"
            case .wrong: "wrong"
            case .incomplete: "incomplete"
            case .part(let message, let isRight): "part\(isRight ? " right" : ""): \(message.plainText)"
            case .remark(let message): "remark: \(message.plainText)"
            case .hint(let passage, let number, let total): "hint \(number)/\(total): \(passage.blocks.plainText)"
            case .noHint(let total): "no hint of \(total)"
            case .solution(let passage): "solution \(passage == nil ? "none" : "given")"
            case .hintOffered: "hint offered"
            case .easierOffered: "easier offered"
            case .easier(let step): "easier \(step.id)"
            case .noEasier: "no easier"
            case .review(let step, let lesson, let number, let total):
                "review \(lesson.id)/\(step.id) \(number)/\(total)"
            case .stillOpen: "still open"
            case .skipped(let title): "skipped \(title)"
            case .isFirstStep: "first"
            case .noSuchStep(let text, let nearest): "no step \(text) \(nearest)"
            case .lessonDone(let summary):
                "end \(summary.answered)/\(summary.questions) at once \(summary.atOnce) left \(summary.left.map(\.number))"
            case .wasReset: "reset"
            }
        }
    }

    @Test func partsOfAnAnswerAreWrittenAndNotCounted() {
        var tutor = tutor()
        _ = tutor.open(Self.lesson())
        _ = tutor.next()
        #expect(
            short(tutor.answered(["because of it"], .part(.words("Found."), isRight: false), ideas: ["cause"]))
                == ["part: Found."])
        #expect(
            short(tutor.answered(["because of it", "a"], .right([]), ideas: ["cause", "effect"])) == ["right, why"])
        let answers = keeper.entries.filter { $0.event == .answer }
        #expect(answers.map(\.verdict) == [JournalEntry.Verdict.none, .right])
        #expect(answers.map(\.ideas) == [["cause"], ["cause", "effect"]])
        #expect(answers.last?.typed == ["because of it", "a"])
        #expect(tutor.summary().atOnce == 1)
    }

    @Test func aLessonFromBeginToEnd() {
        var tutor = tutor()
        #expect(short(tutor.open(Self.lesson())) == ["opened", "step read-this 1/4"])
        #expect(short(tutor.next()) == ["step six 2/4"])
        #expect(short(tutor.next()) == ["still open"])
        #expect(
            short(tutor.answered(["2 + 3"], .mistake(name: "added", message: .words("You added.")))) == [
                "mistake: You added."
            ])
        #expect(short(tutor.answered(["x"], .none([]))) == [])
        #expect(short(tutor.answered(["6"], .right([]))) == ["right, why"])
        #expect(tutor.canGoOn)
        #expect(short(tutor.next()) == ["step which 3/4"])
        #expect(short(tutor.answered(["b"], .right([]))) == ["right"])
        #expect(short(tutor.next()) == ["step end 4/4"])
        #expect(short(tutor.next()) == ["end 2/2 at once 1 left []"])
        #expect(short(tutor.next()) == ["end 2/2 at once 1 left []"])
        #expect(
            keeper.events == [
                "open read-this", "done read-this", "open six", "answer six mistake", "answer six right", "done six",
                "open which", "answer which right", "done which", "open end", "done end", "done ",
            ])
        #expect(
            keeper.entries.allSatisfy { $0.lesson == "small" && $0.lessonVersion == "2" && $0.at.secondsSince1970 == 7 }
        )
        #expect(keeper.entries[3].mistake == "added")
        #expect(keeper.entries[3].typed == ["2 + 3"])
    }

    @Test func theJournalIsWrittenBeforeTheVerdictIsTold() {
        var order: [String] = []
        var tutor = Tutor(clock: { Timestamp(secondsSince1970: 0) }, keep: { order += $0.map { "\($0.event)" } })
        _ = tutor.open(Self.lesson())
        _ = tutor.go(to: "six")
        order = []
        let events = tutor.answered(["6"], .right([]))
        order += short(events)
        #expect(order == ["answer", "done", "right, why"])
    }

    @Test func everyPrefixOfTheJournalResumesWhereItWas() {
        var tutor = tutor()
        var places: [(entries: Int, place: Int, isAnswered: Bool)] = []
        func note() { places.append((keeper.entries.count, tutor.place, tutor.isAnswered)) }
        _ = tutor.open(Self.lesson())
        note()
        _ = tutor.next()
        note()
        _ = tutor.hint()
        tutor.ran("a = 1", hasFailed: false)
        note()
        _ = tutor.answered(["6"], .right([]))
        note()
        _ = tutor.next()
        note()
        _ = tutor.skip()
        note()
        for state in places {
            var resumed = Tutor(
                replaying: Array(keeper.entries.prefix(state.entries)), clock: { Timestamp(secondsSince1970: 9) },
                keep: { _ in })
            _ = resumed.open(Self.lesson())
            // An answered question is behind the learner.
            #expect(resumed.place == (state.isAnswered ? state.place + 1 : state.place))
            #expect(!resumed.isAnswered)
        }
    }

    @Test func replayAndLiveAgree() {
        var tutor = tutor()
        _ = tutor.open(Self.lesson())
        _ = tutor.next()
        _ = tutor.hint()
        tutor.ran("1 / 0", hasFailed: true)
        tutor.ran("a = 1", hasFailed: false)
        _ = tutor.solution()
        _ = tutor.skip()
        #expect(LearningRecord(replaying: keeper.entries) == tutor.record)
        #expect(tutor.progress.visits.map(\.lines) == [[], ["a = 1"], []])
    }

    @Test func hintsComeOneByOne() {
        var tutor = tutor()
        _ = tutor.open(Self.lesson())
        #expect(short(tutor.hint()) == ["no hint of 0"])
        _ = tutor.next()
        #expect(short(tutor.hint()) == ["hint 1/2: Add 2 three times."])
        #expect(short(tutor.hint()) == ["hint 2/2: Add 3 twice."])
        #expect(short(tutor.hint()) == ["hint 1/2: Add 2 three times.", "hint 2/2: Add 3 twice.", "no hint of 2"])
        #expect(keeper.events.filter { $0 == "hint six" }.count == 2)
        var resumed = self.tutor(replaying: Array(keeper.entries.prefix(4)))
        _ = resumed.open(Self.lesson())
        #expect(short(resumed.hint()) == ["hint 2/2: Add 3 twice."])
    }

    @Test func solutionsAreGivenOnRequest() {
        var tutor = tutor()
        _ = tutor.open(Self.lesson())
        #expect(short(tutor.solution()) == ["solution none"])
        _ = tutor.next()
        #expect(short(tutor.solution()) == ["solution given"])
        #expect(short(tutor.solution()) == ["solution given"])
        #expect(keeper.events.filter { $0 == "solution six" }.count == 1)
    }

    @Test func stepsAreLeftAndFoundAgain() {
        var tutor = tutor()
        _ = tutor.open(Self.lesson())
        #expect(short(tutor.back()) == ["first"])
        _ = tutor.next()
        #expect(short(tutor.skip()) == ["skipped Six", "step which 3/4"])
        #expect(short(tutor.skip()) == ["skipped Which", "step end 4/4"])
        #expect(short(tutor.skip()) == ["end 0/2 at once 0 left [2, 3]"])
        #expect(short(tutor.back()) == ["step end 4/4 done"])
        #expect(short(tutor.go(to: "2")) == ["step six 2/4"])
        #expect(short(tutor.go(to: "Which")) == ["step which 3/4"])
        #expect(short(tutor.go(to: "whi")) == ["step which 3/4"])
        #expect(short(tutor.go(to: "9")) == ["no step 9 []"])
        #expect(short(tutor.go(to: "i")) == ["no step i [1, 2, 3]"])
    }

    @Test func aLastQuestionEndsTheLesson() {
        let text = Self.text.components(before: "## End")
        var tutor = tutor()
        _ = tutor.open(Self.lesson(text))
        _ = tutor.go(to: "which")
        #expect(short(tutor.answered(["b"], .right([]))) == ["right", "end 1/2 at once 1 left [2]"])
        #expect(tutor.step == nil)
    }

    @Test func brokenStepsArePassedOver() {
        let text = Self.text.components(before: "## Which") + "## Odd\n### Number\nNo key.\n\n## End\nBye.\n"
        let broken = Self.lesson(text)
        #expect(broken.steps.map { $0.problem == nil } == [true, true, false, true])
        var tutor = tutor()
        _ = tutor.open(broken)
        _ = tutor.next()
        #expect(
            short(tutor.skip()) == [
                "skipped Six", "problem 3 line \(broken.steps[2].problem?.place.line ?? 0)", "step end 4/4",
            ])
        #expect(short(tutor.back()) == ["problem 3 line \(broken.steps[2].problem?.place.line ?? 0)", "step six 2/4"])
    }

    @Test func aLessonWithoutAnySoundStep() {
        let text = Self.text.components(before: "## Read this") + "## Odd\n### Number\nNo key.\n"
        var tutor = tutor()
        #expect(short(tutor.open(Self.lesson(text))).last == "nothing")
        #expect(tutor.step == nil)
    }

    @Test func resetBeginsAnew() {
        var tutor = tutor()
        _ = tutor.open(Self.lesson())
        _ = tutor.next()
        #expect(short(tutor.reset()) == ["reset", "opened", "step read-this 1/4"])
        #expect(tutor.progress.done.isEmpty)
    }

    @Test func whatIsTriedAfterTheRightAnswerDoesNotCount() {
        var tutor = tutor()
        _ = tutor.open(Self.lesson())
        _ = tutor.go(to: "which")
        _ = tutor.answered(["b"], .right([]))
        let count = keeper.entries.count
        #expect(
            short(tutor.answered(["a"], .mistake(name: "odd", message: .words("Halve it.")))) == ["mistake: Halve it."])
        #expect(keeper.entries.count == count)
    }

    @Test func aStepThatHasGoneBeginsAtTheFirst() {
        var tutor = tutor(replaying: [
            JournalEntry(
                at: Timestamp(secondsSince1970: 1), lesson: "small", lessonVersion: "1", step: "was-here", event: .open)
        ])
        #expect(short(tutor.open(Self.lesson())) == ["opened", "step read-this 1/4"])
    }
}

extension String {
    /// What stands before a part of the text.
    func components(before part: String) -> String {
        var text = ""
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if line == part[...] { return text }
            text += line + "\n"
        }
        return text
    }
}
