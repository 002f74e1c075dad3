import DataLoading
import Diagnostics
import Model
import Testing

/// Larger areas that are made of smaller ones, of which one is missing or lies elsewhere.
struct WholesCheckTests {
    /// A council area with two wards and two neighbourhoods, of which these small areas are parts.
    private func findings(
        _ parts: [(code: String, parent: String)],
        blocks: String? = nil,
        madeOf: Set<String>,
        more: String = ""
    ) -> [String] {
        read(parts, blocks: blocks, madeOf: madeOf, more: more).map(\.short)
    }

    private func read(
        _ parts: [(code: String, parent: String)],
        blocks: String? = nil,
        madeOf: Set<String>,
        more: String = ""
    ) -> [Diagnostic] {
        let areas = """
            code,name,level,parent
            C1,Sampleton,authority,
            W1,Altham,ward,C1
            W2,Ashby,ward,C1
            M1,North,msoa,C1
            M2,South,msoa,C1

            """
        var files = [
            "areas/areas.csv": areas + parts.map { "\($0.code),Block \($0.code),lsoa,\($0.parent)\n" }.joined() + more
        ]
        files["areas/blocks.csv"] = blocks.map { "area,block,weight\n" + $0 }
        let levels = ["authority", "ward", "msoa", "lsoa"].map {
            AreaLevel(
                id: AreaLevel.ID($0),
                name: $0,
                plural: $0 + "s",
                hasPages: true,
                madeOf: madeOf.contains($0) ? "lsoa" : nil
            )
        }
        let sources = files.map { SourceFile(path: "Content/" + $0.key, text: $0.value) }
        return DataReader().read(sources, indicators: [], levels: levels).diagnostics
    }

    private static let blocks = [("B1", "M1"), ("B2", "M1"), ("B3", "M2"), ("B4", "M2")]

    @Test func findsASmallAreaInAnAreaOfAnotherKind() {
        var parts = Self.blocks
        #expect(findings(parts, madeOf: ["authority", "msoa"]) == [])
        parts[3].1 = "W2"
        #expect(findings(parts, madeOf: ["authority", "msoa"]) == ["D300 error 10:1"])
        // It may count in the ward, and still counts in no neighbourhood.
        #expect(findings(parts, madeOf: ["authority", "ward", "msoa"]) == ["D300 warning 10:1"])
        parts[3].1 = "C1"
        #expect(findings(parts, madeOf: ["authority", "msoa"]) == ["D300 warning 10:1"])
    }

    @Test func saysNothingWhereOnlySomePlacesAreAddedUp() {
        let parts = [("B1", "M1"), ("B2", "M1")] + (3...12).map { ("B\($0)", "C1") }
        #expect(findings(parts, madeOf: ["authority", "msoa"]) == [])
        // Blocks of a council area without neighbourhoods.
        let others = "C2,Otherby,authority,\nB21,Far 1,lsoa,C2\nB22,Far 2,lsoa,C2\n"
        #expect(findings(Self.blocks, madeOf: ["authority", "msoa"], more: others) == [])
    }

    @Test func findsALevelMadeOfAreasThatLieElsewhere() throws {
        let finding = try #require(read(Self.blocks, madeOf: ["ward", "msoa"]).first)
        #expect(finding.short == "D300 warning 3:1")
        #expect(finding.summary == "no area of level lsoa lies in one of level ward")
    }

    private static let lists = "W1,B1,\nW1,B2,\nW2,B3,\n"

    @Test func findsABlockThatNoListHas() throws {
        #expect(findings(Self.blocks, blocks: Self.lists + "W2,B4,\n", madeOf: ["msoa"]) == [])
        let finding = try #require(read(Self.blocks, blocks: Self.lists, madeOf: ["msoa"]).first)
        #expect(finding.short == "D300 warning 10:1")
        #expect(finding.summary == "Block B4 is a block of no area of level ward, and the others beside it are")
        // One ward alone may be what the list is about.
        #expect(findings(Self.blocks, blocks: "W1,B1,\nW1,B2,\nW1,B3,\n", madeOf: ["msoa"]) == [])
    }

    @Test func findsABlockOfAnotherCouncilArea() throws {
        let others = "C2,Otherby,authority,\nM9,Far,msoa,C2\nB9,Block B9,lsoa,M9\n"
        let lists = Self.lists + "W2,B4,\n"
        let found = read(Self.blocks, blocks: lists + "W2,B9,\n", madeOf: ["msoa"], more: others)
        #expect(found.map(\.short) == ["D223 error 6:4"])
        #expect(found.first?.summary == "block \"B9\" (Block B9) lies in Otherby, and Ashby in Sampleton")
        // A weight that is written out says that it is meant.
        #expect(findings(Self.blocks, blocks: lists + "W2,B9,1\n", madeOf: ["msoa"], more: others) == [])
    }
}
