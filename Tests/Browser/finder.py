"""Uses the finder and the search of the demonstration site as readers do: by keyboard, by touch, with slips.

`check` takes a Playwright page and the address of the site, ending in a slash, and says in words what is wrong. It also
works for a site that is opened from disk.
"""

from urllib.parse import urlsplit

from playwright.sync_api import expect


def check(page, base):
    on_foreign_requests = _watch_requests(page, base)
    _finds_by_keyboard(page, base)
    _goes_where_the_text_is_clear(page, base)
    _never_goes_on_by_a_guess(page, base)
    _offers_both_sides_of_a_boundary(page, base)
    _understands_slips(page, base)
    _says_what_it_does_not_know(page, base)
    _tries_again_after_a_failure(page, base)
    _leaves_the_arrow_keys_to_the_text_where_there_is_no_list(page, base)
    _searches(page, base)
    foreign = on_foreign_requests()
    assert not foreign, f"requests left the site: {foreign[:3]}"


def _watch_requests(page, base):
    """Whatever is requested from somewhere else, or has what was typed in its address."""
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    home = urlsplit(base)

    def foreign():
        return [url for url in seen if urlsplit(url)[:2] != home[:2] or urlsplit(url).query]

    return foreign


def _open(page, base, path="find/index.html"):
    # Away first, so that a page that is already open begins anew.
    page.goto("about:blank")
    page.goto(base + path)
    box = page.get_by_role("combobox")
    box.wait_for()
    return box


def _options(page, box, text):
    """The names offered for a text, and what the finder says."""
    status = page.locator("[data-finder] [role=status]")
    box.fill("")
    expect(status).to_be_empty()
    box.fill(text)
    expect(status).not_to_be_empty()
    return page.locator("[role=option] strong").all_inner_texts(), status.inner_text()


def _finds_by_keyboard(page, base):
    box = _open(page, base)
    names, said = _options(page, box, "north")
    assert len(names) > 1, f"'north' should be several places, not {names}"
    assert str(len(names)) in said, f"the number of places should be said, not: {said}"
    assert box.get_attribute("aria-expanded") == "true", "the list is open and aria-expanded is not true"
    assert not box.get_attribute("aria-activedescendant"), "nothing may be chosen before a reader chooses it"
    box.press("ArrowDown")
    first = box.get_attribute("aria-activedescendant")
    assert page.locator(f"#{first}").get_attribute("aria-selected") == "true", "the first option is not selected"
    box.press("ArrowUp")
    last = page.locator("[role=option]").last.get_attribute("id")
    assert box.get_attribute("aria-activedescendant") == last, "ArrowUp from the first should go round to the last"
    box.press("Home")
    assert not box.get_attribute("aria-activedescendant"), "Home should go back to the text"
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false", "Escape should close the list"
    assert box.input_value() == "north", "the first Escape should leave the text as it is"
    box.press("Escape")
    assert box.input_value() == "", "the second Escape should empty the box"
    _options(page, box, "speke")
    box.press("ArrowDown")
    with page.expect_navigation():
        box.press("Enter")
    assert page.url.endswith("areas/speke/index.html"), f"Enter should go to Speke, not to {page.url}"


def _goes_where_the_text_is_clear(page, base):
    box = _open(page, base, "index.html")
    assert page.locator(".finder-way").is_hidden(), "the box takes the place of the button"
    box.fill("Speke")
    with page.expect_navigation():
        page.locator("[data-finder] button").click()
    assert page.url.endswith("areas/speke/index.html"), f"'Speke' should lead to its page, not to {page.url}"
    box = _open(page, base)
    _options(page, box, "blackburn")
    with page.expect_navigation():
        page.locator("[role=option]").first.click()
    assert "/areas/" in page.url, f"an option that is pressed should lead to its page, not to {page.url}"


def _never_goes_on_by_a_guess(page, base):
    for number, name in enumerate(ELSEWHERE):
        box = _open(page, base, "index.html" if number % 2 else "find/index.html")
        status = page.locator("[data-finder] [role=status]")
        box.fill(name)
        box.press("Enter")
        expect(status).to_contain_text(f"“{name}”")
        page.wait_for_timeout(100)
        assert "/areas/" not in page.url, f"there is no {name} on this site, and Enter led to {page.url}"
    box = _open(page, base)
    box.fill("Spekke")
    box.press("Enter")
    link = page.locator(".finder .results a", has_text="Speke")
    link.wait_for()
    _can_read_what_is_offered(page, base)
    with page.expect_navigation():
        link.click()
    assert page.url.endswith("areas/speke/index.html"), f"the link to Speke led to {page.url}"


def _can_read_what_is_offered(page, base):
    """The suggestions after typing, which come after a page has been looked at, on the dark band of the home page."""
    here = page.url
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        box = _open(page, base, "index.html")
        box.fill("Spekke")
        box.press("Enter")
        page.locator(".finder .results a").first.wait_for()
        for part in page.locator(".finder .results :is(a, .kind)").all():
            ratio = part.evaluate(CONTRAST)
            assert ratio >= 4.5, f"{part.inner_text()!r} has a contrast of {ratio:.1f} ({scheme}) among the suggestions"
    page.emulate_media(color_scheme=None)
    if here != page.url:
        box = _open(page, base)
        box.fill("Spekke")
        box.press("Enter")


def _offers_both_sides_of_a_boundary(page, base):
    if not base.startswith("http"):
        return
    # The demonstration has no such postcode, so one is made up.
    page.route("**/find/postcodes/L24.js", lambda route: route.fulfill(body=MADE_UP, content_type="text/javascript"))
    box = _open(page, base)
    names, said = _options(page, box, "L24 9AB")
    assert names == ["Eastley", "Westley"], f"the postcode lies in two places, and {names} is offered"
    assert "edge" in said, f"that it is on the edge of both should be said, not only: {said}"
    box.press("Enter")
    page.wait_for_timeout(300)
    assert page.url.endswith("find/index.html"), "Enter may not choose one of two places for the reader"
    page.unroute("**/find/postcodes/L24.js")


def _understands_slips(page, base):
    box = _open(page, base)
    for text, name in [("Spekke", "Speke"), ("dpeke", "Speke"), ("SPEKE", "Speke"), ("l24 9", "Speke")]:
        names, _ = _options(page, box, text)
        assert name in names, f"'{text}' should offer {name}, not {names}"


def _says_what_it_does_not_know(page, base):
    box = _open(page, base)
    names, said = _options(page, box, "ZZ99 9ZZ")
    assert not names and "ZZ99 9ZZ" in said, f"an unknown postcode should be named, not: {said}"
    names, said = _options(page, box, "xyzzyplugh")
    assert not names and "A to Z" in said, f"a way on should be offered, not: {said}"


def _tries_again_after_a_failure(page, base):
    if not base.startswith("http"):
        return
    page.route("**/find/shards.js", lambda route: route.abort())
    box = _open(page, base)
    names, said = _options(page, box, "speke")
    assert not names and "A to Z" in said, f"that nothing could be loaded should be said, not: {said}"
    page.unroute("**/find/shards.js")
    names, said = _options(page, box, "speke")
    assert names == ["Speke"], f"a second attempt should find Speke, and said: {said}"


def _leaves_the_arrow_keys_to_the_text_where_there_is_no_list(page, base):
    box = _open(page, base)
    box.press("ArrowDown")
    assert box.get_attribute("aria-expanded") == "false", "an empty list may not open"


def _searches(page, base):
    page.goto(base + "search/index.html")
    shown = page.locator("main [hidden]").evaluate_all("all => all.filter((one) => one.checkVisibility()).length")
    assert not shown, "what is hidden may not be seen"
    box = page.get_by_role("searchbox")
    box.fill("influence decisions")
    expect(page.locator(".results li")).not_to_have_count(0)
    assert page.locator(".results mark").count() > 1, "the words looked for should be marked"
    hrefs = page.locator(".results a").evaluate_all("links => links.map((link) => link.href)")
    assert any("/indicators/NI4/" in href for href in hrefs), f"NI4 should be among the results, not only {hrefs}"
    box.press("Enter")
    page.reload()
    expect(page.locator(".results li")).not_to_have_count(0)
    for words, title in [("speke jobs", "Speke"), ("unemployed", "Claimant count"), ("well being", "Wellbeing")]:
        page.goto("about:blank")
        page.goto(base + "search/index.html")
        box.fill(words)
        expect(page.locator(".results a").first).to_have_text(title)
    for words in ("poor", "rent", "wage"):
        box.fill(words)
        page.wait_for_timeout(300)
        assert not page.locator(".results a", has_text="Moor").count(), f"'{words}' is no part of Cleator Moor"
    box.fill("influence decisions")
    with page.expect_navigation():
        page.locator(".results a").first.click()


# Places in England that the demonstration has no page of, among them neighbours of names that it has.
ELSEWHERE = [
    "Halewood", "Woolton", "Garston", "Ealing", "Preston", "Bootle", "Brent", "Beeston", "Bury", "Weston", "Harwood", "Hull",
    "Luton", "Derby", "Leeds", "Crewe", "Rugby", "Exeter", "Barking",
]

# The contrast of an element's words with the dark band of the home page, which is no background but a border image.
CONTRAST = """(element) => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => numbers(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = element.closest('.hero').appendChild(document.createElement('i'));
  ground.style.background = 'var(--band)';
  const [first, last] = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(light);
  ground.remove();
  return (Math.max(first, last) + 0.05) / (Math.min(first, last) + 0.05);
}"""

MADE_UP = (
    'placard("find/postcodes/L24",{"places":[["Eastley","eastley",0],["Westley","westley",0]],'
    '"kinds":["Neighbourhood"],"groups":[["9AB",0,1]]})'
)
