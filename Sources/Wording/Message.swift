/// Something that the shell says, in every language in which it speaks: none can be forgotten, or it does not compile.
public struct Message: Hashable, Sendable {
    private let english: String
    private let bokmal: String

    public init(_ english: String, nb bokmal: String) {
        self.english = english
        self.bokmal = bokmal
    }

    /// What is the same in all languages: names, programs, and what Python says.
    public init(verbatim text: String) { self.init(text, nb: text) }

    public func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .bokmal: bokmal
        }
    }

    public var isEmpty: Bool { english.isEmpty && bokmal.isEmpty }

    /// Without backticks, which would begin a piece of code.
    public var withoutTicks: Message { Message(english.filter { $0 != "`" }, nb: bokmal.filter { $0 != "`" }) }

    /// One message right behind another.
    public static func + (a: Message, b: Message) -> Message {
        Message(a.english + b.english, nb: a.bokmal + b.bokmal)
    }

    /// A message with a text of no language right behind it.
    public static func + (a: Message, b: String) -> Message { a + Message(verbatim: b) }
}

extension Sequence<Message> {
    /// The messages in a row, something between two of them.
    public func joined(separator: String) -> Message {
        Message(
            map { $0.text(in: .english) }.joined(separator: separator),
            nb: map { $0.text(in: .bokmal) }.joined(separator: separator))
    }
}

/// `1 step`, `3 steps`; in Bokmål the plural is given: `2 filer`.
func counted(_ count: Int, _ noun: String, _ nouns: String? = nil) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(nouns ?? noun + "s")"
}
