/// Messages with arguments: numbers, days and periods.
extension Message {
    package static func numberPercent(number: FixedDecimal) -> Self { Self(.`numberPercent(number:)`, .number(number)) }
    package static func numberUnit(number: FixedDecimal, unit: String) -> Self {
        Self(.`numberUnit(number:unit:)`, .number(number), .text(unit))
    }
    package static func numberRange(lower: String, upper: String) -> Self {
        Self(.`numberRange(lower:upper:)`, .text(lower), .text(upper))
    }
    package static func numberPercentagePoints(amount: FixedDecimal) -> Self {
        Self(.`numberPercentagePoints(amount:)`, .number(amount))
    }
    package static func numberPoints(amount: FixedDecimal) -> Self { Self(.`numberPoints(amount:)`, .number(amount)) }
    package static func numberLessThan(value: String) -> Self { Self(.`numberLessThan(value:)`, .text(value)) }
    package static func numberBase(total: String, counted: String) -> Self {
        Self(.`numberBase(total:counted:)`, .text(total), .text(counted))
    }
    package static func numberCountOf(count: String, total: String) -> Self {
        Self(.`numberCountOf(count:total:)`, .text(count), .text(total))
    }
    package static func numberCountOfBase(count: String, total: String, counted: String) -> Self {
        Self(.`numberCountOfBase(count:total:counted:)`, .text(count), .text(total), .text(counted))
    }

    package static func timeDay(day: String, month: String, year: String) -> Self {
        Self(.`timeDay(day:month:year:)`, .text(day), .text(month), .text(year))
    }
    package static func timeMonth(month: String, year: String) -> Self {
        Self(.`timeMonth(month:year:)`, .text(month), .text(year))
    }
    package static func timeQuarter(from: String, to: String, year: String) -> Self {
        Self(.`timeQuarter(from:to:year:)`, .text(from), .text(to), .text(year))
    }
    package static func timeSplitYear(from: String, end: String) -> Self {
        Self(.`timeSplitYear(from:end:)`, .text(from), .text(end))
    }
    package static func timeSchoolYear(year: String) -> Self { Self(.`timeSchoolYear(year:)`, .text(year)) }
    package static func timeSpan(from: String, to: String) -> Self {
        Self(.`timeSpan(from:to:)`, .text(from), .text(to))
    }
}
