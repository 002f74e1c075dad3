import Foundation

// Writes a Swift file with the texts of all files of a folder: bundle-files FOLDER OUTPUT.
// It is run by the plugin BundleTemplates, and is no part of the program.

let (folder, output) = (CommandLine.arguments[1], CommandLine.arguments[2])
let root = URL(fileURLWithPath: folder)
let name = root.lastPathComponent

/// A text as a literal that nothing in it can end.
func literal(_ text: String) -> String {
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { path in
    try root.appending(path: path).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
}
var source = """
    internal import Diagnostics

    extension BundledTemplates {
        /// The files of `\(name)` as they were when the program was built, in the order of their paths.
        static let files: [SourceFile] = [

    """
for path in paths {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    source += "SourceFile(path: \"\(name)/\(path)\", text: \(literal(text))),\n"
}
source += "]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)
