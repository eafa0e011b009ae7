import Lessons
import Testing

@testable import Classroom

@Suite struct WorkersTests {
    @Test(arguments: [0, 1, 3, 1000]) func everyPieceIsDoneOnceAndKeptInOrder(count: Int) {
        let list = WorkList<Int>(count: count)
        Workers(pieces: count).run { _ in
            while let place = list.take() { list.keep(place * place, at: place) }
        }
        #expect(list.done == (0..<count).map { $0 * $0 })
    }

    @Test func noMoreWorkersThanPieces() {
        #expect(Workers(pieces: 0).count == 1)
        #expect(Workers(pieces: 1).count == 1)
        #expect((1...16).contains(Workers(pieces: 1_000_000).count))
    }

    /// Several graders at once come to what one comes to, also beside answers that never end.
    @Test func learnersAreGradedAlikeByManyAndByOne() throws {
        let lesson = try lesson("## N\n### Number\nHow many?\n- answer: `40 + 2`\n### Hint\nCount.\n")
        let files = try (0..<60).map { number -> ResultFile in
            let text = number % 20 == 7 ? "while True: pass" : number % 3 == 0 ? "41 + \(number)" : "42 + 0 * \(number)"
            let event = LearnerResult.Event(step: "n", kind: .answer, typed: [text], verdict: .right)
            let result = LearnerResult(lesson: "t", lessonVersion: "", name: "\(number)", events: [event])
            return try ResultFile(Array(ResultFile.text(of: result).utf8))
        }
        let graded = Grader.gradeAll(count: files.count, makeGrader: { Grader(lesson, libraries: [], seconds: 0.3) }) {
            .result($1.grade(files[$0], named: "f"))
        }
        #expect(graded.count == files.count)
        for (number, graded) in graded.enumerated() {
            guard case .result(let learner) = graded else { continue }
            #expect(learner.name == "\(number)")
            let isRight = number % 20 != 7 && (number % 3 != 0 || number == 1)
            #expect(learner.right == (isRight ? 1 : 0), "\(number)")
        }
    }

    @Test func whoInterruptsWaitsForNoFile() {
        let graded = Grader.gradeAll(
            count: 10, makeGrader: { preconditionFailure("no grader is needed") }, isInterrupted: { true }
        ) { _, _ in .leftOut(.init(file: "", reason: "")) }
        #expect(graded.isEmpty)
    }
}
