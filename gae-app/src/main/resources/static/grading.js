// How good the forecasts are: asked for by a link below the result, whose answer takes the link's place.
import { CrosshairMode, HistogramSeries, LineSeries, createChart, createSeriesMarkers } from './vendor/lightweight-charts-5.2.1/lightweight-charts.standalone.production.mjs';

const DAY = 86400;

export function enhance(link) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    load(link.closest('.grading-offer'), link);
  });
}

async function load(offer, link) {
  const state = offer.querySelector('[role="status"]');
  offer.setAttribute('aria-busy', 'true');
  state.textContent = 'Grading all four models over every bar…';
  try {
    const url = new URL(link.href);
    const response = await fetch(`/grading/part${url.search}`);
    const html = await response.text();
    if (!html.includes('id="grading"')) {
      throw new Error(`status ${response.status}`);
    }
    if (!offer.isConnected) {
      return;
    }
    if (response.ok) {
      offer.insertAdjacentHTML('afterend', html);
      const section = offer.nextElementSibling;
      offer.remove();
      draw(section);
      section.tabIndex = -1;
      section.focus();
    } else {
      const problem = new DOMParser().parseFromString(html, 'text/html').querySelector('.grading-problem');
      state.textContent = `${problem.textContent.replace(/\s+/g, ' ').trim()} The link tries again.`;
    }
  } catch (error) {
    state.textContent = 'Server Down. Please try again in a few minutes. The link tries again.';
  }
  offer.removeAttribute('aria-busy');
}

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
    legend.textContent = `${model.name}: Value at Risk at 99 % as a line, the loss of each bar as a column; ${model.exceptions.length} exceptions are marked.`;
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

function read(island) {
  const data = JSON.parse(island.textContent);
  let day = data.firstDay;
  data.times = [day * DAY, ...data.steps.map((step) => (day += step) * DAY)];
  return data;
}

// light-dark() is resolved by the browser, and the chart takes plain colours
function colours(element) {
  const probe = document.createElement('span');
  element.append(probe);
  const values = new Map();
  for (const name of ['--panel', '--muted', '--grid', '--price', '--loss', '--strong-line']) {
    probe.className = `colour${name}`;
    probe.style.color = `var(${name})`;
    values.set(name, getComputedStyle(probe).color);
  }
  probe.remove();
  return (name) => values.get(name);
}
