public import Diagnostics
public import Markdown

/// Something that is measured: one file of `indicators/`.
public final class Indicator: Sendable {
    public typealias ID = Identifier<Indicator>

    public let id: ID
    public let title: String
    /// A short form of the title for tables and lists.
    public let short: String
    /// The indicator as a question a resident might ask.
    public let question: String?
    public let kind: ValueKind
    /// `%`, `years`, `per 1,000 people`: printed after the value, `%` without a space.
    public let unit: String
    public let polarity: Polarity
    /// How many decimals its values are shown with.
    public let decimals: Int
    public let themes: [Located<Theme.ID>]
    /// What the denominator counts: `people aged 16 to 64`.
    public let denominatorName: String?
    /// What numerator / denominator is multiplied by: 100 for a proportion, 1,000 for a rate per thousand.
    public let multiplier: Double
    /// The share of a whole that must be present before a total is made, 0 to 1.
    public let minimumCoverage: Double
    /// Counts below this are withheld; nil where nothing is.
    public let suppressBelow: Double?
    /// Whether the figures are answers of a sample of people, so that the denominator is a number of replies.
    public let isSurvey: Bool
    public let source: IndicatorSource
    public let caveats: [String]
    /// Where its figures are; several files may each hold some of its areas.
    public let data: [DataMapping]
    /// What it is, why it matters and how to read it.
    public let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    public let declaredAt: SourceLocation

    public init(
        id: ID,
        title: String,
        short: String,
        question: String? = nil,
        kind: ValueKind,
        unit: String,
        polarity: Polarity,
        decimals: Int,
        themes: [Located<Theme.ID>] = [],
        denominatorName: String? = nil,
        multiplier: Double = 100,
        minimumCoverage: Double = 0.8,
        suppressBelow: Double? = nil,
        isSurvey: Bool = false,
        source: IndicatorSource,
        caveats: [String] = [],
        data: [DataMapping] = [],
        body: Document,
        expandsTerms: Bool = true,
        declaredAt: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.short = short
        self.question = question
        self.kind = kind
        self.unit = unit
        self.polarity = polarity
        self.decimals = decimals
        self.themes = themes
        self.denominatorName = denominatorName
        self.multiplier = multiplier
        self.minimumCoverage = minimumCoverage
        self.suppressBelow = suppressBelow
        self.isSurvey = isSurvey
        self.source = source
        self.caveats = caveats
        self.data = data
        self.body = body
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}
