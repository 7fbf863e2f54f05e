// Under the price: what the strategy and buying and holding made of the same capital, and how far each is below its highest worth.
import { LineSeries, LineStyle, createTextWatermark } from './vendor/lightweight-charts-5.2.1/lightweight-charts.standalone.production.mjs';

const SHARES = { type: 'custom', minMove: 0.001, formatter: percent };
const MONEY = { type: 'custom', minMove: 0.01, formatter: (value) => (value < 0 ? '' : short(value)) };
const PRICE_SHARE = 5;
const SHARES_OF_CURVES = [2, 1.4];
const PLAIN = { lineWidth: 1, priceLineVisible: false, lastValueVisible: false, crosshairMarkerVisible: false };

export class Curves {
  #curves = [];
  #titles = [];
  #money;

  // data: prices as points, equity and trades; pane: the first one that is free; money: writes an amount
  constructor(chart, data, pane, money) {
    this.#money = money;
    if (data.equity.length === 0) {
      return;
    }
    const add = (values, name, colour, lineStyle) => {
      const below = drawdowns(values);
      const lines = [
        [values, MONEY, pane],
        [below, SHARES, pane + 1],
      ].map(([shown, priceFormat, at]) => {
        const line = chart.addSeries(LineSeries, { ...PLAIN, lineStyle, priceFormat }, at);
        line.setData(timed(shown, data.points));
        return line;
      });
      this.#curves.push({ lines, colour, name, values, below, first: data.points.length - values.length });
    };
    add(held(data), 'Buy and hold', '--muted', LineStyle.Dotted);
    add(data.equity, 'Equity', '--equity', LineStyle.Solid);
    const panes = chart.panes();
    panes[0].setStretchFactor(PRICE_SHARE);
    [`Equity in ${data.currency}`, 'Drawdown'].forEach((text, number) => {
      panes[pane + number].setStretchFactor(SHARES_OF_CURVES[number]);
      this.#titles.push([text, createTextWatermark(panes[pane + number], { horzAlign: 'left', vertAlign: 'top', lines: [] })]);
    });
  }

  paint(colour) {
    this.#curves.forEach(({ lines, colour: name }) => lines.forEach((line) => line.applyOptions({ color: colour(name) })));
    this.#titles.forEach(([text, title]) => title.applyOptions({ lines: [{ text, color: colour('--muted'), fontSize: 11 }] }));
  }

  // what the legend says of a bar: pairs of a style and a text, the strategy first
  texts(index) {
    return this.#curves
      .filter(({ first }) => index >= first)
      .map(({ name, values, below, first }) => [
        name === 'Equity' ? 'equity' : 'hold',
        `${name} ${this.#money(values[index - first])} (${percent(below[index - first])})`,
      ])
      .reverse();
  }
}

// the same capital, kept in the asset from the first trade on
function held({ equity, points, trades }) {
  const first = points.length - equity.length;
  return equity.map((_, index) => (index === 0 ? equity[0] : (equity[0] * points[first + index].value) / trades[0].price));
}

function drawdowns(values) {
  let peak = 0;
  return values.map((value) => {
    peak = Math.max(peak, value);
    return value / peak - 1;
  });
}

function timed(values, points) {
  const first = points.length - values.length;
  return values.map((value, index) => ({ time: points[first + index].time, value }));
}

function percent(share) {
  const size = Math.abs(100 * share).toFixed(1);
  return `${share < 0 && size !== '0.0' ? '−' : ''}${size} %`;
}

// 12.3M: an axis has no room for more
function short(value) {
  return value.toLocaleString('en-US', { notation: 'compact', maximumFractionDigits: 2 });
}
