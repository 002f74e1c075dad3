/// What a published drawing may be made of: elements and attributes of SVG 2 that draw, and neither run, move nor fetch
/// anything.
///
/// Names are those of SVG 2 and Filter Effects 1, in the case in which they are written there. What is not listed is
/// not published, so that a name that browsers learn tomorrow is left out as well.
enum DrawingVocabulary {
    /// The namespace of SVG.
    static let svg = "http://www.w3.org/2000/svg"
    /// The namespace of addresses in SVG 1.1.
    static let xlink = "http://www.w3.org/1999/xlink"
    /// The namespace of `xml:lang` and `xml:space`, which is bound to the prefix without a word.
    static let xml = "http://www.w3.org/XML/1998/namespace"

    /// Namespaces of which a browser knows more than drawing: their elements are refused and not just left out.
    static let live: Set<String> = [
        svg, "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events",
        "http://www.w3.org/2001/XInclude", "http://www.w3.org/1999/XSL/Transform",
    ]

    /// Elements that are published.
    static let elements: Set<String> = [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "style", "switch",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image",
        "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "a",
        "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
        "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
        "feFuncG", "feFuncR", "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset",
        "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    ]

    /// Elements of SVG that draw nothing and hold what readers do not see; they are left out with what is in them.
    static let leftOut: Set<String> = ["metadata", "view", "cursor", "color-profile"]

    /// Elements whose address is a part of the drawing that is drawn once more.
    static let repeating: Set<String> = ["use", "textPath", "pattern", "linearGradient", "radialGradient", "filter"]

    /// Attributes whose values are words for people, or names; no style is looked for in them.
    static let words: Set<String> = [
        "id", "class", "lang", "role", "systemLanguage", "aria-label", "aria-labelledby", "aria-describedby",
        "aria-hidden", "aria-roledescription", "in", "in2", "result", "font-family",
    ]

    /// Attributes that say where, how large and how a shape is.
    private static let geometry: Set<String> = [
        "d", "x", "y", "z", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "dx", "dy", "width",
        "height", "points", "rotate", "pathLength", "textLength", "lengthAdjust", "startOffset", "method", "spacing",
        "side", "viewBox", "version", "preserveAspectRatio", "transform", "refX", "refY", "markerWidth", "markerHeight",
        "markerUnits", "orient", "offset", "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits",
        "patternContentUnits", "patternTransform", "clipPathUnits", "maskUnits", "maskContentUnits", "style", "media",
        "type", "tabindex", "focusable",
    ]

    /// Attributes of the primitives of filters.
    private static let filters: Set<String> = [
        "filterUnits", "primitiveUnits", "stdDeviation", "mode", "operator", "values", "tableValues", "slope",
        "intercept", "amplitude", "exponent", "k1", "k2", "k3", "k4", "order", "kernelMatrix", "divisor", "bias",
        "targetX", "targetY", "edgeMode", "kernelUnitLength", "preserveAlpha", "surfaceScale", "diffuseConstant",
        "specularConstant", "specularExponent", "azimuth", "elevation", "pointsAtX", "pointsAtY", "pointsAtZ",
        "limitingConeAngle", "scale", "xChannelSelector", "yChannelSelector", "radius", "baseFrequency", "numOctaves",
        "seed", "stitchTiles",
    ]

    /// Properties of style that SVG lets be written as attributes.
    private static let presentation: Set<String> = [
        "alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color", "color-interpolation",
        "color-interpolation-filters", "cursor", "direction", "display", "dominant-baseline", "fill", "fill-opacity",
        "fill-rule", "filter", "flood-color", "flood-opacity", "font", "font-size", "font-size-adjust", "font-stretch",
        "font-style", "font-variant", "font-weight", "image-rendering", "letter-spacing", "lighting-color",
        "marker-end", "marker-mid", "marker-start", "mask", "mask-type", "mix-blend-mode", "isolation", "opacity",
        "overflow", "paint-order", "pointer-events", "shape-rendering", "stop-color", "stop-opacity", "stroke",
        "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
        "stroke-opacity", "stroke-width", "text-anchor", "text-decoration", "text-rendering", "transform-box",
        "transform-origin", "unicode-bidi", "vector-effect", "visibility", "white-space", "word-spacing",
        "writing-mode",
    ]

    /// Attributes that are published, but for addresses, which `DrawingHandler` looks at one by one.
    static let attributes = words.union(geometry).union(filters).union(presentation)
}
