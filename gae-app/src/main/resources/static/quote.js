// What an analysis may take and cost, before it runs. Rates are those that this browser's own analyses were measured at; list
// prices come with the page.
import { tradesOf } from './progress.js';

const MEMORY = 'trade-analysis.rates';

// ns of processor time a sample, normal returns over one bar: docs/performance.md and README.md, 187 ms for 37.5 million
const USUAL = { 'normal|1': 5 };
const LEAST_MILLIS = 5;
const WORKER_PROCESSORS = 2;
const TRADES_WHERE_UNKNOWN = 100;

const place = document.getElementById('quote');
const tariff = Object.fromEntries(['worker', 'function', 'call'].map((name) => [name, Number(place.dataset[name])]));

// typed: gives the form's fields as a query
export function enhance(form, typed) {
  const update = () => (place.textContent = sentence(typed()));
  form.addEventListener('input', update);
  document.addEventListener('ratechange', update);
  update();
}

// What a run was measured at is what the next one is quoted at.
export function learn(result) {
  const { cpuMillis, samples, model, horizon } = result.dataset;
  if (Number(cpuMillis) < LEAST_MILLIS || !(Number(samples) > 0)) {
    return; // too short for a clock of milliseconds
  }
  const rates = { ...kept(), [`${model}|${horizon}`]: (1e6 * Number(cpuMillis)) / Number(samples) };
  try {
    localStorage.setItem(MEMORY, JSON.stringify(rates));
  } catch {
    // the usual rates stay
  }
  document.dispatchEvent(new CustomEvent('ratechange'));
}

function sentence(query) {
  const samples = number(query.get('samples'));
  const resources = number(query.get('resources'));
  const kind = `${query.get('model')}|${query.get('horizon') ?? 1}`;
  const rate = kept()[kind] ?? USUAL[kind];
  if (!samples || !resources) {
    return '';
  }
  if (!rate) {
    return 'Time and cost: not measured yet for this model and horizon; the first run measures them.';
  }
  const known = tradesOf(query);
  const trades = known ?? TRADES_WHERE_UNKNOWN;
  const millis = (rate * samples * trades) / 1e6;
  const scope = known === undefined ? `for each ${trades} trades` : `${trades.toLocaleString('en-US')} trades as last time`;
  const ec2 = part('EC2', millis / Math.min(resources, WORKER_PROCESSORS), millis * tariff.worker);
  const lambda = part('Lambda', millis / resources, millis * tariff.function + resources * tariff.call);
  return `Expected, ${scope}: ${ec2} · ${lambda} (calculation alone, by list prices of ${place.dataset.date})`;
}

function part(where, millis, dollars) {
  const time = millis < 1000 ? `${Math.max(1, Math.round(millis))} ms` : `${(millis / 1000).toFixed(1)} s`;
  return `${where} ${time}, $${dollars.toLocaleString('en-US', { maximumSignificantDigits: 2, maximumFractionDigits: 20 })}`;
}

function number(text) {
  return Number((text ?? '').replace(/[, _]/g, ''));
}

function kept() {
  try {
    const rates = JSON.parse(localStorage.getItem(MEMORY)) ?? {};
    return Object.fromEntries(Object.entries(rates).filter(([, rate]) => rate > 0));
  } catch {
    return {};
  }
}
