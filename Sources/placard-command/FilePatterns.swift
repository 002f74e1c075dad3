import Placard

/// Files put together that have the same kind of address: `areas/*/index.html`, `find/*/*.js`.
struct FilePatterns {
    /// The files of one kind of address.
    struct Group {
        let pattern: String
        let files: [DifferenceReport.File]

        /// The sizes that are known, added up.
        var bytes: Int { files.reduce(0) { $0 + ($1.bytes ?? 0) } }
    }

    /// The largest group first; of equally large ones the one whose first file comes first.
    let groups: [Group]

    init(_ files: [DifferenceReport.File]) {
        let names = files.map { $0.path.split(separator: "/").last ?? "" }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        var places: [String: Int] = [:]
        var groups: [(pattern: String, files: [DifferenceReport.File])] = []
        for (file, name) in zip(files, names) {
            let pattern = Self.pattern(of: file.path, isNameShared: counts[name, default: 0] > 1)
            let place = places[pattern] ?? groups.count
            if place == groups.count {
                places[pattern] = place
                groups.append((pattern, []))
            }
            groups[place].files.append(file)
        }
        self.groups = groups.enumerated()
            .sorted { ($1.element.files.count, $0.offset) < ($0.element.files.count, $1.offset) }
            .map { Group(pattern: $0.element.pattern, files: $0.element.files) }
    }

    /// The first folder stands for itself, other folders are any; so is a name that only one of the files has.
    private static func pattern(of path: String, isNameShared: Bool) -> String {
        var parts = path.split(separator: "/").map(String.init)
        guard let name = parts.popLast(), let first = parts.first else { return path }
        let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
        let folders = [first] + parts.dropFirst().map { _ in "*" }
        return (folders + [isNameShared ? name : "*" + ending]).joined(separator: "/")
    }
}
