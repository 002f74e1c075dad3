/// A hole in a pattern: what stands in braces, `{place}`.
///
/// With a capital letter, `{Place}`, what is filled in begins with a capital letter, as a sentence does.
package enum Blank: String, Hashable, Sendable, CaseIterable {
    case amount, areas, better, count, counted, date, day, difference, end, first, from, indicator, kind, last
    case letter, likely, lower, month, name, number, other, otherValue = "other_value", part, parts, period
    case place, places, range, rank, ratio, reason, share, similar, since, source, to, total, unit, upper, value, what
    case worse, year
}
