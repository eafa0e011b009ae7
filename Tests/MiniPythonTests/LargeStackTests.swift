import Testing

@testable import MiniPython

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct LargeStackTests {
    private struct Fault: Error, Equatable { var number: Int }

    @Test func givesBackWhatTheBodyComesTo() { #expect(onLargeStack { 6 * 7 } == 42) }

    @Test func throwsWhatTheBodyThrows() {
        #expect(throws: Fault(number: 3)) { try onLargeStack { () throws(Fault) -> Int in throw Fault(number: 3) } }
    }

    @Test func aDeepRecursionFits() {
        func depth(_ count: Int) -> Int { count == 0 ? 0 : 1 + depth(count - 1) }
        #expect(onLargeStack { depth(200_000) } == 200_000)
    }

    @Test func startsAnotherThreadOnlyForMoreThanThereIs() {
        onLargeStack(bytes: 1 << 20) {
            let outer = pthread_self()
            #expect(onLargeStack(bytes: 1 << 20) { pthread_equal(pthread_self(), outer) } != 0)
            #expect(onLargeStack(bytes: 2 << 20) { pthread_equal(pthread_self(), outer) } == 0)
        }
    }
}
