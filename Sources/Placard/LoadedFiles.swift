private import CLoader

/// The program that is running and the libraries that it has loaded, as the system's loader knows them.
///
/// The unsafe calls here use pointers that the loader gives for the length of one call, and copy what they point to.
enum LoadedFiles {
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
