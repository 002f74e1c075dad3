internal import Model

/// What the parts of an area are called in the notes of its figures.
struct PartNames {
    private let one: String
    private let several: String

    /// The names of a level; blocks where there is none.
    init(_ level: AreaLevel?) {
        one = level.map { Self.inSentence($0.name) } ?? "block"
        several = level.map { Self.inSentence($0.plural) } ?? "blocks"
    }

    /// The names of one part and of several.
    init(_ one: String, _ several: String) {
        self.one = one
        self.several = several
    }

    /// What a total was made from: `Added up from 10 blocks that cover 100% of the area`.
    func note(present: Int, coverage: Double) -> String {
        let parts = present == 1 ? "1 \(one) that covers" : "\(present) \(several) that cover"
        return "Added up from \(parts) \(Self.percent(coverage)) of the area"
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

    /// A level's name within a sentence: `council areas`, but `MSOAs`.
    private static func inSentence(_ name: String) -> String {
        guard let second = name.dropFirst().first, second.isLowercase else { return name }
        return name.prefix(1).lowercased() + name.dropFirst()
    }

    /// A share to a tenth of a per cent, without a needless `.0`.
    private static func percent(_ share: Double) -> String {
        let rounded = (share * 1_000).rounded() / 10
        return (rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)) + "%"
    }
}
