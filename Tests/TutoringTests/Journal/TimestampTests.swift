import Testing

@testable import Tutoring

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"),
        (951_782_400, "2000-02-29T00:00:00Z"),
        (951_868_799, "2000-02-29T23:59:59Z"),
        (951_868_800, "2000-03-01T00:00:00Z"),
        (1_764_545_025, "2025-11-30T23:23:45Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"),
    ])
    func isWrittenInUTC(seconds: Int, text: String) {
        #expect(Timestamp(secondsSince1970: seconds).description == text)
        #expect(Timestamp(text) == Timestamp(secondsSince1970: seconds))
    }

    @Test func everyDayOfFourCenturiesComesBack() {
        for day in stride(from: -146_097, through: 146_097, by: 1) {
            let moment = Timestamp(secondsSince1970: day * 86_400 + 3723)
            #expect(Timestamp(moment.description) == moment)
        }
    }

    @Test(arguments: ["", "2025-11-30", "2025-13-01T00:00:00Z", "2025-11-30T24:00:00Z", "2025-11-30 23:23:45Z", "æøå"])
    func othersAreNone(text: String) { #expect(Timestamp(text) == nil) }

    @Test func momentsOutOfRangeAreCut() {
        #expect(Timestamp(secondsSince1970: .max).description == "9999-12-31T23:59:59Z")
        #expect(Timestamp(secondsSince1970: .min).description == "0001-01-01T00:00:00Z")
    }
}
