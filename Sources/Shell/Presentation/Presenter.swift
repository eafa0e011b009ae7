import Markdown
import MiniPython
import Plotting
import Rendering
import Wording

/// Turns what a session says into text for a width and a theme. It keeps only what layout needs: whether the last
/// output has ended its line, and whether an empty row stands above.
public final class Presenter {
    private var theme: Theme
    /// Whether control characters that a program prints are shown instead of passed on: always on a terminal.
    private let escapesPrinted: Bool
    private var isLineOpen = false
    private var isBelowEmptyRow = true
    private var lastKind: Kind = .none
    private var live: LiveDisplay

    /// Pieces of one kind stand together; an empty row divides kinds.
    private enum Kind { case none, text, printed, notice }

    /// - Parameters:
    ///   - colors: how many there are: none, 16, 256, or all of 24 bits.
    ///   - width: columns of the window.
    ///   - motion: how what changes is shown.
    ///   - clock: seconds from any moment on.
    public init(
        colors: Int, usesUnicode: Bool, width: Int, escapesPrinted: Bool, motion: Motion = .none,
        clock: @escaping () -> Double = Machine.monotonicSeconds
    ) {
        live = LiveDisplay(motion: motion, clock: clock)
        theme = Theme(colors: Self.colors(of: colors), usesUnicode: usesUnicode, width: width)
        self.escapesPrinted = escapesPrinted
    }

    private static func colors(of count: Int) -> Theme.Colors {
        if count >= 1 << 24 { return .trueColor }
        if count >= 256 { return .indexed256 }
        return count >= 16 ? .basic16 : .none
    }

    /// Columns of the window, which may change between two lines.
    public var width: Int {
        get { theme.width }
        set {
            guard newValue != theme.width else { return }
            let language = theme.language
            theme = Theme(colors: theme.colors, usesUnicode: theme.usesUnicode, width: newValue)
            theme.language = language
            windowHasChanged()
        }
    }

    /// The language of the session, which may change between two lines.
    public var language: Language {
        get { theme.language }
        set { theme.language = newValue }
    }

    /// Rows of the window, which may change between two lines; nil when nothing scrolls away.
    public var height: Int? {
        didSet { if height != oldValue { windowHasChanged() } }
    }

    /// Whether what changes begins on a window without rows, because they were laid out for another size.
    private var clearsWindow = false

    private func windowHasChanged() { clearsWindow = live.windowHasChanged() || clearsWindow }

    /// Rows for the plot area of a figure: a small window keeps some for the words around it.
    private var figureRows: Int { height.map { min(max($0 - 15, 8), 16) } ?? 16 }

    /// Told when the learner has typed a line: the cursor stands at the start of a row.
    public func lineWasTyped() {
        isLineOpen = false
        isBelowEmptyRow = false
        lastKind = .none
        live.forget()
    }

    /// The text to write for one piece.
    public func present(_ output: SessionOutput) -> String {
        switch output {
        case .frame(let frame): return present(frame)
        case .printed:
            live.leave()
            return shown(output)
        case .figure(let figure):
            // A program that has watched its figure change shows it at its end.
            let last = settleFrame()
            if live.hasShown(figure) { return last }
            return last + shown(output)
        default: return settleFrame() + shown(output)
        }
    }

    private func shown(_ output: SessionOutput) -> String {
        let document = DocumentRenderer(theme)
        switch output {
        case .lessonTitle(let title, let detail): return rows(heading(title, detail, rule: "━"), .text)
        case .stepTitle(let title, let detail): return rows(heading(title, detail, rule: nil), .text)
        case .text(let blocks): return rows(document.render(blocks), .text)
        case .options(let options): return rows(lettered(options, document), .text)
        case .program(let text): return rows(document.program(text), .text)
        case .printed(let text): return printed(text)
        case .error(let text): return error(text)
        case .figure(let figure): return rows(theme.render(figure, rows: figureRows), .text)
        case .frame(let frame): return rows(lines(of: frame), .text)
        case .picture(let picture): return rows(theme.render(picture, rows: figureRows + 4), .text)
        case .verdict(let mark, let blocks): return rows(verdict(mark, blocks, document), .text)
        case .aside(let heading, let blocks):
            return rows([Line(heading, Style(.title, isBold: true))] + document.render(blocks), .text)
        case .notice(let text): return rows(document.words(text, Style(.notice, isDim: true)), .notice)
        }
    }

    /// An end for a line that a program has left open, so that the prompt starts a row.
    public func settle() -> String { settleFrame() + settleLine() }

    /// The last state of what changed, at the end of a program.
    public func finish() -> String { settleFrame() }

    private func settleLine() -> String {
        defer { isLineOpen = false }
        return isLineOpen ? "\n" : ""
    }

    // MARK: What changes

    private func present(_ frame: LiveFrame) -> String {
        if frame.isLast {
            live.takeFinal(frame)
            return settleFrame()
        }
        switch live.take(frame) {
        case .nothing: return ""
        case .words: return tell(frame)
        case .frame: return draw(frame)
        }
    }

    /// The last state, where it was not drawn yet; it stays.
    private func settleFrame() -> String {
        defer {
            live.settle()
            clearsWindow = false
        }
        return live.takeLast().map { live.isTold($0) ? tell($0) : draw($0) } ?? ""
    }

    private func tell(_ frame: LiveFrame) -> String {
        settleLine() + theme.encode(DocumentRenderer(theme).words(frame.summary, Style(isDim: true)))
    }

    private func draw(_ frame: LiveFrame) -> String {
        let lines = lines(of: frame)
        if clearsWindow {
            (clearsWindow, isLineOpen, isBelowEmptyRow, lastKind) = (false, false, false, .text)
            live.hasDrawn(rows: lines.count < height ?? .max ? lines.count : nil)
            return "\u{1B}[H\u{1B}[2J" + theme.encode(lines)
        }
        if live.rowsDrawn > 0 { return live.redraw(lines.map { theme.encode([$0]) }) }
        let text = rows(lines, .text)
        // What is higher than the window cannot be drawn again in its place.
        live.hasDrawn(rows: lines.count < height ?? .max ? lines.count : nil)
        return text
    }

    private func lines(of frame: LiveFrame) -> [Line] {
        frame.parts.flatMap { part in
            switch part {
            case .figure(let figure): theme.render(figure, rows: figureRows)
            case .picture(let picture): theme.render(picture, rows: figureRows + 4)
            case .lines(let lines): fitted(lines)
            case .variants(let variants):
                fitted(variants.first { $0.allSatisfy { Line($0).width <= theme.width } } ?? variants.last ?? [])
            }
        }
    }

    /// Lines no wider than the window: what the terminal breaks by itself cannot be drawn again in its place.
    private func fitted(_ lines: [StyledLine]) -> [Line] { lines.flatMap { theme.broken(Line($0)) } }

    // MARK: Parts

    private func rows(_ lines: [Line], _ kind: Kind) -> String {
        guard !lines.isEmpty else { return "" }
        var text = settleLine()
        let isTogether = kind == .notice && lastKind == .notice
        if !isBelowEmptyRow, !isTogether, lastKind != .none || kind == .text { text += "\n" }
        text += theme.encode(lines)
        isBelowEmptyRow = false
        lastKind = kind
        return text
    }

    private func heading(_ title: String, _ detail: String, rule: Character?) -> [Line] {
        let document = DocumentRenderer(theme)
        var lines = document.words(title, Style(.title, isBold: true))
        let aside = Line([Run(" · ", Style(isDim: true)), Run(escapingControls(detail), Style(isDim: true))])
        // Rows are dear on a small screen: the detail stands beside the title where there is room.
        let isBeside = !detail.isEmpty && lines.count == 1 && lines[0].width + aside.width <= theme.textWidth
        if isBeside { lines[0].runs += aside.runs }
        if let rule {
            lines.append(Line(String(repeating: rule, count: min(displayWidth(title), theme.textWidth)), Style(.title)))
        }
        if !detail.isEmpty, !isBeside { lines += document.words(detail, Style(isDim: true)) }
        return lines
    }

    private func lettered(_ options: [[Block]], _ document: DocumentRenderer) -> [Line] {
        let marked = options.enumerated().map { place, blocks in
            let letter = place < 26 ? String(UnicodeScalar(UInt8(97 + place))) : "\(place + 1)"
            return document.marked("  \(letter)  ", blocks)
        }
        return sideBySide(marked) ?? marked.flatMap { $0 }
    }

    /// Options of several short rows, such as what a program may print, beside each other; nil where they do not fit.
    private func sideBySide(_ options: [[Line]]) -> [Line]? {
        let height = options.map(\.count).max() ?? 0
        let widths = options.map { $0.map(\.width).max() ?? 0 }
        guard options.count > 1, height > 1, widths.reduce(0, +) + options.count - 1 <= theme.textWidth else {
            return nil
        }
        return (0..<height).map { row in
            var runs: [Run] = []
            for (place, option) in options.enumerated() {
                let line = row < option.count ? option[row] : Line()
                runs += line.runs
                guard place + 1 < options.count else { continue }
                runs.append(Run(String(repeating: " ", count: widths[place] - line.width + 1)))
            }
            return Line(runs)
        }
    }

    private func verdict(_ mark: SessionOutput.Mark, _ blocks: [Block], _ document: DocumentRenderer) -> [Line] {
        let sign: (text: String, style: Style) =
            switch mark {
            case .right: (theme.usesUnicode ? "✓ " : "+ ", Style(.right, isBold: true))
            case .mistake: ("~ ", Style(.mistake, isBold: true))
            case .wrong: (theme.usesUnicode ? "✗ " : "x ", Style(.wrong, isBold: true))
            case .incomplete: (theme.usesUnicode ? "± " : "+- ", Style(.mistake, isBold: true))
            case .remark: ("· ", Style(.remark, isBold: true))
            }
        var lines = document.marked(sign.text, blocks)
        if let first = lines.first, let lead = first.runs.first {
            lines[0] = Line([Run(lead.text, sign.style)] + first.runs.dropFirst())
        }
        return lines
    }

    private func printed(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        let divides = lastKind == .text || lastKind == .notice
        let lead = divides && !isBelowEmptyRow ? settleLine() + "\n" : ""
        isLineOpen = text.last?.isNewline == false
        isBelowEmptyRow = false
        lastKind = .printed
        return lead + (escapesPrinted ? Self.escaping(text) : text)
    }

    private func error(_ text: String) -> String {
        var result = settleLine()
        if lastKind == .text || lastKind == .notice { result += "\n" }
        for line in Self.escaping(text).split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            result += theme.encode([Line(String(line), Style(.error))])
        }
        isBelowEmptyRow = false
        lastKind = .printed
        return result
    }

    /// Control characters shown, line ends and tabs kept.
    public static func escaping(_ text: String) -> String {
        guard
            text.unicodeScalars.contains(where: {
                $0.value < 32 && $0 != "\n" && $0 != "\t" || $0.value == 127 || (128..<160).contains($0.value)
            })
        else {
            return text
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { escapingControls(String($0)) }
                .joined(separator: "\t")
        }.joined(separator: "\n")
    }
}
