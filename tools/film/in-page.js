/**
 * Puts a film's pictures together, in a page of its own: the window, the popup over it, the pointer.
 * Gives of each only the part that differs from the one before.
 */
globalThis.film = (() => {
  let before = null;

  async function load(png) {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  }

  /** @returns {Promise<null | {x: number, y: number, width: number, height: number, image: string}>} */
  async function next({ width, height, scale, layers, bar, pointer, quality }) {
    const canvas = new OffscreenCanvas(width * scale, height * scale);
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    context.scale(scale, scale);
    for (const { png, x, y, w, h, raised } of layers) {
      if (raised) {
        context.save();
        context.shadowColor = 'rgb(0 0 0 / 35%)';
        context.shadowBlur = 16 * scale;
        context.fillStyle = '#fff';
        context.fillRect(x, y, w, h);
        context.restore();
      }
      context.drawImage(await load(png), x, y, w, h);
    }
    if (bar) await drawBar(context, width, bar);
    if (pointer) drawPointer(context, pointer);
    const now = context.getImageData(0, 0, canvas.width, canvas.height);
    const part = before
      ? difference(before, now)
      : { x: 0, y: 0, width: now.width, height: now.height };
    before = now;
    if (part === null) return null;
    const cut = new OffscreenCanvas(part.width, part.height);
    cut.getContext('2d', { alpha: false }).putImageData(now, -part.x, -part.y);
    const blob = await cut.convertToBlob({ type: 'image/webp', quality });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return {
      ...part,
      image: btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), '')),
    };
  }

  /** The upper edge of a browser's window, as plain as can be: an address, our button, its count. */
  async function drawBar(context, width, { height, address, icon, badge, pressed }) {
    context.fillStyle = '#e6e3dc';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#fcfbf8';
    context.beginPath();
    context.roundRect(12, 6, width - 76, height - 12, 10);
    context.fill();
    context.fillStyle = '#5a5750';
    context.font = '13px system-ui, sans-serif';
    context.textBaseline = 'middle';
    context.fillText(address, 26, height / 2 + 1);
    if (pressed) {
      context.fillStyle = '#d2cec4';
      context.beginPath();
      context.roundRect(width - 52, 3, 40, height - 6, 6);
      context.fill();
    }
    context.drawImage(await load(icon), width - 44, height / 2 - 10, 20, 20);
    if (badge === '') return;
    context.fillStyle = '#3b5a78';
    context.beginPath();
    context.roundRect(width - 33, height / 2, 18, 12, 3);
    context.fill();
    context.fillStyle = '#fff';
    context.font = '600 9px system-ui, sans-serif';
    context.textAlign = 'center';
    context.fillText(badge, width - 24, height / 2 + 6.5);
    context.textAlign = 'start';
  }

  function drawPointer(context, { x, y, isDown }) {
    context.save();
    context.translate(x, y);
    if (isDown) {
      context.beginPath();
      context.arc(0, 0, 11, 0, 2 * Math.PI);
      context.fillStyle = 'rgb(43 76 140 / 30%)';
      context.fill();
    }
    context.beginPath();
    for (const [dx, dy] of [
      [0, 0],
      [0, 17],
      [4, 13.2],
      [6.8, 19.4],
      [9.4, 18.2],
      [6.7, 12.2],
      [12, 12],
    ]) {
      context.lineTo(dx, dy);
    }
    context.closePath();
    context.fillStyle = '#111';
    context.strokeStyle = '#fff';
    context.lineWidth = 1.5;
    context.stroke();
    context.fill();
    context.restore();
  }

  /** The smallest part, from an even corner, that holds all that differs; null where nothing does. */
  function difference(one, other) {
    const { width, height } = other;
    const a = new Uint32Array(one.data.buffer);
    const b = new Uint32Array(other.data.buffer);
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        if (a[at] === b[at]) continue;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = y;
      }
    }
    if (right < 0) return null;
    const [x, y] = [left - (left % 2), top - (top % 2)];
    return { x, y, width: right - x + 1, height: bottom - y + 1 };
  }

  return { next };
})();
