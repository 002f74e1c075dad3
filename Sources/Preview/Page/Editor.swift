package import Diagnostics
private import Glibc

/// A program that opens a file at a line, by an address that the browser hands to it, or by a command.
public struct Editor: Sendable {
    /// Editors that are known by name, with the addresses that open them.
    private static let known: [(name: String, address: String)] = [
        ("vscode", "vscode://file{file}:{line}:{column}"),
        ("vscodium", "vscodium://file{file}:{line}:{column}"),
        ("cursor", "cursor://file{file}:{line}:{column}"),
        ("zed", "zed://file{file}:{line}:{column}"),
        ("idea", "idea://open?file={file}&line={line}&column={column}"),
        ("textmate", "txmt://open?url=file://{file}&line={line}&column={column}"),
    ]

    /// The names that need no command.
    public static var names: [String] { known.map(\.name) }

    /// The words of an address or a command with `{file}`, `{line}` and `{column}` where those go.
    private enum Template {
        case address(String)
        case command([String])
    }

    private let template: Template

    /// An editor by its name, else by a command with `{file}` in it: `gedit {file} +{line}`.
    ///
    /// A command is split at blanks, and no shell reads it.
    /// - Returns: nil where it is neither.
    public init?(_ text: String) {
        if let known = Self.known.first(where: { $0.name == text }) {
            template = .address(known.address)
            return
        }
        let words = text.split(separator: " ").map(String.init)
        guard let program = words.first, !program.contains("{"), words.contains(where: { $0.contains("{file}") }) else {
            return nil
        }
        template = .command(words)
    }

    /// What opens the editor at a place.
    package enum Opening: Hashable, Sendable {
        /// An address, for a link.
        case address(String)
        /// A program and its arguments.
        case command([String])
    }

    /// What opens a file at a place; nil where it is in no file on the disk.
    package func opening(_ place: SourceLocation) -> Opening? {
        guard let resolved = unsafe realpath(place.path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return opening(unsafe String(cString: resolved), line: max(1, place.line), column: max(1, place.column))
    }

    /// What opens a file, whose path is absolute, at a line and a column.
    package func opening(_ file: String, line: Int, column: Int) -> Opening {
        func filled(_ text: String, _ file: String) -> String {
            // The file comes last, as its name may hold what looks like a place for the others.
            let parts = text.split(separator: "{file}", omittingEmptySubsequences: false).map { part in
                part.replacing("{line}", with: "\(line)").replacing("{column}", with: "\(column)")
            }
            return parts.joined(separator: file)
        }
        switch template {
        case .address(let address): return .address(filled(address, AddressEscaper.escaped(file)))
        case .command(let words): return .command(words.map { filled($0, file) })
        }
    }
}
