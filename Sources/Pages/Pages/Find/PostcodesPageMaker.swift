internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/find/postcodes/`: the places of each postcode district; no page where there are no postcodes.
///
/// A site with more lines than one page should hold gets a page for each district, `/find/postcodes/L24/`.
struct PostcodesPageMaker: PageMaker {
    static let kind = "postcodes page"
    static let path = PagePath(["find", "postcodes"])

    private let template: Template<PostcodesPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("postcodes", for: PostcodesPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        guard !view.site.postcodes.isEmpty else { return [] }
        let index = PostcodeIndex(view)
        let isDivided = index.count > FindPageMaker.longestList
        let main = PageJob(Self.path) { template.render(mainPage(index, isDivided: isDivided, view)) }
        guard isDivided else { return [main] }
        return [main]
            + index.districts.map { district in
                PageJob(Self.path(of: district.name)) { template.render(districtPage(district, view)) }
            }
    }

    private func mainPage(_ index: PostcodeIndex, isDivided: Bool, _ view: RenderContext) -> PostcodesPage {
        let path = Self.path
        let districts = index.districts.map { Self.shown($0, from: path, view) }
        return PostcodesPage(
            frame: view.frames.frame(
                path,
                title: view.text.locale.format(.pageByPostcode),
                description: view.text.locale.format(.pagePostcodesAbout),
                section: .find,
                trail: [view.step(.pageFind, SiteAddresses.find)]
            ),
            finder: FinderBox(in: view),
            heading: view.text.locale.format(.pageByPostcode),
            links: index.districts.map { district in
                LinkItem(
                    text: district.name,
                    href: isDivided
                        ? path.link(to: Self.path(of: district.name)) : "#district-" + AnchorText.of(district.name)
                )
            },
            districts: isDivided ? [] : districts,
            names: path.link(to: SiteAddresses.find),
            all: nil
        )
    }

    private func districtPage(_ district: PostcodeIndex.District, _ view: RenderContext) -> PostcodesPage {
        let path = Self.path(of: district.name)
        let name = district.name
        return PostcodesPage(
            frame: view.frames.frame(
                path,
                title: view.text.locale.format(.pageDistrict(name: name)),
                description: view.text.locale.format(.pageDistrictAbout(name: name)),
                section: .find,
                trail: [view.step(.pageFind, SiteAddresses.find), view.step(.pageByPostcode, Self.path)]
            ),
            finder: FinderBox(in: view),
            heading: view.text.locale.format(.pageDistrict(name: name)),
            links: [],
            districts: [Self.shown(district, from: path, view)],
            names: path.link(to: SiteAddresses.find),
            all: path.link(to: Self.path)
        )
    }

    private static func shown(
        _ district: PostcodeIndex.District,
        from path: PagePath,
        _ view: RenderContext
    ) -> PostcodeDistrict {
        PostcodeDistrict(
            name: district.name,
            places: district.places.map { place in
                let link = view.link(to: place.area, from: path)
                return PostcodeDistrict.Place(
                    name: link.text,
                    href: link.href,
                    count: view.text.counted(place.count, Message.countedPostcodes, none: .countedNoPostcodes)
                )
            }
        )
    }

    private static func path(of district: String) -> PagePath {
        PagePath(["find", "postcodes", district])
    }
}
