internal import Model

/// Whether what an indicator counts are people, so that a sentence may call them so.
///
/// Homes, burglaries or small areas are none. Where neither the name of the denominator nor the title says, sentences
/// have no noun.
package enum CountedPeople {
    private static let people: Set<Substring> = [
        "people", "persons", "residents", "population", "adults", "children", "pupils", "students", "men", "women",
        "males", "females", "boys", "girls", "workers", "employees", "patients", "babies", "infants", "mothers",
        "parents", "pensioners", "olds", "inhabitants", "voters", "respondents", "learners", "claimants", "carers",
        "personen", "menschen", "einwohner", "einwohnerinnen", "bevölkerung", "erwachsene", "kinder", "frauen",
        "männer",
        "schüler", "beschäftigte",
    ]

    /// Words behind which a name goes on to say which of the things it counts.
    private static let joints: Set<Substring> = [
        "aged", "in", "of", "with", "who", "that", "which", "on", "at", "under", "over", "from", "for", "to", "living",
        "born", "and", "or", "im", "mit", "von", "ab", "unter", "über", "der", "die", "das", "zwischen", "und", "am",
    ]
    private static let amounts: Set<Substring> = ["number", "numbers", "total", "all", "count", "zahl", "anzahl"]

    /// Whether an indicator's numerators count people: those of shares do where the denominators do.
    static func areCounted(by indicator: Indicator) -> Bool {
        let title = [indicator.title, indicator.short].contains { words($0).first.map(people.contains) ?? false }
        guard indicator.kind == .proportion, let name = indicator.denominatorName else { return title }
        return namesPeople(name)
    }

    /// Whether a name of things that are counted begins with a word for people: `young people aged 16 to 24`, not
    /// `households with children`.
    package static func namesPeople(_ name: String) -> Bool {
        var segments = words(name).split(whereSeparator: joints.contains)
        if let first = segments.first, first.allSatisfy(amounts.contains) { segments.removeFirst() }
        return segments.first?.last.map(people.contains) ?? false
    }

    /// The words up to a bracket, comma or colon, in small letters.
    private static func words(_ text: String) -> [Substring] {
        let name = text.prefix { !"(,;:–".contains($0) }.lowercased()
        return name.split { $0.isWhitespace || $0 == "-" }
    }
}
