import Glibc

/// Finds the folder that holds Placard's `Templates`.
enum TemplatesFolder {
    /// The folder asked for, else the nearest above the command itself, else the site's.
    static func find(asked: String?, root: String) throws -> String {
        if let asked {
            guard holdsTemplates(asked) else { throw MachineFailure(reason: "there is no folder \(asked)/Templates") }
            return asked
        }
        if let found = aboveCommand() { return found }
        if holdsTemplates(root) { return root }
        throw MachineFailure(
            reason: "Placard's Templates folder was not found. Name the folder it is in: --templates FOLDER"
        )
    }

    private static func aboveCommand() -> String? {
        guard let resolved = unsafe realpath("/proc/self/exe", nil) else { return nil }
        defer { unsafe free(resolved) }
        var parts = unsafe String(cString: resolved).split(separator: "/").dropLast()
        while !parts.isEmpty {
            let folder = "/" + parts.joined(separator: "/")
            if holdsTemplates(folder) { return folder }
            parts = parts.dropLast()
        }
        return nil
    }

    private static func holdsTemplates(_ folder: String) -> Bool {
        unsafe access(folder + "/Templates", R_OK) == 0
    }
}
