internal import Localization
internal import Model

/// The notes beside figures that were added up or carried over: what they were made from, or why there is none.
///
/// They are in the language of the site, on cards and in downloads alike. Shares are written as the language writes
/// numbers; counts have no sign between thousands, so that a note has the same digits in a download as the columns
/// beside it.
struct TotalNotes {
    private let locale: Locale
    private let one: String
    private let several: String

    /// For parts of a level, by its names; for blocks where there is none.
    init(_ level: AreaLevel?, _ locale: Locale) {
        self.locale = locale
        one = level.map { Self.noun($0.name, locale) } ?? locale.format(.noteBlock)
        several = level.map { Self.noun($0.plural, locale) } ?? locale.format(.noteBlocks)
    }

    /// For the areas whose place another one took.
    init(ofEarlierAreas locale: Locale) {
        self.locale = locale
        one = locale.format(.noteEarlierArea)
        several = locale.format(.noteEarlierAreas)
    }

    // MARK: Totals

    /// What a total was made from: `Added up from 10 blocks that cover 100% of the area`.
    ///
    /// - Parameter isWeighted: whether each part counts by its population.
    func total(present: Int, coverage: Double, isWeighted: Bool = false) -> String {
        let parts = present == 1 ? one : several
        let share = percent(coverage)
        return locale.format(
            isWeighted
                ? .noteTotalWeighted(count: present, parts: parts, share: share)
                : .noteTotal(count: present, parts: parts, share: share)
        )
    }

    /// Why there is no total: `9 of the 10 blocks have a figure; they hold 62% of the people`.
    func refusal(present: Int, of count: Int, coverage: Double?) -> String {
        let share = coverage.map(percent)
        let message: Message
        if present == 0 {
            message =
                count == 1 ? .noteOnlyPartMissing(part: one) : .noteAllPartsMissing(count: count, parts: several)
        } else if present == count, count == 1 {
            message =
                share.map { .noteOnlyPartTooSmall(part: one, share: $0) } ?? .noteOnlyPartOfUnknownSize(part: one)
        } else if present == count {
            message =
                share.map { .noteAllPartsTooSmall(count: count, parts: several, share: $0) }
                ?? .noteAllPartsOfUnknownSize(count: count, parts: several)
        } else {
            message =
                share.map { .noteSomePartsTooSmall(count: present, total: count, parts: several, share: $0) }
                ?? .noteSomePartsOfUnknownSize(count: present, total: count, parts: several)
        }
        return locale.format(message)
    }

    /// Why the answers of a survey cannot be put together.
    func unknownPeople(_ unknown: Int, of count: Int) -> String {
        if count == 1 { return locale.format(.noteOnlyPartUncounted(part: one)) }
        return locale.format(
            unknown == count
                ? .noteAllPartsUncounted(count: count, parts: several)
                : .noteSomePartsUncounted(count: unknown, total: count, parts: several)
        )
    }

    // MARK: Figures of earlier areas

    /// Where the figure of the only predecessor comes from: `Published for Oldtown (E05), whose boundary is not the
    /// same`.
    ///
    /// - Parameter note: the one that the figure has itself.
    func carried(_ figure: Observation, from area: Area, isRough: Bool, note: String?) -> String {
        let name = name(area)
        let origin = locale.format(
            figure.basis == .derived ? .noteAddedUpFor(what: name) : .notePublishedFor(what: name)
        )
        let text = isRough ? rough(origin) : origin
        return note.map { locale.format(.noteMore(first: text, last: $0)) } ?? text
    }

    /// The note of a total with the names of the areas that it was made from, or of none where they are too many to
    /// read.
    func naming(_ areas: [Area], isRough: Bool, in note: String) -> String {
        let places = areas.map(name).joined(separator: ", ")
        let text = areas.count > 5 ? note : locale.format(.noteNaming(what: note, places: places))
        return isRough ? rough(text) : text
    }

    /// The note of a figure that came through areas of another boundary.
    func rough(_ note: String) -> String {
        locale.format(.noteRough(what: note))
    }

    private func name(_ area: Area) -> String {
        locale.format(.noteArea(name: area.name, code: area.code.text))
    }

    /// A level's name within a sentence: `council areas`, but `MSOAs`.
    ///
    /// No more than its first letter is made small, where `Locale.noun` does it to each word: downloads are compared
    /// with those of years before, whose notes have it so.
    private static func noun(_ name: String, _ locale: Locale) -> String {
        guard locale.lowersNouns, let second = name.dropFirst().first, second.isLowercase else { return name }
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    /// A share to a tenth of a per cent, without a needless `.0`; what is less than all is never 100%, nor what is more
    /// than none 0%.
    private func percent(_ share: Double) -> String {
        let tenths = (share * 1_000).rounded()
        let isInside = share > 1e-9 && share < 1 - 1e-9
        let rounded = (isInside ? min(max(tenths, 1), 999) : tenths) / 10
        return locale.format(
            .numberPercent(number: FixedDecimal(rounded, decimals: rounded == rounded.rounded() ? 0 : 1))
        )
    }
}
