// The last analyses of this browser, kept in it and nowhere else. Where it keeps nothing, there is nothing to see.
const MEMORY = 'trade-analysis.recent';
const MOST = 20;
const OF_THE_RESULT = ['fingerprint', 'engine', 'pricesSha256'];
const SHORT = ['trades', 'total-profit'];

const place = document.getElementById('recent');
const form = document.getElementById('analysis-form');
const list = place.querySelector('ol');
const comparison = place.querySelector('.comparison');
const chosen = new Set();
let open;

// how: runs the analysis of a link
export function enhance(how) {
  open = how;
  place.querySelector('.clear').addEventListener('click', () => change([]));
  addEventListener('storage', (event) => event.key === MEMORY && show());
  show();
}

export function add(result) {
  const link = result.dataset.permalink;
  if (!link) {
    return;
  }
  const figures = [...headlines(result), ...otherLevels(result), ...performance(result)];
  const what = result.querySelector('.question').textContent;
  change([{ link, at: Date.now(), what, figures }, ...kept().filter((entry) => entry.link !== link)].slice(0, MOST));
}

function headlines(result) {
  return [...result.querySelectorAll('.strip dl > div')].map((figure) => ({
    id: figure.id.replace('kpi-', ''),
    label: figure.querySelector('dt span').textContent,
    text: textOf(figure.querySelector('.value')),
  }));
}

// levels that are no headline
function otherLevels(result) {
  return [...result.querySelectorAll('#summary > div[data-id^=average-var-], #summary > div[data-id^=average-es-]')]
    .map((row) => ({
      id: row.dataset.id.replace('average-', ''),
      label: row.querySelector('dt').textContent.replace('Avg. ', ''),
      text: textOf(row.querySelector('dd')),
    }))
    .filter(({ id }) => !result.querySelector(`#${CSS.escape(`kpi-${id}`)}`));
}

// the strategy's
function performance(result) {
  return [...result.querySelectorAll('#performance tbody tr')].map((row) => ({
    id: row.dataset.id,
    label: row.querySelector('th').textContent.trim(),
    text: textOf(row.querySelector('td')),
  }));
}

function textOf(element) {
  return element.textContent.trim().replace(/\s+/g, ' ');
}

function kept() {
  try {
    const entries = JSON.parse(localStorage.getItem(MEMORY));
    return Array.isArray(entries) ? entries.filter(isWhole) : [];
  } catch {
    return [];
  }
}

// what an older version or anyone else has written may be anything
function isWhole(entry) {
  const texts = [entry?.link, entry?.what];
  return texts.every((text) => typeof text === 'string') && entry.link.startsWith('/analysis?') && Number.isFinite(entry.at) && Array.isArray(entry.figures) && entry.figures.every((figure) => typeof figure?.id === 'string');
}

function change(entries) {
  try {
    localStorage.setItem(MEMORY, JSON.stringify(entries));
  } catch {
    // full or forbidden: what is kept stays as it is
  }
  show();
}

function show() {
  const entries = kept();
  place.hidden = entries.length === 0;
  place.querySelector('.count').textContent = entries.length;
  chosen.forEach((link) => entries.some((entry) => entry.link === link) || chosen.delete(link));
  list.replaceChildren(...entries.map(item));
  compare(entries);
}

function item(entry) {
  const row = place.querySelector('template').content.firstElementChild.cloneNode(true);
  const link = row.querySelector('a');
  link.href = entry.link;
  link.textContent = entry.what;
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(entry.link);
    }
  });
  const time = row.querySelector('time');
  time.dateTime = new Date(entry.at).toISOString();
  time.textContent = when(entry);
  row.querySelector('.figures').append(...short(entry.figures).map(figure));
  const box = row.querySelector('input');
  box.setAttribute('aria-label', `Side by side: ${entry.what} ${time.textContent}`);
  box.checked = chosen.has(entry.link);
  box.addEventListener('change', () => choose(entry, box));
  const remove = row.querySelector('.remove');
  remove.setAttribute('aria-label', `Remove: ${entry.what} ${time.textContent}`);
  remove.addEventListener('click', () => removeRow(entry, row));
  return row;
}

// what fits into a line: of the levels, the first
function short(figures) {
  const risk = figures.find(({ id }) => id.startsWith('var-'));
  return figures.filter((figure) => SHORT.includes(figure.id) || figure === risk);
}

function figure({ label, text }) {
  const part = document.createElement('span');
  const name = document.createElement('i');
  name.textContent = `${label} `;
  part.append(name, text);
  return part;
}

// the keyboard goes on where it was
function removeRow(entry, row) {
  const number = [...list.children].indexOf(row);
  change(kept().filter(({ link }) => link !== entry.link));
  const next = list.children[Math.min(number, list.children.length - 1)];
  next?.querySelector('.remove').focus();
}

// a third choice takes the place of the first
function choose(entry, box) {
  if (box.checked) {
    chosen.add(entry.link);
    if (chosen.size > 2) {
      chosen.delete(chosen.values().next().value);
      [...list.children].forEach((row) => (row.querySelector('input').checked = chosen.has(row.querySelector('a').getAttribute('href'))));
    }
  } else {
    chosen.delete(entry.link);
  }
  compare(kept());
}

function compare(entries) {
  const two = entries.filter(({ link }) => chosen.has(link));
  comparison.hidden = two.length < 2;
  comparison.replaceChildren(...(two.length < 2 ? [] : [table(...two)]));
}

function table(one, other) {
  const rows = [...inputs(one, other), ...figures(one, other)];
  const made = document.createElement('table');
  const head = made.createTHead().insertRow();
  ['', title(one), title(other)].forEach((text) => head.append(cell(text ? 'th' : 'td', text, 'col')));
  const body = made.createTBody();
  for (const { label, values, isInput } of rows) {
    const row = body.insertRow();
    row.className = !isInput && values[0] === values[1] ? '' : 'other';
    row.append(cell('th', label, 'row'), ...values.map((value) => cell('td', value)));
  }
  return made;
}

function cell(kind, text, scope) {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope && kind === 'th') {
    made.scope = scope;
  }
  return made;
}

// only those that are not alike
function inputs(one, other) {
  const [mine, others] = [one, other].map(({ link }) => new URLSearchParams(link.split('?')[1]));
  const names = new Set([...mine.keys(), ...others.keys()].filter((name) => !OF_THE_RESULT.includes(name)));
  return [...names]
    .map((name) => ({ label: labelOf(name), values: [mine, others].map((query) => valueOf(name, query)), isInput: true }))
    .filter(({ values }) => values[0] !== values[1]);
}

function figures(one, other) {
  const ids = new Map([...one.figures, ...other.figures].map(({ id, label }) => [id, label]));
  return [...ids].map(([id, label]) => ({ label, values: [one, other].map((entry) => entry.figures.find((figure) => figure.id === id)?.text ?? '–') }));
}

function valueOf(name, query) {
  const field = form.elements[name];
  const strategy = query.get('strategy') ?? form.elements.strategy.dataset.default;
  const owner = field?.closest?.('.parameters')?.dataset.strategy;
  if (owner && owner !== strategy) {
    return '–';
  }
  const value = query.get(name) ?? field?.dataset?.default ?? '–';
  return [...(field?.options ?? [])].find((option) => option.value === value)?.textContent ?? (value || '–');
}

function labelOf(name) {
  const label = form.querySelector(`label[for="${CSS.escape(name)}"]`)?.textContent ?? name;
  return label.trim().replace(/\s+/g, ' ');
}

function title(entry) {
  return `${new URLSearchParams(entry.link.split('?')[1]).get('asset')}, ${when(entry)}`;
}

function when({ at }) {
  return new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
}
