import Markdown
import Wording

/// The only checks of how an answer is written: `uses` and `avoids`.
enum Form {
    /// What to say of an answer that is right but written otherwise than asked; nil when it is as asked.
    static func objection(_ attempt: Attempt, _ asked: AskedQuestion) -> Message? {
        if asked.uses.isEmpty, asked.avoids.isEmpty { return nil }
        let names = names(attempt)
        if let missing = asked.uses.first(where: { !names.contains($0) }) {
            return .useName(missing)
        }
        if let present = asked.avoids.first(where: { names.contains($0) }) {
            return .avoidName(present)
        }
        return nil
    }

    /// All names of the entry and of those earlier entries that bind a name it rests on.
    private static func names(_ attempt: Attempt) -> Set<String> {
        var names = CodeScanner.names(in: attempt.text)
        for entry in attempt.earlier.reversed() where !CodeScanner.boundNames(in: entry).isDisjoint(with: names) {
            names.formUnion(CodeScanner.names(in: entry))
        }
        return names
    }
}
