import Lessons
import Testing

@testable import Tutoring

/// Help in steps: the smaller form, the hint that comes by itself, lines taken back, and reviews.
@Suite struct TutorHelpTests {
    static let text = """
        ---
        mlshell: 1
        title: Small
        id: small
        ---
        # Small
        ## Six
        ### Number
        What is 2 times 3?
        - answer: `2 * 3`
        ### Hint
        Add 2 three times.
        ### Feedback
        - **added** `2 + 3` — You added.
        ### Easier
        Begin with less.
        ### Number
        What is 2 times 2?
        - answer: `2 * 2`
        ### Hint
        Add 2 and 2.
        ## Which
        ### Choose one
        Which is even?
        - [ ] 3
        - [ ] 5
        - [x] 4
        """

    let base = TutorTests()

    private func begun() -> Tutor {
        var tutor = base.tutor()
        _ = tutor.open(TutorTests.lesson(Self.text))
        return tutor
    }

    @Test func theSmallerFormIsAskedInPlaceOfTheQuestion() {
        var tutor = begun()
        #expect(base.short(tutor.easier()) == ["easier six/easier"])
        #expect(tutor.isEased && tutor.step?.id == "six/easier")
        #expect(base.short(tutor.next()) == ["still open"])
        #expect(base.short(tutor.hint()) == ["hint 1/1: Add 2 and 2."])
        #expect(base.short(tutor.easier()) == ["easier six/easier"])
        tutor.ran("x = 1", hasFailed: false)
        #expect(base.short(tutor.answered(["4"], .right([]))) == ["right"])
        #expect(tutor.place == 0)
        #expect(base.short(tutor.next()) == ["step six 1/2"])
        #expect(!tutor.isEased && !tutor.canGoOn)
        #expect(tutor.progress.visits == [.init(step: "six", lines: ["x = 1"])])
        // The answer is the question's own, but not one without help.
        #expect(base.short(tutor.answered(["6"], .right([]))) == ["right"])
        #expect(tutor.summary().answered == 1 && tutor.summary().atOnce == 0)
    }

    @Test(arguments: ["skip", "back"]) func theSmallerFormCanBeLeft(how: String) {
        var tutor = begun()
        _ = tutor.easier()
        #expect(base.short(how == "skip" ? tutor.skip() : tutor.back()) == ["step six 1/2"])
        #expect(!tutor.isEased)
        _ = tutor.easier()
        #expect(base.short(tutor.go(to: "2")) == ["step which 2/2"])
        #expect(!tutor.isEased)
        #expect(base.short(tutor.easier()) == ["no easier"])
    }

    @Test func aLessonIsResumedAtTheQuestionItself() {
        var tutor = begun()
        _ = tutor.easier()
        _ = tutor.answered(["4"], .right([]))
        var again = base.tutor(replaying: base.keeper.entries)
        #expect(base.short(again.open(TutorTests.lesson(Self.text))).last == "step six 1/2")
    }

    @Test func theThirdEqualMistakeBringsAHint() {
        var tutor = begun()
        func wrong(_ tutor: inout Tutor) -> [String] {
            base.short(tutor.answered(["5"], .mistake(name: "added", message: .words("You added."))))
        }
        #expect(wrong(&tutor) == ["mistake: You added."])
        // After a restart the count goes on.
        tutor = base.tutor(replaying: base.keeper.entries)
        _ = tutor.open(TutorTests.lesson(Self.text))
        #expect(wrong(&tutor) == ["mistake: You added."])
        #expect(wrong(&tutor) == ["mistake: You added.", "hint offered", "hint 1/1: Add 2 three times."])
        #expect(base.keeper.events.last == "hint six")
        for _ in 0..<5 { #expect(wrong(&tutor) == ["mistake: You added."]) }
    }

    @Test func onceInAStepIsEnough() {
        var tutor = begun()
        for _ in 0..<2 { #expect(tutor.tried("7").isEmpty) }
        #expect(base.short(tutor.tried("7")) == ["hint offered", "hint 1/1: Add 2 three times."])
        for _ in 0..<4 { #expect(tutor.tried("8").isEmpty) }
    }

    @Test func differentAnswersBringNone() {
        var tutor = begun()
        _ = tutor.go(to: "2")
        for letter in ["a", "b", "a", "b"] { #expect(base.short(tutor.answered([letter], .wrong([]))) == ["wrong"]) }
        // There is no hint in this step.
        #expect(base.short(tutor.answered(["a"], .wrong([]))) == ["wrong"])
    }

    @Test func theSmallerFormIsOfferedWhenThereAreNoMoreHints() {
        var tutor = begun()
        _ = tutor.hint()
        for _ in 0..<2 { _ = tutor.tried("7") }
        #expect(base.short(tutor.tried("7")) == ["easier offered"])
    }

    @Test func aLineIsTakenBack() {
        var tutor = begun()
        tutor.ran("x = 1", hasFailed: false)
        tutor.ran("x = 2", hasFailed: false)
        tutor.ran("x = ", hasFailed: true)
        tutor.undid()
        #expect(tutor.progress.visits == [.init(step: "six", lines: ["x = 1"])])
        tutor.undid()
        tutor.undid()
        #expect(tutor.progress.visits == [.init(step: "six")])
        #expect(LearningRecord(replaying: base.keeper.entries) == tutor.record)
    }

    @Test func aReviewLeavesTheLessonWhereItWas() {
        var tutor = begun()
        _ = tutor.answered(["6"], .right([]))
        _ = tutor.next()
        let record = tutor.record
        #expect(
            base.short(tutor.review(TutorTests.lesson(Self.text), 0, number: 1, total: 3)) == ["review small/six 1/3"])
        #expect(tutor.isReviewing && !tutor.canGoOn)
        // Hints begin anew.
        #expect(base.short(tutor.hint()) == ["hint 1/1: Add 2 three times."])
        tutor.ran("y = 1", hasFailed: false)
        #expect(tutor.progress.visits == [.init(step: "six", lines: ["y = 1"])])
        #expect(base.short(tutor.answered(["6"], .right([]))) == ["right"])
        #expect(tutor.canGoOn)
        #expect(base.short(tutor.next()) == [])
        #expect(tutor.record == record)
        #expect(base.keeper.entries.suffix(5).allSatisfy { $0.isReview })
        #expect(LearningRecord(replaying: base.keeper.entries) == record)
        _ = tutor.open(TutorTests.lesson(Self.text))
        #expect(!tutor.isReviewing && tutor.step?.id == "which")
    }

    @Test func theLastStepOfALessonInAReviewDoesNotEndIt() {
        var tutor = begun()
        _ = tutor.review(TutorTests.lesson(Self.text), 1, number: 1, total: 1)
        #expect(base.short(tutor.answered(["c"], .right([]))) == ["right"])
        #expect(tutor.step?.id == "which")
        #expect(base.keeper.events.last == "done which")
    }
}
