/// The rules for a path inside the output folder.
enum OutputPath {
    /// The record of what was written, in the output folder itself.
    static let manifest = ".placard-manifest"

    /// The folder of files that wait for their place, in the output folder itself.
    static let staging = ".placard-new"

    /// The longest part, in bytes: a temporary name adds 13, and file systems end at 255.
    static let longestPart = 240

    /// The longest path, in bytes: systems end at 4,096 with the folders above the site, and many stores of files for
    /// the web at 1,024.
    static let longest = 1_000

    private static let temporarySuffix = ".placard-new"

    /// The name under which a file is written before it takes its place, in the same folder:
    /// `a/.index.html.placard-new`.
    static func temporary(for path: String) -> String {
        let (folder, name) = split(path)
        return (folder.isEmpty ? "." : folder + "/.") + name + temporarySuffix
    }

    /// The folder (empty for the output folder itself) and the name.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    }

    /// What forbids a path, or nil where it may be written.
    static func fault(in path: String) -> String? {
        if isPlain(path) { return nil }
        if let fault = danger(in: path) { return fault }
        if path.utf8.count > longest { return "It is longer than 1,000 bytes." }
        for part in path.utf8.split(separator: UInt8(ascii: "/")) {
            if let sign = part.first(where: { signsOfWindows.contains($0) }) {
                return "Windows can have no file with \(Character(Unicode.Scalar(sign))) in its name."
            }
            if part.last == UInt8(ascii: ".") || part.last == UInt8(ascii: " ") {
                return "Windows can have no file whose name ends with a point or a space."
            }
            if isDevice(part.prefix { $0 != UInt8(ascii: ".") }) {
                return "Windows keeps the name \(Substring(part)) for a device."
            }
        }
        return nil
    }

    /// What makes a path unsafe on every computer, or nil where an earlier build may have written it.
    static func danger(in path: String) -> String? {
        if isPlain(path) { return nil }
        if path.isEmpty { return "It is empty." }
        if path.utf8.first == UInt8(ascii: "/") { return "It is absolute." }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "It has a control character." }
        if path.utf8.contains(UInt8(ascii: "\\")) { return "It has a backslash." }
        for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if part.isEmpty { return "It has an empty part." }
            if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return "It has a part of dots only." }
            if part.count > longestPart { return "It has a part longer than \(longestPart) bytes." }
        }
        if path == manifest || path.utf8.starts(with: (staging + "/").utf8)
            || path.utf8.suffix(temporarySuffix.utf8.count).elementsEqual(temporarySuffix.utf8)
        {
            return "Placard keeps that name for itself."
        }
        return nil
    }

    /// Whether a path can have no fault: small letters, digits and hyphens, with points inside of names, as most have.
    private static func isPlain(_ path: String) -> Bool {
        let bytes = path.utf8.span
        // Placard's own names for files that it is writing end so.
        guard bytes.count > 0, bytes.count <= longestPart, bytes[bytes.count - 1] != UInt8(ascii: "w") else {
            return false
        }
        var start = 0
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                continue
            case UInt8(ascii: ".") where index > start && !mayBeDevice(start, index): continue
            case UInt8(ascii: "/") where isPlainPart(start, index): start = index + 1
            default: return false
            }
        }
        return isPlainPart(start, bytes.count)

        // By the length of con, prn, aux, nul, com1 and lpt1, and by their first two letters.
        func mayBeDevice(_ start: Int, _ end: Int) -> Bool {
            guard end - start == 3 || end - start == 4 else { return false }
            switch (bytes[start], bytes[start + 1]) {
            case (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "p"), UInt8(ascii: "r")): return true
            case (UInt8(ascii: "a"), UInt8(ascii: "u")), (UInt8(ascii: "n"), UInt8(ascii: "u")): return true
            case (UInt8(ascii: "l"), UInt8(ascii: "p")): return true
            default: return false
            }
        }
        func isPlainPart(_ start: Int, _ end: Int) -> Bool {
            end > start && !mayBeDevice(start, end) && bytes[end - 1] != UInt8(ascii: ".")
        }
    }

    /// `< > : " | ? *`, which Windows allows in no name (Microsoft, "Naming Files, Paths, and Namespaces").
    private static let signsOfWindows: Set<UInt8> = Set("<>:\"|?*".utf8)

    /// Whether Windows means a device by a name, in capital or small letters, whatever follows a point: `con.html`.
    private static func isDevice(_ name: Substring.UTF8View) -> Bool {
        guard (3...5).contains(name.count) else { return false }
        let name = Substring(name).lowercased()
        if ["con", "prn", "aux", "nul"].contains(name) { return true }
        guard let number = name.last, "123456789¹²³".contains(number) else { return false }
        return ["com", "lpt"].contains(name.dropLast())
    }

    /// A form of a path that is equal for two paths that a disk may take for one, though their bytes differ.
    static func folded(_ path: String) -> String {
        path.lowercased()
    }
}

/// The order of paths: by their bytes, as the manifest lists them on every computer.
///
/// Swift compares strings by what they look like, so that two spellings of `é` are equal; to a disk they are two names.
enum PathOrder {
    static func precedes(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.utf8.span, right.utf8.span)
        let common = min(left.count, right.count)
        for place in 0..<common where left[place] != right[place] {
            return left[place] < right[place]
        }
        return left.count < right.count
    }

    /// Whether a sorted list has a path, found by halving.
    static func contains(_ path: String, in sorted: [String]) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if precedes(sorted[middle], path) { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && !precedes(path, sorted[low])
    }

    /// Goes through two sorted lists side by side, once for each path, with what either list has of it.
    ///
    /// - Parameter path: gives the path by which both are sorted; no list has one twice.
    static func merge<Item>(
        _ left: [Item],
        _ right: [Item],
        by path: (Item) -> String,
        _ body: (Item?, Item?) -> Void
    ) {
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            let takesLeft = j == right.count || i < left.count && !precedes(path(right[j]), path(left[i]))
            let takesRight = i == left.count || j < right.count && !precedes(path(left[i]), path(right[j]))
            body(takesLeft ? left[i] : nil, takesRight ? right[j] : nil)
            if takesLeft { i += 1 }
            if takesRight { j += 1 }
        }
    }

    /// The paths of either sorted list, each once, sorted.
    static func union(_ left: [String], _ right: [String]) -> [String] {
        var result: [String] = []
        result.reserveCapacity(max(left.count, right.count))
        merge(left, right, by: \.self) { left, right in
            if let path = left ?? right { result.append(path) }
        }
        return result
    }
}
