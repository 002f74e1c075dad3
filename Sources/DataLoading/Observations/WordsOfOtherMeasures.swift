internal import Model

/// What the name of a column says that its numbers are, where the indicator says something else: a rank, a change,
/// those who do not, other money, another stretch of time, a median, one sex, another year.
///
/// A word that the indicator's own title, unit or question has as well is no contradiction.
struct WordsOfOtherMeasures {
    private let words: [String]
    private let text: String

    init(_ text: String) {
        self.text = text.lowercased()
        words = Self.words(self.text)
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// What it says and the indicator does not, in words for a message; nil where they agree.
    func other(than indicator: Indicator) -> String? {
        order(indicator) ?? change(indicator) ?? negation(indicator) ?? average(indicator) ?? money(indicator)
            ?? time(indicator) ?? sex(indicator)
    }

    /// Whether the indicator's own title, unit or question has none of some words.
    private func isSilent(_ indicator: Indicator, on any: Set<String>) -> Bool {
        Self.own(indicator).isDisjoint(with: any)
    }

    private static func own(_ indicator: Indicator) -> Set<String> {
        Set(
            [
                indicator.title, indicator.short, indicator.unit, indicator.question ?? "",
                indicator.denominatorName ?? "",
            ]
            .flatMap(words)
        )
    }

    private func has(_ any: Set<String>) -> Bool { words.contains { any.contains($0) } }

    // MARK: What was worked out

    private static let ranks: Set<String> = ["rank", "ranks", "ranking", "ranked"]
    private static let tenths: Set<String> = ["decile", "deciles", "quintile", "quintiles", "quartile", "percentile"]

    private func order(_ indicator: Indicator) -> String? {
        switch indicator.kind {
        case .rank, .decile, .score: return nil
        case .count, .proportion, .rate, .mean, .median:
            if has(Self.ranks), isSilent(indicator, on: Self.ranks) { return "a rank" }
            return has(Self.tenths) && isSilent(indicator, on: Self.tenths) ? "a decile or its like" : nil
        }
    }

    private static let changes: Set<String> = ["change", "changes", "difference", "increase", "decrease", "growth"]
    private static let changesOfIndicators = changes.union([
        "changed", "rise", "fall", "gap", "more", "fewer", "less", "net", "inflation", "grown",
    ])

    private func change(_ indicator: Indicator) -> String? {
        has(Self.changes) && isSilent(indicator, on: Self.changesOfIndicators) ? "a change" : nil
    }

    private static let shortestStem = 5

    /// `not claiming` over people who claim.
    private func negation(_ indicator: Indicator) -> String? {
        guard let place = words.firstIndex(of: "not"), place + 1 < words.count,
            isSilent(indicator, on: ["not", "no", "without", "never", "non", "neither"])
        else { return nil }
        let next = words[place + 1]
        let stem = next.prefix(Self.shortestStem)
        guard next.count >= Self.shortestStem, Self.own(indicator).contains(where: { $0.hasPrefix(stem) }) else {
            return nil
        }
        return "\"not \(next)\""
    }

    private func average(_ indicator: Indicator) -> String? {
        let (isMedian, isMean) = (has(["median"]), has(["mean", "average"]))
        if indicator.kind == .mean, isMedian, !isMean { return "a median" }
        return indicator.kind == .median && isMean && !isMedian ? "a mean" : nil
    }

    // MARK: Units

    private static let currencies: [(sign: Character, words: Set<String>)] = [
        ("£", ["gbp", "pound", "pounds", "pence", "sterling"]), ("€", ["eur", "euro", "euros"]),
        ("$", ["usd", "dollar", "dollars"]),
    ]

    private static func currencies(_ text: String, _ words: [String]) -> Set<Character> {
        Set(currencies.filter { text.contains($0.sign) || words.contains(where: $0.words.contains) }.map(\.sign))
    }

    private func money(_ indicator: Indicator) -> String? {
        let other = Self.currencies(text, words)
        guard !other.isEmpty, case let unit = indicator.unit.lowercased(),
            case let own = Self.currencies(unit, Self.words(unit)), !own.isEmpty, other.isDisjoint(with: own)
        else { return nil }
        return other.sorted().first.map(String.init)
    }

    private static let times: [(name: String, words: Set<String>)] = [
        ("an hour", ["hourly", "hour"]), ("a day", ["daily", "day"]), ("a week", ["weekly", "week", "pw"]),
        ("a month", ["monthly", "month", "pcm"]), ("a year", ["annual", "annually", "yearly", "year", "annum", "pa"]),
    ]

    /// `Monthly pay` over what is in £ a week; `year` alone may say of when figures are.
    private func time(_ indicator: Indicator) -> String? {
        let other = Self.times.filter { time in
            words.indices.contains { place in
                time.words.contains(words[place])
                    && (words[place].hasSuffix("ly") || words[place] == "annual"
                        || ["pw", "pcm", "pa"].contains(words[place])
                        || place > 0 && ["per", "a", "an", "each"].contains(words[place - 1]))
            }
        }.map(\.name)
        guard other.count == 1 else { return nil }
        let unit = Self.words(indicator.unit)
        let own = Self.times.filter { unit.contains(where: $0.words.contains) }.map(\.name)
        return own.count == 1 && own != other ? other.first : nil
    }

    // MARK: People

    private static let women: Set<String> = [
        "women", "woman", "female", "females", "girl", "girls", "f", "mother", "mothers", "maternal", "maternity",
        "pregnant", "pregnancy", "birth", "births", "breast", "cervical", "breastfeeding", "breastfed",
    ]
    private static let men: Set<String> = [
        "men", "man", "male", "males", "boy", "boys", "m", "prostate", "father", "fathers",
    ]

    private static let onlyWomen: Set<String> = ["women", "female", "females", "girls"]
    private static let onlyMen: Set<String> = ["men", "male", "males", "boys"]

    /// One sex over what is said of everybody; groups of an indicator may be of one.
    private func sex(_ indicator: Indicator) -> String? {
        let areWomen = has(Self.onlyWomen)
        let areMen = has(Self.onlyMen)
        guard areWomen != areMen, indicator.breakdowns.isEmpty, isSilent(indicator, on: Self.women.union(Self.men))
        else { return nil }
        return areWomen ? "women" : "men"
    }

    // MARK: Years

    private static let ofOtherThings: Set<String> = [
        "census", "boundary", "boundaries", "based", "base", "prices", "codes", "code", "definition", "edition", "lsoa",
        "lsoas", "msoa", "msoas", "oa", "oas", "ward", "wards", "imd", "lad", "classification", "price", "esp",
        "european",
        "standard", "projections", "soc", "sic", "ruc", "since", "from",
    ]

    /// The only year in it, which may be that of its figures; 2000 may as well be a number.
    var year: String? {
        let years = words.filter { $0.count == 4 && Int($0).map { (1950...2099).contains($0) } ?? false }
        guard years.count == 1, let year = years.first, !has(Self.ofOtherThings), !text.contains("\(year)="),
            !text.contains("\(year) ="), year != "2000"
        else { return nil }
        let numbers = words.filter { $0.allSatisfy(\.isNumber) && $0.count <= 4 }
        return numbers.count == 1 ? year : nil
    }
}
