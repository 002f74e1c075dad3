internal import Localization
internal import Model

/// Says in sentences why an area has no figure.
struct AbsenceSentences {
    private let reading: Reading
    private let kind: ValueKind
    private let place: Filling
    private let areas: AreaTree
    private let text: ReportText
    private var words: Words { text.words }

    init(_ reading: Reading, in site: Site, text: ReportText) {
        self.reading = reading
        self.text = text
        kind = site.indicators[reading.indicator].indicator.kind
        place = .text(.place, text.name(of: site.areas[reading.area]))
        areas = site.areas
    }

    private var parts: AreaParts {
        AreaParts(of: reading.area, in: areas, period: reading.series.last?.period, text: text)
    }

    func sentences() -> [String] {
        (reading.absence.map(reason) ?? []) + (reading.blocks.map { [count($0)] } ?? [])
    }

    private func reason(_ absence: Absence) -> [String] {
        switch absence {
        case .notCollected: [words.say(.absentNotCollected, place)]
        case .notAvailable: [words.say(.absentNotAvailable, place)]
        case .withheld: [words.say(.absentWithheld)]
        case .tooFewReplies: [words.say(.absentTooFewReplies)]
        case .roundsToZero: [words.say(.figureRoundsToZero)]
        case .notApplicable: [words.say(.absentNotApplicable, place)]
        case .doesNotAddUp(let count):
            [
                words.say(.absentNoSingleFigure, place),
                words.say(
                    .absentDoesNotAddUp,
                    .count(.count, count),
                    .text(.parts, parts.several),
                    .text(.kind, text.indicators.noun(kind))
                ),
            ]
        case .tooLittleCovered(let share, let present, let total):
            [words.say(.absentNoFigure, place), coverage(share, present: present, of: total)]
        case .noBlocks: [words.say(.absentNoneItself, place), words.say(.absentNoBlocks)]
        }
    }

    private func coverage(_ share: Double?, present: Int, of total: Int) -> String {
        let several = Filling.text(.parts, parts.several)
        if total == 1 { return words.say(.absentOnlyPartMissing, .text(.part, parts.one)) }
        if present == 0 { return words.say(.absentAllPartsMissing, .count(.total, total), several) }
        guard let share else {
            return words.say(.absentPartsOfUnknownSize, .count(.count, present), .count(.total, total), several)
        }
        return words.say(
            .absentPartsTooSmall,
            .count(.count, present),
            .count(.total, total),
            several,
            .text(.share, text.figures.percent(share))
        )
    }

    private func count(_ blocks: BlockCounts) -> String {
        words.say(
            .absentFirstTenth,
            .count(.count, blocks.inFirstTenth),
            .count(.total, blocks.known),
            .text(.parts, parts.several)
        )
    }
}
