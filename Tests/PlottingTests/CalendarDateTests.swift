import Testing
import Wording

@testable import Plotting

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0.0), ("1969-07-20", -165), ("2000-02-29", 11_016), ("2024-12-31", 20_088),
        ("1600-01-01", -135_140),
    ]) func countsDays(text: String, days: Double) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.days == days)
        #expect(CalendarDate(days: days)?.text == text)
    }

    @Test func everyDayComesBack() throws {
        for day in stride(from: -700_000.0, through: 2_900_000, by: 997) {
            let date = try #require(CalendarDate(days: day))
            #expect(date.days == day)
            #expect(CalendarDate(date.text) == date)
        }
    }

    @Test(arguments: [
        "1970", "1970-13", "1970-00", "1970-02-30", "1900-02-29", "70-01-01", "1970-1-1", "1970-01-01T", "-", "",
        "a-b-c",
        "1970-01-01-01", "١٩٧٠-01-01",
    ]) func isNoDate(text: String) { #expect(CalendarDate(text) == nil) }

    @Test func beyondFourDigitsThereIsNone() {
        for days in [1e300, -1e300, .infinity, .nan, 4e6, -4e6] { #expect(CalendarDate(days: days) == nil) }
    }

    private func labels(_ from: String, _ to: String, _ limit: Int) throws -> [String] {
        let (first, last) = (try #require(CalendarDate(from)), try #require(CalendarDate(to)))
        return DateTicks.ticks(from: first.days, to: last.days, atMost: limit).map(\.label)
    }

    @Test func ticksAreAtTheBeginningsOfDaysMonthsAndYears() throws {
        #expect(
            try labels("2024-02-27", "2024-03-02", 8) == [
                "2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02",
            ])
        #expect(
            try labels("2024-01-01", "2024-01-31", 6) == [
                "2024-01-01", "2024-01-08", "2024-01-15", "2024-01-22", "2024-01-29",
            ])
        #expect(
            try labels("2023-11-15", "2024-05-20", 7) == [
                "2023-12", "2024-01", "2024-02", "2024-03", "2024-04", "2024-05",
            ])
        #expect(try labels("2020-01-01", "2023-12-31", 8).prefix(3) == ["2020-01", "2020-07", "2021-01"])
        #expect(try labels("1958-03-01", "2023-12-01", 8) == ["1960", "1970", "1980", "1990", "2000", "2010", "2020"])
    }

    @Test func datesAreNamedOnTheAxisAndInWords() throws {
        var axes = Axes()
        axes.x.showsDates = true
        let days = ["1990-01-01", "2000-01-01", "2010-01-01"].compactMap { CalendarDate($0)?.days }
        try axes.plot(days, [1, 3, 2])
        #expect(drawn(axes, width: 60).contains("2000"))
        #expect(axes.describe().text(in: .english).contains("x from 1990-01-01 to 2010-01-01"))
        #expect(axes.describe().text(in: .english).contains("top at x 2000-01-01"))
    }
}
