package import Diagnostics

/// Takes control characters out of text files before anything reads them: no page, feed or calendar may have them.
package enum ControlCharacters {
    /// The files with a space in the place of each control character, so that lines and columns stay what they were.
    ///
    /// Tabs and line ends stay. So does NUL, which is reported as what it mostly is: a sign of another encoding. Data
    /// with a NUL stay as they are: their readers refuse them whole, and tell a workbook from an archive by such bytes.
    package static func replaced(in files: [SourceFile]) -> Outcome<[SourceFile]> {
        var diagnostics: [Diagnostic] = []
        let cleaned = files.map { file in
            guard isText(file), mayHaveControl(file.bytes), !(isData(file) && file.bytes.contains(0))
            else { return file }
            let places = controls(in: file.bytes)
            guard let first = places.first else { return file }
            diagnostics.append(finding(in: file, first: first, count: places.count))
            var bytes = file.bytes
            for place in places {
                bytes[place] = UInt8(ascii: " ")
                if file.bytes[place] == start { bytes[place + 1] = UInt8(ascii: " ") }
            }
            return SourceFile(path: file.path, bytes: bytes)
        }
        return Outcome(cleaned, diagnostics)
    }

    private static func isText(_ file: SourceFile) -> Bool {
        isData(file) || [".md", ".yml"].contains { file.name.lowercased().hasSuffix($0) }
    }

    private static func isData(_ file: SourceFile) -> Bool {
        [".csv", ".json", ".geojson"].contains { file.name.lowercased().hasSuffix($0) }
    }

    /// The first of the two bytes of each control character from U+0080 to U+009F, and of many letters.
    private static let start: UInt8 = 0xC2

    /// Without a way out of the loop, so that many bytes are looked at in one step.
    private static func mayHaveControl(_ bytes: [UInt8]) -> Bool {
        var found = false
        for byte in bytes { found = found || isControl(byte) || byte == start }
        return found
    }

    /// Where control characters begin: C0, DEL and, in files that are UTF-8, C1.
    ///
    /// In a file of another encoding those two bytes are two letters. U+0085 ends a line.
    private static func controls(in bytes: [UInt8]) -> [Int] {
        var places: [Int] = []
        var isUTF8: Bool?
        for (place, byte) in bytes.enumerated() {
            if isControl(byte) { places.append(place) }
            guard byte == start, place + 1 < bytes.count, 0x80..<0xA0 ~= bytes[place + 1], bytes[place + 1] != 0x85
            else { continue }
            let isText = isUTF8 ?? (String(validating: bytes, as: UTF8.self) != nil)
            isUTF8 = isText
            if isText { places.append(place) }
        }
        return places
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }

    private static func finding(in file: SourceFile, first: Int, count: Int) -> Diagnostic {
        let code = file.bytes[first] == start ? file.bytes[first + 1] : file.bytes[first]
        return Diagnostic(
            PlacardRules.controlCharacter,
            .warning,
            "control character \(ControlCharacter.name(UInt32(code)))"
                + (count > 1 ? ", and \(count - 1) more in this file" : ""),
            at: LineMap(file.bytes, path: file.path).location(of: first),
            suggestion: "Delete it and type the characters around it again.",
            effect: "It is read as a space."
        )
    }
}

/// Finds files of the content folder that reach no page, so that nothing an editor made is lost in silence.
enum UnusedFiles {
    /// - Parameter skipped: the folder of data files where an indicator that may name them could not be read; nil where
    ///   every indicator could.
    /// - Parameter faults: what was found in texts; a file that an erroneous text or its finding names is left out.
    static func diagnostics(
        _ files: [SourceFile],
        skipping skipped: String? = nil,
        faults: [Diagnostic] = [],
        isUsed: (String) -> Bool
    ) -> [Diagnostic] {
        let unused = files.filter { file in !isUsed(file.path) && !(skipped.map(file.path.hasPrefix) ?? false) }
        guard !unused.isEmpty else { return [] }
        let faulty = namedFiles(in: files, faults)
        return unused.filter { file in !faulty.contains { $0.contains(file.name.lowercased()) } }.map { file in
            Diagnostic(
                PlacardRules.unusedFile,
                .warning,
                "nothing uses the file \"\(file.name)\"",
                at: .wholeFile(file.path),
                suggestion: suggestion(for: file),
                effect: "It appears on no page."
            )
        }
    }

    /// Texts with an error in them and what was said of it, in which a file may be named that nothing uses therefore.
    private static func namedFiles(in files: [SourceFile], _ faults: [Diagnostic]) -> [String] {
        let errors = faults.filter { $0.severity == .error }
        let paths = Set(errors.compactMap { $0.location?.path })
        return files.filter { paths.contains($0.path) && $0.name.hasSuffix(".md") }.map { $0.text.lowercased() }
            + errors.compactMap { $0.suggestion?.lowercased() }
    }

    private static func suggestion(for file: SourceFile) -> String {
        let ending = file.name.split(separator: ".").last?.lowercased() ?? ""
        if file.path.contains("/boundaries/"),
            ["zip", "shp", "dbf", "shx", "prj", "gpkg", "kml", "kmz"].contains(ending)
        {
            return
                "Shapefiles and archives are not read: take GeoJSON in longitude and latitude (EPSG:4326), or convert it."
        }
        if file.path.contains("/issues/"), ["csv", "xlsx", "ods"].contains(ending) {
            return "Name it in the front matter of a forum, a text of the folder issues: issues: \(file.name)."
        }
        return ending == "csv"
            ? "Name it in the front matter of an indicator or a plan, give it the name it should have, or delete it."
            : "Move it to the folder it belongs in, give it the name it should have, or delete it."
    }
}
