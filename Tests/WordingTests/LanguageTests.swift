import Testing
import Wording

@Suite struct LanguageTests {
    @Test(arguments: ["nb_NO.UTF-8", "nb", "no_NO", "nn_NO.UTF-8", "NB_no", "no"]) func isNorwegian(locale: String) {
        #expect(Language(locale: locale) == .bokmal)
    }

    @Test(arguments: ["C", "POSIX", "C.UTF-8", "en_GB.UTF-8", "de_DE", "sv_SE.UTF-8", "nl_NL", "norman"])
    func isNot(locale: String) { #expect(Language(locale: locale) == .english) }

    @Test func anEmptyNameSaysNothing() { #expect(Language(locale: "") == nil) }

    /// As the system's own programs have it: the first of the three that is set and not empty.
    @Test func theFirstVariableThatSaysSomethingCounts() {
        #expect(Language.of(environment: [:]) == .english)
        #expect(Language.of(environment: ["LANG": "nb_NO.UTF-8"]) == .bokmal)
        #expect(Language.of(environment: ["LANG": "nb_NO.UTF-8", "LC_MESSAGES": "en_US.UTF-8"]) == .english)
        #expect(Language.of(environment: ["LANG": "en_US", "LC_MESSAGES": "nb_NO", "LC_ALL": ""]) == .bokmal)
        #expect(Language.of(environment: ["LANG": "nb_NO", "LC_ALL": "C"]) == .english)
    }
}
