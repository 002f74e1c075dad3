// What readers mean by what they type into the finder: places and postcodes. It knows no page and is loaded when
// somebody begins to type. `load` gives the content of a file of the index by its name.
placard('assets/find', (() => {
'use strict';

// The plain words of a text, as the index has them: accents and apostrophes left out, "saint" as "st", "upon" as "on".
const short = { saint: 'st', upon: 'on', __proto__: null };
const letters = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss' };
const fold = (text) => text.toLowerCase().normalize('NFD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
  .normalize('NFC').replace(/[æœøłđðþħŧıß]/g, (c) => letters[c]).replace(/['’‘ʼ`]/g, '').replace(/&/g, ' and ')
  .split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean).map((word) => short[word] ?? word);

// How many slips make one word of another; two letters that changed places are one.
function slips(a, b) {
  const rows = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]),
        swapped ? rows[i - 2][j - 2] + 1 : 99);
    }
  }
  return rows[a.length][b.length];
}

// The words of a list that a misspelt one may stand for: a guess, which is never more than offered.
function nearest(word, list) {
  const most = word.length < 3 ? 0 : word.length < 8 ? 1 : 2;
  const near = [...new Set(list)].filter((w) => Math.abs(w.length - word.length) <= most)
    .map((w) => [w, slips(word, w)]).sort((a, b) => a[1] - b[1]);
  return near.filter(([, n]) => n <= most && n === near[0][1]).map(([w]) => w);
}

// The file of the words that begin as this one does; `part` where it has only the first of them.
function shard(word, leaves, tops = []) {
  const start = [...word].slice(0, 24);
  for (let n = start.length; n >= 0; n--) {
    const prefix = start.slice(0, n).join('');
    const part = !leaves.includes(prefix);
    if (!part || (n === start.length && tops.includes(prefix))) {
      return { name: 'w-' + prefix.replace(/[^a-z0-9]/gu, (c) => `-${c.codePointAt().toString(16)}-`), part };
    }
  }
}

const place = ([name, slug, kind], kinds) => ({ name, kind: kinds[kind], href: `areas/${slug}/index.html` });

// How a text can be read as a postcode or its beginning, the likeliest first: district and rest. O and 0 are one.
const twins = { O: 'O0', 0: '0O', I: 'I1', 1: '1I' };
function postcodes(text, districts) {
  const typed = text.trim().toUpperCase();
  const code = typed.replace(/\s/g, '');
  return !/^\w{2,7}$/.test(code) ? [] : [...code]
    .reduce((all, c) => all.flatMap((s) => [...(twins[c] ?? c)].map((t) => s + t)), [''])
    .flatMap((s) => [typed.search(/\s|$/), 4, 3, 2].map((n) => [s.slice(0, n), s.slice(n)]))
    .filter(([district, rest]) => districts.includes(district) && /^(\d[A-Z]{0,2})?$/.test(rest));
}

async function byPostcode([district, rest], load) {
  const { kinds, places, groups, ended = [] } = await load('find/postcodes/' + district);
  const among = (start) => {
    const counts = {};
    for (const [codes, ...inside] of groups) {
      const count = codes.match(/.../g).filter((code) => code.startsWith(start)).length;
      for (const n of count ? inside : []) counts[n] = (counts[n] ?? 0) + count;
    }
    return Object.keys(counts).sort((a, b) => counts[b] - counts[a]).map((n) => place(places[n], kinds));
  };
  const found = among(rest);
  if (!found.length) return { found: among(''), note: 'near' };
  const isWhole = rest.length === 3;
  const [, year] = (isWhole && ended.find(([codes]) => codes.match(/.../g).includes(rest))) || [];
  if (year) return { found, note: 'ended', year, sure: false };
  return { found, note: isWhole && found.length > 1 ? 'boundary' : '', sure: isWhole && found.length === 1 };
}

// How well a name fits: 0 the same words, 1 begins so, 2 has such words; 9 does not. (Wood Green is not Woodgreen.)
function fit(name, slots) {
  const words = fold(name);
  const typed = slots.map(([word]) => word);
  if (words.join(' ') === typed.join(' ')) return 0;
  if (words.join('').startsWith(typed.join(''))) return 1;
  return slots.every((slot) => slot.some((start) => words.some((word) => word.startsWith(start)))) ? 2 : 9;
}

// The places whose names have each of some words, or one that it may stand for; the best first.
async function byName(slots, { leaves, tops }, load) {
  const files = slots.map((slot) => slot.map((word) => shard(word, leaves, tops)).filter(Boolean));
  if (files.some((list) => !list.length)) return { found: [] };
  const cost = (n) => (files[n].some((file) => file.part) ? 99 : 0) - slots[n][0].length;
  const [best] = [...files.keys()].sort((a, b) => cost(a) - cost(b));
  const found = {};
  for (const name of new Set(files[best].map((file) => file.name))) {
    const { kinds, inside = [], places } = await load('find/places/' + name);
    for (const entry of places) {
      const [own, slug, , size, ...others] = entry;
      const fits = [own, ...others].map((name) => [fit(name, slots), name]);
      const [rank, alias] = fits.reduce((a, b) => (b[0] < a[0] ? b : a));
      const isWhole = slots.every((slot) => slot.some((word) => fold(alias).includes(word)));
      // “The North West” needs no “North West” behind it.
      const also = fold(` ${alias}`).join(' ').endsWith(fold(own).join(' ')) ? '' : alias;
      if (rank < 9) found[slug] = { ...place(entry, kinds), rank, size, isWhole, also, inside: inside[entry[2]] ?? [] };
    }
  }
  return { found: Object.values(found).sort((a, b) => a.rank - b.rank || a.size - b.size
    || a.name.localeCompare(b.name, undefined, { numeric: true })), part: files[best].some((file) => file.part) };
}

// The words that a misspelt one may stand for, among those that begin or end like it.
async function spellings(word, tree, load) {
  const head = shard(word, tree.leaves);
  const tail = shard([...word].reverse().join(''), tree.ends);
  const { places } = head ? await load('find/places/' + head.name) : { places: [] };
  const { words } = tail ? await load('find/spellings/' + tail.name) : { words: [] };
  return nearest(word, places.flatMap(([name, , , , ...others]) => [name, ...others].flatMap(fold)).concat(words));
}

// The places of a name and of the larger area behind a comma, both whole: Speke, Liverpool.
async function byNameInside(text, tree, load) {
  const [own, ...rest] = text.split(',').map((part) => fold(part));
  const larger = rest.flat().join(' ');
  if (!own.length || own.length > 8 || !larger) return [];
  const { found } = await byName(own.map((word) => [word]), tree, load);
  return found.filter(({ rank, inside }) => rank === 0 && inside.some((name) => fold(name).join(' ') === larger));
}

// Everything that a text may mean: places by postcode, else by name. `sure` where it is a whole postcode in one place, or
// the name of one place and no other: never for a beginning or a guess, since the place meant may not be on the site.
async function find(text, load) {
  const words = fold(text).slice(0, 8);
  if (words.join('').length < 2) return { found: [] };
  const tree = await load('find/shards');
  const [code] = postcodes(text, tree.districts);
  const { found, part } = code && /\d/.test(text) ? { found: [] } : await byName(words.map((word) => [word]), tree, load);
  if (code && !found.length) return byPostcode(code, load);
  const parted = found[0]?.rank === 0 ? [] : await byNameInside(text, tree, load);
  if (parted.length) return { found: parted, note: '', sure: parted.length === 1 };
  if (found.length) {
    const isName = found[0].rank === 0;
    const sure = isName && found[1]?.rank !== 0 && !(part && words.length > 1);
    return { found, note: part ? 'more' : '', sure, like: !isName };
  }
  if (/^[a-z]{1,2}\d[a-z\d]?\s*(\d[a-z]{0,2})?$/i.test(text.trim())) return { found, note: 'code' };
  const guesses = (await byName(await Promise.all(words.map((word) => spellings(word, tree, load))), tree, load)).found;
  return { found: guesses.slice(0, 5), note: guesses.length ? 'guess' : 'none' };
}

return { fold, slips, nearest, shard, byName, find };
})());
