internal import Localization
internal import Model

/// What the words of a live link say of their number beside how large it is: `30%`, `30 thousand`, `one in 29`,
/// `30 of 50`, `29.4% in 2023`.
struct FigureWords {
    /// Something that the words say and the indicator does not.
    enum Contradiction: Equatable {
        /// A sign of a unit, or a word for one or for a multiple, as it is typed: `%`, `thousand`, `one in`.
        case unit(String)
        /// A year in which the figure's period does not lie.
        case year(Int)
        /// A number that the figure is said to be a part of, and is not: `50` of `30 of 50`.
        case whole(String)
    }

    /// The words before the number and behind it, in small letters.
    private let before: String
    private let behind: String
    private let signs: DecimalSigns

    /// - Parameter signs: those of the language of the words.
    init(_ number: TypedNumber, signs: DecimalSigns) {
        self.signs = signs
        before = number.before.lowercased()
        behind = number.behind.lowercased()
    }

    /// The first thing that speaks against an indicator's figure; nil where nothing does.
    ///
    /// - Parameter isRounded: whether the words were found to round the figure, so that a multiple or `one in` is
    ///   right.
    func contradiction(to indicator: Indicator, _ figure: Observation, isRounded: Bool = false) -> Contradiction? {
        let unit = indicator.unit.lowercased()
        return [
            perCent(unit, isShare: indicator.kind == .proportion), currency(unit),
            isRounded ? nil : multiple(unit), isRounded ? nil : ratio(unit),
            counted(unit), time(unit), change(indicator), base(indicator),
        ].lazy.compactMap(\.self).first.map(Contradiction.unit)
            ?? (isRounded ? nil : whole(indicator, figure).map(Contradiction.whole))
            ?? Self.year(behind, notOf: figure.period).map(Contradiction.year)
    }

    /// A sign of a unit, or a word for one or for a multiple, that stands next to the number and is not the
    /// indicator's.
    func unitRightBeside(_ indicator: Indicator, _ figure: Observation) -> String? {
        let unit = indicator.unit.lowercased()
        return perCent(unit, isShare: indicator.kind == .proportion) ?? currency(unit)
            ?? multiple(unit).flatMap { $0.count > 2 ? $0 : nil } ?? counted(unit) ?? time(unit, isNext: true)
            ?? base(indicator)
    }

    // MARK: Units

    private static let perCent = ["%", "per cent", "percent", "prozent"]

    private func perCent(_ unit: String, isShare: Bool) -> String? {
        let isPerHundred = unit.hasPrefix("per 100 ") || unit.hasSuffix("per 100")
        guard !isShare, !isPerHundred, !Self.perCent.contains(where: unit.contains) else { return nil }
        return Self.perCent.first(where: rest.hasPrefix)
    }

    /// Signs of money, and how a unit may name it in letters.
    private static let currencies: [(sign: String, names: [String])] = [
        ("£", ["pound", "gbp", "pfund"]), ("€", ["euro", "eur"]), ("$", ["dollar", "usd"]),
    ]

    /// How units may name a currency in letters.
    static func names(ofCurrency sign: Character) -> [String] {
        currencies.first { $0.sign == String(sign) }?.names ?? []
    }

    private func currency(_ unit: String) -> String? {
        Self.currencies.first { sign, names in
            (rest.hasPrefix(sign) || before.hasSuffix(sign)) && !([sign] + names).contains(where: unit.contains)
        }?.sign
    }

    /// Words for the same multiple, in English and German.
    private static let multiples: [Set<Substring>] = [
        ["hundred", "hundert"], ["dozen", "dutzend"], ["thousand", "thousands", "tausend", "k", "000s"],
        ["million", "millions", "millionen", "mio", "mn", "m"],
        ["billion", "billions", "milliarde", "milliarden", "mrd", "bn"], ["trillion", "trillions", "billionen"],
    ]

    private func multiple(_ unit: String) -> String? {
        let word = rest.prefix(while: \.isLetter)
        // `30m` may be metres where no money stands before it.
        guard word != "m" || Self.currencies.contains(where: { before.hasSuffix($0.sign) }),
            let same = Self.multiples.first(where: { $0.contains(word) })
        else { return nil }
        let words = unit.split { !$0.isLetter && !$0.isNumber }
        let isInUnit = words.contains { same.contains($0) || $0 == "000" && same.contains("thousand") }
        return isInUnit ? nil : String(word)
    }

    /// `one in` of `one in 29`, which is no 29 of anything.
    private func ratio(_ unit: String) -> String? {
        let words = before.split { !$0.isLetter }
        let ends = [["in"], ["in", "every"], ["out", "of"], ["von"]]
        let counts: Set<Substring> = ["one", "two", "three", "four", "five", "einer", "eine", "eines"]
        for end in ends where words.count > end.count && words.suffix(end.count).map(String.init) == end {
            let count = words[words.count - end.count - 1]
            if counts.contains(count) { return ([String(count)] + end).joined(separator: " ") }
        }
        return nil
    }

    /// `people` behind a number that is in per cent, as in `29.4 people`, and not in `29 people in 100`.
    private func counted(_ unit: String) -> String? {
        let word = rest.prefix(while: \.isLetter)
        let counted: Set<Substring> = [
            "people", "persons", "residents", "adults", "men", "women", "children", "pupils", "households", "homes",
            "jobs",
        ]
        guard unit == "%", counted.contains(word),
            ![" in ", "out of", "of every", "per ", "hundred"].contains(where: behind.contains)
        else { return nil }
        return String(word)
    }

    /// `a month` behind a number of something a week.
    ///
    /// - Parameter isNext: whether nothing may stand between them.
    private func time(_ unit: String, isNext: Bool = false) -> String? {
        let times: Set<Substring> = ["hour", "day", "week", "month", "year"]
        let words = behind.split { !$0.isLetter }
        let unitTimes = times.intersection(unit.split { !$0.isLetter })
        guard !unitTimes.isEmpty,
            let place = words.indices.dropFirst().prefix(isNext ? 1 : .max).first(where: {
                times.contains(words[$0]) && ["a", "an", "per", "each"].contains(words[$0 - 1])
            }), !unitTimes.contains(words[place])
        else { return nil }
        return "\(words[place - 1]) \(words[place])"
    }

    /// What stands behind the number and its space.
    private var rest: Substring { behind.drop(while: \.isWhitespace) }

    /// `per 1,000` behind a number that is of each hundred, or of each other number.
    private func base(_ indicator: Indicator) -> String? {
        let words = rest.drop { $0 == "%" || $0.isWhitespace }
        guard let joint = ["per ", "for every ", "in every "].first(where: words.hasPrefix),
            case let end = words.dropFirst(joint.count), end.first?.isNumber == true,
            let number = TypedNumber(String(end), signs: signs)
        else { return nil }
        let isOfHundred = indicator.kind == .proportion || PerCentUnit.isUnit(indicator.unit)
        let own = isOfHundred ? 100 : indicator.kind == .rate ? indicator.multiplier : nil
        let digits = end.prefix { $0.isNumber || ",.".contains($0) }
        guard let own, own != number.value, isOfHundred || !indicator.unit.contains(digits) else { return nil }
        return joint + digits
    }

    // MARK: Wholes

    /// The number behind `of`, which only a denominator holds, or the hundred that shares are of.
    ///
    /// Ages are no such numbers, `of 16 to 64 year olds`, nor is the figure's own year.
    private func whole(_ indicator: Indicator, _ figure: Observation) -> String? {
        // `30/50`, and not `30% in 2023/24`.
        let isFraction = rest.first == "/"
        let words = (isFraction ? "of " + rest.dropFirst() : behind).split(whereSeparator: \.isWhitespace)
        guard var place = words.prefix(Self.farthestOf).firstIndex(where: { $0 == "of" || $0 == "von" }) else {
            return nil
        }
        place += 1
        while place < words.count, ["the", "all", "a", "total", "of", "den", "allen"].contains(words[place]) {
            place += 1
        }
        guard place < words.count, words[place].first?.isNumber == true else { return nil }
        let typed = words[place].trimmingPrefix { !$0.isNumber }
        let digits = typed.prefix { $0.isNumber || $0 == "," || $0 == "." || $0 == "\u{202F}" || $0 == "\u{A0}" }
        let rest = typed.dropFirst(digits.count)
        let next = place + 1 < words.count ? words[place + 1] : ""
        guard !rest.contains(where: { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "–" }),
            !Self.afterAges.contains(where: next.hasPrefix), let number = TypedNumber(String(digits), signs: signs)
        else { return nil }
        let isOfHundred = indicator.kind == .proportion || PerCentUnit.isUnit(indicator.unit)
        let isYear = digits.count == 4 && figure.period.contains(year: number.value)
        let isHeld =
            figure.denominator.map { number.agrees(with: $0) } == true || isYear
            || number.value == (isOfHundred ? 100 : indicator.kind == .rate ? indicator.multiplier : .nan)
        return isHeld ? nil : String(digits)
    }

    /// How many words behind the number may stand before `of`: `30 young people out of 50`.
    private static let farthestOf = 4
    private static let afterAges = ["to", "and", "year", "or", "bis", "und", "–", "-", "jahr"]

    // MARK: Years

    /// The one year that words behind a number say it is of, where the period is of another: `29.4% in 2023`,
    /// `29.4% (2023)`.
    ///
    /// Words that compare speak of another figure's year, and of several years or a day of a month the rest may be the
    /// figure's own.
    static func year(_ behind: String, notOf period: Period) -> Int? {
        guard !TypedYear.compares(behind) else { return nil }
        let years = TypedYear.all(in: behind)
        let firstNumber = behind.drop { !$0.isNumber }.prefix(while: \.isNumber)
        guard years.count == 1, let typed = years.first, firstNumber == String(typed.year),
            typed.isDate || behind.allSatisfy({ !$0.isLetter }), !typed.mayMean(period)
        else {
            return nil
        }
        // A pair of which one year is the period's may be how another source calls it.
        let own = period.start.year...period.end.year
        return typed.last > typed.year && own.contains(typed.year) && own.contains(typed.last) ? nil : typed.year
    }

    // MARK: Other numbers

    /// A second number with a sign of its own, which nothing in the data is held against: `15%` of `20%, up from 15%`,
    /// or the end of a range.
    func secondNumber() -> String? {
        let rest = behind.replacing("per cent", with: "%").replacing("percent", with: "%")
        let start = rest.drop { $0 == "%" || $0.isWhitespace }
        if let sign = start.first, "–-".contains(sign) || start.hasPrefix("to ") || start.hasPrefix("bis "),
            case let end = start.drop(while: { !$0.isNumber }), end.first?.isNumber == true,
            start.prefix(4).contains(where: \.isNumber)
        {
            let digits = end.prefix { $0.isNumber || ".,".contains($0) }
            // `20 to 2024` and ages are none.
            return digits.count == 4
                || Self.afterAges.contains(where: end.dropFirst(digits.count).drop(while: \.isWhitespace).hasPrefix)
                ? nil : String(digits)
        }
        guard let sign = rest.dropFirst(1).firstIndex(where: { $0 == "%" || "£€$".contains($0) }) else { return nil }
        if rest[sign] == "%" {
            let digits = rest[..<sign].reversed().drop(while: \.isWhitespace).prefix {
                $0.isNumber || ".,".contains($0)
            }
            return digits.isEmpty ? nil : String(digits.reversed()) + "%"
        }
        let digits = rest[rest.index(after: sign)...].prefix { $0.isNumber || ".,".contains($0) }
        return digits.isEmpty ? nil : "\(rest[sign])\(digits)"
    }

    /// A word right behind the number that makes a change of it: `20% more`, `20 fewer`.
    private func change(_ indicator: Indicator) -> String? {
        let rest = behind.drop { $0 == "%" || $0.isWhitespace }
        let word = rest.prefix(while: \.isLetter)
        let known = [indicator.unit, indicator.title, indicator.short].joined(separator: " ").lowercased()
        let next = rest.dropFirst(word.count)
        let following = next.drop(while: \.isWhitespace).prefix(while: \.isLetter)
        if word == "percentage", ["point", "points"].contains(following),
            !ChangeWords.areIn(indicator)
        {
            return "\(word) \(following)"
        }
        // `28 lower super output areas` are no change.
        guard Self.changes.contains(word), next.first != "-",
            following.isEmpty || Self.afterChanges.contains(following),
            !known.split(whereSeparator: { !$0.isLetter }).contains(word)
        else { return nil }
        return String(word)
    }

    private static let afterChanges: Set<Substring> = [
        "than", "in", "since", "by", "over", "on", "people", "persons", "residents", "homes", "households", "jobs",
        "children", "adults", "als", "seit", "personen",
    ]
    private static let changes: Set<Substring> = [
        "more", "fewer", "less", "lower", "higher", "points", "mehr", "weniger", "höher", "niedriger", "punkte",
        "prozentpunkte",
    ]
}

extension Period {
    /// Whether some of it lies in a year.
    fileprivate func contains(year: Double) -> Bool {
        (Double(start.year)...Double(end.year)).contains(year)
    }
}
