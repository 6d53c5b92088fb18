/** The engine's own script: what of the engine it uses, and the script without the rest. */
import { minify } from "terser";

const WORD = /[A-Za-z_$][\w$]*/g;

/** How the engine's memory grows: by a fifth, so that its last step may end 10 MB above what is used. By a hundredth it is half a MB (decision 0072). */
const GROWTH = ["oldSize*(1+.2/cutDown)", "oldSize*(1+.01/cutDown)"];

/** The script in its parts: the list of what it takes from the engine, and all around it. */
function dissected(script) {
  const head = "function assignWasmExports(wasmExports){";
  const from = script.indexOf(head);
  const variables = script.lastIndexOf("var ", from);
  const to = closing(script, from + head.length - 1);
  if (from < 0 || !/^var [\w$,]+;$/.test(script.slice(variables, from))) throw new Error("the engine's script is not as expected");
  const body = script.slice(from + head.length, to);
  const declared = new Set(script.slice(variables, from).match(WORD));
  return { before: script.slice(0, variables), declared, takes: body.split(";").filter(Boolean), after: script.slice(to + 1) };
}

/** Where the brace that opens at `open` closes. The list has no braces in strings. */
function closing(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  throw new Error("a brace that never closes");
}

/** One line of the list: the export's name and the names it gets in the script. */
function taken(line) {
  const name = /wasmExports\["(\w+)"\]/.exec(line)[1];
  return { line, name, names: [...line.matchAll(/(?<![\w$"])([\w$]+)=/g)].map((match) => match[1]) };
}

/** The exports that this script, or the loader beside it, ever names. */
export function usedExports(script, loader) {
  const { before, takes, after } = dissected(script);
  const words = new Set(`${before}${after}${loader}`.match(WORD));
  const used = takes.map(taken).filter(({ name, names }) => words.has(name) || names.some((one) => words.has(one)));
  const named = [...`${before}${after}`.matchAll(/wasmExports(?:\.(\w+)|\["(\w+)"\])/g)].map((match) => match[1] ?? match[2]);
  return new Set([...used.map(({ name }) => name), ...named]);
}

/** The script with the listed exports and imports alone, and without the functions that nothing else calls. */
export async function slimScript(script, exports, imports) {
  const { before, declared, takes, after } = dissected(script);
  const kept = takes.map(taken).filter(({ name }) => exports.has(name));
  const names = [...new Set(kept.flatMap((take) => take.names))].filter((name) => declared.has(name));
  const list = `var ${names.join(",")};function assignWasmExports(wasmExports){${kept.map(({ line }) => line).join(";")}}`;
  const whole = withFinerGrowth(withoutSignatures(`${before}${list}${withImports(after, imports)}`, imports));
  const compress = { passes: 3, unused: true, toplevel: false, keep_infinity: true };
  const { code } = await minify(whole, { module: true, compress, mangle: true, format: { comments: false } });
  return code;
}

/** The object of everything that the engine may import, cut to what it does import. */
function withImports(text, imports) {
  const head = "var wasmImports={";
  const from = text.indexOf(head) + head.length;
  const to = text.indexOf("}", from);
  const kept = text
    .slice(from, to)
    .split(",")
    .filter((entry) => imports.has(entry.split(":")[0].replaceAll('"', "")));
  return `${text.slice(0, from)}${kept.join(",")}${text.slice(to)}`;
}

/** Signatures serve functions that the engine imports; on all others they only keep the function alive. */
function withoutSignatures(text, imports) {
  return text.replace(/(?<![\w$.])([\w$]+)\.sig="\w*";/g, (whole, name) => (imports.has(name) || imports.has(name.replace(/^_/, "")) ? whole : ""));
}

/** The script whose memory grows in small steps. */
function withFinerGrowth(script) {
  const [found, wanted] = GROWTH;
  if (script.split(found).length !== 2) throw new Error("the engine's script does not grow its memory as expected");
  return script.replace(found, wanted);
}
