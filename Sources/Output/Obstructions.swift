internal import Diagnostics

/// What is in the way of new files: fine where it is an earlier write's own and goes, refused where it is not.
struct Obstructions {
    /// Files of earlier writes that will be removed, sorted by their bytes.
    let obsolete: [String]
    let folder: OutputFolder
    let shownFolder: String

    /// The changes planned, with those files to create whose way will be clear.
    ///
    /// - Throws: `WriteRefusal` with one diagnostic for each thing in the way, or what the disk refused.
    func cleared(_ planned: [PlannedChange]) throws -> [PlannedChange] {
        var result: [PlannedChange] = []
        result.reserveCapacity(planned.count)
        var problems: [Diagnostic] = []
        var last: String?
        for change in planned {
            guard case .obstructed(let path, let kind) = change else {
                result.append(change)
                continue
            }
            result.append(.create)
            // All files below one obstruction follow each other.
            guard path != last, try !goes(path, kind) else { continue }
            last = path
            problems.append(Self.problem(path, kind, in: shownFolder))
        }
        guard problems.isEmpty else { throw WriteRefusal(diagnostics: problems) }
        return result
    }

    /// Whether an obstruction is made of earlier writes' files alone, and so will be gone.
    private func goes(_ path: String, _ kind: FileStatus.Kind) throws(FileError) -> Bool {
        switch kind {
        case .file: PathOrder.contains(path, in: obsolete)
        case .folder: try holdsOnlyObsolete(path)
        case .link, .special: false
        }
    }

    private func holdsOnlyObsolete(_ start: String) throws(FileError) -> Bool {
        var pending = [start]
        while let path = pending.popLast() {
            let names = try folder.names(in: path)
            // An empty folder is of our making only where a file of ours was in it, and a stopped write removed that.
            guard !names.isEmpty || obsolete.contains(where: { $0.hasPrefix(path + "/") }) else { return false }
            for name in names {
                let inside = "\(path)/\(name)"
                switch try folder.entry(at: inside)?.kind {
                case .file where PathOrder.contains(inside, in: obsolete): continue
                case .folder: pending.append(inside)
                default: return false
                }
            }
        }
        return true
    }

    /// What is told of something in the way.
    ///
    /// - Parameter folder: the output folder as the editor named it.
    static func problem(_ path: String, _ kind: FileStatus.Kind, in folder: String) -> Diagnostic {
        let what =
            switch kind {
            case .file: "a file that no earlier build made"
            case .folder: "a folder with more in it than earlier builds made"
            case .link: "a link"
            case .special: "a pipe, socket or device"
            }
        return Diagnostic(
            OutputRules.foreignFile,
            .error,
            "\"\(path)\" is in the way: it is \(what)",
            at: .wholeFile(folder),
            explanation: "The site needs this name. Placard replaces only what it made itself.",
            suggestion: "Move it away, or build into another folder.",
            effect: "Nothing was written."
        )
    }
}
