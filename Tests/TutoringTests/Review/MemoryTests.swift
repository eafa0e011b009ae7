import Testing

@testable import Tutoring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct MemoryTests {
    private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-6 }

    /// The stability after a first *good* is w2; its difficulty w4 - e^(2 · w5) + 1 = 6.4133 - 5.295196 + 1.
    @Test func firstAnswersByHand() {
        let good = Memory(first: .good)
        #expect(good.stability == 2.3065)
        #expect(isNear(good.difficulty, 2.118104))
        #expect(good.interval == 2)
        #expect(Memory(first: .again).stability == 0.212)
        #expect(isNear(Memory(first: .again).difficulty, 6.4133))
        #expect(Memory(first: .again).interval == 1)
        #expect(isNear(Memory(first: .hard).difficulty, 5.112171))
    }

    /// After as many days as the stability, nine in ten are recalled: that is what stability means.
    @Test func recallFallsToNineInTen() {
        var memory = Memory(first: .good)
        memory.answer(.good, afterDays: 2)
        let long = (0..<3).reduce(into: memory) { memory, _ in memory.answer(.good, afterDays: memory.interval) }
        #expect(memory.recall(afterDays: 0) == 1)
        #expect(abs(memory.recall(afterDays: memory.interval) - 0.9) < 0.01)
        #expect(abs(long.recall(afterDays: long.interval) - 0.9) < 0.001)
        #expect(long.recall(afterDays: 2 * long.interval) < 0.9)
    }

    /// One answer in a row: days since the last one, the grade, and the stability, difficulty and interval after it,
    /// as the Python package `fsrs` 6.3.2 computes them without steps and fuzz.
    static let peer: [[(days: Int, grade: Memory.Grade, stability: Double, difficulty: Double, interval: Int)]] = [
        [
            (0, .good, 2.3065, 2.118104, 2), (2, .good, 10.964332, 2.111214, 11), (11, .good, 46.280217, 2.104331, 46),
            (46, .again, 2.93258, 7.389976, 3), (1, .good, 4.959883, 7.377814, 5), (5, .hard, 9.443587, 8.244499, 9),
        ],
        [
            (0, .again, 0.212, 6.4133, 1), (1, .good, 1.886788, 6.402115, 2), (0, .good, 1.901374, 6.390941, 2),
            (0, .again, 0.647117, 8.798955, 1), (3, .hard, 1.862519, 9.187919, 2),
        ],
        [
            (0, .hard, 1.2931, 5.112171, 1), (0, .again, 0.451403, 8.378632, 1), (0, .hard, 0.451403, 8.908889, 1),
            (0, .good, 0.499783, 8.895208, 1), (10, .good, 3.153075, 8.881541, 3),
        ],
    ]

    @Test(arguments: peer.indices) func agreesWithThePeer(index: Int) throws {
        var memory: Memory?
        for answer in Self.peer[index] {
            if memory == nil {
                memory = Memory(first: answer.grade)
            } else {
                memory?.answer(answer.grade, afterDays: answer.days)
            }
            let now = try #require(memory)
            #expect(isNear(now.stability, answer.stability), "\(now)")
            #expect(isNear(now.difficulty, answer.difficulty), "\(now)")
            #expect(now.interval == answer.interval)
        }
    }

    @Test func staysWithinItsBounds() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var memory = Memory(first: .again)
            for _ in 0..<100 {
                let grade = Memory.Grade.allCases.randomElement(using: &generator) ?? .good
                memory.answer(grade, afterDays: Int.random(in: -1...20_000, using: &generator))
                #expect((1...10).contains(memory.difficulty))
                #expect(memory.stability >= 0.001 && memory.stability.isFinite)
                #expect((1...36_500).contains(memory.interval))
            }
        }
    }

    /// Writes random rows of answers for the script `compare`, which sets the variable.
    @Test func rowsForThePeer() {
        guard let path = getenv("MLSHELL_MEMORY_ROWS"), let file = fopen(path, "w") else { return }
        defer { fclose(file) }
        for row in 0..<2000 {
            var memory: Memory?
            for _ in 0..<20 {
                let grade = Memory.Grade.allCases.randomElement() ?? .good
                let days = memory.map { Int.random(in: 0...3 * $0.interval) } ?? 0
                if memory == nil { memory = Memory(first: grade) } else { memory?.answer(grade, afterDays: days) }
                guard let memory else { return }
                fputs(
                    "\(row) \(days) \(grade.rawValue) \(memory.stability) \(memory.difficulty) \(memory.interval)\n",
                    file)
            }
        }
    }
}
