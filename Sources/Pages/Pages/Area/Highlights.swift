internal import Analysis
internal import Model

/// The start of an area's page: what stands out among its figures, and how much was tested.
struct Highlights {
    /// At most a strength, a concern and a change, in this order; empty where nothing is clear.
    let items: [Highlight]
    let hasStrength: Bool
    let hasConcern: Bool
    let hasChange: Bool
    /// How many comparisons with larger areas the page makes that were tested.
    let tested: Int

    /// - Parameter others: readings that the page shows too, and that nothing is chosen from.
    init(_ readings: [Reading], beside others: [Reading] = [], in view: RenderContext) {
        let findings = KeyFindings(readings)
        tested = findings.tested + KeyFindings(others).tested
        hasStrength = findings.strength != nil
        hasConcern = findings.concern != nil
        hasChange = findings.change != nil
        items = [
            findings.strength.map { Self.item($0, .strength, in: view) },
            findings.concern.map { Self.item($0, .concern, in: view) },
            findings.change.map { Self.item($0, in: view) },
        ].compactMap { $0 }
    }

    /// The figure itself, and the sentence that holds it against the larger area.
    private static func item(_ found: KeyFindings.Difference, _ kind: Highlight.Kind, in view: RenderContext)
        -> Highlight
    {
        let writer = SentenceWriter(found.reading, in: view.site, text: view.text)
        return item(found.reading, kind, [writer.statement, writer.comparison(with: found.comparator)], in: view)
    }

    /// From which figure to which it has changed.
    private static func item(_ found: KeyFindings.Change, in view: RenderContext) -> Highlight {
        let indicator = view.site.indicators[found.reading.indicator].indicator
        let isBetter: Bool? =
            switch found.trend.direction {
            case .better: true
            case .worse: false
            case .higher, .lower: nil
            }
        let sentence = view.text.changes.sentence(found.reading, of: indicator)
        return item(found.reading, .change(isBetter: isBetter), [sentence], in: view)
    }

    private static func item(_ reading: Reading, _ kind: Highlight.Kind, _ sentences: [String?], in view: RenderContext)
        -> Highlight
    {
        let indicator = view.site.indicators[reading.indicator].indicator
        return Highlight(
            kind: kind,
            title: indicator.short,
            anchor: AnchorText.indicator(indicator.id),
            sentences: sentences.compactMap { $0 }
        )
    }
}
