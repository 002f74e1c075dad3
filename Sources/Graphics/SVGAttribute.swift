/// One attribute of an element of a drawing.
package struct SVGAttribute {
    enum Value {
        case text(String)
        case number(Double)
        case percent(Double)
        case path(SVGPath)
        case gap(SVGGap)
    }

    let name: StaticString
    let value: Value

    /// An attribute with a text, which is escaped.
    package static func text(_ name: StaticString, _ text: String) -> SVGAttribute {
        SVGAttribute(name: name, value: .text(text))
    }

    /// An attribute with a number, rounded to one decimal.
    package static func number(_ name: StaticString, _ number: Double) -> SVGAttribute {
        SVGAttribute(name: name, value: .number(number))
    }

    /// A length as a share of the drawing's width, so that it grows with the page while texts keep their size.
    package static func percent(_ name: StaticString, _ percent: Double) -> SVGAttribute {
        SVGAttribute(name: name, value: .percent(percent))
    }

    /// An attribute that a stencil fills in later.
    static func gap(_ name: StaticString, _ gap: SVGGap) -> SVGAttribute {
        SVGAttribute(name: name, value: .gap(gap))
    }

    /// The attribute `class`, with one name or several between spaces.
    package static func style(_ names: String) -> SVGAttribute {
        SVGAttribute(name: "class", value: .text(names))
    }

    /// The attribute `d`.
    package static func path(_ path: SVGPath) -> SVGAttribute {
        SVGAttribute(name: "d", value: .path(path))
    }
}
