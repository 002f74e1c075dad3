internal import Diagnostics
package import Model
package import Primitives

/// The figures of a site as a build leaves them for the next one: only what readers may see, nothing that was withheld.
package struct FigureCache: Sendable {
    /// Stands for everything that the figures depend on.
    package let key: Digest
    /// The figures after adding up, suppression and boundary changes, with notes in the words of the site, which are
    /// part of the key.
    package let figures: FinalFigures

    /// - Parameter key: `CacheKeys.common` of the build that completed the figures.
    package init(key: Digest, figures: FinalFigures) {
        self.key = key
        self.figures = figures
    }
}

extension FigureCache {
    /// Another layout has another number; figures of any other are none.
    private static let header = "placard figures 6\n"

    /// Lies in the file as this machine orders the bytes of numbers, so that a machine with another order sees another.
    private static let byteOrder: [Int32] = [0x0102_0304]

    /// More areas than a site can have, so that no memory is asked for where the number is no number of areas.
    private static let mostAreas: UInt64 = 1 << 22

    /// The encoded figures.
    package var bytes: [UInt8] {
        let rows = (figures.columns + figures.groups.joined()).reduce(0) { $0 + $1.count }
        var writer = BinaryWriter(header: Self.header, capacity: 4_096 + rows * 72)
        writer.column(Self.byteOrder)
        writer.digest(key)
        writer.number(UInt64(figures.areaCount))
        writer.list(Array(figures.indicators.enumerated())) { writer, indicator in
            writer.text(indicator.element.text)
            writer.columns(figures.columns[indicator.offset].parts)
            writer.list(figures.groups[indicator.offset]) { $0.columns($1.parts) }
            writer.list(figures.caveats[indicator.offset]) { $0.text($1) }
        }
        return writer.sealed()
    }

    /// Reads figures; nil where they are damaged, of another layout, of another key or no figures at all.
    package init?(_ bytes: [UInt8], key: Digest) {
        guard var reader = BinaryReader(bytes, header: Self.header),
            let order: [Int32] = reader.column(Self.byteOrder.count), order == Self.byteOrder,
            reader.digest() == key, let areas = reader.number(), areas <= Self.mostAreas,
            let list = reader.list({ $0.indicator(areaCount: Int(areas)) }), reader.isAtEnd
        else { return nil }
        let figures = FinalFigures(
            areaCount: Int(areas),
            indicators: list.map(\.indicator),
            columns: list.map(\.columns),
            groups: list.map(\.groups),
            caveats: list.map(\.caveats)
        )
        self.init(key: key, figures: figures)
    }
}

extension BinaryWriter {
    fileprivate mutating func columns(_ parts: ObservationParts) {
        list(parts.periods) { writer, period in
            writer.byte(period.kind.rawValue)
            for date in [period.start, period.end] { writer.number(UInt64(bitPattern: Int64(date.daysSinceEpoch))) }
        }
        list(parts.files) { writer, file in
            writer.text(file.path)
            writer.optional(file.sheet)
        }
        list(parts.notes) { $0.text($1) }
        number(UInt64(parts.areas.count))
        column(parts.areas)
        column(parts.periodOf)
        for numbers in [parts.values, parts.lowers, parts.uppers, parts.numerators, parts.denominators] {
            column(numbers)
        }
        column(parts.countsBelong.map { $0 ? 1 : 0 } as [UInt8])
        column(parts.roundings)
        column(parts.coverages)
        column(parts.statuses.map(\.rawValue))
        column(parts.bases.map(\.rawValue))
        column(parts.noteOf)
        column(parts.fileOf)
        column(parts.lineOf)
    }
}

extension BinaryReader {
    /// What was measured, its figures, those of its groups, and what its data files say of them.
    fileprivate typealias Entry = (
        indicator: Indicator.ID, columns: ObservationColumns, groups: [ObservationColumns], caveats: [String]
    )

    fileprivate mutating func indicator(areaCount: Int) -> Entry? {
        guard let id = text(), let own = figures(areaCount: areaCount),
            let groups = list({ $0.figures(areaCount: areaCount) }), let caveats = list({ $0.text() })
        else { return nil }
        return (Indicator.ID(id), own, groups, caveats)
    }

    private mutating func figures(areaCount: Int) -> ObservationColumns? {
        columns(areaCount: areaCount).flatMap { ObservationColumns($0, areaCount: areaCount) }
    }

    /// A file, or a sheet of one.
    private mutating func table() -> SourceLocation? {
        guard let path = text(), let sheet = optional() else { return nil }
        return SourceLocation(path: path, sheet: sheet, line: 0, column: 0)
    }

    private mutating func columns(areaCount: Int) -> ObservationParts? {
        guard let periods = list({ $0.period() }), let files = list({ $0.table() }), let notes = list({ $0.text() }),
            let number = number(), number <= UInt64(areaCount) * UInt64(periods.count), number < UInt64(Int32.max)
        else { return nil }
        let count = Int(number)
        // Rows of several areas have several numbers, each in the file: no more memory is asked for than they bear out.
        guard let areas: [Int32] = column(count, mayBeUniform: count <= periods.count),
            let periodOf: [UInt16] = column(count),
            let values: [Double] = column(count), let lowers: [Double] = column(count),
            let uppers: [Double] = column(count), let numerators: [Double] = column(count),
            let denominators: [Double] = column(count), let countsBelong: [UInt8] = column(count),
            let roundings: [Float] = column(count), let coverages: [Float] = column(count),
            let statuses: [UInt8] = column(count), let bases: [UInt8] = column(count),
            let noteOf: [Int32] = column(count), let fileOf: [Int16] = column(count),
            let lineOf: [Int32] = column(count)
        else { return nil }
        return ObservationParts(
            periods: periods,
            files: files,
            notes: notes,
            areas: areas,
            periodOf: periodOf,
            values: values,
            lowers: lowers,
            uppers: uppers,
            numerators: numerators,
            denominators: denominators,
            countsBelong: countsBelong.map { $0 != 0 },
            roundings: roundings,
            coverages: coverages,
            statuses: statuses.compactMap(FigureStatus.init),
            bases: bases.compactMap(Observation.Basis.init),
            noteOf: noteOf,
            fileOf: fileOf,
            lineOf: lineOf
        )
    }

    private mutating func period() -> Period? {
        guard let kind = byte().flatMap(Period.Kind.init), let start = date(), let end = date() else { return nil }
        return Period(kind: kind, start: start, end: end)
    }

    private mutating func date() -> CalendarDate? {
        guard let days = number().map(Int64.init(bitPattern:)) else { return nil }
        let date = CalendarDate(daysSinceEpoch: Int(days))
        return date.daysSinceEpoch == Int(days) ? date : nil
    }
}
