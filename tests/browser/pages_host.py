"""A server with the rules of GitHub Pages: a repository's site under its name, whatever that is."""

from __future__ import annotations

import gzip
import hashlib
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.browser.serving import Served

_PACKED = ("text/", "application/json", "application/xml", "application/javascript", "image/svg")
_TYPES = {".atom": "application/octet-stream", ".ics": "text/calendar; charset=utf-8"}


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    base: str
    folder: Path

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.base):
            self._answer(404, b"There isn't a GitHub Pages site here.", "text/html; charset=utf-8")
            return
        inside = path[len(self.base) :]
        file = self.folder / inside
        if any(part.startswith(".") for part in inside.split("/")):
            self._missing()
        elif file.is_dir() and inside and not inside.endswith("/"):
            query = urlsplit(self.path).query
            self._answer(301, to=f"{path}/{'?' * bool(query)}{query}")
        elif file.is_dir() and (file / "index.html").is_file():
            self._file(file / "index.html")
        elif file.is_file() and not inside.endswith("/"):
            self._file(file)
        elif file.with_name(f"{file.name}.html").is_file():
            self._file(file.with_name(f"{file.name}.html"))
        else:
            self._missing()

    do_HEAD = do_GET

    def _missing(self) -> None:
        page = self.folder / "404.html"
        self._answer(404, page.read_bytes(), "text/html; charset=utf-8")

    def _file(self, file: Path) -> None:
        kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or ""
        if kind.startswith(("text/", "application/json", "application/javascript")):
            kind = f"{kind.partition(';')[0]}; charset=utf-8"
        self._answer(200, file.read_bytes(), kind or "application/octet-stream")

    def _answer(self, status: int, body: bytes = b"", kind: str = "", to: str = "") -> None:
        mark = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == mark:
            status, body = 304, b""
        self.send_response(status)
        if "gzip" in self.headers.get("Accept-Encoding", "") and kind.startswith(_PACKED) and body:
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        if kind:
            self.send_header("Content-Type", kind)
        if to:
            self.send_header("Location", to)
        if status in (200, 304):
            self.send_header("ETag", mark)
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def host(folder: Path, base: str) -> Iterator[Served]:
    """The folder under the base path, which begins and ends with a slash."""
    handler = type("Handler", (_Handler,), {"base": base, "folder": folder})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Served(url=f"http://127.0.0.1:{server.server_port}{base}", folder=folder)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
