/// The names of kinds of files, by which the work of a build is counted: `glossary page`, `figure downloads (csv)`.
enum PageKind {
    /// The jobs of one maker, each with its kind.
    static func named(_ jobs: [PageJob], by maker: any PageMaker) -> [PageJob] {
        let words = words(String(describing: type(of: maker)))
        let name = (words.last == "maker" ? words.dropLast() : words[...]).joined(separator: " ")
        return jobs.map { $0.ofKind(name) }
    }

    /// The name with the ending of a file's name, where that is no page: one maker makes files of several kinds.
    static func name(_ name: String, of path: String) -> String {
        guard !path.hasSuffix(".html") else { return name }
        guard !path.hasSuffix("-metadata.json") else { return name + " (metadata.json)" }
        let file = path.split(separator: "/").last ?? ""
        guard let dot = file.lastIndex(of: ".") else { return name }
        return "\(name) (\(file[file.index(after: dot)...]))"
    }

    /// `AreaPageMaker` as `area`, `page`, `maker`.
    private static func words(_ typeName: String) -> [String] {
        var words: [String] = []
        for character in typeName {
            if character.isUppercase || words.isEmpty { words.append("") }
            words[words.count - 1] += character.lowercased()
        }
        return words
    }
}
