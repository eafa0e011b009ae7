import TestFiles
import Testing

@testable import Shell

/// A Setup that fails: what needs no program stays usable, the rest is passed over.
@Suite struct SessionSetupTests {
    let folder = TemporaryFolder()

    private func session(first: String) -> (Session, [SessionOutput]) {
        folder.write(
            """
            ---
            mlshell: 1
            title: Broken
            id: broken
            ---
            # Broken
            ## Setup
            ```python
            a = 1
            b = c
            ```
            \(first)
            ## Choose
            ### Choose one
            ?
            - [x] this
            - [ ] that
            ## Sum
            ### Number
            ?
            - answer: a + 55
            ### Hint
            h
            ## Shown
            ```python run
            print(a)
            ```
            ## Words
            ### Fill in
            A **word**.
            """, to: "broken.md")
        let session = Session(SessionEnvironment(secondsSince1970: { 1000 }))
        return (session, session.start(.lesson(path: folder.file("broken.md"))))
    }

    private func notices(_ outputs: [SessionOutput]) -> [String] {
        outputs.compactMap { if case .notice(let text) = $0 { text } else { nil } }
    }

    private func titles(_ outputs: [SessionOutput]) -> [String] {
        outputs.compactMap { if case .stepTitle(let title, _) = $0 { title } else { nil } }
    }

    private static let told =
        "This lesson has a problem: the Setup fails: NameError: name 'c' is not defined. Steps that need it are passed "
        + "over."

    @Test func stepsWithProgramsArePassedOver() {
        let (session, opening) = session(first: "## Read\nText.")
        #expect(titles(opening) == ["Read"])
        #expect(notices(opening).count { $0 == Self.told } == 1)
        #expect(titles(session.receive("")) == ["Choose"])
        _ = session.receive("a")
        let next = session.receive("")
        #expect(titles(next) == ["Words"])
        #expect(
            notices(next).prefix(2) == [
                "Step 3, Sum: this step has a problem, line 10. It is passed over.",
                "Step 4, Shown: this step has a problem, line 10. It is passed over.",
            ])
        let last = session.receive("word")
        #expect(last.contains { if case .verdict(.right, _) = $0 { true } else { false } })
    }

    @Test func theFirstStepMayBeOneOfThem() {
        let (_, opening) = session(first: "## First\n### Expression\n?\n- answer: a\n### Hint\nh")
        #expect(titles(opening) == ["Choose"])
        #expect(notices(opening).contains { $0.hasPrefix("Step 1, First: this step has a problem, line 10.") })
        #expect(notices(opening).count { $0 == Self.told } == 1)
    }
}
