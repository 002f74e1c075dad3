/// How the file of words spells a message, which follows from the name of its case: `figure`, `all_parts`, and `count`
/// and `parts` of `figureAllParts(count:parts:)`.
struct MessageSpelling: Sendable {
    let group: String
    let name: String
    /// In the order of the arguments.
    let placeholders: [String]

    /// The spelling of every message, by its raw value: it is asked for whenever a file of words is read.
    static let all = MessageKey.allCases.map { MessageSpelling(String(describing: $0)) }

    /// The groups whose names are of two words.
    private static let longGroups = ["absent_here", "action_column"]
    /// What stands between the words of a name.
    private static let separator = UInt8(ascii: "_")

    private init(_ description: String) {
        let parts = Self.parts(of: description)
        placeholders = Array(parts.dropFirst())
        let path = parts[0]
        let long = Self.longGroups.first { path.hasPrefix($0 + "_") }?.utf8.count
        let end =
            long.map { path.utf8.index(path.startIndex, offsetBy: $0) } ?? path.utf8.firstIndex(of: Self.separator)
        guard let end, end < path.endIndex else {
            (group, name) = (path, "")
            return
        }
        group = String(path[..<end])
        name = String(path[path.utf8.index(after: end)...])
    }

    /// The name of the case and its labels: `figure_all_parts`, `count`, `parts`.
    private static func parts(of description: String) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        part.reserveCapacity(2 * description.utf8.count)
        for byte in description.utf8 {
            switch byte {
            case UInt8(ascii: "`"), UInt8(ascii: ")"): break
            case UInt8(ascii: "("), UInt8(ascii: ":"):
                parts.append(String(decoding: part, as: UTF8.self))
                part.removeAll(keepingCapacity: true)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                part.append(separator)
                part.append(byte | 0x20)
            default: part.append(byte)
            }
        }
        // Each label ends with a colon, the last one too.
        return part.isEmpty ? parts : parts + [String(decoding: part, as: UTF8.self)]
    }
}
