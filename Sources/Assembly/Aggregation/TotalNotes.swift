internal import Model

/// The notes beside figures that were added up or carried over: what they were made from, or why there is none.
///
/// They are for downloads, where they stand beside columns with English names, and so are in English with numbers as
/// programs read them on sites of every language. Pages say the same in the words of their language.
struct TotalNotes {
    private let one: String
    private let several: String

    /// For parts of a level, by its names; for blocks where there is none.
    init(_ level: AreaLevel?) {
        one = level.map { Self.inSentence($0.name) } ?? "block"
        several = level.map { Self.inSentence($0.plural) } ?? "blocks"
    }

    private init(one: String, several: String) {
        self.one = one
        self.several = several
    }

    /// For the areas whose place another one took.
    static let earlierAreas = TotalNotes(one: "earlier area", several: "earlier areas")

    // MARK: Totals

    /// What a total was made from: `Added up from 10 blocks that cover 100% of the area`.
    ///
    /// - Parameter isWeighted: whether each part counts by its population.
    func total(present: Int, coverage: Double, isWeighted: Bool = false) -> String {
        let parts = present == 1 ? "1 \(one) that covers" : "\(present) \(several) that cover"
        return "Added up from \(parts) \(Self.percent(coverage)) of the area"
            + (isWeighted ? ", each weighted by its population" : "")
    }

    /// Why there is no total: `9 of the 10 blocks have a figure; they hold 62% of the people`.
    func refusal(present: Int, of count: Int, coverage: Double?) -> String {
        if present == 0 {
            return count == 1
                ? "The only \(one) has no figure that can be added up"
                : "None of the \(count) \(several) has a figure that can be added up"
        }
        if present == count {
            let known = count == 1 ? "The only \(one) has a figure" : "All \(count) \(several) have a figure"
            guard let coverage else { return known + " for some of its people; it is not known for how many" }
            return known + (count == 1 ? "; it covers " : "; they cover ") + "\(Self.percent(coverage)) of the people"
        }
        let known = "\(present) of the \(count) \(several) \(present == 1 ? "has" : "have") a figure"
        guard let coverage else { return known + "; the population of the others is not known" }
        return known + "; \(present == 1 ? "it holds" : "they hold") \(Self.percent(coverage)) of the people"
    }

    /// Why the answers of a survey cannot be put together.
    func unknownPeople(_ unknown: Int, of count: Int) -> String {
        let parts =
            count == 1
            ? "the only \(one)" : unknown == count ? "the \(count) \(several)" : "\(unknown) of the \(count) \(several)"
        return "The population of \(parts) is not known, so the answers cannot be weighted"
    }

    // MARK: Figures of earlier areas

    /// Where the figure of the only predecessor comes from: `Published for Oldtown (E05), whose boundary is not the
    /// same`.
    ///
    /// - Parameter note: the one that the figure has itself.
    static func carried(_ figure: Observation, from area: Area, isRough: Bool, note: String?) -> String {
        let verb = figure.basis == .derived ? "Added up for " : "Published for "
        return verb + name(area) + (isRough ? roughly : "") + (note.map { ". " + $0 } ?? "")
    }

    /// The note of a total with the names of the areas that it was made from, or of none where they are too many to
    /// read.
    static func naming(_ areas: [Area], isRough: Bool, in note: String) -> String {
        let names = areas.count > 5 ? "" : ": " + areas.map(name).joined(separator: ", ")
        return note + names + (isRough ? roughly : "")
    }

    /// The note of a figure that came through areas of another boundary.
    static func rough(_ note: String) -> String {
        note + roughly
    }

    private static let roughly = ", whose boundary is not the same"

    private static func name(_ area: Area) -> String {
        "\(area.name) (\(area.code))"
    }

    /// A level's name within a sentence: `council areas`, but `MSOAs`.
    private static func inSentence(_ name: String) -> String {
        guard let second = name.dropFirst().first, second.isLowercase else { return name }
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    /// A share to a tenth of a per cent, without a needless `.0`; what is less than all is never 100%, nor what is more
    /// than none 0%.
    private static func percent(_ share: Double) -> String {
        let tenths = (share * 1_000).rounded()
        let isInside = share > 1e-9 && share < 1 - 1e-9
        let rounded = (isInside ? min(max(tenths, 1), 999) : tenths) / 10
        return (rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)) + "%"
    }
}
