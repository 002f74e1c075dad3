/// The pages of a site as they will be written, for what only they show: which parts of them can be linked to.
package struct FinishedPages: Sendable {
    private let files: [String: @Sendable () -> [UInt8]]

    /// - Parameter files: how each file of the site is made, by its path in the site's folder. Only those are made that a
    ///   text links into.
    package init(_ files: [String: @Sendable () -> [UInt8]] = [:]) {
        self.files = files
    }

    /// The names of the parts of a page; nil where there is no such page.
    func fragments(of path: String) -> Set<String>? {
        guard let page = files[path]?() else { return nil }
        let start = Array(" id=\"".utf8)
        var fragments: Set<String> = []
        var at = 0
        while let space = page[at...].firstIndex(of: start[0]) {
            at = space + 1
            guard page[space...].starts(with: start) else { continue }
            let name = page[(space + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
            fragments.insert(String(decoding: name, as: UTF8.self))
            at = name.endIndex
        }
        return fragments
    }
}
