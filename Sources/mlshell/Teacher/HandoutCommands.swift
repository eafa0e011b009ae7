import ArgumentParser
import Shell
import Terminal
import Wording

/// `mlshell new NAME`: a lesson to begin with.
struct NewLesson: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: Message.TeacherHelp.new.said,
        discussion: Message.TeacherHelp.newMore.said)

    @Argument(help: Message.TeacherHelp.newName.help)
    var name: String

    @OptionGroup var speech: SpeechOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        try leave(HandoutRunner(.current(speech), to: output.destination).new(name))
    }
}

/// `mlshell worksheet FILE`: a lesson on paper.
struct Worksheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.TeacherHelp.worksheet.said,
        discussion: Message.TeacherHelp.worksheetMore.said)

    @Argument(help: Message.Program.lessonFile.help, completion: .file(extensions: ["md"]))
    var file: String

    @Flag(help: Message.TeacherHelp.html.help)
    var html = false

    @Flag(help: Message.TeacherHelp.key.help)
    var key = false

    @OptionGroup var speech: SpeechOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        let runner = HandoutRunner(.current(speech), to: output.destination)
        try leave(runner.worksheet(file, form: html ? .html : .markdown, showsKey: key))
    }
}

/// `mlshell export FILE --notebook`: a lesson for Jupyter.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.TeacherHelp.export.said)

    @Argument(help: Message.Program.lessonFile.help, completion: .file(extensions: ["md"]))
    var file: String

    @Flag(help: Message.TeacherHelp.notebook.help)
    var notebook = false

    @OptionGroup var speech: SpeechOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !notebook { throw ValidationError(Message.Program.sayNotebook.said) }
    }

    func run() throws {
        Signals.install()
        try leave(HandoutRunner(.current(speech), to: output.destination).notebook(file))
    }
}

/// `mlshell strip FILE`: a lesson's text without keys.
struct Strip: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Message.TeacherHelp.strip.said,
        discussion: Message.TeacherHelp.stripMore.said)

    @Argument(help: Message.Program.lessonFile.help, completion: .file(extensions: ["md"]))
    var file: String

    @OptionGroup var speech: SpeechOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        Signals.install()
        try leave(HandoutRunner(.current(speech), to: output.destination).strip(file))
    }
}
