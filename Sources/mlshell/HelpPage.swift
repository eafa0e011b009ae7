import ArgumentParser
import Terminal
import Wording

/// The pages that the library for arguments makes, with its own fixed words in the language of the process.
enum HelpPage {
    /// Ends the program with what went wrong, or with a page that was asked for.
    static func leave(with error: any Error) -> Never {
        guard Surroundings.language != .english else { MLShell.exit(withError: error) }
        let code = MLShell.exitCode(for: error)
        let text = translated(MLShell.fullMessage(for: error))
        if !text.isEmpty {
            let output = code == .success ? Output.standard : Output.standardError
            output.write(text.hasSuffix("\n") ? text : text + "\n")
            output.flush()
        }
        MLShell.exit(withError: code)
    }

    /// The library's fixed words, as they stand at the beginning of a line, or within its remarks on an option.
    private static let words: [(english: String, bokmal: String)] = [
        ("OVERVIEW: ", "OVERSIKT: "), ("USAGE: ", "BRUK: "), ("Usage: ", "Bruk: "), ("ARGUMENTS:", "ARGUMENTER:"),
        ("OPTIONS:", "VALG:"), ("SUBCOMMANDS:", "KOMMANDOER:"), ("Help:  ", "Hjelp:  "), ("Error: ", "Feil: "),
        ("Show the version.", "Vis versjonen."), ("Show help information.", "Vis hjelp."),
        ("(default)", "(vanlig)"), ("(default:", "(ellers:"), ("(values: ", "(verdier: "),
        ("; default: ", "; ellers: "),
        ("  See '", "  Se '"), ("for more information.", "for mer."), ("for detailed help.", "for mer hjelp."),
        ("Missing expected argument", "Det mangler et argument:"), ("Unknown option", "Ukjent valg:"),
        ("Unexpected argument", "Uventet argument:"),
    ]

    private static func translated(_ page: String) -> String {
        words.reduce(page) { text, word in
            var result = ""
            var rest = text[...]
            while let range = rest.firstRange(of: word.english) {
                result += rest[..<range.lowerBound] + word.bokmal
                rest = rest[range.upperBound...]
            }
            return result + rest
        }
    }
}
