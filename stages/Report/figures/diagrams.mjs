// Lays out graphs with Graphviz, all diagrams in one process.
//   node diagrams.mjs <node_modules>   reads [{ "name": …, "dot": … }, …] on standard input,
//                                      writes { "<name>": "<svg …>", … } on standard output.
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

// The packages are installed outside the sources, where a plain import would not look.
const packages = createRequire(process.argv[2] + sep);
const { Graphviz } = await import(pathToFileURL(packages.resolve('@hpcc-js/wasm-graphviz')).href);
const graphviz = await Graphviz.load();

let input = '';
for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;

const drawings = {};
for (const { name, dot } of JSON.parse(input)) {
  try {
    drawings[name] = graphviz.layout(dot, 'svg', 'dot');
  } catch (error) {
    console.error(`${name}: ${error.message ?? error}`);
    process.exitCode = 1;
  }
}

if (!process.exitCode) process.stdout.write(JSON.stringify(drawings));
