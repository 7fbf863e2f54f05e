// The time of one trade, as a band behind the prices: from its signal to the next one, or to the last price.
export class Stretch {
  #trades;
  #attached;
  #style = {};

  // trades: [{ from, to }] in the order of time
  constructor(trades) {
    this.#trades = trades;
  }

  attached(attached) {
    this.#attached = attached;
  }

  detached() {
    this.#attached = undefined;
  }

  paneViews() {
    return [{ zOrder: () => 'bottom', renderer: () => ({ draw: (target) => this.#draw(target) }) }];
  }

  // the colour, and the number of the trade that is shown, if any
  apply(style) {
    this.#style = { ...this.#style, ...style };
    this.#attached?.requestUpdate();
  }

  #draw(target) {
    const trade = this.#trades[this.#style.lit];
    if (!trade || !this.#attached) {
      return;
    }
    const scale = this.#attached.chart.timeScale();
    const left = scale.timeToCoordinate(trade.from);
    const right = scale.timeToCoordinate(trade.to);
    if (left === null || right === null) {
      return;
    }
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.globalAlpha = 0.22;
      context.fillStyle = this.#style.colour;
      context.fillRect(left, 0, Math.max(1, right - left), mediaSize.height);
      context.globalAlpha = 1;
    });
  }
}
