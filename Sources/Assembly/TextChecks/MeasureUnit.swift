internal import Model

/// What the words around the number of a baseline or a target say of it: `20%`, `1,200 people`, `20 thousand`,
/// `10% lower`.
///
/// Pages show the number in the indicator's unit and leave the words away, so that words which say something else would
/// be lost.
struct MeasureUnit {
    /// Something that the words say and the indicator does not.
    enum Contradiction: Equatable {
        /// A word for a way to go in place of a figure: `lower`, `fewer`, `points`.
        case change(String)
        /// A word that multiplies the number, and by how much.
        case multiple(String, by: Double)
        /// Words of another unit.
        case unit(String)
    }

    private let words: Commitment.MeasureWords
    /// The words behind the number, in small letters, without commas in their numbers and without `or less`.
    private let typed: [Substring]
    private let joined: String

    init(_ words: Commitment.MeasureWords) {
        self.words = words
        joined = words.behind.lowercased()
        let all = Self.split(joined)
        let bounds = all.indices.dropLast().filter {
            Self.joints.contains(all[$0]) && Self.changes.contains(all[$0 + 1])
        }
        typed = all.indices.filter { !bounds.contains($0) && !bounds.contains($0 - 1) }.map { all[$0] }
    }

    /// The first thing that speaks against the figures of an indicator; nil where nothing does.
    ///
    /// - Parameters:
    ///   - indicator: nil for a number that no indicator measures.
    ///   - place: the name of the area that the number is of.
    func contradiction(to indicator: Indicator?, of place: String?) -> Contradiction? {
        let unit = indicator?.unit.lowercased() ?? ""
        let unitWords = Set(Self.split(unit).map(Self.stem))
        if let word = change(unitWords, indicator) { return .change(word) }
        if let (word, factor) = multiple(unitWords) { return .multiple(word, by: factor) }
        guard let indicator else { return nil }
        if let sign = sign(unit) { return .unit(sign) }
        let isOther = !unit.isEmpty && !others(indicator, unit, unitWords, of: place).isEmpty
        return isOther ? .unit(words.behind) : nil
    }

    // MARK: Changes and multiples

    private static let joints: Set<Substring> = ["or", "and", "oder", "und"]
    private static let changes: Set<Substring> = [
        "lower", "higher", "less", "more", "fewer", "greater", "better", "worse", "above", "below", "under", "over",
        "reduction", "decrease", "increase", "rise", "fall", "drop", "cut", "growth", "improvement", "reduced",
        "increased", "down", "up", "points", "point", "pp", "ppt", "ppts", "pts", "weniger", "mehr", "höher",
        "niedriger", "geringer", "punkte", "prozentpunkte", "rückgang", "anstieg", "senkung",
    ]

    /// A word for a change that is none of the unit, nor part of what the indicator counts: `paid less than £10`.
    private func change(_ unitWords: Set<String>, _ indicator: Indicator?) -> String? {
        let title = Set(indicator.map { Self.split("\($0.title) \($0.short)".lowercased()).map(Self.stem) } ?? [])
        let isOfTitle = typed.count { title.contains(Self.stem($0)) && !Self.changes.contains($0) } > 1
        return typed.first { word in
            Self.changes.contains(word) && !unitWords.contains(Self.stem(word))
                && !(isOfTitle && title.contains(Self.stem(word)))
        }.map(String.init)
    }

    private static let multiples: [(words: Set<Substring>, factor: Double)] = [
        (["hundred", "hundreds", "hundert"], 100), (["dozen", "dutzend"], 12),
        (["thousand", "thousands", "tausend", "000s"], 1000),
        (["million", "millions", "millionen", "mio", "mn"], 1_000_000),
        (["billion", "billions", "milliarde", "milliarden", "mrd", "bn"], 1_000_000_000),
        (["times", "fold", "×", "mal"], 1),
    ]

    /// A word that multiplies, where the unit does not do so too.
    private func multiple(_ unitWords: Set<String>) -> (String, Double)? {
        for word in typed {
            guard let found = Self.multiples.first(where: { $0.words.contains(word) }),
                unitWords.isDisjoint(with: found.words.map(Self.stem)),
                !(found.factor == 1000 && unitWords.contains("000"))
            else { continue }
            return (String(word), found.factor)
        }
        return nil
    }

    // MARK: Units

    private static let perCent = ["%", "per cent", "percent", "prozent"]

    /// A per cent sign or the sign of a currency that the unit does not have.
    private func sign(_ unit: String) -> String? {
        let isPerHundred = unit.hasPrefix("per 100 ") || unit.hasSuffix("per 100") || PerCentUnit.isUnit(unit)
        if !isPerHundred, let word = Self.perCent.first(where: joined.contains) { return word }
        return (words.before + joined).first { sign in
            sign.isCurrencySymbol && !unit.contains(sign)
                && !FigureWords.names(ofCurrency: sign).contains(where: unit.contains)
        }.map(String.init)
    }

    private static let fillers: Set<Substring> = [
        "of", "the", "a", "an", "all", "in", "on", "for", "at", "to", "and", "or", "per", "each", "every", "with",
        "who", "are", "total", "von", "der", "die", "das", "den", "aller", "im", "pro", "je", "und",
        "now", "today", "currently", "nationally", "locally",
    ]
    private static let yearly: Set<Substring> = ["year", "annum", "annually", "yearly", "jahr", "jährlich"]
    private static let times: Set<String> = ["hour", "day", "week", "month", "year", "jahr", "monat", "woche", "tag"]
    private static let people: Set<Substring> = [
        "people", "person", "persons", "residents", "resident", "adults", "children", "men", "women", "personen",
        "menschen", "einwohner",
    ]

    /// The words that neither the unit nor the title, the people counted or the place explains.
    private func others(_ indicator: Indicator, _ unit: String, _ unitWords: Set<String>, of place: String?)
        -> [Substring]
    {
        let isPerCent = PerCentUnit.isUnit(unit)
        let saysPerCent = Self.perCent.contains(where: joined.contains)
        let isPart = isPerCent || unitWords.contains("per")
        // `20 people` is no `20 per 1,000 people`.
        let saysUnit = !isPart || (isPerCent ? saysPerCent : typed.contains("per"))
        var known = Set(Self.split(place?.lowercased() ?? "").map(Self.stem))
        if saysUnit {
            known.formUnion(unitWords)
            if isPerCent { known.formUnion(["%", "per", "cent", "percent", "prozent"]) }
            if !unitWords.isDisjoint(with: Self.people.map(Self.stem)) { known.formUnion(Self.people.map(Self.stem)) }
        }
        let namesUnit =
            indicator.kind == .count || isPart || typed.first.map { unitWords.contains(Self.stem($0)) } ?? false
        if saysUnit, namesUnit {
            for text in [indicator.title, indicator.short, indicator.denominatorName ?? ""] {
                known.formUnion(Self.split(text.lowercased()).map(Self.stem))
            }
        }
        let isTimed = !unitWords.isDisjoint(with: Self.times)
        return typed.filter { word in
            !Self.fillers.contains(word) && !known.contains(Self.stem(word)) && (isTimed || !Self.yearly.contains(word))
                && !word.allSatisfy(\.isCurrencySymbol)
        }
    }

    // MARK: Words

    private static func split(_ text: String) -> [Substring] {
        let plain = text.replacing(",", with: "").replacing("%", with: " % ")
        return plain.split { !($0.isLetter || $0.isNumber || $0 == "%" || $0 == "×" || $0.isCurrencySymbol) }
    }

    /// A word without the sign of several.
    private static func stem(_ word: Substring) -> String {
        word.count > 2 && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
    }
}
