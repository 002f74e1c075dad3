internal import Diagnostics
internal import Foundation
internal import Model

/// Finds figures that lack a month or quarter that others of the file have.
///
/// Where nothing happened a file may have no row. So a sum is only found where it has half as many months as others,
/// or where so many things would hardly leave one out: of 30 things in four quarters, none is in the last by chance
/// once in 6,000 times.
struct IncompleteSums {
    /// One sum: what it has of its period, and the number of things in it.
    struct Sum {
        let slots: PeriodSlots
        let things: Double
    }

    /// A chance that is too small, for one sum among as many as there are.
    private static let leastChance = 0.001

    /// The numbers of the sums that are incomplete.
    ///
    /// - Parameters:
    ///   - allowsHalf: whether half of the months is no sign, as in counts of what is rare.
    ///   - isOfDays: whether days of a month are told, of which some months have fewer.
    static func find(_ sums: [Sum], allowsHalf: Bool, isOfDays: Bool) -> (numbers: [Int], most: Int)? {
        guard let most = sums.map(\.slots.count).max(), most > 1 else { return nil }
        let least = leastChance / Double(sums.count)
        let numbers = sums.indices.filter { number in
            let (own, things) = (sums[number].slots.count, sums[number].things)
            guard own > 0, own < most else { return false }
            if !allowsHalf, own * 2 <= most { return true }
            return !isOfDays && pow(Double(own) / Double(most), things) < least
        }
        return numbers.isEmpty ? nil : (numbers, most)
    }
}

extension ObservationRowReader {
    /// Reports sums of a plan that lack months which others have.
    ///
    /// - Parameters:
    ///   - totals: what the plan's rows came to.
    ///   - partial: the periods of which no figure is made.
    func reportIncompleteSums(
        _ totals: [CombinedRows.Total],
        _ layout: RowLayout,
        besides partial: Set<Period>,
        into diagnostics: inout DiagnosticCollector
    ) {
        let sums = totals.filter { !$0.slots.isEmpty && !partial.contains($0.key.period) }.map { total in
            let things = layout.addsThings ? total.sizes.sum : Double(total.rows)
            return (key: total.key, sum: IncompleteSums.Sum(slots: total.slots, things: things), line: total.line)
        }
        let part = layout.periodForm.months == nil ? "day" : "month"
        report(sums, part: part, allowsHalf: layout.combine == .count, into: &diagnostics)
    }

    /// - Parameter part: what the periods are made of.
    func report(
        _ sums: [(key: CombinedRows.Key, sum: IncompleteSums.Sum, line: Int)],
        part: String,
        allowsHalf: Bool,
        into diagnostics: inout DiagnosticCollector
    ) {
        let found = IncompleteSums.find(sums.map(\.sum), allowsHalf: allowsHalf, isOfDays: part == "day")
        guard let found, let first = found.numbers.first else { return }
        let (key, sum, line) = sums[first]
        let times = "\(sum.slots.count) \(sum.slots.count == 1 ? part : part + "s")"
        diagnostics.add(
            Diagnostic(
                DataLoadingRules.incompleteSum,
                .warning,
                "the sum for \(codes[key.area].name) in \(key.period.linkName) has rows of \(times), and others of "
                    + "\(found.most)",
                at: file.at(line: line, column: 1),
                explanation: found.numbers.count > 1 ? "It is so in \(found.numbers.count) sums." : nil,
                suggestion: "Leave the period out with where until it is complete, or add the rows that are missing. "
                    + "meant: [parts] in the indicator's data says that there is nothing in the rest of it.",
                effect: "It is shown as that of all of the period."
            )
        )
    }
}

extension RowLayout {
    /// Whether rows are added up to a number of people or things, and not of pounds or hours.
    var addsThings: Bool { combine == .sum && checks.kind == .count && !isMoney }
}
