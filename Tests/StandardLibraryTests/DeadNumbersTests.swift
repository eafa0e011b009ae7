import CoreMath
import MiniPython
import Testing

@testable import StandardLibrary

@Suite struct DeadNumbersTests {
    /// Offers an array of so many numbers; what is not kept goes.
    private func offer(_ count: Int, to dead: DeadNumbers, _ library: LibraryState) throws -> Bool {
        let object = ArrayObject(try NDArray.zeros([count]), LibraryReference(library))
        let reference = Unmanaged.passRetained(object)
        if dead.keep(object) { return true }
        reference.release()
        return false
    }

    private func library(of interpreter: Interpreter) -> LibraryState { interpreter.machine.library }

    @Test func aLaterLoopFindsRoomForItsForm() throws {
        let interpreter = try Interpreter(libraries: [LearningLibrary()])
        let (library, dead) = (library(of: interpreter), DeadNumbers())
        var count = 0
        while count < 100_000, try offer(10, to: dead, library) { count += 1 }
        #expect(count > 100 && count < 100_000)
        let kept = try (0..<50).count { _ in try offer(20, to: dead, library) }
        #expect(kept == 50)
        let form = SmallForm(count: 20, .float64)
        for _ in 0..<50 {
            let array = try #require(dead.array(form))
            Unmanaged<ArrayObject>.fromOpaque(array).release()
        }
        #expect(dead.array(form) == nil)
    }

    @Test func whatIsKeptIsBounded() throws {
        let interpreter = try Interpreter(libraries: [LearningLibrary()])
        let (library, dead) = (library(of: interpreter), DeadNumbers())
        // 500 numbers take more than 4000 bytes.
        let kept = try (0..<2000).count { _ in try offer(500, to: dead, library) }
        #expect(kept > 100 && kept < 600)
    }
}
