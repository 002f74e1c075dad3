/// The form of a word that goes with a number, as the Unicode CLDR names them; English has two of the six.
package enum PluralForm: String, Hashable, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    static let count = allCases.count

    /// From 0, in their order.
    var number: Int {
        switch self {
        case .zero: 0
        case .one: 1
        case .two: 2
        case .few: 3
        case .many: 4
        case .other: 5
        }
    }
}

/// Which form of a word goes with a number in one language: its rules, the first that holds.
package struct PluralRules: Sendable {
    private let rules: [(form: PluralForm, rule: PluralRule)]

    /// - Parameter rules: in the order in which they are tried; a number that none holds for takes `other`.
    package init(_ rules: [(form: PluralForm, rule: PluralRule)]) {
        self.rules = rules
    }

    /// The forms that a word needs: those with a rule, and `other`.
    package var forms: [PluralForm] {
        PluralForm.allCases.filter { form in form == .other || rules.contains { $0.form == form } }
    }

    /// The first form whose rule holds for the number; `other` where none does.
    package func form(of number: PluralOperands) -> PluralForm {
        rules.first { $0.rule.holds(for: number) }?.form ?? .other
    }
}

/// When a number takes a form: `n % 10 = 1 and n % 100 != 11`.
///
/// Source: Unicode Technical Standard #35, part 3, "Plural rules syntax", without its samples; the rules of a language
/// can be copied from the CLDR's tables as they stand there.
package struct PluralRule: Hashable, Sendable {
    /// One comparison of an operand, perhaps of its remainder, with some whole numbers.
    struct Relation: Hashable, Sendable {
        /// What is compared, by the letter that rules write for it.
        enum Operand: Character {
            case number = "n"
            case whole = "i"
            case decimals = "v"
            case decimalsWithoutZeros = "w"
            case fraction = "f"
            case fractionWithoutZeros = "t"
            /// The exponent of a compact form, 1M, which Placard does not write; the second is its older letter.
            case exponent = "c"
            case olderExponent = "e"
        }

        let operand: Operand
        let modulus: Int?
        let isEqual: Bool
        let ranges: [ClosedRange<Int>]

        func holds(for number: PluralOperands) -> Bool {
            guard let value = value(of: number) else { return !isEqual }
            return ranges.contains { $0.contains(value) } == isEqual
        }

        /// The operand as a whole number; nil for one with a fraction, which equals no whole number.
        private func value(of number: PluralOperands) -> Int? {
            let value =
                switch operand {
                case .number: Int(exactly: number.number)
                case .whole: number.whole
                case .decimals: number.decimals
                case .decimalsWithoutZeros: number.decimalsWithoutZeros
                case .fraction: number.fraction
                case .fractionWithoutZeros: number.fractionWithoutZeros
                case .exponent, .olderExponent: 0
                }
            guard let value else { return nil }
            return modulus.map { value % $0 } ?? value
        }
    }

    /// Holds where all relations of one of its lists hold.
    private let alternatives: [[Relation]]

    /// Nil where the text does not follow the syntax.
    package init?(_ text: String) {
        var alternatives: [[Relation]] = []
        for words in Self.parts(text, between: "or") {
            var relations: [Relation] = []
            for part in Self.parts(words.joined(separator: " "), between: "and") {
                guard let relation = Relation(part.joined(separator: " ")) else { return nil }
                relations.append(relation)
            }
            alternatives.append(relations)
        }
        guard !alternatives.isEmpty, !alternatives.contains(where: \.isEmpty) else { return nil }
        self.alternatives = alternatives
    }

    /// Whether the condition holds for a number's operands.
    package func holds(for number: PluralOperands) -> Bool {
        alternatives.contains { $0.allSatisfy { $0.holds(for: number) } }
    }

    private static func parts(_ text: String, between word: Substring) -> [[Substring]] {
        text.split(separator: " ").split(separator: word, omittingEmptySubsequences: false).map(Array.init)
    }
}

extension PluralRule.Relation {
    /// `n % 100 != 11..14, 21`.
    fileprivate init?(_ text: String) {
        let isEqual = !text.contains("!=")
        let sides = text.replacing("!=", with: "=").split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        let left = sides[0].split(separator: "%", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        guard (1...2).contains(left.count), left[0].count == 1, let operand = left[0].first.flatMap(Operand.init)
        else { return nil }
        var modulus: Int?
        if left.count == 2 {
            guard let number = Int(left[1]), number > 0 else { return nil }
            modulus = number
        }
        var ranges: [ClosedRange<Int>] = []
        for item in sides[1].split(separator: ",", omittingEmptySubsequences: false) {
            let ends = item.filter { $0 != " " }.split(separator: "..", omittingEmptySubsequences: false).map {
                Int($0)
            }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last
            else { return nil }
            ranges.append(first...last)
        }
        self.init(operand: operand, modulus: modulus, isEqual: isEqual, ranges: ranges)
    }
}
