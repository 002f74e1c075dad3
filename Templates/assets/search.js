// What readers mean by what they type into the search of the site: pages by their words, and places by name. It knows no
// page and is loaded when somebody begins to type. `load` gives the content of a file of the index by its name.
placard('assets/search', (() => {
'use strict';

// A word in the forms that the language gives it: jobs, job. Each ending stands alone, or with what it takes the place of
// (`ies:y`).
function forms(word, endings) {
  const pairs = endings.map((ending) => ending.split(':')).map(([end, instead = '']) => [end, instead, end.endsWith('s') ? 3 : 4]);
  const bases = [word];
  for (const [end, instead, least] of pairs) {
    const base = word.slice(0, -end.length) + instead;
    if (word.endsWith(end) && base.length >= least && !word.endsWith('s' + end)) bases.push(base);
  }
  const all = new Set(bases);
  for (const base of bases) {
    for (const [end, instead, least] of pairs) {
      if (base.length >= least && base.endsWith(instead)) all.add(base.slice(0, base.length - instead.length) + end);
    }
  }
  return [...all];
}

// Every run of some words, the longest first: [first, length].
const runs = (words) => words.flatMap((_, n) => words.slice(n).map((_, length) => [n, length + 1]))
  .sort((a, b) => b[1] - a[1] || a[0] - b[0]);

// The words of a query in units: those that go together in a name of the glossary or with a hyphen, else each alone. A
// unit is a list of ways to say it, the reader's own first, and a way is a list of words that a page must have. `joined`
// has the runs that may be one word: well being, wellbeing.
function units(words, joined, also) {
  const ways = {};
  const taken = new Set();
  for (const [at, length] of runs(words)) {
    const own = words.slice(at, at + length);
    const covered = [...own.keys()].map((n) => n + at);
    const name = own.join(' ');
    const others = also.filter((group) => group.includes(name)).flat().filter((other) => other !== name);
    const isJoined = joined.includes(name);
    if (length > 1 && ((!others.length && !isJoined) || covered.some((n) => taken.has(n)))) continue;
    if (length === 1 && taken.has(at)) continue;
    covered.forEach((n) => taken.add(n));
    ways[at] = [own, ...(isJoined ? [[own.join('')]] : []), ...others.map((other) => other.split(' '))];
  }
  return Object.values(ways);
}

// The runs of words that readers typed with a hyphen, or that the index has as one word.
async function joinedWords(text, words, index, tools) {
  const typed = text.split(/\s+/).map(tools.fold).filter((parts) => parts.length > 1).map((parts) => parts.join(' '));
  const pairs = words.slice(1).map((word, n) => [words[n], word]);
  const known = await Promise.all(pairs.map(([a, b]) => having(a + b, index, tools)));
  return [...typed, ...pairs.filter((_, n) => Object.keys(known[n]).length).map((pair) => pair.join(' '))];
}

// The pages that have a word, by their numbers: as it is or in another form, else as the beginning of a word.
async function having(word, { leaves, tops, endings }, { load, shard }, begins) {
  const weights = {};
  for (const form of forms(word, endings)) {
    const file = shard(form, leaves, tops);
    const all = file ? (await load('search/words/' + file.name)).weights : {};
    const fitting = Object.keys(all).filter((w) => w === form || (begins && form === word && form.length > 2 && w.startsWith(form)));
    for (const w of fitting) weights[w] = all[w];
  }
  return weights;
}

// The words that a misspelt one may stand for, among those that begin with its letter.
async function guesses(word, { leaves, tops }, { load, shard, nearest }) {
  const file = word.length > 4 && shard(word, leaves, tops);
  const all = file ? (await load('search/words/' + file.name)).weights : {};
  return Object.fromEntries(nearest(word, Object.keys(all).filter((w) => w[0] === word[0])).map((w) => [w, all[w]]));
}

// How much each page says by all words of a way together.
function weigh(words) {
  const each = words.map((weights) => {
    const best = {};
    for (const [page, weight] of Object.values(weights).flat()) best[page] = Math.max(best[page] ?? 0, weight);
    return best;
  });
  const pages = Object.keys(each[0]).filter((page) => each.every((best) => best[page]));
  return pages.map((page) => [page, Math.min(...each.map((best) => best[page]))]);
}

// The numbers of the pages that say most about some units, the best first. A unit that few pages have counts for more.
// Whole words count; where a unit has none, beginnings of words. Where it has none either, guesses at its spelling are
// pages only if nothing else is; else they are offered beside what is missing.
async function pages(all, index, tools, isPlace) {
  const scores = {};
  const matched = {};
  const marks = new Set();
  const unsure = [];
  const missing = [];
  let known = isPlace;
  let begun = false;
  let guessed = false;
  const add = (best) => {
    const rarity = 1 / Math.log2(Object.keys(best).length + 1);
    for (const page in best) {
      matched[page] = (matched[page] ?? 0) + rarity;
      scores[page] = (scores[page] ?? 0) + rarity * (1 + best[page] / 20);
    }
  };
  for (const ways of all) {
    const best = {};
    const collect = async (way, factor, look) => {
      const words = await Promise.all(way.map(look));
      const found = weigh(words);
      if (found.length) words.flatMap(Object.keys).forEach((word) => marks.add(word));
      for (const [page, weight] of found) best[page] = Math.max(best[page] ?? 0, weight * factor);
      return found.length;
    };
    for (const [n, way] of ways.entries()) await collect(way, n ? 1 : 2, (word) => having(word, index, tools));
    if (!Object.keys(best).length) {
      if (await collect(ways[0], 1, (word) => having(word, index, tools, true))) begun = true;
      else {
        unsure.push([ways[0].join(' '), await Promise.all(ways[0].map((word) => guesses(word, index, tools)))]);
        continue;
      }
    }
    known = true;
    add(best);
  }
  for (const [word, meant] of unsure) {
    const near = weigh(meant);
    if (!known && near.length) {
      guessed = true;
      meant.flatMap(Object.keys).forEach((other) => marks.add(other));
      add(Object.fromEntries(near));
    } else missing.push({ word, instead: near.length ? meant.map((words) => Object.keys(words)[0]).join(' ') : '' });
  }
  const most = Math.max(0, ...Object.values(matched));
  const found = Object.keys(scores).filter((page) => matched[page] > most / 2).sort((a, b) => scores[b] - scores[a]);
  return { found, marks, missing, begun, guessed };
}

// The places that a text names: whole, or by some of its words (Speke in "jobs in Speke").
async function named(words, { load, byName }) {
  const tree = await load('find/shards').catch(() => ({ leaves: [], tops: [] }));
  const taken = new Set();
  const found = [];
  for (const [at, length] of runs(words)) {
    const own = words.slice(at, at + length);
    const covered = [...own.keys()].map((n) => n + at);
    if (own.join('').length < 2 || covered.some((n) => taken.has(n))) continue;
    const places = (await byName(own.map((word) => [word]), tree, load)).found;
    const fitting = places.filter(({ rank, isWhole }) => rank === 0 || (isWhole && length === words.length));
    if (fitting.length) covered.forEach((n) => taken.add(n));
    found.push(...fitting.slice(0, 5));
  }
  return { found, taken };
}

// The places and pages that a text may mean, with what each page says, and the words to mark in it. `note` is `guess`
// where some of it is spelt otherwise than it was typed, and `without` where nothing has the words in `missing`.
async function search(text, load, endings = [], mostPages = 20) {
  const { fold, shard, nearest, byName, find } = await load('assets/find');
  const tools = { load, fold, shard, nearest, byName };
  const words = fold(text).slice(0, 8);
  if (words.join('').length < 2) return { found: [], total: 0, note: '', marks: [] };
  const { leaves, tops, parts, also } = await load('search/shards');
  const places = await named(words, tools);
  const index = { leaves, tops, endings };
  const all = units(words, await joinedWords(text, words, index, tools), also);
  const answer = await pages(all, index, tools, places.found.length > 0);
  const found = places.found;
  if (!found.length && (!answer.found.length || answer.begun || answer.guessed)) {
    const { found: others = [], note } = await find(text, load).catch(() => ({}));
    // As strict as for words: poor is not Moor.
    const isNear = ({ name, also }) => words.every((word) => word.length > 4 && fold(`${name} ${also}`).some((w) => w[0] === word[0]));
    const offered = note !== 'guess' ? others : answer.begun ? [] : others.filter(isNear);
    if (note === 'guess' && offered.length) answer.guessed = true;
    found.push(...offered.slice(0, 5));
  }
  const total = found.length + answer.found.length;
  for (const page of answer.found.slice(0, mostPages)) {
    const part = parts.findLastIndex((first) => first <= page);
    const [name, kind, href, said] = (await load('search/texts/' + part)).pages[page - parts[part]];
    found.push({ name, kind, href, text: said });
  }
  const missing = answer.missing.filter(({ word }) => !word.split(' ').every((part) => places.taken.has(words.indexOf(part))));
  const note = !found.length ? 'none' : answer.guessed ? 'guess' : missing.length ? 'without' : '';
  const [lost, instead] = ['word', 'instead'].map((key) => missing.map((one) => one[key]).filter(Boolean).join(', '));
  return { found, total, note, missing: lost, instead, marks: [...answer.marks, ...words] };
}

return { forms, units, search };
})());
