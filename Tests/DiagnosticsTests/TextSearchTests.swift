import Diagnostics
import Testing

@Suite struct TextSearchTests {
    @Test func findsAPartAnywhere() {
        #expect("abcabd".contains("abd"))
        #expect("abc".contains("a") && "abc".contains("c"))
        #expect("abc".contains("") && "".contains(""))
        #expect(!"abc".contains("ac") && !"".contains("a") && !"ab".contains("abc"))
    }

    @Test func comparesBytes() {
        #expect("größe".contains("öß"))
        #expect(!"e\u{301}".contains("é"))
    }
}
