internal import Localization
internal import Model

/// A number in words that round it: `9.8 million` for 9,824,100, `1 in 4` for 25 %.
struct RoundedWords {
    /// What the words say of a figure.
    enum Finding: Equatable {
        /// They are a rounding of it.
        case agrees
        /// They are a rounding of another; the figure in such words.
        case differs(String)
    }

    private let number: TypedNumber
    private let signs: DecimalSigns
    private let before: String
    private let behind: String

    init(_ number: TypedNumber, signs: DecimalSigns) {
        self.number = number
        self.signs = signs
        before = number.before.lowercased()
        behind = number.behind.lowercased()
    }

    /// Nil where the words round in neither way, so that the number is to be the figure itself.
    func finding(_ value: Double, of indicator: Indicator, denominator: Double? = nil) -> Finding? {
        (indicator.kind == .proportion ? ratio(value) ?? part(value, of: denominator) : nil)
            ?? multiple(value, of: indicator)
    }

    // MARK: Multiples

    private static let factors: [(words: Set<Substring>, factor: Double)] = [
        (["thousand", "tausend"], 1000), (["million", "millionen", "mio"], 1_000_000),
        (["billion", "milliarde", "milliarden", "mrd"], 1_000_000_000),
    ]

    /// `9.8 million` of what is counted in ones.
    private func multiple(_ value: Double, of indicator: Indicator) -> Finding? {
        let word = behind.drop(while: \.isWhitespace).prefix(while: \.isLetter)
        guard let (words, factor) = Self.factors.first(where: { $0.words.contains(word) }),
            value.magnitude >= factor / 2
        else { return nil }
        let unit = indicator.unit.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard !unit.contains(where: { words.contains($0) || $0 == "000" && factor == 1000 }) else { return nil }
        let bound = BoundWords.of(before: before)?.holds(value / factor, against: number)
        if bound ?? number.agrees(with: value / factor), number.value != 0 { return .agrees }
        return .differs(number.atSamePrecision(value / factor, signs: signs) + " \(word)")
    }

    // MARK: Ratios

    private static let counts: [Substring: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "einer": 1, "eine": 1, "eines": 1, "zwei": 2, "drei": 3,
    ]
    private static let joints = ["in every", "out of every", "out of", "in", "von"]

    /// `1 in 4` and `3 out of 10` of a share in per cent; of one in so many, the nearest of them.
    private func ratio(_ value: Double) -> Finding? {
        guard let (part, whole) = typedRatio, part > 0, whole > part, value > 0 else { return nil }
        if let holds = boundOfRatio?.holds(value, against: part / whole * 100), holds { return .agrees }
        if part == 1 {
            let nearest = (100 / value).rounded()
            return nearest == whole ? .agrees : .differs("1 in \(text(nearest))")
        }
        let nearest = (value * whole / 100).rounded()
        return nearest == part ? .agrees : .differs("\(text(nearest)) in \(text(whole))")
    }

    /// `more than` of `more than 1 in 4` and `more than one in 4`.
    private var boundOfRatio: BoundWords? {
        let words = before.split(whereSeparator: \.isWhitespace)
        let end = words.lastIndex { Self.counts[$0] != nil } ?? words.endIndex
        return BoundWords.of(before: words[..<end].joined(separator: " "))
    }

    /// `310 of 1,000` of a share: of a power of ten it is a way to say the share, of another number the count itself.
    private func part(_ value: Double, of denominator: Double?) -> Finding? {
        let rest = behind.drop(while: \.isWhitespace)
        guard number.decimals == 0, number.value > 0,
            let joint = ["out of the ", "out of ", "of the ", "of ", "/"].first(where: rest.hasPrefix),
            case let words = rest.dropFirst(joint.count), words.first?.isNumber == true,
            let whole = TypedNumber(String(words), signs: signs), whole.decimals == 0, whole.value > number.value,
            whole.value >= 1000,
            !(whole.value < 2200 && !words.contains(",") && words.prefix(4).allSatisfy(\.isNumber)),
            Self.powersOfTen.contains(whole.value) || denominator.map(whole.agrees) ?? true
        else { return nil }
        // A share published to one decimal may be that of a count half a tenth of a per cent away.
        let count = value * whole.value / 100
        let isNear = abs(count - number.value) <= max(0.5, whole.value * Self.halfATenth)
        return isNear ? .agrees : .differs("\(text(count.rounded())) of \(text(whole.value))")
    }

    private static let powersOfTen: Set<Double> = [1000, 10_000, 100_000]
    private static let halfATenth = 0.0005

    private var typedRatio: (part: Double, whole: Double)? {
        guard number.decimals == 0 else { return nil }
        // `one in 4`: the first number in digits is the whole.
        let words = before.split { !$0.isLetter }
        for joint in Self.joints.map({ $0.split(separator: " ") }) where words.count > joint.count {
            guard words.suffix(joint.count).elementsEqual(joint),
                let part = Self.counts[words[words.count - joint.count - 1]]
            else { continue }
            return (part, number.value)
        }
        let rest = behind.drop(while: \.isWhitespace)
        guard let joint = Self.joints.first(where: { rest.hasPrefix($0 + " ") }) else { return nil }
        let digits = rest.dropFirst(joint.count + 1).prefix { $0.isASCII && $0.isNumber }
        // `28 in 2009` names a year.
        guard (1...3).contains(digits.count), let whole = Double(String(digits)) else { return nil }
        return (number.value, whole)
    }

    private func text(_ number: Double) -> String {
        DecimalFormatter(decimals: 0, signs: signs).string(number) ?? "–"
    }
}
