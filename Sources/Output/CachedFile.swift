package import Primitives

/// A file of the last write as it was left, so that the next write need neither make nor read it while all stays the same.
package struct CachedFile: Hashable, Sendable {
    package let path: String
    /// What its bytes were made from; see `OutputFile.key`.
    package let key: Digest
    /// Of its bytes.
    package let digest: Digest
    /// What stood on the disk when it had been written or compared.
    package let stamp: FileStamp

    /// Whether it is the manifest, and no file of the site.
    package var isManifest: Bool { path == OutputPath.manifest }

    /// What the manifest says of it.
    var entry: Manifest.Entry { Manifest.Entry(path: path, digest: digest, size: stamp.size) }

    package init(path: String, key: Digest, digest: Digest, stamp: FileStamp) {
        self.path = path
        self.key = key
        self.digest = digest
        self.stamp = stamp
    }
}
