internal import Model

/// The content lines of an iCalendar file (RFC 5545, 3.1): CRLF at the end, folded at 75 octets.
struct CalendarLines {
    private static let longest = 75

    private(set) var bytes: [UInt8] = []

    /// A line whose value needs no escaping, such as a date or an address.
    mutating func add(_ name: String, _ value: String) {
        fold(Array("\(name):\(value)".utf8.filter { $0 >= 32 && $0 != 127 }))
    }

    /// A line with a text (3.3.11): backslashes, semicolons, commas and line ends are escaped.
    mutating func addText(_ name: String, _ text: String) {
        var line = Array("\(name):".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                line.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 10: line.append(contentsOf: "\\n".utf8)
            case 0..<32, 127: break
            default: line.append(byte)
            }
        }
        fold(line)
    }

    /// A date without hyphens, `20310930`.
    static func day(_ date: CalendarDate) -> String {
        date.description.filter { $0 != "-" }
    }

    /// Breaks a line before its 76th octet, never inside a character; a continued line begins with a space.
    private mutating func fold(_ line: [UInt8]) {
        var start = 0
        var room = Self.longest
        while line.count - start > room {
            var end = start + room
            while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes.append(contentsOf: line[start..<end])
            bytes.append(contentsOf: [13, 10, 32])
            start = end
            room = Self.longest - 1
        }
        bytes.append(contentsOf: line[start...])
        bytes.append(contentsOf: [13, 10])
    }
}
