import Markdown

extension Handout {
    /// The handout as one page of HTML that needs nothing beside it but the lesson's pictures.
    public var html: String {
        let escaped = HTMLWriter.escaped
        let heading = title + (showsKey ? " (\(word(.withKey)))" : "")
        var body = "<h1>\(escaped(heading))</h1>\n"
        if !showsKey { body += room(word(.name), lines: 1) }
        body += opening.map { html($0) }.joined()
        for section in sections {
            body += "<section>\n<h2>\(escaped(section.title))</h2>\n"
            body += section.pieces.map { html($0) }.joined()
            body += "</section>\n"
        }
        return HTMLPage(title: heading, language: language, body: body).text
    }

    private func html(_ piece: Piece) -> String {
        let writer = HTMLWriter()
        switch piece {
        case .text(let blocks): return writer.text(blocks.map { $0.belowSection })
        case .program(let program, let output):
            let printed = output.map {
                "<p>\(HTMLWriter.escaped(word(.itPrints)))</p>\n" + HTMLWriter.program($0, class: "output")
            }
            return HTMLWriter.program(program) + (printed ?? "")
        case .lettered(let options):
            let items = options.map { "<li>\(writer.item($0))</li>\n" }
            return "<ol type=\"a\">\n\(items.joined())</ol>\n"
        case .room(let label, let lines): return room(label, lines: lines)
        case .key(let heading, let blocks):
            return
                "<div class=\"key\"><h3>\(HTMLWriter.escaped(heading))</h3>\n\(writer.text(blocks.map { $0.belowSection }))</div>\n"
        }
    }

    private func room(_ label: String, lines: Int) -> String {
        let empty = String(repeating: "<span class=\"line\"></span>", count: lines)
        return "<p class=\"room\(lines > 1 ? " wide-room" : "")\">\(HTMLWriter.escaped(label)): \(empty)</p>\n"
    }
}

extension Block {
    /// A heading of the text stands below the heading of its section.
    fileprivate var belowSection: Block {
        guard case .heading(let level, let inlines) = content else { return self }
        return Block(.heading(level: Swift.max(level, 3), inlines), range: range)
    }
}

/// A page of HTML that stands alone: no script, nothing loaded from elsewhere, readable on a phone and on paper.
struct HTMLPage {
    var title: String
    /// The language of the page, such as `en`.
    var language: String
    /// HTML, escaped already.
    var body: String

    var text: String {
        """
        <!DOCTYPE html>
        <html lang="\(HTMLWriter.escaped(language))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
        <title>\(HTMLWriter.escaped(title))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <main>
        \(body)</main>
        </body>
        </html>

        """
    }

    private static let style = """
        :root { color-scheme: light dark; --line: #8888; --soft: #8881; --key: #2a72; }
        * { box-sizing: border-box; }
        body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
        main { max-width: 62rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.2; }
        h2 { font-size: 1.25rem; margin-top: 2rem; }
        h3 { font-size: 1rem; margin: 0; }
        pre { background: var(--soft); padding: .6rem; overflow-x: auto; line-height: 1.3; }
        pre.output { border-left: .2rem solid var(--line); }
        code { font-family: ui-monospace, monospace; font-size: .92em; }
        .wide { overflow-x: auto; margin: 1rem 0; position: relative; }
        .wide table { overflow-wrap: normal; }
        table { border-collapse: collapse; }
        caption { text-align: left; font-weight: bold; padding: .3rem 0; }
        th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
        thead th { background: var(--soft); }
        .number, .mark { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .number { text-align: right; }
        .remarks { min-width: 12rem; }
        th[scope=row] { min-width: 8rem; position: sticky; left: 0; background: Canvas; }
        .middle { text-align: center; }
        blockquote { margin: 1rem 0; padding-left: .8rem; border-left: .2rem solid var(--line); }
        .key { border: 1px solid var(--line); background: var(--key); padding: .4rem .8rem; margin: .6rem 0; }
        .room { display: flex; gap: .5rem; align-items: baseline; }
        .room .line { flex: 1; border-bottom: 1px solid; min-height: 1.6rem; }
        .wide-room { display: block; }
        .wide-room .line { display: block; min-height: 2rem; }
        img { max-width: 100%; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media print { section { break-inside: avoid-page; } pre { white-space: pre-wrap; } }
        """
}
