/// An address that a page had once, and where whoever still asks for it is led.
package struct OldAddress: Hashable, Sendable {
    /// From the site's root, as written: `/areas/speke/`.
    package let old: Located<String>
    /// The address that it has now, from the site's root; nil where the page is gone for good.
    package let new: Located<String>?

    /// Leads one address to another; without a second, says that the page is gone for good.
    package init(old: Located<String>, new: Located<String>?) {
        self.old = old
        self.new = new
    }
}
