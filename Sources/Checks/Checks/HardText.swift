internal import Diagnostics
internal import Model

/// Finds texts that take more years of school to read than the site wants.
struct HardText: Check {
    let name = CheckName.hardText
    let isForEnglish = true

    /// Shorter texts are not graded: one name more or less would change the grade.
    private static let fewestWords = 100

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.texts.compactMap { text in
            var count = ReadingCount()
            for prose in text.prose where prose.block == .paragraph && !prose.isQuoted { count.add(prose) }
            guard count.words >= Self.fewestWords, count.grade > Double(site.settings.readingGrade) else { return nil }
            let first = text.prose.first { $0.block == .paragraph && !$0.isQuoted && !$0.sentences.isEmpty }
            return first.map { prose in
                .hard(
                    count,
                    most: site.settings.readingGrade,
                    at: prose.location(of: prose.tokens[prose.sentences[0].lowerBound])
                )
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func hard(_ count: ReadingCount, most: Int, at location: SourceLocation) -> Diagnostic {
        let words = tenths(Double(count.words) / Double(count.sentences))
        let letters = tenths(Double(count.letters) / Double(count.words))
        return Diagnostic(
            CheckRules.hardText,
            .warning,
            "the text has the reading grade \(tenths(count.grade)), above \(most)",
            at: location,
            explanation: "On average its sentences have \(words) words, and its words \(letters) letters.",
            suggestion: "Write shorter sentences, and shorter words where there are any.",
            effect: "Many readers find it hard."
        )
    }

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths) % 10)"
    }
}
