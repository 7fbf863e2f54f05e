"""A small stateful stand-in, on loopback, for the Google APIs that gcloud, our scripts and the front end call: App Engine Admin,
Cloud Storage, Secret Manager, Artifact Registry. Each deployed version really runs. README.md says how gcloud is pointed at it.

GET /state shows what exists, GET /calls the calls that changed something (or were refused), DELETE /calls forgets them.
POST /fail {"DELETE /v1/apps/p1/services/pr-42": 500} plants a failure, status 0 takes it away again. The log has one line of JSON for each call. Port 0 takes any; the first line of the output names it.
"""
import argparse, http.server, json, os, re, signal, sys, threading
from urllib.parse import parse_qs, unquote, urlsplit

from app_engine import AppEngine
from artifact_registry import ArtifactRegistry
from front_ends import FrontEnds
from refusal import Refusal, not_found
from secret_manager import SecretManager
from storage import Storage


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("port", type=int)
    parser.add_argument("log", help="a file")
    parser.add_argument("--java-home", default=os.environ.get("JAVA_HOME"), help="the Java that versions run with")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a variable of every version, whatever it was deployed with")
    parser.add_argument("--location", default="us-west2", help="the app's region")
    parser.add_argument("--with-default", action="store_true", help="somebody has deployed the service default")
    return parser.parse_args()


class Cloud:
    def __init__(self, options, address):
        self.front_ends = FrontEnds(options.java_home, dict(pair.split("=", 1) for pair in options.set))
        self.storage, self.registry, self.secrets = Storage(address), ArtifactRegistry(options.location), SecretManager()
        self.engine = AppEngine(options.location, self.storage, self.registry, self.front_ends, options.with_default)
        self.failures, self.changes, self.lock = {}, [], threading.Lock()
        self.log = open(options.log, "a", buffering=1, encoding="utf-8")

    def answer(self, method, path, query, headers, raw):
        if path == "/state":
            return {**self.engine.state(), **self.secrets.state(), **self.storage.state(), **self.registry.state()}
        if path == "/calls":
            if method == "DELETE":
                self.changes.clear()
            return self.changes
        if path == "/fail":
            self.failures.update(json.loads(raw))
            return {}
        if self.failures.get(f"{method} {path}"):
            raise Refusal(self.failures[f"{method} {path}"], "planted failure")
        if "/storage/" in path:
            return self.storage.handle(method, unquote(path), query, headers, raw)
        body = json.loads(raw) if raw else {}
        found = re.fullmatch(r"/v1/apps/([^/]+)/?(.*)", path)
        if found:
            return self.engine.handle(method, found[1], pieces(found[2]), query, body)
        found = re.fullmatch(r"/v1/projects/([^/]+)/secrets/?([^:]*):?(.*)", path)
        if found:
            return self.secrets.handle(method, found[1], pieces(found[2]), found[3], query, body)
        found = re.fullmatch(r"/v1/projects/([^/]+)/locations/([^/]+)/(.+)", path)
        if found:
            return self.registry.handle(method, found[1], found[2], pieces(found[3]))
        raise not_found(path)

    def note(self, method, url, raw):
        if url.path not in ("/state", "/calls", "/fail"):
            if method != "GET" and not url.path.endswith(":getIamPolicy"):
                self.changes.append(f"{method} {url.path}")
            binary = "/storage/" in url.path
            self.log.write(json.dumps({"method": method, "path": url.path, "query": url.query, "bytes": len(raw),
                                       "body": {} if binary or not raw else json.loads(raw)}) + "\n")


def pieces(path):
    return [unquote(piece) for piece in path.split("/") if piece]


def handler(cloud_of):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self):
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            url, cloud, extra = urlsplit(self.path), cloud_of(), {}
            with cloud.lock:
                cloud.note(self.command, url, raw)
                try:
                    status, body = 200, cloud.answer(self.command, url.path, parse_qs(url.query), self.headers, raw)
                except Refusal as refusal:
                    status, body = refusal.code, refusal.body()
            if isinstance(body, tuple):
                extra, body = dict(body[0]), body[1]
                status = extra.pop("status", status)
            self.send(204 if body is None else status, extra, b"" if body is None else json.dumps(body).encode())

        def send(self, status, headers, data):
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

        def log_message(self, *ignored):
            pass

    return Handler


def main():
    options, clouds = arguments(), []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", options.port), handler(lambda: clouds[0]))
    address = f"http://127.0.0.1:{server.server_address[1]}"
    clouds.append(Cloud(options, address))
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: threading.Thread(target=server.shutdown).start())
    print(f"Ready: {address}", flush=True)
    server.serve_forever()
    clouds[0].front_ends.stop_all()


if __name__ == "__main__":
    sys.exit(main())
