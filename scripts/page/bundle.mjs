// Joins what each page loads into one script: `node scripts/page/bundle.mjs` reads builder/web and writes build/web.
//
// A page of thirty modules asks for thirty files, each of which a service worker looks up; joined, the hash in the page covers them all.
// Nothing is renamed or shortened: who looks at the page reads what stands in builder/web.
import { rollup } from "@rollup/wasm-node";

const FROM = "builder/web";
const TO = "build/web";
const PAGES = ["boot/main.js", "boot/ahead.js", "check/page.mjs", "read/page.mjs", "worker.mjs"];

for (const page of PAGES) {
  const joined = await rollup({
    input: `${FROM}/${page}`,
    treeshake: false,
    onwarn: (trouble) => {
      throw new Error(`${page}: ${trouble.message}`);
    },
  });
  await joined.write({ file: `${TO}/${page}`, format: "es" });
}
