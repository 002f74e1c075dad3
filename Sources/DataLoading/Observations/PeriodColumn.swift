internal import Diagnostics
internal import Model

/// The periods of one column: each different text is parsed once.
struct PeriodColumn {
    private var texts = ByteTable()
    private var periods: [Period] = []
    private var firsts: [SourceLocation] = []
    private var unreadable = TextTally()

    /// The period of a text that was parsed before.
    @inline(__always)
    func known(_ range: Range<Int>, in bytes: Span<UInt8>) -> Period? {
        texts.number(of: range, in: bytes).map { periods[$0] }
    }

    /// The period of a new text; one that cannot be read is counted.
    mutating func parse(
        _ range: Range<Int>,
        in bytes: Span<UInt8>,
        at location: () -> SourceLocation
    ) -> Period? {
        let period = PeriodParser.parse(bytes.string(range))
        if let period {
            _ = texts.insert(range, in: bytes)
            periods.append(period)
            firsts.append(location())
        } else {
            unreadable.add(range, in: bytes, at: location)
        }
        return period
    }

    /// Reports texts that are no periods, each once, and texts that may mean something else.
    func report(column: String, in path: String, into diagnostics: inout DiagnosticCollector) {
        let place = "column \(column)"
        for entry in unreadable.entries {
            diagnostics.add(DataLoadingRules.badPeriod, in: path) {
                .badPeriod(entry.text, rows: entry.count, at: entry.first, place: place)
            }
        }
        let month = periods.indices.first { periods[$0].kind == .month && texts.text($0).count == 7 }
        let year = periods.indices.first {
            periods[$0].kind == .financialYear && PeriodParser.mayBeMonth(texts.text($0))
        }
        if let month, let year {
            diagnostics.add(
                .mixedPeriods(texts.text(year), month: texts.text(month), at: firsts[year], place: place)
            )
        }
    }
}
