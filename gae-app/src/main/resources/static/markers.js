// Signals on a price line: triangles, up and green below the price for BUY, down and red above it for SELL. The library's own
// arrows lose their heads when they are small.
const GAP = 6;
const SHARE_LIT = 1.5;

export class SignalMarkers {
  #signals;
  #attached;
  #style;

  // signals: [{ time, price, buy }] in the order of time; style: as apply takes it, colours may follow
  constructor(signals, style) {
    this.#signals = signals;
    this.#style = style;
  }

  attached(attached) {
    this.#attached = attached;
  }

  detached() {
    this.#attached = undefined;
  }

  paneViews() {
    return [{ zOrder: () => 'top', renderer: () => ({ draw: (target) => this.#draw(target) }) }];
  }

  // size in pixels, the colours of both kinds, and the number of the signal that stands out
  apply(style) {
    this.#style = { ...this.#style, ...style };
    this.#attached?.requestUpdate();
  }

  #draw(target) {
    const attached = this.#attached;
    if (!attached) {
      return;
    }
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      const scale = attached.chart.timeScale();
      this.#signals.forEach((signal, number) => {
        const x = scale.timeToCoordinate(signal.time);
        const y = attached.series.priceToCoordinate(signal.price);
        if (x !== null && y !== null && x >= 0 && x <= mediaSize.width) {
          this.#triangle(context, x, y, signal.buy, number === this.#style.lit);
        }
      });
    });
  }

  #triangle(context, x, y, buy, lit) {
    const size = this.#style.size * (lit ? SHARE_LIT : 1);
    const down = buy ? 1 : -1;
    const tip = y + down * GAP;
    context.beginPath();
    context.moveTo(x, tip);
    context.lineTo(x - size / 2, tip + down * size);
    context.lineTo(x + size / 2, tip + down * size);
    context.closePath();
    context.fillStyle = buy ? this.#style.buy : this.#style.sell;
    context.fill();
    if (lit) {
      context.font = '600 11px system-ui, sans-serif';
      context.textAlign = 'center';
      context.textBaseline = buy ? 'top' : 'bottom';
      context.fillText(buy ? 'BUY' : 'SELL', x, tip + down * (size + 3));
    }
  }
}
