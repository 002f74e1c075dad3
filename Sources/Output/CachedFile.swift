package import Primitives

/// A file as the last write left it, so that the next need neither render nor read it while all stays the same.
package struct CachedFile: Hashable, Sendable {
    /// Inside the output folder: `areas/speke/index.html`.
    package let path: String
    /// A digest of everything that the bytes depend on: two files of one path and key have the same bytes.
    package let key: Digest
    /// XXH3 (128 bits) of its bytes.
    package let digest: Digest
    /// What stood on the disk when it had been written or compared.
    package let stamp: FileStamp

    /// - Parameter digest: of the bytes.
    package init(path: String, key: Digest, digest: Digest, stamp: FileStamp) {
        self.path = path
        self.key = key
        self.digest = digest
        self.stamp = stamp
    }

    /// Whether it is the manifest, and no file of the site.
    package var isManifest: Bool { path == OutputPath.manifest }

    static func manifest(_ stamp: FileStamp) -> CachedFile {
        let nothing = Digest(of: [])
        return CachedFile(path: OutputPath.manifest, key: nothing, digest: nothing, stamp: stamp)
    }

    /// What the manifest says of it.
    var entry: Manifest.Entry { Manifest.Entry(path: path, digest: digest, size: stamp.size) }
}
