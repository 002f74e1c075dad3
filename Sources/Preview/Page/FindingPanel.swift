/// The part of the preview's script that lays the findings of the newest build over the page.
///
/// It is a landmark at the foot of the window that can be folded away, and takes no focus, so that the page stays
/// usable while something is to be mended. It lives in a shadow tree, where no style of the site reaches it. Texts are
/// put in as texts, so that none of the content is read as HTML.
enum FindingPanel {
    static let text = #"""
        (() => {
        'use strict';
        const styles = `
          :host { all: initial; }
          section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; max-height: 60vh; display: flex;
            flex-direction: column; font: 16px/1.45 system-ui, sans-serif; color: #1d1d1f; background: #fff; border-top: 4px solid #8a5a00;
            box-shadow: 0 -2px 12px rgb(0 0 0 / .3); }
          section[hidden], .body[hidden] { display: none; }
          section.errors { border-color: #b3001b; }
          .bar { display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: .5rem 1rem; }
          h2 { margin: 0; font-size: 1.05rem; }
          button, a { font: inherit; color: #00408a; }
          button { padding: .25rem .75rem; min-height: 2.25rem; border: 1px solid currentColor; border-radius: 4px; background: #fff;
            cursor: pointer; }
          :focus-visible { outline: 3px solid #1d1d1f; outline-offset: 2px; }
          .body { overflow: auto; padding: 0 1rem 1rem; }
          ol { margin: 0; padding: 0; list-style: none; }
          li { padding: .75rem 0; border-top: 1px solid #ccc; }
          h3 { margin: 0 0 .25rem; font-size: 1rem; }
          p { margin: .25rem 0; }
          pre { margin: .5rem 0; padding: .5rem; overflow: auto; font: 14px/1.4 ui-monospace, monospace; background: #f3f3f3; }
          summary { cursor: pointer; color: #00408a; }
          @media print { section { display: none; } }
          @media (forced-colors: active) { section, button { border-color: CanvasText; } }`;

        const make = (tag, properties, ...inside) => {
          const element = Object.assign(document.createElement(tag), properties);
          element.append(...inside.filter((part) => part !== undefined && part !== ''));
          return element;
        };
        const count = (number, word) => (number === 0 ? '' : `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`);
        const paragraph = (text) => (text ? make('p', {}, text) : '');

        globalThis.placardPanel = (folder) => {
          const host = make('div', {});
          host.dataset.placardPreview = '';
          const tree = host.attachShadow({ mode: 'open' });
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(styles);
          tree.adoptedStyleSheets = [sheet];
          const title = make('h2', { id: 'title' });
          const list = make('ol', {});
          const rest = make('p', {});
          const note = make('p', {});
          const body = make('div', { className: 'body', id: 'body', tabIndex: 0 }, note, list, rest);
          body.setAttribute('aria-label', 'What was found');
          const fold = make('button', { type: 'button' });
          fold.setAttribute('aria-controls', 'body');
          const section = make('section', { hidden: true }, make('div', { className: 'bar' }, title, fold), body);
          section.setAttribute('aria-labelledby', 'title');
          // Said aloud when it changes, without what is in the list.
          title.setAttribute('aria-live', 'polite');
          tree.append(section);
          // First, so that a keyboard reaches it at once.
          document.body.prepend(host);

          // The end of the page, and what a keyboard reaches there, can be scrolled out from under the panel.
          const room = new CSSStyleSheet();
          document.adoptedStyleSheets.push(room);
          new ResizeObserver(() => {
            const height = section.hidden ? 0 : section.offsetHeight;
            room.replaceSync(`@media screen { html { padding-bottom: ${height}px; scroll-padding-bottom: ${height}px } }`);
          }).observe(section);

          let build;
          let had;
          const setFolded = (isFolded) => {
            body.hidden = isFolded;
            fold.textContent = isFolded ? 'Show' : 'Hide';
            fold.setAttribute('aria-expanded', String(!isFolded));
          };
          fold.onclick = () => setFolded(!body.hidden);
          section.onkeydown = (event) => {
            if (event.key !== 'Escape' || body.hidden) return;
            setFolded(true);
            fold.focus();
          };

          const open = async (button, number) => {
            const response = await fetch(new URL(`open/${build}/${number}`, folder), { method: 'POST' }).catch(() => undefined);
            button.textContent = response?.ok ? 'Opened in your editor' : (await response?.text()) ?? 'The preview has stopped';
          };
          const item = (finding) => {
            const { code, title: name, about, severity, summary, place, excerpt, explanation, suggestion, effect, related, more, address, command } = finding;
            const heading = make('h3', {}, `${severity[0].toUpperCase()}${severity.slice(1)} ${code}: ${summary}`);
            const where = make('p', {});
            if (address) {
              where.append(make('a', { href: address }, place));
            } else if (command !== undefined) {
              const button = make('button', { type: 'button' }, `Open ${place}`);
              button.onclick = () => open(button, command);
              where.append(button);
            } else {
              where.append(place);
            }
            const margin = excerpt ? `${excerpt.line} | ` : '';
            const quote = excerpt ? make('pre', { tabIndex: 0 }, `${margin}${excerpt.text}\n${' '.repeat(margin.length + excerpt.caret)}^`) : '';
            if (quote) quote.setAttribute('aria-label', `Line ${excerpt.line}`);
            return make('li', {}, heading, place ? where : '', quote, paragraph([explanation, suggestion].filter(Boolean).join(' ')),
              paragraph(effect && `Effect: ${effect}`), ...related.map((one) => paragraph(`See ${one}`)),
              paragraph(more ? `and ${more.toLocaleString('en')} more like this` : ''),
              make('details', {}, make('summary', {}, `What ${code} is`), make('p', {}, make('strong', {}, name)), make('p', {}, about)));
          };

          return {
            async show(state) {
              const { errors, warnings, failure } = state;
              const isNew = state.build !== build;
              if (isNew || failure) {
                const response = await fetch(new URL('findings.json', folder), { cache: 'no-store' });
                const { findings, more } = await response.json();
                build = state.build;
                list.replaceChildren(...findings.map(item));
                rest.textContent = more ? `There are ${more.toLocaleString('en')} more. placard check lists them all.` : '';
              }
              section.hidden = !errors && !warnings && !failure;
              section.className = errors || failure ? 'errors' : 'warnings';
              const found = [count(errors, 'error'), count(warnings, 'warning')].filter(Boolean).join(', ');
              const said = failure ? 'The files could not be read' : errors ? `${found}: the page is as it was before` : found;
              if (title.textContent !== said) title.textContent = said;
              note.textContent = failure ?? '';
              // Errors open the list when they are new; warnings wait to be asked for.
              const isBad = errors > 0 || Boolean(failure);
              if (isBad !== had) setFolded(!isBad);
              had = isBad;
            },
            stopped() {
              title.textContent = 'The preview has stopped. Start placard serve again.';
              note.textContent = '';
              list.replaceChildren();
              rest.textContent = '';
              section.hidden = false;
              section.className = 'errors';
              setFolded(true);
              build = undefined;
            },
          };
        };
        })();

        """#
}
