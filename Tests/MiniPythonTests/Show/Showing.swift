@testable import MiniPython

/// What a stage makes of a program, and why the program is none.
func shown(_ stage: Stage, _ text: String) throws -> (text: String, error: Interpreter.ErrorReport?) {
    var shown = ""
    let error = try Interpreter().show(stage, of: SourceText(name: "a.py", text: text)) { shown += $0 }
    return (shown, error)
}
