internal import Model

/// The file of an indicator as `placard import` writes it, with `TODO` where an editor must decide.
struct IndicatorDraft {
    /// The name of its file, without the ending.
    let id: String
    let title: TitleDraft
    let figure: FigureGuess
    /// What the numbers are a share of, where they have a base.
    let hasBase: Bool
    let source: SourceDraft
    let mappings: [MappingDraft]

    /// The text of the file.
    var text: String {
        let name = title.text
        let doubtOfName =
            title.isCertain || name.contains("TODO") ? "" : "  # TODO: is it what the figures are?"
        var lines = ["---", "title: \(YAMLText.quoted(name))\(doubtOfName)"]
        lines.append("short: \(YAMLText.quoted(name.count <= 40 ? name : "TODO: three or four words for tables"))")
        let doubt = figure.isCertain ? "" : "  # TODO: is it? See Documentation/Content.md"
        lines.append("kind: \(figure.kind.rawValue)\(doubt)")
        let doubtOfUnit = figure.isUnitCertain ? "" : "  # TODO: is it?"
        if let unit = figure.unit { lines.append("unit: \(YAMLText.quoted(unit))\(doubtOfUnit)") }
        if figure.kind == .rate { lines.append("multiplier: \(figure.multiplier)") }
        lines.append("polarity: no-judgement  # TODO: high-is-good, low-is-good, or leave it so")
        lines.append("decimals: \(figure.decimals)")
        if hasBase {
            lines.append("denominator_name: \(YAMLText.quoted("TODO: who is counted, such as people aged 16 to 64"))")
        }
        lines.append("source:")
        lines.append("  title: \(YAMLText.quoted(source.title ?? "TODO: the name of the publication"))")
        lines.append("  publisher: \(YAMLText.quoted(source.publisher ?? "TODO: who publishes it"))")
        if let published = source.published { lines.append("  published: \(published)") }
        lines.append("  licence: \(YAMLText.quoted(source.licence ?? "TODO: under which licence"))")
        if !source.caveats.isEmpty {
            lines.append("caveats:")
            lines += source.caveats.map { "  - \(YAMLText.quoted($0))" }
        }
        lines.append("data:")
        lines += mappings.flatMap(\.lines)
        lines += ["---", "## What it is", "", "TODO: say in a sentence or two what is counted, and of whom."]
        return lines.joined(separator: "\n") + "\n"
    }
}

/// What is known of where figures come from.
struct SourceDraft {
    var title: String?
    var publisher: String?
    /// A day, as `2024-05-15`.
    var published: String?
    var licence: String?
    /// What readers must know of all figures of this kind of file.
    var caveats: [String] = []

    /// What most official statistics of the United Kingdom are published under.
    static let openGovernment = "Open Government Licence v3.0"
}
