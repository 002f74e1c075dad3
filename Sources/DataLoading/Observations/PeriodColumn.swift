internal import Diagnostics
internal import Model

/// The periods of one column: each different text is parsed once.
struct PeriodColumn {
    /// A period, and what the marker behind it says of its figures.
    struct Entry {
        let period: Period
        let status: FigureStatus
    }

    private var texts = ByteHashMap()
    private var entries: [Entry] = []
    private var unreadable = TextTally()
    private var ambiguous = TextTally()
    private var evidence: PeriodEvidence?

    /// The period of a text that was parsed before.
    @inline(__always)
    func known(_ range: Range<Int>, in bytes: Span<UInt8>) -> Entry? {
        texts.number(of: range, in: bytes).map { entries[$0] }
    }

    /// The period of a new text; one that cannot be read is counted.
    ///
    /// - Parameter column: all texts of the column, asked for once and only where one of them has several readings.
    mutating func parse(
        _ range: Range<Int>,
        in bytes: Span<UInt8>,
        at location: () -> SourceLocation,
        among column: () -> [String]
    ) -> Entry? {
        guard let written = Self.written(bytes.string(range)) else {
            unreadable.add(range, in: bytes, at: location)
            return nil
        }
        if written.readings.certain == nil, evidence == nil {
            evidence = PeriodEvidence(column().compactMap { Self.written($0)?.readings })
        }
        guard let period = written.readings.certain ?? evidence?.period(of: written.readings) else {
            ambiguous.add(range, in: bytes, at: location)
            return nil
        }
        let entry = Entry(period: period, status: written.status)
        _ = texts.insert(range, in: bytes)
        entries.append(entry)
        return entry
    }

    /// A text without its marker: `2023 [provisional]`; nil where it is no period.
    static func written(_ text: String) -> (readings: PeriodReadings, status: FigureStatus)? {
        if let readings = PeriodParser.readings(of: text) { return (readings, .normal) }
        guard let marked = MarkedText(text, statuses: StatusCodes([:])),
            let readings = PeriodParser.readings(of: marked.text)
        else { return nil }
        return (readings, marked.status)
    }

    /// Reports texts that are no periods, or have several readings, each once.
    func report(column: String, in path: String, into diagnostics: inout DiagnosticCollector) {
        let place = "column \(column)"
        for entry in unreadable.entries {
            diagnostics.add(DataLoadingRules.badPeriod, in: path) {
                .badPeriod(entry.text, rows: entry.count, at: entry.first, place: place)
            }
        }
        for entry in ambiguous.entries {
            guard let readings = Self.written(entry.text)?.readings else { continue }
            let doubt = evidence?.doubt(of: readings) ?? .nothingSays
            diagnostics.add(DataLoadingRules.periodWithTwoReadings, in: path) {
                .periodWithTwoReadings(entry.text, readings, doubt, at: entry.first, place: place)
            }
        }
    }
}
