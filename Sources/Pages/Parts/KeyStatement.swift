internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// All that stands out of one figure: how it differs from larger areas, and how it has changed.
struct KeyStatement: TemplateContext {
    let reading: Reading
    /// The larger area that it differs from; nil where only the change stands out.
    private let comparator: ComparatorReading?
    var change: KeyFindings.Change?
    private let context: RenderContext

    init(_ difference: KeyFindings.Difference, in context: RenderContext) {
        reading = difference.reading
        comparator = difference.comparator
        self.context = context
    }

    init(_ change: KeyFindings.Change, in context: RenderContext) {
        reading = change.reading
        comparator = nil
        self.change = change
        self.context = context
    }

    static let fields = ContextFields<KeyStatement>(
        .text("title", "The indicator's short title.", \.indicator.short),
        .text("anchor", "The name of its card in the page.") { AnchorName.indicator($0.indicator.id) },
        .text("figure", "The latest figure with its unit.") { part in
            part.reading.current.flatMap { part.text.figures.value($0, of: part.indicator) } ?? ""
        },
        .html("period", "The period of the figure.") { part in
            part.reading.current.map { part.context.times.period($0.period, of: part.indicator) } ?? HTML(trusted: "")
        },
        .optionalText("frequency", "A percentage as people say it: about 1 in 4; missing where none is near enough.") {
            part in part.reading.current.flatMap { part.text.frequencies.text($0, of: part.indicator) }
        },
        .object("mark", "How it compares with the larger area that it differs from; missing for a change alone.") {
            part in part.comparator.map { OutcomeMark(outcome: $0.outcome, text: part.text) }
        },
        .optionalText("difference", "How far it is from that area: 4 percentage points lower than England.") { part in
            part.comparator.flatMap {
                SentenceWriter(part.reading, in: part.context.site, text: part.text).difference(beside: $0)
            }
        },
        .textList("beside", "The figures of the larger areas for the same period, the nearest first: England 12.9%.") {
            $0.beside
        },
        .optionalText("change", "From which figure to which it has changed; missing without a clear change.") { part in
            part.change.flatMap { part.text.changes.sentence($0.reading, in: part.context.site, tellsTest: false) }
        },
        .flag("isGood", "Whether it is clearly better, or has become so.") { $0.isBetter == true },
        .flag("isBad", "Whether it is clearly worse, or has become so.") { $0.isBetter == false }
    )

    private var indicator: Indicator { context.site.indicators[reading.indicator].indicator }

    private var text: Formatters { context.text }

    private var beside: [String] { Self.beside(reading, in: context) }

    /// The figures of larger areas, the nearest first.
    static func beside(_ reading: Reading, in context: RenderContext) -> [String] {
        let (text, indicator) = (context.text, context.site.indicators[reading.indicator].indicator)
        return reading.positionsWithFigure.compactMap { position in
            let comparator = reading.comparators[position]
            let place = context.site.areas[comparator.area].name
            return comparator.observation.flatMap { text.figures.value($0, of: indicator) }.map {
                text.locale.format(.chartLabel(place: place, value: $0))
            }
        }
    }

    private var isBetter: Bool? {
        switch comparator?.outcome {
        case .better: true
        case .worse: false
        case .higher, .lower, .noClearDifference, .notCompared: nil
        case nil:
            switch change?.trend.direction {
            case .better: true
            case .worse: false
            case .higher, .lower, nil: nil
            }
        }
    }
}
