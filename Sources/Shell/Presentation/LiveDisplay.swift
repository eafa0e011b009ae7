import Plotting

/// How what changes while it is looked at is shown.
public enum Motion: Sendable {
    /// Drawn anew in its place.
    case inPlace
    /// In words at its landmarks, else now and then, and what is more than words whole at the end: for screen readers,
    /// and terminals that cannot move the cursor.
    case words
    /// Only its last state: for output that goes to a file or a program.
    case none
}

/// Decides which states of what changes are drawn. What it draws in its place stands directly above the cursor, which
/// begins a row; nothing has to be put right when a program ends in the middle.
struct LiveDisplay {
    /// What is to be done with a state.
    enum Step { case nothing, words, frame }

    private let motion: Motion
    private let clock: () -> Double
    /// The latest state, while it is not drawn.
    private var waiting: LiveFrame?
    /// The state that was drawn last.
    private var drawn: LiveFrame?
    private var lastMoment = -Double.infinity
    /// Rows above the cursor that may be drawn over; 0 for none.
    private(set) var rowsDrawn = 0
    private var fitsWindow = true

    /// Seconds between two states: ten a second are as many as an eye can follow, and words take time to be read aloud.
    private static let shortestTime = 0.1
    private static let shortestTimeOfWords = 5.0

    init(motion: Motion, clock: @escaping () -> Double) {
        self.motion = motion
        self.clock = clock
    }

    mutating func take(_ frame: LiveFrame) -> Step {
        let isRest = motion == .none || (motion == .inPlace && !fitsWindow)
        let time = motion == .words ? Self.shortestTimeOfWords : Self.shortestTime
        waiting = frame
        if motion == .words, let isLandmark = frame.isLandmark { return isLandmark ? tell(frame) : .nothing }
        guard !isRest, clock() - lastMoment >= time else { return .nothing }
        lastMoment = clock()
        if motion == .words { return tell(frame) }
        (waiting, drawn) = (nil, frame)
        return .frame
    }

    /// What has been told whole is not told again.
    private mutating func tell(_ frame: LiveFrame) -> Step {
        if !frame.hasPicture { waiting = nil }
        return .words
    }

    /// Whether words say all of a state: then its last one is told as those before it.
    func isTold(_ frame: LiveFrame) -> Bool { motion == .words && !frame.hasPicture }

    /// Takes a state that no other follows; `takeLast` gives it.
    mutating func takeFinal(_ frame: LiveFrame) { waiting = frame }

    /// The last state, to be drawn because it was not yet.
    mutating func takeLast() -> LiveFrame? {
        guard let frame = waiting else { return nil }
        (waiting, drawn) = (nil, frame)
        return frame
    }

    /// What was drawn stays, and the next state begins anew below it.
    mutating func settle() {
        (rowsDrawn, fitsWindow, lastMoment) = (0, true, -.infinity)
    }

    /// Something else was written below what was drawn. A state that waits for its time waits on: who prints at every
    /// step must not get a figure for every line.
    mutating func leave() { rowsDrawn = 0 }

    /// Notes a state that was drawn in new rows; nil where they cannot be drawn over.
    mutating func hasDrawn(rows: Int?) {
        rowsDrawn = rows ?? 0
        fitsWindow = rows != nil
    }

    /// What draws rows over those of the state before.
    /// - Parameter rows: each with its end.
    mutating func redraw(_ rows: [String]) -> String {
        var text = "\u{1B}[\(rowsDrawn)A"
        for row in rows { text += "\u{1B}[2K" + row }
        if rows.count < rowsDrawn { text += "\u{1B}[J" }
        rowsDrawn = rows.count
        return text
    }

    /// The window has another size. What a terminal makes of the rows that stand there is not known: nothing is drawn
    /// over them.
    /// - Returns: whether something was drawn that would have changed in its place.
    mutating func windowHasChanged() -> Bool {
        defer { (rowsDrawn, fitsWindow) = (0, true) }
        return rowsDrawn > 0 || !fitsWindow
    }

    /// Whether the state drawn last is this figure.
    func hasShown(_ figure: Figure) -> Bool { drawn?.parts == [.figure(figure)] }

    /// What was drawn is far above by now.
    mutating func forget() { drawn = nil }
}
