private import Glibc
private import Output

/// The drives of this machine whose files another machine may change: the system tells of changes that this machine
/// makes, and not of those.
package struct SharedDrives: Sendable {
    /// Where the drives are in the tree of folders, with what kind of drive each is.
    private let drives: [(folder: String, kind: String)]

    /// - Parameter mounts: the lines of `/proc/self/mountinfo` (proc(5)).
    package init(mounts: String) {
        drives = mounts.split(separator: "\n").compactMap { line in
            // How many fields come before the hyphen differs.
            let parts = line.split(separator: " - ", maxSplits: 1)
            guard parts.count == 2, let kind = parts[1].split(separator: " ").first else { return nil }
            let fields = parts[0].split(separator: " ")
            return fields.count > 4 ? (Self.unescaped(fields[4]), String(kind)) : nil
        }
    }

    /// Those that the system knows now; none where it does not say.
    static func current() -> SharedDrives { SharedDrives(mounts: MountTable.text()) }

    /// Why changes in folders cannot be waited for; nil where they can.
    static func reasonForPolling(of folders: [String]) -> String? {
        let drives = current()
        for folder in folders {
            guard let real = (try? DiskStore().realPath(of: folder)).flatMap({ $0 }) else { continue }
            if let kind = drives.kind(of: real) { return "\(folder) is on a drive that others may write to (\(kind))" }
        }
        return nil
    }

    /// The kind of the drive that a folder is on, where another machine may change its files; nil where none may.
    ///
    /// - Parameter folder: absolute, without links.
    package func kind(of folder: String) -> String? {
        var nearest: (length: Int, kind: String) = (-1, "")
        for drive in drives {
            let isAbove = drive.folder == "/" || folder == drive.folder || folder.hasPrefix(drive.folder + "/")
            // Of two drives at one folder the later hides the other.
            if isAbove, drive.folder.utf8.count >= nearest.length {
                nearest = (drive.folder.utf8.count, drive.kind)
            }
        }
        return Self.shared.contains(nearest.kind) || nearest.kind.hasPrefix("fuse.") ? nearest.kind : nil
    }

    /// The names of file systems that other machines, or programs that speak with them, write to.
    private static let shared: Set<String> = [
        "9p", "afs", "ceph", "cifs", "drvfs", "fuse", "lustre", "ncpfs", "nfs", "nfs4", "prl_fs", "smb3", "smbfs",
        "vboxsf", "virtiofs",
    ]

    /// Blanks and a few other characters are a backslash and three octal digits.
    private static func unescaped(_ field: Substring) -> String {
        var text: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            {
                text.append(value)
                rest = rest.dropFirst(3)
            } else {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The table of drives, which has no size before it is read.
private enum MountTable {
    private static let longest = 1 << 20

    /// The text; empty where it cannot be read.
    ///
    /// The unsafe calls pass a buffer together with its size.
    static func text() -> String {
        let file = unsafe open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var all: [UInt8] = []
        while all.count < longest {
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
                count = max(0, unsafe read(file, buffer.baseAddress, buffer.count))
            }
            if bytes.isEmpty { break }
            all += bytes
        }
        return String(decoding: all, as: UTF8.self)
    }
}
