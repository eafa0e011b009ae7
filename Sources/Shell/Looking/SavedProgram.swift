import Lessons
import Plotting
import Tutoring
import Wording

/// What a learner typed, as a program that runs by itself: the lesson's data and Setup first, then the lines that ran.
struct SavedProgram {
    private let lesson: Lesson?
    private let visits: [LessonProgress.Visit]
    private let free: [String]
    private let language: Language

    init(lesson: Lesson?, visits: [LessonProgress.Visit], free: [String], language: Language) {
        self.language = language
        self.lesson = lesson
        self.visits = visits.filter { !$0.lines.isEmpty }
        self.free = free
    }

    /// nil where no line ran.
    var text: String? {
        if visits.isEmpty, free.isEmpty { return nil }
        var parts: [String] = []
        if let lesson { parts.append(comment(.fromTheLesson(lesson.title))) }
        // The shell has it from the start.
        parts.append("import numpy as np")
        if let lesson, !lesson.tables.isEmpty { parts.append(tables(lesson.tables)) }
        let setup = lesson?.setup?.text.trimmedLines
        if let setup { parts.append(comment(.lessonsNames) + "\n" + setup) }
        let given = CodeNames.bound(in: setup ?? "").union(lesson?.tables.map(\.name) ?? [])
        var isChanged = false
        for visit in visits {
            guard let step = lesson?.step(visit.step) else { continue }
            var part = [comment(Message(verbatim: step.title))]
            // What the learner has changed, the lesson puts back for every step.
            if isChanged, let setup { part.append(setup) }
            part += (step.parts + (step.question?.asked.parts ?? [])).programs.map(\.text.trimmedLines)
            part += visit.lines
            isChanged = visit.lines.contains { !CodeNames.bound(in: $0).isDisjoint(with: given) }
            parts.append(part.joined(separator: "\n"))
        }
        if !free.isEmpty { parts.append(free.joined(separator: "\n")) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func comment(_ words: Message) -> String { "# " + shown(words.text(in: language)) }

    /// The lesson's tables, whose columns are `table.name` and `table["name"]`.
    private func tables(_ tables: [DataTable]) -> String {
        var text = comment(.lessonsData) + "\n"
        text += """
            class Table:
                def __init__(self, data):
                    self._data = data
                    for name in data:
                        setattr(self, name, data[name])
                    self.columns = list(data)

                def __getitem__(self, name):
                    return self._data[name]

                def __len__(self):
                    return len(self._data[self.columns[0]])


            """
        for table in tables {
            text += "\(table.name) = Table({\n"
            for column in table.columns {
                let values: String
                switch column.values {
                case .whole(let numbers): values = "np.array([\(numbers.map(String.init).joined(separator: ", "))])"
                case .decimal(let numbers): values = "np.array([\(numbers.map(decimal).joined(separator: ", "))])"
                case .text(let texts): values = "[\(texts.map(quoted).joined(separator: ", "))]"
                }
                text += "    \(quoted(column.name)): \(values),\n"
            }
            text += "})\n"
        }
        return text.trimmedLines
    }

    private func decimal(_ number: Double) -> String { number.isNaN ? "np.nan" : "\(number)" }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension String {
    /// Without line ends behind it.
    fileprivate var trimmedLines: String {
        var text = self[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
