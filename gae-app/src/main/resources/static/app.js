// The form gives its result as a stream, without leaving the page; addresses, back and forward work as without scripts.
import * as copy from './copy.js';
import * as grading from './grading-offer.js';
import * as help from './help.js';
import * as losses from './losses.js';
import * as ownPrices from './own-prices.js';
import * as progress from './progress.js';
import * as quote from './quote.js';
import * as recent from './recent.js';
import { events } from './stream.js';
import * as table from './table.js';

const MOST_KEPT = 10;
const form = document.getElementById('analysis-form');
const output = document.getElementById('output');
const welcome = document.getElementById('welcome');
const announcement = document.getElementById('announcement');
const kept = new Map();
let running;
let chart;
let here = address();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  analyse(typed(), { remember: true });
});
document.getElementById('cancel').addEventListener('click', cancel);
addEventListener('popstate', restore);
help.enhance(document.body);
recent.enhance(rerun);
quote.enhance(form, typed);
enhance();

function typed() {
  const query = new URLSearchParams(new FormData(form));
  query.delete('prices');
  query.delete('currency');
  for (const name of [...query.keys()]) {
    const field = form.elements[name];
    // another strategy's parameters, and what is optional and left empty
    const others = field.closest?.('.parameters');
    const isOptional = field.closest?.('.more') || field.dataset?.default !== undefined;
    if ((others && others.dataset.strategy !== query.get('strategy')) || (isOptional && !query.get(name).trim())) {
      query.delete(name);
    }
  }
  return query;
}

async function analyse(query, { remember }) {
  cancel();
  const mine = new AbortController();
  running = mine;
  clearErrors();
  const own = ownPrices.isChosen(query);
  const wrong = own ? ownPrices.wrong(form) : [];
  if (wrong.length) {
    finish();
    showErrors(wrong);
    return;
  }
  const source = own ? `${ownPrices.ADDRESS}/events` : `/analysis/events?${query}`;
  document.body.classList.add('busy');
  progress.start(query);
  try {
    const files = own ? form.elements.prices.files : undefined;
    for await (const { name, data } of events(source, mine.signal, own ? ownPrices.body(form, query) : undefined)) {
      if (running === mine) {
        handlers[name]?.(data, remember, files);
      }
    }
    if (running === mine) {
      lost();
    }
  } catch (error) {
    if (running === mine) {
      lost();
    }
  }
}

const handlers = {
  progress: (data) => progress.advance(JSON.parse(data)),
  result(data, remember, files) {
    show(data);
    const result = document.getElementById('result');
    if (files) {
      ownPrices.remember(result, files);
    }
    progress.learn(result);
    finish();
    const link = result.dataset.permalink ?? ownPrices.ADDRESS;
    if (remember && link !== address()) {
      history.pushState({}, '', link);
    }
    here = address();
    keep(here, data);
    recent.add(result);
    announcement.textContent = [...result.querySelectorAll('.strip dt span, .strip .value')].map((part) => part.textContent).join(' ');
  },
  invalid(data) {
    finish();
    showErrors(JSON.parse(data));
  },
  failure(data) {
    finish();
    show(data);
  },
};

function cancel() {
  running?.abort();
  finish();
}

function finish() {
  running = undefined;
  progress.stop();
  document.body.classList.remove('busy');
}

// the connection ended without a last event
function lost() {
  finish();
  show(document.getElementById('lost').innerHTML);
}

function show(html) {
  chart?.remove();
  chart = undefined;
  welcome.hidden = true;
  output.innerHTML = html;
  enhance();
}

async function enhance() {
  const result = document.getElementById('result');
  if (!result) {
    return;
  }
  document.title = `${result.dataset.asset} · Trade Analysis`;
  const permalink = document.getElementById('permalink');
  if (permalink) {
    copy.enhance(permalink);
  }
  result.querySelectorAll('a.grading-link').forEach(grading.enhance);
  ownPrices.enhance(result);
  const { draw } = await import('./chart.js');
  if (!result.isConnected) {
    return;
  }
  chart = draw(result.querySelector('.chart-panel'));
  const trades = document.getElementById('trades');
  if (trades) {
    table.enhance(trades, chart);
    losses.enhance(trades);
  }
}

function keep(link, html) {
  kept.delete(link);
  kept.set(link, html);
  if (kept.size > MOST_KEPT) {
    kept.delete(kept.keys().next().value);
  }
}

// back and forward: what was shown is shown again, what is not kept is computed again, with the same seed
function restore() {
  if (address() === here) {
    return; // only the fragment has changed
  }
  here = address();
  cancel();
  clearErrors();
  const query = new URLSearchParams(location.search);
  fill(query);
  if (location.pathname === '/' || location.pathname === '/quote') {
    chart?.remove();
    chart = undefined;
    output.replaceChildren();
    welcome.hidden = false;
    document.title = 'Trade Analysis';
  } else if (kept.has(here)) {
    show(kept.get(here));
  } else if (here === ownPrices.ADDRESS) {
    location.replace('/'); // neither the result nor its prices are kept
  } else {
    analyse(query, { remember: false });
  }
}

// a link that says what its result was: the answer says whether it is the same
function rerun(link) {
  history.pushState({}, '', link);
  here = address();
  const query = new URLSearchParams(location.search);
  fill(query);
  scrollTo({ top: 0 });
  analyse(query, { remember: false });
}

function address() {
  return location.pathname + location.search;
}

function fill(query) {
  const optional = [...form.querySelectorAll('[data-default], .more input')];
  optional.forEach((field) => (field.value = field.dataset.default ?? ''));
  for (const [name, value] of query) {
    const field = form.elements[name];
    if (field) {
      field.value = value;
    }
  }
  const more = form.querySelector('.more');
  more.open ||= optional.some((field) => more.contains(field) && field.name !== 'seed' && field.value !== (field.dataset.default ?? ''));
  form.dispatchEvent(new Event('input'));
}

function showErrors(errors) {
  for (const { field, message } of errors) {
    const place = document.getElementById(`error-${field}`);
    if (place) {
      place.textContent = message;
      for (const input of inputs(field)) {
        input.setAttribute('aria-invalid', 'true');
        input.closest('details')?.setAttribute('open', '');
      }
    } else {
      announcement.textContent = `${field}: ${message}`;
    }
  }
  const first = errors.flatMap(({ field }) => inputs(field)).at(0);
  first?.focus();
}

function clearErrors() {
  document.getElementById('left-out')?.remove(); // it was said of the address before
  form.querySelectorAll('.field-error').forEach((place) => (place.textContent = ''));
  form.querySelectorAll('[aria-invalid="true"]').forEach((input) => input.setAttribute('aria-invalid', 'false'));
}

function inputs(field) {
  return [...form.querySelectorAll(`[name="${CSS.escape(field)}"]`)];
}

// a result that came with the page has its seed in its link, but perhaps not in the address; an address that says what its
// result was keeps on saying so
const first = document.getElementById('result');
if (first) {
  if (!document.getElementById('rerun')) {
    history.replaceState({}, '', first.dataset.permalink ?? ownPrices.ADDRESS);
  }
  here = address();
  keep(here, output.innerHTML);
  recent.add(first);
} else {
  // the chart library is not small: have it ready when the first result arrives
  const soon = window.requestIdleCallback ?? setTimeout;
  soon(() => import('./chart.js'));
}
