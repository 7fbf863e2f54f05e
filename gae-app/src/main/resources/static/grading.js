// The chart of a grading: the loss of each bar, one model's Value at Risk, and its exceptions.
import { CrosshairMode, HistogramSeries, LineSeries, createChart, createSeriesMarkers } from './vendor/lightweight-charts-5.2.1/lightweight-charts.standalone.production.mjs';

const DAY = 86400;

export function draw(section) {
  const island = section.querySelector('.grading-data');
  if (!island) {
    return;
  }
  const data = read(island);
  const plot = section.querySelector('.grading-plot');
  const chart = createChart(plot, {
    autoSize: true,
    layout: { attributionLogo: false, fontSize: 11, fontFamily: getComputedStyle(document.body).fontFamily },
    crosshair: { mode: CrosshairMode.Normal },
    rightPriceScale: { borderVisible: false },
    timeScale: { borderVisible: false, minBarSpacing: 0.005, fixLeftEdge: true, fixRightEdge: true },
  });
  const format = { type: 'custom', minMove: 0.01, formatter: (value) => `${value.toFixed(1)} %` };
  const plain = { priceLineVisible: false, lastValueVisible: false, priceFormat: format };
  const losses = chart.addSeries(HistogramSeries, plain);
  const line = chart.addSeries(LineSeries, { ...plain, lineWidth: 2, crosshairMarkerVisible: false });
  const markers = createSeriesMarkers(losses, []);
  const legend = section.querySelector('.legend');
  const cut = data.losses.length < data.bars ? ` Drawn are the last ${grouped(data.losses.length)} of ${grouped(data.bars)} bars.` : '';
  let chosen = 0;

  function paint() {
    const colour = colours(section);
    chart.applyOptions({
      layout: { background: { color: colour('--panel') }, textColor: colour('--muted') },
      grid: { vertLines: { color: colour('--grid') }, horzLines: { color: colour('--grid') } },
    });
    line.applyOptions({ color: colour('--price') });
    const model = data.models[chosen];
    const beyond = new Set(model.exceptions);
    losses.setData(data.times.map((time, i) => ({ time, value: data.losses[i] / 100, color: colour(beyond.has(i) ? '--loss' : '--strong-line') })));
    line.setData(data.times.map((time, i) => ({ time, value: model.valueAtRisk[i] / 100 })));
    markers.setMarkers(model.exceptions.map((i) => ({ time: data.times[i], position: 'aboveBar', shape: 'circle', color: colour('--loss'), size: 0.6 })));
    legend.textContent = `${model.name}: Value at Risk at 99 % as a line, the loss of each bar as a column; ${model.exceptions.length} exceptions are marked.${cut}`;
  }

  const tools = section.querySelector('.tools');
  const buttons = data.models.map(({ name }, number) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => choose(number));
    return button;
  });
  tools.replaceChildren(...buttons);

  function choose(number) {
    chosen = number;
    buttons.forEach((button, other) => button.setAttribute('aria-pressed', String(other === number)));
    paint();
  }

  choose(data.models.length - 1);
  chart.timeScale().fitContent();
  new MutationObserver(paint).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
}

function grouped(number) {
  return number.toLocaleString('en');
}

function read(island) {
  const data = JSON.parse(island.textContent);
  let day = data.firstDay;
  data.times = [day * DAY, ...data.steps.map((step) => (day += step) * DAY)];
  return data;
}

// the colours that the style sheet has for the current theme, as the canvas takes them
function colours(section) {
  const probe = document.createElement('span');
  probe.hidden = true;
  section.append(probe);
  const found = new Map();
  for (const name of ['--panel', '--muted', '--grid', '--price', '--loss', '--strong-line']) {
    probe.style.color = `var(${name})`;
    found.set(name, getComputedStyle(probe).color);
  }
  probe.remove();
  return (name) => found.get(name);
}
