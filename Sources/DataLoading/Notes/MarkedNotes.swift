internal import Diagnostics
internal import Model

/// The notes of a workbook, and how a mapping looks for them.
struct NoteBook {
    let source: DataMapping.NoteSource
    let notes: SheetNotes

    /// Whether the sheet that the editor names is not there.
    var isMissing: Bool { if case .sheet = source { notes.sheets.isEmpty } else { false } }
}

/// The notes that one table marks: those of titles and names of columns become caveats of the indicators that read
/// them, and those of cells stand beside the figure.
///
/// A note that has no place beside a figure, because several rows make that or too many notes do, becomes a caveat too.
struct MarkedNotes {
    /// The notes that each plan looks in, by their position in `books`; nil where none are wanted.
    private var bookOfPlan: [Int?] = []
    private var books: [NoteBook]
    /// The columns whose cells mark notes of a plan's figures.
    private var columnsOfPlan: [[Int]] = []
    /// The columns to the left of all numbers, where the cells with words mark notes of the whole row.
    private let labels: Range<Int>
    /// The notes of all of a plan's figures: those of a column for one period.
    private var commonOfPlan: [[String]] = []
    private let indicatorOfPlan: [Int]
    private var found: [Int: [String]] = [:]
    private var texts: [Key: String?] = [:]
    private var lost: [Lost: (numbers: [String], known: Set<String>, first: SourceLocation)] = [:]

    private struct Key: Hashable {
        let book: Int
        let numbers: [String]
    }

    /// Why a note is not shown.
    enum Lost: Hashable, CaseIterable {
        case noSheet, notThere, ambiguous, tooLong, tooMany
    }

    /// The most caveats of an indicator, the most notes beside one figure, and the most different notes beside figures.
    static let (mostCaveats, mostBesideFigure, mostTexts) = (40, 3, 1_000)

    /// Finds the notes of the plans in the titles and names of columns of a table.
    ///
    /// - Parameter books: the notes of the workbook, for each of the ways in which mappings of the table look for them.
    init(_ plans: [MappingPlan], in table: Table, books: [NoteBook]) {
        self.books = books
        indicatorOfPlan = plans.map(\.indicator)
        let names = table.header.names.map { $0.contains("[") ? NoteMarks.numbers(in: $0) : [] }
        let titles = table.titles.map { (NoteMarks.numbers(in: $0.text), $0.location) }.filter { !$0.0.isEmpty }
        labels = 0..<(plans.flatMap(\.layout.numberColumns).min() ?? 0)
        for plan in plans {
            let book = books.firstIndex { $0.source == plan.mapping.notes }
            bookOfPlan.append(book)
            let columns = Set(plan.columns)
            columnsOfPlan.append(book == nil ? [] : columns.sorted())
            let ofPeriod = plan.isOfPeriodInHeader ? Set(plan.layout.numberColumns) : []
            commonOfPlan.append(ofPeriod.sorted().flatMap { names[$0] }.uniqued)
            guard let book else { continue }
            for (numbers, place) in titles { add(numbers, of: plan.indicator, from: book) { place } }
            for column in columns.subtracting(ofPeriod).sorted() where !names[column].isEmpty {
                add(names[column], of: plan.indicator, from: book) { table.header.location(of: column) }
            }
        }
    }

    /// The notes of a figure; nil where its cells mark none that is known.
    mutating func text(beside plan: Int, _ row: TableRow) -> String? {
        guard let book = bookOfPlan[plan] else { return nil }
        let numbers = numbers(of: plan, row)
        guard !numbers.isEmpty else { return nil }
        let key = Key(book: book, numbers: numbers)
        if let known = texts[key] { return known }
        let place = place(of: plan, row)
        let known = numbers.filter { text($0, from: book, at: place) != nil }
        guard texts.count < Self.mostTexts else {
            add(known, of: indicatorOfPlan[plan], from: book, at: place)
            return nil
        }
        let shown = known.prefix(Self.mostBesideFigure)
        add(Array(known.dropFirst(shown.count)), of: indicatorOfPlan[plan], from: book, at: place)
        let joined = shown.compactMap { text($0, from: book, at: place) }.joined(separator: " ")
        texts[key] = .some(joined.isEmpty ? nil : joined)
        return joined.isEmpty ? nil : joined
    }

    /// Makes the notes of a row caveats, where its figure has no note of its own.
    mutating func addCaveats(of plan: Int, _ row: TableRow) {
        guard let book = bookOfPlan[plan] else { return }
        let numbers = numbers(of: plan, row)
        guard !numbers.isEmpty else { return }
        add(numbers, of: indicatorOfPlan[plan], from: book, at: place(of: plan, row))
    }

    /// Whether a cell marks a note that says why it has no number.
    static func marksNote(in column: Int, _ row: TableRow) -> Bool {
        endsWithBracket(column, row) && !NoteMarks.numbers(in: row.text(column)).isEmpty
    }

    /// The texts of the caveats, by the position of the indicator.
    var caveats: [Int: [String]] { found }

    /// The marked notes that readers do not see.
    func report(in table: SourceLocation, into diagnostics: inout DiagnosticCollector) {
        for reason in Lost.allCases {
            guard let found = lost[reason] else { continue }
            let sheets = books.flatMap(\.notes.sheets).uniqued
            diagnostics.add(.notesNotShown(found.numbers, reason, sheets: sheets, at: found.first))
        }
    }

    // MARK: Parts

    private func numbers(of plan: Int, _ row: TableRow) -> [String] {
        var numbers = commonOfPlan[plan]
        for column in labels where Self.endsWithBracket(column, row) {
            let text = row.text(column)
            if Self.isLabel(NoteMarks.without(text)) { numbers += NoteMarks.numbers(in: text) }
        }
        for column in columnsOfPlan[plan] where Self.endsWithBracket(column, row) {
            numbers += NoteMarks.numbers(in: row.text(column))
        }
        return numbers.count > 1 ? numbers.uniqued : numbers
    }

    /// The cell with the first mark of a row.
    private func place(of plan: Int, _ row: TableRow) -> () -> SourceLocation {
        let columns = Array(labels) + columnsOfPlan[plan]
        return { columns.first { Self.marksNote(in: $0, row) }.map(row.location(of:)) ?? row.location }
    }

    /// Whether a text is the name of an area, say, and neither a number nor a code in its place.
    private static func isLabel(_ text: String) -> Bool {
        text.first?.isLetter == true && text.count > 1 && text.lowercased() != "low"
    }

    /// Whether a cell may have a mark: most have a number and no more.
    @inline(__always)
    private static func endsWithBracket(_ column: Int, _ row: TableRow) -> Bool {
        row.read(column) { text, range in !range.isEmpty && text[range.upperBound - 1] == UInt8(ascii: "]") }
    }

    private mutating func add(
        _ numbers: [String],
        of indicator: Int,
        from book: Int,
        at place: () -> SourceLocation
    ) {
        for number in numbers {
            guard let text = text(number, from: book, at: place), !(found[indicator]?.contains(text) ?? false)
            else { continue }
            guard found[indicator]?.count ?? 0 < Self.mostCaveats else {
                lose(number, .tooMany, at: place)
                continue
            }
            found[indicator, default: []].append(text)
        }
    }

    /// The text of a note; nil, which is kept for a finding, where readers cannot be told one.
    private mutating func text(_ number: String, from book: Int, at place: () -> SourceLocation) -> String? {
        let notes = books[book].notes
        switch notes[number] {
        case .text(let text): return text
        case .ambiguous: lose(number, .ambiguous, at: place)
        case .tooLong: lose(number, .tooLong, at: place)
        case nil where books[book].isMissing: break  // which has been said
        case nil: lose(number, notes.isEmpty ? .noSheet : .notThere, at: place)
        }
        return nil
    }

    private mutating func lose(_ number: String, _ reason: Lost, at place: () -> SourceLocation) {
        guard let known = lost[reason] else {
            lost[reason] = ([number], [number], place())
            return
        }
        guard known.numbers.count < SheetNotes.mostNotes, !known.known.contains(number) else { return }
        lost[reason]?.numbers.append(number)
        lost[reason]?.known.insert(number)
    }
}

extension MappingPlan {
    /// Whether its figures are those of one period, which stands in the names of their columns.
    fileprivate var isOfPeriodInHeader: Bool {
        mapping.cells.values.contains { if case .periods = $0 { true } else { false } }
    }
}

extension Table {
    /// The rows above the header that have one cell each: titles, and what is said of the table.
    var titles: [(text: String, location: SourceLocation)] {
        var titles: [(String, SourceLocation)] = []
        forEachRowAboveHeader { row in
            let filled = row.cells.indices.filter { !row.isEmpty($0) }
            if filled.count == 1 { titles.append((row.text(filled[0]), row.location(of: filled[0]))) }
        }
        return titles
    }
}

extension Array where Element: Hashable {
    /// The elements without those that come again.
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
