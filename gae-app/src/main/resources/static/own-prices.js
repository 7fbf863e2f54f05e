// Prices of the user's own are posted with the form, and are nowhere when the result is here. Whatever is had of it takes the file again.
import * as grading from './grading-offer.js';
import * as losses from './losses.js';

const ASSET = '(own prices)';
export const ADDRESS = '/analysis/own-prices';

// the files that results are of, by their fingerprints
const files = new Map();

export function isChosen(query) {
  return query.get('asset') === ASSET;
}

// What is wrong with the file, as far as the browser sees it: what is too large need not be sent to be refused.
export function wrong(form) {
  const field = form.elements.prices;
  const file = field.files[0];
  if (!file) {
    return [{ field: 'prices', message: 'Choose a CSV file' }];
  }
  const most = Number(field.dataset.mostBytes);
  return file.size > most ? [{ field: 'prices', message: `Only files of at most ${most / 1024 / 1024} MiB` }] : [];
}

export function body(form, query) {
  const data = new FormData();
  query.forEach((value, name) => data.append(name, value));
  data.append('currency', form.elements.currency.value);
  data.append('prices', form.elements.prices.files[0]);
  return data;
}

// What a result was made of is sent again without being asked for.
export function remember(result, chosen) {
  files.set(result.dataset.fingerprint, chosen);
  fill(result);
}

export function enhance(result) {
  const again = result.querySelector('#own-prices-again');
  again?.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(again, event.submitter);
  });
  fill(result);
}

function fill(result) {
  const field = result.querySelector('#prices-again');
  const chosen = files.get(result.dataset.fingerprint);
  if (field && chosen) {
    field.files = chosen;
    field.closest('.file').hidden = true;
  }
}

function ask(again, button) {
  const { pathname, search } = new URL(button.formAction);
  const data = new FormData(again);
  if (pathname === '/grading/own-prices') {
    grading.load(button.closest('.grading-offer'), `${pathname}/part`, data);
  } else if (pathname === '/losses/own-prices') {
    losses.show(`${pathname}/part${search}`, data);
  } else {
    keep(pathname, data, again.querySelector('.working'));
  }
}

// A file to keep, without leaving the result, which is nowhere else.
async function keep(address, data, state) {
  state.textContent = 'Making the file…';
  try {
    const response = await fetch(address, { method: 'POST', body: data });
    if (response.ok) {
      save(await response.blob(), nameOf(response));
      state.textContent = '';
    } else {
      const { detail, errors = [] } = await response.json();
      state.textContent = errors.length ? errors.map(({ field, message }) => `${field}: ${message}.`).join(' ') : detail;
    }
  } catch (error) {
    state.textContent = 'Server Down. Please try again in a few minutes.';
  }
}

function nameOf(response) {
  return /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition'))[1];
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
