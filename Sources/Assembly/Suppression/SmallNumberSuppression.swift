internal import Diagnostics
internal import Model
internal import Statistics

/// Primary and complementary suppression: withholds figures that too few people stand behind, and those from which
/// subtraction would give them back.
///
/// The methods are in `Statistics/Suppression`; what is here chooses the figures and the sums that they work on.
///
/// It comes after areas are added up. A total then has all its parts in it, the small ones too, so that it is right,
/// and all that readers can subtract is known when it is decided what to withhold; totals made of what is left would
/// leave out just the parts that are withheld, and the share of people that they cover would tell how many these are.
///
/// The sums that readers could subtract in are those of `DeclaredSums`, and those of periods in longer periods. What
/// they give may be the count of an area that has no figure of its own, and is protected as one that has. Where
/// it is not clear whether parts make up the whole, more is withheld than strictly needed, never less.
struct SmallNumberSuppression {
    private let sums: DeclaredSums

    init(areas: AreaTree) {
        sums = DeclaredSums(areas: areas)
    }

    /// The figures with every one of too few people withheld: value, numerator, denominator, limits, coverage and note.
    ///
    /// - Parameter figures: those of everybody, then those of each group, one breakdown after the other: one table, so
    ///   that none can be worked out from the others.
    func applied(to figures: [ObservationColumns], of indicator: Indicator) -> [ObservationColumns] {
        guard Self.isAsked(of: indicator), figures.contains(where: { $0.count > 0 }) else { return figures }
        let people = CountedParts(figures, of: indicator)
        let withheld = withheldRows(people)
        return figures.indices.map { part in
            shown(people.parts[part], withheld, firstRow: people.firstRows[part])
        }
    }

    /// The columns of one part without what is withheld.
    ///
    /// - Parameter firstRow: the number of their first row among the rows of all parts.
    private func shown(_ people: CountedPeople, _ withheld: Set<Int>, firstRow: Int) -> ObservationColumns {
        let (columns, indicator) = (people.columns, people.indicator)
        let bases = SurveyBases(people: people)
        var builder = ObservationColumnsBuilder()
        builder.reserve(columns.count)
        for row in 0..<columns.count {
            let observation = columns.observation(at: row)
            if withheld.contains(firstRow + row) {
                builder.append(Self.withheld(observation))
            } else {
                builder.append(indicator.isSurvey ? bases.marked(observation) : observation)
            }
        }
        return builder.finish(areaCount: sums.areas.areas.count)
    }

    /// Whether an indicator has figures that are withheld where they are about few people.
    static func isAsked(of indicator: Indicator) -> Bool {
        indicator.isSurvey || threshold(of: indicator) > 0
    }

    private static func threshold(of indicator: Indicator) -> Double {
        indicator.suppressBelow ?? 0
    }

    private func withheldRows(_ people: CountedParts) -> Set<Int> {
        var rowsOf: [Period: [Int]] = [:]
        for row in 0..<people.rowCount { rowsOf[people.period(at: row), default: []].append(row) }
        var withheld: Set<Int> = []
        for family in PeriodFamily.families(of: people.periods) {
            let rows = family.periods.map { rowsOf[$0] ?? [] }
            let small = rows.joined().filter { isSmall($0, people) }
            let tables = LinkedTables(family, rows: rows, people: people, sums: sums)
            withheld.formUnion(
                protected(Set(small), tables, people.indicator) ?? (small.isEmpty ? [] : Set(rows.joined()))
            )
        }
        return withheld
    }

    /// Whether a figure is withheld in its own right.
    private func isSmall(_ number: Int, _ all: CountedParts) -> Bool {
        let (people, row) = all.place(of: number)
        if people.isWithheldBySource(at: row) { return true }
        guard people.isShown(at: row) else { return false }
        let threshold = Self.threshold(of: people.indicator)
        if threshold > 0, let count = people.count(at: row),
            PrimarySuppression.forCount(count, below: threshold) == .withhold
        {
            return true
        }
        if threshold > 0, let others = people.others(at: row),
            PrimarySuppression.forCount(others, below: threshold) == .withhold
        {
            return true
        }
        return people.indicator.isSurvey && SurveyBases(people: people).isTooSmall(at: row)
    }

    /// The rows with those that protect them, so that nothing about them can be worked out; nil where they are of a
    /// kind that cannot be protected.
    private func protected(_ small: Set<Int>, _ tables: LinkedTables, _ indicator: Indicator) -> Set<Int>? {
        let thresholds = Self.thresholds(of: indicator)
        var withheld = small
        // What is withheld for one amount may give away another; what is proved of an amount itself stays true.
        var next = 0
        var settled = 0
        while settled < thresholds.count {
            let (amount, threshold) = thresholds[next % thresholds.count]
            guard let found = tables.rowsToWithhold(amount, given: withheld, threshold: threshold) else { return nil }
            settled = found.count == withheld.count ? settled + 1 : 1
            withheld = found
            next += 1
        }
        return withheld
    }

    /// What must not be worked out, and the smallest amount that may be.
    private static func thresholds(of indicator: Indicator) -> [(ProtectedQuantity, Double)] {
        let counts = (ProtectedQuantity.counts, threshold(of: indicator))
        let others = (ProtectedQuantity.others, threshold(of: indicator))
        if indicator.isSurvey { return [counts, others, (.bases, SurveyBases.threshold)] }
        return indicator.kind == .proportion ? [counts, others] : [counts]
    }

    private static func withheld(_ observation: Observation) -> Observation {
        Observation(
            area: observation.area,
            period: observation.period,
            value: nil,
            status: .confidential,
            basis: observation.basis,
            declaredAt: observation.declaredAt
        )
    }
}

/// Reports figures that cannot be withheld where they are about few people, because their counts are not known.
enum UncountedFigureCheck {
    /// Nil where everything that the indicator publishes can be counted, or nothing is to be withheld.
    static func diagnostic(_ published: ObservationColumns, of indicator: Indicator) -> Diagnostic? {
        guard SmallNumberSuppression.isAsked(of: indicator) else { return nil }
        let people = CountedPeople(columns: published, indicator: indicator)
        let isCounted = indicator.suppressBelow ?? 0 > 0
        let rows = (0..<published.count).filter { row in
            people.isShown(at: row)
                && (isCounted && people.count(at: row) == nil || indicator.isSurvey && people.base(at: row) == nil)
        }
        guard let first = rows.first else { return nil }
        let key = isCounted ? "suppress_below" : "survey"
        let figures = rows.count == 1 ? "1 figure" : "\(rows.count) figures"
        let location = published.location(at: first)
        return Diagnostic(
            AssemblyRules.uncountedFigures,
            .warning,
            "\(figures) of \"\(indicator.id)\" cannot be checked for how many people \(rows.count == 1 ? "it is" : "they are") about",
            at: indicator.declaredAt,
            suggestion: indicator.isSurvey
                ? "Map the denominator, which is the number of replies." : "Map the numerator or the denominator.",
            effect: "They are shown, although \(key) asks for small ones to be withheld.",
            related: location.map { [.init(location: $0, message: "the first of them")] } ?? []
        )
    }
}
