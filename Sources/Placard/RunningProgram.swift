private import Output
internal import Primitives

/// What makes a site: the program that is running, and the libraries that it is running with.
enum RunningProgram {
    /// Stands for all of them; nil where one of them cannot be looked at.
    ///
    /// Another version of any has another. They are told apart by their `FileStamp`, which an update changes: reading them
    /// all would take longer than a build of a small site.
    static func digest() -> Digest? {
        let store = DiskStore()
        var digester = Digester()
        // What the kernel itself puts into every program has no path, and says nothing of what the program does.
        let libraries = LoadedFiles.paths().filter { $0.hasPrefix("/") }
        for path in ["/proc/self/exe"] + libraries {
            guard let real = try? store.realPath(of: path), let stamp = try? store.entry(at: real)?.stamp else {
                return nil
            }
            digester.add(real)
            digester.add("\(stamp.size) \(stamp.number) \(stamp.modified) \(stamp.changed)")
        }
        return digester.digest
    }
}
