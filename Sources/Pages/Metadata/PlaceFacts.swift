internal import Model

/// A place as programs are told of it.
struct PlaceFacts {
    let name: String
    let code: String
    let path: PagePath?

    init(_ area: AreaIndex, in view: RenderContext) {
        name = view.site.areas[area].name
        code = view.site.areas[area].code.text
        path = view.addresses.area(area)
    }
}
