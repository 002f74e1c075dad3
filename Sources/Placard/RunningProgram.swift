private import CLoader
private import Output
internal import Primitives

/// What makes a site: the program that is running, and the libraries that it is running with.
enum RunningProgram {
    /// Stands for all of them; nil where one of them cannot be looked at.
    ///
    /// Another version of any has another. They are told apart by their `FileStamp`, which an update changes: reading
    /// them all would take longer than a build of a small site.
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

extension RunningProgram {
    /// Stands for the bytes of all of them: equal on two machines only where the same builds give the same sites.
    ///
    /// - Throws: where one of them cannot be read.
    static func contentDigest() throws -> Digest {
        let store = DiskStore()
        var digester = Digester()
        for path in ["/proc/self/exe"] + LoadedFiles.paths().filter({ $0.hasPrefix("/") }) {
            digester.add(try store.read(try store.realPath(of: path) ?? path))
        }
        return digester.digest
    }
}

/// The program that is running and the libraries that it has loaded, as the system's loader knows them.
///
/// The unsafe calls here use pointers that the loader gives for the length of one call, and copy what they point to.
private enum LoadedFiles {
    /// The paths, in the order in which they were loaded; the program's own is empty.
    static func paths() -> [String] {
        var paths: [String] = []
        unsafe withUnsafeMutablePointer(to: &paths) { list in
            _ = unsafe dl_iterate_phdr(
                { info, _, list in
                    guard let name = unsafe info?.pointee.dlpi_name, let list = unsafe list else { return 0 }
                    let path = unsafe String(cString: name)
                    unsafe list.assumingMemoryBound(to: [String].self).pointee.append(path)
                    return 0
                },
                list
            )
        }
        return paths
    }
}
