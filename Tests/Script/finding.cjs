// Looks up places, postcodes and pages in the index of a built site, with the scripts that its pages use.
// Arguments: the folder of the scripts, the folder of the site (made by `ScriptTests.swift`).
'use strict';
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const [assets, site] = process.argv.slice(2);
const loaded = [];
let content;
globalThis.placard = (name, inside) => { content = inside; };
const run = (file) => {
  // As a page does: nothing of the file is seen but what it hands over.
  new Function(readFileSync(file, 'utf8'))();
  return content;
};
const load = async (name) => {
  loaded.push(name);
  return run(name.startsWith('assets/') ? join(assets, '..', name + '.js') : join(site, name + '.js'));
};
const { find, slips, nearest, fold } = run(join(assets, 'find.js'));
const { forms, ...searching } = run(join(assets, 'search.js'));
const endings = ['s', 'ies:y', 'ed', 'ing'];
const search = (text) => searching.search(text, load, endings);
const { sortKey, order, inWords } = require(join(assets, 'placard.js'));

const names = async (text) => (await find(text, load)).found.map((place) => place.name);
const note = async (text) => (await find(text, load)).note;

async function places() {
  assert.deepEqual(await names('eastley on sea'), ['Eastley-on-Sea']);
  assert.deepEqual(await names('EASTLEYONSEA'), ['Eastley-on-Sea']);
  assert.deepEqual(await names('sea'), ['Eastley-on-Sea']);
  assert.deepEqual(await names('Eastlye'), ['Eastley-on-Sea']);
  assert.deepEqual(await names('Nastley'), ['Eastley-on-Sea']);
  assert.deepEqual(await names('eastley sae'), ['Eastley-on-Sea']);
  assert.deepEqual(await names('saint samples'), ['St Sample’s']);
  assert.deepEqual(await names("St. Sample's"), ['St Sample’s']);
  assert.deepEqual(await names('bread and butter'), ['Bread & Butter']);
  assert.deepEqual(await names('elanville'), ['Élanville']);
  assert.deepEqual(await names('сампл'), ['Самплград']);
  const alias = (await find('old quay', load)).found;
  assert.deepEqual(alias.map(({ name, also }) => [name, also]), [['Eastley-on-Sea', 'Old Quay']]);
  assert.equal(alias[0].href, 'areas/eastley-on-sea/index.html');
  assert.equal(alias[0].kind, 'Neighbourhood in Sampleshire');
}

async function likeliest() {
  const found = await names('sample');
  assert.equal(found[0], 'Sample');
  assert.equal(found[1], 'Sampleshire');
  const exact = await find('Sample', load);
  assert.ok(exact.sure);
  assert.equal((await find('in', load)).found[0].name, 'Zedley');
  assert.ok(!(await find('sampl', load)).sure);
}

// Enter goes on for a whole name of one place or a whole postcode in one place, and for nothing else.
async function neverLeapsOnAGuess() {
  for (const text of ['Eastley on Sea', 'eastley-on-sea', 'OLD QUAY', 'St Samples', 'wood green', 'ZZ1 1AA', 'zz101aa']) {
    assert.ok((await find(text, load)).sure, text);
  }
  const elsewhere = ['Halewood', 'Harwood', 'Ealing', 'Felling', 'Preston', 'Weston', 'Bootle', 'Poole', 'Brent', 'Trent', 'Beeston',
    'Bury', 'Garston', 'Woolton', 'Bolton', 'Eastlye', 'Eastley', 'Eastleyonsea', 'Woodgreen', 'Wood', 'Harrowood', 'Little',
    'Eastleigh', 'Nastley', 'Old', 'Quay', 'Samples', 'Bread', 'Babix', 'Moor', 'Twin', 'ZZ1', 'ZZ10', 'zz1 9zz', 'zz10 1a', 'ZZ1 1AB'];
  for (const text of elsewhere) assert.ok(!(await find(text, load)).sure, text);
  // Towns, suburbs and villages of England that the site does not have, with their saints, hyphens and rivers.
  const towns = `York;Leeds;Bath;Wells;Oxford;Sandwich;Newcastle upon Tyne;Newcastle-under-Lyme;Stratford-upon-Avon;Kingston upon Hull;
    Berwick-upon-Tweed;Barton-upon-Humber;Weston-super-Mare;Clacton-on-Sea;Southend-on-Sea;Eastleigh-on-Sea;Westley on Sea;Eastley on Tees;
    Eastley by Sea;Eastley-in-the-Marsh;St Albans;Saint Albans;St Helens;St Ives;St. Neots;St Samson;St Sampson;Saint Sampsons;St Stephens;
    Great Harrowood;Harrow;Harrogate;Woodley;Wood End;Woodford Green;Green;Greenwich;Greenwood;Moor Park;Moorend;Mooredge;Twinstead;
    Twickenham;Old Sarum;Old Kay;New Quay;Newquay;Oldham;Quayside;Sampford;Sandford;Simpleton;Templeton;Sampletown;Sampleton Green;
    Sampl;Samplesh;Sampleshires;Eastl;Easley;Eastely;Easterly;Eastleyville;Seaton;Seaford;Seaham;Zed;Zedleigh;Bedley;Yedley;Zealey;
    Elan;Elanvill;Eland;Elland;Bread;Butter;Breadon;Breadsall;Butterley;Butterwick;Bredon;Brereton`.split(/;\s*/);
  for (const text of towns) {
    const { sure, found, note, like } = await find(text, load);
    assert.ok(!sure, text);
    assert.ok(note === 'none' || found.length && (like || ['guess', 'more'].includes(note)), text);
  }
  assert.ok(towns.length > 70);
  assert.ok((await find('Eastley upon Sea', load)).sure);
  assert.ok((await find('Saint Sample’s', load)).sure);
  const guess = await find('Harowwood', load);
  assert.deepEqual([guess.note, guess.found.map(({ name }) => name)], ['guess', ['Little Harrowood']]);
  assert.equal(await note('Fellimgly'), 'guess');
  assert.equal(await note('Ealing'), 'none');
  assert.ok((await find('eastley', load)).like);
}

// A place and the larger area behind a comma, both by their whole names.
async function placesInLargerAreas() {
  const inside = await find('Eastley-on-Sea, Sampleshire', load);
  assert.deepEqual([inside.found.map(({ name }) => name), inside.sure], [['Eastley-on-Sea'], true]);
  assert.deepEqual(await names('old quay, sampleshire'), ['Eastley-on-Sea']);
  const twins = await find('Twin', load);
  assert.deepEqual([twins.found.length, twins.sure], [2, false]);
  const twin = await find('Twin, Sampleshire', load);
  assert.deepEqual([twin.found.map(({ href }) => href), twin.sure], [['areas/twin/index.html'], true]);
  for (const text of ['Eastley, Sampleshire', 'Eastley-on-Sea, Sample', 'Eastley-on-Sea, Sampleton', 'Eastley-on-Sea, shire']) {
    assert.ok(!(await find(text, load)).sure, text);
  }
  const said = await find('the wold', load);
  assert.deepEqual([said.found.map(({ name, also }) => [name, also]), said.sure], [[['Wold', '']], true]);
}

async function manyPlaces() {
  assert.deepEqual(await names('babix'), ['Babix in Sampleton']);
  assert.deepEqual(await names('sampleton babix'), ['Babix in Sampleton']);
  const many = await find('sampleton', load);
  assert.equal(many.found.length, 40);
  assert.equal(many.note, 'more');
}

async function postcodes() {
  assert.deepEqual(await names('ZZ1 1AA'), ['Eastley-on-Sea']);
  assert.deepEqual(await names(' zz11aa '), ['Eastley-on-Sea']);
  assert.deepEqual(await names('zzi iaa'), ['Eastley-on-Sea']);
  assert.deepEqual(await names('zz1o 1aa'), ['Sample']);
  assert.deepEqual(await names('ZZ10'), ['Sample']);
  assert.deepEqual(await names('ZZ1 1AB'), ['Eastley-on-Sea', 'Sample']);
  assert.equal(await note('ZZ1 1AB'), 'boundary');
  assert.equal((await find('ZZ1 1AB', load)).sure, false);
  assert.deepEqual(await names('zz1'), ['Eastley-on-Sea', 'Sample']);
  const former = await find('zz1 1ad', load);
  assert.deepEqual([former.found.map(({ name }) => name), former.note, former.year, former.sure],
    [['Eastley-on-Sea'], 'ended', 2019, false]);
  // The sentence that the page makes of it names the place.
  assert.equal(inWords(former.found, 'en-GB'), 'Eastley-on-Sea');
  assert.equal(inWords([{ name: 'A' }, { name: 'B' }, { name: 'A' }], 'en-GB'), 'A and B');
  assert.equal(inWords([{ name: 'A' }, { name: 'B' }], 'de'), 'A und B');
  assert.equal(await note('zz1 9zz'), 'near');
  assert.deepEqual(await names('zz1 9zz'), ['Eastley-on-Sea', 'Sample']);
  assert.equal(await note('QQ99 1AA'), 'code');
  assert.equal(await note('zzzzzzzz'), 'none');
}

async function hostileTexts() {
  for (const text of ['', ' ', '%', '../..', '__proto__', 'constructor', '\\', '</script>', 'a'.repeat(9999),
    'I'.repeat(7), '0O0O0O0', '💡', '\ud800', 'e\u0301']) {
    assert.ok(Array.isArray((await find(text, load)).found), text);
    assert.ok(Array.isArray((await search(text)).found), text);
  }
  assert.ok(loaded.every((name) => /^[\w/-]+$/.test(name)), 'files of the index have plain names');
}

async function pages() {
  const [first] = (await search('feeling heard')).found;
  assert.equal(first.name, 'People who feel heard');
  assert.equal(first.kind, 'Indicator');
  const found = (await search('gardens')).found;
  assert.ok(found.some(({ href }) => href === 'briefings/gardens-in-brief/index.html'));
  assert.ok(found.every(({ name, kind, href }) => name && kind && href));
  assert.equal((await search('eastley')).found[0].kind, 'Neighbourhood in Sampleshire');
  assert.equal((await search('xyzzyplugh')).note, 'none');
}

async function searchesByWords() {
  const results = async (text) => (await search(text)).found.map(({ name }) => name);
  assert.equal((await results('zedley gardens'))[0], 'Zedley');
  assert.ok((await results('zedley gardens')).length > 1);
  assert.deepEqual((await results('gardening')).sort(), (await results('gardens')).sort());
  assert.deepEqual((await search('poor')).found, []);
  assert.deepEqual(await results('Eastlye'), ['Eastley-on-Sea']);
  assert.deepEqual(await results('moor'), ['Moor End']);
  const misspelt = await search('gardnes');
  assert.equal(misspelt.note, 'guess');
  assert.ok(misspelt.marks.includes('gardens'));
  const some = await search('gardens xyzzyplugh');
  assert.deepEqual([some.note, some.missing], ['without', 'xyzzyplugh']);
  // A guess at one word hides nothing of what is known of another.
  const near = await search('gardens neighburs');
  assert.deepEqual([near.note, near.missing, near.instead], ['without', 'neighburs', 'neighbours']);
  assert.deepEqual(near.found, (await search('gardens')).found);
  const all = await searching.search('gardens', load, endings);
  const few = await searching.search('gardens', load, endings, 1);
  assert.deepEqual([all.total, few.found.length, few.total], [all.found.length, 1, all.total]);
  assert.deepEqual((await results('ORGN')), await results('organisation of neighbours'));
  assert.ok((await results('jobless')).includes('Organisation of neighbours (ORGN)'));
  assert.ok((await results('wellbeing')).includes('Organisation of neighbours (ORGN)'));
  assert.ok((await results('well-being')).includes('Organisation of neighbours (ORGN)'));
  assert.ok((await results('well being')).includes('Organisation of neighbours (ORGN)'));
}

function inflection() {
  assert.ok(forms('jobs', endings).includes('job'));
  assert.ok(forms('family', endings).includes('families'));
  assert.ok(!forms('need', endings).includes('ne'));
  assert.ok(!forms('red', endings).includes('r'));
}

function spelling() {
  assert.equal(slips('speke', 'spekke'), 1);
  assert.equal(slips('abcd', 'acbd'), 1);
  assert.equal(slips('', 'abc'), 3);
  assert.deepEqual(nearest('sampel', ['sample', 'simple', 'temple']), ['sample']);
  assert.deepEqual(nearest('ab', ['ac']), []);
  assert.deepEqual(fold('Weißley & Saint Ærø’s'), ['weissley', 'and', 'st', 'aeros']);
  assert.deepEqual(fold('Eastley-upon-Sea'), ['eastley', 'on', 'sea']);
}

function sorting() {
  const key = (text, language = 'en-GB') => sortKey(text, true, language);
  assert.deepEqual(['1,234', '33.2%', 'joint 4th', '−1.5 points', '2nd to 9th', '12% estimated 2019'].map((t) => key(t)),
    [1234, 33.2, 4, -1.5, 2, 12]);
  assert.deepEqual(['1.234,5', '33,2 %'].map((t) => key(t, 'de')), [1234.5, 33.2]);
  assert.equal(key('not known'), undefined);
  assert.equal(sortKey('', false, 'en-GB'), undefined);
  assert.deepEqual(['Sampleton 10', 'Eastley', 'Sampleton 9'].sort(order), ['Eastley', 'Sampleton 9', 'Sampleton 10']);
  assert.deepEqual([10, 9, -1].sort(order), [-1, 9, 10]);
}

(async () => {
  for (const check of [spelling, inflection, sorting, places, likeliest, neverLeapsOnAGuess, placesInLargerAreas, manyPlaces, postcodes, pages, searchesByWords,
    hostileTexts]) {
    try {
      await check();
    } catch (error) {
      console.error(`${check.name}: ${error.stack}`);
      process.exitCode = 1;
    }
  }
})();
