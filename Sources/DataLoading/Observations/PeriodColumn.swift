internal import Diagnostics
internal import Model

/// What a text of a table says of its period.
struct WrittenPeriod {
    /// The periods that it may be.
    let readings: PeriodReadings
    /// What the marker behind it says of its figures: `2023 [provisional]`.
    let status: FigureStatus

    /// Nil where the text is no period, with a marker or without.
    init?(_ text: String) {
        if let readings = PeriodParser.readings(of: text) {
            self.readings = readings
            status = .normal
        } else {
            guard let marked = MarkedText(text, statuses: StatusCodes([:])),
                let readings = PeriodParser.readings(of: marked.text)
            else { return nil }
            self.readings = readings
            status = marked.status
        }
    }
}

/// The periods of one column, which is read in one system: each different text is parsed once.
struct PeriodColumn {
    /// A period, and what the marker behind it says of its figures.
    struct Entry {
        let period: Period
        let status: FigureStatus
        /// The months or days of the period that the text itself speaks of, where it stands for a longer time.
        var slots = PeriodSlots.empty
    }

    /// A text without a period, and the rows that have it.
    private struct Fault {
        let text: Text
        let kind: Kind
        var rows = 1
        let first: SourceLocation

        enum Kind {
            case unreadable
            case severalReadings(PeriodReadings, PeriodDoubt)
            case beyondUnit
        }
    }

    /// What the cells of a row say of its period.
    struct Text: Hashable {
        /// The cell of the column itself.
        let period: String
        /// The cell of the column `identifier`, where the form has one.
        let identifier: String?

        /// `202324 (Week 12)`.
        var shown: String { identifier.map { "\(period) (\($0))" } ?? period }
    }

    /// The position of the column.
    let column: Int
    /// What its texts need to be understood.
    let form: PeriodColumnForm
    /// The texts that are periods.
    private var texts = ByteHashMap()
    private var entries: [Entry] = []
    private var faults: [Fault] = []
    private var faultOf: [Text: Int] = [:]
    private var evidence: PeriodEvidence?

    /// Nothing read yet.
    init(column: Int, form: PeriodColumnForm) {
        self.column = column
        self.form = form
    }

    /// The period of a row whose text was read before.
    @inline(__always)
    func known(_ row: TableRow) -> Entry? {
        guard form.identifier == nil else { return knownWithIdentifier(row) }
        return row.read(column) { texts.number(of: $1, in: $0) }.map { entries[$0] }
    }

    private func knownWithIdentifier(_ row: TableRow) -> Entry? {
        let key = key(row)
        return texts.number(of: 0..<key.count, in: key.span).map { entries[$0] }
    }

    /// The text of a row.
    func text(_ row: TableRow) -> Text {
        Text(period: row.text(column), identifier: form.identifier.map(row.text))
    }

    /// The period of a row with a new text; one that cannot be read is counted.
    ///
    /// - Parameter others: all texts of the column, asked for once and only where one of them has several readings.
    mutating func parse(_ row: TableRow, among others: () -> [Text]) -> Entry? {
        let text = text(row)
        if let fault = faultOf[text] {
            faults[fault].rows += 1
            return nil
        }
        guard let written = form.written(text.period, text.identifier) else {
            return add(.unreadable, text, row)
        }
        let readings = written.readings
        if readings.certain == nil, evidence == nil {
            evidence = PeriodEvidence(others().compactMap { form.written($0.period, $0.identifier)?.readings })
        }
        guard let period = readings.certain ?? evidence?.period(of: readings) ?? onlyFitting(readings) else {
            return add(.severalReadings(readings, evidence?.doubt(of: readings) ?? .nothingSays), text, row)
        }
        guard let whole = form.whole(period) else { return add(.beyondUnit, text, row) }
        let entry = Entry(period: whole, status: written.status, slots: form.slots(of: period, in: whole))
        let key = key(row)
        _ = texts.insert(0..<key.count, in: key.span)
        entries.append(entry)
        return entry
    }

    /// The only reading that lies in what it is shown as, where no other text of the column says which is meant.
    private func onlyFitting(_ readings: PeriodReadings) -> Period? {
        guard form.unit != nil, case .nothingSays = evidence?.doubt(of: readings) ?? .nothingSays else { return nil }
        return readings.filter { form.whole($0) != nil }.certain
    }

    private mutating func add(_ kind: Fault.Kind, _ text: Text, _ row: TableRow) -> Entry? {
        guard faults.count < TextTally.limit else { return nil }
        faultOf[text] = faults.count
        faults.append(Fault(text: text, kind: kind, first: row.location(of: column)))
        return nil
    }

    /// The bytes that the row's period follows from.
    private func key(_ row: TableRow) -> [UInt8] {
        var key: [UInt8] = []
        for column in [column, form.identifier].compactMap(\.self) {
            row.read(column) { bytes, range in
                for position in range { key.append(bytes[position]) }
            }
            key.append(0x1F)
        }
        if form.identifier == nil { key.removeLast() }
        return key
    }

    /// Reports texts that are no periods, have several readings or reach beyond what they are shown as, each once.
    func report(in header: TableHeader, _ path: String, into diagnostics: inout DiagnosticCollector) {
        let place = "column \(header.names[column])"
        for fault in faults {
            let text = fault.text.shown
            switch fault.kind {
            case .unreadable:
                diagnostics.add(DataLoadingRules.badPeriod, in: path) {
                    .badPeriod(text, rows: fault.rows, at: fault.first, place: place)
                }
            case .severalReadings(let readings, let doubt):
                diagnostics.add(DataLoadingRules.periodWithTwoReadings, in: path) {
                    .periodWithTwoReadings(text, readings, doubt, at: fault.first, place: place)
                }
            case .beyondUnit:
                diagnostics.add(DataLoadingRules.badPeriod, in: path) {
                    .periodBeyondUnit(text, form.unit, rows: fault.rows, at: fault.first, place: place)
                }
            }
        }
    }
}
