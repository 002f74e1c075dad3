internal import Localization
package import Model

/// Says in sentences why an area has no figure.
struct AbsenceSentences {
    private let reading: Reading
    private let indicator: Indicator
    private var kind: ValueKind { indicator.kind }
    private let place: String
    private let areas: AreaTree
    private let text: Formatters
    private var locale: Locale { text.locale }

    init(_ reading: Reading, in site: Site, text: Formatters) {
        self.reading = reading
        self.text = text
        indicator = site.indicators[reading.indicator].indicator
        place = text.name(of: site.areas[reading.area])
        areas = site.areas
    }

    private var parts: AreaParts {
        AreaParts(of: reading.area, in: areas, period: reading.series.last?.period, text: text)
    }

    func sentences() -> [String] {
        // Of tenths of parts the counts say all that there is to say.
        if case .doesNotAddUp = reading.absence, reading.blocks != nil { return counts() }
        return (reading.absence.map(reason) ?? []) + counts()
    }

    /// How many parts are in the first and the last tenth, with the year; empty but for tenths of parts.
    func counts() -> [String] {
        reading.blocks.map { [count($0), last($0)].compactMap(\.self) } ?? []
    }

    private func reason(_ absence: Absence) -> [String] {
        switch absence {
        case .notCollected: [locale.format(.absentNotCollected(place: place))]
        case .notAvailable: [locale.format(.absentNotAvailable(place: place))]
        case .withheld: [locale.format(.absentWithheld)]
        case .tooFewReplies: [locale.format(.absentTooFewReplies)]
        case .roundsToZero: [locale.format(.figureRoundsToZero)]
        case .noneRecorded: [locale.format(.absentNoneRecorded(place: place))]
        case .onlyLimit(let limit): [locale.format(.absentOnlyLimit(place: place, value: limit))]
        case .notApplicable: [locale.format(.absentNotApplicable(place: place))]
        case .notYetThere(let day):
            [locale.format(.absentNotYetThere(place: place, month: text.dates.month(of: day)))]
        case .noLongerThere(let day):
            [locale.format(.absentNoLongerThere(place: place, month: text.dates.lastMonth(before: day)))]
        case .doesNotAddUp(let count):
            [
                locale.format(.absentNoSingleFigure(place: place)),
                locale.format(
                    .absentDoesNotAddUp(
                        count: count,
                        parts: count == 1 ? parts.one : parts.several,
                        kind: text.indicators.noun(kind)
                    )
                ),
            ]
        case .tooLittleCovered(let share, let present, let total):
            [locale.format(.absentNoFigure(place: place)), coverage(share, present: present, of: total)]
        case .noBlocks: [locale.format(.absentNoneItself(place: place)), locale.format(.absentNoBlocks)]
        case .onlySmaller: [locale.format(.absentNoneItself(place: place)), locale.format(.absentHereOnlySmaller)]
        }
    }

    private func coverage(_ share: Double?, present: Int, of total: Int) -> String {
        let several = parts.several
        if total == 1 { return locale.format(.absentOnlyPartMissing(part: parts.one)) }
        if present == 0 { return locale.format(.absentAllPartsMissing(total: total, parts: several)) }
        guard let share else {
            return locale.format(.absentPartsOfUnknownSize(count: present, total: total, parts: several))
        }
        return locale.format(
            .absentPartsTooSmall(count: present, total: total, parts: several, share: text.figures.percent(share))
        )
    }

    private func count(_ blocks: BlockCounts) -> String {
        let (count, total) = (blocks.inFirstTenth, blocks.known)
        let parts = AreaParts.name(of: areas.level(blocks.level), count: total, text: text)
        let period = text.periodWithin(blocks.period, of: indicator)
        if count == 0 { return none(of: total, parts, period) }
        if let tenth = indicator.firstTenth {
            return locale.format(
                .absentNamedTenth(count: count, total: total, parts: parts, period: period, what: tenth)
            )
        }
        return locale.format(
            isOfDeprivation
                ? .absentFirstTenth(count: count, total: total, parts: parts, period: period)
                : .absentFirstOfTenths(count: count, total: total, parts: parts, period: period)
        )
    }

    private func none(of total: Int, _ parts: String, _ period: String) -> String {
        if let tenth = indicator.firstTenth {
            return locale.format(.absentNoneInNamedTenth(total: total, parts: parts, period: period, what: tenth))
        }
        return locale.format(
            isOfDeprivation
                ? .absentNoneInFirstTenth(total: total, parts: parts, period: period)
                : .absentNoneInFirstOfTenths(total: total, parts: parts, period: period)
        )
    }

    /// How many are in the last tenth, where that may be the worst; nil where the first is.
    private func last(_ blocks: BlockCounts) -> String? {
        if indicator.polarity == .highIsGood || isOfDeprivation { return nil }
        let count = blocks.inLastTenth
        return count == 0 ? locale.format(.absentNoneInLastTenth) : locale.format(.absentLastTenth(count: count))
    }

    /// Whether tenths are of deprivation, so that the first is the most deprived; of air or noise it may be the best.
    private var isOfDeprivation: Bool {
        guard indicator.polarity != .lowIsGood else { return false }
        // As bytes, since this is asked for each area: finding one string in another costs ten times as much.
        let word = Array(locale.format(.numberDeprivation).lowercased().utf8)
        return [indicator.title, indicator.short, indicator.id.text].contains { name in
            let bytes = Array(name.lowercased().utf8)
            return !word.isEmpty && bytes.indices.contains { bytes[$0...].starts(with: word) }
        }
    }
}

/// What the parts are called that an area is added up from, and how many there are: its 10 small areas, its 12
/// neighbourhoods.
struct AreaParts {
    let count: Int
    let one: String
    let several: String

    /// - Parameter period: the period for which they count; nil for all.
    init(of area: AreaIndex, in areas: AreaTree, period: Period?, text: Formatters) {
        let parts = period.map { areas.parts(of: area, in: $0) } ?? areas.parts(of: area)
        count = parts.count
        let level = parts.first.flatMap { areas.level(of: $0.area) }
        one = Self.name(of: level, count: 1, text: text)
        several = Self.name(of: level, count: 2, text: text)
    }

    /// What one or several areas of a level are called; areas without pages are small areas, whatever their level.
    static func name(of level: AreaLevel?, count: Int, text: Formatters) -> String {
        if let level, level.hasPages { return text.noun(level, count: count) }
        return text.locale.format(count == 1 ? .figureSmallArea : .figureSmallAreas)
    }
}

/// Why several areas have no figure, in one sentence that names none of them.
package struct AbsenceFormatter {
    let locale: Locale

    /// The reason as one sentence; the kind of value of the indicator decides the words for figures that do not add up.
    package func reason(_ absence: Absence, of indicator: Indicator) -> String {
        switch absence {
        case .notCollected: locale.format(.absentHereNotCollected)
        case .notAvailable: locale.format(.absentHereNotAvailable)
        case .withheld: locale.format(.absentWithheld)
        case .tooFewReplies: locale.format(.absentTooFewReplies)
        case .roundsToZero: locale.format(.figureRoundsToZero)
        case .noneRecorded: locale.format(.absentHereNoneRecorded)
        case .onlyLimit(let limit): locale.format(.absentHereOnlyLimit(value: limit))
        case .notApplicable: locale.format(.absentHereNotApplicable)
        case .notYetThere(let day):
            locale.format(.absentHereNotYetThere(month: LocalizedDates(locale).month(of: day)))
        case .noLongerThere(let day):
            locale.format(.absentHereNoLongerThere(month: LocalizedDates(locale).lastMonth(before: day)))
        case .doesNotAddUp:
            locale.format(.absentHereDoesNotAddUp(kind: IndicatorFormatter(locale: locale).noun(indicator.kind)))
        case .tooLittleCovered(_, present: 0, _): locale.format(.absentHereNoPart)
        case .tooLittleCovered(coverage: .some, _, _): locale.format(.absentHereTooLittleCovered)
        case .tooLittleCovered(coverage: nil, _, _): locale.format(.absentHerePartsOfUnknownSize)
        case .noBlocks: locale.format(.absentHereNoBlocks)
        case .onlySmaller: locale.format(.absentHereOnlySmaller)
        }
    }
}
