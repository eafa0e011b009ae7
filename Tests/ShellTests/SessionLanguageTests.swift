import Markdown
import TestFiles
import Testing
import Wording

@testable import Shell

/// In which language a session speaks, and which translation of a lesson it opens.
@Suite struct SessionLanguageTests {
    let folder = TemporaryFolder()

    init() {
        folder.makeFolder("lessons")
        folder.makeFolder("lessons/nb")
        write("lessons/one.md", id: "one", title: "One", language: "en")
        write("lessons/two.md", id: "two", title: "Two", language: "en")
        write("lessons/nb/one.md", id: "one", title: "En", language: "nb")
        write("own.md", id: "own", title: "Egen", language: "nb")
    }

    private func write(_ file: String, id: String, title: String, language: String) {
        folder.write(
            """
            ---
            mlshell: 1
            title: \(title)
            id: \(id)
            language: \(language)
            ---
            # \(title)
            ## S
            ### Choose one
            ?
            - [x] this
            - [ ] that
            """, to: file)
    }

    private func session(_ language: Language? = nil, locale: Language = .english) -> Session {
        Session(
            SessionEnvironment(
                secondsSince1970: { 1000 }, lessonsFolder: folder.file("lessons"), language: language,
                localeLanguage: locale))
    }

    private func title(_ outputs: [SessionOutput]) -> String {
        outputs.compactMap { if case .lessonTitle(let title, let detail) = $0 { "\(title), \(detail)" } else { nil } }
            .joined(separator: "|")
    }

    private func notices(_ outputs: [SessionOutput]) -> [String] {
        outputs.compactMap { if case .notice(let text) = $0 { text } else { nil } }
    }

    @Test func theLocaleChoosesWordsAndTranslations() {
        #expect(title(session().start()) == "One, 1 step")
        let norwegian = session(locale: .bokmal)
        let opening = norwegian.start()
        #expect(title(opening) == "En, 1 steg")
        #expect(notices(opening)[0].hasPrefix("Velkommen til mlshell."))
        let list = norwegian.receive(":leksjoner").compactMap { output -> [Block]? in
            if case .text(let blocks) = output { blocks } else { nil }
        }
        #expect(list.flatMap { $0 }.plainText.contains("leksjon"))
    }

    /// A screen has one language: what is there in English only has English words around it, unless Bokmål was asked for.
    @Test func theLessonsLanguageCountsMoreThanTheLocale() {
        let norwegian = session(locale: .bokmal)
        _ = norwegian.start()
        #expect(title(norwegian.receive(":load two")) == "Two, 1 step")
        #expect(notices(norwegian.receive(":goto 9"))[0].hasPrefix("There is no step 9"))
        #expect(title(norwegian.receive(":load one")) == "En, 1 steg")
        let asked = session(.bokmal)
        _ = asked.start()
        #expect(title(asked.receive(":load two")) == "Two, 1 steg")
    }

    /// Who has not done what a lesson builds on is told so, and kept from nothing.
    @Test func aLessonSaysWhatItBuildsOn() {
        folder.write(
            "---\nmlshell: 1\ntitle: Three\nid: three\nlanguage: en\nneeds: one, elsewhere\n---\n# Three\n## S\nText.\n",
            to: "lessons/three.md")
        let session = session()
        _ = session.start()
        let word = "It builds on One and elsewhere, which you have not finished. You can go on here, or type :load one."
        #expect(notices(session.receive(":load three")).contains(word))
        for line in [":load one", "a"] { _ = session.receive(line) }
        let rest = "It builds on elsewhere, which you have not finished. You can go on all the same."
        #expect(notices(session.receive(":load three")).contains(rest))
    }

    /// Around a Norwegian lesson lessons have their Norwegian titles, on an Englishman's machine too.
    @Test func titlesAreInTheLessonsLanguage() {
        folder.write(
            "---\nmlshell: 1\ntitle: Tre\nid: tre\nlanguage: nb\nneeds: one\n---\n# Tre\n## S\nTekst.\n", to: "tre.md")
        let opening = notices(session().start(.lesson(path: folder.file("tre.md"))))
        #expect(opening.contains { $0.hasPrefix("Den bygger på En,") }, "\(opening)")
    }

    /// A teacher's file that is opened by itself knows the titles of those beside it, and `:load` finds them.
    @Test func aFileKnowsWhatLiesBesideIt() {
        func lesson(_ id: String, needs: String = "") -> String {
            "---\nmlshell: 1\ntitle: The \(id)\nid: \(id)\nlanguage: en\n\(needs)---\n# The \(id)\n## S\nText.\n"
        }
        folder.makeFolder("class")
        folder.makeFolder("class/below")
        folder.write(lesson("later", needs: "needs: sooner, deeper\n"), to: "class/later.md")
        folder.write(lesson("sooner"), to: "class/sooner.md")
        folder.write(lesson("deeper"), to: "class/below/deeper.md")
        let session = session()
        let opening = notices(session.start(.lesson(path: folder.file("class/later.md"))))
        #expect(
            opening.contains(
                "It builds on The sooner and deeper, which you have not finished. You can go on here, or type "
                    + ":load sooner."),
            "\(opening)")
        #expect(title(session.receive(":load sooner")) == "The sooner, 1 step")
    }

    @Test func aLessonThatSaysNoLanguageLeavesItToTheLocale() {
        folder.write(
            "---\nmlshell: 1\ntitle: Quiet\nid: quiet\n---\n# Quiet\n## S\nText.\n", to: "quiet.md")
        let path = folder.file("quiet.md")
        #expect(title(session(locale: .bokmal).start(.lesson(path: path))) == "Quiet, 1 steg")
        #expect(title(session().start(.lesson(path: path))) == "Quiet, 1 step")
    }

    @Test func whatIsAskedForCountsMoreThanTheLocale() {
        #expect(title(session(.english, locale: .bokmal).start()) == "One, 1 step")
        #expect(title(session(.bokmal).start()) == "En, 1 steg")
        #expect(title(session(.english).start(.lesson(path: folder.file("own.md")))) == "Egen, 1 step")
    }

    @Test func aNorwegianLessonSpeaksNorwegianFromItsFirstWord() {
        let session = session()
        let opening = session.start(.lesson(path: folder.file("own.md")))
        #expect(notices(opening)[0].hasPrefix("Velkommen til mlshell."))
        #expect(title(opening) == "Egen, 1 steg")
        #expect(session.receive("b").contains { if case .verdict(.wrong, _) = $0 { true } else { false } })
        #expect(notices(session.receive(":goto 9"))[0].hasPrefix("Det finnes ikke noe steg 9"))
        // Another lesson, another language.
        #expect(title(session.receive(":load two")) == "Two, 1 step")
        #expect(notices(session.receive(":goto 9"))[0].hasPrefix("There is no step 9"))
    }
}
