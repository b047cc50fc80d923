// Makes the figures interactive, each when its button is pressed. Until then nothing of Vega runs: its code lies on the page as text.
(() => {
  'use strict';
  const open = new Map();
  let specifications;

  const start = () => {
    specifications ??= JSON.parse(document.getElementById('specifications').textContent);
    // The policy of the page lets exactly these texts run.
    for (const text of document.querySelectorAll('script[type="text/plain"]')) {
      const code = document.createElement('script');
      code.textContent = text.textContent;
      text.replaceWith(code);
    }
  };

  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  document.querySelector('main').append(tip);

  const line = (name, value) => {
    const [row, label] = [document.createElement('p'), document.createElement('span')];
    label.textContent = name;
    row.append(label, ' ', value);
    return row;
  };

  const showTip = (_, event, item, value) => {
    tip.hidden = value === null || value === undefined || value === '';
    if (tip.hidden) return;
    tip.replaceChildren(...Object.entries(value).map(([name, text]) => line(name, text)));
    const pointer = event.touches?.[0] ?? event;
    // Beside the pointer, and never outside the window.
    tip.style.left = `${Math.max(4, Math.min(pointer.clientX + 14, innerWidth - tip.offsetWidth - 4))}px`;
    tip.style.top = `${Math.max(4, Math.min(pointer.clientY + 14, innerHeight - tip.offsetHeight - 4))}px`;
  };

  // A pixel of a picture is the number of a colour, from 0 for the least value to 255 for the greatest; each row begins with its filter.
  const pixels = async url => {
    const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), letter => letter.charCodeAt(0));
    const number = at => new DataView(bytes.buffer).getUint32(at);
    let chunk = 8;
    while (number(chunk + 4) !== 0x49444154) chunk += number(chunk) + 12; // IDAT
    const packed = new Blob([bytes.subarray(chunk + 8, chunk + 8 + number(chunk))]);
    const data = new Uint8Array(await new Response(packed.stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer());
    const [columns, rows] = [number(16), number(20)];
    return { columns, rows, at: (column, row) => data[(rows - 1 - row) * (columns + 1) + 1 + column] };
  };

  const readPicture = async (view, place, { least, most, unit, rowName, rows }, { url, from, to, bottom, top }) => {
    const picture = await pixels(url);
    const part = (value, low, high, count) => Math.floor((value - low) / (high - low) * count);
    place.addEventListener('pointermove', event => {
      const box = place.querySelector('svg').getBoundingClientRect();
      const [origin, padding] = [view.origin(), view.padding()];
      const [x, y] = [event.clientX - box.left - padding.left - origin[0], event.clientY - box.top - padding.top - origin[1]];
      const inside = x >= 0 && y >= 0 && x < view.scale('x').range()[1] && y < view.scale('y').range()[0];
      const time = view.scale('x').invert(x);
      const [column, row] = [part(time, from, to, picture.columns), part(view.scale('y').invert(y), bottom, top, picture.rows)];
      const level = inside && column >= 0 && column < picture.columns && picture.at(column, row);
      const shown = typeof level === 'number' && { 'time (s)': time.toFixed(2), [rowName]: rows[row], [unit]: (least + level / 255 * (most - least)).toFixed(2) };
      showTip(null, event, null, shown || null);
    });
    place.addEventListener('pointerleave', () => { tip.hidden = true; });
  };

  // As wide as its place and as high as the drawing it takes the place of. It cannot be stretched as that one is: the pointer would miss.
  const fitted = (specification, width, drawing) => ({
    ...specification,
    config: specifications.config,
    background: null,
    width,
    height: Math.round(specification.height * Math.max(1, width / drawing.viewBox.baseVal.width)),
    autosize: { type: 'fit-x', contains: 'padding' },
  });

  const show = panel => {
    const drawing = panel.querySelector('svg');
    const width = panel.clientWidth;
    const specification = specifications.panels[panel.id];
    // A picture is on the page once: in the drawing.
    for (const layer of specification.layer) {
      for (const row of layer.data?.values ?? []) if (row.url === '') row.url = drawing.querySelector('image').getAttribute('xlink:href');
    }

    const place = document.createElement('div');
    place.className = 'live';
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', drawing.getAttribute('aria-label'));
    panel.append(place);
    panel.classList.add('open');

    const { spec } = vegaLite.compile(fitted(specification, width, drawing));
    const view = new vega.View(vega.parse(spec, null, { ast: true }), { expr: vega.expressionInterpreter, renderer: 'svg', container: place, hover: true });
    // Which signal holds what part of an axis is shown; null stands for all of it.
    const axes = spec.scales.flatMap(({ name, type, domainRaw }) => {
      const field = domainRaw?.signal?.match(/^zoom\["(.+)"\]$/)?.[1];
      return field ? [{ name, signal: `zoom_${field}`, zoom: type === 'log' ? vega.zoomLog : vega.zoomLinear }] : [];
    });
    open.set(panel, { view, axes, width });
    const picture = specification.layer.flatMap(layer => layer.data?.values ?? []).find(row => row.url);
    if (picture) readPicture(view, place, specification.usermeta, picture);
    else view.tooltip(showTip);
    // One image with one description: its marks have no names.
    return view.runAsync().then(() => place.querySelector('svg').setAttribute('aria-hidden', 'true'));
  };

  const zoom = (panel, factor) => {
    const { view, axes } = open.get(panel);
    for (const { name, signal, zoom } of axes) view.signal(signal, factor && zoom(view.scale(name).domain(), null, factor));
    view.runAsync();
  };

  const hide = panel => {
    open.get(panel).view.finalize();
    open.delete(panel);
    tip.hidden = true;
    panel.querySelector('.live').remove();
    panel.classList.remove('open');
  };

  // For those without a wheel.
  const controls = (figure, panels) => {
    const row = document.createElement('span');
    row.className = 'zoom';
    for (const [text, factor] of [['Zoom in', 0.5], ['Zoom out', 2], ['Show all', null]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => { for (const panel of panels) zoom(panel, factor); });
      row.append(button);
    }
    row.append('Drag to move, turn the wheel to zoom.');
    figure.querySelector('.tools').append(row);
  };

  const toggle = button => {
    start();
    const [figure, pressed] = [button.closest('figure'), button.getAttribute('aria-pressed') === 'true'];
    const panels = [...figure.querySelectorAll('.panel')];
    for (const panel of panels) (pressed ? hide : show)(panel);
    button.setAttribute('aria-pressed', String(!pressed));
    figure.querySelector('.zoom')?.remove();
    if (!pressed && panels.every(panel => open.get(panel).axes.length > 0)) controls(figure, panels);
  };

  for (const button of document.querySelectorAll('button.interactive')) {
    button.hidden = false;
    button.addEventListener('click', () => toggle(button));
  }

  addEventListener('keydown', event => { if (event.key === 'Escape') tip.hidden = true; });
  // A phone that hides its address bar resizes the window, too; what a reader zoomed must stay then.
  addEventListener('resize', () => {
    for (const [panel, { width }] of [...open]) if (panel.clientWidth > 0 && panel.clientWidth !== width) { hide(panel); show(panel); }
  });
})();
