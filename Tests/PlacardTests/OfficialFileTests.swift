import Foundation
import Testing

/// Builds a site from each kind of official file and holds every figure against what a second program found in it.
@Test(arguments: OfficialSite.names)
func readsTheFiguresOfAnOfficialFileAsASecondReaderDoes(_ name: String) async throws {
    let site = OfficialSite(name)
    let (run, figures) = try await site.build()
    #expect(run.status == 0, "\(run.errors)")
    let found = Dictionary(figures.map { ($0.key, $0) }) { first, _ in first }
    let expected = try site.expected
    try #require(!expected.isEmpty)
    #expect(figures.count == expected.count)
    for figure in expected {
        guard let other = found[figure.key] else {
            Issue.record("\(name) has not: \(figure)")
            continue
        }
        #expect(figure.agrees(with: other), "\(name) has \(other) and not \(figure)")
    }
}

/// A site of look-ups alone has the areas that they list, under the names of the Library.
@Test
func takesAreasAndTheirNamesFromOfficialLookUps() async throws {
    let (run, figures) = try await OfficialSite("16-lookups").build(withPlacesWithoutFigures: true)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
        Set(figures.map { "\($0.area) \($0.name)" }) == [
            "E06999901 Sampleton", "E06999902 Exampleham", "E02999901 Sample Quay", "E02999902 Example Green",
            "E01999901 Sampleton 001A", "E01999902 Sampleton 001B", "E01999903 Exampleham 001A",
            "E01999904 Exampleham 001B",
        ]
    )
}

/// The 24 kinds of file; of some there are two, for keys that need not be known to begin with.
@Test
func hasEveryKindOfOfficialFile() {
    let kinds = Set(OfficialSite.numbered.compactMap { Int($0.prefix(2)) })
    #expect(kinds == Set(1...24))
}
