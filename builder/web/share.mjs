/** The device's own way to hand a file to another app. It takes the person's press, and they pick the app: nothing goes out by itself. */

const FORMATS = {
  docx: ["letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  txt: ["letter.txt", "text/plain"],
};

/** The formats that the device says it takes; none where it shares no files. */
export function formats() {
  return Object.keys(FORMATS).filter((format) => takes(new File(["-"], FORMATS[format][0], { type: FORMATS[format][1] })));
}

function takes(file) {
  try {
    return navigator.canShare?.({ files: [file] }) ?? false;
  } catch {
    return false;
  }
}

/** Hands the file over, with no title and no words beside it: `shared`, `left` where the person picked no app, or `refused`. */
export async function share({ name, mime, data }) {
  try {
    await navigator.share({ files: [new File([data], name, { type: mime })] });
    return "shared";
  } catch (trouble) {
    return trouble.name === "AbortError" ? "left" : "refused";
  }
}
