// Gives one reader of Placard inputs: those of files, or, built for it, those of libFuzzer without end.
//
// FUZZ_TARGET names the reader (`FuzzTarget`), FUZZ_SITE the folder of a small site. Arguments are files and folders of
// inputs; with libFuzzer its options too. `placard-fuzz seeds FOLDER` writes inputs to begin with.
import Foundation
import FuzzTargets

#if FUZZING
    import CFuzzer
#endif

/// The reader and the site, which libFuzzer has no room to pass on.
enum Chosen {
    static let target = FuzzTarget(rawValue: variable("FUZZ_TARGET"))
    static let site = try? FuzzSite(in: variable("FUZZ_SITE"))

    private static func variable(_ name: String) -> String {
        ProcessInfo.processInfo.environment[name] ?? ""
    }
}

/// Ends with what is wrong; libFuzzer keeps the input of a process that ends so.
func run(_ input: [UInt8], _ target: FuzzTarget, _ site: FuzzSite) {
    let faults = target.faults(in: input, of: site)
    guard !faults.isEmpty else { return }
    FileHandle.standardError.write(Data(faults.map { "fault: \($0)\n" }.joined().utf8))
    abort()
}

guard let target = Chosen.target, let site = Chosen.site else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    FileHandle.standardError.write(Data("FUZZ_TARGET must be one of: \(names); FUZZ_SITE a folder with Content\n".utf8))
    exit(2)
}

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "seeds" {
    let folder = URL(filePath: CommandLine.arguments[2])
    for seed in target.seeds(from: site) {
        try Data(seed.bytes).write(to: folder.appending(path: "seed-" + seed.name))
    }
    exit(0)
}

#if FUZZING
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
    let status = unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        guard let target = Chosen.target, let site = Chosen.site else { return -1 }
        // Safe because libFuzzer's bytes are copied before it takes them back.
        run(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)), target, site)
        return 0
    }
    exit(status)
#else
    for path in CommandLine.arguments.dropFirst() {
        run([UInt8](try Data(contentsOf: URL(filePath: path))), target, site)
    }
#endif
