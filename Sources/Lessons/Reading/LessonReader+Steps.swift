import Diagnostics
import Markdown
import Wording

extension LessonReader {
    /// What stands in a step below one heading of level 3 that has a meaning.
    struct Part {
        var word: String
        var place: SourcePlace
        var blocks: [Block]
    }

    /// Reads one section as a step. `reserved` is the meaning its heading would have on another level.
    mutating func step(_ section: Section, reserved: String?) -> Step {
        if let reserved {
            problems.error(
                "heading-level", section.place,
                Message(
                    "\(reserved) stands on level 2, as if it were a step",
                    nb: "\(reserved) står på nivå 2, som om det var et steg"),
                fix: Message("write ### \(reserved)", nb: "skriv ### \(reserved)"))
        } else if let near = NearMiss.nearest(
            to: section.heading.collapsed, among: ReservedWords.sections + ["Set-up", "Set up"])
        {
            let meant = near == "Data" ? "Data NAME" : "Setup"
            problems.warning(
                "near-miss", section.place,
                Message("\(section.heading.shown) is read as a step", nb: "\(section.heading.shown) leses som et steg"),
                fix: Message("did you mean ## \(meant)?", nb: "mente du ## \(meant)?"))
        }
        let title = section.heading.withoutControlCharacters
        if title.trimmed.isEmpty {
            problems.error(
                "step-title", section.place, Message("the step has no title", nb: "steget har ingen tittel"),
                fix: Message("write it after ##", nb: "skriv den etter ##"))
        }
        var whole = section
        let smaller = cutEasier(from: &whole)
        var (shown, parts) = divide(whole)
        let id = identity(&shown, title, section.place)
        let own = self.parts(of: shown)
        var step = Step(
            id: id, title: title, place: section.place, parts: own, hints: [], mistakes: [])
        fill(&step, with: parts, whole)
        if let smaller {
            step.easier = [
                easier(smaller, of: step, asks: parts.contains { ReservedWords.questions.contains($0.word) })
            ]
        }
        return step
    }

    /// Takes what stands below the heading `### Easier` out of a step.
    private func cutEasier(from section: inout Section) -> Section? {
        let start = section.blocks.firstIndex { block in
            guard case .heading(level: 3, let inlines) = block.content else { return false }
            return ReservedWords.canonical(inlines.plainText, language: frontMatter.language) == "Easier"
        }
        guard let start else { return nil }
        let place = section.blocks[start].range.start
        let blocks = Array(section.blocks[(start + 1)...])
        section.blocks.removeSubrange(start...)
        return Section(heading: section.heading, place: place, blocks: blocks)
    }

    /// Reads the smaller form of a question as a step of its own.
    private mutating func easier(_ section: Section, of whole: Step, asks: Bool) -> Step {
        let (shown, parts) = divide(section)
        var step = Step(
            id: whole.id + "/easier", title: whole.title, place: section.place, parts: self.parts(of: shown), hints: [],
            mistakes: [])
        if !asks {
            problems.error(
                "no-question", section.place,
                Message(
                    "Easier without a question to be easier than", nb: "Easier uten et spørsmål å være lettere enn"),
                fix: Message(
                    "write a question such as ### Number before it", nb: "skriv et spørsmål som ### Tall før det"))
        }
        if !parts.contains(where: { ReservedWords.questions.contains($0.word) }) {
            problems.error(
                "no-question", section.place,
                Message("the easier form asks nothing", nb: "den lettere utgaven spør ikke om noe"),
                fix: Message("write a question such as ### Number below it", nb: "skriv et spørsmål som ### Tall under")
            )
        }
        fill(&step, with: parts, section)
        return step
    }

    /// Cuts a step at its headings with a meaning; other headings stay text.
    private mutating func divide(_ section: Section) -> (shown: [Block], parts: [Part]) {
        var shown: [Block] = []
        var parts: [Part] = []
        for block in section.blocks {
            if case .heading(level: 3, let inlines) = block.content {
                let heading = inlines.plainText
                if let word = ReservedWords.canonical(heading, language: frontMatter.language) {
                    if ReservedWords.sections.contains(word) {
                        problems.error(
                            "heading-level", block.range.start,
                            Message("\(word) stands on level 3", nb: "\(word) står på nivå 3"),
                            fix: Message("write ## \(word)", nb: "skriv ## \(word)"))
                    }
                    parts.append(Part(word: word, place: block.range.start, blocks: []))
                    continue
                }
                if let near = ReservedWords.nearMiss(heading, language: frontMatter.language) {
                    problems.error(
                        "near-miss", block.range.start,
                        Message(
                            "\(heading.shown) is no heading with a meaning",
                            nb: "\(heading.shown) er ingen overskrift med betydning"),
                        fix: Message("did you mean ### \(near)?", nb: "mente du ### \(near)?"))
                }
            }
            if parts.isEmpty { shown.append(block) } else { parts[parts.count - 1].blocks.append(block) }
        }
        return (shown, parts)
    }

    /// The id that a comment under the heading gives, or the heading's slug.
    private mutating func identity(_ blocks: inout [Block], _ title: String, _ place: SourcePlace) -> String {
        for (index, block) in blocks.enumerated() {
            guard case .html(let html) = block.content else { continue }
            guard let id = identity(inComment: html) else { continue }
            blocks.remove(at: index)
            if id.isIdentity { return id }
            problems.error(
                "step-id", block.range.start,
                Message("the id \(id.shown) is no id", nb: "id-en \(id.shown) er ingen id"),
                fix: Message("use letters, digits and hyphens", nb: "bruk bokstaver, sifre og bindestreker"))
            return title.slug
        }
        let slug = title.slug
        if slug.isEmpty, !title.trimmed.isEmpty {
            problems.error(
                "step-id", place,
                Message(
                    "no id can be made of the title \(title.shown)",
                    nb: "det kan ikke lages noen id av tittelen \(title.shown)"),
                fix: Message("write <!-- id: … --> under the heading", nb: "skriv <!-- id: … --> under overskriften"))
        }
        return slug
    }

    /// The `x` of `<!-- id: x -->`.
    private func identity(inComment html: String) -> String? {
        let text = html.trimmed
        guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.count >= 7 else { return nil }
        let words = text.dropFirst(4).dropLast(3).split(separator: ":", maxSplits: 1).map { String($0.trimmed) }
        return words.count == 2 && words[0] == "id" ? words[1] : nil
    }

    private mutating func fill(_ step: inout Step, with parts: [Part], _ section: Section) {
        var withheld: [String: Part] = [:]
        var question: Part?
        for part in parts {
            if ReservedWords.questions.contains(part.word) {
                if let question {
                    problems.error(
                        "two-questions", part.place,
                        Message(
                            "a second question; the step asks one in line \(question.place.line)",
                            nb: "et spørsmål til; steget stiller ett i linje \(question.place.line)"),
                        fix: Message("begin a new step with ##", nb: "begynn et nytt steg med ##"))
                } else {
                    question = part
                }
            } else if part.word == "Easier" {
                problems.error(
                    "doubled-part", part.place, Message("a second Easier", nb: "en Easier til"),
                    fix: Message(
                        "keep one, at the end of the step; the text after it belongs to it",
                        nb: "behold én, sist i steget; teksten etter hører til den"))
            } else if part.word == "Hint" {
                step.hints.append(passage(part))
            } else if withheld[part.word] != nil {
                problems.error(
                    "doubled-part", part.place, Message("a second \(part.word)", nb: "en \(part.word) til"),
                    fix: Message("join the two", nb: "slå sammen de to"))
            } else {
                withheld[part.word] = part
            }
        }
        step.why = withheld["Why"].map { passage($0) }
        step.solution = withheld["Solution"].map { passage($0) }
        guard let question else {
            for part in parts where part.word != "Why" && !ReservedWords.sections.contains(part.word) {
                problems.error(
                    "no-question", part.place,
                    Message("\(part.word) without a question", nb: "\(part.word) uten spørsmål"),
                    fix: Message(
                        "write a question such as ### Number before it", nb: "skriv et spørsmål som ### Tall før det"))
            }
            return
        }
        step.question = self.question(question, withheld, &step)
    }

    private mutating func passage(_ part: Part) -> Passage {
        if part.blocks.isEmpty {
            problems.error(
                "empty-part", part.place, Message("the \(part.word) is empty", nb: "\(part.word) er tom"),
                fix: Message("write it, or remove its heading", nb: "skriv den, eller ta bort overskriften"))
        }
        return Passage(place: part.place, parts: parts(of: part.blocks))
    }

    // MARK: The question

    private mutating func question(
        _ part: Part, _ withheld: [String: Part], _ step: inout Step
    ) -> (any QuestionKind)? {
        guard let kind = QuestionCatalogue.kind(part.word) else { return nil }
        if let feedback = withheld["Feedback"] { step.mistakes = mistakes(feedback, kind.mistakeForm) }
        for word in ["Tests", "Distractors", "Rubric"] where !kind.parts.contains(word) {
            guard let other = withheld[word] else { continue }
            problems.error(
                "misplaced-part", other.place,
                Message("\(part.word) has no \(word)", nb: "\(part.word) har ingen \(word)"),
                fix: Message("remove it", nb: "ta den bort"))
        }
        var draft = QuestionDraft(keyword: part.word, place: part.place)
        draft.shuffle = Shuffle(seed: frontMatter.seed, id: step.id)
        draft.tests = withheld["Tests"].map { passage($0) }
        if kind.parts.contains("Distractors") { draft.distractors = withheld["Distractors"].map { passage($0) } }
        if kind.parts.contains("Rubric") { draft.rubric = withheld["Rubric"].map { mistakes($0, .expression) } }
        var blocks: [Block] = []
        for block in part.blocks {
            guard case .list(let list) = block.content, list.start == nil else {
                blocks.append(block)
                continue
            }
            var kept = list
            kept.items = list.items.filter { !take($0, kind, &draft) }
            if !kept.items.isEmpty { blocks.append(Block(.list(kept), range: block.range)) }
        }
        draft.parts = parts(of: blocks)
        return kind.init(draft, &problems)
    }

    /// Takes an item of a list that is an option or a setting; other items stay text.
    private mutating func take(_ item: ListItem, _ kind: any QuestionKind.Type, _ draft: inout QuestionDraft) -> Bool {
        if let setting = setting(item) {
            let known = kind.settings + QuestionDraft.commonSettings
            if known.contains(setting.name) {
                if draft.settings[setting.name] == nil {
                    draft.settings[setting.name] = setting
                } else {
                    problems.warning(
                        "doubled-setting", item.range.start,
                        Message(
                            "the setting \(setting.name) stands twice",
                            nb: "innstillingen \(setting.name) står to ganger"),
                        fix: Message("the first counts; remove one", nb: "den første teller; ta bort en av dem"))
                }
                return true
            }
            if item.task == nil, setting.name.allSatisfy(\.isLowercase) {
                let guess = NearMiss.nearest(to: setting.name, among: known).map {
                    Message("did you mean \($0)?", nb: "mente du \($0)?")
                }
                problems.warning(
                    "unknown-setting", item.range.start,
                    Message(
                        "\(draft.keyword) has no setting \(setting.name.shown)",
                        nb: "\(draft.keyword) har ingen innstilling \(setting.name.shown)"),
                    fix: guess
                        ?? Message(
                            "its settings are \(known.joined(separator: ", "))",
                            nb: "innstillingene er \(known.joined(separator: ", "))"))
                return guess != nil
            }
        }
        guard kind.hasOptions else { return false }
        let first = item.plainText.trimmed
        if item.task == nil, first.hasPrefix("["), first.prefix(4).contains("]") {
            problems.error(
                "option", item.range.start, Message("this box cannot be read", nb: "denne ruta kan ikke leses"),
                fix: Message(
                    "write - [ ] or - [x], then the option's text",
                    nb: "skriv - [ ] eller - [x], så teksten til alternativet"))
            return true
        }
        guard item.task != nil || kind.takesOptionsWithoutBox(item) else { return false }
        draft.options.append(option(item))
        return true
    }

    /// A list item `word: value`.
    private func setting(_ item: ListItem) -> Setting? {
        guard item.task == nil, let block = item.blocks.first, case .paragraph = block.content else { return nil }
        let text = source(block.range)
        let word = text.prefix { $0.isLetter }
        guard !word.isEmpty, text[word.endIndex...].first == ":" else { return nil }
        var value = text[text.index(after: word.endIndex)...]
        let after = value.first
        guard after == nil || after == " " || after == "`" else { return nil }
        value = value[value.firstNonBlank...].trimmedEnd
        var column = block.range.start.column + text[..<value.startIndex].unicodeScalars.count
        let ticks = value.prefix { $0 == "`" }.count
        if ticks > 0, value.count > 2 * ticks, value.hasSuffix(String(repeating: "`", count: ticks)) {
            value = value.dropFirst(ticks).dropLast(ticks)
            column += ticks
            if ticks > 1 { value = value.trimmed }
        }
        return Setting(
            name: word.lowercased(), value: String(value),
            place: SourcePlace(line: block.range.start.line, column: column))
    }

    /// The source of a range, its lines joined by a blank.
    private func source(_ range: SourceRange) -> String {
        var pieces: [String] = []
        for line in range.start.line...range.end.line where lines.indices.contains(line - 1) {
            let scalars = lines[line - 1].unicodeScalars
            let start = line == range.start.line ? range.start.column - 1 : 0
            let end = line == range.end.line ? range.end.column - 1 : scalars.count
            let piece = String(Substring(scalars.prefix(max(end, 0)).dropFirst(start)))
            pieces.append(line == range.start.line ? String(piece.trimmedEnd) : String(piece.trimmed))
        }
        return pieces.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private mutating func option(_ item: ListItem) -> Option {
        var blocks: [Block] = []
        var feedback: Option.Feedback?
        for block in item.blocks {
            guard case .quote(let inner) = block.content else {
                blocks.append(block)
                continue
            }
            if feedback != nil {
                problems.error(
                    "option", block.range.start,
                    Message("a second quote under one option", nb: "et sitat til under samme alternativ"),
                    fix: Message("join the two", nb: "slå sammen de to"))
            }
            feedback = self.feedback(inner)
        }
        if blocks.plainText.trimmed.isEmpty {
            problems.error(
                "option", item.range.start, Message("the option is empty", nb: "alternativet er tomt"),
                fix: Message("write its text after the box", nb: "skriv teksten etter ruta"))
        }
        _ = parts(of: item.blocks)
        return Option(isTicked: item.task ?? false, blocks: blocks, feedback: feedback, place: item.range.start)
    }

    private func feedback(_ quote: [Block]) -> Option.Feedback {
        guard let first = quote.first, case .paragraph(let inlines) = first.content, let lead = inlines.first,
            case .strong(let name) = lead.content, let rest = inlines.dropFirst().withoutDash
        else { return Option.Feedback(name: nil, message: quote) }
        let paragraph = Block(.paragraph(rest), range: first.range)
        return Option.Feedback(name: name.plainText, message: [paragraph] + quote.dropFirst())
    }

    // MARK: Feedback

    private mutating func mistakes(_ part: Part, _ form: MistakeForm) -> [Mistake] {
        _ = parts(of: part.blocks)
        if form == .none {
            problems.error(
                "misplaced-part", part.place, Message("Feedback cannot stand here", nb: "Feedback kan ikke stå her"),
                fix: Message(
                    "quote it under the option: > **name** — message",
                    nb: "siter det under alternativet: > **navn** — melding"))
            return []
        }
        var mistakes: [Mistake] = []
        var hasItems = false
        for block in part.blocks {
            guard case .list(let list) = block.content else { continue }
            for item in list.items {
                hasItems = true
                guard let mistake = mistake(item, form) else { continue }
                if mistakes.contains(where: { $0.name == mistake.name }) {
                    problems.warning(
                        "doubled-mistake", item.range.start,
                        Message(
                            "two mistakes are named \(mistake.name.shown)", nb: "to feil heter \(mistake.name.shown)"),
                        fix: Message("name them apart", nb: "gi dem ulike navn"))
                }
                mistakes.append(mistake)
            }
        }
        if !hasItems {
            let isRubric = part.word == "Rubric"
            problems.error(
                isRubric ? "rubric" : "feedback", part.place,
                isRubric
                    ? Message("the \(part.word) lists no idea", nb: "\(part.word) lister ikke opp noen idé")
                    : Message("the \(part.word) lists no mistake", nb: "\(part.word) lister ikke opp noen feil"),
                fix: isRubric
                    ? Message("write - **name** `word|word` — the idea", nb: "skriv - **navn** `ord|ord` — ideen")
                    : Message("write - **name** `wrong answer` — message", nb: "skriv - **navn** `galt svar` — melding")
            )
        }
        return mistakes
    }

    /// How a mistake is to be written.
    private static func shape(of form: MistakeForm) -> Message {
        form == .program
            ? Message("write - **name** — message, then a fence", nb: "skriv - **navn** — melding, så en kodeblokk")
            : Message("write - **name** `wrong value` — message", nb: "skriv - **navn** `gal verdi` — melding")
    }

    private mutating func mistake(_ item: ListItem, _ form: MistakeForm) -> Mistake? {
        let place = item.range.start
        let shape = LessonReader.shape(of: form)
        guard let first = item.blocks.first, case .paragraph(var inlines) = first.content,
            let lead = inlines.first, case .strong(let name) = lead.content, !name.plainText.trimmed.isEmpty
        else {
            problems.error(
                "feedback", place, Message("the mistake has no name", nb: "feilen har ikke noe navn"), fix: shape)
            return nil
        }
        inlines.removeFirst()
        var pattern: Mistake.Pattern?
        if let index = inlines.firstIndex(where: { !$0.isBlank }), case .code(let text) = inlines[index].content {
            if form == .program {
                problems.error(
                    "feedback", place,
                    Message(
                        "the mistake \(name.plainText.shown) has a value for a program",
                        nb: "feilen \(name.plainText.shown) har en verdi i stedet for et program"),
                    fix: shape)
                return nil
            }
            pattern = .expression(Code(text, start: inlines[index].range.start))
            inlines.removeFirst(index + 1)
        }
        guard let message = inlines[...].withoutDash else {
            problems.error(
                "feedback", place,
                Message(
                    "the mistake \(name.plainText.shown) has no dash before its message",
                    nb: "feilen \(name.plainText.shown) har ingen tankestrek foran meldingen"),
                fix: shape)
            return nil
        }
        var rest = Array(item.blocks.dropFirst())
        if form == .program, let index = rest.firstIndex(where: { $0.python != nil }), let code = rest[index].python {
            pattern = .program(code)
            rest.remove(at: index)
        }
        guard let pattern else {
            problems.error(
                "feedback", place,
                Message(
                    "the mistake \(name.plainText.shown) says no wrong answer",
                    nb: "feilen \(name.plainText.shown) sier ikke noe galt svar"), fix: shape)
            return nil
        }
        let blocks = (message.isEmpty ? [] : [Block(.paragraph(message), range: first.range)]) + rest
        if blocks.plainText.trimmed.isEmpty {
            problems.error(
                "feedback", place,
                Message(
                    "the mistake \(name.plainText.shown) has no message",
                    nb: "feilen \(name.plainText.shown) har ingen melding"), fix: shape)
            return nil
        }
        return Mistake(name: name.plainText.collapsed, pattern: pattern, message: blocks, place: place)
    }
}

extension Inline {
    fileprivate var isBlank: Bool {
        switch content {
        case .text(let text): text.trimmed.isEmpty
        case .softBreak: true
        default: false
        }
    }
}

extension ArraySlice<Inline> {
    /// What follows a leading dash: —, –, --, - or a colon; nil without one.
    fileprivate var withoutDash: [Inline]? {
        var rest = Array(self)
        while let first = rest.first, first.isBlank { rest.removeFirst() }
        guard let first = rest.first, case .text(let text) = first.content else { return nil }
        let words = text.trimmed
        guard let dash = ["—", "–", "--", "-", ":"].first(where: { words.hasPrefix($0) }) else { return nil }
        let behind = words.dropFirst(dash.count)
        let spaced = text.last?.isWhitespace == true ? String(behind.trimmed) + " " : String(behind.trimmed)
        rest[0] = Inline(.text(spaced), range: first.range)
        if spaced.trimmed.isEmpty { rest.removeFirst() }
        while let first = rest.first, first.isBlank { rest.removeFirst() }
        return rest
    }
}
