public import Diagnostics
public import Markdown

/// Something that is measured: one file of `indicators/`.
public final class Indicator: Sendable {
    /// What tells indicators apart, as links name it: `[](indicator:NI4)`.
    public typealias ID = Identifier<Indicator>

    /// The key `id`, else the file's name.
    public let id: ID
    /// The heading of its page.
    public let title: String
    /// A short form of the title for tables and lists.
    public let short: String
    /// The indicator as a question a resident might ask.
    public let question: String?
    /// What sort of number it is.
    public let kind: ValueKind
    /// `%`, `years`, `per 1,000 people`: printed after the value, `%` without a space.
    public let unit: String
    /// Which direction is good; `noJudgement` where its editor does not say.
    public let polarity: Polarity
    /// How many decimals its values are shown with.
    public let decimals: Int
    /// The subjects it belongs to, as written; the first decides its place among the others.
    public let themes: [Located<Theme.ID>]
    /// What the denominator counts: `people aged 16 to 64`.
    public let denominatorName: String?
    /// What numerator / denominator is multiplied by: 100 for a proportion, 1,000 for a rate per thousand.
    public let multiplier: Double
    /// The share of a whole that must be present before a total is made, 0 to 1.
    public let minimumCoverage: Double
    /// Counts below this are withheld; nil where nothing is.
    public let suppressBelow: Double?
    /// What the published numerators and denominators are rounded to, such as 5; nil where that is not said, and then
    /// what their digits show.
    public let countsRoundedTo: Double?
    /// Whether larger areas are added up from numerators and denominators that only come near to the values.
    public let addsUpFromCounts: Bool
    /// Whether everybody was counted or a sample; nil where the editor does not say.
    public let counted: CountCoverage?
    /// Whether the figures are answers of a sample of people, so that the denominator is a number of replies.
    public let isSurvey: Bool
    /// Who published the figures.
    public let source: IndicatorSource
    /// What readers should know before they rely on it, a sentence or two each.
    public let caveats: [String]
    /// Where its figures are; several files may each hold some of its areas.
    public let data: [DataMapping]
    /// What it is, why it matters and how to read it.
    public let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    /// Where its id is written, else where its front matter begins.
    public let declaredAt: SourceLocation

    /// Puts an indicator together from what its file says.
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
        countsRoundedTo: Double? = nil,
        addsUpFromCounts: Bool = false,
        counted: CountCoverage? = nil,
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
        self.countsRoundedTo = countsRoundedTo
        self.addsUpFromCounts = addsUpFromCounts
        self.counted = counted
        self.isSurvey = isSurvey
        self.source = source
        self.caveats = caveats
        self.data = data
        self.body = body
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}

/// Who published an indicator's figures, and under what terms.
public struct IndicatorSource: Hashable, Sendable {
    /// The name of the release; empty where it is missing, which has been reported.
    public let title: String
    /// Who published it.
    public let publisher: String?
    /// Where it can be found on the web.
    public let url: String?
    /// The day of the release.
    public let published: CalendarDate?
    /// The name of the terms: `Open Government Licence v3.0`.
    public let licence: String?
    /// The words the licence asks for.
    public let attribution: String?
    /// When the next figures are due, in the editor's words; nil where the source does not say.
    public let next: String?

    /// Takes what an indicator's front matter says of its source.
    public init(
        title: String,
        publisher: String? = nil,
        url: String? = nil,
        published: CalendarDate? = nil,
        licence: String? = nil,
        attribution: String? = nil,
        next: String? = nil
    ) {
        self.title = title
        self.publisher = publisher
        self.url = url
        self.published = published
        self.licence = licence
        self.attribution = attribution
        self.next = next
    }
}

/// What sort of number an indicator is, which decides how it may be added up and compared.
public enum ValueKind: String, Hashable, Sendable, CaseIterable {
    /// A share of a base, in per cent: numerator of denominator.
    case proportion
    /// Events per so many people: numerator over denominator times a multiplier.
    case rate
    /// A number of things; adds up by summing.
    case count
    /// An average of individual values; does not add up without its base.
    case mean
    /// The value in the middle of those of all; it does not add up.
    case median
    /// An index value; never adds up.
    case score
    /// A position among areas, 1 first; never adds up.
    case rank
    /// A tenth of areas, 1 first; never adds up.
    case decile

    /// Whether figures of parts can give the figure of the whole from numerator and denominator.
    public var addsUp: Bool {
        self == .proportion || self == .rate || self == .count
    }
}

/// Of whom the figures of an indicator speak.
public enum CountCoverage: String, Hashable, Sendable, CaseIterable {
    /// Everybody, as registers and claimants are counted: a difference is a fact, and a test asks what it means.
    case all
    /// Those who were asked or picked, who stand for all others.
    case sample
}

/// What larger areas are added up from, as an editor names it.
public enum SumBasis: String, Hashable, Sendable, CaseIterable {
    /// Numerators and denominators that only come near to the values, so that the sums are Placard's own.
    case fromCounts = "from-counts"
}

/// Which direction is good.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
    /// A higher figure is better.
    case highIsGood = "high-is-good"
    /// A lower figure is better.
    case lowIsGood = "low-is-good"
    /// Neither: areas differ and none is better for it.
    case noJudgement = "no-judgement"
}
