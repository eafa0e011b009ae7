/// One state of something that changes while it is looked at, such as a fit going downhill: it is shown in the place of
/// the state before it.
///
/// Whoever trains or draws in a loop makes one for every step and hands it out at once; how often the screen is really
/// redrawn, and whether only the last state is shown because nobody watches, is decided where it is shown. So a frame
/// must be cheap to make: figures share their numbers.
public struct LiveFrame: Hashable, Sendable {
    /// What stands in a frame, from above.
    public enum Part: Hashable, Sendable {
        case figure(Figure)
        case picture(Picture)
        case lines([StyledLine])
        /// The same in several widths, the widest first: what is shown is the first that fits the window, or the last.
        case variants([[StyledLine]])
    }

    public var parts: [Part]
    /// The state in a few words, such as `epoch 12: loss 0.03`, for those who want no motion.
    public var summary: String

    /// Whether the state is told where nothing moves. nil where its maker does not know how many follow: then time
    /// decides.
    public var isLandmark: Bool?

    /// Whether no other state follows: it is shown wherever it is shown at all, and stays.
    public var isLast: Bool

    public init(_ parts: [Part], summary: String, isLandmark: Bool? = nil, isLast: Bool = false) {
        self.parts = parts
        self.summary = summary
        self.isLandmark = isLandmark
        self.isLast = isLast
    }

    /// Whether there is more to look at than lines of text.
    public var hasPicture: Bool {
        parts.contains { part in
            switch part {
            case .figure, .picture, .variants: true
            case .lines: false
            }
        }
    }
}
