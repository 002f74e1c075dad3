"""Opens every page in a real browser that has no security policy to save it, and finds out what runs or is fetched."""
import sys
import urllib.parse
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "Browser"))
import environment  # noqa: E402

# Stands before every script of a page: whatever a text runs tells of itself here.
WATCH = """
window.ran = [];
window.attack = token => { window.ran.push(String(token)); };
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => { window.ran.push(name); };
"""
# Does to every element what a reader may do, and lists what would run if they did something else.
TOUCH = """
() => {
    for (const element of document.querySelectorAll("*")) {
        if (element.localName === "details") element.open = true;
        for (const name of ["mouseover", "pointerenter", "focus", "toggle", "error", "load", "animationstart"]) {
            element.dispatchEvent(new Event(name));
        }
        for (const attribute of element.attributes) {
            const value = attribute.value.replace(/[\\u0000-\\u0020]/g, "").toLowerCase();
            if (attribute.name.startsWith("on")) window.ran.push(element.localName + " " + attribute.name);
            if (/^(javascript|vbscript|data:text|data:application)/.test(value)
                    && !["title", "alt", "content", "value", "aria-label"].includes(attribute.name)
                    && !attribute.name.startsWith("data-")) {
                window.ran.push(element.localName + " " + attribute.name + "=" + value.slice(0, 60));
            }
        }
    }
    for (const script of document.scripts) {
        if (!script.src && !/json/.test(script.type)) window.ran.push("script: " + script.text.slice(0, 60));
    }
    return window.ran;
}
"""
WORDS = """
() => [document, ...[...document.querySelectorAll("*")].map(element => element.shadowRoot)]
    .map(root => root ? (root.body ?? root).textContent : "").join(" ")
"""


class Browser:
    """A tab of a browser that may ask one address alone; what else it asks for is a fault."""

    def __init__(self, base):
        from playwright.sync_api import sync_playwright
        self.base, self.asked, self.said = base, [], []
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=environment.chromium(), args=["--no-sandbox"])
        context = self.browser.new_context(bypass_csp=True, service_workers="block")
        context.add_init_script(WATCH)
        context.route("**/*", self.ask)
        self.tab = context.new_page()
        self.tab.on("dialog", lambda dialog: (self.said.append(dialog.type), dialog.dismiss()))
        self.tab.on("popup", lambda popup: (self.said.append("a window of its own"), popup.close()))

    def ask(self, route):
        address = urllib.parse.urlsplit(route.request.url)
        if f"{address.scheme}://{address.netloc}/" == "/".join(self.base.split("/")[:3]) + "/":
            return route.continue_()
        self.asked.append(route.request.url)
        return route.abort()

    def look(self, path, wait=0):
        """What ran or was asked for on a page."""
        self.asked, self.said = [], []
        self.tab.goto(self.base + path, wait_until="load", timeout=60_000)
        if wait:
            self.tab.wait_for_timeout(wait)
        ran = self.tab.evaluate(TOUCH)
        if self.tab.url.split("#")[0].split("?")[0] != (self.base + path).split("#")[0].split("?")[0]:
            self.said.append(f"led away to {self.tab.url}")
        return [f"ran: {what}" for what in dict.fromkeys(ran + self.said)] + [f"asked for {url[:100]}" for url in self.asked]

    def words(self):
        """What stands on the page, with what its scripts put beside it."""
        return self.tab.evaluate(WORDS)

    def search(self, path, texts):
        """What ran when texts were looked for, in the address and typed."""
        found = []
        for text in texts:
            found += self.look(f"{path}?q={urllib.parse.quote(text)}", wait=150)
            field = self.tab.query_selector("main input[type=search], main input[name=q], input[type=search]")
            if field:
                field.fill(text)
                self.tab.wait_for_timeout(150)
                found += [f"ran: {what}" for what in self.tab.evaluate(TOUCH)]
        return list(dict.fromkeys(found))

    def close(self):
        self.browser.close()
        self.playwright.stop()
