package import Diagnostics
package import Markdown

/// Something that is measured: one file of `indicators/`.
package final class Indicator: Sendable {
    /// What tells indicators apart, as links name it: `[](indicator:NI4)`.
    package typealias ID = Identifier<Indicator>

    /// The key `id`, else the file's name.
    package let id: ID
    /// The heading of its page.
    package let title: String
    /// A short form of the title for tables and lists.
    package let short: String
    /// The indicator as a question a resident might ask.
    package let question: String?
    /// What sort of number it is.
    package let kind: ValueKind
    /// `%`, `years`, `per 1,000 people`: printed after the value, `%` without a space.
    package let unit: String
    /// Which direction is good; `noJudgement` where its editor does not say.
    package let polarity: Polarity
    /// How many decimals its values are shown with.
    package let decimals: Int
    /// The subjects it belongs to, as written; the first decides its place among the others.
    package let themes: [Located<Theme.ID>]
    /// The indicator that measures the same thing, as written, so that the two count once where needs add up; nil where
    /// its editor names none.
    package let sameAs: Located<ID>?
    /// What the denominator counts: `people aged 16 to 64`.
    package let denominatorName: String?
    /// What numerator / denominator is multiplied by: 100 for a proportion, 1,000 for a rate per thousand.
    package let multiplier: Double
    /// The share of a whole that must be present before a total is made, 0 to 1.
    package let minimumCoverage: Double
    /// Counts below this are withheld; nil where nothing is.
    package let suppressBelow: Double?
    /// What the published values are rounded to, such as 1 or 0.1; nil where that is not said, and then what the digits
    /// of all values of a level and period show.
    package let roundedTo: DeclaredRounding?
    /// What the published numerators and denominators are rounded to, such as 5; nil where that is not said, and then
    /// what their digits show.
    package let countsRoundedTo: Double?
    /// Whether larger areas are added up from numerators and denominators that only come near to the values.
    package let addsUpFromCounts: Bool
    /// Whether everybody was counted or a sample; nil where the editor does not say.
    package let counted: CountCoverage?
    /// Whether the figures are answers of a sample of people, so that the denominator is a number of replies.
    package let isSurvey: Bool
    /// What the first of ten groups of areas is called: `the most polluted tenth`; nil where its editor does not say.
    package let firstTenth: String?
    /// What the figures of a period measure where that is another time, such as data of 2015/16 in an index of 2019.
    package let measuredTimes: [MeasuredTime]
    /// Who published the figures.
    package let source: Citation
    /// What readers should know before they rely on it, a sentence or two each.
    package let caveats: [String]
    /// The groups that it has figures of beside those of everybody.
    package let breakdowns: [Breakdown]
    /// Where its figures are; several files may each hold some of its areas.
    package let data: [DataMapping]
    /// What it is, why it matters and how to read it.
    package let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    package let expandsTerms: Bool
    /// Where its id is written, else where its front matter begins.
    package let declaredAt: SourceLocation

    /// Puts an indicator together from what its file says.
    package init(
        id: ID,
        title: String,
        short: String,
        question: String? = nil,
        kind: ValueKind,
        unit: String,
        polarity: Polarity,
        decimals: Int,
        themes: [Located<Theme.ID>] = [],
        sameAs: Located<ID>? = nil,
        denominatorName: String? = nil,
        multiplier: Double = 100,
        minimumCoverage: Double = 0.8,
        suppressBelow: Double? = nil,
        roundedTo: DeclaredRounding? = nil,
        countsRoundedTo: Double? = nil,
        addsUpFromCounts: Bool = false,
        counted: CountCoverage? = nil,
        isSurvey: Bool = false,
        firstTenth: String? = nil,
        measuredTimes: [MeasuredTime] = [],
        source: Citation,
        caveats: [String] = [],
        breakdowns: [Breakdown] = [],
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
        self.sameAs = sameAs
        self.denominatorName = denominatorName
        self.multiplier = multiplier
        self.minimumCoverage = minimumCoverage
        self.suppressBelow = suppressBelow
        self.roundedTo = roundedTo
        self.countsRoundedTo = countsRoundedTo
        self.addsUpFromCounts = addsUpFromCounts
        self.counted = counted
        self.isSurvey = isSurvey
        self.firstTenth = firstTenth
        self.measuredTimes = measuredTimes
        self.source = source
        self.caveats = caveats
        self.breakdowns = breakdowns
        self.data = data
        self.body = body
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}

extension Indicator {
    /// The time that the figures of a period measure, in the editor's words; nil where it is the period itself.
    package func measuredTime(of period: Period) -> String? {
        measuredTimes.first { period.isNamed($0.period.value) }?.words
    }

    /// The time that the figures of a period measure; nil where the editor's words for it name no period.
    package func timeMeasured(in period: Period) -> Period? {
        measuredTime(of: period).map { PeriodName($0)?.alone } ?? period
    }

    /// Whether something that would otherwise be taken for a slip is meant in any of its data.
    package func means(_ oddity: DataMapping.Oddity) -> Bool {
        data.contains { $0.meant.contains(oddity) }
    }
}

/// That the figures of one period measure another time: one entry of `data_of`.
package struct MeasuredTime: Sendable {
    /// The period as the data names it: `2019`.
    package let period: Located<String>
    /// The time of the data: `2015/16`.
    package let words: String

    /// Takes one entry as it was written.
    package init(period: Located<String>, words: String) {
        self.period = period
        self.words = words
    }
}

/// Who published an indicator's figures, and under what terms.
package struct Citation: Hashable, Sendable {
    /// The name of the release; empty where it is missing, which has been reported.
    package let title: String
    /// Who published it.
    package let publisher: String?
    /// Where it can be found on the web.
    package let url: String?
    /// The day of the release.
    package let published: CalendarDate?
    /// The name of the terms: `Open Government Licence v3.0`.
    package let licence: String?
    /// The words the licence asks for.
    package let attribution: String?
    /// When the next figures are due, in the editor's words; nil where the source does not say.
    package let next: String?

    /// Takes what an indicator's front matter says of its source.
    package init(
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

    /// The release itself, whenever the next one is due.
    package var release: Citation {
        Citation(
            title: title,
            publisher: publisher,
            url: url,
            published: published,
            licence: licence,
            attribution: attribution
        )
    }
}

/// What sort of number an indicator is, which decides how it may be added up and compared.
package enum ValueKind: String, Hashable, Sendable, CaseIterable {
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

    /// Whether the areas of a level are spread evenly along their figures, whatever they are like: each tenth has a
    /// tenth of them, each rank one.
    package var isSpreadEvenly: Bool {
        self == .rank || self == .decile
    }

    /// Whether figures of parts can give the figure of the whole from numerator and denominator.
    package var addsUp: Bool {
        self == .proportion || self == .rate || self == .count
    }
}

/// Of whom the figures of an indicator speak.
package enum CountCoverage: String, Hashable, Sendable, CaseIterable {
    /// Everybody, as registers and claimants are counted: a difference is a fact, and a test asks what it means.
    case all
    /// Those who were asked or picked, who stand for all others.
    case sample
}

/// What larger areas are added up from, as an editor names it.
package enum SumBasis: String, Hashable, Sendable, CaseIterable {
    /// Numerators and denominators that only come near to the values, so that the sums are Placard's own.
    case fromCounts = "from-counts"
}

/// Which direction is good.
package enum Polarity: String, Hashable, Sendable, CaseIterable {
    /// A higher figure is better.
    case highIsGood = "high-is-good"
    /// A lower figure is better.
    case lowIsGood = "low-is-good"
    /// Neither: areas differ and none is better for it.
    case noJudgement = "no-judgement"
}
