import Cache
import Foundation
import Model
import Output
import Primitives
import Testing

@Suite struct CacheFileTests {
    private let record = BuildRecord(
        sources: [],
        common: Digest(of: []),
        profilesWithAttachments: [],
        diagnostics: [],
        files: []
    )

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test func keepsTheRecordsOfAFewFoldersOnly() throws {
        try withFolder { folder in
            for number in 0..<9 { try CacheFile(in: folder + "/.placard", for: "/site-\(number)").write(record) }
            #expect(try DiskStore().names(in: folder + "/.placard").count == 4)
            #expect(CacheFile(in: folder + "/.placard", for: "/site-8").read(rules: [:]) == record)
        }
    }

    private let figures = FigureCache(
        key: Digest(of: [7]),
        figures: FinalFigures(areaCount: 0, indicators: [], columns: [])
    )

    @Test func keepsFiguresAsLongAsTheRecordBesideThem() throws {
        try withFolder { folder in
            for number in 0..<9 { try CacheFile(in: folder, for: "/site-\(number)").write(record, figures: figures) }
            #expect(try DiskStore().names(in: folder).count == 8)
            try CacheFile(in: folder, for: "/site-8").write(record)
            #expect(CacheFile(in: folder, for: "/site-8").readFigures(key: figures.key) != nil)
            #expect(CacheFile(in: folder, for: "/site-0").readFigures(key: figures.key) == nil)
        }
    }

    /// Another build into another folder may be writing there at the same time.
    @Test func leavesAloneWhatIsJustBeingWritten() throws {
        try withFolder { folder in
            let unfinished = ["build-other.new", "figures-other.new"]
            for name in unfinished { try DiskStore().create("\(folder)/\(name)", [1], durable: false) }
            for number in 0..<9 { try CacheFile(in: folder, for: "/site-\(number)").write(record, figures: figures) }
            let names = try DiskStore().names(in: folder)
            #expect(names.count == 8 + unfinished.count)
            #expect(unfinished.allSatisfy(names.contains))
        }
    }

    @Test func keepsTheRecordWhereFiguresCannotBePutBesideIt() throws {
        try withFolder { folder in
            let place = CacheFile(in: folder, for: "/site")
            try place.write(record, figures: figures)
            let names = try DiskStore().names(in: folder).filter { $0.hasPrefix("figures-") }
            for name in names + ["figures-of-nobody"] {
                try DiskStore().remove("\(folder)/\(name)")
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/\(name)/x",
                    withIntermediateDirectories: true
                )
            }
            try place.write(record, figures: figures)
            #expect(place.read(rules: [:]) == record)
            #expect(place.readFigures(key: figures.key) == nil)
        }
    }

    @Test func readsNoFiguresOfAnotherKey() throws {
        try withFolder { folder in
            try CacheFile(in: folder, for: "/site").write(record, figures: figures)
            #expect(CacheFile(in: folder, for: "/site").readFigures(key: Digest(of: [8])) == nil)
        }
    }

    @Test func readsNothingWhereNothingIs() {
        #expect(CacheFile(in: "/nowhere/.placard", for: "/site").read(rules: [:]) == nil)
    }
}
