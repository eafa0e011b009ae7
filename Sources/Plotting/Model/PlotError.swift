/// Why a figure cannot be made as asked, worded as matplotlib words its `ValueError`.
public struct PlotError: Error, Hashable, Sendable, CustomStringConvertible {
    public var message: String

    public init(_ message: String) {
        self.message = message
    }

    public var description: String { message }
}

/// The text in quotes as Python's `repr` writes it.
func quoted(_ text: String) -> String {
    let quote = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    let inside = escapingControls(text.replacing("\\", by: "\\\\"))
    return quote + (quote == "'" ? inside.replacing("'", by: "\\'") : inside) + quote
}

extension String {
    /// The string with every `character` replaced, without Foundation.
    func replacing(_ character: Character, by replacement: String) -> String {
        var result = ""
        for each in self {
            if each == character { result += replacement } else { result.append(each) }
        }
        return result
    }
}
