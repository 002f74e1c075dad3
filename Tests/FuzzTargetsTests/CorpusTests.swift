import Foundation
import FuzzTargets
import Testing

/// What the fuzzer begins with, what it once failed at, and what reaches most code: all of it is read without a fault.
@Suite struct CorpusTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private let site: FuzzSite

    init() throws {
        site = try FuzzSite(in: Self.tests.appending(path: "PlacardTests/Golden/every-kind").path)
    }

    @Test(arguments: FuzzTarget.allCases)
    func readsFilesOfASite(_ target: FuzzTarget) {
        let seeds = target.seeds(from: site)
        #expect(!seeds.isEmpty)
        for seed in seeds { #expect(target.faults(in: seed.bytes, of: site) == [], "\(seed.name)") }
    }

    @Test(arguments: FuzzTarget.allCases)
    func readsTheInputsOfTheCorpus(_ target: FuzzTarget) throws {
        let folder = Self.tests.appending(path: "Fuzz/corpus/\(target.rawValue)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(!names.isEmpty)
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            #expect(target.faults(in: bytes, of: site) == [], "\(name)")
        }
    }

    /// A reader that promises nothing could not fail.
    @Test func tellsWhatAPageMayNotHave() {
        #expect(FuzzTarget.archive.faults(in: [], of: site) == [])
        #expect(OutputFaults.faults(in: Array("<p onclick=\"a()\">\u{7}".utf8), at: "a.html").count == 2)
        #expect(OutputFaults.faults(in: Array("{".utf8), at: "a.json").count == 1)
    }
}
