// Paints drawings as PNG, twice their size and on white, all in one process.
//   node png.mjs <node_modules>   reads [{ "name": …, "svg": … }, …] on standard input,
//                                 writes { "<name>": "<base64 of the file>", … } on standard output.
import { createRequire } from 'node:module';
import { sep } from 'node:path';

// The packages are installed outside the sources, where a plain import would not look.
const packages = createRequire(process.argv[2] + sep);
const { renderAsync } = packages('@resvg/resvg-js');
// The letters of the layout, and never those of this machine.
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map(file => packages.resolve(`dejavu-fonts-ttf/ttf/${file}`));

const options = {
  background: '#ffffff',
  fitTo: { mode: 'zoom', value: 2 },
  font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'DejaVu Sans' },
  logLevel: 'error',
};

let input = '';
for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;

const pictures = await Promise.all(JSON.parse(input).map(async ({ name, svg }) => {
  try {
    return [name, (await renderAsync(svg, options)).asPng().toString('base64')];
  } catch (error) {
    console.error(`${name}: ${error.message ?? error}`);
    process.exitCode = 1;
  }
}));

if (!process.exitCode) process.stdout.write(JSON.stringify(Object.fromEntries(pictures)));
