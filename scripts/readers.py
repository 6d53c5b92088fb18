"""Packs what reads PDFs and photos for the browser: `python -m scripts.readers`, from node_modules into build/readers.

Each part is compressed and named by its hash, like the parts of Python; assets.json lists them. Only who chooses a PDF or a
photo loads them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
from pathlib import Path

TARGET = Path("build/readers")
MODULES = Path("node_modules")
PDF = MODULES / "pdfjs-dist" / "legacy" / "build"
OCR = MODULES / "tesseract.js-core"
ENGLISH = MODULES / "@tesseract.js-data" / "eng" / "4.0.0_best_int" / "eng.traineddata.gz"
CORE = "tesseract-core-simd-lstm"
# What no policy is trusted with is taken from the worker, as from the other two (builder/web/worker.mjs).
TAKEN = b"""for (const name of ["WebTransport", "FontFace", "fonts"]) {
  Object.defineProperty(self, name, { value: undefined, writable: false, configurable: false });
}
"""
SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*$", re.MULTILINE)


def bodies() -> dict[str, bytes]:
    """The parts by name. The recognizer's script is no module yet: it becomes one by naming what it exports."""
    return {
        "pdf": SOURCE_MAP.sub(b"", (PDF / "pdf.min.mjs").read_bytes()),
        "pdf-worker": TAKEN + SOURCE_MAP.sub(b"", (PDF / "pdf.worker.min.mjs").read_bytes()),
        "ocr": (OCR / f"{CORE}.js").read_bytes() + b"\nexport default TesseractCore;\n",
        "ocr-wasm": (OCR / f"{CORE}.wasm").read_bytes(),
        "english": gzip.decompress(ENGLISH.read_bytes()),
    }


def part(name: str, body: bytes) -> dict[str, object]:
    """Write one compressed part and describe it."""
    packed = gzip.compress(body, 9, mtime=0)
    digest = hashlib.sha256(packed).hexdigest()
    file = f"{name}-{digest[:12]}.gz"
    (TARGET / file).write_bytes(packed)
    return {"file": file, "sha256": digest, "bytes": len(packed), "inflated": len(body)}


def main() -> None:
    """Write every part, then their list."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    parts = {name: part(name, body) for name, body in bodies().items()}
    (TARGET / "assets.json").write_text(json.dumps(parts, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
