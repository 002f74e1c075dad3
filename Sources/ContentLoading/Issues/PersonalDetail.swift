internal import Diagnostics
internal import Model

/// Something in a text by which a person could be known: a name behind a title, an e-mail address, a telephone number.
///
/// It finds what has a form. A name without a title has none, so that somebody must read the texts all the same.
struct PersonalDetail {
    private enum Kind: String {
        case name = "a name"
        case email = "an e-mail address"
        case telephone = "a telephone number"
    }

    private let kind: Kind
    /// As it stands in the text.
    private let typed: String

    /// The first one in a text; nil where there is none.
    init?(in text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        for (position, word) in words.enumerated() {
            if Self.isEmail(word) {
                (kind, typed) = (.email, Self.bare(word))
                return
            }
            if let name = Self.name(of: word, before: words.dropFirst(position + 1).first) {
                (kind, typed) = (.name, name)
                return
            }
        }
        guard let number = Self.telephone(in: text) else { return nil }
        (kind, typed) = (.telephone, number)
    }

    /// What is said of it.
    func finding(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            IssueRules.personalDetail,
            .error,
            "the issue holds \(kind.rawValue): \(Diagnostic.quote(typed))",
            at: location,
            suggestion: kind == .name
                ? "Say it without the name: a resident, a shopkeeper, the doctor." : "Take it out.",
            effect: "The site is not written, because everybody could read it."
        )
    }

    // MARK: Texts

    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "herr", "frau"]

    /// `Mr Jones`, where a title and a word with a capital letter follow one another.
    private static func name(of word: Substring, before next: Substring?) -> String? {
        let title = word.drop { !$0.isLetter }
        let letters = title.prefix { $0.isLetter }
        guard letters.first?.isUppercase ?? false, titles.contains(letters.lowercased()),
            ["", "."].contains(String(title[letters.endIndex...])), let next
        else { return nil }
        let surname = next.drop { !$0.isLetter }.prefix { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
        guard surname.first?.isUppercase ?? false, surname.count > 1 else { return nil }
        return "\(letters) \(surname)"
    }

    private static func isEmail(_ word: Substring) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].last.map({ $0.isLetter || $0.isNumber }) ?? false else { return false }
        return parts[1].first?.isLetter ?? false && parts[1].dropLast().contains(".")
    }

    private static func bare(_ word: Substring) -> String {
        let signs: Set<Character> = ["(", ")", "<", ">", ",", ".", ";", ":", "\"", "“", "”"]
        let start = word.drop { signs.contains($0) }
        return start.lastIndex { !signs.contains($0) }.map { String(start[...$0]) } ?? ""
    }

    /// Ten to thirteen digits that begin with 0 or +, with spaces, hyphens or brackets between them.
    private static func telephone(in text: String) -> String? {
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0 == "+" || isDigit($0) || $0 == "(" }) {
            let run = rest[start...].prefix { isDigit($0) || " -()+\u{00A0}\u{2011}".contains($0) }
            let digits = run.count(where: isDigit)
            let first = run.first { $0 == "+" || isDigit($0) }
            if (10...13).contains(digits), first == "+" || first == "0" { return TextNormalization.trimmed(run) }
            rest = text[run.endIndex...]
        }
        return nil
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    // MARK: Columns

    /// Whether a column of a spreadsheet with this header holds names, addresses or the like.
    static func isPersonal(header: String) -> Bool {
        let words = header.lowercased().split { !$0.isLetter }.map(String.init)
        let joined = words.joined(separator: " ")
        if personalHeaders.contains(joined) || words.contains(where: personalWords.contains) { return true }
        return words.contains("address") && !words.contains("web") && !words.contains("internet")
            || words.contains("name") && words.contains(where: personsWords.contains)
    }

    private static let personalHeaders: Set<String> = [
        "name", "names", "raised by", "reported by", "who raised it", "who said it", "contact", "contact details",
        "date of birth", "e mail", "postcode", "post code", "house number", "anschrift", "adresse", "kontakt",
    ]
    private static let personalWords: Set<String> = [
        "forename", "firstname", "surname", "lastname", "fullname", "email", "telephone", "phone", "mobile", "tel",
        "addresses", "dob", "vorname", "nachname", "telefon", "handy",
    ]
    /// Words beside `name` that make it the name of a person.
    private static let personsWords: Set<String> = [
        "first", "last", "full", "family", "given", "christian", "contact", "person", "persons", "resident",
        "residents", "complainant", "caller", "attendee", "member", "your",
    ]
}
