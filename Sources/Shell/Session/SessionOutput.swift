import Markdown
import Plotting

/// A piece of what the shell says or shows, as data: how it looks is the room Rendering's part.
public enum SessionOutput: Sendable {
    /// What a mark in front of the shell's word on an answer says.
    public enum Mark: String, Sendable, CaseIterable {
        case right, mistake, wrong, incomplete, remark
    }

    /// The title of a lesson, with a line of facts below it.
    case lessonTitle(String, detail: String)
    /// The title of a step, and where in the lesson it stands.
    case stepTitle(String, detail: String)
    /// Text of a lesson, or of the shell itself.
    case text([Block])
    /// The options of a question, lettered from a.
    case options([[Block]])
    /// A program of the lesson, shown before its output.
    case program(String)
    /// What a program has printed, exactly; a piece may end within a line.
    case printed(String)
    /// An error of a program as Python prints it, each line ended.
    case error(String)
    case figure(Figure)
    /// A state that stands in the place of the one before; the last one stays.
    case frame(LiveFrame)
    /// A value that the learner wanted to see.
    case picture(Picture)
    /// The shell's word on an answer.
    case verdict(Mark, [Block])
    /// A hint, a solution or another part shown on request or after success, under a heading of its own.
    case aside(heading: String, [Block])
    /// One line about the shell itself.
    case notice(String)
}

extension SessionOutput {
    /// Whether it stands in the place of what was shown before it.
    public var isFrame: Bool {
        if case .frame = self { true } else { false }
    }
}
