import Cache
import Diagnostics
import Model
import Primitives
import Testing

@Suite struct FigureCacheTests {
    private func period(_ kind: Period.Kind, _ start: String, _ end: String) throws -> Period {
        let first = try #require(CalendarDate(iso: start))
        let last = try #require(CalendarDate(iso: end))
        return try #require(Period(kind: kind, start: first, end: last))
    }

    private func figures() throws -> FigureCache {
        let year = try period(.calendarYear, "2020-01-01", "2020-12-31")
        let school = try period(.academicYear, "1968-09-01", "1969-08-31")
        let span = try period(.span, "2020-01-01", "2020-12-31")
        let rows = [
            Observation(area: AreaIndex(0), period: year, value: 0.1, lower: -0.0, note: "“Ä”"),
            Observation(area: AreaIndex(0), period: school, value: nil, status: .confidential, note: "few"),
            Observation(area: AreaIndex(2), period: span, value: 7, basis: .derived, coverage: 0.5),
            Observation(
                area: AreaIndex(2),
                period: year,
                value: .infinity,
                upper: 3,
                numerator: 1,
                denominator: 20,
                status: .seriesBreak,
                declaredAt: Diagnostics.SourceLocation(path: "a.csv", line: 70_000, column: 1)
            ),
        ]
        let figures = FinalFigures(
            areaCount: 3,
            indicators: ["smoking", "empty"],
            columns: [ObservationColumns(rows, areaCount: 3), ObservationColumns([], areaCount: 3)],
            caveats: [["Counted at night.", "“Ä”"], []]
        )
        return FigureCache(key: Digest(of: [1]), figures: figures)
    }

    /// Where the digest lies of all that follows it.
    private static let seal = 18..<34

    /// Makes the digest fit bytes that were changed.
    private static func seal(_ bytes: inout [UInt8]) {
        let digest = Digest(of: bytes[seal.upperBound...])
        for byte in 0..<8 {
            bytes[seal.lowerBound + byte] = UInt8(truncatingIfNeeded: digest.high >> UInt64(8 * byte))
            bytes[seal.lowerBound + 8 + byte] = UInt8(truncatingIfNeeded: digest.low >> UInt64(8 * byte))
        }
    }

    @Test func readsWhatItWrites() throws {
        let figures = try figures()
        let read = try #require(FigureCache(figures.bytes, key: figures.key))
        #expect(read.key == figures.key)
        #expect(read.figures.areaCount == 3)
        #expect(read.figures.indicators == figures.figures.indicators)
        #expect(read.figures.caveats == [["Counted at night.", "“Ä”"], []])
        for (old, new) in zip(figures.figures.columns, read.figures.columns) {
            #expect(new.periods == old.periods)
            #expect(new.count == old.count)
            for row in 0..<old.count { #expect(new.observation(at: row) == old.observation(at: row)) }
            for area in 0..<4 { #expect(new.rows(of: AreaIndex(area)) == old.rows(of: AreaIndex(area))) }
        }
        #expect(read.bytes == figures.bytes)
    }

    @Test func areNoneWhereAnyByteIsAnother() throws {
        let (bytes, key) = (try figures().bytes, try figures().key)
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x20
            #expect(FigureCache(damaged, key: key) == nil, "byte \(index)")
        }
    }

    /// The digest tells damage, and not somebody who makes one that fits.
    @Test func neverTrapWhereADigestFitsOtherBytes() throws {
        let bytes = try figures().bytes
        var accepted = 0
        for index in bytes.indices.dropFirst(Self.seal.upperBound) {
            for change in [UInt8(0x01), 0x20, 0x80, 0xFF] {
                var other = bytes
                other[index] ^= change
                Self.seal(&other)
                guard let read = FigureCache(other, key: try figures().key) else { continue }
                accepted += 1
                for columns in read.figures.columns {
                    for row in 0..<columns.count { _ = columns.observation(at: row) }
                }
            }
        }
        #expect(accepted > 100)
    }

    @Test func areNoneWhereTheyAreCutOff() throws {
        let (bytes, key) = (try figures().bytes, try figures().key)
        for count in bytes.indices { #expect(FigureCache(Array(bytes[..<count]), key: key) == nil) }
        #expect(FigureCache(bytes + [0], key: key) == nil)
    }

    @Test func areNoneUnderAnotherKey() throws {
        #expect(FigureCache(try figures().bytes, key: Digest(of: [2])) == nil)
    }

    /// A few bytes that ask for as much record as a country needs.
    @Test func askForNoMoreMemoryThanTheirBytesBearOut() throws {
        let day = try period(.day, "2020-01-01", "2020-01-01")
        let next = try period(.day, "2020-01-02", "2020-01-02")
        let columns = ObservationColumns(
            [
                Observation(area: AreaIndex(0), period: day, value: 1),
                Observation(area: AreaIndex(0), period: next, value: 1),
            ],
            areaCount: 1
        )
        let one = FigureCache(
            key: Digest(of: []),
            figures: FinalFigures(areaCount: 4_000_000, indicators: ["few"], columns: [columns])
        )
        var bytes = one.bytes
        // Two rows become eight million, all of one area.
        let two: [UInt8] = [2, 0, 0, 0, 0, 0, 0, 0]
        let many: [UInt8] = [0, 18, 122, 0, 0, 0, 0, 0]
        let place = try #require(bytes.indices.last { bytes[$0...].starts(with: two) })
        bytes.replaceSubrange(place..<place + 8, with: many)
        Self.seal(&bytes)
        #expect(FigureCache(bytes, key: one.key) == nil)
    }
}
