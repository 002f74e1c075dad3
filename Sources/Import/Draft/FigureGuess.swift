internal import DataLoading
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
}

extension FigureGuess {
    /// Guesses by the words about a column, the column's own first, and by its numbers.
    ///
    /// - Parameters:
    ///   - words: the name of the column, its unit, what its rows are about, titles.
    ///   - numbers: the numbers of the rows that are meant.
    ///   - decimals: the most decimals that one of them has.
    init(words: [String], numbers: [Double], decimals: Int) {
        let known = words.lazy.compactMap { Self.known($0.lowercased(), numbers) }.first
        let isWhole = numbers.allSatisfy { $0 >= 0 && $0 == $0.rounded() }
        var guess =
            known
            ?? (isWhole
                ? FigureGuess(kind: .count, unit: Self.unknownThing, decimals: 0, isCertain: false)
                : FigureGuess(kind: .mean, unit: "TODO: in what it is measured", decimals: 1, isCertain: false))
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

    /// What a text says that names a sort of figure; nil where it names none.
    private static func known(_ text: String, _ numbers: [Double]) -> FigureGuess? {
        func has(_ words: String...) -> Bool { words.contains(where: text.contains) }
        if has("decile") { return FigureGuess(kind: .decile, decimals: 0) }
        if has("rank") { return FigureGuess(kind: .rank, decimals: 0) }
        if has("(rate)") { return FigureGuess(kind: .proportion, unit: "%", decimals: 1) }
        if let per = perNumber(text) {
            return FigureGuess(
                kind: .rate,
                unit: "per \(grouped(per)) people",
                multiplier: per,
                decimals: 1,
                isCertain: false
            )
        }
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
        if has("people", "persons", "population", "households", "children", "claimants", "dwellings") {
            return numbers.allSatisfy { $0 == $0.rounded() } ? count(of: text) : nil
        }
        return nil
    }

    /// What is said of a number of things of which nothing says what they are.
    private static let unknownThing = "TODO: what is counted, such as homes"

    /// `per 100,000` as 100,000.
    private static func perNumber(_ text: String) -> Int? {
        for number in [1_000_000, 100_000, 10_000, 1_000] {
            if text.contains("per \(grouped(number))") || text.contains("per \(number)") { return number }
        }
        return nil
    }

    private static func grouped(_ number: Int) -> String {
        number >= 1_000_000 ? "1,000,000" : "\(number / 1_000),000"
    }

    private static func count(of text: String) -> FigureGuess {
        let things = ["households", "children", "dwellings", "claimants", "crimes", "patients", "pupils", "homes"]
        let thing = things.first(where: text.contains)
        let people = ["people", "persons", "population", "residents"].contains(where: text.contains)
        return FigureGuess(kind: .count, unit: thing ?? (people ? "people" : Self.unknownThing), decimals: 0)
    }

    private static func unit(of text: String) -> String {
        let words = text.split { !$0.isLetter }
        if text.contains("price") || text.contains("£") || words.contains("pay") { return "£" }
        return words.contains("age") || words.contains("years") ? "years" : "TODO: in what it is measured"
    }
}
