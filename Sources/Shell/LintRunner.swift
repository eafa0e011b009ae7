import Diagnostics
import Lessons
import MiniPython
import StandardLibrary
import Wording

/// `mlshell lint`: proves lesson files and reports every fault.
public struct LintRunner {
    public enum Format: String, Sendable, CaseIterable { case text, json }

    private let format: Format
    private let printsOutline: Bool
    private let language: Language
    private let write: (String) -> Void

    public init(
        format: Format = .text, printsOutline: Bool = false, language: Language = .english,
        write: @escaping (String) -> Void
    ) {
        self.language = language
        self.format = format
        self.printsOutline = printsOutline
        self.write = write
    }

    /// Lints files and folders.
    /// - Returns: the exit status: 1 when there is an error.
    public func run(_ paths: [String]) -> Int32 {
        var problems: [Diagnostic] = []
        var fileCount = 0
        let end = Machine.monotonicSeconds() + LessonLint.budget
        for path in paths {
            let catalogue = LessonCatalogue(path: path, language: language)
            fileCount += catalogue.entries.count
            if printsOutline {
                for lesson in catalogue.lessons { write(lesson.outline(judge(of: lesson), language: language)) }
            }
            for entry in catalogue.entries {
                let seed = entry.lesson.map { UInt64(bitPattern: Int64($0.seed)) } ?? 0
                problems += LessonLint.problems(
                    of: entry.reading, libraries: [LearningLibrary(seed: seed)],
                    budget: max(end - Machine.monotonicSeconds(), 0), language: language)
            }
            problems += catalogue.problems
        }
        let report = LintReport(problems: problems, fileCount: fileCount, language: language)
        write(format == .json ? report.json : report.text)
        return report.exitStatus
    }

    private func judge(of lesson: Lesson) -> Judge {
        let judge = Judge(lesson: lesson, libraries: [LearningLibrary(seed: UInt64(bitPattern: Int64(lesson.seed)))])
        judge.language = language
        return judge
    }
}
