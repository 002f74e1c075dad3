internal import Diagnostics

/// One `key: value` of a plan.
struct PlanField {
    /// The key as typed.
    let key: String
    let keyLocation: SourceLocation
    /// Without white space around it; empty where nothing was written.
    var value: String
    let valueLocation: SourceLocation

    /// Whether the key is this one, whatever its capital letters and spaces.
    func isNamed(_ name: String) -> Bool {
        TextNormalization.folded(key) == TextNormalization.folded(name)
    }

    /// The fields of a line, or nil where the line is prose.
    ///
    /// A line is taken for fields where its first key is known, or misspelt, or where all of several parts have keys and one
    /// of them is known. A part without a key belongs to the value before it.
    static func fields(of line: PlanLine, known: [String]) -> [PlanField]? {
        let parts = line.plain.split(separator: ";")
        guard let first = parts.first.flatMap(Self.key) else { return nil }
        let names = Set(known.map { TextNormalization.folded($0) })
        if !names.contains(TextNormalization.folded(first)),
            ClosestMatch.of(TextNormalization.trimmed(first), in: known) == nil
        {
            let keys = parts.map(Self.key)
            guard keys.allSatisfy({ $0 != nil }),
                keys.contains(where: { names.contains(TextNormalization.folded($0 ?? "")) })
            else {
                return nil
            }
        }
        return fields(parts, of: line)
    }

    /// Whether the line's first key is known as it stands.
    static func startsWithKnownKey(_ line: PlanLine, known: [String]) -> Bool {
        guard let key = line.plain.split(separator: ";").first.flatMap(key) else { return false }
        return known.contains { TextNormalization.folded($0) == TextNormalization.folded(key) }
    }

    private static func fields(_ parts: [Substring], of line: PlanLine) -> [PlanField] {
        var fields: [PlanField] = []
        for part in parts {
            guard let key = key(part) else {
                if !fields.isEmpty { fields[fields.count - 1].value += "; " + TextNormalization.trimmed(part) }
                continue
            }
            let value = part[key.endIndex...].drop { $0.isWhitespace }.dropFirst().drop { $0.isWhitespace }
            fields.append(
                PlanField(
                    key: TextNormalization.trimmed(key),
                    keyLocation: line.location(of: key.drop { $0.isWhitespace }),
                    value: TextNormalization.trimmed(value),
                    valueLocation: line.location(of: value)
                )
            )
        }
        return fields
    }

    /// What stands before the first colon, where that is one to three words of letters.
    private static func key(_ part: Substring) -> Substring? {
        let longest = 40
        let key = part.prefix(longest).prefix { $0 != ":" }
        guard key.endIndex < part.endIndex, part[key.endIndex] == ":" else { return nil }
        let words = key.split(whereSeparator: \.isWhitespace)
        let isKey =
            (1...3).contains(words.count)
            && key.allSatisfy { $0.isLetter || $0.isWhitespace || TextNormalization.isDash($0) }
        return isKey ? key : nil
    }
}
