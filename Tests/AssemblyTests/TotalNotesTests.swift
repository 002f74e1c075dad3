import Assembly
import Model
import TestSupport
import Testing

/// The notes beside figures that were added up or carried over, in the words of a site.
@Suite struct TotalNotesTests {
    /// Words that are plainly not English, for each note, and numbers that are not written as in English.
    private let words = """
        numbers: { decimal: ",", group: ".", minus: "−" }
        small_nouns: false
        number:
          percent: "{number} v. H."
        note:
          block: "quad"
          blocks: "quada"
          earlier_area: "yestera"
          earlier_areas: "yesteri"
          total: { one: "summa una {count} {parts} {share}", other: "summa {count} {parts} {share}" }
          total_weighted: "pondera {count} {parts} {share}"
          only_part_missing: "sola nulla {part}"
          all_parts_missing: "nulla {count} {parts}"
          only_part_of_unknown_size: "sola ignota {part}"
          all_parts_of_unknown_size: "omna ignota {count} {parts}"
          some_parts_of_unknown_size: "ignota {count} {total} {parts}"
          only_part_too_small: "sola parva {part} {share}"
          all_parts_too_small: "omna parva {count} {parts} {share}"
          some_parts_too_small: { one: "parva una {total} {parts} {share}", other: "parva {count} {total} {parts} {share}" }
          only_part_uncounted: "sola sine {part}"
          all_parts_uncounted: "omna sine {count} {parts}"
          some_parts_uncounted: "sine {count} {total} {parts}"
          published_for: "edita {what}"
          added_up_for: "summata {what}"
          area: "{name} [{code}]"
          naming: "{what} = {places}"
          rough: "{what} (limes alia)"
          more: "{first}; {last}"
        """

    /// A district of towns, with so many people each in 2015.
    private func land(_ people: [Double?]) throws -> SampleLand {
        var land = SampleLand(chain: ["district", "town"])
        land.words = words
        land.add("C", "district")
        for number in people.indices { land.add("T\(number)", "town", in: "C") }
        let counts = try people.enumerated().map { try SampleLand.count(AreaIndex($0 + 1), $1, in: 2015) }
        land.population = "people"
        land.add(Sample.indicator("people", kind: .count), counts)
        return land
    }

    /// The note beside the district's figure by an indicator for which some towns have a count of 100.
    private func note(people: [Double?], counts: [Double?]) throws -> String? {
        var land = try land(people)
        let figures = counts.enumerated().filter { $1 != nil || counts.count == 1 }
        land.add(
            Sample.indicator("work"),
            try figures.map { try SampleLand.share(AreaIndex($0 + 1), $1, of: $1 == nil ? nil : 100) }
        )
        return try land.site.indicators.last?.columns.observations(of: AreaIndex(0)).first?.note
    }

    @Test func saysWhatATotalIsMadeOf() throws {
        #expect(try note(people: [1_000, 3_000], counts: [1, 2]) == "summa 2 Towns 100 v. H.")
        #expect(try note(people: [50, 950], counts: [nil, 2]) == "summa una 1 Town 95 v. H.")
        #expect(try note(people: [77, 923], counts: [nil, 2]) == "summa una 1 Town 92,3 v. H.")
    }

    @Test func saysWhyThereIsNoTotal() throws {
        #expect(try note(people: [1_000], counts: [nil]) == "sola nulla Town")
        #expect(try note(people: [1_000, 3_000, 6_000], counts: [nil, nil, 5]) == "parva una 3 Towns 60 v. H.")
        #expect(try note(people: [1_000, 3_000, 6_000], counts: [5, 5, nil]) == "parva 2 3 Towns 40 v. H.")
        #expect(try note(people: [nil, 3_000, 6_000], counts: [nil, 5, 5]) == "ignota 2 3 Towns")
    }

    @Test func saysWhyAnswersAreNotWeighted() throws {
        for (people, expected) in [
            ([1_000, nil], "sine 1 2 Towns"), ([nil, nil], "omna sine 2 Towns"), ([nil], "sola sine Town"),
            ([1_000, 3_000], "pondera 2 Towns 100 v. H."),
        ] as [([Double?], String)] {
            var land = try land(people)
            let year = try Sample.year(2019)
            land.add(
                Sample.indicator("voice", isSurvey: true),
                people.indices.map { Observation(area: AreaIndex($0 + 1), period: year, value: 50, denominator: 500) }
            )
            let figure = try land.site.indicators.last?.columns.observations(of: AreaIndex(0)).first
            #expect(figure?.note == expected)
        }
    }

    @Test func saysWhoseFigureWasCarriedOver() throws {
        var land = SampleLand(chain: ["town"])
        land.words = words
        let old = land.add("OLD", "town", end: "2020-04-01")
        let other = land.add("OTHER", "town", end: "2020-04-01")
        let new = land.add("NEW", "town", start: "2020-04-01", roughly: ["OLD"])
        let whole = land.add("WHOLE", "town", start: "2020-04-01", replaces: ["OLD", "OTHER"])
        var published = try SampleLand.count(old, 3)
        published.note = "A note."
        land.add(Sample.indicator(kind: .count), [published, try SampleLand.count(other, 4)])
        #expect(try land.figure(of: new, in: 2019)?.note == "edita Place OLD [OLD] (limes alia); A note.")
        #expect(
            try land.figure(of: whole, in: 2019)?.note
                == "summa 2 yesteri 100 v. H. = Place OLD [OLD], Place OTHER [OTHER]"
        )
    }

    @Test func writesCountsAsDownloadsDo() throws {
        let people = [Double](repeating: 10, count: 1_200)
        #expect(try note(people: people, counts: people) == "summa 1200 Towns 100 v. H.")
        var land = SampleLand(chain: ["district", "town"])
        land.add("C", "district")
        for number in people.indices { land.add("T\(number)", "town", in: "C") }
        land.add(
            Sample.indicator(kind: .count),
            try people.indices.map { try SampleLand.count(AreaIndex($0 + 1), 1) }
        )
        #expect(
            try land.figure(of: AreaIndex(0), in: 2019)?.note
                == "Added up from 1200 towns that cover 100% of the area"
        )
    }
}
