import Diagnostics
import Markdown
import Wording

extension StepCheck {
    /// About this many words may stand before the learner acts.
    static let mostWords = 80

    /// Checks the step as something to read: its length, and a description of every plot.
    mutating func checkReading() {
        let asked = step.question?.asked.parts ?? []
        let words = (step.parts + asked).blocks.reduce(0) { $0 + $1.wordCount }
        if words > StepCheck.mostWords {
            problems.warning(
                "words", step.place,
                Message("\(words) words before the learner acts", nb: "\(words) ord før eleven får gjøre noe"),
                fix: Message(
                    "about \(StepCheck.mostWords) are enough: divide the step",
                    nb: "omtrent \(StepCheck.mostWords) er nok: del steget"))
        }
        for parts in [step.parts, asked, step.why?.parts ?? []] { checkPlots(parts) }
    }

    private mutating func checkPlots(_ parts: [StepPart]) {
        for (index, part) in parts.enumerated() {
            guard case .run(let code) = part, StepCheck.plots(code.text) else { continue }
            if CodeScanner.names(in: code.text).contains("title") { continue }
            if index + 1 < parts.count, case .text(let blocks) = parts[index + 1],
                case .paragraph? = blocks.first?.content
            {
                continue
            }
            problems.error(
                "description", code.start,
                Message("the plot has no text description", nb: "figuren har ingen beskrivelse i tekst"),
                fix: Message(
                    "call plt.title(…), or write a paragraph right after the fence",
                    nb: "kall plt.title(…), eller skriv et avsnitt rett etter kodeblokka"))
        }
    }

    private static let drawing: Set<String> = [
        "plot", "scatter", "bar", "barh", "hist", "imshow", "step", "fill_between", "axhline", "axvline", "errorbar",
    ]

    /// Whether a program calls something that draws.
    private static func plots(_ text: String) -> Bool {
        let tokens = CodeScanner.tokens(of: text)
        return tokens.indices.contains { index in
            tokens[index].kind == .name && drawing.contains(String(tokens[index].text))
                && index > 0 && tokens[index - 1].text == "." && index + 1 < tokens.count
                && tokens[index + 1].text == "("
        }
    }
}

extension Block {
    /// Words of prose; tables and fences do not count.
    var wordCount: Int {
        switch content {
        case .paragraph(let inlines), .heading(_, let inlines):
            inlines.plainText.split(whereSeparator: \.isWhitespace).count
        case .list(let list): list.items.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.wordCount } }
        case .quote(let blocks): blocks.reduce(0) { $0 + $1.wordCount }
        case .code, .table, .html, .thematicBreak: 0
        }
    }
}

/// Checks links and images: local, there, and images with a description.
enum LinkCheck {
    static func check(_ lesson: Lesson, _ problems: inout ProblemList) {
        var blocks = lesson.opening.blocks
        for step in lesson.allSteps {
            blocks += step.parts.blocks
            if let asked = step.question?.asked {
                blocks += asked.parts.blocks
                blocks += asked.options.flatMap { $0.blocks + ($0.feedback?.message ?? []) }
            }
            blocks += step.hints.flatMap(\.blocks) + (step.why?.blocks ?? []) + (step.solution?.blocks ?? [])
            blocks += step.mistakes.flatMap(\.message)
        }
        for inline in blocks.flatMap(\.inlines) { check(inline, lesson.file, &problems) }
    }

    private static func check(_ inline: Inline, _ file: String, _ problems: inout ProblemList) {
        switch inline.content {
        case .link(let url, _, let inner):
            check(url, inline.range.start, file, &problems)
            for part in inner { check(part, file, &problems) }
        case .image(let url, _, let inner):
            check(url, inline.range.start, file, &problems)
            if inner.plainText.trimmed.isEmpty {
                problems.error(
                    "description", inline.range.start,
                    Message("the image has no text description", nb: "bildet har ingen beskrivelse i tekst"),
                    fix: Message("write ![what it shows](\(url))", nb: "skriv ![hva det viser](\(url))"))
            }
        case .emphasis(let inner), .strong(let inner): for part in inner { check(part, file, &problems) }
        case .text, .code, .html, .softBreak, .lineBreak: break
        }
    }

    private static func check(_ url: String, _ place: SourcePlace, _ file: String, _ problems: inout ProblemList) {
        let isRemote = url.contains("://") || url.hasPrefix("//") || url.lowercased().hasPrefix("mailto:")
        if isRemote || url.hasPrefix("/") {
            problems.error(
                "link", place, Message("the link \(url.shown) is not local", nb: "lenka \(url.shown) er ikke lokal"),
                fix: Message("name the source in words", nb: "nevn kilden med ord"))
        } else if !url.hasPrefix("#"), !LessonFile.exists(url, besideLesson: file) {
            problems.error(
                "link", place,
                Message(
                    "the link \(url.shown) leads to no file beside the lesson",
                    nb: "lenka \(url.shown) fører ikke til noen fil ved siden av leksjonen"),
                fix: Message("look at its name", nb: "se på navnet"))
        }
    }
}
