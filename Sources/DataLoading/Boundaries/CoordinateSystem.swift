internal import Diagnostics
internal import Model

/// What the numbers of a boundary file are, which the file says or its first position shows.
enum CoordinateSystem: Equatable {
    /// Longitude and latitude, WGS 84, as GeoJSON has them.
    case degrees
    /// Metres of the British National Grid; whether only the size of the numbers says so.
    case nationalGrid(isGuess: Bool)
    /// Another system, by the name that the file gives it.
    case other(String)

    /// The system of a file.
    ///
    /// The member `crs` is that of GeoJSON before RFC 7946, which programs still write. Without it, a first position
    /// too large for degrees and inside the grid stands for the whole file, so that one slip among degrees is not taken
    /// for a place on the grid.
    init(of json: JSONTape) {
        if let name = Self.name(in: json) {
            let folded = name.uppercased()
            // Names end in the number of the system: EPSG:27700, urn:ogc:def:crs:EPSG::27700, OGC:CRS84.
            switch folded.split(separator: ":").last.map(String.init) ?? folded {
            case "27700": self = .nationalGrid(isGuess: false)
            case "4326", "4258", "CRS84", "CRS84H": self = .degrees
            default: self = .other(name)
            }
            return
        }
        let isGrid = Self.firstPosition(in: json).map { x, y in
            x > 1_000 && y > 1_000 && NationalGrid.holds(x, y)
        }
        self = isGrid ?? false ? .nationalGrid(isGuess: true) : .degrees
    }

    private static func name(in json: JSONTape) -> String? {
        json.value("crs", in: json.root).flatMap { json.value("properties", in: $0) }
            .flatMap { json.value("name", in: $0) }.flatMap(json.text)
    }

    private static func firstPosition(in json: JSONTape) -> (x: Double, y: Double)? {
        guard let arcs = json.value("arcs", in: json.root) else {
            guard let features = json.value("features", in: json.root), json.kind(features) == .array else {
                return json.value("geometry", in: json.root).flatMap { position(in: $0, json) }
            }
            var feature = features + 1
            while feature < json.next(features) {
                if let geometry = json.value("geometry", in: feature), let found = position(in: geometry, json) {
                    return found
                }
                feature = json.next(feature)
            }
            return nil
        }
        guard let first = pair(in: arcs, json) else { return nil }
        guard let transform = json.value("transform", in: json.root),
            let scale = json.value("scale", in: transform).flatMap({ pair(in: $0, json) }),
            let translate = json.value("translate", in: transform).flatMap({ pair(in: $0, json) })
        else { return first }
        return (first.x * scale.x + translate.x, first.y * scale.y + translate.y)
    }

    private static func position(in geometry: Int, _ json: JSONTape) -> (x: Double, y: Double)? {
        json.value("coordinates", in: geometry).flatMap { pair(in: $0, json) }
    }

    /// The first two numbers of the first list inside lists that begins with one.
    private static func pair(in list: Int, _ json: JSONTape) -> (x: Double, y: Double)? {
        var node = list
        while node < json.next(list) {
            if json.kind(node) == .array, json.next(node) > node + 2, let x = json.number(node + 1),
                let y = json.number(node + 2)
            {
                return (x, y)
            }
            node += 1
        }
        return nil
    }
}

extension Diagnostic {
    static func otherSystem(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.otherSystem,
            .error,
            "the file's coordinates are in \"\(name.shortened)\"",
            at: location,
            explanation: "Degrees of WGS 84 (EPSG:4326) and metres of the British National Grid (EPSG:27700) are read.",
            suggestion: conversion(of: location.path),
            effect: "Nothing of the file is read."
        )
    }

    static func gridElsewhere(_ area: Area, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.otherSystem,
            .error,
            "the file's coordinates may be metres of the Irish Grid",
            at: location,
            explanation: "They have the size of metres, the file does not say of which grid, and \(area.name) "
                + "(\(area.code)) is in Northern Ireland, which the British National Grid does not cover.",
            suggestion: conversion(of: location.path),
            effect: "Nothing of the file is read."
        )
    }

    static func otherOutlines(_ format: String, path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.otherOutlines,
            .error,
            "the file is \(format)",
            at: .wholeFile(path),
            explanation: "Boundaries are read from GeoJSON and TopoJSON.",
            suggestion: conversion(of: path),
            effect: "Nothing of the file is read."
        )
    }

    /// How GDAL converts a file to GeoJSON in degrees.
    private static func conversion(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        // What a shell takes for more than a name is left out of the command.
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || " ._-+,()&".unicodeScalars.contains(scalar)
        }
        let stem = isPlain ? name.split(separator: ".").first.map(String.init) ?? "areas" : "areas"
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let file = isPlain && !name.hasPrefix("-") ? name : "FILE"
        let source = ending == "zip" ? "/vsizip/\(file)" : file
        let layer =
            ending == "gpkg" || ending == "zip" ? " Where it has several layers, put the name of one behind that." : ""
        return
            "Choose GeoJSON where it comes from, or convert it in its folder with GDAL, and then take it out of there: "
            + "ogr2ogr -f GeoJSON -t_srs EPSG:4326 -lco RFC7946=YES \"\(stem)-degrees.geojson\" \"\(source)\"" + layer
    }
}
