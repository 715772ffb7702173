// Bundles, minifies and compresses the browser's files. Run by build.rs: `node bundle.mjs <assets> <modules> <out>`.
//
// It is copied beside node_modules before it runs, so that `esbuild` is found there and nothing is written into the
// source tree.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const [assets, modules, out] = process.argv.slice(2);

const shared = { bundle: true, minify: true, write: false, legalComments: "eof", logLevel: "error", target: "es2022" };
const script = await build({
  ...shared,
  entryPoints: [join(assets, "js/main.js")],
  format: "iife",
  nodePaths: [modules],
});
const style = await build({
  ...shared,
  stdin: { contents: await styles(), loader: "css", resolveDir: join(assets, "css") },
  target: "chrome123",
});

await keep("limbeck.js", script.outputFiles[0].contents);
await keep("limbeck.css", style.outputFiles[0].contents);
for (const name of ["icons.svg", "mark.svg"]) {
  const text = await readFile(join(assets, "icons", name), "utf8");
  await keep(name, Buffer.from(text.replace(/<!--[\s\S]*?-->\s*/g, "")));
}

// The style sheets in the order of their names, as the plain build has them.
async function styles() {
  const names = (await readdir(join(assets, "css"))).filter((name) => name.endsWith(".css")).sort();
  return names.map((name) => `@import "./${name}";`).join("\n");
}

async function keep(name, contents) {
  await writeFile(join(out, name), contents);
  await writeFile(join(out, `${name}.gz`), gzipSync(contents, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(join(out, `${name}.br`), brotliCompressSync(contents, { params }));
}
