internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Makes `/find/`: every place by name, from A to Z.
///
/// A site with more names than one page should hold gets a page for each letter, `/find/S/`.
struct FindPageMaker: PageMaker {
    static let kind = "find page"
    /// The most lines of a list on one page.
    static let longestList = 2_000

    private let template: Template<FindPage>

    init?(_ compiler: inout PageTemplateCompiler) {
        guard let template = compiler.compile("find", for: FindPage.self) else { return nil }
        self.template = template
    }

    func jobs(for view: RenderContext) -> [PageJob] {
        let index = PlaceIndex(view)
        let letters = index.letters
        let isDivided = index.count > Self.longestList
        let main = PageJob(SiteAddresses.find) { template.render(mainPage(index, isDivided: isDivided, view)) }
        guard isDivided else { return [main] }
        return [main]
            + letters.map { letter in
                PageJob(Self.path(of: letter)) { template.render(letterPage(letter, index, view)) }
            }
    }

    private func mainPage(_ index: PlaceIndex, isDivided: Bool, _ view: RenderContext) -> FindPage {
        let path = SiteAddresses.find
        let letters = index.letters
        return FindPage(
            frame: view.frames.frame(
                path,
                title: view.text.locale.format(.pageFind),
                description: view.text.locale.format(.pageFindAbout),
                section: .find
            ),
            finder: FinderBox(in: view),
            heading: view.text.locale.format(.pageFind),
            count: view.text.counted(index.count, Message.countedNames, none: .countedNoNames),
            letters: letters.map { letter in
                let page = isDivided ? Self.path(of: letter) : path
                let anchor = isDivided ? nil : LetterGroup.anchor(letter)
                return LinkItem(text: letter, href: isDivided ? path.link(to: page) : anchor.map { "#\($0)" })
            },
            groups: isDivided ? [] : index.groups(letters, from: path),
            isEmpty: index.count == 0,
            postcodes: view.site.postcodes.isEmpty ? nil : path.link(to: PostcodesPageMaker.path),
            all: nil
        )
    }

    private func letterPage(_ letter: String, _ index: PlaceIndex, _ view: RenderContext) -> FindPage {
        let path = Self.path(of: letter)
        return FindPage(
            frame: view.frames.frame(
                path,
                title: view.text.locale.format(.pageFindLetter(letter: letter)),
                description: view.text.locale.format(.pageFindLetterAbout(letter: letter)),
                section: .find,
                trail: [view.step(.pageFind, SiteAddresses.find)]
            ),
            finder: FinderBox(in: view),
            heading: view.text.locale.format(.pageFindLetter(letter: letter)),
            count: view.text.counted(index.count, Message.countedNames, none: .countedNoNames),
            letters: index.letters.map {
                LinkItem(text: $0, href: path.link(to: Self.path(of: $0)), isCurrent: $0 == letter)
            },
            groups: index.groups([letter], from: path),
            isEmpty: false,
            postcodes: view.site.postcodes.isEmpty ? nil : path.link(to: PostcodesPageMaker.path),
            all: path.link(to: SiteAddresses.find)
        )
    }

    private static func path(of letter: String) -> PagePath {
        PagePath(["find", letter == InitialLetter.other ? "0-9" : letter])
    }
}
