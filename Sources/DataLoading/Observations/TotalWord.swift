internal import Model

/// How sure it is that a label stands for everybody, or for all of something, and not for a part.
package enum TotalWord {
    /// `Total`, `Persons`, `All ages`.
    case certain
    /// `All cars`, `Total stock`, `T`: only beside others that are no larger.
    case likely

    private static let certainWords: Set<String> = [
        "all", "all age", "all ages", "all aged", "all categories", "all causes", "all crime", "all crimes",
        "all genders",
        "all groups", "all households", "all offences", "all people", "all persons", "all residents", "all sexes",
        "all usual residents", "both sexes", "grand total", "men and women", "overall", "persons", "total",
        "total crime",
        "total persons", "total population", "totals",
    ]
    /// Names of schools and parishes, and parts that begin like a total.
    private static let partsAfterAll: Set<String> = [
        "angels", "hallows", "nations", "other", "others", "saints", "souls",
    ]
    private static let mostWords = 4

    /// Nil for a label that is a part, as far as its words tell.
    init?(_ label: String) {
        let words = TableHeader.withoutNotes(label).lowercased()
            .split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "+") }
        if Self.certainWords.contains(words.joined(separator: " ")) {
            self = .certain
            return
        }
        guard let first = words.first, let last = words.last, words.count <= Self.mostWords else { return nil }
        if words.count == 1 {
            guard first == "t" || first == "_t" else { return nil }
        } else if first == "all" {
            if Self.partsAfterAll.contains(String(words[1])) { return nil }
        } else if first != "total", last != "total", last != "totals" {
            return nil
        }
        self = .likely
    }

    /// Whether a label is one of those that mean everybody, whatever stands beside it: `Persons`.
    package static func isCertain(_ label: String) -> Bool { TotalWord(label) == .certain }

    /// Whether a label may be that of a total, which its figures have to show: `All cars`.
    package static func isLikely(_ label: String) -> Bool { TotalWord(label) == .likely }
}
