internal import Diagnostics
internal import Model

/// A condition of a mapping, ready to be held against the cells of its column.
struct RowCondition {
    /// The position of the column.
    let column: Int
    /// The texts of which a cell must have one; empty where something else is asked.
    let texts: [[UInt8]]
    private let test: Test

    private enum Test {
        case anyOf
        case noneOf([[UInt8]])
        case numbers(ClosedRange<Double>)
        case days(from: CalendarDate?, to: CalendarDate?)
    }

    /// Nil where the ends of a range are neither numbers nor periods.
    init?(_ condition: DataMapping.Condition, column: Int) {
        self.column = column
        switch condition.test {
        case .anyOf(let values):
            texts = values.map { Array($0.trimmed.utf8) }
            test = .anyOf
        case .noneOf(let values):
            texts = []
            test = .noneOf(values.map { Array($0.value.trimmed.utf8) })
        case .range(let from, let to):
            texts = []
            guard let range = Self.range(from: from?.value, to: to?.value) else { return nil }
            test = range
        }
    }

    private static func range(from: String?, to: String?) -> Test? {
        let numbers = (from.map(number) ?? -.infinity, to.map(number) ?? .infinity)
        if let low = numbers.0, let high = numbers.1 { return low <= high ? .numbers(low...high) : nil }
        let (start, end) = (from.flatMap(period)?.start, to.flatMap(period)?.end)
        guard (start != nil) == (from != nil), (end != nil) == (to != nil) else { return nil }
        if let start, let end, start > end { return nil }
        return .days(from: start, to: end)
    }

    private static func number(_ text: String) -> Double? {
        let bytes = Array(text.utf8)
        return NumberParser.parse(0..<bytes.count, in: bytes.span)
    }

    private static func period(_ text: String) -> Period? {
        PeriodParser.readings(of: text)?.certain
    }

    /// Whether a cell is as asked.
    func isMet(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        switch test {
        case .anyOf: Self.text(of: texts, in: range, of: bytes) != nil
        case .noneOf(let texts): Self.text(of: texts, in: range, of: bytes) == nil
        case .numbers(let numbers): NumberParser.parse(range, in: bytes).map(numbers.contains) ?? false
        case .days(let from, let to): Self.isWithin(bytes.string(range), from, to)
        }
    }

    /// The position of the text that a cell has, if need be without the notes behind it.
    static func text(of texts: [[UInt8]], in range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
        if let exact = texts.firstIndex(where: { bytes.equals($0, in: range) }) { return exact }
        guard let bare = bytes.withoutNotes(range) else { return nil }
        return texts.firstIndex { bytes.equals($0, in: bare) }
    }

    private static func isWithin(_ text: String, _ from: CalendarDate?, _ to: CalendarDate?) -> Bool {
        guard let period = period(text) else { return false }
        return from.map { period.start >= $0 } ?? true && to.map { period.end <= $0 } ?? true
    }

    /// Whether a cell can be held against the ends of a range; true of other conditions, and of empty cells.
    func canCompare(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        switch test {
        case .anyOf, .noneOf: true
        case .numbers: range.isEmpty || NumberParser.parse(range, in: bytes) != nil
        case .days: range.isEmpty || Self.period(bytes.string(range)) != nil
        }
    }

    /// Whether the rows must be read once more to know that everything named is there.
    var wantsCheck: Bool {
        if case .anyOf = test { texts.count > 1 } else { true }
    }

    /// The named texts whose place among the rows is asked about: those taken, or those left out.
    var named: [[UInt8]] {
        if case .noneOf(let excluded) = test { excluded } else { texts }
    }
}
