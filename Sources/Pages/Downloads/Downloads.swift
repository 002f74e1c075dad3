internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model

/// The files of figures, with their descriptions: one for all areas, and one beside the file of each indicator.
///
/// Beside the pages of areas they are `data.csv` and `data.json`, and `places.csv` and `places.json` of the smaller
/// places inside that have none of their own; beside those of indicators `data.csv`.
enum FigureDownloads: GeneratedFiles {
    static let kind = "figure downloads"
    /// The description of the files of all areas.
    static let ofAreas = PagePath(["areas"], file: "data.csv-metadata.json")

    static func files(in context: RenderContext) -> [OutputFile] {
        let (site, settings, places) = (context.site, context.site.settings, context.figureFiles)
        let columns = FigureColumn.columns(of: site)
        let (csv, json) = (FigureFile(.csv(columns), of: context), FigureFile(.json(columns), of: context))
        let ofAreas = site.areas.areas.indices.map(AreaIndex.init).flatMap { area -> [OutputFile] in
            guard places.holder(of: area) == nil, let paths = places.paths(of: area, context.addresses) else {
                return []
            }
            return files(paths, of: [area], in: site, csv, json)
        }
        let ofPlaces = places.groups.flatMap { group -> [OutputFile] in
            guard let paths = places.pathsOfPlaces(in: group.holder, context.addresses) else { return [] }
            return files(paths, of: group.areas, in: site, csv, json)
        }
        let ofIndicators = site.indicators.indices.flatMap { position in
            let indicator = site.indicators[position].indicator
            let path = context.addresses.indicator(position).beside("data.csv")
            return table(path, origin: indicator.declaredAt) {
                csv.bytes(ofIndicator: position)
            } describedBy: {
                TableDescription.of(indicator, columns, settings: settings)
            }
        }
        let description = file(Self.ofAreas) { TableGroupDescription.ofAreas(in: context, columns).bytes() }
        return ofAreas + ofPlaces + (ofAreas.isEmpty ? [] : [description]) + ofIndicators
    }

    private static func files(
        _ paths: (csv: PagePath, json: PagePath),
        of areas: [AreaIndex],
        in site: Site,
        _ csv: FigureFile,
        _ json: FigureFile
    ) -> [OutputFile] {
        let origin = areas.first.map { site.areas[$0].declaredAt }
        return [
            file(paths.csv, origin: origin) { csv.bytes(of: areas) },
            file(paths.json, origin: origin) { json.bytes(of: areas) },
        ]
    }
}

/// The files beside the page of a plan: `actions.csv` with its description, and `actions.ics` where an action has a due
/// date to show.
enum PlanDownloads: GeneratedFiles {
    static let kind = "plan downloads"

    static func files(in context: RenderContext) -> [OutputFile] {
        context.site.plans.indices.flatMap { position in
            let (plan, page) = (context.site.plans[position], context.addresses.plan(position))
            let table = ActionFile(plans: [position], context: context, title: plan.title, summary: plan.summary)
            let calendar = ActionCalendar(title: plan.title, plans: [position], context: context)
            return files(table, calendar, beside: page, origin: plan.declaredAt)
        }
    }
}

/// The files of all plans together: `/plans/actions.csv` with its description, `/plans/actions.ics` where an action has
/// a due date, and `/plans/updates.xml` where the site knows its own address.
enum AllPlansDownloads: GeneratedFiles {
    static let kind = "all plans downloads"
    static let actions = SiteAddresses.plans.beside("actions.csv")
    static let calendar = SiteAddresses.plans.beside("actions.ics")

    static func files(in context: RenderContext) -> [OutputFile] {
        let site = context.site
        guard !site.plans.isEmpty else { return [] }
        let title = context.text.locale.format(.pagePlans)
        let plans = Array(site.plans.indices)
        let table = ActionFile(plans: plans, context: context, title: title)
        let name = "\(site.settings.title): \(title)"
        let calendar = ActionCalendar(title: name, plans: plans, context: context)
        let feed = site.settings.baseURL.map { baseURL in
            file(PlanFeed.path) { PlanFeed(context: context, baseURL: baseURL).bytes() }
        }
        return files(table, calendar, beside: SiteAddresses.plans) + [feed].compactMap(\.self)
    }
}

extension GeneratedFiles {
    /// A file of CSV with its description for programs beside it.
    static func table(
        _ path: PagePath,
        origin: SourceLocation?,
        csv: @escaping @Sendable () -> [UInt8],
        describedBy description: @escaping @Sendable () -> TableDescription
    ) -> [OutputFile] {
        [
            file(path, origin: origin, render: csv),
            file(TableDescription.path(of: path), origin: origin) { description().bytes() },
        ]
    }

    /// A table of actions with its description, and the calendar of their due dates where there are any.
    fileprivate static func files(
        _ table: ActionFile,
        _ calendar: ActionCalendar,
        beside page: PagePath,
        origin: SourceLocation? = nil
    ) -> [OutputFile] {
        let (csv, settings) = (page.beside("actions.csv"), calendar.context.site.settings)
        let tables = self.table(csv, origin: origin) {
            table.csv()
        } describedBy: {
            table.description(settings: settings)
        }
        guard ActionCalendar.hasEvents(table.plans, in: table.context) else { return tables }
        return tables + [file(page.beside("actions.ics"), origin: origin) { calendar.bytes() }]
    }
}

/// The English words for what a plan does not say, alike in its table and its calendar.
enum PlanWords {
    static let noActions = "No actions are published for this commitment"
    static let noOwner = "not published"
    static let noStage = "not stated"
    static let asLastReported = "As last reported: the plan's dates do not cover the day of this site"
}
