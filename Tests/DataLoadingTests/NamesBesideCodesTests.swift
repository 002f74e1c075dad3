import DataLoading
import Diagnostics
import Model
import Testing

/// Names beside codes that are those of other areas (D327).
struct NamesBesideCodesTests {
    /// The findings about two neighbourhoods whose names are exchanged, as some text writes them.
    private func findings(_ header: String, code: String = "area code", _ write: (String) -> String = { $0 })
        -> [String]
    {
        let site = SmallSite(
            data: "\(code),\(header),period,value\nN01,\(write("Garston")),2008,5\nN02,\(write("Speke")),2008,6\n",
            SmallSite.indicator(data: [SmallSite.mapping(columns: [.area: code])])
        )
        return site.findings.filter { $0.hasPrefix("D327") }
    }

    @Test(arguments: ["area name", "Area", "Geography", "Ward name", "Local authority", "Label", "neighbourhood"])
    func refusesExchangedNames(_ header: String) {
        #expect(findings(header) == ["D327 error 2:5"])
    }

    @Test func readsNamesWhateverTheirCapitalsAndTheLevelBehind() {
        let ways: [(String) -> String] = [
            { $0.uppercased() }, { $0 + " (neighbourhood)" }, { "\"\($0), Liverpool\"" },
        ]
        for write in ways { #expect(findings("area name", write) == ["D327 error 2:5"]) }
    }

    /// A locality or a parish beside a code is another kind of place, and often called as one of its parts is.
    @Test(arguments: ["Locality", "Parish", "Village"])
    func takesNamesOfOtherKindsOfPlaceForNone(_ header: String) {
        #expect(findings(header).isEmpty)
    }

    /// Nobody means the neighbourhood by the name of a larger level.
    @Test func takesNoNameForThatOfAnotherLevel() {
        #expect(findings("area name", { $0 + " authority" }).isEmpty)
    }
}
