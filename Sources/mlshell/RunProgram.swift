import ArgumentParser
import Shell
import Terminal
import Wording

/// `mlshell run FILE.py`: a program as Python runs it, within the shell's limits.
struct RunProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: Message.LearnerHelp.run.said)

    @Argument(help: Message.LearnerHelp.runFile.help, completion: .file(extensions: ["py"]))
    var file: String

    @Option(help: Message.LearnerHelp.runSeed.help)
    var seed: UInt64 = 0

    @Option(help: Message.LearnerHelp.runShow.help)
    var show: ProgramRunner.Stage?

    func run() throws {
        Signals.install()
        if file == "-" { throw ExitCode(runStandardInput(seed: seed, showing: show)) }
        let bytes: [UInt8]
        do throws(TextFile.Problem) {
            bytes = try TextFile.read(file)
        } catch {
            Output.standardError.write("mlshell: \(error.words.said)\n")
            throw ExitCode(2)
        }
        throw ExitCode(runProgram(bytes, name: file, seed: seed, showing: show))
    }
}

extension ProgramRunner.Stage: ExpressibleByArgument {}

/// Runs lines from standard input as a program.
func runStandardInput(seed: UInt64, showing stage: ProgramRunner.Stage? = nil) -> Int32 {
    let reader = PlainLineReader(output: .standard, showsPrompt: false)
    var text = ""
    do {
        while case .line(let line) = try reader.readLine(prompt: "", initialText: "") { text += line + "\n" }
    } catch {
        Output.standardError.write("mlshell: \(error)\n")
        return 2
    }
    return runProgram(Array(text.utf8), name: "<stdin>", seed: seed, showing: stage)
}

/// Runs a program, or shows what a stage makes of it.
func runProgram(_ bytes: [UInt8], name: String, seed: UInt64, showing stage: ProgramRunner.Stage?) -> Int32 {
    let capabilities = TerminalCapabilities.current()
    let motion = Motion.usual(on: capabilities)
    let presenter = Presenter(
        colors: capabilities.colorDepth.rawValue, usesUnicode: capabilities.usesUnicode, width: capabilities.columns,
        escapesPrinted: capabilities.outputIsTerminal, motion: motion)
    presenter.height = capabilities.outputIsTerminal ? capabilities.rows : nil
    var runner = ProgramRunner(
        output: {
            Output.standard.write(presenter.present(.printed(String(decoding: $0, as: UTF8.self))))
            // Somebody may be watching: a whole line is shown at once.
            if capabilities.outputIsTerminal, $0.last == 0x0A { Output.standard.flush() }
        },
        errors: {
            Output.standard.flush()
            Output.standardError.write($0)
        })
    runner.flush = { Output.standard.flush() }
    runner.seed = seed
    runner.language = Surroundings.language
    presenter.language = Surroundings.language
    runner.isWatched = motion == .inPlace
    runner.workFolder = Surroundings.workFolder
    runner.display = {
        if $0.isFrame, let size = capabilities.outputIsTerminal ? TerminalCapabilities.windowSize() : nil {
            (presenter.width, presenter.height) = (size.columns, size.rows)
        }
        Output.standard.write(presenter.present($0))
        if $0.isFrame { Output.standard.flush() }
    }
    runner.endsTheProcess = true
    runner.isInterrupted = { InterruptFlag.isRaised || Signals.hangUpIsRequested || Output.standard.isClosed }
    let status = stage.map { runner.show($0, of: bytes, name: name) } ?? runner.run(utf8: bytes, name: name)
    Output.standard.write(presenter.finish())
    Output.standard.flush()
    return status
}
