/// The script that keeps a page of a preview up to date; it is put into pages as they are served, and into no file.
enum LiveScript {
    /// A page with the script at the end of its head, and the version that the page is of.
    static func added(to page: [UInt8], version: PreviewedSite.Version?) -> [UInt8] {
        let tag =
            "<script defer src=\"/\(Responder.folder)preview.js\" data-placard-preview"
            + " data-version=\"\(version?.site ?? "")\" data-script=\"\(version?.script ?? "")\""
            + " data-style=\"\(version?.style ?? "")\"></script>"
        guard let end = endOfHead(page) else { return page + Array(tag.utf8) }
        return page[..<end] + Array(tag.utf8) + page[end...]
    }

    /// Where `</head>` begins; no text of a head can have it, as `<` is escaped there.
    private static func endOfHead(_ page: [UInt8]) -> Int? {
        let mark = Array("</head>".utf8)
        var start = page.startIndex
        while let next = page[start...].firstIndex(of: mark[0]) {
            if page[next...].starts(with: mark) { return next }
            start = next + 1
        }
        return nil
    }

    /// The script as it is sent.
    static let bytes = Array((text + FindingPanel.text).utf8)

    /// What is new of a page is found by comparing it as it was served with how it is served now.
    ///
    /// The part that differs
    /// is put into the page that is looked at, where no script has touched that part; else the page is loaded again.
    private static let text = #"""
        // Keeps a page of the preview up to date. It is no part of the site that is published.
        (() => {
        'use strict';
        const own = document.currentScript;
        const folder = new URL('.', own.src);
        const isOurs = (node) => node.dataset?.placardPreview !== undefined;
        let { version, script, style } = own.dataset;
        let source;
        let panel;

        // The page as it is served now, before any script.
        async function served() {
          const response = await fetch(location.href, { cache: 'no-store' });
          const page = new DOMParser().parseFromString(await response.text(), 'text/html');
          const tag = [...page.scripts].find(isOurs);
          const { version, script, style } = tag?.dataset ?? {};
          tag?.remove();
          return { root: page.documentElement, status: response.status, version, script, style };
        }

        // Loads the page again, at the same place.
        function reload() {
          const place = { address: location.href, x: scrollX, y: scrollY };
          sessionStorage.setItem('placard-place', JSON.stringify(place));
          location.reload();
        }

        function returnToPlace() {
          const place = JSON.parse(sessionStorage.getItem('placard-place'));
          sessionStorage.removeItem('placard-place');
          if (place?.address === location.href) scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
        }

        const inside = (node) => [...node.childNodes].filter((child) => !isOurs(child));
        const isAlike = (one, other) => one.nodeType === Node.ELEMENT_NODE && one.cloneNode().isEqualNode(other.cloneNode());
        const isScript = (node) => node.nodeName === 'SCRIPT' && node.type !== 'application/ld+json'
          || (node.querySelector?.('script:not([type="application/ld+json"])') ?? null) !== null;

        // Pairs of nodes of the page that is looked at and what takes their place; nil where a script has changed them.
        function differences(before, after, shown) {
          const parts = [before, after, shown].map(inside);
          const [old, fresh, live] = parts;
          if (old.length !== live.length) return undefined;
          let from = 0;
          while (from < old.length && from < fresh.length && old[from].isEqualNode(fresh[from])) from += 1;
          let rest = 0;
          while (rest < old.length - from && rest < fresh.length - from && old.at(-1 - rest).isEqualNode(fresh.at(-1 - rest))) rest += 1;
          const [olds, news, lives] = parts.map((list) => list.slice(from, list.length - rest));
          const found = [];
          if (olds.length === news.length) {
            for (let n = 0; n < olds.length; n += 1) {
              if (olds[n].isEqualNode(news[n])) continue;
              if (isAlike(olds[n], news[n]) && olds[n].nodeName === lives[n].nodeName && olds[n].childNodes.length) {
                const within = differences(olds[n], news[n], lives[n]);
                if (!within) return undefined;
                found.push(...within);
              } else if (lives[n].isEqualNode(olds[n])) {
                found.push({ lives: [lives[n]], news: [news[n]], parent: shown });
              } else {
                return undefined;
              }
            }
            return found;
          }
          if (!lives.every((node, n) => node.isEqualNode(olds[n]))) return undefined;
          return [{ lives, news, parent: shown, before: live[from + lives.length] ?? null }];
        }

        function replace({ lives, news, parent, before }) {
          const added = news.map((node) => document.importNode(node, true));
          if (lives.length) {
            lives[0].before(...added);
            lives.forEach((node) => node.remove());
          } else {
            added.forEach((node) => parent.insertBefore(node, before));
          }
          if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
          for (const node of added) {
            const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
            if (document.body.contains(element)) {
              element.animate([{ outline: '3px solid #ffbf47' }, { outline: '3px solid transparent' }], 1500);
            }
          }
        }

        async function update(state) {
          if (state.version === version || !state.version) return;
          const next = await served();
          if (!source || next.script !== script || next.status !== source.status || next.version === undefined) return reload();
          const found = differences(source.root, next.root, document.documentElement);
          if (!found || found.some(({ lives, news }) => [...lives, ...news].some(isScript))) return reload();
          const { scrollX: x, scrollY: y } = window;
          found.forEach(replace);
          if (next.style !== style) {
            for (const link of document.querySelectorAll('link[rel=stylesheet]')) restyle(link, next.style);
          }
          scrollTo({ left: x, top: y, behavior: 'instant' });
          source = next;
          ({ version, style } = next);
          document.dispatchEvent(new CustomEvent('placard-updated', { detail: version }));
        }

        // The old stylesheet stays until the new one is there.
        function restyle(link, style) {
          const fresh = link.cloneNode();
          const address = new URL(link.href);
          address.searchParams.set('v', style);
          fresh.href = address;
          fresh.onload = () => link.remove();
          link.after(fresh);
        }

        let turn = Promise.resolve();
        let events;
        function receive(state) {
          turn = turn.then(() => update(state)).then(() => panel.show(state)).catch(() => {});
        }
        function listen() {
          if (events && events.readyState !== EventSource.CLOSED) return;
          events = new EventSource(new URL('events', folder));
          events.onmessage = ({ data }) => receive(JSON.parse(data));
          events.onerror = () => {
            panel.stopped();
            if (events.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
          };
        }
        // A browser has few connections for one server, so pages that nobody sees hold none.
        document.addEventListener('visibilitychange', () => {
          if (document.visibilityState === 'visible') listen();
          else events?.close();
        });

        addEventListener('load', async () => {
          panel = globalThis.placardPanel(folder);
          returnToPlace();
          source = await served().catch(() => undefined);
          if (source?.version !== version) source = undefined;
          listen();
        });
        })();

        """#
}
