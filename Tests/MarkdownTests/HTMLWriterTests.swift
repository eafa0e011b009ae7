import Testing

@testable import Markdown

@Suite struct HTMLWriterTests {
    private func html(_ text: String) -> String { HTMLWriter().text(Document(parsing: text).blocks) }

    @Test func textIsEscaped() {
        #expect(html("a <b & \"c\" 'd'\n") == "<p>a &lt;b &amp; &quot;c&quot; &#39;d&#39;</p>\n")
        #expect(HTMLWriter.escaped("\u{1B}[1m<\u{0}>") == "[1m&lt;&gt;")
    }

    @Test func rawHTMLIsLeftOut() {
        #expect(html("<script>alert(1)</script>\n") == "")
        #expect(html("a <b onclick=\"x\">c</b>\n") == "<p>a c</p>\n")
    }

    @Test(arguments: ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc"])
    func addressesThatRunAreLeftOut(url: String) {
        #expect(html("[x](<\(url)>)\n") == "<p>x</p>\n")
        #expect(html("![x](<\(url)>)\n") == "<p>x</p>\n")
    }

    @Test func linksAndPicturesHaveTheirWords() {
        #expect(html("[x](data.csv)\n") == "<p><a href=\"data.csv\">x</a></p>\n")
        #expect(html("[x](https://a.b/?c=1&d)\n") == "<p><a href=\"https://a.b/?c=1&amp;d\">x</a></p>\n")
        #expect(html("![a \"plot\"](p.png)\n") == "<p><img src=\"p.png\" alt=\"a &quot;plot&quot;\"></p>\n")
    }

    @Test func tablesHaveHeadersWithAScope() {
        let text = html("| a |  |\n|---|--:|\n| `x` | 1 |\n")
        #expect(text.contains("<th scope=\"col\">a</th><td class=\"number\"></td>"))
        #expect(text.contains("<td><code>x</code></td><td class=\"number\">1</td>"))
    }

    @Test func blocksNest() {
        #expect(
            html("- a\n  - b\n\n> c\n")
                == "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>\n")
        #expect(html("3. a\n4. b\n") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
        #expect(html("- [x] a\n- [ ] b\n") == "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>\n")
    }
}
