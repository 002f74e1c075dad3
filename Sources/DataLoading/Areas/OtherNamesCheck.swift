internal import Diagnostics
internal import Model

/// Finds other names of areas, `also_known_as`, that are the code of another area, and several codes with a comma in
/// place of the semicolon between them.
struct OtherNamesCheck {
    let rows: [AreaRow]

    func diagnostics() -> [Diagnostic] {
        let names = Dictionary(rows.map { ($0.code.text, $0.name) }) { first, _ in first }
        return rows.flatMap { row -> [Diagnostic] in
            guard let location = row.alsoKnownAsLocation else { return [] }
            return row.alsoKnownAs.compactMap { other in
                if other != row.code.text, let name = names[other] {
                    return ofAnother(other, name, of: row, at: location)
                }
                return areSeveralCodes(other) ? joined(other, of: row, at: location) : nil
            }
        }
    }

    /// Whether a text is two codes or more: no blank in any of them, and digits in all.
    private func areSeveralCodes(_ text: String) -> Bool {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.drop { $0 == " " }.reversed().drop { $0 == " " }
        }
        return parts.count > 1
            && parts.allSatisfy {
                $0.contains(where: \.isNumber) && !$0.contains(" ") && $0.contains(where: \.isLetter)
            }
    }

    private func ofAnother(_ code: String, _ name: String, of row: AreaRow, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.otherNameOfAnother,
            .warning,
            "\(code) is the code of \(name), and \(row.name) is said to be known as it",
            at: location,
            place: "column also_known_as",
            suggestion: "Take it out. If \(row.name) took the place of \(name), write it under replaces.",
            effect: "Readers are told that the one is the other."
        )
    }

    private func joined(_ text: String, of row: AreaRow, at location: SourceLocation) -> Diagnostic {
        let codes = text.split(separator: ",").map { TableHeader.normalized(String($0)) }
        return Diagnostic(
            DataLoadingRules.otherNameOfAnother,
            .warning,
            "\"\(text.shortened)\" is one other name of \(row.name), because it has no semicolon",
            at: location,
            place: "column also_known_as",
            suggestion: "Write \(codes.joined(separator: "; ")).",
            effect: "Rows with one of the codes are not read, and readers see both as one name."
        )
    }
}
