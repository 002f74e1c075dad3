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

/// The 24 kinds of file; of some there are two, for keys that need not be known to begin with.
@Test
func hasEveryKindOfOfficialFile() {
    let kinds = Set(OfficialSite.numbered.compactMap { Int($0.prefix(2)) })
    #expect(kinds == Set(1...24))
}
