internal import Model

/// Words that make a bound or a round number of a figure's number: `more than 30%`, `around 30%`, `30% or more`.
enum BoundWords {
    case more, less, atLeast, atMost, around, nearly

    /// - Parameters:
    ///   - before: what stands before the number, in small letters.
    ///   - behind: what stands behind it, in small letters.
    static func of(before: String, behind: String = "") -> BoundWords? {
        let rest = behind.drop { $0 == "%" || $0.isWhitespace }
        if rest.hasPrefix("or more") || rest.hasPrefix("oder mehr") { return .atLeast }
        if rest.hasPrefix("or less") || rest.hasPrefix("or fewer") || rest.hasPrefix("oder weniger") { return .atMost }
        let words = before.split { $0.isWhitespace || "£€$*_(".contains($0) }
        let plain = words.map { $0.hasSuffix(".") || $0.hasSuffix(",") ? $0.dropLast() : $0 }
        return forms.first { form in
            plain.count >= form.words.count && plain.suffix(form.words.count).elementsEqual(form.words)
        }?.bound
    }

    private static let forms: [(words: [Substring], bound: BoundWords)] = [
        (["no", "more", "than"], .atMost), (["not", "more", "than"], .atMost), (["no", "less", "than"], .atLeast),
        (["no", "fewer", "than"], .atLeast), (["not", "less", "than"], .atLeast), (["little", "more", "than"], .more),
        (["more", "than"], .more), (["higher", "than"], .more), (["greater", "than"], .more), (["over"], .more),
        (["above"], .more), ([">"], .more), (["mehr", "als"], .more), (["über"], .more), (["less", "than"], .less),
        (["lower", "than"], .less), (["fewer", "than"], .less), (["under"], .less), (["below"], .less), (["<"], .less),
        (["weniger", "als"], .less), (["unter"], .less), (["at", "least"], .atLeast), (["≥"], .atLeast),
        (["mindestens"], .atLeast), (["at", "most"], .atMost), (["up", "to"], .atMost), (["≤"], .atMost),
        (["höchstens"], .atMost), (["around"], .around), (["about"], .around), (["approximately"], .around),
        (["approx"], .around), (["roughly"], .around), (["c"], .around), (["circa"], .around), (["some"], .around),
        (["~"], .around), (["etwa"], .around), (["rund"], .around), (["nearly"], .nearly), (["almost"], .nearly),
        (["just", "under"], .less), (["knapp"], .nearly), (["fast"], .nearly),
    ]

    /// Whether the figure is what the words say, where they name a bound; nil where they only round.
    func holds(_ value: Double, against number: Double) -> Bool? {
        switch self {
        case .more: value > number
        case .less: value < number
        case .atLeast: value >= number
        case .atMost: value <= number
        case .around, .nearly: nil
        }
    }

    /// Whether the figure is what the words and the number say: within its bound, or with as many digits as are typed
    /// before zeros at the end.
    func holds(_ value: Double, against typed: TypedNumber) -> Bool {
        if let holds = holds(value, against: typed.value) { return holds }
        let step = Self.step(typed)
        let distance = typed.value - value
        return self == .nearly
            ? distance > 0 && distance <= step / 4
            : abs(distance) <= step / 2
    }

    /// Ten for 30 and 120, one for 31, a tenth for 30.0; never more than half the number.
    private static func step(_ typed: TypedNumber) -> Double {
        guard typed.decimals == 0 else { return (0..<typed.decimals).reduce(1) { step, _ in step / 10 } }
        var step = 1.0
        while step * 20 <= typed.value.magnitude, typed.value.remainder(dividingBy: step * 10) == 0 { step *= 10 }
        return step
    }
}
