import Foundation

/// The rules whose advice no test follows, each with the reason: `Advice/exceptions.txt`.
struct AdviceExceptions {
    static let name = "exceptions.txt"

    /// By the code of the rule.
    let reasons: [String: String]

    /// Reads the file: a line for each rule, with its code first; lines without a code are words about the list.
    init() throws {
        let text = try String(contentsOf: Fixtures.site(Self.name, of: "Advice"), encoding: .utf8)
        var reasons: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let match = line.wholeMatch(of: /([A-Z][0-9]{3}) (.+)/) else { continue }
            reasons[String(match.1)] = String(match.2)
        }
        self.reasons = reasons
    }
}
