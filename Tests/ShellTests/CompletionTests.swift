import Testing

@testable import Shell

@Suite struct CompletionTests {
    let session = Session(SessionEnvironment(secondsSince1970: { 0 }))

    private func complete(_ line: String) -> (Range<Int>, [String]) {
        let completion = session.complete(line, line.unicodeScalars.count)
        return (completion.replacing, completion.candidates)
    }

    @Test func namesOfAllKinds() {
        _ = session.receive("velocity = 3")
        #expect(complete("print(velo") == (6..<10, ["velocity"]))
        #expect(complete("prin").1 == ["print"])
        #expect(complete("whil").1 == ["while"])
        #expect(complete("æøå + velo").0 == 6..<10)
    }

    @Test func attributesAfterADot() {
        _ = session.receive("text = 'abc'")
        #expect(complete("text.upp") == (5..<8, ["upper"]))
        #expect(complete("nothing.upp").1.isEmpty)
        #expect(complete("text.upper().lo").1.isEmpty)
        #expect(complete("3.re").1.isEmpty)
    }

    @Test func nothingIsRun() {
        _ = session.receive(
            "class A:\n    count = 0\n    @property\n    def next(self):\n        A.count += 1\n        return self\n")
        _ = session.receive("a = A()")
        #expect(complete("a.next.").1.isEmpty)
        let outputs = session.receive("A.count")
        guard case .printed("0\n")? = outputs.first else {
            Issue.record("\(outputs)")
            return
        }
    }

    @Test func nothingWithinTextsAndComments() {
        #expect(complete("'prin").1.isEmpty)
        #expect(complete("1  # prin").1.isEmpty)
        #expect(complete("'a' + prin").1 == ["print"])
    }

    @Test func modulesAndTheirNamesInImports() {
        #expect(complete("import matplotlib.py") == (7..<20, ["matplotlib.pyplot"]))
        #expect(complete("import math, rando").1 == ["random"])
        #expect(complete("from sklearn.lin").1 == ["sklearn.linear_model"])
        #expect(complete("from math ").1 == ["import"])
        #expect(complete("from math import sqrt, facto").1 == ["factorial"])
        #expect(complete("import numpy as n").1.isEmpty)
        #expect(complete("from nowhere import n").1.isEmpty)
        #expect(complete("important").1.isEmpty)
    }

    @Test func commandsAfterAColon() {
        #expect(complete(":he") == (1..<3, ["help"]))
        #expect(complete(":") == (1..<1, CommandCatalogue.commands.map(\.name).sorted()))
    }

    @Test func stepsAndExpressionsAfterCommands() {
        _ = session.start(.lesson(path: testFolder + "/Fixtures/small.md"))
        #expect(complete(":goto two").1 == ["two-by-three"])
        #expect(complete(":load sm") == (6..<8, ["small"]))
        #expect(complete(":submit si") == (8..<10, ["six"]))
    }

    @Test(arguments: ["", ".", "..", "a.", ".a", "(", "\u{1F40D}", ":goto ", ": x"])
    func oddLinesAreHarmless(line: String) {
        let (range, _) = complete(line)
        #expect(range.upperBound <= line.unicodeScalars.count)
        #expect(session.complete(line, 1000).replacing.upperBound <= line.unicodeScalars.count)
        #expect(session.complete(line, -1).replacing == 0..<0)
    }
}
