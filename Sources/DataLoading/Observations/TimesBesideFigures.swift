internal import Diagnostics
internal import Model

/// The time in the name of a column or a file, or in a title: `Claimants 2024`.
struct NameWithTime {
    private let periods: [(text: String, readings: PeriodReadings)]
    /// The words around the only period.
    private let around: [String]
    private let saysOther: Bool

    /// Words beside which a year is not that of the figures: of money, of standards, of a law, of what they are held
    /// against.
    private static let others: Set<String> = [
        "price", "prices", "money", "terms", "standard", "esp", "base", "based", "weights", "definition", "icd", "sic",
        "soc", "census", "constant", "change", "growth", "difference", "since", "from", "vs", "versus", "compared",
        "until", "cohort", "born", "built", "aged", "age", "index", "imd", "act", "regulations",
    ]

    /// - Parameter name: that of a column or a file, or a title.
    init(_ name: String) {
        let name = TextTable.withoutNotes(name).replacing("_", with: " ")
        let found = PeriodInText.all(in: name).filter { !$0.isOfBoundaries }
        periods = found.compactMap { found in WrittenPeriod(found.period).map { (found.period, $0.readings) } }
        around = found.count == 1 ? [found[0].before, found[0].behind].map { $0.lowercased() } : []
        saysOther = name.lowercased().split { !$0.isLetter }.contains { Self.others.contains(String($0)) }
    }

    /// Whether it is a time and nothing else.
    var isTimeAlone: Bool { around.count == 2 && around.allSatisfy { !$0.contains { $0.isLetter || $0.isNumber } } }

    /// The time in it, where all times in it are others than that of a mapping.
    func timeApart(from fixed: FixedPeriod) -> String? {
        guard !saysOther, let first = periods.first, periods.allSatisfy({ fixed.isApart($0.readings) })
        else { return nil }
        return first.text
    }

    /// Whether there is no time in it.
    var isWithoutTime: Bool { periods.isEmpty }

    /// Words of the name of a file or a title beside which a year is that of the file.
    private static let ofFiles: Set<String> = [
        "published", "publication", "release", "released", "updated", "update", "download", "downloaded", "version",
        "extract", "extracted", "accessed", "copyright", "edition", "report", "lookup", "boundaries", "wards",
        "strategy",
        "plan", "vision", "stand", "veröffentlicht",
    ]

    /// The only time in the name of a file or in its title, where it is a year, or years, before those of all mappings.
    func timeOfFile(before fixed: [FixedPeriod]) -> String? {
        guard !saysOther, periods.count == 1, let (text, readings) = periods.first, around.count == 2,
            !around.joined(separator: " ").split(whereSeparator: { !$0.isLetter })
                .contains(where: { Self.ofFiles.contains(String($0)) }),
            readings.possible.allSatisfy({ $0.kind != .day && $0.end.daysSinceEpoch - $0.start.daysSinceEpoch > 300 }),
            fixed.allSatisfy({ $0.isApart(readings) && $0.isBehind(readings) })
        else { return nil }
        return text
    }

    /// Whether another name differs from it by having the time of a mapping.
    func isAlike(_ other: NameWithTime, at fixed: FixedPeriod) -> Bool {
        !around.isEmpty && other.around == around && other.periods.allSatisfy { !fixed.isApart($0.readings) }
    }
}

/// The texts of one column of a table, as far as they are periods.
struct ColumnTimes {
    let column: Int
    /// Whether its name is that of the figures' time and nothing else (`TimeColumnName`).
    let isPlain: Bool
    /// In the order in which they first stand.
    private(set) var seen: [(text: String, readings: PeriodReadings, rows: Int, first: SourceLocation)] = []
    /// Whether each text so far is a period.
    private(set) var areTimes = true
    private var texts = ByteHashMap()

    /// A column with more different texts is none of periods.
    private static let mostTexts = 5_000
    /// Years that figures are of; other numbers of four digits are something else.
    private static let years = 1800...2200

    /// A column of which nothing is read yet.
    init(column: Int, isPlain: Bool) {
        self.column = column
        self.isPlain = isPlain
    }

    /// Takes the text of one more row.
    mutating func add(_ row: TableRow) {
        guard areTimes, !row.isEmpty(column) else { return }
        if let number = row.read(column, { texts.number(of: $1, in: $0) }) {
            seen[number].rows += 1
            return
        }
        let text = row.text(column)
        guard seen.count < Self.mostTexts, let readings = WrittenPeriod(text)?.readings,
            readings.possible.allSatisfy({ Self.years.contains($0.start.year) })
        else {
            areTimes = false
            return
        }
        _ = row.read(column) { texts.insert($1, in: $0) }
        seen.append((text, readings, 1, row.location(of: column)))
    }
}
