internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The latest figure of a commitment's indicator, held beside its baseline and target.
///
/// The distance to the target is subtraction; whether the figure has changed since the baseline is tested.
struct TargetStanding {
    let indicator: LinkItem
    let place: LinkItem?
    let baseline: String?
    let baselinePeriod: String?
    let latest: String?
    let period: HTML?
    let target: String?
    let distance: String?
    let change: String?
    let course: [String]
    let absence: [String]
}

extension TargetStanding: TemplateContext {
    static let fields = ContextFields<TargetStanding>(
        "TargetStanding",
        [
            .object("indicator", "The indicator that shows progress.") { $0.indicator },
            .object("place", "The area whose figure it is: the first that the plan names.") { $0.place },
            .optionalText("baseline", "The figure at the start; missing where none is set.") { $0.baseline },
            .optionalText("baselinePeriod", "The period that it is the figure of; missing where the plan does not say.")
            {
                $0.baselinePeriod
            },
            .optionalText("latest", "The latest figure; missing where there is none.") { $0.latest },
            .optionalHTML("period", "The period of the latest figure.") { $0.period },
            .optionalText("target", "What it should reach: 33% by 2032; missing where none is set.") { $0.target },
            .optionalText("distance", "How far the latest figure is from the target, as a sentence.") { $0.distance },
            .optionalText("change", "Whether the figure has changed since the baseline; missing without a baseline.") {
                $0.change
            },
            .flag("hasCourse", "Whether a target is set and there is a figure to hold against it.") {
                !$0.course.isEmpty
            },
            .textList("course", "What the tested trend says about the way to the target, one fact a sentence.") {
                $0.course
            },
            .textList("absence", "Why there is no figure, one fact a sentence; empty where there is one.") {
                $0.absence
            },
        ]
    )

    /// nil for a commitment without an indicator.
    ///
    /// - Parameter area: the area that the plan is for; nil where it names none.
    init?(_ commitment: Commitment, area: AreaIndex?, in view: RenderContext, from path: PagePath) {
        guard let position = commitment.indicator.flatMap({ view.site.links.indicators[$0.value] }) else { return nil }
        let indicator = view.site.indicators[position].indicator
        let reading = area.map { view.analyst.reading(of: $0, indicator: position) }
        let current = reading?.current
        func shown(_ value: Double) -> String {
            view.text.figures.value(value, decimals: indicator.decimals, unit: indicator.unit)
        }
        self.indicator = LinkItem(text: indicator.title, href: path.link(to: view.addresses.indicator(position)))
        place = area.map { view.link(to: $0, from: path) }
        baseline = commitment.baseline.map(shown)
        baselinePeriod = commitment.baselinePeriod?.value
        latest = current.flatMap { view.text.figures.value($0, of: indicator) }
        period = current.map { view.times.period($0.period) }
        target = commitment.target.map { target in
            view.text.target(shown(target.value), by: target.byText)
        }
        let course = reading.flatMap {
            TargetCourse(commitment, reading: $0, of: indicator, on: view.site.asOf)
        }
        distance = course.flatMap { course in
            current.map { TargetDistance(course, figure: $0, of: indicator, text: view.text).sentence }
        }
        self.course = course.map(view.text.targets.sentences) ?? []
        change = area.flatMap { area in
            commitment.baseline.flatMap { view.analyst.change(of: area, indicator: position, since: $0) }
        }.map(view.text.targets.sentence)
        absence =
            current == nil
            ? reading.map(view.sentences) ?? [view.text.locale.format(.targetNoPlace)] : []
    }
}
