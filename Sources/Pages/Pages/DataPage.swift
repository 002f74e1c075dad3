internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The page about the figures to download, `/data/`: which there are, under what terms, and what the columns mean.
struct DataPage: SinglePage {
    static let template = "data"
    static let address = SiteAddresses.data
    static let part: SiteSection? = .indicators

    let scope: PageScope

    static let fields = ContextFields<DataPage>(
        .frame,
        .list("sources", "Every source with the files of its indicators.") { page in
            page.site.indicators.indices.grouped { page.site.indicators[$0].indicator.source.release }.map {
                SourceDownloads(positions: $1, source: $0, scope: page.scope)
            }
        },
        .list("plans", "Every action plan with its files.", of: \.site.plans.indices, as: PlanDownload.init),
        .list("forums", "Every forum with its file of issues.", of: \.site.forums.indices, as: ForumSummary.init),
        .list("columns", "The columns of the files of figures.") { page in
            FigureColumn.columns(of: page.site).map {
                Explained(name: $0.rawValue, meaning: page.locale.format($0.meaning))
            }
        },
        .list("codes", "The shorthand of the status column.") { page in
            FigureStatus.allCases.filter { $0 != .normal }.map {
                Explained(name: $0.shorthand, meaning: page.locale.format($0.meaning))
            }
        },
        .list("actionColumns", "The columns of the files of actions that need a word of explanation.") { page in
            actionColumns.map { Explained(name: $0.name, meaning: page.locale.format($0.meaning)) }
        },
        .text("areas", "The way to the list of places.") { $0.path.link(to: SiteAddresses.areas) },
        .text("description", "The way to the description of the files of places for machines (CSVW).") {
            $0.path.link(to: FigureDownloads.ofAreas)
        },
        .optionalText("smallestWithFiles", "The smallest kind of place with files of its own; missing where all have.")
        {
            page in page.context.figureFiles.smallestWithOwn.map { page.text.noun($0, count: 2) }
        },
        .object("licence", "The terms under which the figures may be used.") { page in
            page.site.settings.licence.map { LinkItem(text: $0.name, href: $0.url) }
        }
    )

    var frame: PageFrame { frame(title: locale.format(.pageData), description: locale.format(.pageDataAbout)) }

    private static let actionColumns: [(name: String, meaning: MessageKey)] = [
        ("need", .actionColumnNeed),
        ("action_area", .actionColumnArea),
        ("start, due", .actionColumnDates),
        ("stage", .actionColumnStage),
        ("confidence", .actionColumnConfidence),
        ("overdue", .actionColumnOverdue),
        ("updates", .actionColumnUpdates),
        ("note", .actionColumnNote),
    ]
}

/// The files of the indicators that one source gave, and its terms.
struct SourceDownloads: PagePart {
    /// Positions in `Site.indicators`.
    let positions: [Int]
    let source: Citation
    let scope: PageScope

    static let fields = ContextFields<SourceDownloads>(
        .object("source", "Where the figures come from.") { part in
            SourceDetails(
                indicators: part.positions.map { part.link(toIndicator: $0, inFull: true) },
                source: part.source,
                context: part.context
            )
        },
        .list("indicators", "Its indicators with their files.", of: \.positions, as: IndicatorDownload.init)
    )
}

/// The files of one indicator.
struct IndicatorDownload: PagePart {
    /// A position in `Site.indicators`.
    let position: Int
    let scope: PageScope

    static let fields = ContextFields<IndicatorDownload>(
        .object("link", "The indicator's page.", \.link),
        .text("csv", "The way to its figures as CSV.") { $0.file("data.csv") },
        .text("metadata", "The way to the description of the CSV file for machines (CSVW).") {
            $0.file("data.csv-metadata.json")
        }
    )

    private var link: LinkItem { link(toIndicator: position, inFull: true) }

    private func file(_ name: String) -> String {
        path.link(to: context.addresses.indicator(position).beside(name))
    }
}

/// The files of one action plan.
struct PlanDownload: PagePart {
    /// A position in `Site.plans`.
    let position: Int
    let scope: PageScope

    static let fields = ContextFields<PlanDownload>(
        .object("link", "The plan's page.") { $0.link(toPlan: $0.position) },
        .text("csv", "The way to its actions as CSV.") { $0.file("actions.csv") },
        .optionalText("calendar", "The way to its due dates as a calendar; missing where there are none.") {
            ActionCalendar.hasEvents([$0.position], in: $0.context) ? $0.file("actions.ics") : nil
        }
    )

    private func file(_ name: String) -> String {
        path.link(to: context.addresses.plan(position).beside(name))
    }
}

/// A name that a file uses, and what it means.
struct Explained: TemplateContext {
    let name: String
    let meaning: String

    static let fields = ContextFields<Explained>(
        .text("name", "The name as the file has it.", \.name),
        .text("meaning", "What it means.", \.meaning)
    )
}
