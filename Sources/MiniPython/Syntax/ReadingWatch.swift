/// Looks now and then, while a program's text is read and compiled, whether a limit of the run is reached.
///
/// A text of megabytes takes seconds to read; Ctrl-C and the end of the time must not wait for it.
final class ReadingWatch {
    /// Parts of the text between two looks: some 0.1 ms of work.
    private static let interval = 1024

    private let check: () throws -> Void
    /// None at first, so that what has stopped already keeps even a short text from running.
    private var partsLeft = 0
    /// What `check` has thrown. From then on every stage ends at once.
    private(set) var stop: (any Error)?

    /// - Parameter check: throws when a limit is reached.
    init(_ check: @escaping () throws -> Void = {}) { self.check = check }

    /// Counts one part of the text: a token, a statement, an expression. Gives why reading must end, if it must.
    @inline(__always)
    func count() -> (any Error)? {
        partsLeft -= 1
        return partsLeft < 0 ? look() : nil
    }

    /// Counts one part of the text.
    /// - Throws: what the check throws.
    @inline(__always)
    func pass() throws {
        if let stop = count() { throw stop }
    }

    @inline(never)
    private func look() -> (any Error)? {
        if stop != nil { return stop }
        do { try check() } catch {
            stop = error
            return stop
        }
        partsLeft = Self.interval
        return nil
    }
}
