internal import Diagnostics

/// Digits with letters that stand for digits or for thousands, `6OO` and `29.5k`, and the number that they most likely
/// are.
///
/// They are no markers: with a meaning under `status_codes`, 29.5k would be published as 29.5.
enum LettersAmongDigits {
    /// What stands behind a number that is written short, in small letters.
    private static let multiples: [String: Double] = [
        "k": 1e3, "th": 1e3, "thou": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6,
        "million": 1e6, "bn": 1e9, "bln": 1e9, "billion": 1e9,
    ]
    /// Letters that look like digits.
    private static let digits: [Character: Character] = ["O": "0", "o": "0", "l": "1", "I": "1"]
    /// What things are measured in, in small letters; never a marker.
    private static let units: Set<String> = [
        "kg", "km", "km²", "km2", "m²", "m2", "cm", "mm", "ha", "hr", "hrs", "min", "sec", "yr", "yrs", "wk", "wks",
        "day", "pp", "ppt", "pt", "pts", "pc", "pct", "fte", "kwh", "mwh", "gwh", "kw", "mw", "gw", "mph", "kph", "°c",
        "st", "lb", "lbs", "oz", "mi", "gbp", "eur", "usd",
    ]

    /// Whether what stands behind a number is a unit, which has no meaning as a status.
    static func isUnit(_ text: String) -> Bool {
        units.contains(text.lowercased())
    }

    /// What to write in place of a text, `Write 29500 if "k" stands for thousands`; nil where letters are no digits.
    static func advice(_ text: String) -> String? {
        if let written = multiple(text) { return written }
        guard text.utf8.contains(where: \.isDigit), text.contains(where: { digits[$0] != nil }) else { return nil }
        let mended = String(text.map { digits[$0] ?? $0 })
        guard WrittenNumber(mended, allowsPercent: true, allowsCurrency: true) != nil else { return nil }
        return " Write \(mended): letters stand in it where digits belong."
    }

    private static func multiple(_ text: String) -> String? {
        let word = String(text.reversed().prefix { $0.isLetter }.reversed())
        guard let multiple = multiples[word.lowercased()],
            let written = WrittenNumber(
                String(text.dropLast(word.count)),
                allowsPercent: false,
                allowsCurrency: true
            )
        else { return nil }
        let name = multiple == 1e3 ? "thousands" : multiple == 1e6 ? "millions" : "billions"
        return " Write \((written.value * multiple).roundedPlain) if \"\(word)\" stands for \(name), "
            + "and all numbers of the column in full."
    }
}
