import ArgumentParser
import Shell
import Terminal

/// `mlshell new NAME`: a lesson to begin with.
struct NewLesson: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a new lesson with one step for each kind of question.",
        discussion: "The file lies in the current folder and passes mlshell lint. Change its words, and preview it.")

    @Argument(help: "The lesson's name, such as \"Bias in data\".")
    var name: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        try leave(HandoutRunner(.current, to: output.destination).new(name))
    }
}

/// `mlshell worksheet FILE`: a lesson on paper.
struct Worksheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a lesson as a worksheet: Markdown or HTML, without keys or with them.",
        discussion: "Programs that the lesson shows running are run, and what they print stands below them.")

    @Argument(help: "A lesson's file, or the id of a built-in lesson.", completion: .file(extensions: ["md"]))
    var file: String

    @Flag(help: "Write one page of HTML, for a browser or its printer.")
    var html = false

    @Flag(help: "With the keys, known mistakes, hints and solutions: the teacher's copy.")
    var key = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        let runner = HandoutRunner(.current, to: output.destination)
        try leave(runner.worksheet(file, form: html ? .html : .markdown, showsKey: key))
    }
}

/// `mlshell export FILE --notebook`: a lesson for Jupyter.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a lesson as a Jupyter notebook (.ipynb, format 4.5), without keys.")

    @Argument(help: "A lesson's file, or the id of a built-in lesson.", completion: .file(extensions: ["md"]))
    var file: String

    @Flag(help: "As a notebook; there is no other form yet.")
    var notebook = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !notebook { throw ValidationError("Say in which form: --notebook.") }
    }

    func run() throws {
        Signals.install()
        try leave(HandoutRunner(.current, to: output.destination).notebook(file))
    }
}

/// `mlshell strip FILE`: a lesson's text without keys.
struct Strip: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a lesson's own text without keys, hints and other withheld parts.",
        discussion: """
            Lines of Order and the right side of Match stand in the order in which the shell shows them. The result is to \
            be read and filled in; without keys it cannot be played.
            """)

    @Argument(help: "A lesson's file, or the id of a built-in lesson.", completion: .file(extensions: ["md"]))
    var file: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        try leave(HandoutRunner(.current, to: output.destination).strip(file))
    }
}
