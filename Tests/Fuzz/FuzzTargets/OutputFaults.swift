internal import Foundation
internal import TestSupport

/// What no file of a site may have, whatever its content.
package enum OutputFaults {
    /// What is wrong with a file of the site.
    package static func faults(in bytes: [UInt8], at path: String) -> [String] {
        var faults: [String] = []
        if path.hasSuffix(".html") || path.hasSuffix(".xml") || path.hasSuffix(".svg") {
            faults = MarkupSurvey(bytes).dangers
        }
        if path.hasSuffix(".json"), (try? JSONSerialization.jsonObject(with: Data(bytes))) == nil {
            faults.append("it is no JSON")
        }
        let isText = [".html", ".xml", ".json", ".csv", ".ics", ".js"].contains(where: path.hasSuffix)
        if isText, let control = bytes.first(where: isControl) {
            faults.append("it has the control character \(control)")
        }
        if isText, String(validating: bytes, as: UTF8.self) == nil { faults.append("it is no UTF-8") }
        return faults.map { "\(path): \($0)" }
    }

    /// What a browser would run or fetch of some markup.
    static func dangers(in bytes: [UInt8]) -> [String] {
        // Whose pictures a page shows is for the page to say.
        MarkupSurvey(bytes).dangers.filter { $0 != "<img>" }
    }

    /// Whether a path leads out of the folder it is for.
    static func escapes(_ path: String) -> Bool {
        path.hasPrefix("/") || path.contains("\0") || path.split(separator: "/").contains("..")
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }
}
