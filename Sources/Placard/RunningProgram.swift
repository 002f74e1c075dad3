private import Files
private import Foundation
internal import Hashing

/// What makes a site: the program that is running, and the libraries that it is running with.
enum RunningProgram {
    /// Stands for all of them; nil where the system does not say what is running.
    ///
    /// Another version of any has another. They are told apart by their `FileStamp`, which an update changes: reading them all would take longer than a build
    /// of a small site.
    static func digest() -> Digest? {
        // A list of the files that are mapped into memory, one part a line, with the path last.
        guard let maps = FileManager.default.contents(atPath: "/proc/self/maps") else { return nil }
        let paths = Set(String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap(path))
        guard !paths.isEmpty else { return nil }
        let store = DiskStore()
        var digester = Digester()
        for path in paths.sorted() {
            guard let stamp = try? store.entry(at: path)?.stamp else { return nil }
            digester.add(path)
            digester.add("\(stamp.size) \(stamp.number) \(stamp.modified) \(stamp.changed)")
        }
        return digester.digest
    }

    /// The path of a line, where it is of the program or a library: `7f2c… r-xp 00001000 fe:01 1234 /usr/lib/libcmark.so`.
    private static func path(_ line: Substring) -> String? {
        let fields = line.split(separator: " ", maxSplits: 5)
        guard fields.count == 6, fields[1].contains("x") else { return nil }
        let path = fields[5].drop { $0 == " " }
        return path.hasPrefix("/") ? String(path) : nil
    }
}
