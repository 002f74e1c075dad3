// The finder, the search of the site, tables that sort, and parts that open for paper. Without this file every page is there all the same.
// What readers type stays in their browser: only files of this site are loaded, the same for everybody.
(() => {
'use strict';

// What a cell of a table is sorted by; nothing where it says that there is no figure.
function sortKey(text, isNumber, language) {
  if (!isNumber) return text || undefined;
  const [, , group] = (11111).toLocaleString(language);
  const [, point] = (1.1).toLocaleString(language);
  const plain = text.replaceAll(group, '').replace(/[\u00a0\u202f]/g, '').replaceAll(point, '.').replace('−', '-');
  return plain.match(/-?\d+(\.\d+)?/)?.map(Number)[0];
}

const order = (a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b, undefined, { numeric: true }));

// The names of a few places as a sentence has them: Speke, or Speke and Garston.
const inWords = (found, language) => new Intl.ListFormat(language).format([...new Set(found.map(({ name }) => name))].slice(0, 5));

if (typeof document === 'undefined') {
  module.exports = { sortKey, order, inWords };
  return;
}

// Each file of the index calls `placard` with its name and what it holds. (Files opened from disk cannot be fetched.)
const { src, dataset: words } = document.currentScript;
const files = {};
const arrivals = {};
globalThis.placard = (name, content) => arrivals[name](content);
const load = (name) => (files[name] ??= new Promise((resolve, reject) => {
  arrivals[name] = resolve;
  // A file that did not come may come the next time.
  const onerror = () => reject(delete files[name]);
  document.head.append(make('script', { src: new URL(`../${name}.js`, src), onerror }));
}));

function make(tag, properties, ...inside) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}

let language = document.documentElement.lang;
try {
  Intl.getCanonicalLocales(language);
} catch {
  language = undefined;
}
const plurals = new Intl.PluralRules(language);
const message = ({ dataset }, count, note, typed) => [dataset[note], count && (dataset[plurals.select(count)] ?? dataset.other)]
  .filter(Boolean).join(' ').replace('{count}', count).replace('{text}', () => typed);
const address = (href) => new URL(`../${href}`, src);
const failure = async () => ({ found: [], note: 'failed' });

// The finder: a combobox after the ARIA Authoring Practices, with suggestions that readers choose from. It goes on by
// itself for what is sure alone; for anything else, Enter lists what it may be as links.
function finder(form) {
  const [input, list, status] = ['input', '[role=listbox]', '[role=status]'].map((one) => form.querySelector(one));
  const links = make('ul', { className: 'results' });
  status.after(links);
  let active;
  const mark = (option) => {
    if (active) active.ariaSelected = 'false';
    active = option;
    if (option) option.ariaSelected = 'true';
    option?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option?.id ?? '');
  };
  const open = (isOpen) => {
    mark();
    list.hidden = !isOpen;
    input.ariaExpanded = String(isOpen);
  };
  const go = (option) => location.assign(address(option.dataset.href));
  async function suggest(submits) {
    const typed = input.value;
    const { found, note, sure, like, year } = await load('assets/find').then(({ find }) => find(typed, load)).catch(failure);
    if (typed !== input.value) return;
    const said = submits && like && form.dataset.like ? 'like' : note;
    const shown = found.slice(0, 12).map(({ name, kind, href, also }) => [also ? `${also} (${name})` : name, kind, href]);
    list.replaceChildren(...shown.map(([name, kind, href], n) => {
      const option = make('li', { id: `${list.id}-${n}`, role: 'option', ariaSelected: 'false' },
        make('strong', {}, name), ' ', make('span', { className: 'kind' }, kind));
      option.dataset.href = href;
      return option;
    }));
    if (said === 'guess') list.prepend(make('li', { ariaHidden: 'true' }, message(form, 0, said, typed)));
    links.replaceChildren(...(submits && !sure ? shown : []).map(([name, kind, href]) => make('li', {},
      make('a', { href: address(href) }, name), ' ', make('span', { className: 'kind' }, kind))));
    open(found.length > 0 && !submits);
    status.textContent = message(form, /guess|like/.test(said) && form.dataset[said] ? 0 : found.length, said, typed).replace('{year}', year)
      .replace('{places}', () => inWords(found, language));
    if (submits && sure) go(list.firstChild);
  }
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    if (active) go(active);
    else suggest(true);
  };
  input.oninput = () => suggest();
  input.onblur = () => open(false);
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = ({ target }) => target.closest('[role=option]') && go(target.closest('[role=option]'));
  input.onkeydown = (event) => {
    const options = [...list.querySelectorAll('[role=option]')];
    const at = options.indexOf(active);
    const to = { ArrowDown: at + 1 === options.length ? 0 : at + 1, ArrowUp: at < 0 ? -1 : at - 1 }[event.key];
    if (to !== undefined && options.length) {
      event.preventDefault();
      if (list.hidden) open(true);
      mark(options.at(to));
    } else if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      if (list.hidden) suggest();
      open(false);
    } else if (event.key === 'Home' || event.key === 'End') {
      mark();
    }
  };
}

// A text around the first of some words, with all of them marked.
function excerpt(text, words, fold) {
  const pieces = text.split(/([\p{L}\p{N}'’]+)/u);
  const hits = pieces.map((piece) => words.includes(fold(piece)[0]));
  const from = Math.max(0, hits.indexOf(true) - 20);
  const shown = pieces.slice(from, from + 70).map((piece, n) => (hits[from + n] ? make('mark', {}, piece) : piece));
  return [from ? '… ' : '', ...shown, from + 70 < pieces.length ? ' …' : ''];
}

function search(form) {
  const [input, status] = ['input', '[role=status]'].map((one) => form.querySelector(one));
  const list = form.parentNode.querySelector('.results');
  const rest = make('button', { type: 'button', className: 'button', hidden: true }, form.dataset.rest ?? '');
  let most = 20;
  list.after(rest);
  async function show() {
    const typed = input.value;
    const [{ fold }, { search }] = await Promise.all([load('assets/find'), load('assets/search')])
      .catch(() => [{ fold: () => [] }, { search: failure }]);
    const endings = form.dataset.endings?.split(' ').filter(Boolean);
    const { found, total, note, missing, instead, marks = [] } = await search(typed, load, endings, most).catch(failure);
    if (typed !== input.value) return;
    list.replaceChildren(...found.map(({ name, kind, href, also, text = '' }) => make('li', {},
      make('a', { href: address(href) }, ...excerpt(also ? `${also} (${name})` : name, marks, fold)), ' ',
      make('span', { className: 'kind' }, kind), make('p', {}, ...excerpt(text, marks, fold)))));
    const hasMore = total > found.length;
    const said = hasMore ? { dataset: { [note]: form.dataset[note], other: form.dataset.part ?? form.dataset.other } } : form;
    status.textContent = message(said, total ?? 0, note, note === 'without' ? missing : typed).replace('{shown}', found.length);
    if (note === 'without' && instead) status.append(' ' + message(form, 0, 'instead', instead));
    rest.hidden = !hasMore || !form.dataset.rest;
  }
  form.hidden = false;
  const begin = () => show(most = 20);
  rest.onclick = () => show(most += 20);
  input.oninput = begin;
  input.onchange = () => history.replaceState(null, '', '#' + new URLSearchParams({ q: input.value }));
  form.onsubmit = (event) => event.preventDefault(begin());
  input.value = new URLSearchParams(location.hash.slice(1) || location.search).get('q') ?? '';
  if (input.value) show();
}

function sortable(table, status) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const name = head.textContent.trim();
    const button = make('button', { type: 'button', className: 'sort' });
    if (head.querySelector('a')) button.ariaLabel = words.sort.replace('{column}', () => name);
    else button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      const up = head.ariaSort !== 'ascending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.ariaSort = up ? 'ascending' : 'descending';
      const rows = [...table.tBodies[0].rows].map((row) => {
        const cell = row.cells[column];
        const text = cell.dataset.value ?? cell.querySelector('time')?.dateTime ?? cell.textContent.trim();
        return [row, sortKey(text, head.matches('.number, [data-number]'), language)];
      });
      const known = rows.filter(([, key]) => key !== undefined).sort(([, a], [, b]) => (up ? order(a, b) : order(b, a)));
      table.tBodies[0].append(...known.concat(rows.filter(([, key]) => key === undefined)).map(([row]) => row));
      status.textContent = words[up ? 'up' : 'down'].replace('{column}', () => name);
    };
  });
}

const all = (selector) => document.querySelectorAll(selector);
all('[data-finder]').forEach(finder);
all('[data-search]').forEach(search);
const tables = all('table[data-sortable]');
if (tables.length && words.sort) {
  const status = make('p', { role: 'status', className: 'visually-hidden' });
  document.body.append(status);
  tables.forEach((table) => sortable(table, status));
}

// Some browsers take rows that a small screen shows as lines for no table; these roles say that they are one.
const roles = { TABLE: 'table', TR: 'row', TD: 'cell', TH: 'rowheader' };
all('.place-rows, .plan-needs, :is(.place-rows, .plan-needs) :is(thead, tbody, tr, th, td)').forEach((part) => {
  part.role = part.scope === 'col' ? 'columnheader' : roles[part.tagName] ?? 'rowgroup';
});

// Only a table that goes on sideways is a group with a name, and a stop of the Tab key.
const groups = new Map();
const widths = new ResizeObserver((boxes) => boxes.forEach(({ target }) => {
  const goesOn = target.scrollWidth > target.clientWidth + 1;
  for (const [name, value] of groups.get(target)) goesOn ? target.setAttribute(name, value) : target.removeAttribute(name);
}));
all('.table-scroll').forEach((box) => {
  groups.set(box, [...box.attributes].filter(({ name }) => name !== 'class').map(({ name, value }) => [name, value]));
  widths.observe(box);
});

// Paper opens what a reader could.
let opened = [];
addEventListener('beforeprint', () => {
  opened = [...all('details:not([open])')];
  opened.forEach((part) => { part.open = true; });
});
addEventListener('afterprint', () => opened.forEach((part) => { part.open = false; }));
})();
