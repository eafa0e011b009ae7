/// Text copied from a Python session, with its prompts and perhaps what was printed in between.
enum PastedSession {
    /// The code without prompts. In a block that begins with `>>> `, lines without a prompt are output and left out.
    static func code(of text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }), rest(of: first, after: ">>>") != nil
        else { return text }
        var code: [Substring] = []
        for line in lines {
            if let typed = rest(of: line, after: ">>>") {
                // What follows a block at the same depth stands on lines of its own.
                code.append(typed)
            } else if let more = rest(of: line, after: "...") {
                code.append(more)
            }
        }
        return code.joined(separator: "\n")
    }

    /// A line that goes on with what is open, without the prompt `... ` it may have been copied with.
    static func continuation(of line: String) -> String {
        guard let rest = rest(of: line[...], after: "..."), line.prefix(while: \.isWhitespace).isEmpty else {
            return line
        }
        return String(rest)
    }

    /// The text behind a prompt and the blank that ends it.
    private static func rest(of line: Substring, after prompt: String) -> Substring? {
        let text = line.drop { $0 == " " || $0 == "\t" }
        guard text.hasPrefix(prompt) else { return nil }
        let rest = text.dropFirst(prompt.count)
        if rest.isEmpty { return rest }
        return rest.first == " " ? rest.dropFirst() : nil
    }
}
