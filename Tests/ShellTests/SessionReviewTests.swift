import TestFiles
import Testing

@testable import Shell

/// Reviews, and what is told of them.
@Suite struct SessionReviewTests {
    let folder = TemporaryFolder()

    init() {
        folder.makeFolder("lessons")
        folder.write(
            """
            ---
            mlshell: 1
            title: Letters
            id: letters
            ---
            # Letters
            ## Prepared
            ```python run
            start = 20
            ```
            ## One
            ### Choose one
            Which?
            - [x] this
            - [ ] that
            ## Two
            ### Number
            What is `start` plus 1?
            - answer: `21`
            ### Hint
            Add.
            ## Out
            ### Choose one
            Which?
            - [x] this
            - [ ] that
            - review: no
            """, to: "lessons/letters.md")
    }

    private static let noon = 20_000 * 86_400 + 12 * 3600

    private func session(day: Int, hour: Int = 12, zone: Int = 0) -> Session {
        Session(
            SessionEnvironment(
                secondsSince1970: { Self.noon + day * 86_400 + (hour - 12) * 3600 },
                secondsFromUTC: { _ in zone * 3600 },
                lessonsFolder: folder.file("lessons"), journalPath: folder.journal))
    }

    private func notices(_ outputs: [SessionOutput]) -> [String] {
        outputs.compactMap { if case .notice(let text) = $0 { text } else { nil } }
    }

    private func title(_ outputs: [SessionOutput]) -> String {
        outputs.compactMap { if case .stepTitle(let title, let detail) = $0 { "\(title), \(detail)" } else { nil } }
            .joined(separator: "|")
    }

    /// Does the whole lesson on day 0.
    private func learn() {
        let session = session(day: 0)
        _ = session.start()
        for line in ["", "a", "", "21", "", "a"] { _ = session.receive(line) }
        #expect(session.tutor.summary().answered == 3)
    }

    @Test func whatIsDueIsToldAtTheStart() {
        learn()
        #expect(!notices(session(day: 1).start()).contains { $0.contains("due") })
        #expect(
            notices(session(day: 2).start()).contains(
                "2 questions from earlier lessons are due: mlshell review asks them."))
    }

    @Test func questionsOfALessonAreAskedAgain() {
        learn()
        let session = session(day: 9)
        let opening = session.startReview()
        #expect(notices(opening)[0] == "Review: 2 questions are due today.")
        #expect(title(opening) == "One, question 1 of 2, from Letters")
        _ = session.receive("b")
        _ = session.receive("a")
        // What the programs before the question have made is there.
        #expect(title(session.receive("")) == "Two, question 2 of 2, from Letters")
        _ = session.receive("start + 1")
        let end = session.receive("")
        #expect(
            end.contains {
                guard case .aside("Done", let blocks) = $0 else { return false }
                return blocks.plainText == "Review done: 2 of 2 questions answered, 1 at the first try without help."
            })
        #expect(
            notices(end) == [
                "The next question comes back tomorrow.", "Press Enter to go on with the lessons, or leave with :quit.",
            ])
        // The lesson is as it was: done.
        #expect(session.tutor.record["letters"].isFinished)
        #expect(!notices(session.receive("")).isEmpty)
    }

    @Test func thereIsAMostForADay() {
        learn()
        let first = session(day: 9)
        #expect(notices(first.startReview(most: 1))[0] == "Review: 1 of the 2 questions that are due.")
        _ = first.receive("a")
        let second = session(day: 9)
        #expect(
            notices(second.startReview(most: 1))[0].hasPrefix("You have reviewed 1 question today; that is enough."))
        #expect(second.isOver)
        #expect(notices(session(day: 9).startReview(most: 2))[0] == "Review: 1 question is due today.")
    }

    /// A day begins at four in the morning, by the learner's clock.
    @Test func daysAreTheLearnersOwn() {
        learn()
        #expect(session(day: 2, hour: 3).dueCount == 0)
        #expect(session(day: 2, hour: 4).dueCount == 2)
        #expect(session(day: 2, hour: 3, zone: 1).dueCount == 2)
    }

    @Test func lessonsThatAreGoneAreNotAskedAbout() {
        learn()
        folder.write("nothing", to: "lessons/letters.md")
        let session = session(day: 9)
        #expect(notices(session.startReview())[0].hasPrefix("There is nothing to review yet."))
        #expect(session.isOver)
    }

    @Test func aPathThatCannotBeReadIsTold() {
        #expect(notices(session(day: 0).startReview(of: folder.file("none.md")))[0].contains("there is no such file"))
    }

    @Test func linesOfAReviewCanBeTakenBack() {
        learn()
        let session = session(day: 9)
        _ = session.startReview()
        _ = session.receive("own = start + 5")
        _ = session.receive("own = 0")
        #expect(notices(session.receive(":undo")) == ["Taken back: own = 0", "own is 25 again."])
    }

    /// The journal knows where a teacher's lesson was when it was opened.
    @Test func aTeachersLessonIsFoundAgain() throws {
        folder.makeFolder("own")
        let text = try #require(readFile(folder.file("lessons/letters.md")))
        folder.write(text.replacing("id: letters", with: "id: own").replacing("Letters", with: "Own"), to: "own/own.md")
        let first = session(day: 0)
        _ = first.start(.lesson(path: folder.file("own/own.md")))
        for line in ["", "a"] { _ = first.receive(line) }
        let due = session(day: 9)
        #expect(title(due.startReview()) == "One, question 1 of 1, from Own")
        _ = due.receive("a")
        // Without a path the shell goes on where the learner was.
        let later = session(day: 10)
        #expect(title(later.start()) == "Two, step 3 of 4")
        #expect(title(later.receive(":load own")) == "Two, step 3 of 4")
        // A file that is gone, or is another lesson now, is passed over.
        folder.write(text, to: "own/own.md")
        #expect(notices(session(day: 30).startReview())[0].hasPrefix("There is nothing to review yet."))
    }
}
