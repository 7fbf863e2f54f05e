// The price chart of a result: price, the lines of the strategy, an index in a pane below, the line that joins the signals, and the signals.
import {
  CrosshairMode,
  LineSeries,
  LineStyle,
  PriceScaleMode,
  createChart,
} from './vendor/lightweight-charts-5.2.1/lightweight-charts.standalone.production.mjs';
import { Curves } from './curves.js';
import { SignalMarkers } from './markers.js';
import { Stretch } from './stretch.js';

const DAY = 86400;
const YEAR = 365.25;

// sizes of the signals, in pixels
const LARGE = 11;
const MIDDLE = 8;
const SMALL = 6;

// an index is drawn on its whole scale
const INDEX_FORMAT = { type: 'custom', minMove: 0.1, formatter: (value) => (value < 0 || value > 100 ? '' : value.toFixed(0)) };
const wholeIndex = () => ({ priceRange: { minValue: 0, maxValue: 100 } });

export function draw(panel) {
  const data = read(panel.querySelector('#chart-data'));
  const container = panel.querySelector('#chart');
  const legend = panel.querySelector('#legend');
  const chart = createChart(container, {
    autoSize: true,
    layout: { attributionLogo: false, fontSize: 11, fontFamily: getComputedStyle(document.body).fontFamily },
    crosshair: { mode: CrosshairMode.Magnet },
    rightPriceScale: { borderVisible: false, scaleMargins: { top: 0.08, bottom: 0.06 } },
    timeScale: { borderVisible: false, minBarSpacing: 0.005, rightOffset: 0, fixLeftEdge: true, fixRightEdge: true },
  });
  // there is room below the lowest price, but there are no prices below zero
  const format = { type: 'custom', minMove: 10 ** -data.decimals, formatter: (price) => (price < 0 ? '' : money(price, data)) };
  const plain = { priceLineVisible: false, lastValueVisible: false, crosshairMarkerVisible: false, priceFormat: format };
  const position = chart.addSeries(LineSeries, { ...plain, lineWidth: 1 });
  const lines = data.lines.map((line) =>
    line.index
      ? chart.addSeries(LineSeries, { ...plain, lineWidth: 1, lineStyle: line.level ? LineStyle.Dashed : LineStyle.Solid, priceFormat: INDEX_FORMAT, autoscaleInfoProvider: wholeIndex }, 1)
      : chart.addSeries(LineSeries, { ...plain, lineWidth: 2, lineStyle: LineStyle.Dotted }),
  );
  const price = chart.addSeries(LineSeries, { ...plain, lineWidth: 2, lastValueVisible: true, crosshairMarkerVisible: true });
  position.setData(data.positionPoints);
  price.setData(data.points);
  lines.forEach((line, number) => line.setData(data.lines[number].points));
  const hasIndex = data.lines.some(({ index }) => index);
  if (hasIndex) {
    chart.panes()[0].setStretchFactor(3);
    chart.panes()[1].setStretchFactor(1);
  }
  const curves = new Curves(chart, data, hasIndex ? 2 : 1, (value) => money(value, data));
  let lit;
  let size = LARGE;
  const markers = new SignalMarkers(
    data.trades.map(({ buy, day, price: at }) => ({ time: day * DAY, price: at, buy })),
    { size },
  );
  price.attachPrimitive(markers);
  const stretch = new Stretch(data.stretches);
  price.attachPrimitive(stretch);

  function paint() {
    const colour = colours(panel);
    chart.applyOptions({
      layout: {
        background: { color: colour('--panel') },
        textColor: colour('--muted'),
        panes: { separatorColor: colour('--line'), separatorHoverColor: colour('--hover') },
      },
      grid: { vertLines: { color: colour('--grid') }, horzLines: { color: colour('--grid') } },
      crosshair: {
        vertLine: { color: colour('--strong-line'), labelBackgroundColor: colour('--strong-line') },
        horzLine: { color: colour('--strong-line'), labelBackgroundColor: colour('--strong-line') },
      },
    });
    price.applyOptions({ color: colour('--price') });
    lines.forEach((line, number) => line.applyOptions({ color: colour(data.lines[number].level ? '--strong-line' : `--line-${number + 1}`) }));
    position.applyOptions({ color: colour('--position') });
    curves.paint(colour);
    markers.apply({ buy: colour('--gain'), sell: colour('--loss') });
    stretch.apply({ colour: colour('--position') });
  }

  // many signals side by side are drawn small
  function fit() {
    const range = chart.timeScale().getVisibleLogicalRange();
    if (!range) {
      return;
    }
    const seen = data.tradeIndexes.filter((index) => index >= range.from && index <= range.to).length;
    const room = chart.timeScale().width() / Math.max(1, seen);
    const wanted = room > 24 ? LARGE : room > 9 ? MIDDLE : SMALL;
    if (wanted !== size) {
      size = wanted;
      markers.apply({ size });
    }
    aim();
  }

  function tell(index) {
    legend.replaceChildren(...sentence(data, index, curves, lit));
  }

  function light(number) {
    if (number === lit) {
      return;
    }
    lit = number;
    markers.apply({ lit });
    stretch.apply({ lit });
    if (lit === undefined) {
      chart.clearCrosshairPosition();
      tell(data.points.length - 1);
    }
    aim();
  }

  // the crosshair stays on the lit signal when the view moves
  function aim() {
    const trade = data.trades[lit];
    if (trade) {
      chart.setCrosshairPosition(trade.price, trade.day * DAY, price);
      tell(data.indexOf.get(trade.day));
    }
  }

  // brings a signal into view, without changing the zoom more than needed
  function show(number) {
    const trade = data.trades[number];
    const range = chart.timeScale().getVisibleLogicalRange();
    if (!trade || !range) {
      return;
    }
    const index = data.indexOf.get(trade.day);
    const width = range.to - range.from;
    if (index < range.from || index > range.to) {
      chart.timeScale().setVisibleLogicalRange(within(data, index - width / 2, index + width / 2));
    }
    light(number);
  }

  chart.subscribeCrosshairMove(({ logical }) => {
    const index = Math.round(logical ?? data.points.length - 1);
    tell(Math.min(Math.max(index, 0), data.points.length - 1));
  });
  chart.timeScale().subscribeVisibleLogicalRangeChange(fit);
  const follow = () => paint();
  document.addEventListener('themechange', follow);
  tools(panel, chart, data);
  keys(container, chart, data, { show, current: () => lit });
  paint();
  tell(data.points.length - 1);
  chart.timeScale().fitContent();
  requestAnimationFrame(() => {
    container.dataset.ready = 'true';
  });
  return {
    light,
    show,
    remove() {
      document.removeEventListener('themechange', follow);
      chart.remove();
    },
  };
}

function read(island) {
  const data = JSON.parse(island.textContent);
  let day = data.firstDay;
  const points = data.prices.map((value, index) => {
    day += index === 0 ? 0 : data.steps[index - 1];
    return { time: day * DAY, value };
  });
  const last = points.at(-1);
  const positionPoints = data.trades.map((trade) => ({ time: trade.day * DAY, value: trade.price }));
  if (last && positionPoints.length > 0 && positionPoints.at(-1).time < last.time) {
    positionPoints.push(last);
  }
  const indexOf = new Map(points.map(({ time }, index) => [time / DAY, index]));
  return {
    ...data,
    stretches: data.trades.map((trade, number) => ({ from: trade.day * DAY, to: data.trades[number + 1] ? data.trades[number + 1].day * DAY : last.time })),
    points,
    positionPoints,
    lines: data.lines.map((line) => withPoints(line, points)),
    indexOf,
    tradeIndexes: data.trades.map(({ day }) => indexOf.get(day)),
    tradeAt: new Map(data.trades.map((trade) => [trade.day, trade])),
  };
}

// the values of a line end with those of the prices; a level is the same everywhere
function withPoints(line, points) {
  const first = points.length - line.values.length;
  return {
    ...line,
    level: line.values.length > 0 && line.values.every((value) => value === line.values[0]),
    points: line.values.map((value, index) => ({ time: points[first + index].time, value })),
    at: (index) => line.values[index - first],
  };
}

function tools(panel, chart, data) {
  const buttons = [...panel.querySelectorAll('.ranges button')];
  const last = data.points.at(-1)?.time ?? 0;
  const first = data.points[0]?.time ?? 0;
  for (const button of buttons) {
    const years = Number(button.dataset.years);
    const from = last - years * YEAR * DAY;
    button.disabled = years > 0 && from < first;
    button.addEventListener('click', () => {
      if (years === 0) {
        chart.timeScale().fitContent();
      } else {
        const start = data.points.findIndex(({ time }) => time >= from);
        chart.timeScale().setVisibleLogicalRange({ from: start, to: data.points.length - 1 });
      }
      buttons.forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
    });
  }
  const release = () => buttons.forEach((button) => button.setAttribute('aria-pressed', 'false'));
  const container = panel.querySelector('#chart');
  container.addEventListener('wheel', release, { passive: true });
  container.addEventListener('pointerdown', release);
  container.addEventListener('keydown', release);
  const log = panel.querySelector('#chart-log');
  log.addEventListener('click', () => {
    const on = log.getAttribute('aria-pressed') !== 'true';
    log.setAttribute('aria-pressed', String(on));
    chart.priceScale('right').applyOptions({ mode: on ? PriceScaleMode.Logarithmic : PriceScaleMode.Normal });
  });
  panel.querySelector('#chart-png').addEventListener('click', () => save(chart.takeScreenshot(), data));
}

function save(canvas, data) {
  canvas.toBlob((blob) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${[data.asset, ...data.lines.map(({ name }) => name)].join('-').replace(/[^A-Za-z0-9.-]+/g, '-')}-view.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
}

function keys(container, chart, data, signals) {
  const scale = chart.timeScale();
  const move = (share) => change((from, to) => [from + share * (to - from), to + share * (to - from)]);
  const zoom = (factor) => change((from, to) => {
    const middle = data.tradeIndexes[signals.current()] ?? (from + to) / 2;
    const half = Math.max(5, ((to - from) / 2) * factor);
    return [middle - half, middle + half];
  });
  const step = (by) => {
    const next = (signals.current() ?? (by > 0 ? -1 : data.trades.length)) + by;
    signals.show(Math.min(Math.max(next, 0), data.trades.length - 1));
  };
  const actions = {
    ArrowLeft: () => move(-0.1),
    ArrowRight: () => move(0.1),
    ArrowUp: () => zoom(0.8),
    ArrowDown: () => zoom(1.25),
    '+': () => zoom(0.8),
    '-': () => zoom(1.25),
    0: () => scale.fitContent(),
    n: () => step(1),
    p: () => step(-1),
  };

  function change(how) {
    const range = scale.getVisibleLogicalRange();
    if (range) {
      scale.setVisibleLogicalRange(within(data, ...how(range.from, range.to)));
    }
  }

  container.addEventListener('keydown', (event) => {
    const action = actions[event.key];
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  });
}

// keeps a range inside the prices
function within(data, from, to) {
  const last = data.points.length - 1;
  const width = Math.min(to - from, last);
  const start = Math.min(Math.max(from, 0), last - width);
  return { from: start, to: start + width };
}

function sentence(data, index, curves, lit) {
  const point = data.points[index];
  if (!point) {
    return [];
  }
  const trade = data.tradeAt.get(point.time / DAY);
  const stretch = data.stretches[lit];
  const parts = [
    ['date', stretch ? `${day(stretch.from)} to ${day(stretch.to)}` : day(point.time)],
    ['price', `Adj Close ${money(point.value, data)}`],
    ...data.lines.map((line, number) => (line.level ? ['level', line.name] : [`line-${number + 1}`, `${line.name} ${written(line, line.at(index), data)}`])),
    ['position', 'In Position'],
    ...curves.texts(index),
  ];
  if (trade) {
    parts.push(trade.buy ? ['buy', '▲ BUY'] : ['sell', '▼ SELL']);
  }
  return parts.map(([name, text]) => {
    const part = document.createElement('span');
    part.className = name;
    part.textContent = text;
    return part;
  });
}

function day(time) {
  return new Date(time * 1000).toISOString().slice(0, 10);
}

function written(line, value, data) {
  return value === undefined ? '–' : line.index ? value.toFixed(1) : money(value, data);
}

function money(value, { symbol, decimals }) {
  const digits = Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${value < 0 ? '−' : ''}${symbol}${digits}`;
}

// the colours that the style sheet has for the current theme, as the canvas takes them
function colours(panel) {
  const probe = document.createElement('span');
  probe.hidden = true;
  panel.append(probe);
  const found = new Map();
  const colour = (name) => {
    if (!found.has(name)) {
      probe.style.color = `var(${name})`;
      found.set(name, getComputedStyle(probe).color);
    }
    return found.get(name);
  };
  queueMicrotask(() => probe.remove());
  return colour;
}
