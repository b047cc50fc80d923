// Renders Vega-Lite specifications to SVG, all figures in one process.
//   node render.mjs <node_modules>   reads [{ "name": …, "spec": … }, …] on standard input,
//                                    writes { "<name>": "<svg …>", … } on standard output.
// A warning of Vega is an error here: a figure with a misspelt channel is still drawn, but wrong.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

// The packages are installed outside the sources, where a plain import would not look.
const packages = createRequire(process.argv[2] + sep);
const load = name => import(pathToFileURL(packages.resolve(name)).href);
const vega = await load('vega');
const vegaLite = await load('vega-lite');

// Without a canvas Vega guesses 0.8 em a character, and titles float far from their axes. These are the widths of the
// font the figures ask for, so the layout is tight and does not depend on the fonts of this machine.
const font = JSON.parse(readFileSync(new URL('advances.json', import.meta.url)));
const advances = new Map(Object.entries(font.widths).flatMap(([width, letters]) => [...letters].map(letter => [letter, +width])));
vega.textMetrics.width = (item, text) =>
  [...String(text ?? '').trim()].reduce((sum, letter) => sum + (advances.get(letter) ?? font.otherwise), 0)
    / font.units_per_em * (item.fontSize ?? 11);

const complaints = [];
const logger = name => {
  const log = { level: () => log, info: () => log, debug: () => log };
  log.warn = log.error = (...words) => { complaints.push(`${name}: ${words.join(' ')}`); return log; };
  return log;
};

async function render({ name, spec }) {
  // Ids of gradients and clips count up for the life of the process; a figure must not depend on those before it.
  vega.resetSVGDefIds();
  const compiled = vegaLite.compile(spec, { logger: logger(name) }).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger: logger(name) });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

let input = '';
for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;

const figures = {};
for (const figure of JSON.parse(input)) figures[figure.name] = await render(figure);

if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
} else {
  process.stdout.write(JSON.stringify(figures));
}
