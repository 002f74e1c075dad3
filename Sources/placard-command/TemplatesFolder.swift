import Glibc

/// Finds the folder that holds Placard's `Templates`.
enum TemplatesFolder {
    /// The folder asked for, else the nearest above the command itself, else the site's.
    static func find(asked: String?, root: String) throws -> String {
        if let asked {
            guard holdsTemplates(asked) else { throw MachineFailure(reason: "there is no folder \(asked)/Templates") }
            return asked
        }
        if let found = aboveCommand() { return fromHere(found) }
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

    /// An absolute path as people see it: relative where it is the current folder or in it.
    private static func fromHere(_ folder: String) -> String {
        guard let here = unsafe realpath(".", nil) else { return folder }
        defer { unsafe free(here) }
        let current = unsafe String(cString: here)
        if folder == current { return "." }
        return folder.hasPrefix(current + "/") ? String(folder.dropFirst(current.count + 1)) : folder
    }

    private static func holdsTemplates(_ folder: String) -> Bool {
        unsafe access(folder + "/Templates", R_OK) == 0
    }
}
