import CoreMath
import MiniPython
import Plotting

extension Machine {
    private static let formats = ["png", "svg"]
    private static let mostDotsPerInch = 1200.0

    /// Saves a figure, or the one shown last where nothing was drawn since, as the ending of the name or `format` says.
    func save(_ state: FigureState, to name: Value, dotsPerInch: Value, format: Value) throws {
        guard let text = name.string?.text else {
            throw error(.typeError, "savefig takes the name of a file as text, not \(typeName(name))")
        }
        let ending = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map(String.init)
        let kind = try (format.isNone ? ending ?? "png" : strText(format)).lowercased()
        guard Self.formats.contains(kind) else {
            throw error(.valueError, "Format '\(kind)' is not supported (supported formats: png, svg)")
        }
        let full = ending == nil ? "\(text).\(kind)" : text
        guard !full.contains(where: { $0 == "/" || $0 == "\\" }), !full.hasPrefix("."),
            full.lowercased().hasSuffix(".\(kind)")
        else {
            throw error(
                .permissionError,
                "figures are saved in the folder where the shell was started, under a name such as 'figure.\(kind)', "
                    + "not \(try reprText(name))")
        }
        var figure = state.figure
        if figure.isBlank, state === pyplot.current { figure = pyplot.latest }
        guard let saveFile = library.saveFile else { return }
        try saveFile(full, bytes(of: figure, kind, dotsPerInch), self)
    }

    /// What a figure shows, in sentences of the language in which the shell speaks.
    func words(of figure: Figure) -> String { library.describe?(figure, self) ?? figure.words }

    private func bytes(of figure: Figure, _ kind: String, _ dotsPerInch: Value) throws -> [UInt8] {
        try checkRoom(figure.pointCount, bytesEach: 400)
        if kind == "svg" {
            return try Array(SVGFigure.render(figure, description: words(of: figure)) { try poll(4096) }.utf8)
        }
        let dots = try dotsPerInch.isNone || dotsPerInch.string != nil ? 100 : number(dotsPerInch, "dpi")
        guard dots >= 1, dots <= Self.mostDotsPerInch else {
            throw error(.valueError, "dpi must be from 1 to 1200 here, not \(ArrayFormatter.pythonText(dots))")
        }
        try heap.check(bytes: PNGFigure.bytesNeeded(figure, dotsPerInch: dots))
        return try PNGFigure.render(figure, dotsPerInch: dots) { try poll(4096) }
    }
}

/// Why a file was not written, in a sentence; the program gets it as an OSError.
public struct FileProblem: Error {
    let message: String

    public init(_ message: String) { self.message = message }
}
