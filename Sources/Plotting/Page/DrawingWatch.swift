/// Looks now and then whether a long drawing shall go on.
///
/// Kinds of plots draw without errors: what the look has thrown is kept for the end, and until then they only need to
/// see that it is not worth going on.
final class DrawingWatch {
    private let poll: () throws -> Void
    private var untilLook = 0
    private var problem: (any Error)?

    /// Points between two looks: about a millisecond.
    private static let pointsBetweenLooks = 4096

    /// - Parameter poll: throws where the drawing shall end.
    init(_ poll: @escaping () throws -> Void) { self.poll = poll }

    /// Counts points that are drawn.
    /// - Returns: false once the drawing shall end.
    func goesOn(_ points: Int = 1) -> Bool {
        untilLook -= points
        if untilLook <= 0, problem == nil {
            untilLook = Self.pointsBetweenLooks
            do { try poll() } catch { problem = error }
        }
        return problem == nil
    }

    /// Throws what the look has thrown.
    func finish() throws { if let problem { throw problem } }
}
