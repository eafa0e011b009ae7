import Testing

@testable import StandardLibrary

@Suite struct EpochLandmarksTests {
    private func told(_ first: Int, _ end: Int) -> [Int] {
        (first..<end).filter(EpochLandmarks(from: first, to: end).contains).map { $0 + 1 }
    }

    @Test func areOnStepsAsTheTicksOfAnAxis() {
        #expect(told(0, 1) == [1])
        #expect(told(0, 7) == [1, 2, 3, 4, 5, 6, 7])
        #expect(told(0, 15) == [1, 2, 4, 6, 8, 10, 12, 14, 15])
        #expect(told(0, 30) == [1, 5, 10, 15, 20, 25, 30])
        #expect(told(0, 100) == [1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
        #expect(told(0, 101) == [1, 20, 40, 60, 80, 100, 101])
        #expect(told(40, 43) == [41, 42, 43])
    }

    @Test func areAboutTenForEveryTraining() {
        for epochs in 1...3000 {
            let count = told(0, epochs).count
            #expect(count <= 12 && count >= min(epochs, 5), "\(epochs)")
        }
        #expect(EpochLandmarks(from: 0, to: .max).interval == 1_000_000_000_000_000_000)
        #expect(EpochLandmarks(from: 0, to: .min).interval == 1)
    }
}
