/// A hole in a pattern: what stands in braces, `{place}`.
///
/// With a capital letter, `{Place}`, what is filled in begins with a capital letter, as a sentence does.
package enum Blank: String, Hashable, Sendable, CaseIterable {
    case amount, areas, count, counted, date, day, difference, end, first, from, indicator, kind, last, letter
    case likely, lower, month, name, number, other, part, parts, period, place, range, rank, reason, share, since
    case source, to, total, unit, upper, value, what, year
}
