internal import DataLoading
internal import Diagnostics
internal import Model

/// What sort of figures a column seems to hold, by its name and its numbers.
struct FigureGuess: Sendable {
    var kind: ValueKind
    /// nil for a score, a rank or a tenth.
    var unit: String? = nil
    /// What a rate is per.
    var multiplier = 1_000
    /// The decimal places to show.
    var decimals: Int
    /// What the values are multiplied by, where they are shares of 1.
    var scale: Double? = nil
    /// Whether the values of a proportion are all below 1, so that they may be shares of 1 or small percentages.
    var mayBeShares = false
    /// Whether the name says it, so that nobody need be asked.
    var isCertain = true
    /// Whether the name, a heading or the kind of file says the unit.
    var isUnitCertain = true
}

extension FigureGuess {
    /// Guesses by the words about a column, the column's own first, and by its numbers.
    ///
    /// - Parameters:
    ///   - words: the name of the column, its unit, what its rows are about, titles.
    ///   - numbers: the numbers of the rows that are meant.
    ///   - decimals: the most decimals that one of them has.
    init(words: [String], numbers: [Double], decimals: Int) {
        let known = Self.known(words, numbers)
        let isWhole = numbers.allSatisfy { $0 >= 0 && $0 == $0.rounded() }
        var guess =
            known
            ?? (isWhole
                ? FigureGuess(kind: .count, unit: Self.unknownThing, decimals: 0, isCertain: false)
                : FigureGuess(kind: .mean, unit: Self.unknownMeasure, decimals: 1, isCertain: false))
        let isSmall = numbers.contains { $0 > 0 } && numbers.allSatisfy { $0 <= 1 && $0 >= 0 }
        if guess.kind == .proportion, isSmall {
            // Only the Indices of Deprivation say by `(rate)` that they are shares of 1.
            let isKnown = words.first?.contains("(rate)") ?? false
            guess.scale = isKnown ? 100 : nil
            guess.mayBeShares = !isKnown
        } else if guess.kind != .proportion {
            guess.scale =
                words.first.flatMap { StatedMultiple(in: $0) }?.rawValue
                ?? (guess.kind == .count ? words.lazy.compactMap { StatedMultiple(in: $0) }.first?.rawValue : nil)
        }
        switch guess.kind {
        case .count, .rank, .decile: guess.decimals = 0
        case .mean, .median, .score, .proportion, .rate:
            guess.decimals = guess.kind == .proportion ? 1 : min(decimals, guess.unit == "£" ? 0 : 1)
        }
        self = guess
    }

    /// What the first of some texts says that says anything.
    private static func known(_ words: [String], _ numbers: [Double]) -> FigureGuess? {
        guard let own = words.first?.lowercased() else { return nil }
        if let guess = known(own, numbers) {
            // A median of pounds, where a heading says that they are.
            let isOpen = guess.unit == unknownMeasure
            guard isOpen, words.dropFirst().contains(where: { $0.contains("£") }) else { return guess }
            var money = guess
            money.unit = "£"
            return money
        }
        // `(thousand)` below a name that is not read: of things, whatever money a heading speaks of.
        if StatedMultiple(in: own) != nil, !own.contains("£"), TableNames.isGeneral(TableNames.withoutMultiple(own)) {
            return FigureGuess(kind: .count, unit: unknownThing, decimals: 0, isCertain: false)
        }
        for text in words.dropFirst() {
            guard var guess = known(text.lowercased(), numbers) else { continue }
            // A heading may be about more than one column.
            if guess.unit == "£", !text.contains("£") { guess.isCertain = false }
            if guess.unit == "£" ? !text.contains("£") : guess.kind == .count { guess.isUnitCertain = false }
            return guess
        }
        return nil
    }

    /// What a text says that names a sort of figure; nil where it names none.
    private static func known(_ text: String, _ numbers: [Double]) -> FigureGuess? {
        func has(_ words: String...) -> Bool { words.contains(where: text.contains) }
        if has("decile") { return FigureGuess(kind: .decile, decimals: 0) }
        if has("rank") { return FigureGuess(kind: .rank, decimals: 0) }
        if has("(rate)") { return FigureGuess(kind: .proportion, unit: "%", decimals: 1) }
        if let rate = rate(in: text) { return rate }
        if has("number of", "count of", "all persons", "total number") { return count(of: text) }
        if text == "%" || has("percent", "per cent", "(%)", " %", "proportion", "prevalence", "share of", "rate - aged")
        {
            return FigureGuess(kind: .proportion, unit: "%", decimals: 1)
        }
        if has("median") {
            return FigureGuess(kind: .median, unit: unit(of: text), decimals: 1, isCertain: has("£", "price", "years"))
        }
        if has("price", "£", "earnings", "average pay") { return FigureGuess(kind: .mean, unit: "£", decimals: 0) }
        if has("life expectancy", "years") { return FigureGuess(kind: .mean, unit: "years", decimals: 1) }
        if has("out of 10") { return FigureGuess(kind: .mean, unit: "out of 10", decimals: 1) }
        if has("score", "index") { return FigureGuess(kind: .score, decimals: 1) }
        if has("average", "mean") {
            return FigureGuess(kind: .mean, unit: unit(of: text), decimals: 1, isCertain: false)
        }
        if has("people", "persons", "population", "households", "children", "claimants", "dwellings", "jobs", "homes") {
            let isCount = numbers.allSatisfy { $0 == $0.rounded() } || StatedMultiple(in: text) != nil
            return isCount ? count(of: text) : nil
        }
        return nil
    }

    /// What is said of a number of things of which nothing says what they are.
    private static let unknownThing = "TODO: what is counted, such as homes"

    private static let unknownMeasure = "TODO: in what it is measured"

    /// A rate of the number that a text says, and of what: `per 1,000 live births`, `per (000s)`.
    private static func rate(in text: String) -> FigureGuess? {
        guard let (number, behind) = perNumber(text) else { return nil }
        let thing = thing(at: behind)
        let people = text.contains("households") ? "households" : "people"
        return FigureGuess(
            kind: .rate,
            unit: "per \(number.grouped) \(thing ?? people)",
            multiplier: number,
            decimals: 1,
            isCertain: false,
            isUnitCertain: thing != nil
        )
    }

    /// 100,000 for `per 100,000`, and what stands behind it.
    private static func perNumber(_ text: String) -> (number: Int, behind: Substring)? {
        for number in [1_000_000, 100_000, 10_000, 1_000] {
            let thousands = ["(000s)", "('000s)", "('000)", "(000)", "000s", "'000", "(thousands)", "thousand"]
            for written in [number.grouped, "\(number)"] + (number == 1_000 ? thousands : []) {
                if let range = text.firstRange(of: "per " + written) { return (number, text[range.upperBound...]) }
            }
        }
        return nil
    }

    /// The words for what a rate is of, as far as they go: `live births` of ` live births, 2023`.
    private static func thing(at text: Substring) -> String? {
        let piece = text.prefix { $0.isLetter || $0 == " " || $0 == "-" }
        let ends: Set<Substring> = [
            "aged", "by", "in", "per", "and", "for", "rate", "from", "with", "of", "-", "resident",
        ]
        let words = piece.split(separator: " ").prefix { !ends.contains($0) }
        guard (1...5).contains(words.count), text.first?.isLetter != true else { return nil }
        let thing = words.joined(separator: " ")
        return ["population", "pop", "persons", "residents", "capita"].contains(thing) ? "people" : thing
    }

    /// A count of the first things that a text names: of children in `Number of children in poor households`.
    static func count(of text: String) -> FigureGuess {
        let things: Set<String> = [
            "households", "children", "dwellings", "claimants", "crimes", "offences", "patients", "pupils", "homes",
            "jobs", "vacancies", "businesses", "births", "deaths",
        ]
        let people: Set<String> = ["people", "persons", "population", "residents"]
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        let first = words.first { things.contains($0) || people.contains($0) }
        let unit = first.map { people.contains($0) ? "people" : $0 }
        return FigureGuess(kind: .count, unit: unit ?? unknownThing, decimals: 0)
    }

    private static func unit(of text: String) -> String {
        let words = text.split { !$0.isLetter }
        if text.contains("price") || text.contains("£") || words.contains("pay") { return "£" }
        return words.contains("age") || words.contains("years") ? "years" : unknownMeasure
    }
}
