/// A day of the Gregorian calendar. The language of the shell has no type for dates: a date is a text such as
/// `1969-07-20` or `1969-07`, and on an axis a number of days since 1970 began, as in matplotlib.
public struct CalendarDate: Hashable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Years that have four digits.
    private static let years = 1...9999

    /// Reads `YYYY-MM-DD` or `YYYY-MM`; nil for all else, and for days that no month has.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers.count > 2 ? numbers[2] : 1)
    }

    init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month),
            (1...Self.lastDay(of: month, year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day that holds a moment, counted in days since 1970 began; nil beyond the years of four digits.
    init?(days: Double) {
        guard days.magnitude < 4e6 else { return nil }
        // The method of E. G. Richards, Mapping Time (1998), with years that begin in March.
        let shifted = Int(days.rounded(.down)) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * march + 2) / 5 + 1)
    }

    /// Days since 1970 began.
    public var days: Double {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return Double(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
    }

    public var text: String { "\(monthText)-\(Self.digits(day, 2))" }
    var monthText: String { "\(yearText)-\(Self.digits(month, 2))" }
    var yearText: String { Self.digits(year, 4) }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    private static func lastDay(of month: Int, _ year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}

/// Ticks at the beginnings of years, months or days: as many as asked for at most, on steps that people count in.
enum DateTicks {
    static func ticks(from a: Double, to b: Double, atMost limit: Int) -> [Tick] {
        let (low, high) = (min(a, b), max(a, b))
        guard limit > 0, let first = CalendarDate(days: low), let last = CalendarDate(days: high) else {
            return Ticks.linear(from: low, to: high, atMost: limit)
        }
        for step in [1, 2, 7, 14] where (high - low) / Double(step) < Double(limit) + 1 {
            let ticks = days(low, high, step: step)
            if ticks.count <= limit, ticks.count > 1 { return ticks }
        }
        for step in [1, 2, 3, 6] {
            let ticks = months(first, last, step: step, low, high)
            if ticks.count <= limit, ticks.count > 1 { return ticks }
        }
        let years = Ticks.linear(
            from: yearNumber(first), to: yearNumber(last), atMost: limit, wholeNumbers: true)
        return years.compactMap { tick in
            guard let date = CalendarDate(year: Int(tick.value), month: 1, day: 1) else { return nil }
            return Tick(value: date.days, label: date.yearText)
        }.filter { (low...high).contains($0.value) }
    }

    private static func yearNumber(_ date: CalendarDate) -> Double {
        let start = CalendarDate(year: date.year, month: 1, day: 1)?.days ?? date.days
        return Double(date.year) + (date.days - start) / 366
    }

    private static func days(_ low: Double, _ high: Double, step: Int) -> [Tick] {
        // Weeks begin on Mondays: 1970 began on a Thursday.
        let offset = step % 7 == 0 ? 4.0 : 0
        let first = ((low - offset) / Double(step)).rounded(.up) * Double(step) + offset
        return stride(from: first, through: high, by: Double(step)).compactMap { day in
            CalendarDate(days: day).map { Tick(value: day, label: $0.text) }
        }
    }

    private static func months(
        _ first: CalendarDate, _ last: CalendarDate, step: Int, _ low: Double, _ high: Double
    ) -> [Tick] {
        let start = (first.year * 12 + first.month - 1) / step * step
        let end = last.year * 12 + last.month - 1
        guard start <= end, (end - start) / step < 1000 else { return [] }
        return stride(from: start, through: end, by: step).compactMap { month in
            CalendarDate(year: month / 12, month: month % 12 + 1, day: 1).map {
                Tick(value: $0.days, label: $0.monthText)
            }
        }.filter { (low...high).contains($0.value) }
    }
}
