// The bar under the form. It runs on the expected time, since some hosts deliver all events at the end, and is corrected
// by events where they arrive. It never claims to be done before the result is there.
const MEMORY = 'trade-analysis.speed';
const USUAL = { perSample: 4e-6, trades: 100 };
const WITHOUT_EFFECT = ['samples', 'resources', 'compute', 'seed', 'units', 'amount', 'confidences', 'model', 'horizon', 'fill', 'costBasisPoints', 'fingerprint', 'engine', 'pricesSha256'];
const ROUND_TRIP = 60;
const PATIENCE = 180;
const MOST = 0.97;

const area = document.getElementById('progress');
const bar = area.querySelector('.bar');
const fill = area.querySelector('.fill');
const text = area.querySelector('.progress-text');
let run;

export function start(query) {
  stop();
  const memory = remembered();
  const samples = Number((query.get('samples') ?? '').replace(/[, _]/g, '')) || 100000;
  const trades = memory.trades[keyOf(query)] ?? USUAL.trades;
  const speed = memory.speeds[kindOf(query)] ?? USUAL.perSample * (Number(query.get('horizon')) || 1);
  run = {
    query,
    begun: performance.now(),
    expected: ROUND_TRIP + speed * samples * trades,
    done: 0,
    shown: 0,
    timer: setTimeout(show, PATIENCE),
  };
}

export function advance({ done, of }) {
  if (run && of > 0) {
    run.done = done / of;
  }
}

export function stop() {
  if (run) {
    clearTimeout(run.timer);
    cancelAnimationFrame(run.frame);
    run = undefined;
  }
  area.hidden = true;
}

// What the run took is what the next one may take.
export function learn(result) {
  if (!run) {
    return;
  }
  const memory = remembered();
  const samples = Number(result.dataset.samples);
  const elapsed = performance.now() - run.begun - ROUND_TRIP;
  memory.trades[keyOf(run.query)] = Number(result.dataset.trades);
  if (samples > 1e6 && elapsed > 0) {
    memory.speeds[kindOf(run.query)] = elapsed / samples;
  }
  memory.trades = Object.fromEntries(Object.entries(memory.trades).slice(-50));
  try {
    localStorage.setItem(MEMORY, JSON.stringify(memory));
  } catch {
    // a browser that remembers nothing still shows a bar
  }
}

function show() {
  area.hidden = false;
  draw();
}

function draw() {
  const elapsed = performance.now() - run.begun;
  const byTime = MOST * (1 - Math.exp((-1.6 * elapsed) / run.expected));
  const fraction = run.done > 0 ? Math.min(MOST, run.done) : byTime;
  run.shown = Math.max(run.shown, fraction);
  fill.style.transform = `scaleX(${run.shown})`;
  bar.setAttribute('aria-valuenow', String(Math.round(run.shown * 100)));
  const left = run.done > 0 ? elapsed * (1 / run.done - 1) : run.expected - elapsed;
  const sentence = `Simulating… ${inWords(left)}`;
  if (text.textContent !== sentence) {
    text.textContent = sentence;
  }
  run.frame = requestAnimationFrame(draw);
}

function inWords(left) {
  if (left < 0) {
    return 'taking a little longer than expected';
  }
  const seconds = Math.ceil(left / 1000);
  if (seconds > 90) {
    return `about ${Math.round(seconds / 60)} min left`;
  }
  return seconds <= 1 ? 'less than a second left' : `about ${seconds} s left`;
}

// how many trades there are depends on asset, window and strategy
function keyOf(query) {
  return [...query].filter(([name]) => !WITHOUT_EFFECT.includes(name)).map(([, value]) => value).join('|');
}

// how long a sample takes depends on these
function kindOf(query) {
  return ['compute', 'model', 'horizon'].map((name) => query.get(name)).join('|');
}

function remembered() {
  try {
    const { speeds = {}, trades = {} } = JSON.parse(localStorage.getItem(MEMORY)) ?? {};
    return { speeds, trades };
  } catch {
    return { speeds: {}, trades: {} };
  }
}
