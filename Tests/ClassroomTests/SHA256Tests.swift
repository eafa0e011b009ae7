import Testing

@testable import Classroom

@Suite struct SHA256Tests {
    /// The examples of NIST FIPS 180-4, and lengths around the end of a block.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (String(repeating: "a", count: 56), "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    ]) func digestsAreThoseOfTheStandard(text: String, digest: String) {
        #expect(SHA256.digest(Array(text.utf8)[...]) == digest)
    }

    @Test func sliceCountsFromItsOwnStart() {
        #expect(SHA256.digest(Array("xabc".utf8)[1...]) == SHA256.digest(Array("abc".utf8)[...]))
    }
}
