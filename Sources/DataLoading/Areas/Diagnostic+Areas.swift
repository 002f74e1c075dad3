internal import Diagnostics
internal import Model

extension Diagnostic {
    static func noAreasFile(_ path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.noAreas,
            .error,
            "there is no file \(path)",
            at: .wholeFile(path),
            suggestion: "Write one with the columns \(AreasReader.required.joined(separator: ",")).",
            effect: "The site has no areas."
        )
    }

    static func noAreasInFile(_ path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.noAreas,
            .error,
            "the file lists no area",
            at: .wholeFile(path),
            effect: "The site has no areas."
        )
    }

    static func emptyField(_ column: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.emptyField,
            .error,
            "the \(column) is empty",
            at: location,
            place: "column \(column)",
            effect: "The row is left out."
        )
    }

    static func noParent(of name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.noParent,
            .warning,
            "\(name) lies in no larger area",
            at: location,
            place: "column parent",
            suggestion: "Write the code of the area that it lies in.",
            effect: "It is compared with no larger area, and no page of one leads to it."
        )
    }

    static func repeatedCode(_ code: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedCode,
            .error,
            "area code \"\(code.shortened)\" is there twice",
            at: location,
            place: "column code",
            effect: "The row is left out.",
            related: [.init(location: first, message: "the first is here")]
        )
    }

    static func badSlug(_ slug: String, at location: SourceLocation) -> Diagnostic {
        let folded = SlugAllocator.cut(SlugAllocator.folded(slug))
        return Diagnostic(
            DataLoadingRules.badSlug,
            .error,
            "slug \"\(slug.shortened)\" cannot be part of an address",
            at: location,
            place: "column slug",
            explanation: "Slugs have lower-case letters a to z, digits and single hyphens between them"
                + (slug.utf8.count > SlugAllocator.longest ? ", \(SlugAllocator.longest) characters at most." : "."),
            suggestion: folded.isEmpty ? nil : "Write \"\(folded)\".",
            effect: "The area gets a slug made from its name."
        )
    }

    static func repeatedSlug(_ slug: String, at location: SourceLocation, first: SourceLocation?) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedSlug,
            .error,
            "slug \"\(slug.shortened)\" is there twice",
            at: location,
            place: "column slug",
            explanation: "Two pages cannot have one address.",
            effect: "The area gets a slug made from its name.",
            related: first.map { [.init(location: $0, message: "the first is here")] } ?? []
        )
    }

    static func unknownLevel(_ level: String, levels: [AreaLevel], at location: SourceLocation) -> Diagnostic {
        let known = levels.map(\.id.text)
        return Diagnostic(
            DataLoadingRules.unknownLevel,
            .error,
            level.isEmpty ? "the level is empty" : "level \"\(level.shortened)\" is not in site.yml",
            at: location,
            place: "column level",
            explanation: "Levels there are: \(known.joined(separator: ", ")).",
            suggestion: NameSuggestion.of(level, in: known).map { "Did you mean \"\($0)\"?" },
            effect: "The area has no page."
        )
    }

    static func unknownParent(
        _ code: String,
        _ source: AreaSource,
        _ closest: (code: String, name: String)?,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.unknownParent,
            .error,
            "parent \"\(code.shortened)\" is not \(source.place)",
            at: location,
            place: "column parent",
            suggestion: closest.map { "Did you mean \($0.code) (\($0.name))?" },
            effect: "The area stands at the top, inside no other."
        )
    }

    static func parentLoop(_ names: [String], at locations: [SourceLocation]) -> Diagnostic {
        let shown = names.prefix(8).joined(separator: " is in ")
        let chain = names.count > 8 ? shown + " and so on" : shown + " is in " + (names.first ?? "")
        return Diagnostic(
            DataLoadingRules.parentLoop,
            .error,
            names.count == 1 ? "\(names[0]) is its own parent" : "\(names.count) areas lie in each other",
            at: locations.first,
            place: "column parent",
            explanation: names.count == 1 ? nil : chain + ".",
            suggestion: "Name the larger area it lies in, or leave the parent empty for an area at the top.",
            effect: names.count == 1
                ? "It counts as standing at the top." : "One of them counts as standing at the top.",
            related: locations.dropFirst().prefix(8).map { .init(location: $0, message: "and this one") }
        )
    }

    /// A parent whose level is no larger than the area's own; each is given by its name and its level.
    static func parentTooSmall(
        _ area: (name: String, level: AreaLevel.ID),
        in parent: (name: String, level: AreaLevel.ID),
        larger: [AreaLevel.ID],
        at location: SourceLocation
    ) -> Diagnostic {
        let fix =
            larger.isEmpty
            ? "Leave the parent empty: no level is larger than \"\(area.level)\"."
            : "Name a parent of a larger level (\(larger.map(\.text).joined(separator: ", "))), or correct the level."
        return Diagnostic(
            DataLoadingRules.parentTooSmall,
            .error,
            "\(area.name) (\(area.level)) cannot lie in \(parent.name) (\(parent.level))",
            at: location,
            place: "column parent",
            explanation: area.level == parent.level
                ? "Both have the level \"\(area.level)\"."
                : "site.yml lists the level \"\(parent.level)\" after \"\(area.level)\", as a smaller one.",
            suggestion: fix,
            effect: "The area would be compared with the wrong places."
        )
    }

    static func badDate(_ text: String, column: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badDate,
            .error,
            CalendarDate(iso: text) == nil
                ? "\"\(text.shortened)\" is not a date" : "\"\(text.shortened)\" is in a year that cannot be right",
            at: location,
            place: "column \(column)",
            explanation: "Dates are written year, month, day: 2009-04-01.",
            suggestion: isoForm(of: text).map { "Write \($0)." },
            effect: "The area has no \(column) date."
        )
    }

    /// What a British date such as `1/4/2009` would be in ISO 8601.
    private static func isoForm(of text: String) -> String? {
        let parts = text.split(whereSeparator: { "/.-".contains($0) }).compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        if parts[0] >= 1000 { return CalendarDate(year: parts[0], month: parts[1], day: parts[2])?.description }
        guard parts[2] >= 1000 else { return nil }
        return CalendarDate(year: parts[2], month: parts[1], day: parts[0])?.description
    }

    static func endBeforeStart(_ end: String, start: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badDate,
            .error,
            "end \(end) is not after start \(start)",
            at: location,
            place: "column end",
            effect: "The area has no end date."
        )
    }
}
