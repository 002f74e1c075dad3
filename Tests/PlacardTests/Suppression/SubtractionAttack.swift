/// Works out what readers can of the figures that a download withholds: the least and the most that each can be.
///
/// The attacker knows every shown figure, which places and periods make up which, which parts a total leaves out, and
/// that nobody is counted less than zero times.
struct SubtractionAttack {
    typealias Key = SecretFigures.Key

    enum Amounts: CaseIterable { case counts, bases, others }

    /// An unknown or a known number: of a place in a period, or of a total that leaves out parts.
    private enum AttackRow: Hashable {
        case place(Key)
        case partialTotal(Key)
    }

    private struct Equation {
        var terms: [AttackRow: Int] = [:]

        mutating func add(_ factor: Int, _ figure: AttackRow) { terms[figure, default: 0] += factor }
    }

    private let amounts: Amounts
    private let places: SecretPlaces
    private let secrets: SecretFigures
    private let shown: ShownFigures
    private var known: [AttackRow: Int] = [:]
    private var equations: [Equation] = []
    private var equationsOf: [AttackRow: [Int]] = [:]

    init(_ amounts: Amounts, on shown: ShownFigures, of secrets: SecretFigures, in places: SecretPlaces) {
        self.amounts = amounts
        self.places = places
        self.secrets = secrets
        self.shown = shown
        for place in places.places {
            for period in secrets.periods { enter(Key(place: place.code, period: period), place) }
            if secrets.periods.count > 1 {
                var sum = Equation()
                for period in secrets.periods {
                    let key = Key(place: place.code, period: period)
                    sum.add(period == SecretFigures.longPeriod ? -1 : 1, .place(key))
                }
                equations.append(sum)
            }
        }
        for (position, equation) in equations.enumerated() {
            for figure in equation.terms.keys { equationsOf[figure, default: []].append(position) }
        }
    }

    /// The numbers of people, whole ones, that a withheld row can stand for; nil where what is shown contradicts
    /// itself.
    func people(of key: Key) -> (least: Int, most: Int?)? {
        let figure = speaker(of: key)
        if let known = known[figure] { return (known / 4, known / 4) }
        var figures = [figure]
        var columns = [figure: 0]
        var positions: [Int] = []
        var seen: Set<Int> = []
        var next = 0
        while next < figures.count {
            for position in equationsOf[figures[next]] ?? [] where seen.insert(position).inserted {
                positions.append(position)
                for other in equations[position].terms.keys where known[other] == nil && columns[other] == nil {
                    columns[other] = figures.count
                    figures.append(other)
                }
            }
            next += 1
        }
        var totals: [Int] = []
        let rows = positions.map { position in
            var row = Array(repeating: 0, count: figures.count)
            var total = 0
            for (figure, factor) in equations[position].terms {
                if let column = columns[figure] { row[column] = factor } else { total -= factor * (known[figure] ?? 0) }
            }
            totals.append(total)
            return row
        }
        guard !rows.isEmpty else { return (0, nil) }
        guard let range = ExactRange(rows: rows, totals: totals)?.wholeNumbers(of: 0) else { return nil }
        return (Int((range.least + 3) / 4), range.most.map { Int($0 / 4) })
    }

    private mutating func enter(_ key: Key, _ place: SecretPlaces.Place) {
        let parts = places.parts(of: place)
        if !parts.isEmpty { add(parts, to: .place(key), key) }
        guard let row = shown.rows[key] else { return }
        // The totals of a survey are weighted, and made of what is shown.
        if secrets.isSurvey, row.isDerived { return }
        if isPartial(key) {
            let present = parts.filter { hasFigure(Key(place: $0.block, period: key.period)) }
            add(present, to: .partialTotal(key), key, asInTotals: true)
        }
        known[speaker(of: key)] = number(row)
    }

    private func number(_ row: ShownFigures.Row) -> Int? {
        switch amounts {
        case .counts: row.count
        case .bases: row.base
        case .others: row.base.flatMap { base in row.count.map { base - $0 } }
        }
    }

    private mutating func add(
        _ parts: [SecretPlaces.Share],
        to whole: AttackRow,
        _ key: Key,
        asInTotals: Bool = false
    ) {
        // In quarters only where some block counts in part, which keeps the numbers small.
        let isWhole = parts.allSatisfy { $0.quarters == 4 }
        var sum = Equation()
        sum.add(isWhole ? -1 : -4, whole)
        for part in parts {
            let key = Key(place: part.block, period: key.period)
            sum.add(isWhole ? 1 : part.quarters, asInTotals ? speaker(of: key) : .place(key))
        }
        equations.append(sum)
    }

    /// What the row of a place stands for.
    private func speaker(of key: Key) -> AttackRow {
        isPartial(key) ? .partialTotal(key) : .place(key)
    }

    /// Whether a row was added up without some of its parts.
    private func isPartial(_ key: Key) -> Bool {
        guard secrets.rows[key] == nil, shown.rows[key]?.isDerived ?? false else { return false }
        return places.summedParts(of: key.place).contains { part in
            let key = Key(place: part.block, period: key.period)
            return !hasFigure(key) || isPartial(key)
        }
    }

    /// Whether there is a figure that totals are made of.
    private func hasFigure(_ key: Key) -> Bool {
        if let row = secrets.rows[key] { return !row.isWithheldBySource && row.givesNumerator }
        return shown.rows[key].map { $0.isDerived && $0.status != "x" } ?? false
    }
}
